import type { TSESTree } from '@typescript-eslint/utils'
import { isScalar } from '../schema-maker.ts'

type TypeNode = TSESTree.TypeNode

/** Helpers whose result is an object. */
const OBJECT_HELPERS = new Set(['Pick', 'Omit', 'Record'])
/** Helpers that are used with objects, and sometimes with lists and unions. */
const MOSTLY_OBJECT_HELPERS = new Set(['Partial', 'Required', 'Readonly'])
const NO_OBJECT = /^TS(?:ArrayType|TupleType|UnionType|IndexedAccessType|TypeOperator|LiteralType|\w+Keyword)$/
const INFERRING_HELPERS =
  /^(?:ReturnType|Awaited|Parameters|ConstructorParameters|InstanceType|ComponentProps\w*|infer|input|output|TypeOf|Static\w*|Infer[A-Z]?\w*|\w+GetPayload)$/
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
      if (MOSTLY_OBJECT_HELPERS.has(helper)) return !NO_OBJECT.test(argument.type)
      if (helper === 'NonNullable') return isObject(argument, name, program)
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
  // One of `notificationTypes` is a kind of notification.
  if (/(?:Type|Kind|Enum)s?$/.test(root ?? '')) return false
  // The type of an imported schema has the name of the schema.
  const schema = (root ?? '').replace(/(?:Schema|Validator|Codec)$/, '')
  return schema.toLowerCase() !== name.toLowerCase()
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
