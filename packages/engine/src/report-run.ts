import {
  silencingComment,
  toFinding,
  withPlansOf,
  type Baseline,
  type Directive,
  type Finding,
  type ReportedViolation,
} from '@stratalint/core'
import type { ModuleTable } from '@stratalint/graph'
import { knownRuleIds, type LoadedPolicy } from '@stratalint/policy'
import { CheckError } from './base/check-error.ts'
import type { AppliedBaseline } from './baseline/apply-baseline.ts'
import type { CleanReport } from './cache/clean-report.ts'
import type { Records, SkippedFile, WalkReport } from './cache/project-state.ts'
import { describeFresh, type ChooseFixes } from './describe-fresh.ts'
import type { OpenRun } from './run/cached-run.ts'
import type { PhaseTimes } from './run/phase-times.ts'
import { countFiles } from './run/summary.ts'
import { scopeOfShard, type Scope } from './scope/scope.ts'
import { selectFindings } from './select-findings.ts'
import { absencesOf, partOf, type ShardPart } from './shards/shard-part.ts'
import type { Shard } from './shards/shard.ts'
import type { Summary } from './cache/summary.ts'

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
  /** The requested ones that comments in the code silence. */
  silenced: readonly ReportedViolation[]
  /** The requested ones that the baseline contains. */
  baselined: readonly ReportedViolation[]
  loaded: LoadedPolicy
  /** What the run keeps of each file, by path. */
  records: Records
  /** The policy exceptions in use, by index; those that no record has are used by the graph alone. */
  exceptions: readonly number[]
  /** The comment that silences a violation. */
  silencedBy(violation: ReportedViolation): Directive | null
  /** Writes the messages of violations. */
  describe(violations: readonly ReportedViolation[]): Promise<Finding[]>
  /** Writes messages with all their fixes, each of them whole and with its plan; they are not cached. */
  explain(violations: readonly ReportedViolation[]): Promise<Finding[]>
}

/** What a check prints. */
export interface CheckReport extends CheckResult {
  policyFile: string
  /** No earlier run of this project is cached. */
  isFirst: boolean
  /** How many entries of the baseline are fixed. */
  fixed: number
  /** The files behind `summary.skipped`. */
  skipped: SkippedFile[]
  /** Sentences about places and layers that match no file. */
  empty: string[]
}

/** A check together with its comparison with the baseline of the whole project. */
export interface CheckRun extends CheckReport {
  appliedBaseline: AppliedBaseline
  details?: RunDetails
}

/** What to report of a run. */
export interface ReportOptions {
  /** The baseline file; `null` where there is none or it is not used. */
  stored: Baseline | null
  /** `null` for the whole project. */
  scope: Scope | null
  only?: readonly string[] | undefined
  shard?: Shard | undefined
  detailed?: boolean | undefined
  times?: PhaseTimes | undefined
  fixesFor?: ChooseFixes | undefined
  onNotice?: ((notice: string) => void) | undefined
}

/** Selects the requested findings of a run and describes them. */
export async function reportRun(
  options: ReportOptions,
  loaded: LoadedPolicy,
  run: OpenRun & { table?: ModuleTable },
  { started, isFirst, digest }: { started: number; isFirst: boolean; digest?: string | null },
): Promise<CheckRun> {
  const { stored, scope, only, shard, times, onNotice: notice } = options
  const { state, table } = run
  const modules = shard === undefined ? [] : table!.all()
  refuseNested(scope, state.walk.nested)
  giveNotices(loaded, state.walk, notice)

  const shardScope = shard === undefined ? null : scopeOfShard(shard, state.files)
  const selection = await selectFindings({ loaded, run, stored, scope, shardScope, only })
  const { fresh, baselined, absent, silenced, appliedBaseline, includes } = selection
  times?.lap('select')
  const isDetailed = options.detailed === true
  const described = isDetailed ? null : await describeFresh(run, fresh, options.fixesFor)
  const isComplete = isDetailed || (await run.addMessages([...(shard === undefined ? [] : baselined), ...absent]))
  times?.lap('messages')
  const findings = (described?.violations ?? []).map((violation): Finding => {
    const finding = selection.toFinding(violation)
    return described!.brief.has(violation) ? { ...finding, fixesLeftOut: true } : finding
  })
  const { fixed } = appliedBaseline
  const summary = {
    ...countFiles(state.records, includes),
    // Skipped files belong to no shard, so the first one counts them all.
    skipped: shard === undefined || shard.index === 1 ? state.walk.skipped.length : 0,
    exceptions: state.graph.exceptions.length,
    suppressed: silenced.length,
    findings: fresh.length + baselined.length,
    new: fresh.length,
    baselined: baselined.length,
    durationMs: Math.round(performance.now() - started),
  }
  const trusted = (described?.isComplete ?? true) && isComplete && run.trusted
  const isClean = digest !== undefined && trusted && fresh.length === 0 && !appliedBaseline.readFiles
  run.save(isClean ? { baseline: digest, summary, fixed } : null)
  times?.lap('save')
  return {
    root: loaded.root,
    policyFile: loaded.policyFile,
    isFirst,
    summary,
    findings,
    trusted,
    ...(times !== undefined && { times }),
    fixed,
    appliedBaseline,
    skipped: state.walk.skipped,
    empty: state.walk.empty,
    ...(isDetailed && {
      details: {
        files: state.files,
        modules: table!,
        violations: fresh,
        silenced: silenced.filter(selection.isRequested),
        baselined,
        loaded,
        records: state.records,
        exceptions: state.graph.exceptions,
        silencedBy: (violation) => silencingComment(violation, state.records.get(violation.file)?.directives ?? []),
        async describe(violations) {
          if (violations.length === 0) return []
          await run.addMessages(violations)
          run.save()
          return violations.map(selection.toFinding)
        },
        async explain(violations) {
          const copies = violations.map((violation) => ({ ...violation }))
          await run.addMessages(copies, 'whole')
          return copies.map((copy) => withPlansOf(selection.toFinding(copy), copy.message))
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
        absences: absencesOf(absent.map(toFinding), [...state.records.values()]),
      }),
    }),
  }
}

/** The report of an earlier run that still holds. */
export function reportAgain(
  { summary, fixed }: CleanReport,
  loaded: LoadedPolicy,
  { state }: OpenRun,
  { started, times, onNotice }: Pick<ReportOptions, 'times' | 'onNotice'> & { started: number },
): CheckReport {
  giveNotices(loaded, state.walk, onNotice)
  return {
    root: loaded.root,
    policyFile: loaded.policyFile,
    isFirst: false,
    summary: { ...summary, durationMs: Math.round(performance.now() - started) },
    findings: [],
    trusted: true,
    ...(times !== undefined && { times }),
    fixed,
    skipped: state.walk.skipped,
    empty: state.walk.empty,
  }
}

function giveNotices(loaded: LoadedPolicy, walk: WalkReport, give: ReportOptions['onNotice']): void {
  for (const text of [...walk.notices, ...noticesOfForeignRules(loaded)]) give?.(text)
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

function refuseNested(scope: Scope | null, nested: readonly string[]): void {
  const foreign = scope?.nestedIn(nested)
  if (foreign !== undefined)
    throw new CheckError(
      `${foreign.path} belongs to the project in ${foreign.folder}, which has its own policy; check it from there.`,
    )
}
