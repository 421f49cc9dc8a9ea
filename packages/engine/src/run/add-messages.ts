import { memoize, targetOf, withDetail, type Detail, type ReportedViolation, type Violation } from '@stratalint/core'
import { graphOf, type Graph, type ResolvedModule } from '@stratalint/graph'
import { crashFinding, createDescribeContext, describeViolation, isFileRule, type Project } from '@stratalint/rule'
import { LostModules } from '../cache/module-store.ts'
import type { ProjectState } from '../cache/project-state.ts'
import { INTERNAL_RULE } from '../findings/rule-ids.ts'
import { lazily } from '../base/lazily.ts'
import { rulesOf } from '../base/rules.ts'
import { checkGraph } from './graph-pass.ts'
import { tableOf } from './module-table.ts'

/** What messages are written from. */
export interface MessageSources {
  project: Project
  moduleOf(file: string): ResolvedModule | undefined
  graph(): Graph
  /** What the graph rules find, for violations from the cache. */
  graphViolations(project: Project): readonly ReportedViolation[]
}

/** The sources for a run whose modules are packed; each is made on demand. */
export function sourcesOf(project: Project, state: ProjectState, whole: boolean): MessageSources {
  const table = lazily(() => tableOf(state))
  const graph = lazily(() => graphOf(table()))
  return {
    project,
    moduleOf: (file) => table().get(file),
    graph,
    graphViolations: (given) => checkGraph(given, rulesOf(given.loaded), graph(), state, whole).violations,
  }
}

/** Writes the messages that violations lack, or whole ones in place of those that they have, and records the files that each depends on; `false` when a rule crashed. */
export function addMessages(
  sources: MessageSources,
  violations: readonly ReportedViolation[],
  detail: Detail = 'fitted',
): boolean {
  return withDetail(detail, () => writeMessages(sources, violations, detail === 'whole'))
}

function writeMessages(
  { project: opened, moduleOf, graph, graphViolations }: MessageSources,
  violations: readonly ReportedViolation[],
  isAnew: boolean,
): boolean {
  // Many messages ask for the same files.
  const project: Project = { ...opened, textOf: memoize(opened.textOf) }
  const rules = rulesOf(project.loaded)
  const fileRules = new Map(rules.filter(isFileRule).map((rule) => [rule.id, rule]))
  let graphMessages: Map<string, ReportedViolation> | null = null
  let isComplete = true
  const open = violations.filter(({ message }) => isAnew || message === null)
  if (open.length > 0) {
    project.facts.use(moduleOf, graph)
    project.facts.expect(new Set(open.flatMap(({ file, subject }) => [file, targetOf(subject)?.path ?? file])))
  }
  for (const violation of violations) {
    if (violation.message !== null && !isAnew) continue
    // A rule without details wrote the message when it reported the violation.
    if (violation.message !== null && fileRules.has(violation.rule) && violation.details === undefined) continue
    const reads = project.log === null ? null : new Set<string>()
    project.readInto(reads)
    try {
      if (fileRules.has(violation.rule)) {
        violation.message = null
        describeViolation(
          fileRules.get(violation.rule),
          () => createDescribeContext(project, moduleOf(violation.file)!),
          violation,
        )
      } else {
        // Violations from the cache have lost their `describe`, so the graph rules find them again.
        graphMessages ??= violation.describe === undefined ? indexByKey(graphViolations(project)) : null
        const found = graphMessages === null ? violation : graphMessages.get(keyOf(violation))
        violation.message = found?.describe?.() ?? found?.message ?? violation.message
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
