import { readModule, readSource, type ReadModule, type SyntaxFault } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import { join } from 'node:path'
import type { FileRecord } from './collector.ts'
import type { DeclaredRule, FileRule } from './declaration.ts'
import { inspect } from './inspect.ts'
import type { Project } from './project.ts'
import { createScopeFinder } from './scope.ts'
import { newRecord, startRule, type OpenedFile, type RuleHost } from './start-rule.ts'
import { visitTree, type Listeners } from './visit-tree.ts'

/** What became of one file. */
export type FileResult =
  | { type: 'checked'; record: FileRecord }
  | { type: 'rejected'; text: string; error: SyntaxFault['error'] }
  | { type: 'unreadable'; error: unknown }

/** Adds up where the time of a check goes, in milliseconds. */
export interface Timing {
  /** Reading a file, and what it says about modules. */
  read: number
  /** Making trees. */
  trees: number
  /** Resolving and judging imports. */
  resolve: number
  rules: Record<string, { time: number; files: number; trees: number }>
}

export interface CheckFileOptions {
  /** Stands for what is on disk. */
  text?: string | undefined
  timing?: Timing | undefined
  /** Makes a tree of the file whether a rule asks for it or not: what rules cost at most. */
  tree?: boolean | undefined
}

/** Runs the file rules over one file, without a linter. */
export function checkFile(
  project: Project,
  file: string,
  rules: readonly DeclaredRule[],
  { text: given, timing, tree = false }: CheckFileOptions = {},
): FileResult {
  const lap = timing === undefined ? null : startLaps()
  let text: string
  try {
    text = given ?? readSource(join(project.loaded.root, file))
  } catch (error) {
    return { type: 'unreadable', error }
  }
  let read: ReturnType<typeof readModule>
  try {
    read = readModule(file, text)
  } catch (error) {
    return {
      type: 'rejected',
      text,
      error: {
        message: `It could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        start: 0,
        end: 0,
        isLimit: true,
      },
    }
  }
  if (timing !== undefined) timing.read += lap!()
  if ('error' in read) return { type: 'rejected', text, error: read.error }
  try {
    return { type: 'checked', record: runFileRules(project, file, text, read, rules, timing, tree) }
  } finally {
    read.dispose()
  }
}

function runFileRules(
  project: Project,
  file: string,
  text: string,
  read: ReadModule,
  rules: readonly DeclaredRule[],
  timing: Timing | undefined,
  tree: boolean,
): FileRecord {
  const lap = timing === undefined ? null : startLaps()
  const opened: OpenedFile = { project, file, inspection: null, failure: null }
  try {
    opened.inspection = inspect(project, {
      file,
      text,
      record: read.record,
      comments: () => read.comments(),
      program: () => read.tree.program,
    })
  } catch (error) {
    opened.failure = error
  }
  const record = newRecord(project, file, opened.inspection)
  if (timing !== undefined) timing.resolve += lap!()
  const program = (): TSESTree.Program => read.tree.program as unknown as TSESTree.Program
  const host: RuleHost = {
    program,
    comments: () => read.comments(),
    scopeOf: createScopeFinder(program),
    record,
    report() {},
    failed() {},
  }
  const started: { rule: FileRule; listeners: Listeners }[] = []
  for (const rule of rules) {
    if (!('create' in rule)) continue
    const listeners = startRule(rule, opened, host)
    const listens = hasListeners(listeners)
    if (listens) started.push({ rule, listeners })
    if (timing !== undefined) addLap(timing, rule.id, lap!(), listens)
  }
  if (started.length === 0 && !tree) return record
  const root = program()
  if (timing !== undefined) timing.trees += lap!()
  if (timing === undefined)
    visitTree(
      root,
      started.map(({ listeners }) => listeners),
    )
  else {
    for (const { rule, listeners } of started) {
      visitTree(root, [listeners])
      timing.rules[rule.id]!.time += lap!()
    }
  }
  return record
}

function hasListeners(listeners: Listeners): boolean {
  for (const _ in listeners) return true
  return false
}

/** Each call answers with the time since the one before. */
function startLaps(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const lap = now - last
    last = now
    return lap
  }
}

function addLap({ rules }: Timing, id: string, time: number, hasTree: boolean): void {
  const sum = (rules[id] ??= { time: 0, files: 0, trees: 0 })
  sum.time += time
  sum.files += 1
  if (hasTree) sum.trees += 1
}

/** A sum of nothing. */
export function startTiming(): Timing {
  return { read: 0, trees: 0, resolve: 0, rules: {} }
}

/** Adds what another thread measured. */
export function addTiming(sum: Timing, other: Timing): void {
  sum.read += other.read
  sum.trees += other.trees
  sum.resolve += other.resolve
  for (const [id, { time, files, trees }] of Object.entries(other.rules)) {
    const rule = (sum.rules[id] ??= { time: 0, files: 0, trees: 0 })
    rule.time += time
    rule.files += files
    rule.trees += trees
  }
}
