import { isDeclarationFile } from '@stratalint/core'
import {
  parseSync,
  rawTransferSupported,
  visitorKeys,
  type Comment,
  type OxcError,
  type ParseResult,
  type ParserOptions,
} from 'oxc-parser'
import { nestingFault } from './nesting-limit.ts'
import type { LazyNode } from './shallow-program.ts'
import type { SyntaxFault } from './syntax-fault.ts'

/** A parsed file whose parts are decoded when they are asked for, until it is disposed of. */
export interface LazyParse {
  readonly program: LazyNode
  /** Without what they say, which is in the text. */
  readonly comments: Iterable<Omit<Comment, 'value'>>
  dispose(): void
}

/** Memory that the address space has no room for is not asked for twice. */
let hasRoom = true

/** Whether the parser's memory can be read as it is: on Node 22 and newer, where there is room for it. */
export function canReadRaw(): boolean {
  return hasRoom && rawTransferSupported()
}

/** Parses a file into a whole ESTree; offsets are UTF-16. */
export function parseWhole(filename: string, text: string): ParseResult | SyntaxFault {
  const modes = modesOf(filename)
  const deep = nestingFault(filename, text, modes[0]!)
  if (deep !== null) return deep
  let fault: OxcError | null = null
  for (const options of modes) {
    let result: ParseResult
    try {
      result =
        parseRaw(() =>
          withProgram(parseSync(filename, text, { ...options, experimentalRawTransfer: true } as ParserOptions)),
        ) ?? withProgram(parseSync(filename, text, options))
    } catch (error) {
      return failure(error)
    }
    const error = firstError(result.errors)
    if (error === null) return result
    fault ??= error
  }
  const {
    message,
    labels: [label],
  } = fault!
  return { error: { message, start: label?.start ?? 0, end: label?.end ?? 0, isLimit: false } }
}

/** Parses a file without making its tree; `null` where that is not possible, or where the file is at fault. */
export function parseLazily(filename: string, text: string): LazyParse | null {
  if (!canReadRaw()) return null
  const modes = modesOf(filename)
  if (nestingFault(filename, text, modes[0]!) !== null) return null
  for (const options of modes) {
    const parsed = parseRaw(() =>
      parseSync(filename, text, { ...options, experimentalLazy: true } as ParserOptions),
    ) as (ParseResult & LazyParse) | null
    if (parsed === null) return null
    if (firstError(parsed.errors) === null) return parsed
    parsed.dispose()
  }
  return null
}

function parseRaw<T>(parse: () => T): T | null {
  if (!canReadRaw()) return null
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Six gigabytes of addresses, of which few pages are used; else the code that makes the tree ran out of stack, which JSON does not need.
    if (/allocation/i.test(error.message)) hasRoom = false
    return null
  }
}

/** Takes the tree at once: as JSON, the parser holds it in memory that no collector counts. */
function withProgram(result: ParseResult): ParseResult {
  void result.program
  return result
}

/** A defect of the parser is the fault of one file. */
function failure(error: unknown): SyntaxFault {
  return {
    error: {
      message: `The parser failed: ${error instanceof Error ? error.message : String(error)}`,
      start: 0,
      end: 0,
      isLimit: true,
    },
  }
}

/** A file without a clear extension of its own may be a script that returns at the top or a module that awaits there. */
function modesOf(path: string): ParserOptions[] {
  const filename = path.toLowerCase()
  const lang = languageOf(filename)
  const sourceTypes: NonNullable<ParserOptions['sourceType']>[] = /\.c[jt]s$/.test(filename)
    ? ['commonjs', 'module']
    : ['unambiguous', 'module', 'commonjs']
  return sourceTypes.map((sourceType) => ({ lang, sourceType, astType: 'ts', preserveParens: false }))
}

/** Parsers do not agree where a file may return at its top; what it imports is plain all the same. */
const RETURN_AT_TOP = "A 'return' statement can only be used within a function body."

function firstError(errors: Iterable<OxcError>): OxcError | null {
  for (const error of errors) if (error.severity === 'Error' && error.message !== RETURN_AT_TOP) return error
  return null
}

function languageOf(filename: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (isDeclarationFile(filename)) return 'dts'
  if (/\.[cm]?ts$/.test(filename)) return 'ts'
  return filename.endsWith('.tsx') ? 'tsx' : 'jsx'
}

/** The fields of a node that hold other nodes, in the order of the source. */
export function childKeys(type: string): readonly string[] {
  return visitorKeys[type] ?? []
}
