import { isFunction } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Block } from './block.ts'
import { isCheck } from './checks.ts'
import { repeatsIn } from './repeats.ts'

/** Fewer statements of one form are no list. */
const LEAST_OF_RUN = 3

/** Several statements of one form, one directly after the other. */
export interface Run {
  nodes: readonly TSESTree.Node[]
  shape: string
}

/** The blocks that neither cut a run of statements of one form nor leave behind a declaration that belongs to them. */
export function withWholeRuns(blocks: readonly Block[], sourceCode: RuleSource): Block[] {
  const runs = new Map<TSESTree.Node, readonly Pick<Run, 'nodes'>[]>()
  const runsAround = (parent: TSESTree.Node): readonly Pick<Run, 'nodes'>[] => {
    const list = siblingsIn(parent)
    const known = runs.get(parent) ?? [
      ...runsOf(list, sourceCode),
      ...repeatsIn(list, sourceCode).filter(({ noun }) => noun === 'if statements'),
    ]
    runs.set(parent, known)
    return known
  }
  const whole = blocks.filter(({ kind, nodes }) => {
    const parent = nodes[0]!.parent
    if (kind !== 'statements' || parent == null) return true
    return runsAround(parent).every((run) => {
      const within = run.nodes.filter((node) => nodes.includes(node)).length
      return within === 0 || within === run.nodes.length
    })
  })
  const byFirst = new Map<TSESTree.Node, Block[]>()
  for (const block of whole) byFirst.set(block.nodes[0]!, [...(byFirst.get(block.nodes[0]!) ?? []), block])
  return whole
    .toSorted((a, b) => a.nodes.length - b.nodes.length)
    .map((block) => ({ block, longer: withDeclaration(block, byFirst) }))
    .flatMap(({ block, longer }) => {
      if (longer === null) return [block]
      // With its declaration, a paragraph is still one.
      longer.isParagraph ||= block.isParagraph
      return []
    })
    .toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** The block with the declaration above it, where only the block uses what is declared, or assigns it for the rest. */
function withDeclaration(block: Block, byFirst: ReadonlyMap<TSESTree.Node, readonly Block[]>): Block | null {
  const [first] = block.nodes
  if (block.kind !== 'statements' || first!.parent == null) return null
  const siblings = siblingsIn(first!.parent)
  const before = siblings[siblings.indexOf(first!) - 1]
  if (before?.type !== 'VariableDeclaration') return null
  const names = before.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : ''))
  const longer = (byFirst.get(before) ?? []).find(
    ({ kind, nodes }) => kind === 'statements' && nodes.at(-1) === block.nodes.at(-1),
  )
  const belongs = (name: string): boolean => {
    const isInput = block.inputs.includes(name)
    const isOutput = block.outputs.includes(name)
    return longer!.outputs.includes(name) ? isOutput && before.kind !== 'const' : isInput
  }
  return longer !== undefined && names.every(belongs) ? longer : null
}

function siblingsIn(parent: TSESTree.Node): readonly TSESTree.Node[] {
  return parent.type === 'BlockStatement' ? parent.body : parent.type === 'SwitchCase' ? parent.consequent : []
}

/** The runs of statements of one form in a list, each with the declaration of what it fills. */
export function runsOf(list: readonly TSESTree.Node[], sourceCode: RuleSource): Run[] {
  const runs: { nodes: TSESTree.Node[]; shape: string }[] = []
  for (const [index, node] of list.entries()) {
    const shape = shapeOf(node, sourceCode)
    if (shape === null) continue
    const before = list[index - 1]
    const last = runs.at(-1)
    const follows = before !== undefined && !isSetApart(sourceCode, before, node)
    if (follows && last?.shape === shape && last.nodes.at(-1) === before) last.nodes.push(node)
    else runs.push({ nodes: follows && declares(before, shape) ? [before, node] : [node], shape })
  }
  return runs.filter(({ nodes }) => nodes.length >= LEAST_OF_RUN)
}

const declares = (node: TSESTree.Node, shape: string): boolean =>
  node.type === 'VariableDeclaration' &&
  node.declarations.some(({ id }) => id.type === 'Identifier' && shape.startsWith(`fill ${id.name} `))

/** What a statement has in common with the others of a list; `null` for one that is no item of a list. */
function shapeOf(node: TSESTree.Node, sourceCode: RuleSource): string | null {
  if (isCheck(node)) return 'check'
  if (node.type !== 'ExpressionStatement') return null
  const { expression } = node
  if (expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression')
    return `fill ${sourceCode.getText(expression.left.object)} =`
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return null
  const { object, property } = expression.callee
  const isOneValue = !expression.arguments.some((one) => isFunction(one))
  return isOneValue ? `fill ${sourceCode.getText(object)} ${sourceCode.getText(property)}` : null
}

/** Whether a blank line or a comment separates a statement from the one before. */
function isSetApart(sourceCode: RuleSource, before: TSESTree.Node, node: TSESTree.Node): boolean {
  const between = sourceCode.text.slice(sourceCode.getRange(before)[1], sourceCode.getRange(node)[0])
  return between.split('\n').length > 2
}
