import { cacheFolder, sealFor, type LoadedPolicy, type Seal } from '@stratalint/policy'
import { randomUUID } from 'node:crypto'
import type { PackedModules } from '@stratalint/graph'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { LostModules, packsOf, type StoredModules } from './module-store.ts'
import type { FileDetails, GraphDetails, ProjectState, SkippedFile } from './project-state.ts'
import { readSealed, writeSealed } from './sealed-file.ts'
import { shortHash, type Stamps } from './stamps.ts'
import type { Surroundings } from './surroundings.ts'
import { sweepFolder } from './sweep.ts'

/** A run as it was remembered. */
export interface StoredRun {
  state: ProjectState
  /** When the stamps were taken, by the clock of the disk. */
  takenAt: number
  fileStamps: Stamps
  surroundings: Surroundings
}

const KIND = `stratalint run 2 ${process.version}`

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
  skipped: SkippedFile[]
  empty: string[]
  surroundings: Omit<Surroundings, 'folders' | 'folderHashes' | 'read' | 'readHashes' | 'single' | 'singleStates'> & {
    lists: string
  }
  modules: { base: string; patches: PackedModules[] }
}

/** Whether some run of this policy was remembered. */
export function hasRun(loaded: LoadedPolicy): boolean {
  const place = placeFor(loaded)
  return place !== null && existsSync(place.head)
}

/** The run remembered under a key; `null` when there is none that can be trusted. */
export function readRun(loaded: LoadedPolicy, key: string): StoredRun | null {
  const place = placeFor(loaded)
  if (place === null) return null
  try {
    const head = readHead(place)
    if (head?.key !== key) return null
    const files = split(head.files)
    const [folders, folderHashes, read, readHashes, single, singleStates] = JSON.parse(
      head.surroundings.lists,
    ) as string[][]
    const { folderStamps, readStamps } = head.surroundings
    return {
      takenAt: head.takenAt,
      fileStamps: head.fileStamps,
      state: {
        files,
        hashes: split(head.hashes),
        counts: head.counts,
        details: new Map(JSON.parse(head.details) as [string, FileDetails][]),
        graph: JSON.parse(head.graph) as GraphDetails,
        modules: { base: storedModules(place, head.modules.base), patches: head.modules.patches },
        notices: head.notices,
        nested: head.nested,
        skipped: head.skipped,
        empty: head.empty,
      },
      surroundings: {
        folders: folders!,
        folderStamps,
        folderHashes: folderHashes!,
        read: read!,
        readStamps,
        readHashes: readHashes!,
        single: single!,
        singleStates: singleStates!,
      },
    }
  } catch {
    // Missing, or in the middle of being replaced.
    return null
  }
}

/** Remembers a run; where that fails the next run takes its time, and nothing else happens. */
export function writeRun(loaded: LoadedPolicy, key: string, run: StoredRun): void {
  const place = placeFor(loaded)
  if (place === null) return
  const { folder } = place
  const { state, surroundings } = run
  const { folders, folderStamps, folderHashes, read, readStamps, readHashes, single, singleStates } = surroundings
  const before = tryTo(() => readHead(place))
  const { base, patches } = state.modules
  const kept =
    base !== null && patches.length <= MOST_PATCHES
      ? { base: base.name, patches: [...patches] }
      : writeModules(place, loaded, packsOf(state.modules))
  if (kept === null) return
  const head: Head = {
    key,
    takenAt: run.takenAt,
    files: state.files.join('\0'),
    hashes: state.hashes.join('\0'),
    fileStamps: run.fileStamps,
    counts: state.counts,
    details: JSON.stringify([...state.details]),
    graph: JSON.stringify(state.graph),
    notices: state.notices,
    nested: state.nested,
    skipped: state.skipped,
    empty: state.empty,
    surroundings: {
      folderStamps,
      readStamps,
      lists: JSON.stringify([folders, folderHashes, read, readHashes, single, singleStates]),
    },
    modules: kept,
  }
  try {
    writeHead(place, head)
  } catch {
    if (kept.base !== base?.name) rmSync(join(folder, kept.base), { force: true })
    return
  }
  // A reader of the old head that comes now finds its modules gone, and does its work again.
  if (before !== null && before.modules.base !== kept.base) rmSync(join(folder, before.modules.base), { force: true })
  if (kept.base !== base?.name)
    tryTo(() =>
      sweepFolder(
        folder,
        (name) => name === kept.base || (name.startsWith('modules-of-') && !name.startsWith(moduleName(loaded))),
      ),
    )
}

/** Each run that finds something new leaves a patch, and a reader unpacks them all. */
const MOST_PATCHES = 32

const MODULES_KIND = `stratalint modules 2 ${process.version}`

function storedModules({ folder, seal }: Place, name: string): StoredModules {
  let packs: readonly PackedModules[] | null = null
  return {
    name,
    load() {
      packs ??= tryTo(() => {
        const body = readSealed(join(folder, name), MODULES_KIND, seal)
        return body === null ? null : (deserialize(body) as PackedModules[])
      })
      if (packs === null) throw new LostModules()
      return packs
    },
  }
}

/** `null` where they cannot be written. */
function writeModules({ folder, seal }: Place, loaded: LoadedPolicy, packs: PackedModules[]): Head['modules'] | null {
  const name = `${moduleName(loaded)}${randomUUID().slice(0, 8)}.bin`
  const path = join(folder, name)
  try {
    writeSealed(path, MODULES_KIND, seal, serialize(packs))
    return { base: name, patches: [] }
  } catch {
    rmSync(path, { force: true })
    return null
  }
}

/** Forgets what is remembered of a policy, so that the next run does all of its work. */
export function forgetRun(loaded: LoadedPolicy): void {
  const place = placeFor(loaded)
  if (place !== null) tryTo(() => rmSync(place.head, { force: true }))
}

/** Remembers that a run still holds, with stamps taken anew. */
export function renewRun(loaded: LoadedPolicy, key: string, { takenAt, fileStamps, surroundings }: StoredRun): void {
  const place = placeFor(loaded)
  if (place === null) return
  try {
    const head = readHead(place)
    if (head?.key !== key) return
    const { folderStamps, readStamps } = surroundings
    if (
      head.fileStamps.length !== fileStamps.length ||
      head.surroundings.folderStamps.length !== folderStamps.length ||
      head.surroundings.readStamps.length !== readStamps.length
    )
      return
    writeHead(place, { ...head, takenAt, fileStamps, surroundings: { ...head.surroundings, folderStamps, readStamps } })
  } catch {
    // Then the next run compares contents again.
  }
}

/** Where the run of a policy lies, and how it is proven to be ours; `null` where nothing can be kept. */
interface Place {
  folder: string
  head: string
  seal: Seal
}

function placeFor(loaded: LoadedPolicy): Place | null {
  const [folder, seal] = [cacheFolder(loaded.root), sealFor(loaded.root)]
  return folder === null || seal === null ? null : { folder, head: join(folder, headName(loaded)), seal }
}

function readHead({ head, seal }: Place): Head | null {
  const body = readSealed(head, KIND, seal)
  return body === null ? null : (deserialize(body) as Head)
}

function writeHead({ head, seal }: Place, value: Head): void {
  writeSealed(head, KIND, seal, serialize(value))
}

function headName({ policyFile }: LoadedPolicy): string {
  return `run-of-${shortHash(policyFile)}.bin`
}

function moduleName({ policyFile }: LoadedPolicy): string {
  return `modules-of-${shortHash(policyFile)}-`
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
