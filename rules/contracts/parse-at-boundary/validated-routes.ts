import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  isFunction,
  memberName,
  nodesIn,
  schemaOf,
  unwrap,
  usesOfFunction,
  variableOf,
  withWrappers,
  type FunctionNode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Node = TSESTree.Node
type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** The parts of a request that a framework or a middleware has validated before a handler runs. */
export type Validated = 'all' | ReadonlySet<string>

const NOTHING: ReadonlySet<string> = new Set()
const PARTS: Readonly<Record<string, string>> = {
  body: 'body',
  json: 'body',
  form: 'body',
  payload: 'body',
  query: 'query',
  querystring: 'query',
  queryString: 'query',
  params: 'params',
  param: 'params',
}
/** Packages whose middleware validates requests. */
const VALIDATOR_PACKAGE = /valid|celebrate|zod-express|express-zod|joi/i

/** What is validated of the request that a function receives. */
export function validatedFor(sourceCode: RuleSource, handler: FunctionNode, validators: readonly string[]): Validated {
  const found = new Set<string>()
  for (const passed of placesOf(sourceCode, handler)) {
    const validated = validatedAt(sourceCode, passed, validators)
    if (validated === 'all') return 'all'
    for (const part of validated) found.add(part)
  }
  return found
}

/** The function itself, and where its name is passed on. */
function placesOf(sourceCode: RuleSource, handler: FunctionNode): Node[] {
  return [withWrappers(handler), ...(usesOfFunction(sourceCode, handler)?.values ?? [])]
}

function validatedAt(sourceCode: RuleSource, passed: Node, validators: readonly string[]): Validated {
  const parts = new Set<string>()
  let at = passed
  // A handler may be wrapped: `router.post(path, validate(schema), asyncHandler(async (req, res) => …))`.
  for (let depth = 0; depth < 4; depth++) {
    const { parent } = at
    if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') {
      if (parent.callee === at) {
        at = parent
        continue
      }
      const validated = validatedByCall(sourceCode, parent, at, validators)
      if (validated === 'all') return 'all'
      for (const part of validated) parts.add(part)
      at = parent
    } else if (parent?.type === 'Property' && parent.value === at) {
      const validated = validatedByOptions(sourceCode, parent.parent as TSESTree.ObjectExpression, validators)
      if (validated === 'all') return 'all'
      for (const part of validated) parts.add(part)
      at = parent.parent
    } else if (parent?.type === 'ArrayExpression' || parent?.type === 'SpreadElement' || isWrapper(parent)) {
      at = parent as Node
    } else break
  }
  return parts
}

const isWrapper = (node: Node | undefined): boolean => node !== undefined && withWrappers(node) !== node

function validatedByCall(sourceCode: RuleSource, call: Call, handler: Node, validators: readonly string[]): Validated {
  const parts = new Set<string>()
  const others = call.arguments.filter((argument) => argument !== handler)
  const { callee } = call
  const outer = unwrap(callee)
  // `validate(schema)(handler)`, `withBody(schema, handler)`
  const given = outer.type === 'CallExpression' ? [outer, ...others] : others
  for (const argument of [...given, ...usedBefore(sourceCode, call)]) {
    const validated = validatedByArgument(sourceCode, argument, validators, 3)
    if (validated === 'all') return 'all'
    for (const part of validated) parts.add(part)
  }
  return parts
}

function validatedByArgument(
  sourceCode: RuleSource,
  given: Node,
  validators: readonly string[],
  depth: number,
): Validated {
  const node = unwrap(given)
  if (depth === 0) return NOTHING
  if (node.type === 'ArrayExpression') {
    return merged(
      node.elements
        .filter((each) => each !== null)
        .map((each) => validatedByArgument(sourceCode, each, validators, depth)),
    )
  }
  if (node.type === 'SpreadElement') return validatedByArgument(sourceCode, node.argument, validators, depth)
  if (node.type === 'ObjectExpression') return validatedByOptions(sourceCode, node, validators)
  if (node.type === 'Identifier') {
    if (validators.includes(node.name) || isSchema(sourceCode, node)) return 'all'
    const definition = variableOf(sourceCode, node)?.defs.at(-1)
    const init = definition?.type === 'Variable' ? definition.node.init : null
    return init === null || init === undefined || isFunction(init)
      ? NOTHING
      : validatedByArgument(sourceCode, init, validators, depth - 1)
  }
  if (node.type === 'MemberExpression') {
    return validators.includes(memberName(node) ?? '') || isSchema(sourceCode, node) ? 'all' : NOTHING
  }
  if (node.type !== 'CallExpression') return NOTHING
  if (isSchema(sourceCode, node)) return 'all'
  return isValidator(sourceCode, node, validators) ? partsOfValidator(node) : NOTHING
}

/** Whether a middleware validates: by its name, its package, or because it gets a schema. */
function isValidator(sourceCode: RuleSource, call: TSESTree.CallExpression, validators: readonly string[]): boolean {
  const callee = unwrap(call.callee)
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : ''
  if (validators.includes(name ?? '')) return true
  const imported = importedAs(sourceCode, chainStart(callee))
  if (imported !== null && VALIDATOR_PACKAGE.test(imported.module) && /^[^./]/.test(imported.module)) return true
  return call.arguments.some((argument) => {
    if (argument.type === 'ObjectExpression') {
      return argument.properties.some((each) => each.type === 'Property' && isSchema(sourceCode, each.value))
    }
    return isSchema(sourceCode, argument)
  })
}

/** `body` of `body('email').isEmail()`. */
function chainStart(node: Node): Node {
  let at = node
  while (at.type === 'MemberExpression' || at.type === 'CallExpression') {
    at = at.type === 'CallExpression' ? at.callee : at.object
  }
  return at
}

/** The parts that a validator names: `zValidator('json', schema)`, `validate({ body: schema })`. */
function partsOfValidator({ arguments: args }: TSESTree.CallExpression): Validated {
  const named = args.flatMap((argument) => {
    if (argument.type === 'Literal') return PARTS[String(argument.value)] ?? []
    if (argument.type !== 'ObjectExpression') return []
    return argument.properties.flatMap((each) => (each.type === 'Property' ? (PARTS[keyName(each)] ?? []) : []))
  })
  return named.length === 0 ? 'all' : new Set(named)
}

/** The options of a Fastify route, or of any other call that gets a schema with the handler. */
function validatedByOptions(
  sourceCode: RuleSource,
  options: TSESTree.ObjectExpression,
  validators: readonly string[],
): Validated {
  const found: Validated[] = []
  for (const property of options.properties) {
    if (property.type !== 'Property') continue
    const key = keyName(property)
    if (/^(?:preHandler|preValidation|middlewares?|onRequest|use)$/.test(key)) {
      found.push(validatedByArgument(sourceCode, property.value, validators, 2))
    } else if (/^(?:schema|validate|validation|validator|request|input)$/.test(key)) {
      found.push(partsOfSchema(sourceCode, property.value))
    } else if (key !== 'handler' && isSchema(sourceCode, property.value)) {
      found.push(PARTS[key] === undefined ? 'all' : new Set([PARTS[key]]))
    }
  }
  return merged(found)
}

/** The parts for which a route schema is written; all where it is made elsewhere. */
function partsOfSchema(sourceCode: RuleSource, given: Node): Validated {
  const node = unwrap(given)
  if (isFunction(node)) return NOTHING
  if (node.type === 'Identifier' && schemaOf(sourceCode, node) === null) {
    const definition = variableOf(sourceCode, node)?.defs.at(-1)
    const init = definition?.type === 'Variable' ? definition.node.init : null
    if (init?.type === 'ObjectExpression') return partsOfSchema(sourceCode, init)
  }
  if (node.type !== 'ObjectExpression') return 'all'
  const hasSpread = node.properties.some((each) => each.type === 'SpreadElement')
  if (hasSpread) return 'all'
  return new Set(node.properties.flatMap((each) => (each.type === 'Property' ? (PARTS[keyName(each)] ?? []) : [])))
}

const merged = (all: readonly Validated[]): Validated =>
  all.includes('all') ? 'all' : new Set((all as ReadonlySet<string>[]).flatMap((each) => [...each]))

const keyName = ({ key }: TSESTree.Property): string =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''

function isSchema(sourceCode: RuleSource, given: Node): boolean {
  const node = unwrap(given)
  if (schemaOf(sourceCode, node) !== null) return true
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null
  return name !== null && /schema$/i.test(name)
}

/** The middleware that `app.use(…)` above a route installs on the same receiver. */
function usedBefore(sourceCode: RuleSource, route: Call): Node[] {
  const { callee } = route
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return []
  const receiver = callee.object.name
  const [start] = sourceCode.getRange(route)
  const found: Node[] = []
  if (!sourceCode.text.includes(`${receiver}.use(`)) return found
  for (const node of nodesIn(sourceCode.ast, (each) => isFunction(each) && !isAround(sourceCode, each, route))) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue
    if (memberName(node.callee) !== 'use' || sourceCode.getRange(node)[0] >= start) continue
    if (node.callee.object.type === 'Identifier' && node.callee.object.name === receiver) found.push(...node.arguments)
  }
  // Functions are not followed: only what names itself a validator counts.
  return found.filter((each) => !isFunction(each))
}

function isAround(sourceCode: RuleSource, outer: Node, inner: Node): boolean {
  const [start, end] = sourceCode.getRange(outer)
  const [from, to] = sourceCode.getRange(inner)
  return start <= from && to <= end
}
