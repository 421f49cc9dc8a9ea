import type { CodebaseReport, ReportEdge } from '../codebase-report.ts'
import type { Grade } from '../grades/grade.ts'
import type { Band } from '../survey/cells.ts'

/** A box of a map. */
export interface MapNode {
  id: string
  band: Band
  /** The group that it is drawn in. */
  group: string | null
  grade: Pick<Grade, 'letter' | 'score'>
}

/** The boxes of a map and the imports between them. */
export interface CodeMap {
  nodes: MapNode[]
  edges: ReportEdge[]
}

/** The map of all cells. */
export function cellMap({ cells, edges }: CodebaseReport): CodeMap {
  return { nodes: cells.map((cell) => ({ id: cell.id, band: cell.band, group: cell.domain, grade: cell })), edges }
}

/** The map with one box for each domain. */
export function domainMap({ cells, domains, edges }: CodebaseReport): CodeMap {
  const others = cells.filter(({ domain }) => domain === null)
  const taken = new Set(others.map(({ id }) => id))
  const idOfDomain = (name: string): string => (taken.has(name) ? `${name} (domain)` : name)
  const boxOf = new Map(cells.map(({ id, domain }) => [id, domain === null ? id : idOfDomain(domain)]))
  const merged = new Map<string, ReportEdge>()
  for (const edge of edges) {
    const [from, to] = [boxOf.get(edge.from)!, boxOf.get(edge.to)!]
    if (from === to) continue
    const sum = merged.get(`${from}\0${to}`) ?? { from, to, imports: 0, violations: 0, known: 0 }
    merged.set(`${from}\0${to}`, sum)
    sum.imports += edge.imports
    sum.violations += edge.violations
    sum.known += edge.known
  }
  return {
    nodes: [
      ...domains.map((domain) => ({
        ...{ id: idOfDomain(domain.name), band: 'domain' as const },
        group: null,
        grade: domain,
      })),
      ...others.map((cell) => ({ id: cell.id, band: cell.band, group: null, grade: cell })),
    ],
    edges: [...merged.values()],
  }
}
