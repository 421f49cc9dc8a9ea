import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isFunction,
  keyOf,
  localFunctionOf,
  schemaOf,
  unwrap,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { InputKind } from './inputs.ts'
import { calleeName } from './judge-value.ts'

const ALL: readonly InputKind[] = ['body', 'query', 'params']

/** Names of middleware that validates, whatever it gets. */
const VALIDATING = /valid|celebrate|checkSchema|sanitize|parseRequest|parseBody|processRequest|withSchema/i
const TARGETS: Record<string, InputKind> = {
  ...{ body: 'body', json: 'body', form: 'body', query: 'query', querystring: 'query', search: 'query' },
  ...{ params: 'params', param: 'params' },
}

/** The inputs that middleware hands to schemas. */
export function inputsDeclaredBy(
  sourceCode: RuleSource,
  middleware: readonly TSESTree.Node[],
  validators: ReadonlySet<string>,
  parsedBy: (fn: FunctionNode) => Iterable<InputKind>,
): ReadonlySet<InputKind> {
  return new Set(
    middleware.flatMap((given) => {
      const node = unwrap(given)
      const fn = isFunction(node) ? node : localFunctionOf(sourceCode, node)
      return [...declaredByOne(sourceCode, node, validators), ...(fn === null ? [] : parsedBy(fn))]
    }),
  )
}

function declaredByOne(
  sourceCode: RuleSource,
  node: TSESTree.Node,
  validators: ReadonlySet<string>,
): readonly InputKind[] {
  if (node.type === 'SpreadElement') return declaredByOne(sourceCode, node.argument, validators)
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) => (each === null ? [] : declaredByOne(sourceCode, each, validators)))
  if (node.type !== 'CallExpression') {
    const name =
      node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? sourceCode.getText(node) : ''
    return validators.has(name) || VALIDATING.test(name) ? targetsOf(name, []) : []
  }
  const name = calleeName(node)
  const root = rootCall(node)
  if (importedAs(sourceCode, root.callee)?.module === 'express-validator') return targetsOf(calleeName(root), [])
  const hasSchema = node.arguments.some((argument) => isSchema(sourceCode, argument))
  if (hasSchema || validators.has(name) || VALIDATING.test(name)) return targetsOf(name, node.arguments)
  return node.arguments.flatMap((argument) =>
    unwrap(argument).type === 'CallExpression' ? declaredByOne(sourceCode, unwrap(argument), validators) : [],
  )
}

/** The first call of a chain, such as `body('email')` of `body('email').isEmail().optional()`. */
function rootCall(node: TSESTree.CallExpression): TSESTree.CallExpression {
  let at = node
  while (at.callee.type === 'MemberExpression' && at.callee.object.type === 'CallExpression') at = at.callee.object
  return at
}

/** A schema, or an object with one for each input. */
export function isSchema(sourceCode: RuleSource, given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (schemaOf(sourceCode, node) !== null) return true
  if (node.type === 'ObjectExpression')
    return node.properties.some((property) => property.type === 'Property' && isSchema(sourceCode, property.value))
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? sourceCode.getText(node) : ''
  return /(?:schema|validator|validation|dto)s?$|Schema\b/i.test(name)
}

function targetsOf(name: string, args: readonly TSESTree.Node[]): readonly InputKind[] {
  const named = /body|json/i.test(name) ? 'body' : /query/i.test(name) ? 'query' : /param/i.test(name) ? 'params' : null
  if (named !== null) return [named]
  const given = args.flatMap((argument): InputKind[] => {
    const inner = unwrap(argument)
    if (inner.type === 'Literal')
      return TARGETS[String(inner.value)] === undefined ? [] : [TARGETS[String(inner.value)]!]
    if (inner.type !== 'ObjectExpression') return []
    return inner.properties.flatMap((property) => {
      const target = property.type === 'Property' ? TARGETS[keyOf(property) ?? ''] : undefined
      return target === undefined ? [] : [target]
    })
  })
  return given.length > 0 ? given : ALL
}
