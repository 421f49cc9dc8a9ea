import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { ACTIONS } from './actions.ts'
import type { Block } from './block.ts'
import type { Target } from './extraction.ts'
import { FILLERS, lowerWords, VAGUE } from './name-candidates.ts'

const PREPOSITIONS = new Set('of in for from with by on at to into as via using per during'.split(' '))

/** `// Build the line items` is `build line items`. */
export function commentWords({ span, nodes, outputs }: Block, { sourceCode }: Target): string[] | null {
  const [start] = sourceCode.getRange(nodes[0]!)
  if (span[0] === start || nodes.slice(1).some((node) => hasOwnComment(node, sourceCode))) return null
  const comment = sourceCode.getCommentsBefore(nodes[0]!).find((one) => one.start >= span[0])
  const first = comment?.value
    .replace(/^[\s*]+|[-=#]{2,}/g, '')
    .replace(/^(?:step\s*)?\d+[.):]?\s*|^(?:note|step)\b:?\s*/i, '')
    .trim()
    .split(/[\n.,;:!?()–—`'"]| - | so | because | if | when | that | which | unless | before | after | to /i)[0]!
    .trim()
  if (first === undefined || !/^[A-Za-z][\w\s/-]*$/.test(first)) return null
  const all = lowerWords(first)
  const end = all.findIndex((word, index) => index > 1 && PREPOSITIONS.has(word))
  const words = (end === -1 ? all : all.slice(0, end)).filter((word, index) => index === 0 || !FILLERS.has(word))
  // A comment about the first of several values says nothing about the one that leaves the part.
  const [output, ...others] = outputs
  const isOther =
    output !== undefined && others.length === 0 && !lowerWords(output).some((word) => words.includes(word))
  if (isOther && !(VAGUE.has(output) || lowerWords(output).length === 1)) return null
  return ACTIONS.has(words[0] ?? '') && words.length >= 2 && words.length <= 5 ? words : null
}

/** Whether a comment above a statement says what follows, so that one further up does not. */
function hasOwnComment(node: TSESTree.Node, sourceCode: RuleSource): boolean {
  const { text } = sourceCode
  return sourceCode
    .getCommentsBefore(node)
    .some(
      ({ start, value }) =>
        text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' &&
        !/^\s*(?:eslint-|oxlint-|@ts-|prettier-)/.test(value),
    )
}
