import type { Comment, ParseResult } from 'oxc-parser'
import type { ModuleRecord } from '../model/module-record.ts'

/** The whole tree of a file; offsets are UTF-16. */
export interface SourceTree {
  readonly program: ParseResult['program']
  readonly comments: Comment[]
}

/** A file that parses. */
export interface ReadModule {
  /** Its imports and exports. */
  readonly record: ModuleRecord
  /** Created on first access. */
  readonly tree: SourceTree
  comments(): Comment[]
  /** Releases the parser's memory; nothing else may be used afterwards. */
  dispose(): void
}
