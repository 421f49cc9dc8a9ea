import { isComponentFile } from '@stratalint/core'
import { parseComponent } from './components/parse-component.ts'
import { parseWhole } from './parser.ts'
import type { SourceTree } from './source-tree.ts'
import type { SyntaxFault } from './syntax-fault.ts'

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
