import { extractModule } from '../src/read/extract-module.ts'
import { needsFullTree } from '../src/read/needs-full-tree.ts'
import { parseLazily, parseWhole } from '../src/parse/parser.ts'
import { recordProgram } from '../src/parse/record-program.ts'
import { shallowProgram } from '../src/parse/shallow-program.ts'
import type { EcmaScriptModule } from 'oxc-parser'

/** The module record of a file by its tree and by its statements alone, as JSON; `null` if the tree is needed. */
export interface Readings {
  tree: string
  statements: string | null
  /** By the parser's module record. */
  imports: string | null
}

/** Reads a file in both ways; `null` for a file that does not parse. */
export function readTwice(filename: string, text: string): Readings | null {
  const whole = parseWhole(filename, text)
  if ('error' in whole) return null
  return {
    tree: JSON.stringify(extractModule(whole.program, text, filename)),
    statements: readStatements(filename, text),
    imports: needsFullTree(text) ? null : readRecord(filename, text, whole.module),
  }
}

function readRecord(filename: string, text: string, module: EcmaScriptModule): string | null {
  const program = recordProgram(module, text)
  return program && JSON.stringify(extractModule(program, text, filename, true))
}

function readStatements(filename: string, text: string): string | null {
  const lazy = needsFullTree(text) ? null : parseLazily(filename, text)
  if (lazy === null) return null
  const program = shallowProgram(lazy.program)
  const record = program && extractModule(program, text, filename, true)
  lazy.dispose()
  return record && JSON.stringify(record)
}
