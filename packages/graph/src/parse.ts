import { parseSync, type Comment, type OxcError, type ParseResult, type ParserOptions } from 'oxc-parser'

/** A file's tree, or why it has none; offsets are UTF-16. */
export type ParsedSource =
  | { program: ParseResult['program']; comments: Comment[] }
  | { error: { message: string; start: number; end: number } }

/** Parses a source file whose BOM is gone; what its extension says decides the language. */
export function parseSource(filename: string, text: string): ParsedSource {
  const lang = languageOf(filename)
  const isCommonJs = /\.c[jt]s$/.test(filename)
  // A file without a clear extension of its own may be a script that returns at the top or a module that awaits there.
  const modes: SourceType[] = isCommonJs ? ['commonjs', 'module'] : ['unambiguous', 'module', 'commonjs']
  let first: OxcError | null = null
  for (const sourceType of modes) {
    const result = parseSync(filename, text, { lang, sourceType, astType: 'ts', preserveParens: false })
    const error = result.errors.find(({ severity }) => severity === 'Error')
    if (error === undefined) {
      // Few callers want the comments, and making them costs a sixth of making the tree.
      return { program: result.program, get comments() { return result.comments } }
    }
    first ??= error
  }
  const label = first!.labels[0]
  return { error: { message: first!.message, start: label?.start ?? 0, end: label?.end ?? 0 } }
}

type SourceType = NonNullable<ParserOptions['sourceType']>

function languageOf(filename: string): 'ts' | 'tsx' | 'dts' | 'jsx' {
  if (/\.d\.(?:[^./]+\.)?[cm]?ts$/.test(filename)) return 'dts'
  if (/\.[cm]?ts$/.test(filename)) return 'ts'
  return filename.endsWith('.tsx') ? 'tsx' : 'jsx'
}
