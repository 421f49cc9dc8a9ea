import { extractModule } from '../src/read/extract-module.ts'
import { needsFullTree } from '../src/read/needs-full-tree.ts'
import { parseLazily, parseWhole } from '../src/parse/parser.ts'
import { shallowProgram } from '../src/parse/shallow-program.ts'

/** The module record of a file by its tree and by its statements alone, as JSON; `null` if the tree is needed. */
export interface Readings {
  tree: string
  statements: string | null
}

/** Reads a file in both ways; `null` for a file that does not parse. */
export function readTwice(filename: string, text: string): Readings | null {
  const whole = parseWhole(filename, text)
  if ('error' in whole) return null
  return {
    tree: JSON.stringify(extractModule(whole.program, text, filename)),
    statements: readStatements(filename, text),
  }
}

function readStatements(filename: string, text: string): string | null {
  const lazy = needsFullTree(text) ? null : parseLazily(filename, text)
  if (lazy === null) return null
  const program = shallowProgram(lazy.program)
  const record = program && extractModule(program, text, filename, true)
  lazy.dispose()
  return record && JSON.stringify(record)
}
