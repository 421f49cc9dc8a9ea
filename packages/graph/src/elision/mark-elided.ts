import type { ExportFact, ResolvedEdge } from '@stratalint/core'
import { exportNamed } from '@stratalint/core'
import type { EmitOptions, Use } from './name-uses.ts'

/** What deciding about the imports of one file takes. */
export interface UsingFile {
  file: string
  emit(): EmitOptions
  /** How the file uses these names that it imports. */
  uses(names: ReadonlySet<string>, options: EmitOptions): ReadonlyMap<string, Use>
  exportsOf(path: string): ExportFact[] | null
}

/** Whether TypeScript may drop an edge, or names of it, although no `type` is written. */
export function mayBeDropped(
  file: string,
  { kind, typeOnly, names }: Pick<ResolvedEdge, 'kind' | 'typeOnly' | 'names'>,
): boolean {
  return !typeOnly && names.length > 0 && (kind === 'import' || kind === 'export') && /\.[cm]?tsx?$/i.test(file)
}

/**
 * The edges as TypeScript's output has them: names that the file uses only as types, or that are types where they come from,
 * count as type-only. A name that is not used at all yet is taken to be what it was declared as.
 */
export function edgesAsUsed<E extends ResolvedEdge>(
  edges: readonly E[],
  { file, emit, uses: usesOf, exportsOf }: UsingFile,
): E[] {
  const asked = edges.filter((edge) => mayBeDropped(file, edge))
  if (asked.length === 0) return [...edges]
  const options = emit()
  if (options.keepsImports) return [...edges]
  const locals = asked
    .filter(({ kind }) => kind === 'import')
    .flatMap(({ names }) => names.flatMap(({ local }) => local ?? []))
  const uses: ReadonlyMap<string, Use> = locals.length === 0 ? new Map() : usesOf(new Set(locals), options)
  const isType = (edge: ResolvedEdge, name: string, local: string | null): boolean => {
    const use = edge.kind === 'import' && local !== null ? uses.get(local) : undefined
    if (use === 'value' || use === 'type') return use === 'type'
    return edge.target.type === 'file' && exportNamed(exportsOf(edge.target.path), name)?.kind === 'type'
  }
  return edges.map((edge) => {
    if (!mayBeDropped(file, edge)) return edge
    const names = edge.names.map((name) =>
      name.typeOnly || !isType(edge, name.name, name.local) ? name : { ...name, typeOnly: true },
    )
    return names.every((name, index) => name === edge.names[index])
      ? edge
      : { ...edge, names, typeOnly: names.every(({ typeOnly }) => typeOnly) }
  })
}
