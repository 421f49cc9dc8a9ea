import { toFinding, type Finding } from '@stratalint/core'
import { buildGraph, importersIn, walk } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { checkFile } from './check-file.ts'
import type { FileRecord } from './collector.ts'
import { isFileRule, type DeclaredRule } from './declaration.ts'
import { createProject } from './project.ts'
import { describeViolation } from './rule-finding.ts'
import { runGraphRules } from './run-graph-rules.ts'

/** Runs rules over a small project, file rules and graph rules: for tests of rules and of their documentation. */
export async function runRules(loaded: LoadedPolicy, given: readonly DeclaredRule[]): Promise<Finding[]> {
  // A rule under test is on, whether or not the policy of the test turns it on.
  const rules: DeclaredRule[] = given.map((rule) => ({
    ...rule,
    traits: { ...rule.traits, on: 'with-architecture' as const },
  }))
  const project = createProject(loaded)
  const { files } = walk(loaded)
  project.checked.know(files)
  const records = files.map((file): FileRecord => {
    const result = checkFile(project, file, rules)
    if (result.type === 'checked') return result.record
    throw new Error(
      result.type === 'rejected'
        ? `${file} does not parse: ${result.error.message}`
        : `${file} cannot be read: ${String(result.error)}`,
    )
  })
  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  const graph = buildGraph(records.map(({ module }) => module))
  project.facts.use(
    (file) => graph.modules.get(file),
    (file) => importersIn(graph, file),
  )
  const inFiles = records.flatMap(({ violations, module }) =>
    violations.map((violation) => {
      describeViolation(
        rules.filter(isFileRule).find(({ id }) => id === violation.rule),
        () => ({ project, module }),
        violation,
      )
      return toFinding(violation)
    }),
  )
  const inGraph = runGraphRules(rules, { project, graph, whole: true, used }).map((violation) => {
    violation.message ??= violation.describe!()
    return toFinding(violation)
  })
  return [...inFiles, ...inGraph].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  )
}
