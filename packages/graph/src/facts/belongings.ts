import type { Belongings, EdgeKind, ResolvedEdge } from '@stratalint/core'
import type { Declaration, Outline } from './declarations.ts'

/** The kinds that bind names which the rest of the file uses. */
const BINDING: ReadonlySet<EdgeKind> = new Set(['import', 'import-type', 'import-equals', 'require'])

/** What the declarations behind some exports need: other declarations of the file, and imports. */
export function findBelongings({ declarations, exported }: Outline, edges: readonly ResolvedEdge[], names: readonly string[]): Belongings | null {
  // `const { a } = require('./x')` is an import in the shape of a declaration.
  const own = declarations.filter((one) => !edges.some((edge) => edge.kind === 'require' && isInside(edge, one) && binds(edge, one.names)))
  const declaring = (name: string): Declaration | undefined => own.find((one) => one.names.includes(name))
  const wanted = names.map((name) => declaring(exported.get(name) ?? ''))
  if (names.length === 0 || wanted.includes(undefined)) return null

  const moved = new Set(wanted as Declaration[])
  for (const one of moved) {
    for (const mention of one.mentions) {
      // An interface and a constant may share a name, and then move together.
      for (const other of own) if (other.names.includes(mention)) moved.add(other)
    }
  }
  const imports = edges.flatMap((edge): Belongings['imports'] => {
    const used = BINDING.has(edge.kind) ? edge.names.filter(({ local }) => local !== null && [...moved].some((one) => one.mentions.has(local))) : []
    if (used.length > 0) return [{ target: edge.target, typeOnly: edge.typeOnly || used.every(({ typeOnly }) => typeOnly) }]
    return [...moved].some((one) => isInside(edge, one)) ? [{ target: edge.target, typeOnly: edge.typeOnly }] : []
  })
  const along = own.filter((one) => moved.has(one) && !wanted.includes(one))
  return { along: along.map((one) => ({ name: one.names[0]!, kind: one.kind })), imports, jsx: [...moved].some(({ jsx }) => jsx) }
}

function isInside(edge: ResolvedEdge, declaration: Declaration): boolean {
  return edge.start >= declaration.start && edge.end <= declaration.end
}

function binds(edge: ResolvedEdge, names: readonly string[]): boolean {
  return edge.names.some(({ local }) => local !== null && names.includes(local))
}
