import type { RuleSource } from '@stratalint/rule'
import { schemaNameFor } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isTypeParameter } from './written-types.ts'

const MAX_LENGTH = 80

/** A schema of zod as code. */
export interface SchemaText {
  text: string
  /** The type whose schema it uses, by the name that a new schema would get. */
  uses: string | null
}

/** A written type as a schema of zod; `null` for a long one, and for one that uses several named types. */
export function schemaTextOf(sourceCode: RuleSource, type: TSESTree.TypeNode): SchemaText | null {
  const used = new Set<string>()
  const text = new Writer(sourceCode, used).textOf(type)
  if (text === null || text.length > MAX_LENGTH || used.size > 1) return null
  return { text, uses: [...used][0] ?? null }
}

/** Generic types of the language, which have no schema of their own. */
const BUILT_IN =
  /^(?:Promise|Map|Set|Date|Response|Request|Omit|Pick|Required|Readonly|Awaited|Parameters|ReturnType|Exclude|Extract|NonNullable|InstanceType)$/

class Writer {
  private readonly sourceCode: RuleSource
  private readonly used: Set<string>

  constructor(sourceCode: RuleSource, used: Set<string>) {
    this.sourceCode = sourceCode
    this.used = used
  }

  textOf(type: TSESTree.TypeNode): string | null {
    switch (type.type) {
      case 'TSStringKeyword':
        return 'z.string()'
      case 'TSNumberKeyword':
        return 'z.number()'
      case 'TSBooleanKeyword':
        return 'z.boolean()'
      case 'TSUnknownKeyword':
      case 'TSAnyKeyword':
        return 'z.unknown()'
      case 'TSLiteralType':
        return type.literal.type === 'Literal' ? `z.literal(${this.sourceCode.getText(type.literal)})` : null
      case 'TSArrayType':
        // Elements that the code reads as it likes have a shape that nobody wrote.
        if (type.elementType.type === 'TSAnyKeyword') return null
        return called('z.array', [this.textOf(type.elementType)])
      case 'TSUnionType':
        return this.unionText(type.types)
      case 'TSTypeReference':
        return this.referenceText(type)
      case 'TSTypeLiteral':
        return this.objectText(type)
      default:
        return null
    }
  }

  private referenceText({ typeName, typeArguments }: TSESTree.TSTypeReference): string | null {
    if (typeName.type !== 'Identifier') return null
    const [key, value] = typeArguments?.params ?? []
    if (key !== undefined) {
      if (/^(?:Readonly)?Array$/.test(typeName.name)) return called('z.array', [this.textOf(key)])
      if (typeName.name === 'Partial') {
        const whole = this.textOf(key)
        return whole === null || !/Schema$|^z\.object/.test(whole) ? null : `${whole}.partial()`
      }
      if (typeName.name === 'Readonly') return this.textOf(key)
      if (value !== undefined && /^(?:Pick|Omit)$/.test(typeName.name)) return this.partText(typeName.name, key, value)
      return typeName.name === 'Record' && value !== undefined
        ? called('z.record', [this.textOf(key), this.textOf(value)])
        : null
    }
    if (BUILT_IN.test(typeName.name)) return null
    if (isTypeParameter(typeName, typeName.name)) return 'schema'
    this.used.add(typeName.name)
    return schemaNameFor(typeName.name)
  }

  /** `orderSchema.pick({ id: true })` for `Pick<Order, 'id'>`. */
  private partText(name: string, type: TSESTree.TypeNode, keys: TSESTree.TypeNode): string | null {
    const whole = this.textOf(type)
    const names = (keys.type === 'TSUnionType' ? keys.types : [keys]).map((key) =>
      key.type === 'TSLiteralType' && key.literal.type === 'Literal' && /^[\w$]+$/.test(String(key.literal.value))
        ? `${String(key.literal.value)}: true`
        : null,
    )
    const isObject = whole !== null && /Schema$|^z\.object/.test(whole)
    return isObject && !names.includes(null) ? `${whole}.${name.toLowerCase()}({ ${names.join(', ')} })` : null
  }

  private objectText({ members }: TSESTree.TSTypeLiteral): string | null {
    const fields = members.map((member) => {
      if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return null
      const field = member.typeAnnotation == null ? null : this.textOf(member.typeAnnotation.typeAnnotation)
      return field === null ? null : `${member.key.name}: ${field}${member.optional ? '.optional()' : ''}`
    })
    return fields.length === 0 || fields.includes(null) ? null : `z.object({ ${fields.join(', ')} })`
  }

  private unionText(types: readonly TSESTree.TypeNode[]): string | null {
    const isEmpty = ({ type }: TSESTree.TypeNode): boolean => type === 'TSUndefinedKeyword' || type === 'TSNullKeyword'
    const rest = types.filter((type) => !isEmpty(type))
    const texts = rest.map((type) => this.textOf(type))
    const isEnum = texts.length > 1 && texts.every((text) => text !== null && /^z\.literal\(['"]/.test(text))
    const text = isEnum
      ? `z.enum([${texts.map((each) => each!.slice('z.literal('.length, -1)).join(', ')}])`
      : texts.length === 1
        ? texts[0]!
        : texts.includes(null)
          ? null
          : `z.union([${texts.join(', ')}])`
    if (text === null) return null
    const suffix = types.map(({ type }) =>
      type === 'TSUndefinedKeyword' ? '.optional()' : type === 'TSNullKeyword' ? '.nullable()' : '',
    )
    return text + suffix.join('')
  }
}

const called = (call: string, parts: (string | null)[]): string | null =>
  parts.includes(null) ? null : `${call}(${parts.join(', ')})`
