import { toFinding, type Finding, type ReportedViolation } from '@stratalint/core'
import type { ModuleTable } from '@stratalint/graph'
import { cacheNotices, knownRuleIds, loadPolicy, readBaseline, type LoadedPolicy } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LostModules } from './cache/module-store.ts'
import type { SkippedFile } from './cache/project-state.ts'
import { forgetRun, hasRun } from './cache/run-store.ts'
import { CheckError } from './base/check-error.ts'
import { ENGINES, type EngineName } from './base/engine-name.ts'
import { startTimes, type PhaseTimes } from './run/phase-times.ts'
import type { Progress } from './base/progress.ts'
import type { AppliedBaseline } from './baseline/apply-baseline.ts'
import { runCached, runWithModules, runWithText, type CachedRunOptions, type OpenRun } from './run/cached-run.ts'
import { changedFiles } from './scope/changed-files.ts'
import { pathInProject, scopeOfChanges, scopeOfFile, scopeOfPaths, scopeOfShard, type Scope } from './scope/scope.ts'
import { selectFindings } from './select-findings.ts'
import { absencesOf, partOf, type ShardPart } from './shards/shard-part.ts'
import type { Shard } from './shards/shard.ts'
import { countFiles, type Summary } from './run/summary.ts'

/** Which files to check, and how. */
export interface CheckOptions {
  cwd: string
  /** Files or folders, relative to `cwd`; empty for the whole project. */
  paths?: readonly string[]
  configFile?: string
  /** Judges the files below its root by this policy, whatever policy they have; nothing is cached. */
  loaded?: LoadedPolicy
  /** Returns the details of the run, in place of findings. */
  detailed?: boolean
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
  /** `YYYY-MM-DD`, for tests of what expires. */
  today?: string
  /** `false` to also report baselined findings. */
  baseline?: boolean
  /** Called with messages for people while the check runs. */
  onNotice?: (notice: string) => void
  onProgress?: (progress: Progress) => void
}

/** The findings of a check that are not in the baseline. `trusted` is false when something could not be checked. */
export interface CheckResult {
  root: string
  summary: Summary
  findings: Finding[]
  trusted: boolean
  times?: PhaseTimes
  /** What `merge` needs to join the shards of one check. */
  shard?: ShardPart
}

/** What a run found out, without messages. */
export interface RunDetails {
  /** The checked files. */
  files: readonly string[]
  modules: ModuleTable
  violations: readonly ReportedViolation[]
  /** Those that comments in the code silence. */
  silenced: readonly ReportedViolation[]
  /** Writes the messages of violations. */
  describe(violations: readonly ReportedViolation[]): Promise<Finding[]>
  /** Writes one message with all its fixes, each of them whole; it is not cached. */
  explain(violation: ReportedViolation): Promise<Finding>
}

/** A check together with its comparison with the baseline of the whole project. */
export interface CheckRun extends CheckResult {
  policyFile: string
  /** No earlier run of this project is cached. */
  isFirst: boolean
  appliedBaseline: AppliedBaseline
  /** The files behind `summary.skipped`. */
  skipped: SkippedFile[]
  /** Sentences about places and layers that match no file. */
  empty: string[]
  details?: RunDetails
}

/** Checks a project; the findings are sorted by file, position and rule. */
export async function check(options: CheckOptions): Promise<CheckRun> {
  try {
    return await checkOnce(options)
  } catch (error) {
    // The cache lost the modules, so everything is checked again.
    if (!(error instanceof LostModules)) throw error
    const { cwd, configFile } = options
    forgetRun(await loadPolicy({ cwd, configFile }))
    return checkOnce(options)
  }
}

async function checkOnce(options: CheckOptions): Promise<CheckRun> {
  const started = performance.now()
  const times = options.timing === true ? startTimes() : undefined
  const loaded =
    options.loaded ?? (await loadPolicy({ cwd: options.cwd, cache: options.cache, configFile: options.configFile }))
  times?.lap('policy')
  const run = (): Promise<CheckRun> => checkLoaded(options, loaded, started, times)
  return loaded.policy.plugins === undefined || loaded.policy.plugins.length === 0
    ? run()
    : (await import('./base/contain-rules.ts')).containRules(run)
}

async function checkLoaded(
  options: CheckOptions,
  loaded: LoadedPolicy,
  started: number,
  times: PhaseTimes | undefined,
): Promise<CheckRun> {
  const { shard, only, onNotice: notice = () => {}, onProgress: progress = () => {} } = options
  const mayCache = options.cache !== false && options.loaded === undefined
  if (mayCache) for (const text of cacheNotices(loaded.root)) notice(text)
  const impure = loaded.policy.plugins?.find(({ isPure }) => !isPure)
  if (impure !== undefined && mayCache)
    notice(`The rules of ${impure.file} may read more than the code that is checked, so the results are not cached.`)
  const isFirst = !mayCache || !hasRun(loaded)
  const stored = options.baseline === false ? null : readBaseline(loaded.root)
  const scope = readScope(loaded.root, options)
  const run = await runFor(options, {
    loaded,
    cwd: options.cwd,
    engine: options.engine ?? ENGINES[0],
    cache: mayCache && impure === undefined,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    threads: options.threads,
    // A side of a review may have no file at all.
    mayBeEmpty: options.detailed,
    times,
    notice,
    progress,
  })
  const { state, table } = run
  const modules = shard === undefined ? [] : table!.all()
  refuseNested(scope, state.walk.nested)
  for (const text of [...state.walk.notices, ...noticesOfForeignRules(loaded)]) notice(text)

  const shardScope = shard === undefined ? null : scopeOfShard(shard, state.files)
  const selection = await selectFindings({ loaded, run, stored, scope, shardScope, only })
  const { fresh, baselined, absent, silenced, appliedBaseline, includes } = selection
  times?.lap('select')
  const isDetailed = options.detailed === true
  const described =
    isDetailed || (await run.addMessages([...fresh, ...(shard === undefined ? [] : baselined), ...absent]))
  times?.lap('messages')
  run.save()
  times?.lap('save')
  const records = [...state.records.values()]
  const findings = isDetailed ? [] : fresh.map(selection.toFinding)
  return {
    root: loaded.root,
    policyFile: loaded.policyFile,
    isFirst,
    summary: {
      ...countFiles(records.filter(({ file }) => includes(file))),
      // Skipped files belong to no shard, so the first one counts them all.
      skipped: shard === undefined || shard.index === 1 ? state.walk.skipped.length : 0,
      exceptions: state.graph.exceptions.length,
      suppressed: silenced.length,
      findings: fresh.length + baselined.length,
      new: fresh.length,
      baselined: baselined.length,
      durationMs: Math.round(performance.now() - started),
    },
    findings,
    trusted: described && run.trusted,
    ...(times !== undefined && { times }),
    appliedBaseline,
    skipped: state.walk.skipped,
    empty: state.walk.empty,
    ...(isDetailed && {
      details: {
        files: state.files,
        modules: table!,
        violations: fresh,
        silenced,
        async describe(violations) {
          await run.addMessages(violations)
          run.save()
          return violations.map(selection.toFinding)
        },
        async explain(violation) {
          const copy = { ...violation, message: null }
          await run.addMessages([copy], true)
          return selection.toFinding(copy)
        },
      },
    }),
    ...(shard !== undefined && {
      shard: partOf(shard, {
        policy: loaded.hash,
        modules,
        rules: only ?? null,
        conclusive: run.whole && run.trusted && only === undefined,
        exceptions: state.graph.exceptions,
        appliedBaseline,
        isOwn: includes,
        requested: [...fresh, ...baselined],
        baselined: baselined.map(toFinding),
        absences: absencesOf(absent.map(toFinding), records),
      }),
    }),
  }
}

/** Reports settings for rules of other ESLint plugins, which a check does not run. */
function noticesOfForeignRules({ policy, policyFile }: LoadedPolicy): string[] {
  const ids = Object.keys(policy.rules).filter(
    (id) => !knownRuleIds.has(id) && policy.plugins?.some(({ namespace }) => id.startsWith(`${namespace}/`)) !== true,
  )
  if (ids.length === 0) return []
  const [are, them] = ids.length === 1 ? ['is not a Stratalint rule', 'it'] : ['are not Stratalint rules', 'them']
  return [
    `${ids.join(', ')} in ${policyFile} ${are}; check does not run ${them}. ESLint does, with the plugin that defines ${them}.`,
  ]
}

function readScope(root: string, { cwd, paths = [], changed, stdin }: CheckOptions): Scope | null {
  if (stdin !== undefined) return scopeOfFile(pathInProject(root, cwd, stdin.file), stdin.file)
  const named = scopeOfPaths(root, cwd, paths)
  if (changed === undefined) return named
  const files = changedFiles(root, changed)
  return scopeOfChanges(named === null ? files : new Set([...files].filter(named.includes)))
}

function refuseNested(scope: Scope | null, nested: readonly string[]): void {
  const foreign = scope?.nestedIn(nested)
  if (foreign !== undefined)
    throw new CheckError(
      `${foreign.path} belongs to the project in ${foreign.folder}, which has its own policy; check it from there.`,
    )
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
