import type { RuleSource } from '@stratalint/rule'
import {
  enclosingFunction,
  functionName,
  importedAs,
  isFunction,
  localFunctionOf,
  memberName,
  unwrap,
  variableOf,
  withWrappers,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { createFreeNames, type FreeNames } from './free-names.ts'
import type { MappedList } from './mapped-lists.ts'
import { isAllOfList, otherUses, pushedCallOf, type PushedCall } from './pushed-calls.ts'

/** How the calls over a list are written, from which the same calls in chunks are. */
export interface ParallelRun {
  /** The source of the list; `null` where a loop without a list starts the calls. */
  list: string | null
  /** Whether the list is a set, a map or an iterator, which has no positions. */
  isUnordered: boolean
  /** The callback as source; `null` where it is long. */
  callback: string | null
  /** Whether the callback takes the index, which a chunk would count from its own start. */
  takesIndex: boolean
  /** The type of one result, as the code around the calls writes it. */
  resultType: string | null
  /** Whether the results are used. */
  isUsed: boolean
  /** The constant that gets the results: `const found = await Promise.all(…)`. */
  kept: string | null
  /** Whether a function in the same code reads that constant, where TypeScript does not find out the type of an empty list. */
  isReadInside: boolean
  /** What follows the list, such as `.map(load)`, as source; `null` where it is long. */
  code: string | null
  /** The variable that holds the promises before they are awaited. */
  variable: string | null
  /** Whether the calls are spread into a list with others. */
  isSpread: boolean
  /** The call that a loop starts for each element; `null` without a loop. */
  pushed: PushedCall | null
  /** Whether the calls over this list are all that the awaited list holds. */
  isWhole: boolean
  /** How the code around the calls can await: it does, it returns them and can become async, or it goes on without them. */
  awaiting: 'async' | 'returned' | 'apart'
  /** The function that returns the calls; `null` for one without a name. */
  returnedFrom: string | null
  /** Names for the new variables of the code. */
  names: FreeNames
}

const MOST_CODE = 60

export function runOf(
  sourceCode: RuleSource,
  call: TSESTree.CallExpression,
  { list: given, callback }: MappedList,
): ParallelRun {
  const textOf = (node: TSESTree.Node): string =>
    sourceCode
      .getText(node)
      .replace(/\s+(?=\.)/g, '')
      .replace(/\s+/g, ' ')
  const list = unwrap(given)
  const owner = enclosingFunction(call)
  const inner = unwrap(callback)
  const fn = isFunction(inner) ? inner : localFunctionOf(sourceCode, inner)
  // The callback of a loop is an expression in it.
  const isLoop = !isMapped(callback)
  const source = isLoop ? '' : textOf(callback)
  return {
    list: listText(list, textOf),
    isUnordered: isUnordered(sourceCode, list),
    callback: source !== '' && source.length <= MOST_CODE ? source : null,
    takesIndex: fn !== null && fn.params.length > 1,
    resultType: resultTypeOf(sourceCode, call, inner, fn),
    isUsed: isUsed(call),
    kept: keptIn(call)?.name ?? null,
    isReadInside: isReadInside(sourceCode, keptIn(call)),
    code: isLoop ? null : codeAfter(sourceCode, list, callback),
    variable: variableOfPromises(call, callback),
    isSpread: call.arguments[0] !== undefined && unwrap(call.arguments[0]).type === 'ArrayExpression',
    pushed: isLoop ? pushedCallOf(sourceCode, call, inner) : null,
    isWhole: isLoop ? isAllOfList(sourceCode, call, inner) : isAloneIn(sourceCode, call),
    awaiting: owner === null || owner.async ? 'async' : isReturnedFrom(call, owner) ? 'returned' : 'apart',
    returnedFrom: owner === null ? null : functionName(owner),
    names: createFreeNames(sourceCode, call),
  }
}

/** By the annotation of what gets the results, the written result of the callback, or the name of a callback without type parameters. */
function resultTypeOf(
  sourceCode: RuleSource,
  call: TSESTree.CallExpression,
  callback: TSESTree.Node,
  fn: FunctionNode | null,
): string | null {
  const awaited = withWrappers(call).parent
  const target = awaited?.type === 'AwaitExpression' ? withWrappers(awaited).parent : undefined
  const list = target?.type === 'VariableDeclarator' ? target.id.typeAnnotation?.typeAnnotation : undefined
  if (list?.type === 'TSArrayType') return shortType(sourceCode, list.elementType)
  const result = fn?.returnType?.typeAnnotation
  if (result?.type === 'TSTypeReference' && result.typeArguments?.params.length === 1)
    return shortType(sourceCode, result.typeArguments.params[0]!)
  // `(id) => findOrder(id)`
  const body = fn?.body.type === 'AwaitExpression' ? fn.body.argument : fn?.body
  const called = callback.type === 'Identifier' ? callback : body?.type === 'CallExpression' ? body.callee : null
  return called !== null && isOfProject(sourceCode, called)
    ? `Awaited<ReturnType<typeof ${sourceCode.getText(called)}>>`
    : null
}

/** A set or a map by its written type or its constructor, and what `values()` and its kin give. */
function isUnordered(sourceCode: RuleSource, list: TSESTree.Node): boolean {
  if (list.type === 'CallExpression' && list.callee.type === 'MemberExpression') {
    const { object } = list.callee
    const isOfObject = object.type === 'Identifier' && object.name === 'Object'
    return !isOfObject && /^(?:values|keys|entries)$/.test(memberName(list.callee) ?? '')
  }
  const definition = list.type === 'Identifier' ? variableOf(sourceCode, list)?.defs.at(-1) : undefined
  if (definition?.name.type !== 'Identifier') return false
  const type = definition.name.typeAnnotation?.typeAnnotation
  const init = definition.type === 'Variable' && definition.node.init !== null ? unwrap(definition.node.init) : null
  const made = init?.type === 'NewExpression' ? init.callee : null
  const name = type?.type === 'TSTypeReference' ? type.typeName : type == null ? made : null
  return name?.type === 'Identifier' && /^(?:Readonly)?(?:Set|Map)$|^Itera(?:ble|tor)/.test(name.name)
}

function keptIn(call: TSESTree.CallExpression): TSESTree.Identifier | null {
  const awaited = withWrappers(call).parent
  const target = awaited?.type === 'AwaitExpression' ? withWrappers(awaited).parent : undefined
  if (target?.type !== 'VariableDeclarator' || target.id.type !== 'Identifier') return null
  // What is assigned again later cannot become a constant.
  return target.parent.type === 'VariableDeclaration' && target.parent.kind === 'const' ? target.id : null
}

function isReadInside(sourceCode: RuleSource, name: TSESTree.Identifier | null): boolean {
  if (name === null) return false
  const owner = enclosingFunction(name)
  const { references = [] } = variableOf(sourceCode, name) ?? {}
  return references.some(({ identifier }) => enclosingFunction(identifier) !== owner)
}

/** A function of this file without type parameters, or one that another file of the project exports; those of packages have overloads. */
function isOfProject(sourceCode: RuleSource, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' && !/^\w+\.\w+$/.test(sourceCode.getText(node))) return false
  const local = localFunctionOf(sourceCode, node)
  if (local !== null) return (local.typeParameters ?? null) === null
  return /^(?:[.~#]|@\/)/.test(importedAs(sourceCode, node)?.module ?? '')
}

function shortType(sourceCode: RuleSource, type: TSESTree.TypeNode): string | null {
  const text = sourceCode.getText(type).replace(/\s+/g, ' ')
  if (text.length > MOST_CODE) return null
  return type.type === 'TSUnionType' || type.type === 'TSFunctionType' ? `(${text})` : text
}

/** The calls that a list goes through: `.filter(isOpen).map((id) => load(id))`. */
function codeAfter(sourceCode: RuleSource, list: TSESTree.Node, callback: TSESTree.Node): string | null {
  let top: TSESTree.Node = callback.parent!
  for (;;) {
    const { parent } = withWrappers(top)
    const isChained = parent?.type === 'MemberExpression' && parent.object === withWrappers(top)
    if (!isChained || parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) break
    top = parent.parent
  }
  const [[start, end], [listStart, listEnd]] = [sourceCode.getRange(top), sourceCode.getRange(list)]
  const text = sourceCode.text.slice(listEnd, end).replace(/\s+/g, ' ').trim()
  if (list === top) return `.map(${shortText(sourceCode, callback)})`
  if (start === listStart && text.startsWith('.')) {
    if (text.length <= MOST_CODE) return text
    const isOnly = /^\.\w+\(/.test(text) && top === callback.parent
    return isOnly ? text.replace(/\([^]*$/, '(…)') : null
  }
  return `.map(${shortText(sourceCode, callback)})`
}

function variableOfPromises(
  { arguments: [argument] }: TSESTree.CallExpression,
  callback: TSESTree.Node,
): string | null {
  if (argument === undefined || unwrap(argument).type !== 'Identifier') return null
  for (let at: TSESTree.Node | null | undefined = callback; at !== null && at !== undefined; at = at.parent)
    if (at.type === 'VariableDeclarator') {
      const { name } = unwrap(argument) as TSESTree.Identifier
      return at.id.type === 'Identifier' && at.id.name === name ? name : null
    }
  return null
}

function shortText(sourceCode: RuleSource, node: TSESTree.Node): string {
  const text = sourceCode.getText(node).replace(/\s+/g, ' ')
  return text.length <= MOST_CODE ? text : '…'
}

function listText(list: TSESTree.Node, textOf: (node: TSESTree.Node) => string): string | null {
  if (/Statement$/.test(list.type)) return null
  // `Array.from(ids, load)` gives the list and the callback together.
  const isFrom =
    list.type === 'CallExpression' &&
    list.arguments.length === 2 &&
    list.callee.type === 'MemberExpression' &&
    memberName(list.callee) === 'from'
  if (!isFrom) return textOf(list)
  const [first] = list.arguments
  return first!.type === 'ObjectExpression' ? `Array.from(${textOf(first!)})` : `[...${textOf(first!)}]`
}

/** Whether nothing adds to the awaited variable, or reads it. */
function isAloneIn(sourceCode: RuleSource, { arguments: [argument] }: TSESTree.CallExpression): boolean {
  const awaited = argument === undefined ? null : unwrap(argument)
  return awaited?.type !== 'Identifier' || otherUses(sourceCode, awaited).length === 0
}

/** Whether a function returns a call as it is, and can become async; accessors, constructors and generators cannot. */
function isReturnedFrom(call: TSESTree.CallExpression, owner: FunctionNode): boolean {
  const { parent } = owner
  const isKept = parent.type === 'MethodDefinition' || parent.type === 'Property'
  if (owner.generator || (isKept && /^(?:get|set|constructor)$/.test(parent.kind))) return false
  const outer = withWrappers(call)
  return outer.parent?.type === 'ReturnStatement' || outer.parent === owner
}

function isMapped(callback: TSESTree.Node): boolean {
  const { parent } = callback
  if (parent?.type !== 'CallExpression') return false
  return parent.callee.type !== 'MemberExpression' || memberName(parent.callee) !== 'push'
}

function isUsed(call: TSESTree.Node): boolean {
  const outer = withWrappers(call)
  const { parent } = outer
  if (parent?.type === 'ExpressionStatement') return false
  if (parent?.type === 'UnaryExpression' && parent.operator === 'void') return false
  if (parent?.type !== 'AwaitExpression') return true
  return withWrappers(parent).parent?.type !== 'ExpressionStatement'
}
