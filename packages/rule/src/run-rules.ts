import type { Finding } from '@stratalint/core'
import { buildGraph, parseSource, readModule, readSoundModule, readSource, walk } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import type { TSESTree } from '@typescript-eslint/utils'
import { join } from 'node:path'
import type { FileRecord } from './collector.ts'
import type { DeclaredRule } from './declaration.ts'
import { inspect } from './inspect.ts'
import { createProject, type Project } from './project.ts'
import { runGraphRules } from './run-graph-rules.ts'
import { newRecord, startRule, type OpenedFile } from './start-rule.ts'

/** Runs rules over a small project, file rules and graph rules: for tests of rules and of their documentation. */
export async function runRules(loaded: LoadedPolicy, rules: readonly DeclaredRule[]): Promise<Finding[]> {
  const { files } = walk(loaded)
  const project = createProject(loaded)
  const records = await lintInProcess(project, files, rules)
  const recorded = new Set(records.map(({ file }) => file))
  for (const file of files) if (!recorded.has(file)) throw new Error(`${file} does not parse: ${faultOf(loaded, file)}`)
  const used = {
    exceptions: new Set(records.flatMap(({ exceptions }) => exceptions)),
    allows: new Set(records.flatMap(({ allows }) => allows)),
  }
  const graph = buildGraph(records.map(({ module }) => module))
  const graphFindings = runGraphRules(rules, { project, graph, whole: true, used })
  const found = [...records.flatMap(({ findings }) => findings), ...graphFindings]
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}

function faultOf({ root }: LoadedPolicy, file: string): string {
  const parsed = parseSource(file, readSource(join(root, file)))
  return 'error' in parsed ? parsed.error.message : 'it changed meanwhile'
}

export interface InProcessOptions {
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string> | undefined
  /** Somebody else sees to it that the files parse: where their tokens tell all, they are not parsed here. */
  isSound?: boolean
  onDone?: (files: number) => void
}

/** Between so many files others get their turn. */
const FILES_A_TURN = 64

/** The lint pass without a linter. A file that cannot be read or parsed leaves no record. */
export async function lintInProcess(project: Project, files: readonly string[], rules: readonly DeclaredRule[], { texts, isSound = false, onDone }: InProcessOptions = {}): Promise<FileRecord[]> {
  const records: FileRecord[] = []
  for (const [index, file] of files.entries()) {
    const record = lintFile(project, file, rules, { given: texts?.get(file), isSound })
    if (record !== null) records.push(record)
    if ((index + 1) % FILES_A_TURN !== 0) continue
    onDone?.(index + 1)
    await new Promise((resolve) => void setImmediate(resolve))
  }
  return records
}

function lintFile(project: Project, file: string, rules: readonly DeclaredRule[], { given, isSound }: { given: string | undefined; isSound: boolean }): FileRecord | null {
  const text = given ?? tryToRead(join(project.loaded.root, file))
  if (text === null) return null
  const read = tryToParse(() => (isSound ? readSoundModule(file, text) : readModule(file, text)))
  if (read === null || 'error' in read) return null
  const { tree } = read
  const opened: OpenedFile = { project, file, inspection: null, failure: null }
  try {
    opened.inspection = inspect(project, { file, text, record: read.record(), comments: () => tree.comments })
  } catch (error) {
    opened.failure = error
  }
  const record = newRecord(project, file, opened.inspection)
  const host = { program: () => tree.program as unknown as TSESTree.Program, record, tell() {}, failed() {} }
  const listeners = rules.flatMap((rule) => ('create' in rule ? [startRule(rule, opened, host)] : []))
  try {
    if (listeners.some((listener) => Object.keys(listener).length > 0)) {
      visit(tree.program, (node, selector) => {
        for (const listener of listeners) listener[selector]?.(node as never)
      })
    }
  } catch (error) {
    if (!read.isFaulty) throw error
  }
  // What its rules made of the missing tree is worth nothing: why there is none is found out later.
  return read.isFaulty ? null : record
}

/** The parser gives up on what is too large for it; the file then leaves no record, and why is found out later. */
function tryToParse<R>(parse: () => R): R | null {
  try {
    return parse()
  } catch {
    return null
  }
}

function tryToRead(path: string): string | null {
  try {
    return readSource(path)
  } catch {
    return null
  }
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
