import type { Comment, ParseResult } from 'oxc-parser'

/** The whole tree of a file; offsets are UTF-16. */
export interface SourceTree {
  readonly program: ParseResult['program']
  readonly comments: Comment[]
}
