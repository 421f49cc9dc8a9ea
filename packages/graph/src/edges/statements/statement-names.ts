import type { EdgeName } from '@stratalint/core'
import { importedName, nameOf, type AstNode } from '../../syntax/ast-node.ts'

/** Whether an import declaration has no effect at run time: `import type`, or every name is inline `type`. */
export function isTypeOnlyImport(declaration: AstNode): boolean {
  const specifiers: AstNode[] = declaration['specifiers']
  return (
    declaration['importKind'] === 'type' ||
    (specifiers.length > 0 && specifiers.every((specifier) => specifier['importKind'] === 'type'))
  )
}

/** Whether a re-export has no effect at run time. */
export function isTypeOnlyExport(declaration: AstNode): boolean {
  const specifiers: AstNode[] = declaration['specifiers'] ?? []
  return (
    declaration['exportKind'] === 'type' ||
    (specifiers.length > 0 && specifiers.every((specifier) => specifier['exportKind'] === 'type'))
  )
}

/** The names that an import declaration imports. */
export function importNames(declaration: AstNode): EdgeName[] {
  return declaration['specifiers'].map((specifier: AstNode) => ({
    name: importedName(specifier),
    local: specifier['local'].name,
    typeOnly: declaration['importKind'] === 'type' || specifier['importKind'] === 'type',
  }))
}

/** The names that a re-export exports. */
export function reExportNames(declaration: AstNode): EdgeName[] {
  return declaration['specifiers'].map((specifier: AstNode) => ({
    name: nameOf(specifier['local']),
    local: nameOf(specifier['exported']),
    typeOnly: declaration['exportKind'] === 'type' || specifier['exportKind'] === 'type',
  }))
}
