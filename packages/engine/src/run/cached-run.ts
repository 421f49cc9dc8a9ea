import type { Detail, ReportedViolation } from '@stratalint/core'
import type { DiskLog, DiskTrace, ModuleTable } from '@stratalint/graph'
import { cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import type { CleanReport } from '../cache/clean-report.ts'
import { compareFiles, foldersOf, unchangedFiles } from '../cache/files/compare-files.ts'
import { LostModules } from '../cache/module-store.ts'
import type { Earlier, ProjectRun } from '../cache/project-state.ts'
import { runKey } from '../cache/run-key.ts'
import { readRun, renewRun, storeReport, writeRun, type KnownRun, type StoredRun } from '../cache/run-store.ts'
import { diskTime, NO_STAMPS } from '../cache/files/stamps.ts'
import { compareSurroundings } from '../cache/surroundings/compare-surroundings.ts'
import { addSurroundings, surveySurroundings, type Surroundings } from '../cache/surroundings/surroundings.ts'
import type { MessageSources } from './add-messages.ts'
import type { RunOptions } from './run-options.ts'

/** How to run over the whole project, with or without the cache. */
export interface CachedRunOptions extends RunOptions {
  cache: boolean
  /** What identifies the texts of all files, such as the tree of a commit; a cached run of the same texts has no changed file. */
  contents?: string | undefined
}

/** A run whose messages are written only for the findings that are shown. */
export interface OpenRun extends ProjectRun {
  /** Writes the messages that these violations lack, or whole ones in place of those that they have; `false` when a rule crashed. */
  addMessages(violations: readonly ReportedViolation[], detail?: Detail): Promise<boolean>
  /** The report of an earlier check that still holds if the baseline is the same. */
  report: CleanReport | null
  /** Writes to the cache what is new since the cached run, messages included. */
  save(report?: CleanReport | null): void
}

/** Runs over the whole project and takes from the cache what no change affects. */
export async function runCached(options: CachedRunOptions): Promise<OpenRun> {
  const { loaded } = options
  const { root } = loaded
  const folder = options.cache ? cacheFolder(root) : null
  if (folder === null) return runFresh(options, null, null)
  const key = runKey(loaded, options.engine, options.today)
  const takenAt = diskTime(folder)
  const slot = takenAt === null ? null : { key, takenAt }
  const stored = readRun(loaded, key)
  if (stored === null) return runFresh(options, null, slot)

  const { state, surroundings } = stored
  const around = compareSurroundings(root, surroundings, stored.takenAt)
  const contents = options.contents ?? null
  const isSameText = contents !== null && stored.contents === contents
  const inside = isSameText
    ? unchangedFiles(stored.fileStamps)
    : compareFiles(root, state.files, stored.hashAt, stored.fileStamps, stored.takenAt)
  options.times?.lap('compare')
  const now = { ...stored, contents, fileStamps: inside.stamps, surroundings: around.now }
  // What could not be checked is tried again.
  const dirty = [...new Set([...inside.dirty, ...stored.failed])]
  if (around.same && dirty.length === 0) {
    const isOutdated = around.renewed + inside.renewed > 0 || (contents !== null && !isSameText)
    if (isOutdated && takenAt !== null) renewRun(loaded, key, { ...now, takenAt })
    return openStored(options, now, slot)
  }
  const earlier: Earlier = {
    ...{ state, dirty, stamps: inside.stamps },
    structure: !around.same || inside.gone.length > 0,
    folders: foldersOf(around, inside),
    surroundings: around.now,
  }
  try {
    return await runFresh(options, { earlier, stored: now }, slot)
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    return runFresh(options, null, slot)
  }
}

/** Where a run is cached, and when its stamps were taken. */
interface CacheSlot {
  key: string
  takenAt: number
}

/** A cached run that still holds; only messages may be missing. */
function openStored({ loaded, today }: CachedRunOptions, stored: KnownRun, slot: CacheSlot | null): OpenRun {
  const run: ProjectRun = { state: stored.state, trusted: true, whole: stored.whole }
  let opened: { sources: MessageSources; log: DiskLog } | null = null
  let isComplete = true
  return {
    ...run,
    report: stored.report,
    async addMessages(violations, detail) {
      if (detail !== 'whole' && violations.every(({ message }) => message !== null)) return true
      const [{ addMessages, sourcesOf }, { createProject }, { createDiskLog }] = await Promise.all([
        import('./add-messages.ts'),
        import('@stratalint/rule'),
        import('@stratalint/graph'),
      ])
      if (opened === null) {
        const log = createDiskLog(loaded.root)
        const project = createProject(loaded, { today, log })
        project.checked.setWalked(run.state.files)
        opened = { log, sources: sourcesOf(project, run.state, run.whole) }
      }
      const isDone = addMessages(opened.sources, violations, detail)
      isComplete &&= isDone
      return isComplete
    },
    save(report = null) {
      if (slot === null || !isComplete) return
      if (opened === null) {
        if (report !== null) storeReport(loaded, slot.key, stored, report)
        return
      }
      const surroundings = surroundingsOf(loaded, run, opened.log.trace(), slot.takenAt, stored.surroundings)
      writeRun(loaded, slot.key, { ...stored, takenAt: slot.takenAt, surroundings, report })
    },
  }
}

/** Checks everything, or everything that changed since an earlier run. */
async function runFresh(
  options: CachedRunOptions,
  known: { earlier: Earlier; stored: StoredRun } | null,
  slot: CacheSlot | null,
): Promise<OpenRun> {
  const { loaded } = options
  const [{ runProject }, { createDiskLog }, { addMessages, sourcesOf }] = await Promise.all([
    import('./run-project.ts'),
    import('@stratalint/graph'),
    import('./add-messages.ts'),
  ])
  const log = slot === null ? null : createDiskLog(loaded.root)
  options.times?.lap('start')
  const run = await runProject({ ...options, log }, known?.earlier ?? null)
  let isComplete = true
  const sources = sourcesOf(run.project, run.state, run.whole)
  return {
    ...run,
    report: null,
    addMessages(violations, detail) {
      const isDone = addMessages(sources, violations, detail)
      isComplete &&= isDone
      return Promise.resolve(isComplete)
    },
    save(report = null) {
      if (slot === null || log === null || !run.storable || !isComplete) return
      const { takenAt, key } = slot
      const unchanged =
        known === null || (known.earlier.structure && known.earlier.folders === null) ? null : known.stored.surroundings
      const surroundings = surroundingsOf(loaded, run, log.trace(), takenAt, unchanged)
      const contents = options.contents ?? null
      writeRun(loaded, key, { state: run.state, takenAt, fileStamps: run.stamps, surroundings, report, contents })
    },
  }
}

/** What a run depends on; `known` is what is already recorded and was just found unchanged. */
function surroundingsOf(
  { root }: LoadedPolicy,
  { state }: ProjectRun,
  trace: DiskTrace,
  takenAt: number,
  known: Surroundings | null,
): Surroundings {
  const survey = (rest: DiskTrace): Surroundings => surveySurroundings(root, rest, new Set(state.files), takenAt)
  return known === null ? survey(trace) : addSurroundings(root, known, trace, survey)
}

/** A run together with the modules of all files. */
export async function runWithModules(options: CachedRunOptions): Promise<OpenRun & { table: ModuleTable }> {
  const { tableOf } = await import('./module-table.ts')
  const run = await runCached(options)
  try {
    return { ...run, table: tableOf(run.state) }
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    const again = await runCached({ ...options, cache: false })
    return { ...again, table: tableOf(again.state) }
  }
}

/** A run with another text in place of one file; it is not cached. */
export async function runWithText(
  options: CachedRunOptions,
  base: ProjectRun,
  file: string,
  text: string,
): Promise<OpenRun> {
  const [{ runProject }, { addMessages, sourcesOf }] = await Promise.all([
    import('./run-project.ts'),
    import('./add-messages.ts'),
  ])
  const { state } = base
  // A new file may be the target of imports that did not resolve before.
  const earlier: Earlier = {
    ...{ state, dirty: [file], structure: !state.files.includes(file), stamps: NO_STAMPS },
    folders: null,
    surroundings: null,
  }
  const run = await runProject({ ...options, log: null, texts: new Map([[file, text]]) }, earlier)
  return {
    ...run,
    report: null,
    addMessages: (violations, detail) =>
      Promise.resolve(addMessages(sourcesOf(run.project, run.state, run.whole), violations, detail)),
    save() {},
  }
}
