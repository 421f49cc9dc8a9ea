import { createDiskLog, type LiveGraph } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { createProject, type Project } from '@stratalint/rule'
import { rulesOf } from '../base/rules.ts'
import { isWhole, NO_GRAPH, type KeptRecord, type ProjectState } from '../cache/project-state.ts'
import { findStale } from '../cache/files/stale-files.ts'
import { pickStamps } from '../cache/files/stamps.ts'
import { configFindings } from '../findings/config-findings.ts'
import { CONFIG_RULE, INTERNAL_RULE } from '../findings/rule-ids.ts'
import type { LintResults } from '../hosts/lint-results.ts'
import { lintWithOxc } from '../hosts/oxc/lint-with-oxc.ts'
import { createThreadPool } from '../hosts/oxc/thread-pool.ts'
import { dropMessages, partsOf } from '../run/drop-messages.ts'
import { earlierWalk, findFiles } from '../run/find-files.ts'
import { checkGraph } from '../run/graph-pass.ts'
import { beforeChange, runChanges } from '../run/run-changes.ts'
import { noticeOfMissing, stampsOf } from '../run/run-project.ts'
import { applyModules, applyRecords } from './apply-results.ts'
import type { Basis, OpenTexts } from './basis.ts'
import type { Changes } from './find-changes.ts'
import { NOTHING_SURVEYED, survey } from './survey.ts'

/** What every step of a run in memory has in common. */
export interface Resources {
  cwd: string
  texts: OpenTexts
  threads: number | undefined
  notice: (text: string) => void
}

/** The run before a change; one from the cache has no project yet. */
export interface Before extends Pick<Basis, 'state' | 'live' | 'surroundings' | 'surveyed'> {
  opened: Opened | null
}

type Opened = Pick<Basis, 'project' | 'log' | 'versions' | 'graphReads' | 'unreadable'>

/** Which policy to check by, and on which day. */
export interface Terms {
  loaded: LoadedPolicy
  today: string
}

/** Checks everything that a change affects; everything, if there was no run before. */
export async function advance(
  resources: Resources,
  { loaded, today }: Terms,
  before: Before | null,
  changes: Changes,
): Promise<Basis> {
  const { dirty, structure, folders, takenAt } = changes
  const { cwd, texts, threads, notice } = resources
  const { root } = loaded
  const isOther = before === null || structure
  const opened = (isOther ? null : before.opened) ?? open({ loaded, today }, texts)
  const { log, project, versions } = opened
  const given = texts.size === 0 ? undefined : texts

  const found = isOther
    ? findFiles(
        { loaded, cwd, log, engine: 'oxc', today, notice, progress() {}, ...(given && { texts: given }) },
        project,
        before === null
          ? null
          : earlierWalk({ state: before.state, folders, surroundings: changes.surroundings }, root, given),
      )
    : null
  const files = found?.files ?? before!.state.files
  if (opened !== before?.opened) project.checked.setWalked(files)
  else forget(opened, dirty)
  // The rules of files see no module of the run, as in a run from the start.
  project.facts.use(() => undefined)
  const earlier =
    before === null
      ? null
      : { state: before.state, dirty, structure, folders, surroundings: changes.surroundings, stamps: changes.stamps }
  const stamps = isOther ? stampsOf(root, files, earlier) : changes.stamps
  const stale = earlier === null ? files : staleFiles(project, files, earlier, before!.live)
  // What a file imports at run time also depends on what others export.
  if (opened === before?.opened) project.facts.forget(new Set(stale))

  const results = await lintFiles(project, stale, { threads, texts: given, listings: found?.listings })
  const { missing } = results
  if (missing.length > 0 && !isOther)
    return advance(resources, { loaded, today }, before, { ...changes, structure: true, folders: null })
  if (missing.length > 0) notice(noticeOfMissing(missing))

  const gone = new Set(missing)
  const left = missing.length === 0 ? files : files.filter((file) => !gone.has(file))
  const known =
    earlier === null
      ? null
      : beforeChange(earlier, left, stale, (file) => {
          // The graph is changed in place.
          const targets = [...before!.live.current.modules.targetsOf(file)]
          return () => targets
        })
  const live = applyModules(before, left, results, isOther, known === null)
  const state: ProjectState = {
    files: left,
    records: applyRecords(before, left, results, isOther),
    graph: before?.state.graph ?? NO_GRAPH,
    modules: { base: null, patches: [] },
    walk: found?.walk ?? before!.state.walk,
  }
  const unreadable = found?.unreadable ?? opened.unreadable
  const hadFaults = state.graph.violations.some(({ rule }) => rule === CONFIG_RULE)
  const faults = configFindings(
    project.resolver.faults(
      known === null || hadFaults ? left : stale,
      (file) => live.current.modules.get(file)?.edges,
    ),
    loaded.policyFile,
  )
  const whole = unreadable === 0 && missing.length === 0 && faults.length === 0 && isWhole(state)
  const { graphReads } = opened
  for (const read of state.graph.reads) graphReads.add(read)
  const changed =
    known === null
      ? null
      : runChanges(
          { ...known, graph: { ...known.graph, reads: [...graphReads] } },
          folders,
          state,
          live.current.modules.targetsOf,
        )
  // A rule's closure over the project before can no longer write its messages.
  const isSame = !isOther && before.opened !== null && faults.length === 0 && changed?.isSameGraph === true
  if (!isSame) {
    if (changed?.answers === undefined) live.replace(new Map(), true)
    state.graph = checkGraph(project, rulesOf(loaded), live.current, state, whole, changed?.keepMessages)
  }
  dropMessages(state, changed?.inputs ?? null)
  if (!isSame) state.graph.violations.push(...faults)
  const basis: Omit<Basis, 'surroundings' | 'surveyed'> = {
    loaded,
    today,
    project,
    log,
    state,
    live,
    stamps: missing.length === 0 ? stamps : pickStamps(stamps, indexesOf(files, gone)),
    takenAt,
    unreadable,
    versions,
    graphReads,
    whole,
    trusted:
      unreadable === 0 && faults.length === 0 && ![...state.records.values()].some(isFailed) && !hasCrashed(state),
  }
  const surveyed =
    known === null
      ? null
      : {
          surroundings: changes.surroundings!,
          surveyed: opened === before!.opened ? before!.surveyed : NOTHING_SURVEYED,
        }
  return { ...basis, ...survey(basis, surveyed) }
}

function open({ loaded, today }: Terms, texts: OpenTexts): Opened {
  const log = createDiskLog(loaded.root)
  const versions = new Map<string, number>()
  const project = createProject(loaded, { today, log, texts, versions })
  return { log, versions, project, graphReads: new Set(), unreadable: 0 }
}

/** Forgets what was known of the texts that changed. */
function forget({ project, versions }: Opened, dirty: readonly string[]): void {
  for (const file of dirty) versions.set(file, (versions.get(file) ?? 0) + 1)
  project.facts.forget(new Set(dirty))
}

/** What could not be checked is tried again. */
function staleFiles(
  project: Project,
  files: readonly string[],
  earlier: Parameters<typeof findStale>[2],
  live: LiveGraph,
): string[] {
  const { records } = earlier.state
  const stale = findStale(project, files, earlier, live.current.modules)
  const known = new Set(stale)
  const failed = files.filter(
    (file) => !known.has(file) && (isFailed(records.get(file)!) || hasCrash(records.get(file)!)),
  )
  return failed.length === 0 ? stale : [...stale, ...failed].sort()
}

async function lintFiles(
  project: Project,
  files: readonly string[],
  options: { threads: number | undefined } & Pick<Parameters<typeof lintWithOxc>[2] & object, 'texts' | 'listings'>,
): Promise<LintResults> {
  const { threads, ...rest } = options
  const data = { loaded: project.loaded, today: project.today, isLogged: true, isTimed: false, tree: false }
  const pool = createThreadPool(data, threads)
  try {
    return await lintWithOxc(project, files, { ...rest, pool })
  } finally {
    pool.stop()
  }
}

function indexesOf(files: readonly string[], gone: ReadonlySet<string>): number[] {
  return files.flatMap((file, index) => (gone.has(file) ? [] : index))
}

function isFailed({ unchecked }: KeptRecord): boolean {
  return unchecked === 'failure'
}

function hasCrash({ violations }: Pick<KeptRecord, 'violations'>): boolean {
  return violations.some(({ rule }) => rule === INTERNAL_RULE)
}

function hasCrashed(state: ProjectState): boolean {
  return partsOf(state).some(hasCrash)
}
