import { cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import type { DiskLog, DiskTrace, ResolvedModule } from '@stratalint/graph'
import type { ReportedViolation } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { compareFiles } from '../cache/compare-files.ts'
import { runKey } from '../cache/run-key.ts'
import { LostModules } from '../cache/module-store.ts'
import { isWhole, type Earlier, type ProjectRun } from '../cache/project-state.ts'
import { diskTime, type Stamps } from '../cache/stamps.ts'
import { readRun, renewRun, writeRun, type StoredRun } from '../cache/run-store.ts'
import { addSurroundings, compareSurroundings, surveySurroundings, type Surroundings } from '../cache/surroundings.ts'
import type { EngineName } from '../engine-name.ts'
import type { Progress } from '../progress.ts'
import type { PhaseTimes } from '../phase-times.ts'

/** What a run over the whole project needs, and whether it may be remembered. */
export interface RememberedOptions {
  loaded: LoadedPolicy
  cwd: string
  engine: EngineName
  today: string
  threads?: number | undefined
  cache: boolean
  times?: PhaseTimes | undefined
  notice: (text: string) => void
  progress: (progress: Progress) => void
}

/** A run whose messages are made when somebody shows them. */
export interface OpenRun extends ProjectRun {
  /** Makes the messages that these violations lack; `false` when a rule crashed at it. */
  addMessages(violations: readonly ReportedViolation[]): Promise<boolean>
  /** Stores what is new since the run that was remembered, messages among it. */
  remember(): void
}

/** A run over the whole project: what nothing touched since an earlier run is taken from there. */
export async function runRemembered(options: RememberedOptions): Promise<OpenRun> {
  const { loaded, cache } = options
  if (!cache) return runFresh(options, null, null)
  const key = runKey(loaded, options.engine, options.today)
  const folder = cacheFolder(loaded.root)
  // Without a folder of ours nothing is kept from run to run.
  if (folder === null) return runFresh(options, null, null)
  const takenAt = diskTime(folder)
  const memory = takenAt === null ? null : { key, takenAt }
  const stored = readRun(loaded, key)
  if (stored === null) return runFresh(options, null, memory)

  const { root } = loaded
  const { state, surroundings } = stored
  const around = compareSurroundings(root, surroundings, stored.takenAt)
  const inside = compareFiles(root, state.records.values(), stored.fileStamps, stored.takenAt)
  options.times?.lap('compare')
  if (around.same && !inside.gone && inside.dirty.length === 0) {
    if (around.renewed + inside.renewed > 0 && takenAt !== null)
      renewRun(loaded, key, { ...stored, takenAt, fileStamps: inside.stamps })
    const run: ProjectRun = { state, trusted: true, whole: isWhole(state) }
    return openStored(options, run, { ...stored, fileStamps: inside.stamps }, memory)
  }
  const earlier: Earlier = { state, dirty: inside.dirty, structure: !around.same || inside.gone, stamps: inside.stamps }
  try {
    return await runFresh(options, { earlier, stored }, memory)
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    return runFresh(options, null, memory)
  }
}

interface Memory {
  key: string
  takenAt: number
}

/** A run that is as it was: only messages may be missing. */
function openStored(options: RememberedOptions, run: ProjectRun, stored: StoredRun, memory: Memory | null): OpenRun {
  const { loaded, today } = options
  let made: { project: Project; log: DiskLog } | null = null
  let isSound = true
  return {
    ...run,
    async addMessages(violations) {
      if (violations.every(({ message }) => message !== null)) return true
      const [{ addMessages }, { createProject }, { createDiskLog }] = await Promise.all([
        import('./add-messages.ts'),
        import('@stratalint/rule'),
        import('@stratalint/graph'),
      ])
      const log = createDiskLog(loaded.root)
      made = { log, project: createProject(loaded, { today, log }) }
      made.project.checked.know(run.state.files)
      isSound = addMessages(made.project, run.state, run.whole, violations)
      return isSound
    },
    remember() {
      if (made === null || memory === null || !isSound) return
      const surroundings = extend(loaded, stored, made.log.trace(), run, memory.takenAt)
      writeRun(loaded, memory.key, {
        state: run.state,
        takenAt: memory.takenAt,
        fileStamps: stored.fileStamps,
        surroundings,
      })
    },
  }
}

/** Checks what is not known. */
async function runFresh(
  options: RememberedOptions,
  known: { earlier: Earlier; stored: StoredRun } | null,
  memory: Memory | null,
): Promise<OpenRun> {
  const { loaded } = options
  const [{ runProject }, { createDiskLog }, { addMessages }] = await Promise.all([
    import('./run-project.ts'),
    import('@stratalint/graph'),
    import('./add-messages.ts'),
  ])
  const log = memory === null ? null : createDiskLog(loaded.root)
  options.times?.lap('start')
  const run = await runProject({ ...options, log }, known?.earlier ?? null)
  let isSound = true
  return {
    state: run.state,
    trusted: run.trusted,
    whole: run.whole,
    addMessages: (violations) =>
      Promise.resolve((isSound &&= addMessages(run.project, run.state, run.whole, violations))),
    remember() {
      if (memory === null || log === null || !run.storable || !isSound) return
      const { takenAt, key } = memory
      // What was compared a moment ago need not be looked at again.
      const surroundings =
        known === null || known.earlier.structure
          ? survey(loaded, log.trace(), run, takenAt)
          : extend(loaded, known.stored, log.trace(), run, takenAt)
      writeRun(loaded, key, { state: run.state, takenAt, fileStamps: run.stamps, surroundings })
    },
  }
}

function survey({ root }: LoadedPolicy, trace: DiskTrace, { state }: ProjectRun, takenAt: number): Surroundings {
  return surveySurroundings(root, trace, new Set(state.files), takenAt)
}

function extend(
  loaded: LoadedPolicy,
  { surroundings }: Pick<StoredRun, 'surroundings'>,
  trace: DiskTrace,
  run: ProjectRun,
  takenAt: number,
): Surroundings {
  return addSurroundings(loaded.root, surroundings, trace, (rest) => survey(loaded, rest, run, takenAt))
}

/** A run together with the modules of all files. */
export async function runWithModules(options: RememberedOptions): Promise<OpenRun & { modules: ResolvedModule[] }> {
  const { tableOf } = await import('./run-project.ts')
  const run = await runRemembered(options)
  try {
    return { ...run, modules: tableOf(run.state).all() }
  } catch (error) {
    if (!(error instanceof LostModules)) throw error
    const again = await runRemembered({ ...options, cache: false })
    return { ...again, modules: tableOf(again.state).all() }
  }
}

/** The project as it is with one text in the place of a file; nothing of it is remembered. */
export async function runWithText(
  options: RememberedOptions,
  base: ProjectRun,
  file: string,
  text: string,
): Promise<OpenRun> {
  const [{ runProject }, { addMessages }] = await Promise.all([import('./run-project.ts'), import('./add-messages.ts')])
  const { state } = base
  // Imports that led nowhere may lead to a new file.
  const earlier: Earlier = { state, dirty: [file], structure: !state.files.includes(file), stamps: NO_STAMPS }
  const run = await runProject({ ...options, log: null, texts: new Map([[file, text]]) }, earlier)
  return {
    state: run.state,
    trusted: run.trusted,
    whole: run.whole,
    addMessages: (violations) => Promise.resolve(addMessages(run.project, run.state, run.whole, violations)),
    remember() {},
  }
}

const NO_STAMPS: Stamps = new Float64Array(0)
