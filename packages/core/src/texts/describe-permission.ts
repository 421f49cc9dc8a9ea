import type { Facts } from '../facts/facts.ts'
import type { Location } from '../places/location.ts'
import { createContext, type PlacedEdge } from '../remedies/context.ts'
import type { EdgeVerdict } from '../verdict/edge-verdict.ts'
import type { Judge } from '../verdict/judge.ts'
import { fullLabel, instanceLabel, layerLabel, scopeLabel } from './labels.ts'
import { clean, clip, listNames, shortPath } from './text.ts'
import { entryNoun, lawOf } from './what.ts'

/** Why an edge is forbidden: the law alone, in one clause. */
export function whyForbidden(judge: Judge, edge: PlacedEdge, verdict: EdgeVerdict, facts: Facts): string {
  const law = lawOf(createContext(judge, edge, verdict, facts))
  const target = edge.target.type === 'file' ? shortPath(edge.target.path) : clip(clean(edge.specifier), 60)
  const clause = law.replace(/^; /, '')
  const reason = clause
    .replace(/^, (?=an? )/, `${target} is `)
    .replace(/^, but /, '')
    .replace(/^, which /, `${target} `)
    .replace(/^ by an absolute path, which/, 'an absolute path')
  return `${reason}.`
}

/** Why an edge is allowed, in one clause. */
export function whyAllowed(
  judge: Judge,
  edge: Omit<PlacedEdge, 'names' | 'start' | 'end'>,
  verdict: EdgeVerdict,
): string {
  const { from, to } = verdict
  const { policy } = judge
  if (verdict.exceptions.length > 0) {
    const { reason } = policy.exceptions[verdict.exceptions[0]!]!
    return `an exception of the policy allows it: ${clip(clean(reason), 120)}.`
  }
  if (verdict.outside === true) return 'the policy lists it in outside, so every file may import it.'
  if (edge.target.type === 'external') return whyPackage(judge, edge.target.name, edge.target.virtual, from)
  if (from === null || to === null) return 'assets without a place may be imported by every file.'
  return whyPlaced(judge, edge, verdict, from, to)
}

function whyPackage(judge: Judge, packageName: string, virtual: true | undefined, from: Location | null): string {
  const shown = clip(clean(packageName), 60)
  if (from?.test === true) return 'tests may import every package.'
  const allowedIn = judge.externalFor(packageName, virtual)?.allowedIn
  if (allowedIn === undefined) return `the policy does not restrict ${shown}.`
  return `${listNames(
    allowedIn.map((scope) => scopeLabel(judge, scope)),
    5,
  )} may import ${shown}.`
}

function whyPlaced(
  { policy }: Judge,
  { typeOnly }: Pick<PlacedEdge, 'typeOnly'>,
  { allows, asLayer }: EdgeVerdict,
  from: Location,
  to: Location,
): string {
  const [here, there] = [layerLabel(from), layerLabel(to)].map(name) as [string, string]
  if (allows.length > 0) {
    const { reason } = policy.crossDomain.allow[allows[0]!]!
    const because = reason === null ? '' : `: ${clip(clean(reason), 120)}`
    return `crossDomain.allow lets ${domain(from)} import ${domain(to)}${because}.`
  }
  if (from.instance === to.instance) {
    if (from.test)
      return `a test may import everything of its own ${from.place.role === 'domain' ? 'domain' : 'folder'}.`
    if (from.layer === to.layer) return `both are part of ${name(fullLabel(from))}.`
    if (from.layer !== null && to.layer !== null && policy.layers.sees[from.layer]!.includes(to.layer))
      return `${there} is an earlier layer than ${here} in ${domain(from)}.`
  }
  const importer = asLayer !== undefined && from.test ? `tests of ${domain(from)}` : here
  if (to.place.role === 'shared') return `${there} may be imported from everywhere.`
  if (to.place.role === 'provider')
    return `${importer} may use ${domain(to)}, and this file is its ${entryNoun(to, 'instances')}.`
  if (from.place.role === 'app' && to.place.role === 'app') return `${importer} may import ${domain(to)}.`
  if (from.place.role === 'app') return `${importer} may import ${there} of every domain.`
  if (typeOnly && policy.typeOnly === 'allow') return 'the policy allows imports that are only of types.'
  return policy.crossDomain.default === 'deny'
    ? `${importer} may import ${name(fullLabel(to))}.`
    : `${importer} may import ${there} of other domains.`
}

function domain(location: Location): string {
  return name(instanceLabel(location))
}

function name(text: string): string {
  return clip(clean(text), 40)
}
