import type { ExportFact, ResolvedEdge } from '@stratalint/core'
import { exportNamed } from '@stratalint/core'
import type { ElisionOptions, NameUse } from './name-uses.ts'

/** An importing file, as far as elision depends on it. */
export interface ImportingFile {
  file: string
  elisionOptions(): ElisionOptions
  /** How the file uses these imported names. */
  uses(names: ReadonlySet<string>, options: ElisionOptions): ReadonlyMap<string, NameUse>
  exportsOf(path: string): ExportFact[] | null
}

/** Whether TypeScript may drop an edge, or names of it, although it is written without `type`. */
export function mayBeElided(
  file: string,
  { kind, typeOnly, names }: Pick<ResolvedEdge, 'kind' | 'typeOnly' | 'names'>,
): boolean {
  return !typeOnly && names.length > 0 && (kind === 'import' || kind === 'export') && /\.[cm]?tsx?$/i.test(file)
}

/**
 * The edges as in TypeScript's output: names that the file uses only as types, or that are declared as types, become
 * type-only. A name that is not used yet counts as what it is declared as.
 */
export function markElided<E extends ResolvedEdge>(
  edges: readonly E[],
  { file, elisionOptions, uses: findNameUses, exportsOf }: ImportingFile,
): E[] {
  const candidates = edges.filter((edge) => mayBeElided(file, edge))
  if (candidates.length === 0) return [...edges]
  const options = elisionOptions()
  if (options.keepsImports) return [...edges]
  const locals = candidates
    .filter(({ kind }) => kind === 'import')
    .flatMap(({ names }) => names.flatMap(({ local }) => local ?? []))
  const uses: ReadonlyMap<string, NameUse> = locals.length === 0 ? new Map() : findNameUses(new Set(locals), options)
  const isType = (edge: ResolvedEdge, name: string, local: string | null): boolean => {
    const use = edge.kind === 'import' && local !== null ? uses.get(local) : undefined
    if (use === 'value' || use === 'type') return use === 'type'
    return edge.target.type === 'file' && exportNamed(exportsOf(edge.target.path), name)?.kind === 'type'
  }
  return edges.map((edge) => {
    if (!mayBeElided(file, edge)) return edge
    const names = edge.names.map((name) =>
      name.typeOnly || !isType(edge, name.name, name.local) ? name : { ...name, typeOnly: true },
    )
    return names.every((name, index) => name === edge.names[index])
      ? edge
      : { ...edge, names, typeOnly: names.every(({ typeOnly }) => typeOnly) }
  })
}
