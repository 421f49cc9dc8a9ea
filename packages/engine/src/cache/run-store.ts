import { shortHash } from '@stratalint/core'
import { cacheFolder, sealFor, type LoadedPolicy, type Seal } from '@stratalint/policy'
import { randomUUID } from 'node:crypto'
import type { PackedModules } from '@stratalint/graph'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { lazily } from '../base/lazily.ts'
import type { CleanReport } from './clean-report.ts'
import { LostModules, packsOf, type StoredModules } from './module-store.ts'
import { packRecords, StoredRecords, type PackedRecords } from './records/packed-records.ts'
import { detailedOf, isWhole, type GraphDetails, type ProjectState, type WalkReport } from './project-state.ts'
import { readSealed, writeSealed } from './sealed-file.ts'
import type { Stamps } from './files/stamps.ts'
import type { Surroundings } from './surroundings/surroundings.ts'
import { sweepFolder } from './sweep-folder.ts'

/** A run as the cache stores it. */
export interface StoredRun {
  state: ProjectState
  /** When the stamps were taken, by the clock of the file system. */
  takenAt: number
  fileStamps: Stamps
  surroundings: Surroundings
  /** The report of a check of the whole project, if it had no new finding. */
  report: CleanReport | null
  /** What identifies the texts of all files, where the caller knows it. */
  contents: string | null
}

/** A run from the cache. */
export interface KnownRun extends StoredRun {
  /** The files that could not be checked. */
  failed: readonly string[]
  /** Every file could be parsed. */
  whole: boolean
  /** The hash of a file's text, by the index of the file. */
  hashAt(index: number): string
}

const KIND = `stratalint run 9 ${process.version}`

interface Head {
  key: string
  takenAt: number
  records: PackedRecords
  failed: string[]
  whole: boolean
  report: CleanReport | null
  contents: string | null
  fileStamps: Stamps
  graph: string
  walk: WalkReport
  surroundings: Pick<Surroundings, 'folderStamps' | 'readStamps'> & { lists: string }
  modules: { base: string; patches: PackedModules[] }
}

/** Whether the cache contains a run of this policy. */
export function hasRun(loaded: LoadedPolicy): boolean {
  const runFiles = runFilesOf(loaded)
  return runFiles !== null && existsSync(runFiles.head)
}

/** The cached run with this key; `null` when there is none that can be trusted. */
export function readRun(loaded: LoadedPolicy, key: string): KnownRun | null {
  const runFiles = runFilesOf(loaded)
  if (runFiles === null) return null
  try {
    const head = readHead(runFiles)
    if (head?.key !== key) return null
    const records = new StoredRecords(head.records)
    const { lists, ...stamps } = head.surroundings
    const graph = lazily(() => JSON.parse(head.graph) as GraphDetails)
    return {
      takenAt: head.takenAt,
      failed: head.failed,
      whole: head.whole,
      report: head.report,
      contents: head.contents,
      hashAt: (index) => records.hashes[index]!,
      fileStamps: head.fileStamps,
      state: {
        files: records.files,
        records,
        get graph() {
          return graph()
        },
        modules: { base: storedModules(runFiles, head.modules.base), patches: head.modules.patches },
        walk: head.walk,
      },
      surroundings: { ...stamps, ...(JSON.parse(lists) as Omit<Surroundings, 'folderStamps' | 'readStamps'>) },
    }
  } catch {
    // Missing, or being replaced.
    return null
  }
}

/** Caches a run. A failure only means that the next run is slower. */
export function writeRun(loaded: LoadedPolicy, key: string, run: StoredRun): void {
  const runFiles = runFilesOf(loaded)
  if (runFiles === null) return
  const { folder } = runFiles
  const { state, surroundings } = run
  const { folderStamps, readStamps, ...lists } = surroundings
  const { base, patches } = state.modules
  const kept =
    base !== null && patches.length <= MOST_PATCHES
      ? { base: base.name, patches: [...patches] }
      : writeModules(runFiles, loaded, packsOf(state.modules))
  if (kept === null) return
  const isNewBase = kept.base !== base?.name
  const before = isNewBase ? tryTo(() => readHead(runFiles)) : null
  const head: Head = {
    key,
    takenAt: run.takenAt,
    records: packRecords(state.records),
    failed: [...detailedOf(state.records)].flatMap(({ file, unchecked }) => (unchecked === 'failure' ? [file] : [])),
    whole: isWhole(state),
    report: run.report,
    contents: run.contents,
    fileStamps: run.fileStamps,
    graph: JSON.stringify(state.graph),
    walk: state.walk,
    surroundings: { folderStamps, readStamps, lists: JSON.stringify(lists) },
    modules: kept,
  }
  try {
    writeHead(runFiles, head)
  } catch {
    if (isNewBase) rmSync(join(folder, kept.base), { force: true })
    return
  }
  // A process that still uses the old head finds its modules deleted and checks everything again.
  if (before !== null && before.modules.base !== kept.base) rmSync(join(folder, before.modules.base), { force: true })
  if (isNewBase)
    tryTo(() =>
      sweepFolder(
        folder,
        (name) => name === kept.base || (name.startsWith('modules-of-') && !name.startsWith(moduleName(loaded))),
      ),
    )
}

/** Every run that finds changes adds a patch, and every reader unpacks all patches. */
const MOST_PATCHES = 32

const MODULES_KIND = `stratalint modules 2 ${process.version}`

function storedModules({ folder, seal }: RunFiles, name: string): StoredModules {
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

/** `null` where modules cannot be written. */
function writeModules(
  { folder, seal }: RunFiles,
  loaded: LoadedPolicy,
  packs: PackedModules[],
): Head['modules'] | null {
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

/** Deletes the cached run of a policy. */
export function forgetRun(loaded: LoadedPolicy): void {
  const runFiles = runFilesOf(loaded)
  if (runFiles !== null) tryTo(() => rmSync(runFiles.head, { force: true }))
}

/** Replaces the stamps of a cached run that is still valid. */
export function renewRun(loaded: LoadedPolicy, key: string, run: StoredRun): void {
  const { takenAt, fileStamps, surroundings, contents } = run
  replaceHead(loaded, key, (head) => {
    const { folderStamps, readStamps } = surroundings
    const isSameRun =
      head.fileStamps.length === fileStamps.length &&
      head.surroundings.folderStamps.length === folderStamps.length &&
      head.surroundings.readStamps.length === readStamps.length
    return isSameRun
      ? { ...head, takenAt, contents, fileStamps, surroundings: { ...head.surroundings, folderStamps, readStamps } }
      : null
  })
}

/** Adds a report to the cached run that it is made from. */
export function storeReport(loaded: LoadedPolicy, key: string, { takenAt }: StoredRun, report: CleanReport): void {
  replaceHead(loaded, key, (head) => (head.takenAt === takenAt ? { ...head, report } : null))
}

function replaceHead(loaded: LoadedPolicy, key: string, replace: (head: Head) => Head | null): void {
  const runFiles = runFilesOf(loaded)
  if (runFiles === null) return
  tryTo(() => {
    const head = readHead(runFiles)
    const replaced = head?.key === key ? replace(head) : null
    if (replaced !== null) writeHead(runFiles, replaced)
  })
}

/** The files of a policy's cached run, and how they are signed. */
interface RunFiles {
  folder: string
  head: string
  seal: Seal
}

/** `null` where nothing can be cached. */
function runFilesOf(loaded: LoadedPolicy): RunFiles | null {
  const [folder, seal] = [cacheFolder(loaded.root), sealFor(loaded.root)]
  return folder === null || seal === null ? null : { folder, head: join(folder, headName(loaded)), seal }
}

function readHead({ head, seal }: RunFiles): Head | null {
  const body = readSealed(head, KIND, seal)
  return body === null ? null : (deserialize(body) as Head)
}

function writeHead({ head, seal }: RunFiles, value: Head): void {
  writeSealed(head, KIND, seal, serialize(value))
}

function headName({ policyFile }: LoadedPolicy): string {
  return `run-of-${shortHash(policyFile)}.bin`
}

function moduleName({ policyFile }: LoadedPolicy): string {
  return `modules-of-${shortHash(policyFile)}-`
}

function tryTo<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
