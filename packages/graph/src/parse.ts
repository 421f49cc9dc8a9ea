import { parseSync, type Comment, type OxcError, type ParseResult, type ParserOptions } from 'oxc-parser'
import { jsonParseAst, parseToJson } from './native-parser.ts'
import { extractPruned } from './edges/extract-pruned.ts'
import type { ModuleRecord } from './module-record.ts'
import { scanModule } from './scan/scan-module.ts'

/** A file's tree; offsets are UTF-16. Few callers want the comments, or of a plain file the tree, and making them is most of the cost. */
export interface SourceTree {
  readonly program: ParseResult['program']
  readonly comments: Comment[]
}

/** Why a file has no tree. */
export interface SyntaxFault {
  error: { message: string; start: number; end: number }
}

/** Parses a source file whose BOM is gone; what its extension says decides the language. */
export function parseSource(filename: string, text: string): SourceTree | SyntaxFault {
  let fault: OxcError | null = null
  for (const options of modesOf(filename)) {
    const result = parseSync(filename, text, options)
    const error = firstError(result)
    if (error === undefined) return result
    fault ??= error
  }
  return faultOf(fault!)
}

/** A file that parses; `record` is what it says about modules. */
export interface ReadModule {
  readonly tree: SourceTree
  record(): ModuleRecord
}

/** Parses a source file for what it says about modules. */
export function readModule(filename: string, text: string): ReadModule | SyntaxFault {
  let fault: OxcError | null = null
  for (const options of modesOf(filename)) {
    const result = parseToJson(filename, text, options)
    // Taken at once, asked for or not: until it is, the parser holds it in memory that no collector counts.
    const json = result.program
    const error = firstError(result)
    if (error === undefined) {
      return {
        record: () => scanModule(text, filename) ?? extractPruned(json, text, filename),
        tree: {
          get program() { return jsonParseAst(json) },
          get comments() { return result.comments },
        },
      }
    }
    fault ??= error
  }
  return faultOf(fault!)
}

/** The same of a file of which it is known that it parses: it is parsed only where its tokens do not tell all. */
export function readSoundModule(filename: string, text: string): ReadModule | SyntaxFault {
  const record = scanModule(text, filename)
  if (record === null) return readModule(filename, text)
  let parsed: SourceTree | null = null
  const tree = (): SourceTree => {
    const known = parsed ?? parseSource(filename, text)
    if ('error' in known) throw new Error(known.error.message)
    return (parsed = known)
  }
  return {
    record: () => record,
    tree: {
      get program() { return tree().program },
      get comments() { return tree().comments },
    },
  }
}

/** A file without a clear extension of its own may be a script that returns at the top or a module that awaits there. */
function modesOf(filename: string): ParserOptions[] {
  const lang = languageOf(filename)
  const sourceTypes: NonNullable<ParserOptions['sourceType']>[] = /\.c[jt]s$/.test(filename) ? ['commonjs', 'module'] : ['unambiguous', 'module', 'commonjs']
  return sourceTypes.map((sourceType) => ({ lang, sourceType, astType: 'ts', preserveParens: false }))
}

function firstError({ errors }: Pick<ParseResult, 'errors'>): OxcError | undefined {
  return errors.find(({ severity }) => severity === 'Error')
}

function faultOf({ message, labels: [label] }: OxcError): SyntaxFault {
  return { error: { message, start: label?.start ?? 0, end: label?.end ?? 0 } }
}

function languageOf(filename: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (/\.d\.(?:[^./]+\.)?[cm]?ts$/.test(filename)) return 'dts'
  if (/\.[cm]?ts$/.test(filename)) return 'ts'
  return filename.endsWith('.tsx') ? 'tsx' : 'jsx'
}
