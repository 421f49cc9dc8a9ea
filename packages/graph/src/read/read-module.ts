import { isComponentFile } from '@stratalint/core'
import { extractModule } from './extract-module.ts'
import { needsFullTree } from './needs-full-tree.ts'
import { parseComponent, readComponent } from '../parse/components/parse-component.ts'
import { parseLazily, parseWhole } from '../parse/parser.ts'
import { shallowProgram } from '../parse/shallow-program.ts'
import type { ReadModule, SourceTree } from '../parse/source-tree.ts'
import type { SyntaxFault } from '../parse/syntax-fault.ts'

export type { ReadModule, SourceTree } from '../parse/source-tree.ts'

/** Parses a source text without a BOM; the extension of the file decides the language. */
export function parseSource(filename: string, text: string): SourceTree | SyntaxFault {
  if (isComponentFile(filename)) return parseComponent(filename, text)
  const parsed = parseWhole(filename, text)
  return 'error' in parsed
    ? parsed
    : {
        program: parsed.program,
        get comments() {
          return parsed.comments
        },
      }
}

/** Reads the imports and exports of a source file; without creating its tree if the statements are enough. */
export function readModule(filename: string, text: string): ReadModule | SyntaxFault {
  if (isComponentFile(filename)) return readComponent(filename, text)
  const lazy = needsFullTree(text) ? null : parseLazily(filename, text)
  const program = lazy === null ? null : shallowProgram(lazy.program)
  if (lazy === null || program === null) {
    lazy?.dispose()
    return readWhole(filename, text)
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
        value: text.slice(start + opening(text, start), type === 'Block' ? end - 2 : end),
      })),
    dispose: () => lazy.dispose(),
  }
}

function readWhole(filename: string, text: string): ReadModule | SyntaxFault {
  const tree = parseSource(filename, text)
  if ('error' in tree) return tree
  return { record: extractModule(tree.program, text, filename), tree, comments: () => tree.comments, dispose() {} }
}

/** The tree of a text that is known to parse. */
function wholeTree(filename: string, text: string): SourceTree {
  const tree = parseSource(filename, text)
  if ('error' in tree) throw new Error(tree.error.message)
  return tree
}

/** The length of the characters that open a comment; scripts may have HTML comments. */
function opening(text: string, start: number): number {
  return text.startsWith('<!--', start) ? 4 : text.startsWith('-->', start) ? 3 : 2
}
