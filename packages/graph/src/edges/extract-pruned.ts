import { jsonParseAst } from '../native-parser.ts'
import type { ModuleRecord } from '../module-record.ts'
import type { ProgramLike } from './ast-node.ts'
import { extractModule } from './extract-module.ts'
import { findWords, isDisguised } from './hints.ts'
import { pruneProgram } from './prune-program.ts'

/** Objects that load modules under a name of their own, and CommonJS exports: what any part of the file declares may count. */
const NAMED_AT_WILL = [
  /\b(?:createRequire|getBuiltinModule)\b/,
  /\bexports\b/,
  /\b(?:vi|vitest|jest|URL)['"]?\s*(?:as\b|\/[/*])/,
  // A name as a string, with escapes or without.
  /[{,]\s*(?:'(?:[^'\n\\]|\\.)*'|"(?:[^"\n\\]|\\.)*")\s*(?:as\b(?!\s*const\b)|\/[/*])/,
]

/** What `extractModule` says of a whole tree, with as little of a tree as the file needs. */
export function extractPruned(json: string, text: string, filename: string): ModuleRecord {
  const needsAll = isDisguised(text) || NAMED_AT_WILL.some((pattern) => pattern.test(text)) || (/\bmodule\b/.test(text) && /\brequire\b/.test(text))
  const program = needsAll ? jsonParseAst(json) : (JSON.parse(pruneProgram(json, findWords(text).within)) as { node: ProgramLike }).node
  return extractModule(program, text, filename)
}
