import { toFinding, type Baseline, type Finding, type ReportedViolation } from '@stratalint/core'
import type { LoadedPolicy } from '@stratalint/policy'
import { byPosition } from './findings/by-position.ts'
import { applyLimits } from './findings/exception-limits.ts'
import { neededEntries } from './findings/needed-entries.ts'
import { CONFIG_RULE, INTERNAL_RULE } from './findings/rule-ids.ts'
import { suppress } from './findings/suppress.ts'
import { applyBaseline, type AppliedBaseline } from './baseline/apply-baseline.ts'
import { detailedOf } from './cache/project-state.ts'
import type { OpenRun } from './run/cached-run.ts'
import type { Scope } from './scope/scope.ts'

/** A run over the whole project, and which of its findings were requested. */
export interface SelectionInput {
  loaded: LoadedPolicy
  run: OpenRun
  /** The baseline file; `null` where there is none or it is not used. */
  stored: Baseline | null
  /** `null` for the whole project. */
  scope: Scope | null
  shardScope: Scope | null
  /** The only rules to report. */
  only: readonly string[] | undefined
}

/** What a check reports. */
export interface Selection {
  /** The requested findings that are not in the baseline. */
  fresh: ReportedViolation[]
  /** Those that are in it. */
  baselined: ReportedViolation[]
  /** For a shard, findings that are true only if every shard has them. */
  absent: ReportedViolation[]
  /** The findings that comments in the code silence. */
  silenced: ReportedViolation[]
  appliedBaseline: AppliedBaseline
  includes(file: string): boolean
  /** Whether a violation is in the requested files, and of a requested rule. */
  isRequested(violation: ReportedViolation): boolean
  toFinding(violation: ReportedViolation): Finding
}

/** Applies exception limits, suppression and the baseline to the whole project, then picks what was requested. */
export async function selectFindings(input: SelectionInput): Promise<Selection> {
  const { loaded, run, stored, scope, shardScope, only } = input
  const { state } = run
  const records = [...detailedOf(state.records)]
  const limited = applyLimits(loaded.policy, [
    ...records.flatMap(({ violations }) => violations),
    ...state.graph.violations,
  ])
  const { kept: found, silenced } = suppress(
    limited.violations.filter((violation) => shardScope === null || isReportedBy(shardScope, violation)),
    records,
  )
  const isWholeProject = scope === null && shardScope === null && run.whole && run.trusted && only === undefined
  const first = await applyBaseline(loaded.root, stored, found.sort(byPosition), isWholeProject)
  const needed = await neededEntries(
    found.filter((violation) => !first.match.baselined.has(violation)),
    run.addMessages,
  )
  const kept = found.filter((violation) => !needed.has(violation))
  const appliedBaseline = needed.size === 0 ? first : await applyBaseline(loaded.root, stored, kept, isWholeProject)

  const requestedFiles = shardScope ?? scope
  const includes = requestedFiles?.includes ?? (() => true)
  const takesPart = (violation: ReportedViolation): boolean =>
    includes(violation.file) || requestedFiles?.concerns(violation) === true
  const sharesLimit = scope === null ? () => false : limited.sharesWith(takesPart)
  const isRequested = (violation: ReportedViolation): boolean =>
    takesPart(violation) ||
    sharesLimit(violation) ||
    violation.rule === CONFIG_RULE ||
    // The crash of a graph rule is reported in the policy file and concerns every file.
    (violation.rule === INTERNAL_RULE && violation.file === loaded.policyFile)
  const isRequestedRule = ({ rule }: ReportedViolation): boolean =>
    only === undefined || only.includes(rule) || rule.startsWith('stratalint/')
  const isWanted = (violation: ReportedViolation): boolean => isRequested(violation) && isRequestedRule(violation)
  const requested = kept.filter(isWanted)
  const isBaselined = (violation: ReportedViolation): boolean =>
    violation.rule !== INTERNAL_RULE && appliedBaseline.match.baselined.has(violation)
  return {
    fresh: requested.filter((violation) => !isBaselined(violation)),
    baselined: requested.filter(isBaselined),
    absent:
      shardScope === null
        ? []
        : state.graph.violations.filter(
            (violation) => violation.provesAbsence === true && isRequestedRule(violation) && !needed.has(violation),
          ),
    silenced,
    appliedBaseline,
    includes,
    isRequested: isWanted,
    toFinding: (violation) => limited.explain(violation, toFinding(violation)),
  }
}

/** A shard reports findings of its own files and, as every shard does, what could not be checked; `merge` reports absences. */
function isReportedBy(shard: Scope, { file, rule, provesAbsence }: ReportedViolation): boolean {
  return rule === INTERNAL_RULE || rule === CONFIG_RULE || (provesAbsence !== true && shard.includes(file))
}
