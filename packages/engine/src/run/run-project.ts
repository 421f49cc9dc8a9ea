import { createModuleTable, graphOf, type ModuleTable } from '@stratalint/graph'
import { createProject, type Project } from '@stratalint/rule'
import { join } from 'node:path'
import { FileRecords } from '../cache/records/file-records.ts'
import { packsOf } from '../cache/module-store.ts'
import { isWhole, NO_GRAPH, type Earlier, type ProjectRun, type ProjectState } from '../cache/project-state.ts'
import { ReplacedRecords } from '../cache/records/replaced-records.ts'
import { changedFiles, findStale, type EarlierModules } from '../cache/files/stale-files.ts'
import { joinStamps, NO_STAMPS, pickStamps, stampAll, type Stamps } from '../cache/files/stamps.ts'
import { configFindings } from '../findings/config-findings.ts'
import { CONFIG_RULE, INTERNAL_RULE } from '../findings/rule-ids.ts'
import { lint } from '../hosts/lint-files.ts'
import type { LintResults } from '../hosts/lint-results.ts'
import { startTiming } from '../hosts/oxc/file-timing.ts'
import { createThreadPool, type ThreadPool } from '../hosts/oxc/thread-pool.ts'
import { rulesOf } from '../base/rules.ts'
import { dropMessages, partsOf } from './drop-messages.ts'
import { earlierWalk, findFiles, withTexts, type FoundFiles } from './find-files.ts'
import { checkGraph } from './graph-pass.ts'
import { lazily } from '../base/lazily.ts'
import { tableOf } from './module-table.ts'
import { beforeChange, runChanges, type RunChanges } from './run-changes.ts'
import type { FreshRunOptions } from './run-options.ts'

/** A run that was just made, with what its messages are written from. */
export interface FreshRun extends ProjectRun {
  project: Project
  stamps: Stamps
  storable: boolean
}

/** Checks every file whose result is not known from an earlier run, then the graph of all files. */
export async function runProject(options: FreshRunOptions, earlier: Earlier | null): Promise<FreshRun> {
  const { loaded, log, texts, threads, session, times } = options
  const project = createProject(loaded, { today: options.today, log: log ?? undefined, texts })
  const tree = process.env['STRATALINT_TREE_FOR_EVERY_FILE'] === '1'
  const data = { loaded, today: project.today, isLogged: log !== null, isTimed: times !== undefined, tree }
  const pool = session?.poolFor(data, threads) ?? createThreadPool(data, threads)
  try {
    return await runWith(pool, tree, options, project, earlier)
  } finally {
    if (session === undefined) pool.stop()
  }
}

async function runWith(
  pool: ThreadPool,
  tree: boolean,
  options: FreshRunOptions,
  project: Project,
  earlier: Earlier | null,
): Promise<FreshRun> {
  const { loaded, log, texts, engine, session, times, notice, progress } = options
  const lap = times?.lap
  const isCold = earlier === null && engine === 'oxc' && texts === undefined
  const found =
    earlier === null || earlier.structure
      ? findFiles(
          options,
          project,
          earlier && earlierWalk(earlier, loaded.root, texts),
          isCold ? pool.expect : undefined,
        )
      : null
  lap?.('walk')
  const files = found?.files ?? withTexts(earlier!.state.files, texts)
  project.checked.setWalked(files)
  const stamps = log === null ? NO_STAMPS : stampsOf(loaded.root, files, earlier)
  const stale = earlier === null ? files : findStale(project, files, earlier, modulesOf(earlier))
  lap?.('compare')

  progress({ phase: 'lint', total: stale.length })
  const timing = times && startTiming()
  const results = await lint(project, stale, earlier === null, {
    engine,
    pool,
    texts,
    timing,
    notice,
    listings: found?.listings,
    tree,
    known: session?.known(),
    onDone: (done) => progress({ phase: 'lint', done, total: stale.length }),
  })
  session?.keep(results, options)
  if (times !== undefined) times.files = timing!
  lap?.('files')
  const { missing } = results
  if (missing.length > 0) notice(noticeOfMissing(missing))

  progress({ phase: 'graph' })
  const state = merge(
    missing.length === 0 ? files : files.filter((file) => !missing.includes(file)),
    found,
    earlier?.state ?? null,
    results,
  )
  const newTable = lazily(() => tableOf(state))
  const changed = earlier === null ? null : changesIn(earlier, state, stale, newTable)
  const table = changed?.isSameGraph === true ? null : newTable()
  // When the earlier run had no config fault, only files that changed can depend on a config that cannot be read.
  const affected =
    changed === null || earlier!.state.graph.violations.some(({ rule }) => rule === CONFIG_RULE) ? state.files : stale
  const faults =
    table === null
      ? []
      : configFindings(
          project.resolver.faults(affected, (file) => table.get(file)?.edges),
          loaded.policyFile,
        )
  const isReadable = found === null || found.unreadable === 0
  const whole = isReadable && missing.length === 0 && faults.length === 0 && isWhole(state)
  state.graph =
    table === null
      ? earlier!.state.graph
      : checkGraph(project, rulesOf(loaded), graphOf(table, changed?.answers), state, whole, changed?.keepMessages)
  if (earlier !== null) dropMessages(state, changed?.inputs ?? null)
  state.graph.violations.push(...faults)
  lap?.('graph')
  const crashed = partsOf(state).some(({ violations }) => violations.some(({ rule }) => rule === INTERNAL_RULE))
  const failed = results.records.some(({ unchecked }) => unchecked === 'failure')
  const isKnown = isReadable && !crashed && faults.length === 0
  return {
    state,
    whole,
    trusted: isKnown && !failed,
    project,
    stamps,
    // A file that may have stopped a thread is not tried again on this one, which the next run would do.
    storable: log !== null && isKnown && !(failed && pool.hasLost()) && missing.length === 0 && texts === undefined,
  }
}

/** The notice about files that were deleted before they were read. */
export function noticeOfMissing(missing: readonly string[]): string {
  const more = missing.length > 3 ? ` and ${missing.length - 3} more files` : ''
  return `Not checked because deleted during the check: ${missing.slice(0, 3).join(', ')}${more}.`
}

/** The modules of an earlier run, which are compared only after a change of structure. */
function modulesOf({ state }: Earlier): EarlierModules {
  const table = lazily(() => tableOf(state))
  return { get: (file) => table().get(file), targetsOf: (file) => table().targetsOf(file) }
}

function changesIn(
  earlier: Earlier,
  state: ProjectState,
  stale: readonly string[],
  table: () => ModuleTable,
): RunChanges | null {
  const wanted = new Set([...changedFiles(earlier, state.files), ...stale])
  const isParsed = (file: string): boolean =>
    wanted.has(file) && earlier.state.records.get(file)?.unchecked === undefined
  const old = lazily(() => createModuleTable(packsOf(earlier.state.modules), isParsed))
  const before = beforeChange(earlier, state.files, stale, (file) => () => old().targetsOf(file))
  return before && runChanges(before, earlier.folders, state, (file) => table().targetsOf(file))
}

/** Known files were stamped before their texts were compared; new ones are stamped before they are read. */
export function stampsOf(root: string, files: readonly string[], earlier: Earlier | null): Stamps {
  if (earlier !== null && files === earlier.state.files) return earlier.stamps
  const known = new Map(earlier?.state.files.map((file, index) => [file, index]))
  const fresh = files.filter((file) => !known.has(file))
  const all = joinStamps(
    earlier?.stamps ?? NO_STAMPS,
    stampAll(fresh.length, (index) => join(root, fresh[index]!)),
  )
  fresh.forEach((file, index) => known.set(file, earlier === null ? index : earlier.state.files.length + index))
  return pickStamps(
    all,
    files.map((file) => known.get(file)!),
  )
}

/** Replaces the records of an earlier run with the new ones. */
function merge(
  files: string[],
  found: FoundFiles | null,
  earlier: ProjectState | null,
  results: LintResults,
): ProjectState {
  const fresh = new Map(results.records.map((record) => [record.file, record]))
  return {
    files,
    records:
      files === earlier?.files && earlier.records instanceof FileRecords
        ? new ReplacedRecords(earlier.records, fresh)
        : new Map(files.map((file) => [file, fresh.get(file) ?? earlier!.records.get(file)!])),
    modules: {
      base: earlier?.modules.base ?? null,
      patches: [...(earlier?.modules.patches ?? []), ...results.modules.filter(({ starts }) => starts.length > 1)],
    },
    graph: NO_GRAPH,
    walk: (found ?? earlier)!.walk,
  }
}
