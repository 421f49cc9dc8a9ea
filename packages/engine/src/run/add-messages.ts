import { memoize, uncut, type ReportedViolation, type Violation } from '@stratalint/core'
import { graphOf, importersIn, type Graph, type ModuleTable } from '@stratalint/graph'
import { crashFinding, createDescribeContext, describeViolation, isFileRule, type Project } from '@stratalint/rule'
import { LostModules } from '../cache/module-store.ts'
import type { ProjectState } from '../cache/project-state.ts'
import { INTERNAL_RULE } from '../findings/rule-ids.ts'
import { rulesOf } from '../base/rules.ts'
import { checkGraph } from './graph-pass.ts'
import { tableOf } from './module-table.ts'

/** Writes the messages that violations lack, on request with all fixes, each of them whole, and records the files that each depends on; `false` when a rule crashed. */
export function addMessages(
  opened: Project,
  state: ProjectState,
  whole: boolean,
  violations: readonly ReportedViolation[],
  isUncut = false,
): boolean {
  return isUncut
    ? uncut(() => writeMessages(opened, state, whole, violations))
    : writeMessages(opened, state, whole, violations)
}

function writeMessages(
  opened: Project,
  state: ProjectState,
  whole: boolean,
  violations: readonly ReportedViolation[],
): boolean {
  // Many messages ask for the same files.
  const project: Project = { ...opened, textOf: memoize(opened.textOf) }
  const rules = rulesOf(project.loaded)
  const fileRules = new Map(rules.filter(isFileRule).map((rule) => [rule.id, rule]))
  let table: ModuleTable | null = null
  const modules = (): ModuleTable => (table ??= tableOf(state))
  let graphMessages: Map<string, ReportedViolation> | null = null
  let isComplete = true
  let graph: Graph | null = null
  if (violations.some(({ message }) => message === null))
    project.facts.use(
      (file) => modules().get(file),
      (file) => importersIn((graph ??= graphOf(modules())), file),
    )
  for (const violation of violations) {
    if (violation.message !== null) continue
    const reads = project.log === null ? null : new Set<string>()
    project.readInto(reads)
    try {
      if (fileRules.has(violation.rule)) {
        describeViolation(
          fileRules.get(violation.rule),
          () => createDescribeContext(project, modules().get(violation.file)!),
          violation,
        )
      } else {
        // Violations from the cache have lost their `describe`, so the graph rules find them again.
        graphMessages ??=
          violation.describe === undefined
            ? indexByKey(checkGraph(project, rules, modules(), state, whole).violations)
            : null
        violation.message = (violation.describe ?? graphMessages!.get(keyOf(violation))!.describe!)()
      }
    } catch (error) {
      if (error instanceof LostModules) throw error
      isComplete = false
      violation.message = crashFinding(violation.rule, violation.file, error).message
      violation.rule = INTERNAL_RULE
      violation.severity = 'error'
    } finally {
      project.readInto(null)
    }
    if (reads !== null) violation.reads = [...reads]
  }
  return isComplete
}

function indexByKey(violations: readonly ReportedViolation[]): Map<string, ReportedViolation> {
  return new Map(violations.map((violation) => [keyOf(violation), violation]))
}

function keyOf({ id, line, column }: Violation): string {
  return `${id} ${line} ${column}`
}
