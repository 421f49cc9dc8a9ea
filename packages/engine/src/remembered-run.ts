import type { DiskTrace, ResolvedModule } from '@stratalint/graph'
import { cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import { compareFiles } from './cache/compare-files.ts'
import { runKey } from './cache/key.ts'
import { isWhole, type Earlier, type ProjectRun } from './cache/project-state.ts'
import { diskTime } from './cache/stamps.ts'
import { LostModules } from './cache/module-store.ts'
import { readRun, renewRun, writeRun, type StoredRun } from './cache/store.ts'
import { addSurroundings, compareSurroundings, surveySurroundings, type Surroundings } from './cache/surroundings.ts'
import type { EngineName } from './engine-name.ts'
import type { Progress } from './progress.ts'

/** What a run over the whole project needs, and whether it may be remembered. */
export interface RememberedOptions {
  loaded: LoadedPolicy
  cwd: string
  engine: EngineName
  today: string
  cache: boolean
  /** Called before anything is checked that is not known. */
  beforeWork: () => Promise<void>
  notice: (text: string) => void
  progress: (progress: Progress) => void
}

/** A run over the whole project: what nothing touched since an earlier run is taken from there. */
export async function runRemembered(options: RememberedOptions): Promise<ProjectRun> {
  const { loaded, cache } = options
  if (!cache) return runFresh(options, null, null)
  const key = runKey(loaded, options.engine, options.today)
  const folder = cacheFolder(loaded.root)
  // Without a folder of ours nothing is kept from run to run.
  if (folder === null) return runFresh(options, null, null)
  const takenAt = diskTime(folder)
  const stored = readRun(loaded, key)
  if (stored === null) return runFresh(options, null, takenAt === null ? null : { key, takenAt })

  const { root } = loaded
  const { state, surroundings } = stored
  const around = compareSurroundings(root, surroundings, stored.takenAt)
  const inside = compareFiles(root, state.files, stored.fileStamps, state.hashes, stored.takenAt)
  if (around.same && !inside.gone && inside.dirty.length === 0) {
    if (around.renewed + inside.renewed > 0 && takenAt !== null) renewRun(loaded, key, { ...stored, takenAt, fileStamps: inside.stamps })
    return { state, trusted: true, whole: isWhole(state.details) }
  }
  const earlier: Earlier = { state, dirty: inside.dirty, structure: !around.same || inside.gone, stamps: inside.stamps }
  const memory = takenAt === null ? null : { key, takenAt }
  try {
    return await runFresh(options, { earlier, stored }, memory)
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    return runFresh(options, null, memory)
  }
}

/** A run together with the modules of all files. */
export async function runWithModules(options: RememberedOptions): Promise<ProjectRun & { modules: ResolvedModule[] }> {
  const run = await runRemembered(options)
  try {
    return { ...run, modules: run.state.modules.all() }
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    const again = await runRemembered({ ...options, cache: false })
    return { ...again, modules: again.state.modules.all() }
  }
}

/** Checks what is not known and remembers the result. */
async function runFresh(options: RememberedOptions, known: { earlier: Earlier; stored: StoredRun } | null, memory: { key: string; takenAt: number } | null): Promise<ProjectRun> {
  const { loaded } = options
  await options.beforeWork()
  const [{ runProject }, { createDiskLog }] = await Promise.all([import('./run-project.ts'), import('@stratalint/graph')])
  const log = memory === null ? null : createDiskLog(loaded.root)
  const run = await runProject({ ...options, log }, known?.earlier ?? null)
  if (memory !== null && log !== null && run.storable) {
    const { takenAt, key } = memory
    const survey = (trace: DiskTrace): Surroundings => surveySurroundings(loaded.root, trace, new Set(run.state.files), takenAt)
    // What was compared a moment ago need not be looked at again.
    const surroundings = known === null || known.earlier.structure ? survey(log.trace()) : addSurroundings(loaded.root, known.stored.surroundings, log.trace(), survey)
    writeRun(loaded, key, { state: run.state, takenAt, fileStamps: run.stamps, surroundings })
  }
  return run
}

/** The project as it is with one text in the place of a file; nothing of it is remembered. */
export async function runWithText(options: RememberedOptions, base: ProjectRun, file: string, text: string): Promise<ProjectRun> {
  const { runProject } = await import('./run-project.ts')
  const { state } = base
  const earlier: Earlier = { state, dirty: [file], structure: false, stamps: new Float64Array(0) }
  return runProject({ ...options, log: null, texts: new Map([[file, text]]) }, earlier)
}
