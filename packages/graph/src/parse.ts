import { parseSync, type Comment, type OxcError, type ParseResult, type ParserOptions } from 'oxc-parser'
import { jsonParseAst, parseToJson } from './native-parser.ts'
import { isDeclarationFile } from './edges/extract-module.ts'
import { extractPruned } from './edges/extract-pruned.ts'
import type { ModuleRecord } from './module-record.ts'
import { tooDeepAt } from './nesting.ts'
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
  return parseInModes(filename, text, (options) => parseSync(filename, text, options))
}

/** A file that parses; `record` is what it says about modules. */
export interface ReadModule {
  readonly tree: SourceTree
  /** Whether its tree was asked for and there is none: it does not parse, though somebody said so. */
  readonly isFaulty: boolean
  record(): ModuleRecord
}

/** Parses a source file for what it says about modules. */
export function readModule(filename: string, text: string): ReadModule | SyntaxFault {
  return readParsed(filename, text, (json) => scanModule(text, filename) ?? extractPruned(json, text, filename))
}

function readParsed(filename: string, text: string, record: (json: string) => ModuleRecord): ReadModule | SyntaxFault {
  const parsed = parseInModes(filename, text, (options) => {
    const result = parseToJson(filename, text, options)
    // Taken at once, asked for or not: until it is, the parser holds it in memory that no collector counts.
    return { errors: result.errors, json: result.program, result }
  })
  if ('error' in parsed) return parsed
  const { json, result } = parsed
  return {
    isFaulty: false,
    record: () => record(json),
    tree: {
      get program() { return jsonParseAst(json) },
      get comments() { return result.comments },
    },
  }
}

/** The first result without an error; else the fault of the first. */
function parseInModes<R extends Pick<ParseResult, 'errors'>>(filename: string, text: string, parse: (options: ParserOptions) => R): R | SyntaxFault {
  const modes = modesOf(filename)
  const deep = tooDeepAt(filename, text, modes[0]!)
  if (deep !== null) return depthFault(deep)
  let fault: OxcError | null = null
  for (const options of modes) {
    const result = parse(options)
    const error = firstError(result)
    if (error === undefined) return result
    fault ??= error
  }
  return faultOf(fault!)
}

/** The same of a file of which it is known that it parses: it is parsed only where its tokens do not tell all. */
export function readSoundModule(filename: string, text: string): ReadModule | SyntaxFault {
  // Linters pass over Flow's files without a word, so that nobody knows whether they parse.
  const isFlow = languageOf(filename) === 'jsx' && text.includes('@flow')
  if (isFlow) return readModule(filename, text)
  const record = scanModule(text, filename)
  if (record === null) return readParsed(filename, text, (json) => extractPruned(json, text, filename))
  let parsed: SourceTree | SyntaxFault | null = null
  const tree = (): SourceTree => {
    parsed ??= parseSource(filename, text)
    if ('error' in parsed) throw new Error(parsed.error.message)
    return parsed
  }
  return {
    get isFaulty() { return parsed !== null && 'error' in parsed },
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

/** Parsers do not agree where a file may return at its top; what it imports is plain all the same. */
const RETURN_AT_TOP = "A 'return' statement can only be used within a function body."

function firstError({ errors }: Pick<ParseResult, 'errors'>): OxcError | undefined {
  return errors.find(({ severity, message }) => severity === 'Error' && message !== RETURN_AT_TOP)
}

function faultOf({ message, labels: [label] }: OxcError): SyntaxFault {
  return { error: { message, start: label?.start ?? 0, end: label?.end ?? 0 } }
}

function depthFault({ at, message }: { at: number; message: string }): SyntaxFault {
  return { error: { message, start: at, end: at + 1 } }
}

function languageOf(filename: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (isDeclarationFile(filename)) return 'dts'
  if (/\.[cm]?ts$/.test(filename)) return 'ts'
  return filename.endsWith('.tsx') ? 'tsx' : 'jsx'
}
