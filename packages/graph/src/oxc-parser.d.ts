/** The parser without the layer that makes a tree of all that it is asked about. */
declare module 'oxc-parser/src-js/bindings.js' {
  import type { ParseResult, ParserOptions } from 'oxc-parser'

  /** `program` is JSON, and can be taken once. */
  export type NativeResult = Omit<ParseResult, 'program'> & { readonly program: string }
  export function parseSync(filename: string, text: string, options: ParserOptions): NativeResult
}

declare module 'oxc-parser/src-js/wrap.js' {
  import type { ParseResult } from 'oxc-parser'

  export function jsonParseAst(json: string): ParseResult['program']
}
