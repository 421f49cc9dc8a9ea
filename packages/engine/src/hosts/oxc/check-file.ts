import {
  readLater,
  readModule,
  readSource,
  type ReadModule,
  type ResolvedModule,
  type SyntaxFault,
} from '@stratalint/graph'
import {
  hostOfFile,
  newRecord,
  openFile,
  startRule,
  visitTree,
  type FileRecord,
  type FileRule,
  type Listeners,
  type Project,
} from '@stratalint/rule'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failedRecord, rejectedRecord } from '../unchecked-record.ts'
import { addRuleTime, startLaps, type FileTiming } from './file-timing.ts'

export interface CheckFileOptions {
  /** Checked in place of the text on disk. */
  text?: string | undefined
  timing?: FileTiming | undefined
  /** Makes a syntax tree even where no rule needs one, to measure what rules cost at most. */
  tree?: boolean | undefined
  /** The imports and exports of the file, where an earlier check read and resolved them. */
  known?: ResolvedModule | undefined
}

/** Runs the file rules over one file, without a linter; `null` for a file that no longer exists. */
export function checkFile(
  project: Project,
  file: string,
  rules: readonly FileRule[],
  { text: given, timing, tree = false, known }: CheckFileOptions = {},
): FileRecord | null {
  const lap = timing === undefined ? null : startLaps()
  const path = join(project.loaded.root, file)
  let text: string
  try {
    text = given ?? readSource(path)
  } catch (error) {
    if (!existsSync(path)) return null
    return failedRecord(
      file,
      `cannot be read: ${causeOf(error)}`,
      'Make it a text file of a size that can be read; none of its imports could be checked',
    )
  }
  const read = known === undefined ? tryToParse(file, text) : readLater(file, text, known)
  if (timing !== undefined) timing.read += lap!()
  if ('error' in read) return rejectedRecord(project, file, text, read)
  try {
    return runFileRules(project, file, text, read, rules, { timing, tree, known })
  } finally {
    read.dispose()
  }
}

function tryToParse(file: string, text: string): ReadModule | SyntaxFault {
  try {
    return readModule(file, text)
  } catch (error) {
    const message = `It could not be read: ${error instanceof Error ? error.message : String(error)}.`
    return { error: { message, start: 0, end: 0, isLimit: true } }
  }
}

function runFileRules(
  project: Project,
  file: string,
  text: string,
  read: ReadModule,
  rules: readonly FileRule[],
  { timing, tree, known }: Pick<CheckFileOptions, 'timing' | 'tree' | 'known'>,
): FileRecord {
  const lap = timing === undefined ? null : startLaps()
  const opened = openFile(project, {
    file,
    text,
    record: read.record,
    resolved: known,
    comments: () => read.comments(),
    program: () => read.tree.program,
  })
  const record = newRecord(project, file, opened.inspection)
  if (timing !== undefined) timing.resolve += lap!()
  const host = hostOfFile(read, record)
  const started: { rule: FileRule; listeners: Listeners }[] = []
  for (const rule of rules) {
    const listeners = startRule(rule, opened, host)
    const listens = hasListeners(listeners)
    if (listens) started.push({ rule, listeners })
    if (timing !== undefined) addRuleTime(timing, rule.id, lap!(), listens)
  }
  if (started.length === 0 && tree !== true) return record
  const root = read.tree.program
  if (timing !== undefined) timing.trees += lap!()
  if (timing === undefined) {
    const listeners = started.map((one) => one.listeners)
    visitTree(root, listeners)
  } else {
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

function causeOf(error: unknown): string {
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException }
  return code ?? cause?.code ?? message
}
