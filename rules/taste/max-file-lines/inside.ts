import { isFunction, type FunctionNode } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { createFlowFinder } from '../max-function-lines/flow.ts'
import { labelOf } from '../max-function-lines/function-label.ts'
import type { Extraction } from '../max-function-lines/extraction.ts'
import { planExtraction } from '../max-function-lines/plan-extraction.ts'
import { childrenOf, walk } from '../max-function-lines/walk.ts'
import { chooseSplit } from './choose-split.ts'
import { unwrapped, type FileSource, type Outline, type Unit } from './outline.ts'

/** How one long declaration, or a run of statements, is split inside. It can be stored, and carried out later. */
export type InsidePlan =
  /** Parts of a function become functions, components or hooks of another file. */
  | { action: 'extract'; owner: string; parts: Extraction[]; left: number }
  /** Methods of a class become a class that takes the fields `needs`. */
  | { action: 'move-methods'; owner: string; members: MovedMembers; needs: string[] }
  /** Entries of an object, or members of a type, become an object or type of another file. */
  | { action: 'move-entries'; owner: string; members: MovedMembers; of: 'object' | 'type' | 'enum'; isCall: boolean }
  /** A value without code becomes a data file, or the elements of a list a list of another file. */
  | {
      action: 'move-data' | 'split-list'
      owner: string
      fromLine: number
      toLine: number
      lines: number
      count: number
    }
  /** Statements become a function that is called in their place. */
  | { action: 'wrap-statements'; fromLine: number; toLine: number; lines: number; takes: string[]; topics: string[] }

export interface MovedMembers {
  names: string[]
  lines: number
  fromLine: number
  toLine: number
}

/** Plans how the longest declaration of a file gets shorter by `need` lines. */
export function planInside(
  context: FileSource,
  node: TSESTree.Node,
  owner: string,
  need: number,
  max: number,
): InsidePlan | null {
  const declaration = declared(node)
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return planClass(context, declaration, owner, need, max)
    case 'TSInterfaceDeclaration':
      return planMembers(context, declaration.body.body, owner, 'type', false, need, max)
    case 'TSTypeLiteral':
      return planMembers(context, declaration.members, owner, 'type', false, need, max)
    case 'TSEnumDeclaration':
      return planMembers(context, declaration.body.members, owner, 'enum', false, need, max)
    default:
      if (isFunction(declaration)) return planFunction(context, declaration, owner, need)
      return planValue(context, declaration, owner, need, max)
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

function sizeOf(node: { range?: readonly [number, number]; start?: number; end?: number }): number {
  const [start, end] = node.range ?? [node.start!, node.end!]
  return end - start
}

function planFunction(
  { module, sourceCode, position }: FileSource,
  node: FunctionNode,
  owner: string,
  need: number,
): InsidePlan | null {
  const lineOf = (offset: number): number => position(offset).line
  const [start, end] = sourceCode.getRange(node)
  const own = lineOf(end) - lineOf(start) + 1
  const label = { ...labelOf(sourceCode, node), name: owner }
  const flow = createFlowFinder(sourceCode, node)
  const limit = Math.max(own - need, Math.ceil(own / 3))
  const plan = planExtraction({ file: module.file, sourceCode, node, nested: [], flow, label, own, max: limit, lineOf })
  const parts = plan?.parts.filter(({ form }) => form !== 'method') ?? []
  return plan === null || parts.length === 0 ? null : { action: 'extract', owner, parts, left: plan.left }
}

function planClass(
  context: FileSource,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  owner: string,
  need: number,
  max: number,
): InsidePlan | null {
  const { sourceCode } = context
  const members = node.body.body
  const names = members.map((member) => ('key' in member ? keyName(member.key) : ''))
  const isMethod = members.map((member, index) => {
    const isArrow = member.type === 'PropertyDefinition' && member.value !== null && isFunction(member.value)
    const isPlain = member.type === 'MethodDefinition' && member.kind === 'method'
    return (isPlain || isArrow) && names[index] !== ''
  })
  const uses = members.map((member) => membersUsed(member))
  const units = members.map((member, index): Unit => {
    const own = names[index]!
    const used = [...uses[index]!].map((name) => names.indexOf(name)).filter((at) => at !== -1 && at !== index)
    return {
      ...unitOf(context, member, own),
      isPinned: isMethod[index] !== true,
      uses: used.filter((at) => isMethod[at]),
    }
  })
  const found = chooseMembers(units, sourceCode, context, need, max)
  if (found === null) return planLongest(context, members, owner, need)
  const needs = new Set(
    found.indexes.flatMap((index) => [...uses[index]!].filter((name) => !found.members.names.includes(name))),
  )
  return { action: 'move-methods', owner, members: found.members, needs: [...needs] }
}

/** Where no group of methods can leave a class: parts of its longest method. */
function planLongest(
  context: FileSource,
  members: readonly TSESTree.ClassElement[],
  owner: string,
  need: number,
): InsidePlan | null {
  const longest = members.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  const value = longest !== undefined && 'value' in longest ? longest.value : null
  return value === null || !isFunction(value)
    ? null
    : planFunction(context, value, `${owner}.${keyName((longest as TSESTree.MethodDefinition).key)}`, need)
}

function membersUsed(member: TSESTree.Node): Set<string> {
  const used = new Set<string>()
  walk(member, (node) => {
    if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression') used.add(keyName(node.property))
    if (node.type === 'VariableDeclarator' && node.init?.type === 'ThisExpression' && node.id.type === 'ObjectPattern')
      for (const one of node.id.properties) if (one.type === 'Property') used.add(keyName(one.key))
  })
  return used
}

export function keyName(key: TSESTree.Node): string {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Literal' ? String(key.value) : ''
}

function unitOf({ sourceCode, position }: FileSource, node: TSESTree.Node, name: string): Unit {
  const [start, end] = sourceCode.getRange(node)
  const comments = sourceCode.getCommentsBefore(node)
  const fromLine = position(comments[0]?.start ?? start).line
  const toLine = position(end).line
  return {
    names: name === '' ? [] : [name],
    shape: 'function',
    fromLine,
    toLine,
    lines: toLine - fromLine + 1,
    gap: 0,
    // Others reach it through what holds it.
    exported: name === '' ? [] : [name],
    uses: [],
    typeUses: [],
    edges: [],
    isPinned: name === '',
    hasJsx: false,
  }
}

/** A group of members that needs none of the others. */
function chooseMembers(
  units: Unit[],
  _sourceCode: RuleSource,
  _context: FileSource,
  need: number,
  max: number,
): { members: MovedMembers; indexes: number[] } | null {
  const total = units.reduce((sum, { lines }) => sum + lines, 0)
  const outline: Outline = { units, header: 0, importLines: [], directives: [] }
  const stays = new Set([...units.keys()].filter((index) => units[index]!.isPinned))
  const limit = Math.min(Math.max(total - need, Math.min(20, Math.ceil(max / 2))), max)
  const [part] = chooseSplit(outline, { max: limit, stays, reExports: true })?.parts ?? []
  if (part === undefined) return null
  const moved = part.units.map((index) => units[index]!)
  return {
    indexes: part.units,
    members: {
      // The longest one first: it says the most.
      names: moved.toSorted((a, b) => b.lines - a.lines).map(({ names }) => names[0]!),
      lines: moved.reduce((sum, { lines }) => sum + lines, 0),
      fromLine: Math.min(...moved.map(({ fromLine }) => fromLine)),
      toLine: Math.max(...moved.map(({ toLine }) => toLine)),
    },
  }
}

function planValue(
  context: FileSource,
  node: TSESTree.Node,
  owner: string,
  need: number,
  max: number,
): InsidePlan | null {
  const { sourceCode, position } = context
  const value = longestValue(node)
  if (value === null) return null
  const [start, end] = sourceCode.getRange(value)
  const [fromLine, toLine] = [position(start).line, position(end).line]
  const span = { owner, fromLine, toLine, lines: toLine - fromLine + 1 }
  if (isPlainData(value)) {
    const count =
      value.type === 'ArrayExpression'
        ? value.elements.length
        : value.type === 'ObjectExpression'
          ? value.properties.length
          : 1
    return { action: 'move-data', ...span, count }
  }
  if (value.type === 'ObjectExpression')
    return planMembers(context, value.properties, owner, 'object', value !== node, need, max)
  if (value.type === 'ArrayExpression') return { action: 'split-list', ...span, count: value.elements.length }
  return isFunction(value) ? planFunction(context, value, owner, need) : null
}

function planMembers(
  context: FileSource,
  nodes: readonly TSESTree.Node[],
  owner: string,
  of: 'object' | 'type' | 'enum',
  isCall: boolean,
  need: number,
  max: number,
): InsidePlan | null {
  const longest = nodes.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  const total = nodes.reduce((sum, node) => sum + sizeOf(node), 0)
  // One entry that is most of the object, such as `methods`, is split instead.
  if (longest?.type === 'Property' && sizeOf(longest) > total * 0.6) {
    const inner = planInside(context, longest.value, `${owner}.${keyName(longest.key)}`, need, max)
    if (inner !== null) return inner
  }
  const units = nodes.map((node) => ({
    ...unitOf(context, node, nameOfMember(node)),
    shape: of === 'object' ? ('function' as const) : ('type' as const),
  }))
  const found = chooseMembers(units, context.sourceCode, context, need, max)
  return found === null ? null : { action: 'move-entries', owner, members: found.members, of, isCall }
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

const PLAIN = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'Property',
  'Literal',
  'Identifier',
  'UnaryExpression',
  'TSAsExpression',
])

/** Whether a value could be JSON: texts, numbers, lists and objects. */
function isPlainData(root: TSESTree.Node): boolean {
  if (root.type === 'TemplateLiteral') return root.expressions.length === 0
  let isPlain = true
  const visit = (node: TSESTree.Node): void => {
    isPlain &&= PLAIN.has(node.type) && !(node.type === 'Property' && (node.computed || node.method || node.shorthand))
    if (!isPlain) return
    if (node.type === 'Property') return visit(node.value)
    if (node.type === 'Identifier') isPlain = node.name === 'undefined'
    for (const child of childrenOf(node)) visit(child)
  }
  visit(root)
  return isPlain
}

/** A run of statements that does one thing after another when the file is loaded: routes, handlers, registrations. */
export function planStatements(
  outline: Outline,
  need: number,
  max: number,
  topicOf: (unit: number) => string,
): InsidePlan | null {
  const { units } = outline
  const code = [...units.keys()].filter((index) => units[index]!.shape === 'code')
  let best: { run: number[]; score: number; lines: number } | null = null
  for (let from = 0; from < code.length; from++) {
    let lines = 0
    for (let to = from; to < code.length; to++) {
      // Declarations between the statements would have to move too.
      if (
        to > from &&
        code[to]! !== code[to - 1]! + 1 &&
        units.slice(code[to - 1]! + 1, code[to]).some(({ shape }) => shape !== 'type')
      )
        break
      lines += units[code[to]!]!.lines + 1
      if (lines > max - 4) break
      const run = code.slice(from, to + 1)
      const topics = new Set(run.map(topicOf))
      const isWhole =
        (from === 0 || topicOf(code[from - 1]!) !== topicOf(code[from]!)) &&
        (to === code.length - 1 || topicOf(code[to + 1]!) !== topicOf(code[to]!))
      const score = Math.min(lines / need, 1) * 50 - topics.size * 2 + (isWhole ? 10 : 0) - (lines > need * 1.6 ? 5 : 0)
      if (lines >= Math.min(12, max / 4) && (best === null || score > best.score)) best = { run, score, lines }
    }
  }
  if (best === null) return null
  const moved = best.run.map((index) => units[index]!)
  const takes = new Set(
    moved.flatMap(({ uses }) => uses.filter((to) => units[to]!.shape === 'object').map((to) => units[to]!.names[0]!)),
  )
  return {
    action: 'wrap-statements',
    fromLine: moved[0]!.fromLine,
    toLine: moved.at(-1)!.toLine,
    lines: best.lines,
    takes: [...takes],
    topics: [...new Set(best.run.map(topicOf))].filter((topic) => topic !== ''),
  }
}
