import type { Finding } from '@stratalint/core'
import { buildGraph, parseSource, readSource, walk } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { TSESLint } from '@typescript-eslint/utils'
import { join } from 'node:path'
import { collect, type FileRecord } from './collector.ts'
import type { DeclaredRule } from './declaration.ts'
import { defineRule } from './define-rule.ts'
import { createProject } from './project.ts'
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
  const records = await collect(async () => {
    for (const file of files) lintFile(loaded, file, [recorder, ...rules])
  })
  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  const graph = buildGraph(records.map(({ module }) => module))
  const graphFindings = runGraphRules(rules, { project: createProject(loaded), graph, whole: true, used })
  const found = [...records.flatMap(({ findings }) => findings), ...graphFindings]
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}

/** The lint pass without a linter; a file that does not parse is an error. */
export async function lintInProcess(loaded: LoadedPolicy, files: readonly string[], rules: readonly DeclaredRule[]): Promise<FileRecord[]> {
  return collect(async () => {
    for (const file of files) lintFile(loaded, file, rules)
  })
}

/** Records the edges and directives of files in this process, with no rule over them; one that cannot be read or parsed leaves no record. */
export async function recordInProcess(loaded: LoadedPolicy, files: readonly string[]): Promise<FileRecord[]> {
  return collect(async () => {
    for (const file of files) {
      try {
        openInProcess(loaded, file, [recorder])
      } catch {
        // Whoever asks for the record sees that there is none.
      }
    }
  })
}

function lintFile(loaded: LoadedPolicy, file: string, rules: readonly DeclaredRule[]): void {
  const { program, listeners } = openInProcess(loaded, file, rules)
  visit(program, (node, selector) => {
    for (const listener of listeners) listener[selector]?.(node)
  })
}

type Listeners = Record<string, ((node: object) => void) | undefined>

/** Parses a file and creates the rules over it. */
function openInProcess(loaded: LoadedPolicy, file: string, rules: readonly DeclaredRule[]): { program: object; listeners: Listeners[] } {
  const path = join(loaded.root, file)
  const text = readSource(path)
  const parsed = parseSource(file, text)
  if ('error' in parsed) throw new Error(`${file} does not parse: ${parsed.error.message}`)
  const context = {
    settings: { stratalint: { root: loaded.root, policyFile: loaded.policyFile, hash: loaded.hash } },
    filename: path,
    physicalFilename: path,
    sourceCode: { ast: parsed.program, text, getAllComments: () => parsed.comments },
    report() {},
  } as unknown as Parameters<TSESLint.AnyRuleModule['create']>[0]
  return { program: parsed.program, listeners: rules.flatMap((rule) => (rule.eslint === null ? [] : [rule.eslint.create(context) as Listeners])) }
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
