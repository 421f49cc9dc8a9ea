import { exportNamed } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import type { Remedy } from '../plan.ts'
import { legalRoute } from '../simulate/legal-route.ts'

/** Whether a file declares and exports what is imported. */
export function declares({ facts, symbols }: RemedyContext, path: string): boolean {
  const exported = facts.exportsOf(path) ?? []
  return symbols.plain && symbols.names.every((name) => exportNamed(exported, name)?.origin === null)
}

/** Whether a file exports something else than the declarations of `source` by one of the names already. */
export function exportsOther({ facts, edge }: RemedyContext, path: string, source: string): boolean {
  const exported = facts.exportsOf(path)
  return edge.names.some(({ name }) => {
    const known = exportNamed(exported, name)
    return known !== undefined && known.origin?.path !== source
  })
}

/** Imports a declaration of that name from the file to which it would move. */
export function useDeclared(context: RemedyContext, path: string): Remedy | null {
  const { file, symbols } = context
  const route = legalRoute(context, file, path, symbols.types)
  if (route === null) return null
  const source = { names: symbols.names, path: route.entry ?? path, specifier: null }
  return {
    plan: {
      action: 'reroute',
      key: 'use-declared',
      // A value of that name may do something else.
      applicability: symbols.types ? 'suggested' : 'manual',
      symbols: symbols.names,
      target: path,
      sources: [source],
      because: 'declared-already',
    },
    edges: route.edges,
  }
}
