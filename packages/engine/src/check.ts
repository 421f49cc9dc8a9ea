import type { ModuleTable } from '@stratalint/graph'
import { cacheNotices, loadPolicy, parseBaseline, readBaselineText, type LoadedPolicy } from '@stratalint/policy'
import type { Baseline } from '@stratalint/core'
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LostModules } from './cache/module-store.ts'
import { forgetRun, hasRun } from './cache/run-store.ts'
import { ENGINES, type EngineName } from './base/engine-name.ts'
import { unfinishedFix } from './base/fix-journal.ts'
import { lazily } from './base/lazily.ts'
import { startTimes, type PhaseTimes } from './run/phase-times.ts'
import type { Progress } from './base/progress.ts'
import type { ChooseFixes } from './describe-fresh.ts'
import { reportAgain, reportRun, type CheckReport, type CheckRun } from './report-run.ts'
import type { CheckSession, OpenSession } from './run/check-session.ts'
import { runCached, runWithModules, runWithText, type CachedRunOptions, type OpenRun } from './run/cached-run.ts'
import { changedFiles } from './scope/changed-files.ts'
import { pathInProject, scopeOfChanges, scopeOfFile, scopeOfPaths, type Scope } from './scope/scope.ts'
import type { Shard } from './shards/shard.ts'

/** Which files to check, and how. */
export interface CheckOptions {
  cwd: string
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  configFile?: string | undefined
  /** Judges the files below its root by this policy, whatever policy they have; nothing is cached. */
  loaded?: LoadedPolicy | undefined
  /** What this check shares with others by a `loaded` policy. */
  session?: CheckSession | undefined
  /** Returns the details of the run, in place of findings. */
  detailed?: boolean
  /** Whether a project without files is a result, as on a side of a review; by default it is an error. */
  mayBeEmpty?: boolean
  engine?: EngineName
  /** How many threads may check files; as many as there are processors by default. */
  threads?: number
  /** Whether to measure where the time goes. */
  timing?: boolean
  /** Only report findings of these rules. */
  only?: readonly string[]
  /** Only files that changed in git since this ref; `null` for where the branch left the one it merges into. */
  changed?: string | null
  /** Checks this text in place of a file and reports only its findings. */
  stdin?: { file: string; text: string }
  /** Only reports findings of this part of the files; excludes every other choice of files. */
  shard?: Shard
  /** `false` to neither read nor write the cache. */
  cache?: boolean
  /** What identifies the texts of all files, such as the tree of a commit; a cached run of the same texts has no changed file. */
  contents?: string | undefined
  /** `YYYY-MM-DD`, for tests of what expires. */
  today?: string | undefined
  /** `false` to also report baselined findings. */
  baseline?: boolean
  /** Chooses the findings that need their fixes; all of them by default. */
  fixesFor?: ChooseFixes | undefined
  /** Called with messages for people while the check runs. */
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** Checks a project; the findings are sorted by file, position and rule. */
export function check(options: CheckOptions): Promise<CheckRun> {
  return checkWith(options, reportOpened)
}

/** The same, only to print it: where nothing changed, the report of the last check may be used again. */
export function checkToPrint(options: CheckOptions): Promise<CheckReport> {
  return checkWith(options, async (opened) => {
    const { options: asked, loaded, run, baseline } = opened
    return run.report !== null && baseline !== undefined && run.report.baseline === baseline.digest
      ? reportAgain(run.report, loaded, run, { ...asked, ...opened })
      : reportOpened(opened)
  })
}

/** A run over the whole project, and what to report of it. */
interface Opened {
  options: CheckOptions
  loaded: LoadedPolicy
  run: OpenRun & { table?: ModuleTable }
  scope: Scope | null
  /** `undefined` where the baseline is not used, or only a part of the findings is wanted. */
  baseline: { digest: string | null } | undefined
  /** The baseline file; `null` where there is none or it is not used. */
  stored(): Baseline | null
  started: number
  isFirst: boolean
  times: PhaseTimes | undefined
}

type Report<T> = (opened: Opened) => Promise<T>

function reportOpened({
  options,
  loaded,
  run,
  scope,
  baseline,
  stored,
  started,
  isFirst,
  times,
}: Opened): Promise<CheckRun> {
  return reportRun({ ...options, stored: stored(), scope, times }, loaded, run, { started, isFirst, ...baseline })
}

async function checkWith<T>(options: CheckOptions, report: Report<T>): Promise<T> {
  try {
    return await checkOnce(options, report)
  } catch (error) {
    // The cache lost the modules, so everything is checked again.
    if (!(error instanceof LostModules)) throw error
    const { cwd, configFile } = options
    forgetRun(await loadPolicy({ cwd, configFile }))
    return checkOnce(options, report)
  }
}

async function checkOnce<T>(options: CheckOptions, report: Report<T>): Promise<T> {
  const started = performance.now()
  const times = options.timing === true ? startTimes() : undefined
  const loaded =
    options.loaded ?? (await loadPolicy({ cwd: options.cwd, cache: options.cache, configFile: options.configFile }))
  times?.lap('policy')
  const run = (): Promise<T> => checkLoaded(options, report, loaded, started, times)
  return loaded.policy.plugins === undefined || loaded.policy.plugins.length === 0
    ? run()
    : (await import('./base/contain-rules.ts')).containRules(run)
}

async function checkLoaded<T>(
  options: CheckOptions,
  report: Report<T>,
  loaded: LoadedPolicy,
  started: number,
  times: PhaseTimes | undefined,
): Promise<T> {
  const { onNotice: notice = () => {}, onProgress: progress = () => {} } = options
  const mayCache = options.cache !== false && options.loaded === undefined
  if (mayCache) for (const text of cacheNotices(loaded.root)) notice(text)
  const unfinished = unfinishedFix(loaded.root)
  if (unfinished !== null) notice(unfinished)
  const impure = loaded.policy.plugins?.find(({ isPure }) => !isPure)
  if (impure !== undefined && mayCache)
    notice(`The rules of ${impure.file} may read more than the code that is checked, so the results are not cached.`)
  const isFirst = !mayCache || !hasRun(loaded)
  const text = options.baseline === false ? null : readBaselineText(loaded.root)
  const stored = lazily(() => (text === null ? null : parseBaseline(text)))
  // A fault of the file shows before the long part of the check.
  if (isFirst) stored()
  const scope = readScope(loaded.root, options)
  const run = await runFor(options, {
    loaded,
    cwd: options.cwd,
    engine: options.engine ?? ENGINES[0],
    cache: mayCache && impure === undefined,
    contents: options.contents,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    threads: options.threads,
    mayBeEmpty: options.mayBeEmpty,
    session: options.session as OpenSession | undefined,
    times,
    notice,
    progress,
  })
  const { only, shard, stdin, detailed } = options
  const isWhole =
    scope === null && stdin === undefined && only === undefined && shard === undefined && detailed !== true
  const baseline =
    isWhole && options.baseline !== false ? { digest: text === null ? null : hash('sha256', text) } : undefined
  return report({ options, loaded, run, scope, baseline, stored, started, isFirst, times })
}

/** The part of the project that a check reports on. */
export function readScope(
  root: string,
  { cwd, paths = [], changed, stdin }: Pick<CheckOptions, 'cwd' | 'paths' | 'changed' | 'stdin'>,
): Scope | null {
  if (stdin !== undefined) return scopeOfFile(pathInProject(root, cwd, stdin.file), stdin.file)
  const named = scopeOfPaths(root, cwd, paths)
  if (changed === undefined) return named
  const files = changedFiles(root, changed)
  return scopeOfChanges(named === null ? files : new Set([...files].filter(named.includes)))
}

/** Runs over the whole project, with the text of `stdin` in place of its file where the policy covers that file. */
async function runFor(
  { stdin, shard, detailed, cwd }: CheckOptions,
  options: CachedRunOptions,
): Promise<OpenRun & { table?: ModuleTable }> {
  if (shard !== undefined || detailed === true) return runWithModules(options)
  const base = await runCached(options)
  if (stdin === undefined) return base
  const { root } = options.loaded
  const file = pathInProject(root, cwd, stdin.file)
  const isNew = !existsSync(join(root, file)) && (await import('@stratalint/graph')).wouldWalk(options.loaded, file)
  return base.state.files.includes(file) || isNew
    ? runWithText(options, base, file, stdin.text.replace(/^\uFEFF/, ''))
    : base
}
