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
import { parseSync as parseBinding } from 'oxc-parser/src-js/bindings'
import { jsonParseAst, wrap } from 'oxc-parser/src-js/wrap'
import { fitsParserStack, nestingFault, tryTogether, type ParseTask } from './nesting-limit.ts'
import type { LazyNode } from './shallow-program.ts'
import type { SyntaxFault } from './syntax-fault.ts'

/** A parsed file that is decoded on demand, until it is disposed. */
export interface LazyParse {
  readonly program: LazyNode
  /** Without their values, which are in the text. */
  readonly comments: Iterable<Omit<Comment, 'value'>>
  dispose(): void
}

/** `false` once the address space had no room for the parser's memory. */
let hasRoom = true

/**
 * How many characters a thread parses before raw transfer pays: loading its code and reserving its memory, for which the garbage
 * collector runs twice, takes as long as passing this much code as JSON.
 */
const RAW_FROM = 100_000
let parsedAsJson = 0
let hasReserved = false

/** Whether this text is parsed faster without raw transfer, because the process has parsed little so far. */
export function isSmallStart(text: string): boolean {
  return !hasReserved && parsedAsJson + text.length <= RAW_FROM
}

/** Whether raw transfer works: on Node 22 and newer, if there is enough address space. */
export function canReadRaw(): boolean {
  return hasRoom && rawTransferSupported()
}

/** Parses a file into a complete ESTree; offsets are UTF-16. */
export function parseWhole(filename: string, text: string): ParseResult | SyntaxFault {
  const isSmall = isSmallStart(text)
  return parseInModes(filename, text, (options) => {
    const raw = (): ParseResult =>
      withProgram(parseSync(filename, text, { ...options, experimentalRawTransfer: true } as ParserOptions))
    return (isSmall ? null : parseRaw(raw)) ?? withProgram(parseSync(filename, text, options))
  })
}

/** Parses a file without raw transfer; its tree is created on access. */
export function parseAsJson(filename: string, text: string): ParseResult | SyntaxFault {
  return parseInModes(filename, text, (options) => {
    const parsed = parseBinding(filename, text, options)
    const rest = wrap(parsed)
    // Read at once: the garbage collector does not know of the text as long as it is the parser's.
    const json = parsed.program as unknown as string
    let program: ParseResult['program'] | null = null
    return {
      get module() {
        return rest.module
      },
      get comments() {
        return rest.comments
      },
      get errors() {
        return rest.errors
      },
      get program() {
        return (program ??= jsonParseAst(json))
      },
    }
  })
}

/** The tree of a file that was parsed as JSON, or why it cannot be created. */
export function treeOf(parsed: ParseResult): ParseResult | SyntaxFault {
  try {
    return withProgram(parsed)
  } catch (error) {
    return failure(error)
  }
}

function parseInModes(
  filename: string,
  text: string,
  parse: (options: ParserOptions) => ParseResult,
): ParseResult | SyntaxFault {
  const modes = modesOf(filename)
  const deep = nestingFaultOf({ filename, text, options: modes[0]! })
  if (deep !== null) return deep
  if (isSmallStart(text)) parsedAsJson += text.length
  let fault: OxcError | null = null
  for (const options of modes) {
    let result: ParseResult
    try {
      result = parse(options)
    } catch (error) {
      return failure(error)
    }
    const error = firstError(result.errors, filename)
    if (error === null) return result
    fault ??= error
  }
  const {
    message,
    labels: [label],
  } = fault!
  return { error: { message, start: label?.start ?? 0, end: label?.end ?? 0, isLimit: false } }
}

let expected: Iterable<{ filename: string; text: string }> = []

/**
 * Once one of many files may be nested too deeply, tries all of them that may be in one process, rather than each in one of
 * its own. Reads the files only then.
 */
export function expectParses(files: Iterable<{ filename: string; text: string }>): void {
  expected = files
}

/** The fault of a text that is nested too deeply. */
function nestingFaultOf(task: ParseTask): SyntaxFault | null {
  if (fitsParserStack(task.text)) return null
  const tasks = [task]
  for (const { filename, text } of expected)
    if (!fitsParserStack(text)) tasks.push({ filename, text, options: modesOf(filename)[0]! })
  expected = []
  tryTogether(tasks)
  return nestingFault(task)
}

/** Parses a file without creating its tree; `null` if that is not possible, or if the file has an error. */
export function parseLazily(filename: string, text: string): LazyParse | null {
  if (!canReadRaw()) return null
  const modes = modesOf(filename)
  if (nestingFaultOf({ filename, text, options: modes[0]! }) !== null) return null
  for (const options of modes) {
    const parsed = parseRaw(() =>
      parseSync(filename, text, { ...options, experimentalLazy: true } as ParserOptions),
    ) as (ParseResult & LazyParse) | null
    if (parsed === null) return null
    if (firstError(parsed.errors, filename) === null) return parsed
    parsed.dispose()
  }
  return null
}

function parseRaw<T>(parse: () => T): T | null {
  if (!canReadRaw()) return null
  hasReserved = true
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Raw transfer reserves six gigabytes of address space. Otherwise the stack overflowed, which JSON does not need.
    if (/allocation/i.test(error.message)) hasRoom = false
    return null
  }
}

/** Creates the tree at once: the parser keeps its JSON in memory that the garbage collector does not count. */
function withProgram(result: ParseResult): ParseResult {
  void result.program
  return result
}

/** A parser bug affects one file only. */
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

/** Without a specific extension, a file may be a script with a top-level `return` or a module with `await`. */
function modesOf(path: string): ParserOptions[] {
  const filename = path.toLowerCase()
  const lang = languageOf(filename)
  const sourceTypes: NonNullable<ParserOptions['sourceType']>[] = /\.c[jt]s$/.test(filename)
    ? ['commonjs', 'module']
    : ['unambiguous', 'module', 'commonjs']
  return sourceTypes.map((sourceType) => ({ lang, sourceType, astType: 'ts', preserveParens: false }))
}

/** Parsers disagree where a top-level `return` is allowed; the imports are clear in any case. */
const RETURN_AT_TOP = "A 'return' statement can only be used within a function body."

/** TypeScript reports it when it checks types, and `skipLibCheck` skips declaration files. */
const DECLARED_TWICE = "A 'declare' modifier cannot be used in an already ambient context."

function firstError(errors: Iterable<OxcError>, filename: string): OxcError | null {
  for (const error of errors) {
    const { severity, message } = error
    const isTolerated = message === RETURN_AT_TOP || (message === DECLARED_TWICE && isDeclarationFile(filename))
    if (severity === 'Error' && !isTolerated) return error
  }
  return null
}

function languageOf(filename: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (isDeclarationFile(filename)) return 'dts'
  if (/\.[cm]?ts$/.test(filename)) return 'ts'
  return filename.endsWith('.tsx') ? 'tsx' : 'jsx'
}

/** The fields of a node with child nodes, in source order. */
export function childKeys(type: string): readonly string[] {
  return visitorKeys[type] ?? []
}

/** The child nodes of a node, in the order of its fields. */
export function childrenOf<Node extends { type: string }>(node: Node): Node[] {
  const children: Node[] = []
  for (const key of childKeys(node.type)) {
    const value = (node as unknown as Record<string, unknown>)[key]
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof (child as Node | null | undefined)?.type === 'string') children.push(child as Node)
  }
  return children
}
