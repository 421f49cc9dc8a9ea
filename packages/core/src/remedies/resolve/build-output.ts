import { exportsAll } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { isInOtherPackage, writtenFor } from '../paths/other-package.ts'
import type { Remedy } from '../plan.ts'
import { rewriteSpecifier } from '../reroute/rewrite-specifier.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

/** For an import of a missing build output: its source, imported by name if that is in another package. */
export function useSource(context: RemedyContext, wanted: string): Remedy | null {
  const { facts, file, symbols, edge, judge } = context
  const source = facts.sourceOf?.(wanted) ?? null
  if (source === null || source === file) return null
  const written = (): string | undefined =>
    writtenFor(facts, file, source, { specifier: edge.specifier, path: wanted })?.text
  const found = isInOtherPackage(facts, file, source)
    ? entryFor(context, source)
    : { specifier: written(), path: source }
  const { specifier, path } = found
  if (specifier === undefined || !areLegal(judge, [fileEdge(file, path, symbols.types)])) return null
  const names = symbols.named ? symbols.shown : []
  const because = path === source ? 'build-source' : null
  return {
    plan: { ...rewriteSpecifier(context, 'use-source', { path, specifier, names }, because), symbols: symbols.names },
    edges: [fileEdge(file, path, symbols.types)],
  }
}

/** The entry by which another package offers its source, or the names that are imported. */
function entryFor({ facts, symbols }: RemedyContext, source: string): { specifier: string | undefined; path: string } {
  const entries = facts.packageEntries?.(facts.packageOf!(source)!) ?? []
  const entry =
    entries.find(({ path }) => path === source) ??
    entries.find(({ path }) => symbols.plain && exportsAll(facts.exportsOf(path) ?? [], symbols.names))
  return entry ?? { specifier: facts.packageSpecifier?.(source) ?? undefined, path: source }
}
