import type { Belongings, EdgeKind, ResolvedEdge } from '@stratalint/core'
import type { Declaration, Outline } from './declarations.ts'

/** The kinds that bind names which the rest of the file uses. */
const BINDING: ReadonlySet<EdgeKind> = new Set(['import', 'import-type', 'import-equals', 'require'])

/** What the declarations behind some exports need: other declarations of the file, and imports. */
export function findBelongings({ declarations, exported }: Outline, edges: readonly ResolvedEdge[], names: readonly string[]): Belongings | null {
  // `const { a } = require('./x')` is an import in the shape of a declaration.
  const own = declarations.filter((one) => !edges.some((edge) => edge.kind === 'require' && isInside(edge, one) && binds(edge, one.names)))
  // An interface and a constant may share a name, as overloads do, and then move together.
  const declaring = (name: string): Declaration[] => own.filter((one) => one.names.includes(name))
  const wanted = names.map((name) => declaring(exported.get(name) ?? ''))
  if (names.length === 0 || wanted.some((found) => found.length === 0)) return null

  const moved = new Set(wanted.flat())
  for (const one of moved) {
    for (const mention of one.mentions) for (const other of declaring(mention)) moved.add(other)
  }
  const imports = edges.flatMap((edge): Belongings['imports'] => {
    const used = BINDING.has(edge.kind) ? edge.names.filter(({ local }) => local !== null && [...moved].some((one) => one.mentions.has(local))) : []
    if (used.length > 0) return [{ target: edge.target, typeOnly: edge.typeOnly || used.every(({ typeOnly }) => typeOnly) }]
    return [...moved].some((one) => isInside(edge, one)) ? [{ target: edge.target, typeOnly: edge.typeOnly }] : []
  })
  return { along: alongOf([...moved].filter((one) => !wanted.flat().includes(one)), own), imports, jsx: [...moved].some(({ jsx }) => jsx) }
}

/** In the order of the source, each name once. */
function alongOf(others: readonly Declaration[], own: readonly Declaration[]): Belongings['along'] {
  const kinds = new Map<string, Declaration['kind']>()
  for (const { names: [name = ''], kind } of own.filter((one) => others.includes(one))) {
    if (!kinds.has(name) || kinds.get(name) === 'type') kinds.set(name, kind)
  }
  return [...kinds].map(([name, kind]) => ({ name, kind }))
}

function isInside(edge: ResolvedEdge, declaration: Declaration): boolean {
  return edge.start >= declaration.start && edge.end <= declaration.end
}

function binds(edge: ResolvedEdge, names: readonly string[]): boolean {
  return edge.names.some(({ local }) => local !== null && names.includes(local))
}
