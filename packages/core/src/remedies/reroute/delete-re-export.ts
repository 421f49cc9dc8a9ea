import type { RemedyContext } from '../context.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import type { Remedy } from '../plan.ts'

/** The re-export goes, and its importers import from the file behind it where they may. */
export function deleteReExport(context: RemedyContext, belongs: string | null = null): Remedy {
  const { facts, file, target, symbols, edge } = context
  const owner = facts.packageOf?.(file) ?? null
  const isEntry = owner !== null && (facts.packageEntries?.(owner)?.some(({ path }) => path === file) ?? false)
  const isPlain = symbols.plain && !isEntry && belongs === null && /^export(?:-type)?$/.test(edge.kind)
  const isNamed = isEntry && target !== '' && !isInOtherPackage(facts, file, target)
  return {
    plan: {
      action: 'delete-re-export',
      key: 'delete-re-export',
      ...(isPlain && target !== '' && { applicability: 'suggested' }),
      symbols: symbols.names,
      target: file,
      specifier: isNamed ? (facts.packageSpecifier?.(target) ?? null) : null,
      belongs,
    },
    edges: [],
  }
}
