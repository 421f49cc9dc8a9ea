import type { Finding } from '@stratalint/core'
import { buildGraph, parseSource, readSource, walk } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { TSESLint } from '@typescript-eslint/utils'
import { join } from 'node:path'
import { collect, type FileRecord } from './collector.ts'
import type { DeclaredRule } from './declaration.ts'
import { defineRule } from './define-rule.ts'
import { createProject, type Project } from './project.ts'
import { runGraphRules } from './run-graph-rules.ts'

/** Finds nothing: with it every file leaves its edges for the graph rules, whichever rules run. */
const recorder = defineRule({
  id: 'stratalint/recorder',
  meta: { type: 'problem', docs: { description: 'Record every file', why: 'The graph needs every file.' }, schema: [] },
  create: () => ({}),
})

/** Runs rules over a small project in this process, without a linter: for tests of rules and of their documentation. */
export async function runRules(loaded: LoadedPolicy, rules: readonly DeclaredRule[]): Promise<Finding[]> {
  const { files } = walk(loaded)
  const project = createProject(loaded)
  const records = await lintInProcess(project, files, [recorder, ...rules])
  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  const graph = buildGraph(records.map(({ module }) => module))
  const graphFindings = runGraphRules(rules, { project, graph, whole: true, used })
  const found = [...records.flatMap(({ findings }) => findings), ...graphFindings]
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}

/** The lint pass without a linter; a file that does not parse is an error. */
export async function lintInProcess(project: Project, files: readonly string[], rules: readonly DeclaredRule[], texts?: ReadonlyMap<string, string>): Promise<FileRecord[]> {
  return collect(async () => {
    for (const file of files) lintFile(project.loaded, file, rules, texts?.get(file))
  }, project)
}

function lintFile(loaded: LoadedPolicy, file: string, rules: readonly DeclaredRule[], given?: string): void {
  const path = join(loaded.root, file)
  const text = given ?? readSource(path)
  const parsed = parseSource(file, text)
  if ('error' in parsed) throw new Error(`${file} does not parse: ${parsed.error.message}`)
  const context = {
    settings: { stratalint: { root: loaded.root, policyFile: loaded.policyFile, hash: loaded.hash } },
    filename: path,
    physicalFilename: path,
    sourceCode: { ast: parsed.program, text, getAllComments: () => parsed.comments },
    report() {},
  } as unknown as Parameters<TSESLint.AnyRuleModule['create']>[0]
  const listeners = rules.flatMap((rule) => (rule.eslint === null ? [] : [rule.eslint.create(context) as Record<string, ((node: object) => void) | undefined>]))
  if (listeners.every((listener) => Object.keys(listener).length === 0)) return
  visit(parsed.program as object, (node, selector) => {
    for (const listener of listeners) listener[selector]?.(node)
  })
}

/** Without recursion: a file comes here, too, because it nests too deep for a linter. */
function visit(root: object, call: (node: object, selector: string) => void): void {
  const pending: { node: object; left: boolean }[] = [{ node: root, left: false }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { type } = next.node as { type: string }
    if (next.left) {
      call(next.node, `${type}:exit`)
      continue
    }
    call(next.node, type)
    pending.push({ node: next.node, left: true })
    const children = Object.entries(next.node).flatMap(([key, value]) => (key === 'parent' ? [] : (value as unknown)))
    for (const child of children.reverse()) {
      if (typeof child === 'object' && child !== null && typeof (child as { type?: unknown }).type === 'string') pending.push({ node: child, left: false })
    }
  }
}
