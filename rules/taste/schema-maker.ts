import type { TSESTree } from '@typescript-eslint/utils'

/** Makers of schemas whose values are no objects. */
const SCALAR_SCHEMAS =
  /^(?:enum|nativeEnum|enums|enum_|union|discriminatedUnion|variant|literal|literals|picklist|enumerated|string|number|boolean|bigint|date|Enum|Union|Literal|Literals|String|Number|Boolean|oneOf|mixed|keyof|coerce|email|url|uuid|array|tuple|Array|Tuple)$/

const PLAIN_SCHEMAS =
  /^(?:string|number|boolean|bigint|date|coerce|email|url|uuid|String|Number|Integer|Boolean|BigInt|Date|NonEmptyString)$/

const EMPTY_SCHEMAS =
  /^(?:void|void_|undefined|undefined_|null|null_|never|any|unknown|Void|Undefined|Null|Never|Any|Unknown)$/

/** Whether a value, or what a schema describes, is no object: a text, a number, a union, a list. */
export function isScalar(initial: TSESTree.Expression): boolean {
  return describes(initial, SCALAR_SCHEMAS)
}

/** Whether a schema describes one text, number, boolean or date, or nothing. */
export function isPlainValue(initial: TSESTree.Expression): boolean {
  return describes(initial, PLAIN_SCHEMAS) || describes(initial, EMPTY_SCHEMAS)
}

function describes(initial: TSESTree.Expression, makers: RegExp): boolean {
  if (initial.type === 'Literal' || initial.type === 'TemplateLiteral') return true
  if (initial.type === 'TSAsExpression' || initial.type === 'TSSatisfiesExpression')
    return describes(initial.expression, makers)
  const made = makerOf(initial)
  if (made === null) return false
  const [argument] = made.call.arguments
  const isExpression = argument !== undefined && argument.type !== 'SpreadElement'
  // `v.pipe(v.string(), …)`, `z.optional(…)`
  if (/^(?:pipe|optional|nullable|nullish|Optional|NullOr)$/.test(made.name))
    return isExpression && describes(argument, makers)
  // `type('string.email')` of arktype
  if (made.name === 'type') return isExpression && argument.type === 'Literal'
  return makers.test(made.name)
}

interface Made {
  name: string
  call: TSESTree.CallExpression
}

/** The first call of a chain makes the schema: `z.enum([…]).default('card')`. */
function makerOf(at: TSESTree.Expression, made: Made | null = null): Made | null {
  if (at.type === 'CallExpression') {
    const { callee } = at
    if (callee.type === 'Identifier') return { name: callee.name, call: at }
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return made
    return makerOf(callee.object, { name: callee.property.name, call: at })
  }
  if (at.type !== 'MemberExpression') return made
  // `z.coerce.number()`
  const { object, property } = at
  return makerOf(
    object,
    made === null || property.type !== 'Identifier' ? made : { name: property.name, call: made.call },
  )
}
