import type ts from 'typescript'

/** The kinds of types that TypeScript writes as one word, or as a literal. */
export function simpleTypes({ TypeFlags }: typeof ts): number {
  return (
    TypeFlags.Any |
    TypeFlags.Unknown |
    TypeFlags.Never |
    TypeFlags.Void |
    TypeFlags.Undefined |
    TypeFlags.Null |
    TypeFlags.String |
    TypeFlags.Number |
    TypeFlags.BooleanLike |
    TypeFlags.BigIntLike |
    TypeFlags.ESSymbol |
    TypeFlags.NonPrimitive
  )
}
