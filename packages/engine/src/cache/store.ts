import { cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { PackedModules } from '@stratalint/graph'
import { LostModules, packsOf, type StoredModules } from './module-store.ts'
import type { FileDetails, GraphDetails, ProjectState } from './project-state.ts'
import { shortHash, type Stamps } from './stamps.ts'
import type { Surroundings } from './surroundings.ts'

/** A run as it was remembered. */
export interface StoredRun {
  state: ProjectState
  /** When the stamps were taken, by the clock of the disk. */
  takenAt: number
  fileStamps: Stamps
  surroundings: Surroundings
}

const MAGIC = 'stratalint run 2'

interface Head {
  key: string
  takenAt: number
  files: string
  hashes: string
  fileStamps: Stamps
  counts: Uint32Array
  details: string
  graph: string
  notices: string[]
  nested: string[]
  skipped: number
  surroundings: Omit<Surroundings, 'folders' | 'folderHashes' | 'read' | 'readHashes' | 'single' | 'singleStates'> & { lists: string }
  modules: { base: string; patches: PackedModules[] }
}

/** The run remembered under a key; `null` when there is none that can be trusted. */
export function readRun(loaded: LoadedPolicy, key: string): StoredRun | null {
  const folder = cacheFolder(loaded.root)
  try {
    const head = readChecked<Head>(join(folder, headName(loaded)))
    if (head?.key !== key) return null
    const files = split(head.files)
    const [folders, folderHashes, read, readHashes, single, singleStates] = JSON.parse(head.surroundings.lists) as string[][]
    const { folderStamps, readStamps } = head.surroundings
    return {
      takenAt: head.takenAt,
      fileStamps: head.fileStamps,
      state: {
        files, hashes: split(head.hashes), counts: head.counts,
        details: new Map(JSON.parse(head.details) as [string, FileDetails][]),
        graph: JSON.parse(head.graph) as GraphDetails,
        modules: { base: storedModules(folder, head.modules.base), patches: head.modules.patches },
        notices: head.notices, nested: head.nested, skipped: head.skipped,
      },
      surroundings: { folders: folders!, folderStamps, folderHashes: folderHashes!, read: read!, readStamps, readHashes: readHashes!, single: single!, singleStates: singleStates! },
    }
  } catch {
    // Damaged in a way that the checksum does not know of, or of another version.
    return null
  }
}

/** Remembers a run; where that fails the next run takes its time, and nothing else happens. */
export function writeRun(loaded: LoadedPolicy, key: string, run: StoredRun): void {
  const folder = cacheFolder(loaded.root)
  const { state, surroundings } = run
  const { folders, folderStamps, folderHashes, read, readStamps, readHashes, single, singleStates } = surroundings
  const headPath = join(folder, headName(loaded))
  const before = tryTo(() => readChecked<Head>(headPath))
  const { base, patches } = state.modules
  // Read back with every check, so that they are written anew when there are many.
  const kept = base !== null && patches.length <= MOST_PATCHES ? { base: base.name, patches: [...patches] } : writeModules(loaded, packsOf(state.modules))
  if (kept === null) return
  const head: Head = {
    key, takenAt: run.takenAt, files: state.files.join('\0'), hashes: state.hashes.join('\0'), fileStamps: run.fileStamps, counts: state.counts,
    details: JSON.stringify([...state.details]), graph: JSON.stringify(state.graph), notices: state.notices, nested: state.nested, skipped: state.skipped,
    surroundings: { folderStamps, readStamps, lists: JSON.stringify([folders, folderHashes, read, readHashes, single, singleStates]) },
    modules: kept,
  }
  try {
    writeChecked(headPath, head)
  } catch {
    if (kept.base !== base?.name) rmSync(join(folder, kept.base), { force: true })
    return
  }
  // A reader of the old head that comes now finds its modules gone, and does its work again.
  if (before !== null && before.modules.base !== kept.base) rmSync(join(folder, before.modules.base), { force: true })
  if (kept.base !== base?.name) sweep(folder, loaded, kept.base)
}

/** Each run that finds something new leaves a patch, and a reader takes them all. */
const MOST_PATCHES = 32

function storedModules(folder: string, name: string): StoredModules {
  let packs: readonly PackedModules[] | null = null
  return {
    name,
    load() {
      packs ??= tryTo(() => readChecked<PackedModules[]>(join(folder, name)))
      if (packs === null) throw new LostModules()
      return packs
    },
  }
}

/** `null` where they cannot be written. */
function writeModules(loaded: LoadedPolicy, packs: PackedModules[]): Head['modules'] | null {
  const name = `${moduleName(loaded)}${randomUUID().slice(0, 8)}.bin`
  const path = join(cacheFolder(loaded.root), name)
  try {
    writeChecked(path, packs)
    return { base: name, patches: [] }
  } catch {
    rmSync(path, { force: true })
    return null
  }
}

/** Remembers that a run still holds, with stamps taken anew. */
export function renewRun(loaded: LoadedPolicy, key: string, { takenAt, fileStamps, surroundings }: StoredRun): void {
  const path = join(cacheFolder(loaded.root), headName(loaded))
  try {
    const head = readChecked<Head>(path)
    if (head?.key !== key) return
    const { folderStamps, readStamps } = surroundings
    if (head.fileStamps.length !== fileStamps.length || head.surroundings.folderStamps.length !== folderStamps.length || head.surroundings.readStamps.length !== readStamps.length) return
    writeChecked(path, { ...head, takenAt, fileStamps, surroundings: { ...head.surroundings, folderStamps, readStamps } })
  } catch {
    // Then the next run compares contents again.
  }
}

/** One line that says what follows, then what follows; `null` unless both agree. */
function readChecked<T>(path: string): T | null {
  const bytes = readFileSync(path)
  const lineEnd = bytes.indexOf(10)
  const body = bytes.subarray(lineEnd + 1)
  return bytes.toString('latin1', 0, lineEnd) === `${MAGIC} ${process.version} ${body.length} ${crc32(body)}` ? (deserialize(body) as T) : null
}

function writeChecked(path: string, content: unknown): void {
  const body = serialize(content)
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${MAGIC} ${process.version} ${body.length} ${crc32(body)}\n`), body]))
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function headName({ policyFile }: LoadedPolicy): string {
  return `run-of-${shortHash(policyFile)}.bin`
}

function moduleName({ policyFile }: LoadedPolicy): string {
  return `modules-of-${shortHash(policyFile)}-`
}

/** What a killed run left behind is older than this; what is younger may belong to one that is about to finish. */
const ABANDONED_MS = 60_000

/** What a run that was killed leaves of its talk with oxlint. */
const WORK_FOLDER = /^run-[A-Za-z0-9]{6}$/

function sweep(folder: string, loaded: LoadedPolicy, own: string): void {
  tryTo(() => {
    const others = readdirSync(folder).filter((name) => (name.startsWith(moduleName(loaded)) || name.startsWith('clock-') || name.endsWith('.tmp') || WORK_FOLDER.test(name)) && name !== own)
    for (const name of others) if (Date.now() - statSync(join(folder, name)).mtimeMs > ABANDONED_MS) rmSync(join(folder, name), { recursive: true, force: true })
  })
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('\0')
}

function tryTo<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
