import type { Comment, ParseResult } from 'oxc-parser'
import type { ModuleRecord } from '../model/module-record.ts'

/** A file's whole tree; offsets are UTF-16. */
export interface SourceTree {
  readonly program: ParseResult['program']
  readonly comments: Comment[]
}

/** A file that parses. */
export interface ReadModule {
  /** What it says about modules. */
  readonly record: ModuleRecord
  /** Made on first use. */
  readonly tree: SourceTree
  comments(): Comment[]
  /** Gives the parser its memory back; nothing may be asked for after that. */
  dispose(): void
}
