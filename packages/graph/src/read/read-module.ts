import { isComponentFile } from '@stratalint/core'
import type { Comment } from 'oxc-parser'
import type { ModuleRecord } from '../model/module-record.ts'
import { parseSource } from '../parse/parse-source.ts'
import { canReadRaw, isSmallStart, parseAsJson, parseLazily, treeOf } from '../parse/parser.ts'
import { recordProgram } from '../parse/record-program.ts'
import { shallowProgram } from '../parse/shallow-program.ts'
import type { SourceTree } from '../parse/source-tree.ts'
import type { SyntaxFault } from '../parse/syntax-fault.ts'
import { extractModule } from './extract-module.ts'
import { needsFullTree } from './needs-full-tree.ts'

/** A file that parses. */
export interface ReadModule {
  /** Its imports and exports. */
  readonly record: ModuleRecord
  /** Created on first access. */
  readonly tree: SourceTree
  comments(): Comment[]
  /** Releases the parser's memory; nothing else may be used afterwards. */
  dispose(): void
}

/** Reads the imports and exports of a source file, without creating its tree if the statements are enough. */
export function readModule(filename: string, text: string): ReadModule | SyntaxFault {
  const hasStatements = !isComponentFile(filename) && !needsFullTree(text)
  if (hasStatements && (isSmallStart(text) || !canReadRaw())) return readRecord(filename, text)
  const lazy = hasStatements ? parseLazily(filename, text) : null
  const program = lazy && shallowProgram(lazy.program)
  if (lazy === null || program === null) {
    lazy?.dispose()
    const tree = parseSource(filename, text)
    if ('error' in tree) return tree
    return { record: extractModule(tree.program, text, filename), tree, comments: () => tree.comments, dispose() {} }
  }
  let tree: SourceTree | null = null
  return {
    record: extractModule(program, text, filename, true),
    get tree() {
      return (tree ??= wholeTree(filename, text))
    },
    comments: () =>
      Array.from(lazy.comments, ({ type, start, end }) => ({
        type,
        start,
        end,
        value: text.slice(start + openingLength(text, start), type === 'Block' ? end - 2 : end),
      })),
    dispose: () => lazy.dispose(),
  }
}

/** Reads a file whose whole tree would come as JSON, which takes longer than all else. */
function readRecord(filename: string, text: string): ReadModule | SyntaxFault {
  const parsed = parseAsJson(filename, text)
  if ('error' in parsed) return parsed
  const statements = recordProgram(parsed.module, text)
  const whole = statements === null ? treeOf(parsed) : null
  if (whole !== null && 'error' in whole) return whole
  return {
    record: extractModule(statements ?? whole!.program, text, filename, statements !== null),
    get tree() {
      return whole ?? parsed
    },
    comments: () => parsed.comments,
    dispose() {},
  }
}

/** A file whose imports and exports are known, which is parsed only where its tree or its comments are needed. */
export function readLater(filename: string, text: string, record: ModuleRecord): ReadModule {
  let tree: SourceTree | null = null
  const whole = (): SourceTree => (tree ??= wholeTree(filename, text))
  return {
    record,
    get tree() {
      return whole()
    },
    comments: () => whole().comments,
    dispose() {},
  }
}

/** The tree of a text that is known to parse. */
function wholeTree(filename: string, text: string): SourceTree {
  const tree = parseSource(filename, text)
  if ('error' in tree) throw new Error(tree.error.message)
  return tree
}

/** The length of the characters that open a comment; scripts may have HTML comments. */
function openingLength(text: string, start: number): number {
  return text.startsWith('<!--', start) ? 4 : text.startsWith('-->', start) ? 3 : 2
}
