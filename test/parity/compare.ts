import type { CruisedEdge } from './cruise.ts'
import { targetOf, type JudgedEdgeOfGraph } from './graph.ts'

/** How dependency-cruiser reads one edge of the graph. */
export type Sight = 'same' | 'elsewhere' | 'unseen'

export interface Comparison {
  sights: Map<JudgedEdgeOfGraph, Sight>
  /** `file | rule | target` on one side only, over the edges that both resolve to one target. */
  onlyGraph: string[]
  onlyCruiser: string[]
  /** The edges that dependency-cruiser sees and the graph does not. */
  extra: CruisedEdge[]
}

/** Compares the graph's verdicts with dependency-cruiser's on the set of (file, rule, target). */
export function compareWithCruiser(graph: readonly JudgedEdgeOfGraph[], cruised: readonly CruisedEdge[]): Comparison {
  const bySpecifier = new Map<string, CruisedEdge[]>()
  for (const edge of cruised) {
    const key = `${edge.file}\0${edge.specifier}`
    bySpecifier.set(key, [...(bySpecifier.get(key) ?? []), edge])
  }
  const sights = new Map<JudgedEdgeOfGraph, Sight>()
  const matched = new Set<CruisedEdge>()
  const fromGraph = new Set<string>()
  for (const known of graph) {
    const { file, edge, judgement } = known
    const seen = bySpecifier.get(`${file}\0${edge.specifier.replace(/^node:/, '')}`) ?? []
    seen.forEach((dependency) => matched.add(dependency))
    // An import that it cannot resolve loses its other types.
    const alike = seen.filter(({ typeOnly, types }) => typeOnly === edge.typeOnly || types.includes('unknown'))
    const same = alike.some(({ target }) => target === targetOf(edge))
    sights.set(known, same ? 'same' : alike.length > 0 ? 'elsewhere' : 'unseen')
    if (same && judgement.rule !== null) fromGraph.add(`${file} | ${judgement.rule} | ${targetOf(edge)}`)
  }
  const comparable = new Set(
    [...sights].filter(([, sight]) => sight === 'same').map(([{ file, edge }]) => `${file} | ${targetOf(edge)}`),
  )
  const fromCruiser = new Set(
    cruised
      .filter((edge) => matched.has(edge) && comparable.has(`${edge.file} | ${edge.target}`))
      .flatMap(({ file, rules, target }) => rules.map((rule) => `${file} | ${rule} | ${target}`)),
  )
  return {
    sights,
    onlyGraph: [...fromGraph].filter((finding) => !fromCruiser.has(finding)),
    onlyCruiser: [...fromCruiser].filter((finding) => !fromGraph.has(finding)),
    extra: cruised.filter((edge) => !matched.has(edge)),
  }
}
