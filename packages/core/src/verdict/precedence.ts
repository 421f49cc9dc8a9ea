import { isSourceFile } from '../policy/coverage.ts'
import type { ExternalPolicy, Policy } from '../policy/policy.ts'
import type { FindUnchecked } from '../policy/unchecked.ts'
import { isReserved, mayEnter } from '../places/entry.ts'
import type { Location } from '../places/location.ts'
import type { EdgeToJudge } from './edge-verdict.ts'
import type { EdgeRule, Reason } from './reason.ts'

/** What the rules know besides the edge. */
export interface RuleContext {
  policy: Policy
  findExternal(name: string, virtual?: true): ExternalPolicy | null
  unchecked: FindUnchecked
}

/** The rules about where an import leads, in the order in which they report. */
export const TARGET_RULES: readonly {
  rule: EdgeRule
  check(edge: EdgeToJudge, context: RuleContext, from: Location, to: Location | null): Reason | null
}[] = [
  { rule: 'architecture/resolved-import', check: leadsNowhere },
  { rule: 'architecture/external-placement', check: misplacesExternal },
  { rule: 'architecture/placed-file', check: leadsToUnjudgedCode },
]

/**
 * The rules about an edge between two files with a place, in the order in which they report: the first objection that
 * nothing exempts is the finding. `layer` is the layer that the importer is judged as. The roles matter within one
 * instance too: places nest, and a shared place in a domain would carry its later layers to its earlier ones.
 */
export const PLACE_RULES: readonly {
  rule: EdgeRule
  check(from: Location, to: Location, policy: Policy, layer: string | null, edge: EdgeToJudge): Reason | null
}[] = [
  { rule: 'architecture/layer-direction', check: leavesShared },
  { rule: 'architecture/layer-direction', check: importsApp },
  { rule: 'architecture/provider-entry', check: usesProviderTooLow },
  { rule: 'architecture/provider-entry', check: entersProviderInternals },
  { rule: 'architecture/domain-boundary', check: crossesDomains },
  { rule: 'architecture/layer-direction', check: breaksLayerOrder },
  { rule: 'architecture/layer-direction', check: importsTest },
  { rule: 'architecture/public-entry', check: bypassesEntry },
  { rule: 'architecture/public-entry', check: entersPackageByPath },
]

function leadsNowhere({ target }: EdgeToJudge): Reason | null {
  return target.type === 'unresolved' ? { code: 'unresolved', why: target.why } : null
}

function misplacesExternal({ target }: EdgeToJudge, { findExternal }: RuleContext, from: Location): Reason | null {
  if (target.type !== 'external' || from.test) return null
  const allowedIn = findExternal(target.name, target.virtual)?.allowedIn
  if (allowedIn === undefined || allowedIn.includes(from.place.name)) return null
  if (from.layer !== null && allowedIn.includes(from.layer)) return null
  return { code: 'external', name: target.name, allowedIn }
}

/** Assets outside every place may be imported. */
function leadsToUnjudgedCode(
  { target }: EdgeToJudge,
  { unchecked }: RuleContext,
  _from: Location,
  to: Location | null,
): Reason | null {
  if (target.type !== 'file') return null
  if (to === null) return isSourceFile(target.path) ? { code: 'unplaced' } : null
  const why = unchecked(target.path)
  return why !== null && isSourceFile(target.path) ? { code: 'unchecked', why } : null
}

function leavesShared(from: Location, to: Location): Reason | null {
  return from.place.role === 'shared' && to.place.role !== 'shared' ? { code: 'from-shared' } : null
}

function importsApp(from: Location, to: Location): Reason | null {
  return to.place.role === 'app' && from.place.role !== 'app' ? { code: 'to-app' } : null
}

function usesProviderTooLow(from: Location, to: Location, policy: Policy, layer: string | null): Reason | null {
  const { role, usableFrom } = to.place
  if (role !== 'provider' || from.place.role !== 'domain' || usableFrom === null || layer === null) return null
  return layer === usableFrom || policy.layers.below[layer]?.includes(usableFrom)
    ? null
    : { code: 'provider-too-low', usableFrom }
}

function entersProviderInternals(from: Location, to: Location): Reason | null {
  if (to.place.role !== 'provider' || from.instance === to.instance) return null
  return mayEnter(to.place.entry.instances ?? 'index', to, from) ? null : { code: 'provider-internals' }
}

function crossesDomains(from: Location, to: Location, policy: Policy, layer: string | null): Reason | null {
  if (to.place.role !== 'domain') return null
  const { role, uses } = from.place
  if (role === 'app') return to.layer === null || uses.includes(to.layer) ? null : { code: 'app-to-layer', uses }
  if (role !== 'domain') return { code: 'outside-to-domain' }
  if (from.instance === to.instance) return null
  if (policy.crossDomain.default === 'deny') return { code: 'cross-domain' }
  return policy.crossDomain.default === 'lower-layers' && layer === to.layer ? { code: 'cross-domain-equal' } : null
}

function breaksLayerOrder(from: Location, to: Location, policy: Policy, layer: string | null): Reason | null {
  const { below, sees, closed } = policy.layers
  const isOrdered = from.instance === to.instance || (from.place.role === 'domain' && to.place.role === 'domain')
  const target = to.layer
  if (!isOrdered || layer === null || target === null || layer === target || sees[layer]!.includes(target)) return null
  if (below[layer]!.includes(target)) {
    const between = closed.filter((name) => below[layer]!.includes(name) && below[name]!.includes(target))
    return { code: 'past-closed', closed: between }
  }
  return below[target]!.includes(layer) ? { code: 'later-layer' } : { code: 'unordered-layers' }
}

function importsTest(from: Location, to: Location): Reason | null {
  return to.test && !from.test ? { code: 'to-test' } : null
}

function bypassesEntry(from: Location, to: Location): Reason | null {
  const { role, entry } = to.place
  if (from.instance === to.instance) {
    if (entry.layers === null || from.layer === to.layer || mayEnter(entry.layers, to, from)) return null
    return { code: 'layer-entry' }
  }
  if (role === 'provider') return null
  const byDefault = from.place.role === 'app' && role === 'domain' ? 'index' : 'any'
  if (mayEnter(entry.instances ?? byDefault, to, from)) return null
  return { code: 'instance-entry', ...(isReserved(entry.instances, to) && { reserved: true }) }
}

function entersPackageByPath(
  _from: Location,
  _to: Location,
  _policy: Policy,
  _layer: string | null,
  { packageByPath }: EdgeToJudge,
): Reason | null {
  return packageByPath === null ? null : { code: 'package-by-path', packageName: packageByPath }
}
