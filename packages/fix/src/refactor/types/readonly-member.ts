import type ts from 'typescript'

/** What TypeScript knows of a member that no declaration shows, such as one of `Readonly<…>` or of `as const`; its API does not say so. */
const READONLY = 8

/** Whether a member cannot be assigned to. */
export function isReadonlyMember(typescript: typeof ts, property: ts.Symbol): boolean {
  const { SymbolFlags, ModifierFlags } = typescript
  if (property.flags & SymbolFlags.GetAccessor && !(property.flags & SymbolFlags.SetAccessor)) return true
  const { links, checkFlags } = property as ts.Symbol & { links?: { checkFlags?: number }; checkFlags?: number }
  if ((links?.checkFlags ?? checkFlags ?? 0) & READONLY) return true
  const declaration = property.valueDeclaration
  return declaration !== undefined && (typescript.getCombinedModifierFlags(declaration) & ModifierFlags.Readonly) !== 0
}
