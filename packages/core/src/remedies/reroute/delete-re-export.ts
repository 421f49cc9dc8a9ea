import type { RemedyContext } from '../context.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import type { Remedy } from '../plan.ts'

/** The re-export goes, and its importers import from the file behind it where they may. */
export function deleteReExport(context: RemedyContext, belongs: string | null = null): Remedy {
  const { facts, file, target, symbols, edge } = context
  const owner = facts.packageOf?.(file) ?? null
  const isEntry = owner !== null && (facts.packageEntries?.(owner)?.some(({ path }) => path === file) ?? false)
  const isPlain =
    symbols.plain && !isEntry && belongs === null && /^export(?:-type)?$/.test(edge.kind) && isNamedEverywhere(context)
  const isNamed = isEntry && target !== '' && !isInOtherPackage(facts, file, target)
  return {
    plan: {
      action: 'delete-re-export',
      key: 'delete-re-export',
      ...(isPlain && target !== '' && { applicability: 'auto' }),
      symbols: symbols.names,
      target: file,
      specifier: isNamed ? (facts.packageSpecifier?.(target) ?? null) : null,
      belongs,
    },
    edges: [],
  }
}

/** Whether every importer of the file names what it imports, so that it can name the file behind it instead. */
function isNamedEverywhere({ facts, file }: RemedyContext): boolean {
  const uses = facts
    .importersOf?.(file)
    ?.flatMap((importer) => facts.importsOf?.(importer) ?? [])
    .filter(({ target }) => target.type === 'file' && target.path === file)
  return uses?.every(({ names }) => names.length > 0 && names.every(({ name }) => name !== '*')) ?? false
}
