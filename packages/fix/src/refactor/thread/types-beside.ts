import type { ResolvedEdge } from '@stratalint/core'
import type { Binding } from '../../source/imports.ts'
import type { ModuleSource } from '../../source/module-source.ts'
import { addImport } from '../imports/bindings.ts'
import type { ChangeSet } from '../change-set.ts'
import type { World } from '../world.ts'
import { writeOut } from '../types/write-out-types.ts'
import type { Declared } from './declared.ts'

/** Whether a declaration is that of a type. */
export function isType({ source, local }: Declared): boolean {
  const { node } = source.statements.find(({ declares }) => declares.includes(local)) ?? {}
  return /^TS(?:Interface|TypeAlias)Declaration$/.test(((node?.['declaration'] ?? node) as { type: string }).type)
}

/** The types that a module imports beside a value come from where they are declared, or are written out in the module. */
export function writeTypesBeside(
  world: World,
  changes: ChangeSet,
  source: ModuleSource,
  edge: ResolvedEdge,
  types: readonly { binding: Binding; declared: Declared }[],
): void {
  const style = { specifier: edge.specifier, path: edge.target.type === 'file' ? edge.target.path : '' }
  const isOnlyImport = source.statements.filter(({ node }) => node.type === 'ImportDeclaration').length === 1
  for (const { binding, declared } of types) {
    const { file } = declared.source
    const exported = [...declared.source.outline.exported].find(([, own]) => own === declared.local)?.[0]
    if (exported !== undefined && world.mayImport(source.file, file, true))
      addImport(world, changes, source, [{ ...binding, name: exported, typeOnly: true }], file, style)
    else
      writeOut(world, changes, source, {
        from: declared.source,
        types: [{ declared: declared.local, name: binding.local, local: binding.local }],
        file: source.file,
        after: isOnlyImport ? source.style.eol : '',
      })
  }
}
