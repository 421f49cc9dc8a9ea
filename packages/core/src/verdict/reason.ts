import type { Unresolved } from '../facts/edge.ts'
import type { UncheckedReason } from '../policy/unchecked.ts'

/** The rules about a single edge, in the order in which they apply. */
export const EDGE_RULES = [
  'architecture/resolved-import',
  'architecture/external-placement',
  'architecture/placed-file',
  'architecture/layer-direction',
  'architecture/provider-entry',
  'architecture/domain-boundary',
  'architecture/public-entry',
] as const

export type EdgeRule = (typeof EDGE_RULES)[number]

/** Whether a rule reports where a file is or what its place may import. Files that do not exist yet cannot make that right. */
export function isPlacementRule(rule: string): boolean {
  return rule !== 'architecture/resolved-import' && EDGE_RULES.some((one) => one === rule)
}

/** Why an edge is forbidden, with the data that its message needs. */
export type Reason =
  | { code: 'unresolved'; why: Unresolved }
  | { code: 'external'; name: string; allowedIn: string[] }
  | { code: 'unplaced' }
  | { code: 'unchecked'; why: UncheckedReason }
  | { code: 'from-shared' }
  | { code: 'to-app' }
  | { code: 'provider-too-low'; usableFrom: string }
  | { code: 'provider-internals' }
  | { code: 'cross-domain' }
  | { code: 'cross-domain-equal' }
  | { code: 'outside-to-domain' }
  | { code: 'app-to-layer'; uses: string[] }
  | { code: 'later-layer' }
  | { code: 'unordered-layers' }
  | { code: 'past-closed'; closed: string[] }
  | { code: 'to-test' }
  /** `reserved`: an entry, but for other consumers. */
  | { code: 'instance-entry'; reserved?: true }
  | { code: 'layer-entry' }
  | { code: 'package-by-path'; packageName: string }
