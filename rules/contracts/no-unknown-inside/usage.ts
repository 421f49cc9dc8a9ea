import type { RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, memberName, originsOf, returnedBy, usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { mayBeMissing, memberTypes } from './member-types.ts'
import { bindingOf, type OpenType } from './open-types.ts'

type Node = TSESTree.Node

/** What a body does with a parameter whose type says nothing, from which follows what the type should be. */
export type Usage =
  /** It reads members by name. */
  | { kind: 'members'; members: string[]; optional: string[]; types: Record<string, string> }
  /** It goes through the keys, or reads members by keys that it gets. */
  | { kind: 'keys' }
  /** It turns the value into JSON. */
  | { kind: 'text' }
  /** It tests by hand what the value is. */
  | { kind: 'tested' }
  /** It tests whether the value is an error. */
  | { kind: 'thrown' }
  /** It passes the value to a function. */
  | { kind: 'argument'; callee: string; index: number; isNamed: boolean }
  /** It calls, renders or copies the value. */
  | { kind: 'used' }
  /** It returns or keeps the value, or does not use it. */
  | { kind: 'passed' }

const OBJECT_FUNCTION = /^(?:Object|Reflect)\.(?:keys|values|entries|assign|ownKeys|getOwnPropertyNames)$/
const TO_JSON = /^JSON\.stringify$/
const LOOKS_AT = /^(?:console|Array|Object|Number|Boolean|String|JSON|set\w*)\b/
/** Members of arrays, maps and all objects, which say nothing about the data in them. */
const BUILT_IN =
  /^(?:trim|toLowerCase|toUpperCase|startsWith|endsWith|split|replace|replaceAll|charAt|match|substring|padStart|toFixed|toISOString|getTime|length|size|at|concat|entries|every|filter|find|findIndex|flat|flatMap|forEach|get|has|includes|indexOf|join|keys|map|pop|push|reduce|reduceRight|reverse|set|shift|slice|some|sort|splice|toSorted|unshift|values|then|catch|toString|valueOf|hasOwnProperty|constructor|call|apply|bind)$/

/** The use of the value that has an open type; `null` where there is no body, or the value is not a parameter's. */
export function usageOf(sourceCode: RuleSource, { param, path, hasBody, inCallback }: OpenType): Usage | null {
  if (param === null || !hasBody || inCallback) return null
  let values: Node[] = [bindingOf(param)]
  for (const step of path) values = values.flatMap((value) => partsOf(usesOf(sourceCode, value), step))
  const uses = values.flatMap((value) => usesOf(sourceCode, value))
  const reads = uses.flatMap((use) => (use.kind === 'read' ? [use] : []))
  const members = reads.flatMap(({ name }) =>
    name === null || /^\d+$/.test(name) || BUILT_IN.test(name) ? [] : [name],
  )
  if (uses.some((use) => isComputed(use) || isArgumentOf(sourceCode, use, OBJECT_FUNCTION))) return { kind: 'keys' }
  if (members.length > 0) {
    // `options = {}` has none of them.
    const isEmptyDefault = param.type === 'AssignmentPattern' && /^\{\s*\}$/.test(sourceCode.getText(param.right))
    const optional = isEmptyDefault
      ? members
      : reads.flatMap(({ name, node }) => (name !== null && mayBeMissing(node) ? [name] : []))
    return { kind: 'members', members: [...new Set(members)], optional, types: memberTypes(sourceCode, reads) }
  }
  if (uses.some(({ node }) => isErrorTest(node))) return { kind: 'thrown' }
  const others = uses.filter(({ kind }) => kind !== 'test')
  if (uses.length > 0 && others.length === 0) return { kind: 'tested' }
  if (others.length > 0 && others.every((use) => isArgumentOf(sourceCode, use, TO_JSON))) return { kind: 'text' }
  const argument = others.find(
    (use) => use.kind === 'argument' && use.callee.type !== 'Super' && calleeText(sourceCode, use) !== null,
  )
  if (argument !== undefined) {
    const { callee, index, path: inside } = argument as Use & { kind: 'argument' }
    const isNamed = inside.length === 0 && importedAs(sourceCode, callee) !== null
    return { kind: 'argument', callee: calleeText(sourceCode, argument)!, index, isNamed }
  }
  return others.every(({ kind }) => /^(?:return|store|export|callback|read)$/.test(kind))
    ? { kind: 'passed' }
    : { kind: 'used' }
}

/** The values of a member, or of the elements that a loop or a callback gets. */
function partsOf(uses: readonly Use[], step: string): Node[] {
  return uses.flatMap((use): Node[] => {
    if (use.kind === 'iterate' && step === '*') {
      const loop = use.node.parent
      return loop?.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration'
        ? [loop.left.declarations[0].id]
        : []
    }
    if (use.kind !== 'read') return []
    if (step !== '*') return use.name === step ? [use.node] : []
    const call = use.node.parent
    const callback = call?.type === 'CallExpression' ? call.arguments[0] : undefined
    if (!isFunction(callback))
      return use.name === null || /^(?:\d+|at|pop|shift|get|find)$/.test(use.name) ? [use.node] : []
    const element = callback.params[/^reduce/.test(use.name ?? '') ? 1 : 0]
    return element === undefined ? [] : [element]
  })
}

function isComputed({ kind, node }: Use): boolean {
  if (kind !== 'read' || node.type !== 'MemberExpression' || !node.computed) return false
  return node.property.type !== 'Literal' && memberName(node) === null
}

function isArgumentOf(sourceCode: RuleSource, use: Use, callee: RegExp): boolean {
  return use.kind === 'argument' && callee.test(sourceCode.getText(use.callee))
}

function calleeText(sourceCode: RuleSource, use: Use): string | null {
  if (use.kind !== 'argument') return null
  const text = sourceCode.getText(use.callee).replace(/\s+/g, ' ')
  return /^[\w$.]{1,40}$/.test(text) && !LOOKS_AT.test(text) ? text : null
}

/** `value instanceof Error` */
function isErrorTest({ parent }: Node): boolean {
  return parent?.type === 'BinaryExpression' && parent.operator === 'instanceof' && /Error$/.test(nameOf(parent.right))
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? node.name : '')

/** Whether TypeScript would give a better type than the written one to a result, a variable or a field. */
export function infersType(sourceCode: RuleSource, { role, whole, hasBody, inCallback }: OpenType): boolean {
  const of = whole.parent?.parent
  if (inCallback || of === undefined || of === null) return false
  if (role === 'value') {
    const value =
      of.type === 'PropertyDefinition' ? of.value : of.parent?.type === 'VariableDeclarator' ? of.parent.init : null
    return value !== null && !isEmpty(value) && hasOwnType(sourceCode, value)
  }
  if (role !== 'result' || !hasBody || !isFunction(of)) return false
  const values = returnedBy(of)
  return values.length > 0 && values.every((value) => hasOwnType(sourceCode, value))
}

/** `[]`, `{}`, `null` and `new Map()`, which say nothing about what will be in them. */
function isEmpty(value: Node): boolean {
  if (value.type === 'NewExpression') return value.arguments.length === 0
  if (value.type === 'ArrayExpression') return value.elements.length === 0
  return value.type === 'ObjectExpression'
    ? value.properties.length === 0
    : value.type === 'Literal' || value.type === 'Identifier'
}

function hasOwnType(sourceCode: RuleSource, value: Node): boolean {
  if (/TSAsExpression|TSTypeAssertion/.test(value.type) || /\b(?:unknown|any)\b/.test(sourceCode.getText(value)))
    return false
  const origins = originsOf(sourceCode, value)
  return (
    origins.length > 0 &&
    origins.every((origin) => {
      const { node, path } = origin
      if (origin.kind === 'parameter') return hasWrittenType(sourceCode, node, origin)
      if (origin.kind !== 'call')
        return (
          /^(?:literal|object|array|operation|new|function|class)$/.test(origin.kind) && !isOpenValue(sourceCode, node)
        )
      const { callee } = node as TSESTree.CallExpression
      const text = sourceCode.getText(callee)
      return (
        path.length === 0 &&
        !/^JSON\.parse$|\.(?:json|get|find|at|pop|shift|query|parse|load|call|apply)$/.test(text) &&
        !isOpenCall(sourceCode, callee)
      )
    })
  )
}

const OPEN = /\b(?:any|unknown|object)\b/

/** A parameter with a type of its own. */
function hasWrittenType(
  sourceCode: RuleSource,
  node: Node,
  { of, index }: { of: { params: readonly Node[] }; index: number },
): boolean {
  const parameter = of.params[index]
  return (
    parameter !== undefined &&
    /:/.test(sourceCode.getText(parameter)) &&
    !OPEN.test(sourceCode.getText(parameter)) &&
    node !== parameter
  )
}

/** Copies of other objects, and promises that are made by hand: their types come from what they are made of. */
function isOpenValue(sourceCode: RuleSource, node: Node): boolean {
  if (node.type === 'NewExpression') return node.typeArguments == null && sourceCode.getText(node.callee) === 'Promise'
  return node.type === 'ObjectExpression' && node.properties.some(({ type }) => type === 'SpreadElement')
}

/** A method of a parameter whose type is open: `partners.map(…)` of `partners: any[]`. */
function isOpenCall(sourceCode: RuleSource, callee: Node): boolean {
  let at = callee
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = at.type === 'MemberExpression' ? at.object : at.callee
  if (at === callee) return false
  return originsOf(sourceCode, at).some(
    (origin) => origin.kind === 'parameter' && OPEN.test(sourceCode.getText(origin.of.params[origin.index])),
  )
}
