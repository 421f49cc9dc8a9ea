import type { TSESTree } from '@typescript-eslint/utils'

type TypeNode = TSESTree.TypeNode

/** Helpers whose result is an object. */
const OBJECT_HELPERS = new Set(['Pick', 'Omit', 'Record'])
/** Helpers whose result is an object if their argument is. */
const SAME_SHAPE_HELPERS = new Set(['Partial', 'Required', 'Readonly', 'NonNullable'])
const INFERRING_HELPERS =
  /^(?:ReturnType|Awaited|Parameters|ConstructorParameters|InstanceType|ComponentProps\w*|infer|input|output|TypeOf|Static\w*|Infer[A-Z]?\w*|\w+GetPayload)$/
/** Makers of schemas whose values are no objects. */
const SCALAR_SCHEMAS =
  /^(?:enum|nativeEnum|enums|enum_|union|discriminatedUnion|variant|literal|literals|picklist|enumerated|string|number|boolean|bigint|date|Enum|Union|Literal|Literals|String|Number|Boolean|oneOf|mixed|keyof|coerce|email|url|uuid|array|tuple|Array|Tuple)$/

/** Whether a type alias names an object type or an inferred type, rather than a union or an alias of a scalar. */
export function namesObject(alias: TSESTree.TSTypeAliasDeclaration, program: TSESTree.Program): boolean {
  return isObject(alias.typeAnnotation, alias.id.name, program)
}

function isObject(type: TypeNode, name: string, program: TSESTree.Program): boolean {
  switch (type.type) {
    case 'TSTypeLiteral':
      return !isBrand(type)
    case 'TSMappedType':
      return true
    case 'TSIntersectionType':
      return (
        type.types.some((part) => isObject(part, name, program)) &&
        !type.types.some((part) => part.type.endsWith('Keyword') || (part.type === 'TSTypeLiteral' && isBrand(part)))
      )
    case 'TSTypeQuery':
      return type.exprName.type !== 'TSImportType' && isInferredObject(type.exprName, name, program)
    case 'TSTypeReference': {
      const helper = lastName(type.typeName)
      const [argument] = type.typeArguments?.params ?? []
      if (argument === undefined) return false
      if (OBJECT_HELPERS.has(helper)) return true
      if (SAME_SHAPE_HELPERS.has(helper)) return isObject(argument, name, program)
      // `Schema.Schema.Type<typeof order>` of effect.
      const isInferring = INFERRING_HELPERS.test(helper) || (helper === 'Type' && argument.type === 'TSTypeQuery')
      return isInferring && (argument.type !== 'TSTypeQuery' || isInferredObject(argument.exprName, name, program))
    }
    default:
      return false
  }
}

/** Whether what is inferred from a value may be called an object: not from a schema of a union, an enum or a string. */
function isInferredObject(value: TSESTree.EntityName | TSESTree.TSImportType, name: string, program: TSESTree.Program) {
  if (value.type === 'TSImportType' || value.type === 'ThisExpression') return true
  const root = firstName(value)
  const initial = root === null ? undefined : initialOf(root, program)
  if (initial !== undefined) return !isScalar(initial)
  // The type of an imported schema has the name of the schema.
  const schema = (root ?? '').replace(/(?:Schema|Validator|Codec)$/, '')
  return schema.toLowerCase() !== name.toLowerCase()
}

function isScalar(initial: TSESTree.Expression): boolean {
  if (initial.type === 'Literal' || initial.type === 'TemplateLiteral') return true
  if (initial.type === 'TSAsExpression' || initial.type === 'TSSatisfiesExpression') return isScalar(initial.expression)
  const made = makerOf(initial)
  if (made === null) return false
  const [argument] = made.call.arguments
  const isExpression = argument !== undefined && argument.type !== 'SpreadElement'
  // `v.pipe(v.string(), …)`, `z.optional(…)`
  if (/^(?:pipe|optional|nullable|nullish|Optional|NullOr)$/.test(made.name)) return isExpression && isScalar(argument)
  // `type('string.email')` of arktype
  if (made.name === 'type') return isExpression && argument.type === 'Literal'
  return SCALAR_SCHEMAS.test(made.name)
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

function initialOf(name: string, { body }: TSESTree.Program): TSESTree.Expression | undefined {
  for (const statement of body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && id.name === name && init !== null) return init
  }
  return undefined
}

/** `{ __brand: 'Id' }` marks a scalar in an intersection. */
function isBrand({ members: [member, ...others] }: TSESTree.TSTypeLiteral): boolean {
  if (others.length > 0 || member?.type !== 'TSPropertySignature') return false
  return member.computed || (member.key.type === 'Identifier' && /^_|brand$/i.test(member.key.name))
}

function lastName(name: TSESTree.EntityName): string {
  if (name.type === 'Identifier') return name.name
  return name.type === 'TSQualifiedName' ? name.right.name : ''
}

function firstName(name: TSESTree.EntityName): string | null {
  if (name.type === 'Identifier') return name.name
  return name.type === 'TSQualifiedName' ? firstName(name.left) : null
}
