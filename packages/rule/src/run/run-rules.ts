import { toFinding, type Finding } from '@stratalint/core'
import { buildGraph, readModule, walk } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { FileRecord } from '../project/collector.ts'
import { isFileRule, type DeclaredRule } from '../declaration/declaration.ts'
import { createDescribeContext } from '../declaration/describe-context.ts'
import { createProject } from '../project/project.ts'
import type { Project } from '../project/project-interface.ts'
import { describeViolation } from './rule-finding.ts'
import { runGraphRules } from './run-graph-rules.ts'
import { hostOfFile, newRecord, openFile, startRule } from './start-rule.ts'
import { visitTree } from '../source/visit-tree.ts'

/** Runs rules over a small project, file rules and graph rules: for tests of rules and of their documentation. */
export async function runRules(loaded: LoadedPolicy, given: readonly DeclaredRule[]): Promise<Finding[]> {
  // A rule under test is on, whether or not the policy of the test turns it on.
  const rules: DeclaredRule[] = given.map((rule) => ({
    ...rule,
    traits: { ...rule.traits, on: 'with-architecture' as const },
  }))
  const project = createProject(loaded)
  const { files } = walk(loaded)
  project.checked.setWalked(files)
  const records = files.map((file) => lintFile(project, file, rules))
  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  const graph = buildGraph(records.map(({ module }) => module))
  project.facts.use(
    (file) => graph.modules.get(file),
    () => graph,
  )
  const inFiles = records.flatMap(({ violations, module }) =>
    violations.map((violation) => {
      describeViolation(
        rules.filter(isFileRule).find(({ id }) => id === violation.rule),
        () => createDescribeContext(project, module),
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

function lintFile(project: Project, file: string, rules: readonly DeclaredRule[]): FileRecord {
  const text = project.textOf(file)
  const read = readModule(file, text)
  if ('error' in read) throw new Error(`${file} does not parse: ${read.error.message}`)
  try {
    const opened = openFile(project, {
      file,
      text,
      record: read.record,
      comments: () => read.comments(),
      program: () => read.tree.program,
    })
    const record = newRecord(project, file, opened.inspection)
    const host = hostOfFile(read, record)
    const started = rules.flatMap((rule) => ('create' in rule ? [startRule(rule, opened, host)] : []))
    visitTree(read.tree.program, started)
    return record
  } finally {
    read.dispose()
  }
}
