declare module 'oxc-parser/src-js/bindings' {
  export { parseSync } from 'oxc-parser'
}

declare module 'oxc-parser/src-js/wrap' {
  import type { ParseResult } from 'oxc-parser'

  export function wrap(result: ParseResult): Pick<ParseResult, 'program' | 'module' | 'comments' | 'errors'>
  export function jsonParseAst(json: string): ParseResult['program']
}
