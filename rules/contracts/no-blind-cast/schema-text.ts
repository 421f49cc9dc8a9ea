import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

const MAX_LENGTH = 80

/** A written type as a schema of zod; `null` for a long one, and for one that uses names. */
export function schemaTextOf(sourceCode: RuleSource, type: TSESTree.TypeNode): string | null {
  const text = textOf(sourceCode, type)
  return text !== null && text.length <= MAX_LENGTH ? text : null
}

function textOf(sourceCode: RuleSource, type: TSESTree.TypeNode): string | null {
  const inner = (node: TSESTree.TypeNode): string | null => textOf(sourceCode, node)
  switch (type.type) {
    case 'TSStringKeyword':
      return 'z.string()'
    case 'TSNumberKeyword':
      return 'z.number()'
    case 'TSBooleanKeyword':
      return 'z.boolean()'
    case 'TSLiteralType':
      return type.literal.type === 'Literal' ? `z.literal(${sourceCode.getText(type.literal)})` : null
    case 'TSArrayType': {
      const element = inner(type.elementType)
      return element === null ? null : `z.array(${element})`
    }
    case 'TSUnionType':
      return unionText(sourceCode, type.types)
    case 'TSTypeReference': {
      const { typeName, typeArguments } = type
      const [key, value] = typeArguments?.params ?? []
      if (typeName.type !== 'Identifier' || key === undefined) return null
      if (typeName.name === 'Array') return each('z.array', [inner(key)])
      return typeName.name === 'Record' && value !== undefined ? each('z.record', [inner(key), inner(value)]) : null
    }
    case 'TSTypeLiteral': {
      const fields = type.members.map((member) => {
        if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return null
        const field = member.typeAnnotation === undefined ? null : inner(member.typeAnnotation.typeAnnotation)
        return field === null ? null : `${member.key.name}: ${field}${member.optional ? '.optional()' : ''}`
      })
      return fields.includes(null) ? null : `z.object({ ${fields.join(', ')} })`
    }
    default:
      return null
  }
}

const each = (call: string, parts: (string | null)[]): string | null =>
  parts.includes(null) ? null : `${call}(${parts.join(', ')})`

function unionText(sourceCode: RuleSource, types: readonly TSESTree.TypeNode[]): string | null {
  const isEmpty = ({ type }: TSESTree.TypeNode): boolean => type === 'TSUndefinedKeyword' || type === 'TSNullKeyword'
  const parts = types.filter((type) => !isEmpty(type)).map((type) => textOf(sourceCode, type))
  const text = parts.length === 1 ? parts[0]! : parts.includes(null) ? null : `z.union([${parts.join(', ')}])`
  if (text === null) return null
  const suffix = types.map(({ type }) =>
    type === 'TSUndefinedKeyword' ? '.optional()' : type === 'TSNullKeyword' ? '.nullable()' : '',
  )
  return text + suffix.join('')
}
