import { createModuleTable, EVERY_IMPORT, walk, type DiskLog, type ModuleTable } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { createProject, INTERNAL_RULE, startTiming, type Project, type Timing } from '@stratalint/rule'
import type { Dirent } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { packsOf, type ModuleStore } from './cache/module-store.ts'
import {
  COUNTS,
  isWhole,
  NO_GRAPH,
  type Earlier,
  type FileDetails,
  type ProjectRun,
  type ProjectState,
  type SkippedFile,
} from './cache/project-state.ts'
import { pickStamps, stampAll, type Stamps } from './cache/stamps.ts'
import { findStale } from './cache/stale.ts'
import { CheckError } from './check-error.ts'
import { configFindings } from './config-findings.ts'
import { emptyPlaces } from './empty-places.ts'
import type { EngineName } from './engine-name.ts'
import { checkGraph, isSameGraph } from './graph-pass.ts'
import { lint } from './hosts/index.ts'
import type { FolderListings } from './hosts/oxc/folder-listings.ts'
import { createThreadPool, type ThreadPool } from './hosts/oxc/thread-pool.ts'
import type { LintResults } from './lint-results.ts'
import type { Progress } from './progress.ts'
import { rulesOf } from './rules.ts'
import { CONFIG_RULE } from './shard-part.ts'
import type { PhaseTimes } from './timing.ts'

/** How a run over the whole project is made. */
export interface RunOptions {
  loaded: LoadedPolicy
  cwd: string
  engine: EngineName
  today: string
  threads?: number | undefined
  /** Keeps what the run depended on; `null` for a run that is not remembered. */
  log: DiskLog | null
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string>
  /** Filled with where the time goes. */
  times?: PhaseTimes | undefined
  notice: (text: string) => void
  progress: (progress: Progress) => void
}

/** A run that has just been made, with what its messages are made from. */
export interface FreshRun extends ProjectRun {
  project: Project
  stamps: Stamps
  storable: boolean
}

/** Checks every file that is not known from an earlier run, and the graph of all. */
export async function runProject(options: RunOptions, earlier: Earlier | null): Promise<FreshRun> {
  const { loaded, log, texts, threads, times } = options
  const project = createProject(loaded, { today: options.today, log: log ?? undefined, texts })
  const tree = process.env['STRATALINT_TREE_FOR_EVERY_FILE'] === '1'
  const pool = createThreadPool(
    { loaded, today: project.today, isLogged: log !== null, isTimed: times !== undefined, tree },
    threads,
  )
  try {
    return await runWith(pool, tree, options, project, earlier)
  } finally {
    pool.stop()
  }
}

async function runWith(
  pool: ThreadPool,
  tree: boolean,
  options: RunOptions,
  project: Project,
  earlier: Earlier | null,
): Promise<FreshRun> {
  const { loaded, log, texts, engine, times, notice, progress } = options
  const lap = times?.lap
  const isCold = earlier === null && engine === 'oxc' && texts === undefined
  const found = earlier === null || earlier.structure ? look(options, project, isCold ? pool.expect : undefined) : null
  lap?.('walk')
  const files = found?.files ?? withTexts(earlier!.state.files, texts)
  project.checked.know(files)
  const stamps = log === null ? NO_STAMPS : stampsOf(loaded.root, files, earlier)
  const stale = earlier === null ? files : findStale(project, files, earlier)
  lap?.('compare')

  progress({ phase: 'lint', total: stale.length })
  const timing: Timing | undefined = times && startTiming()
  const results = await lint(project, stale, earlier === null, {
    engine,
    pool,
    texts,
    timing,
    notice,
    listings: found?.listings,
    tree,
    onDone: (done) => progress({ phase: 'lint', done, total: stale.length }),
  })
  if (times !== undefined) times.files = timing!
  lap?.('files')
  const { missing } = results
  if (missing.length > 0)
    notice(
      `${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more files` : ''} vanished while the check ran; left out.`,
    )

  progress({ phase: 'graph' })
  const state = merge(
    files.filter((file) => !missing.includes(file)),
    earlier?.state ?? null,
    results,
  )
  state.notices = found?.notices ?? earlier!.state.notices
  state.nested = found?.nested ?? earlier!.state.nested
  state.skipped = found?.skipped ?? earlier!.state.skipped
  state.empty = found?.empty ?? earlier!.state.empty
  const isKept = earlier !== null && isSameGraph(earlier, state, results.modules, stale)
  const table = isKept ? null : tableOf(state)
  // Of an earlier run without a fault only what changed can depend on a config that cannot be read.
  const doubtful =
    earlier === null || earlier.structure || earlier.state.graph.violations.some(({ rule }) => rule === CONFIG_RULE)
      ? state.files
      : stale
  const faults =
    table === null
      ? []
      : configFindings(
          project.resolver.faults(doubtful, (file) => table.get(file)?.edges),
          loaded.policyFile,
        )
  const whole = (found?.locked ?? 0) === 0 && missing.length === 0 && faults.length === 0 && isWhole(state.details)
  state.graph =
    table === null ? earlier!.state.graph : checkGraph(project, rulesOf(loaded), table, state.details, whole)
  if (earlier !== null) forgetMessages(state, earlier)
  state.graph.violations.push(...faults)
  lap?.('graph')
  const crashed = [...state.details.values(), state.graph].some(({ violations }) =>
    violations.some(({ rule }) => rule === INTERNAL_RULE),
  )
  const trusted = results.trusted && (found?.locked ?? 0) === 0 && !crashed && faults.length === 0
  return {
    state,
    whole,
    trusted,
    project,
    stamps,
    storable: log !== null && trusted && missing.length === 0 && texts === undefined,
  }
}

/** The modules of all files that parse. */
export function tableOf({ files, details, modules }: Pick<ProjectState, 'files' | 'details' | 'modules'>): ModuleTable {
  const parsed = new Set(files.filter((file) => details.get(file)?.broken !== true))
  return createModuleTable(packsOf(modules), (file) => parsed.has(file))
}

/** Makes messages anew that depend on what is another now. */
function forgetMessages({ details, graph }: ProjectState, { dirty, structure }: Earlier): void {
  const changed = new Set(dirty)
  for (const { violations } of [...details.values(), graph]) {
    for (const violation of violations) {
      if (
        violation.reads === undefined ||
        !(structure || violation.reads.some((read) => read === EVERY_IMPORT || changed.has(read)))
      )
        continue
      violation.message = null
      delete violation.reads
    }
  }
}

/** What a walk found; `locked` counts what it could not read. */
interface Found {
  files: string[]
  listings: FolderListings
  nested: string[]
  notices: string[]
  skipped: SkippedFile[]
  empty: string[]
  locked: number
}

function look(
  { loaded, cwd, log, texts, progress }: RunOptions,
  project: Project,
  onFiles?: (files: number) => void,
): Found {
  progress({ phase: 'walk' })
  const listings = new Map<string, readonly Dirent[]>()
  const walked = walk(loaded, log ?? undefined, listings, onFiles)
  if (texts !== undefined) listFiles(loaded.root, texts.keys(), listings)
  project.resolver.prime(listings)
  const locked = walked.skipped.filter(({ why }) => why === 'unreadable')
  const unread = walked.unreadRules.filter(({ asGitDoes }) => !asGitDoes)
  const files = withTexts(walked.files, texts)
  if (files.length === 0) {
    throw new CheckError(
      `No source file in ${loaded.root === cwd ? 'this folder' : 'the project'} matches \`files\` of ${loaded.policyFile} (${loaded.policy.files.slice(0, 3).join(', ') || 'empty, as it has no places'}).${nestedProjects(walked.nested)}`,
    )
  }
  const notices = [
    ...walked.nested.map((folder) => `${folder} has a policy of its own and is left out; check it from there.`),
    ...locked.map(({ path }) => `${path} cannot be read; nothing in it is checked.`),
    ...walked.unreadRules.map(
      ({ path, why }) => `${path} ${why}, so its rules do not apply; the files that it names are checked.`,
    ),
  ]
  return {
    files,
    listings,
    notices,
    nested: walked.nested,
    skipped: walked.skipped,
    empty: emptyPlaces(project, files, loaded.policyFile),
    locked: locked.length + unread.length,
  }
}

function nestedProjects(folders: readonly string[]): string {
  return folders.length === 0
    ? ''
    : ` Check ${folders.slice(0, 3).join(', ')} from there: ${folders.length === 1 ? 'it has a policy of its own' : 'they have policies of their own'}.`
}

/** Lists files that may not exist yet, so that imports resolve to them. */
function listFiles(root: string, files: Iterable<string>, listings: Map<string, readonly Dirent[]>): void {
  for (const file of files) {
    let kind: 'file' | 'folder' = 'file'
    for (let path = join(root, file); path !== root; path = dirname(path)) {
      const listed = listings.get(dirname(path)) ?? []
      if (listed.some(({ name }) => name === basename(path))) break
      listings.set(dirname(path), [...listed, direntOf(basename(path), kind)])
      kind = 'folder'
    }
  }
}

function direntOf(name: string, kind: 'file' | 'folder'): Dirent {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => false,
  } as Dirent
}

function withTexts(files: string[], texts: RunOptions['texts']): string[] {
  return texts === undefined ? files : [...new Set([...files, ...texts.keys()])].sort()
}

const NO_STAMPS: Stamps = new Float64Array(0)

/** Those of known files were taken before their texts were compared, those of others are taken before they are read. */
function stampsOf(root: string, files: readonly string[], earlier: Earlier | null): Stamps {
  if (earlier === null) return stampAll(files.map((file) => join(root, file)))
  if (files === earlier.state.files) return earlier.stamps
  const known = new Map(earlier.state.files.map((file, index) => [file, index]))
  const stamps = stampAll(files.map((file) => join(root, file)))
  files.forEach((file, index) => {
    const at = known.get(file)
    if (at !== undefined) stamps.set(pickStamps(earlier.stamps, [at]), index * (stamps.length / files.length))
  })
  return stamps
}

function merge(files: string[], earlier: ProjectState | null, { summaries, modules }: LintResults): ProjectState {
  const known = new Map(earlier?.files.map((file, index) => [file, index]))
  const details = new Map<string, FileDetails>()
  const counts = new Uint32Array(files.length * COUNTS)
  const hashes = files.map((file, index) => {
    const summary = summaries.get(file)
    if (summary !== undefined) {
      counts.set(summary.counts, index * COUNTS)
      if (summary.details !== null) details.set(file, summary.details)
      return summary.hash
    }
    const at = known.get(file)!
    counts.set(earlier!.counts.subarray(at * COUNTS, (at + 1) * COUNTS), index * COUNTS)
    const kept = earlier!.details.get(file)
    if (kept !== undefined) details.set(file, kept)
    return earlier!.hashes[at]!
  })
  const store: ModuleStore = {
    base: earlier?.modules.base ?? null,
    patches: [...(earlier?.modules.patches ?? []), ...modules.filter(({ starts }) => starts.length > 1)],
  }
  return {
    files,
    hashes,
    counts,
    details,
    modules: store,
    graph: NO_GRAPH,
    notices: [],
    nested: [],
    skipped: [],
    empty: [],
  }
}
