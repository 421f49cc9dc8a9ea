import type { Belongings, EdgeKind, ResolvedEdge } from '@stratalint/core'
import type { Declaration, Outline } from './declarations.ts'

/** Kinds that bind names for the rest of the file. */
const BINDING: ReadonlySet<EdgeKind> = new Set(['import', 'import-type', 'import-equals', 'require'])

/** The declarations and imports that some exports depend on; `null` if there are more than `most` declarations. */
export type FindDependencies = (names: readonly string[], most: number) => Belongings | null

/** Indexes a file once, so that a query costs only as much as its answer. */
export function createDependencyFinder(outline: Outline, edges: readonly ResolvedEdge[]): FindDependencies {
  const { declarations, exported } = outline
  const inside = new Map<Declaration, number[]>(declarations.map((one) => [one, []]))
  const required = new Set<Declaration>()
  const bound = new Map<string, number[]>()
  edges.forEach((edge, index) => {
    const around = enclosing(declarations, edge)
    if (around !== null) {
      inside.get(around)!.push(index)
      // `const { a } = require('./x')` is an import, not a declaration.
      if (edge.kind === 'require' && binds(edge, around.names)) required.add(around)
    }
    if (!BINDING.has(edge.kind)) return
    for (const local of new Set(edge.names.map((name) => name.local))) {
      if (local === null) continue
      const known = bound.get(local)
      if (known === undefined) bound.set(local, [index])
      else known.push(index)
    }
  })
  const order = new Map(declarations.map((one, index) => [one, index]))
  const declaring = (name: string): Declaration[] => outline.declaring(name).filter((one) => !required.has(one))

  return (names, most) => {
    // An interface and a constant may share a name, as overloads do; they move together.
    const wanted = names.map((name) => declaring(exported.get(name) ?? ''))
    if (names.length === 0 || wanted.some((found) => found.length === 0)) return null

    const requested = new Set(wanted.flat())
    const moved = new Set(requested)
    const along = new Set<string>()
    const used = new Map<number, Set<string>>()
    const use = (index: number, local: string | null): void => {
      const locals = used.get(index) ?? new Set<string>()
      used.set(index, locals)
      if (local !== null) locals.add(local)
    }
    for (const one of moved) {
      if (!requested.has(one)) along.add(one.names[0] ?? '')
      if (along.size > most) return null
      for (const mention of one.mentions) {
        for (const other of declaring(mention)) moved.add(other)
        for (const index of bound.get(mention) ?? []) use(index, mention)
      }
      for (const index of inside.get(one)!) use(index, null)
    }
    const imports = [...used]
      .sort(([a], [b]) => a - b)
      .map(([index, locals]): Belongings['imports'][number] => {
        const { target, typeOnly, names: imported } = edges[index]!
        const named = imported.filter(({ local }) => local !== null && locals.has(local))
        return {
          target,
          typeOnly: typeOnly || (named.length > 0 && named.every((name) => name.typeOnly)),
          names: named.map(({ name }) => name),
        }
      })
    const others = [...moved].filter((one) => !requested.has(one)).sort((a, b) => order.get(a)! - order.get(b)!)
    return { along: alongOf(others), imports, jsx: [...moved].some(({ jsx }) => jsx) }
  }
}

/** In source order, each name once. */
function alongOf(others: readonly Declaration[]): Belongings['along'] {
  const kinds = new Map<string, Declaration['kind']>()
  for (const {
    names: [name = ''],
    kind,
  } of others) {
    if (!kinds.has(name) || kinds.get(name) === 'type') kinds.set(name, kind)
  }
  return [...kinds].map(([name, kind]) => ({ name, kind }))
}

/** The declaration that contains an edge; declarations are sorted and do not overlap. */
function enclosing(declarations: readonly Declaration[], edge: ResolvedEdge): Declaration | null {
  let low = 0
  let high = declarations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (declarations[middle]!.start <= edge.start) low = middle + 1
    else high = middle
  }
  const candidate = declarations[low - 1]
  return candidate !== undefined && edge.end <= candidate.end ? candidate : null
}

function binds(edge: ResolvedEdge, names: readonly string[]): boolean {
  return edge.names.some(({ local }) => local !== null && names.includes(local))
}
