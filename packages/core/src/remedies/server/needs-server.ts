import type { ResolvedEdge } from '../../facts/edge.ts'
import { once } from '../../facts/facts.ts'
import { needsServer } from '../../facts/server-packages.ts'
import type { RemedyContext } from '../context.ts'
import { declaredWhere } from '../move/moved-declarations.ts'

const MOST_FILES = 80

/** Whether what is imported works on a server alone, as far as the imports behind it show. */
export function importsServerCode(context: RemedyContext): boolean {
  const { edge, target } = context
  if (edge.target.type === 'external') return isServerPackage(edge)
  if (target === '') return false
  const declared = declaredWhere(
    context.facts,
    target,
    edge.names.map(({ name }) => name),
  )
  return once(context.facts, NEEDS, JSON.stringify(declared ?? target), () =>
    leadsToServer(context, declared?.path ?? target, declared?.names ?? null),
  )
}

const NEEDS = {}

function leadsToServer({ facts }: RemedyContext, path: string, names: readonly string[] | null): boolean {
  // The browser may import functions that it calls on the server.
  if (facts.environmentOf?.(path) === 'server-functions') return false
  const files = new Set([path])
  for (const file of files) {
    const environment = facts.environmentOf?.(file) ?? null
    if (environment === 'server') return true
    if (environment !== null && file !== path) continue
    const used = file === path && names !== null ? (facts.belongingsOf?.(path, names)?.imports ?? null) : null
    const edges = (facts.importsOf?.(file) ?? []).filter(
      (edge) => !edge.typeOnly && (used === null || isBare(edge) || used.some((one) => isSameTarget(one, edge))),
    )
    if (edges.some(isServerPackage)) return true
    for (const { target } of edges) if (target.type === 'file' && files.size < MOST_FILES) files.add(target.path)
  }
  return false
}

/** An import that only runs a module, such as `server-only`. */
function isBare({ names }: ResolvedEdge): boolean {
  return names.length === 0
}

function isSameTarget({ target: a }: Pick<ResolvedEdge, 'target'>, { target: b }: ResolvedEdge): boolean {
  return (
    (a.type === 'file' && b.type === 'file' && a.path === b.path) ||
    (a.type === 'external' && b.type === 'external' && a.name === b.name)
  )
}

function isServerPackage({ target, specifier, names, typeOnly }: ResolvedEdge): boolean {
  return (
    target.type === 'external' &&
    !typeOnly &&
    needsServer({ name: target.name, specifier, names: names.map(({ name }) => name) })
  )
}
