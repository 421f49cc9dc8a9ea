import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import { UNKNOWN } from '../routes/route.ts'
import { aliasText } from './alias-text.ts'
import { staticText } from '../routes/static-text.ts'
import type { TSESTree } from '@typescript-eslint/utils'

/** What the code around a variable needs. */
export interface Need {
  type: 'string' | 'number'
  /** The code around it copes with an unset variable. */
  isOptional: boolean
  /** The literal that replaces an unset variable, as written, and the operator in front of it. */
  preset: { text: string; operator: '??' | '||' } | null
  /** The expression with the default and the conversion, as it is written; empty for a variable that a pattern takes. */
  replaced: string
  /** The pattern is the declaration that takes the variable: `const { PORT } = process.env`. */
  declaration?: { text: string; size: number }
  /** What claims that the variable is set: `!`. */
  assertion?: string
  /** The declaration of a name for the environment that has no other use: `const env = process.env`. */
  alias?: string
}

/** How all of the environment is used, or a part that the source does not name. */
export type Whole =
  /** `process.env[name]` */
  | { type: 'computed'; key: string }
  /** `(env = process.env)`, with the name of the parameter. */
  | { type: 'default'; name: string }
  /** `envSchema.parse(process.env)` */
  | { type: 'parse'; code: string }
  | { type: 'argument'; callee: string }
  | { type: 'copy' }
  /** `spawn('git', args, { env: process.env })` */
  | { type: 'child' }
  | { type: 'other' }

/** What an expression for the environment is used for; `node` is the end of what a finding covers. */
export interface EnvUses {
  node: TSESTree.Node
  variables: string[]
  /** By variable. */
  needs: Need[]
  /** `null` where only the variables are read. */
  whole: Whole | null
}

const NO_NEED: Need = { type: 'string', isOptional: true, preset: null, replaced: '' }
const OTHER: Whole = { type: 'other' }
/** Functions of `Object` and `Reflect` that change their first argument. */
const WRITERS = new Set(['assign', 'defineProperty', 'defineProperties', 'set', 'deleteProperty'])

/** How an expression that is the environment is used; `null` where it is only written or named as a type. */
export function usesOf(sourceCode: RuleSource, env: TSESTree.Node, runtime: string): EnvUses | null {
  const { parent } = env
  const whole: EnvUses = { node: env, variables: [], needs: [], whole: OTHER }
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === env ? usesOfMember(sourceCode, parent, runtime) : whole
    case 'BinaryExpression':
      return parent.operator === 'in' && parent.left.type === 'Literal'
        ? { ...whole, variables: [String(parent.left.value)], needs: [NO_NEED], whole: null }
        : whole
    case 'CallExpression': {
      const { callee } = parent
      const isWrite =
        parent.arguments[0] === env &&
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        (callee.object.name === 'Object' || callee.object.name === 'Reflect') &&
        WRITERS.has(memberName(callee) ?? '')
      return isWrite ? null : { ...whole, whole: givenTo(sourceCode, parent) }
    }
    case 'AssignmentExpression':
      if (parent.left === env) return null
      return parent.left.type === 'ObjectPattern' ? named(sourceCode, whole, parent.left) : whole
    case 'TSTypeQuery':
    case 'TSQualifiedName':
      return null
    case 'SpreadElement':
      // `process.env = { ...process.env, TZ: 'UTC' }`
      return isEnvironment(assignedTo(parent), env, sourceCode) ? null : { ...whole, whole: { type: 'copy' } }
    case 'VariableDeclarator':
      if (parent.id === env || parent.id.type === 'Identifier')
        return throughAlias(sourceCode, parent.id, whole, runtime)
      return parent.id.type === 'ObjectPattern' ? named(sourceCode, whole, parent.id) : whole
    case 'AssignmentPattern': {
      if (parent.right !== env) return whole
      if (parent.left.type === 'ObjectPattern') return named(sourceCode, whole, parent.left)
      return parent.left.type === 'Identifier' ? asDefault(sourceCode, parent.left, whole, runtime) : whole
    }
    case 'Property':
      // `const { env } = process`
      return parent.parent.type === 'ObjectPattern' && parent.value === env
        ? env.type === 'ObjectPattern'
          ? named(sourceCode, { ...whole, node: parent }, env)
          : throughAlias(sourceCode, env, { ...whole, node: parent }, runtime)
        : isForChild(parent, sourceCode)
          ? { ...whole, whole: { type: 'child' } }
          : whole
    default:
      return whole
  }
}

/** `env: process.env` in a file that starts processes. */
function isForChild({ key, computed, parent }: TSESTree.Property, { text }: RuleSource): boolean {
  const isOption = parent.type === 'ObjectExpression' && !computed && key.type === 'Identifier' && key.name === 'env'
  return isOption && /['"](?:node:child_process|child_process|execa|zx|cross-spawn)['"]/.test(text)
}

function assignedTo(spread: TSESTree.SpreadElement): TSESTree.Node | null {
  const { parent } = spread
  return parent.type === 'ObjectExpression' && parent.parent.type === 'AssignmentExpression' ? parent.parent.left : null
}

const isEnvironment = (target: TSESTree.Node | null, env: TSESTree.Node, sourceCode: RuleSource): boolean =>
  target !== null && sourceCode.getText(target) === sourceCode.getText(unwrap(env))

/** The name of a variable that a literal or a constant of the file gives. */
function wholeText(sourceCode: RuleSource, node: TSESTree.Node | undefined): string | null {
  const text = staticText(sourceCode, node)
  return text === null || text.includes(UNKNOWN) ? null : text
}

function usesOfMember(sourceCode: RuleSource, member: TSESTree.MemberExpression, runtime: string): EnvUses | null {
  const name = memberName(member) ?? wholeText(sourceCode, member.property)
  if (runtime !== 'Deno') {
    if (isWritten(withWrappers(member))) return null
    if (name !== null) return { node: member, ...one(sourceCode, name, withWrappers(member)) }
    const key = cutText(sourceCode, member.property)
    return { node: member, variables: [], needs: [], whole: { type: 'computed', key } }
  }
  if (name === 'set' || name === 'delete') return null
  const callee = withWrappers(member)
  const { parent: call } = callee
  if (call?.type !== 'CallExpression' || call.callee !== callee)
    return { node: member, variables: [], needs: [], whole: OTHER }
  const [argument] = call.arguments
  const variable = wholeText(sourceCode, argument)
  if (variable !== null) return { node: call, ...one(sourceCode, variable, withWrappers(call)) }
  const isGet = name === 'get' && argument !== undefined
  const whole: Whole = isGet ? { type: 'computed', key: cutText(sourceCode, argument) } : OTHER
  return { node: call, variables: [], needs: [], whole }
}

const one = (sourceCode: RuleSource, name: string, node: TSESTree.Node): Omit<EnvUses, 'node'> => ({
  variables: [name],
  needs: [needOf(sourceCode, node)],
  whole: null,
})

function cutText(sourceCode: RuleSource, node: TSESTree.Node): string {
  const text = sourceCode.getText(node).replace(/\s+/g, ' ')
  return text.length <= 60 ? text : '…'
}

const PARSERS = /^(?:parse|safeParse|parseAsync|validate|validateSync|assert|Parse|Decode|decode\w*)$/

function givenTo(sourceCode: RuleSource, call: TSESTree.CallExpression): Whole {
  const callee = unwrap(call.callee)
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : ''
  const isParser = PARSERS.test(name ?? '') || /env/i.test(name ?? '')
  if (isParser) return { type: 'parse', code: cutText(sourceCode, call) }
  const isObject = callee.type === 'MemberExpression' && sourceCode.getText(callee.object) === 'Object'
  return isObject || name === null || name === '' ? OTHER : { type: 'argument', callee: name.slice(0, 40) }
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'AssignmentPattern':
      return parent.left === node
    case 'UpdateExpression':
    case 'ArrayPattern':
      return true
    case 'UnaryExpression':
      return parent.operator === 'delete'
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern'
    default:
      return false
  }
}

/** The variables that a pattern takes from the environment. */
function named(sourceCode: RuleSource, uses: EnvUses, pattern: TSESTree.ObjectPattern): EnvUses {
  const variables: string[] = []
  const needs: Need[] = []
  let whole: Whole | null = null
  const of = pattern.parent.type === 'VariableDeclarator' ? pattern.parent.parent : null
  const text = of?.declarations.length === 1 ? sourceCode.getText(of) : ''
  const declaration = { text: text.replace(/;$/, ''), size: pattern.properties.length }
  for (const property of pattern.properties) {
    if (property.type === 'RestElement' || property.computed) whole = OTHER
    else {
      variables.push(
        property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value),
      )
      const preset = property.value.type === 'AssignmentPattern' ? literalText(sourceCode, property.value.right) : null
      needs.push({ ...NO_NEED, declaration, preset: preset === null ? null : { text: preset, operator: '??' } })
    }
  }
  return { ...uses, variables, needs, whole }
}

/** `const env = process.env`: what is read through the variable. */
function throughAlias(sourceCode: RuleSource, id: TSESTree.Node, uses: EnvUses, runtime: string): EnvUses | null {
  if (id.type !== 'Identifier') return uses
  const references = variableOf(sourceCode, id)?.references.filter(({ identifier }) => identifier !== id) ?? []
  const all = references.map(({ identifier }) =>
    usesOf(sourceCode, withWrappers(identifier as TSESTree.Identifier), runtime),
  )
  const reads = all.filter((use) => use !== null)
  // Declared and not used, or exported.
  if (reads.length === 0) return all.length > 0 ? null : uses
  const needs = new Map<string, Need>()
  for (const read of reads)
    for (const [index, name] of read.variables.entries())
      // What one of several reads makes of a variable is not what the others need.
      needs.set(name, needs.has(name) ? { ...NO_NEED, replaced: sourceCode.getText(read.node) } : read.needs[index]!)
  const whole = reads.find((read) => read.whole !== null)?.whole ?? (isExported(id) ? OTHER : null)
  const alias = whole === null && reads.length === all.length ? aliasText(sourceCode, id) : null
  const values = [...needs.values()].map((need) => (alias === null ? need : { ...need, alias }))
  return { ...uses, variables: [...needs.keys()], needs: values, whole }
}

/** `(env = process.env)`: callers may pass another environment, so the parameter stays. */
function asDefault(sourceCode: RuleSource, id: TSESTree.Identifier, uses: EnvUses, runtime: string): EnvUses {
  const reads = throughAlias(sourceCode, id, uses, runtime)
  return { ...uses, ...reads, whole: reads?.whole == null ? { type: 'default', name: id.name } : OTHER }
}

function isExported(id: TSESTree.Identifier): boolean {
  const { parent } = id
  return parent.type === 'VariableDeclarator' && parent.parent.parent.type === 'ExportNamedDeclaration'
}

function literalText(sourceCode: RuleSource, node: TSESTree.Node): string | null {
  const isLiteral = node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number')
  return isLiteral ? sourceCode.getText(node) : null
}

function needOf(sourceCode: RuleSource, node: TSESTree.Node): Need {
  const { parent } = node
  const own = { ...NO_NEED, replaced: sourceCode.getText(node) }
  if (isAsserted(node)) return { ...own, isOptional: false, assertion: '!' }
  if (parent?.type === 'LogicalExpression' && parent.left === node && parent.operator !== '&&') {
    const text = literalText(sourceCode, parent.right)
    if (text === null) return own
    const conversion = conversionText(sourceCode, withWrappers(parent))
    const isNumber = conversion !== null || /^\d/.test(text)
    return {
      type: isNumber ? 'number' : 'string',
      isOptional: false,
      preset: { text, operator: parent.operator },
      replaced: conversion ?? sourceCode.getText(parent),
    }
  }
  const conversion = conversionText(sourceCode, node)
  if (conversion !== null) return { type: 'number', isOptional: false, preset: null, replaced: conversion }
  return parent?.type === 'TemplateLiteral' ? { ...own, isOptional: false } : own
}

/** `process.env.PORT!`, `process.env.PORT as string` */
function isAsserted(node: TSESTree.Node): boolean {
  const isString = node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSStringKeyword'
  return isString || node.type === 'TSNonNullExpression'
}

/** The whole expression that makes a number of the value: `Number(process.env.PORT)`. */
function conversionText(sourceCode: RuleSource, node: TSESTree.Node): string | null {
  const { parent } = node
  const isNumber =
    (parent?.type === 'UnaryExpression' && parent.operator === '+') ||
    (parent?.type === 'CallExpression' &&
      parent.arguments[0] === node &&
      /^(?:Number\.)?(?:Number|parseInt|parseFloat)$/.test(sourceCode.getText(parent.callee)))
  return isNumber ? sourceCode.getText(parent) : null
}
