import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { isCheck } from './checks.ts'

/** Fewer statements or elements of one form need no list. */
const LEAST_OF_REPEATS = 3

/** Code without the names of members and of what it declares, and without the texts and numbers in it. */
export const formOf = (text: string): string =>
  text
    .replace(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`|\b\d[\d_.]*\b|(?<=\.)[\w$]+/g, '_')
    .replace(/^(const|let|var) [\w$]+/, '$1 _')
    .replace(/>[^<>{}]*</g, '>_<')
    .replace(/\s+/g, ' ')

/** What a list of nodes of one form is called, by the type of its nodes. */
const NOUNS: Record<string, string> = {
  IfStatement: 'if statements',
  VariableDeclaration: 'declarations',
  ExpressionStatement: 'statements',
}

/** Nodes of one form, one after the other. */
export interface Repeats {
  noun: string
  nodes: readonly TSESTree.Node[]
}

/** The statements or elements that repeat one form without anything between them. */
export function repeatsIn(list: readonly TSESTree.Node[], sourceCode: RuleSource): Repeats[] {
  const found: { form: string; noun: string; nodes: TSESTree.Node[] }[] = []
  let last: (typeof found)[number] | undefined
  for (const node of list) {
    if (node.type === 'JSXText' && node.raw.trim() === '') continue
    const text = sourceCode.getText(node)
    // A loop may call no hook.
    const noun = /\buse[A-Z]\w*\(/.test(text) ? null : nounOf(node)
    const form = noun === null ? '' : formOf(text)
    if (noun !== null && last?.form === form && last.noun === noun) last.nodes.push(node)
    else {
      last = noun === null ? undefined : { form, noun, nodes: [node] }
      if (last !== undefined) found.push(last)
    }
  }
  return found.filter(({ nodes }) => nodes.length >= LEAST_OF_REPEATS)
}

function nounOf(node: TSESTree.Node): string | null {
  if (isCheck(node)) return 'checks'
  // The members that assignments set have types of their own, which a loop would lose.
  if (node.type === 'ExpressionStatement' && node.expression.type === 'AssignmentExpression') return null
  if (node.type !== 'JSXElement') return NOUNS[node.type] ?? null
  const { name } = node.openingElement
  return name.type === 'JSXIdentifier' ? `${name.name} elements` : null
}

/** The list of children in which the elements of some JSX are: those of the first element with several. */
export function elementsOf(root: TSESTree.JSXElement | TSESTree.JSXFragment): TSESTree.Node[] {
  const children = root.children.filter((child) => child.type !== 'JSXText' || child.raw.trim() !== '')
  const [only] = children
  return children.length === 1 && (only?.type === 'JSXElement' || only?.type === 'JSXFragment')
    ? elementsOf(only)
    : children
}
