import type { ReportedViolation, Violation } from '@stratalint/core'
import { graphOf, importersIn, type Graph, type ModuleTable } from '@stratalint/graph'
import { describeViolation, INTERNAL_RULE, crashFinding, isFileRule, type Project } from '@stratalint/rule'
import type { ProjectState } from './cache/project-state.ts'
import { LostModules } from './cache/module-store.ts'
import { checkGraph } from './graph-pass.ts'
import { rulesOf } from './rules.ts'
import { tableOf } from './run-project.ts'

/** Makes the messages of violations that have none yet; each keeps the files on which it depended. `false` when a rule crashed. */
export function addMessages(
  project: Project,
  state: ProjectState,
  whole: boolean,
  violations: readonly ReportedViolation[],
): boolean {
  const rules = rulesOf(project.loaded)
  const fileRules = new Map(rules.filter(isFileRule).map((rule) => [rule.id, rule]))
  let table: ModuleTable | null = null
  const modules = (): ModuleTable => (table ??= tableOf(state))
  let graphMessages: Map<string, ReportedViolation> | null = null
  let isSound = true
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
          () => ({ project, module: modules().get(violation.file)! }),
          violation,
        )
      } else {
        // The graph rules of this run know what they found; of an earlier run only a new pass does.
        graphMessages ??=
          violation.describe === undefined
            ? indexByKey(checkGraph(project, rules, modules(), state.details, whole).violations)
            : null
        violation.message = (violation.describe ?? graphMessages!.get(keyOf(violation))!.describe!)()
      }
    } catch (error) {
      if (error instanceof LostModules) throw error
      isSound = false
      violation.message = crashFinding(violation.rule, violation.file, error).message
      violation.rule = INTERNAL_RULE
      violation.severity = 'error'
    } finally {
      project.readInto(null)
    }
    if (reads !== null) violation.reads = [...reads]
  }
  return isSound
}

function indexByKey(violations: readonly ReportedViolation[]): Map<string, ReportedViolation> {
  return new Map(violations.map((violation) => [keyOf(violation), violation]))
}

function keyOf({ id, line, column }: Violation): string {
  return `${id} ${line} ${column}`
}
