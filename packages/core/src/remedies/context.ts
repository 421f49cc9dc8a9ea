import { loadersOf, type ResolvedEdge } from '../facts/edge.ts'
import type { Facts } from '../facts/facts.ts'
import type { Location } from '../places/location.ts'
import type { Reason } from '../verdict/reason.ts'
import type { EdgeVerdict } from '../verdict/edge-verdict.ts'
import type { Judge } from '../verdict/judge.ts'
import type { Remedy } from './plan.ts'
import { closesCycle } from './simulate/closes-cycle.ts'
import { areLegal } from './simulate/simulate.ts'
import { symbolsOf, type Symbols } from './symbols.ts'

/** An edge together with its file. */
export type PlacedEdge = ResolvedEdge & { file: string }

/** All that a remedy is computed from. */
export interface RemedyContext {
  judge: Judge
  facts: Facts
  edge: PlacedEdge
  reason: Reason
  file: string
  from: Location
  /** The layer that the importer is judged as: its own, but for a test the last one of its instance. */
  layer: string | null
  /** `null` when the edge does not lead to a placed file. */
  to: Location | null
  /** The target's path; empty when the edge does not lead to a file. */
  target: string
  symbols: Symbols
  /** The quote character of the source, for edits. */
  quote: string
  /** Loaders in front of the specifier in the source; the edge is without them. */
  loaders: string
}

/** Gathers what remedies need; the judgement must be a forbidding one. */
export function createContext(
  judge: Judge,
  edge: PlacedEdge,
  judgement: EdgeVerdict,
  facts: Facts,
  quote = "'",
): RemedyContext {
  const { reason, from, to, asLayer } = judgement
  if (reason === null || from === null) throw new TypeError(`${edge.file}: only a forbidden edge has a message`)
  const target = edge.target.type === 'file' ? edge.target.path : ''
  const loaders = target.includes('!') ? '' : loadersOf(edge.specifier)
  return {
    judge,
    facts,
    edge: loaders === '' ? edge : { ...edge, specifier: edge.specifier.slice(loaders.length) },
    reason,
    file: edge.file,
    from,
    layer: asLayer ?? from.layer,
    to,
    target,
    symbols: symbolsOf(edge, target, facts),
    quote,
    loaders,
  }
}

/** Keeps the remedies after which every import is legal, each target once. */
export function legalRemedies(context: RemedyContext, remedies: readonly (Remedy | null)[]): Remedy[] {
  const seen = new Set<string>()
  return remedies.filter((remedy): remedy is Remedy => {
    if (remedy === null || !areLegal(context.judge, remedy.edges)) return false
    const key = `${remedy.plan.key} ${remedy.plan.target ?? ''}`
    if (seen.has(key) || closesCycle(context, remedy)) return false
    seen.add(key)
    return true
  })
}
