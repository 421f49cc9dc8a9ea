import { childrenOf } from '@stratalint/graph'
import { isFunction, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { walk } from '../max-function-lines/walk.ts'
import { planClass } from './class-plan.ts'
import { planFunction } from './function-plan.ts'
import type { InsideContext, InsidePlan } from './inside-plan.ts'
import { chooseMembers, keyName, sizeOf, unitOf } from './members.ts'
import { unwrapped } from './statements.ts'

/** Plans how the longest declaration of a file gets shorter by `need` lines. */
export function planInside(context: InsideContext, node: TSESTree.Node): InsidePlan | null {
  const declaration = declared(node)
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return planClass(context, declaration)
    case 'TSInterfaceDeclaration':
      return planMembers(context, declaration.body.body, 'interface')
    case 'TSTypeLiteral':
      return planMembers(context, declaration.members, 'type')
    case 'TSEnumDeclaration':
      return planMembers(context, declaration.body.members, 'enum')
    default:
      return isFunction(declaration) ? planFunction(context, declaration) : planValue(context, declaration)
  }
}

/** What a statement declares: a class, a type, a function or a value. */
function declared(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return node.declaration === null ? node : declared(node.declaration)
    case 'VariableDeclaration': {
      const [only] = node.declarations
      return only?.init === null || only === undefined ? node : declared(only.init)
    }
    case 'TSTypeAliasDeclaration':
      return node.typeAnnotation
    case 'ExpressionStatement':
      return node.expression.type === 'AssignmentExpression'
        ? declared(node.expression.right)
        : declared(node.expression)
    case 'CallExpression': {
      // `memo(() => …)`, `createRouter({ … })`: the longest argument is what the call is about.
      const longest = node.arguments.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
      return longest !== undefined && sizeOf(longest) > sizeOf(node) / 2 ? declared(longest) : node
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return declared(unwrapped(node)!)
    default:
      return node
  }
}

function planValue(context: InsideContext, node: TSESTree.Node): InsidePlan | null {
  const { sourceCode, position, owner, max } = context
  const value = longestValue(node)
  if (value === null) return null
  const [start, end] = sourceCode.getRange(value)
  const [fromLine, toLine] = [position(start).line, position(end).line]
  const lines = toLine - fromLine + 1
  const count = value.type === 'ArrayExpression' ? value.elements.length : 0
  const span = { owner, fromLine, toLine, count }
  if (value === node && isPlainData(value) && isUntyped(value))
    return { action: 'move-data', ...span, saved: lines - 3 }
  if (value.type === 'ObjectExpression') {
    // Keys of one word each have no topic in common.
    const hasTopics = value.properties.some((one) => one.type !== 'Property' || wordsOf(keyName(one.key)).length > 1)
    const table = planTable(context, value)
    const members = planMembers(context, value.properties, 'object', isConst(value))
    return hasTopics ? (members ?? table) : (table ?? members)
  }
  // Each of the two lists has about half of the elements.
  const isSplittable = value.type === 'ArrayExpression' && lines / 2 < max && context.companions.isMovable([start, end])
  if (isSplittable) return { action: 'split-list', ...span, saved: Math.floor(lines / 2) }
  return isFunction(value) ? planFunction(context, value) : null
}

/** Cuts a table of plain data in the middle, where no words group its entries. */
function planTable(
  { position, sourceCode, owner, need, max }: InsideContext,
  value: TSESTree.ObjectExpression,
): InsidePlan | null {
  if (!isPlainData(value)) return null
  const half = value.properties.slice(Math.ceil(value.properties.length / 2))
  const [first, last] = [half[0], half.at(-1)]
  if (first?.type !== 'Property' || last?.type !== 'Property' || half.length < 3) return null
  const [fromLine, toLine] = [position(sourceCode.getRange(first)[0]).line, position(sourceCode.getRange(last)[1]).line]
  const names = [keyName(first.key), keyName(last.key)] as const
  // The spread, the import and the line below it.
  const saved = toLine - fromLine - 2
  if (saved < need || toLine - fromLine > max - 4 || !names.every((name) => /^[a-z]\w*$/i.test(name))) return null
  return {
    action: 'split-table',
    owner,
    first: names[0],
    last: names[1],
    fromLine,
    toLine,
    isConst: isConst(value),
    saved,
  }
}

const isConst = ({ parent }: TSESTree.Node): boolean =>
  parent?.type === 'TSAsExpression' &&
  parent.typeAnnotation.type === 'TSTypeReference' &&
  parent.typeAnnotation.typeName.type === 'Identifier' &&
  parent.typeAnnotation.typeName.name === 'const'

/** Whether a value keeps its type in a data file, which has none: no annotation and no assertion says more. */
function isUntyped({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'VariableDeclarator' && (parent.id.typeAnnotation ?? null) === null
}

function planMembers(
  context: InsideContext,
  nodes: readonly TSESTree.Node[],
  of: 'object' | 'interface' | 'type' | 'enum',
  isConstant = false,
): InsidePlan | null {
  const { owner, need, max, companions, sourceCode } = context
  const longest = nodes.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  const total = nodes.reduce((sum, node) => sum + sizeOf(node), 0)
  // One entry that is most of the object, such as `methods`, is split instead.
  if (longest?.type === 'Property' && sizeOf(longest) > total * 0.6) {
    const inner = planInside({ ...context, owner: `${owner}.${keyName(longest.key)}` }, longest.value)
    if (inner !== null) return inner
  }
  const units = nodes.map((node) => {
    const unit = unitOf(context, node, nameOfMember(node))
    const isPinned = unit.isPinned || dependsOnPlace(node) || !companions.isMovable(sourceCode.getRange(node))
    return { ...unit, isPinned, shape: of === 'object' ? ('function' as const) : ('type' as const) }
  })
  const found = chooseMembers(units, need, max)
  if (found === null) return null
  const { members, indexes } = found
  const along = companions.of(indexes.map((index) => sourceCode.getRange(nodes[index]!)))
  const saved = members.lines + along.lines - 2
  if (saved < Math.max(need / 2, 2) || members.lines + along.lines > max - 4) return null
  return { action: 'move-entries', owner, members, of, isConst: isConstant, along: along.names, saved }
}

/** Whether an entry means something else in another object: by `this`, or by the types that it gets from where it is. */
function dependsOnPlace(node: TSESTree.Node): boolean {
  let depends = false
  const [method] = node.type === 'Property' ? [node.value] : []
  if (method !== undefined && isFunction(method))
    depends = method.params.some((param) => !('typeAnnotation' in param) || (param.typeAnnotation ?? null) === null)
  walk(node, (one) => {
    depends ||= one.type === 'ThisExpression' || one.type === 'Super'
    return !depends
  })
  return depends
}

function nameOfMember(node: TSESTree.Node): string {
  if (node.type === 'TSEnumMember') return keyName(node.id)
  return 'key' in node ? keyName(node.key) : ''
}

/** The object, list or function that a value mostly is. */
function longestValue(node: TSESTree.Node): TSESTree.Node | null {
  let best: TSESTree.Node | null = null
  walk(node, (one) => {
    const isContainer =
      one.type === 'ObjectExpression' ||
      one.type === 'ArrayExpression' ||
      isFunction(one) ||
      one.type === 'TemplateLiteral'
    if (isContainer && sizeOf(one) > sizeOf(best ?? { start: 0, end: 0 })) best = one
    return !isContainer
  })
  return best
}

const PLAIN = new Set(['ObjectExpression', 'ArrayExpression', 'Property', 'Literal', 'UnaryExpression'])

/** Whether a value could be JSON: texts, numbers, lists and objects. */
function isPlainData(root: TSESTree.Node): boolean {
  let isPlain = true
  const visit = (node: TSESTree.Node): void => {
    isPlain &&= PLAIN.has(node.type) && !(node.type === 'Property' && (node.computed || node.method || node.shorthand))
    if (!isPlain) return
    if (node.type === 'Property') return visit(node.value)
    if (node.type === 'Literal') isPlain = node.value === null || /^(?:string|number|boolean)$/.test(typeof node.value)
    for (const child of childrenOf(node)) visit(child)
  }
  visit(root)
  return isPlain
}
