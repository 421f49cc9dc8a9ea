import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node

export const SOURCE_KINDS = ['json', 'response', 'request', 'storage', 'message', 'file', 'queue'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A place where a value from outside enters the file. */
export interface BoundarySource {
  kind: SourceKind
  /** The expression that has the value, or the name that a pattern binds to it. */
  node: Node
  /** How the source reads in a message: `req.body`. */
  label: string
  /** The variable of the request, the job or the response, and the part of it; sources of one part share one finding. */
  part?: { request: object; name: string }
}
