import type { TSESTree } from '@typescript-eslint/utils'
import type { SourceComment } from './directive.ts'
import { rangeOf, type Positioned } from './positioned.ts'
import type { RuleScope } from './scope.ts'

/** The part of ESLint's `SourceCode` that works alike in every host. Offsets are UTF-16 with a BOM not counted. */
export interface RuleSource {
  readonly text: string
  readonly ast: TSESTree.Program
  /** The text of a node, or of the whole file. */
  getText(node?: Positioned): string
  getRange(node: Positioned): [number, number]
  /** In the order of the source, without a shebang line. */
  getAllComments(): readonly SourceComment[]
  getCommentsInside(node: Positioned): readonly SourceComment[]
  /** The comments that only white space separates from the start of a node. */
  getCommentsBefore(node: Positioned): readonly SourceComment[]
  /** From the program down to the parent. */
  getAncestors(node: TSESTree.Node): TSESTree.Node[]
  /** The scope of a node. To build the scopes of a file costs more than to parse it. */
  getScope(node: TSESTree.Node): RuleScope
}

/** What a host provides for one file. */
export interface SourceHost {
  program(): TSESTree.Program
  comments(): readonly SourceComment[]
  scopeOf(node: TSESTree.Node): RuleScope
}

export function createSource(text: string, host: SourceHost): RuleSource {
  let comments: readonly SourceComment[] | null = null
  const getAllComments = (): readonly SourceComment[] =>
    (comments ??= host.comments().filter(({ type }) => type === 'Block' || type === 'Line'))
  return {
    text,
    get ast() {
      return host.program()
    },
    getText: (node) => (node === undefined ? text : text.slice(...rangeOf(node))),
    getRange: rangeOf,
    getAllComments,
    getCommentsInside(node) {
      const [from, to] = rangeOf(node)
      return getAllComments().filter(({ start, end }) => start >= from && end <= to)
    },
    getCommentsBefore(node) {
      let [at] = rangeOf(node)
      const before = getAllComments().filter(({ end }) => end <= at)
      const first = before.findLastIndex(({ start, end }) => {
        if (text.slice(end, at).trim() !== '') return true
        at = start
        return false
      })
      return before.slice(first + 1)
    },
    getAncestors(node) {
      const ancestors: TSESTree.Node[] = []
      for (let at = node.parent; at !== undefined && at !== null; at = at.parent) ancestors.unshift(at)
      return ancestors
    },
    getScope: (node) => host.scopeOf(node),
  }
}
