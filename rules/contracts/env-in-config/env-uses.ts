import type { RuleSource } from '@stratalint/rule'
import { memberName, unwrap, variableOf, withWrappers } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** What the code around a variable needs: its type, and whether the variable may be unset. */
export interface Need {
  type: 'string' | 'number'
  isOptional: boolean
  /** The literal that replaces an unset variable, as written. */
  preset: string | null
}

/** What an expression for the environment is used for; `node` is the end of what a finding covers. */
export interface EnvUses {
  node: TSESTree.Node
  variables: string[]
  isWhole: boolean
  need: Need
}

const NO_NEED: Need = { type: 'string', isOptional: false, preset: null }
/** Functions of `Object` and `Reflect` that change their first argument. */
const WRITERS = new Set(['assign', 'defineProperty', 'defineProperties', 'set', 'deleteProperty'])

/** How an expression that is the environment is used; `null` where it is only written or named as a type. */
export function usesOf(sourceCode: RuleSource, env: TSESTree.Node, runtime: string): EnvUses | null {
  const { parent } = env
  const whole: EnvUses = { node: env, variables: [], isWhole: true, need: NO_NEED }
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === env ? usesOfMember(sourceCode, parent, runtime) : whole
    case 'BinaryExpression':
      return parent.operator === 'in' && parent.left.type === 'Literal'
        ? { ...whole, variables: [String(parent.left.value)], isWhole: false }
        : whole
    case 'CallExpression': {
      const { callee } = parent
      const isWrite =
        parent.arguments[0] === env &&
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        (callee.object.name === 'Object' || callee.object.name === 'Reflect') &&
        WRITERS.has(memberName(callee) ?? '')
      return isWrite ? null : whole
    }
    case 'AssignmentExpression':
      if (parent.left === env) return null
      return parent.left.type === 'ObjectPattern' ? named(whole, parent.left) : whole
    case 'TSTypeQuery':
    case 'TSQualifiedName':
      return null
    case 'SpreadElement':
      // `process.env = { ...process.env, TZ: 'UTC' }`
      return isEnvironment(assignedTo(parent), env, sourceCode) ? null : whole
    case 'VariableDeclarator':
      if (parent.id === env || parent.id.type === 'Identifier')
        return throughAlias(sourceCode, parent.id, whole, runtime)
      return parent.id.type === 'ObjectPattern' ? named(whole, parent.id) : whole
    case 'AssignmentPattern':
      return parent.right === env && parent.left.type === 'ObjectPattern' ? named(whole, parent.left) : whole
    case 'Property':
      // `const { env } = process`
      return parent.parent.type === 'ObjectPattern' && parent.value === env
        ? env.type === 'ObjectPattern'
          ? named({ ...whole, node: parent }, env)
          : throughAlias(sourceCode, env, { ...whole, node: parent }, runtime)
        : whole
    default:
      return whole
  }
}

function assignedTo(spread: TSESTree.SpreadElement): TSESTree.Node | null {
  const { parent } = spread
  return parent.type === 'ObjectExpression' && parent.parent.type === 'AssignmentExpression' ? parent.parent.left : null
}

const isEnvironment = (target: TSESTree.Node | null, env: TSESTree.Node, sourceCode: RuleSource): boolean =>
  target !== null && sourceCode.getText(target) === sourceCode.getText(unwrap(env))

function usesOfMember(sourceCode: RuleSource, member: TSESTree.MemberExpression, runtime: string): EnvUses | null {
  const name = memberName(member)
  if (runtime !== 'Deno') {
    if (isWritten(withWrappers(member))) return null
    const variables = name === null ? [] : [name]
    return { node: member, variables, isWhole: name === null, need: needOf(sourceCode, withWrappers(member)) }
  }
  if (name === 'set' || name === 'delete') return null
  const callee = withWrappers(member)
  const { parent: call } = callee
  if (call?.type !== 'CallExpression' || call.callee !== callee)
    return { node: member, variables: [], isWhole: true, need: NO_NEED }
  const [argument] = call.arguments
  const variable = argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : null
  return {
    node: call,
    variables: variable === null ? [] : [variable],
    isWhole: variable === null,
    need: needOf(sourceCode, withWrappers(call)),
  }
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
function named(whole: EnvUses, pattern: TSESTree.ObjectPattern): EnvUses {
  const variables: string[] = []
  let isWhole = false
  for (const property of pattern.properties) {
    if (property.type === 'RestElement' || property.computed) isWhole = true
    else if (property.key.type === 'Identifier') variables.push(property.key.name)
    else variables.push(String((property.key as TSESTree.Literal).value))
  }
  return { ...whole, variables, isWhole }
}

/** `const env = process.env`: what is read through the variable. */
function throughAlias(sourceCode: RuleSource, id: TSESTree.Node, whole: EnvUses, runtime: string): EnvUses | null {
  if (id.type !== 'Identifier') return whole
  const references = variableOf(sourceCode, id)?.references.filter(({ identifier }) => identifier !== id) ?? []
  const uses = references.map(({ identifier }) =>
    usesOf(sourceCode, withWrappers(identifier as TSESTree.Identifier), runtime),
  )
  const reads = uses.filter((use) => use !== null)
  // Declared and not used, or exported.
  if (reads.length === 0) return uses.length > 0 ? null : whole
  return {
    ...whole,
    variables: [...new Set(reads.flatMap(({ variables }) => variables))],
    isWhole: reads.some(({ isWhole }) => isWhole) || isExported(id),
  }
}

function isExported(id: TSESTree.Identifier): boolean {
  return id.parent.parent?.parent?.type === 'ExportNamedDeclaration'
}

function needOf(sourceCode: RuleSource, node: TSESTree.Node): Need {
  const { parent } = node
  if (parent === undefined || parent === null) return NO_NEED
  if (parent.type === 'LogicalExpression' && parent.left === node && parent.operator !== '&&') {
    const isLiteral = parent.right.type === 'Literal' && typeof parent.right.value === 'string'
    const outer = needOf(sourceCode, withWrappers(parent))
    return isLiteral ? { ...outer, preset: sourceCode.getText(parent.right) } : { ...outer, isOptional: true }
  }
  const isTest =
    ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test === node) ||
    parent.type === 'LogicalExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === '!')
  if (isTest) return { ...NO_NEED, isOptional: true }
  const isNumber =
    (parent.type === 'UnaryExpression' && parent.operator === '+') ||
    (parent.type === 'CallExpression' &&
      parent.arguments[0] === node &&
      /^(?:Number\.)?(?:Number|parseInt|parseFloat)$/.test(sourceCode.getText(parent.callee)))
  return isNumber ? { ...NO_NEED, type: 'number' } : NO_NEED
}
