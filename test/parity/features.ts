import type { EdgeVerdict, Location, Policy, ResolvedEdge } from '@stratalint/core'
import type { Config } from '../support/random-policy.ts'

/** Every part of a policy that can decide about an edge, and every way in which a specifier resolves. */
export const FEATURES = [
  'layers: total order',
  'layers: siblings',
  'layers: closed',
  'layers: partial order',
  'cross-domain: deny',
  'cross-domain: same-layers',
  'cross-domain: lower-layers',
  'cross-domain: allow',
  'entry: index',
  'entry: globs',
  'entry: between layers',
  'role: provider',
  'role: shared',
  'role: app',
  'usableFrom',
  'uses',
  'identity',
  'typeOnly: allow',
  'externals',
  'exceptions',
  'tests: importer',
  'tests: target',
  'names with a meaning in expressions',
  'target: relative',
  'target: tsconfig alias',
  'target: subpath import',
  'target: workspace package',
  'target: asset',
  'target: nowhere',
] as const

export type Feature = (typeof FEATURES)[number]

interface FeaturedEdge {
  file: string
  edge: Pick<ResolvedEdge, 'specifier' | 'target'>
  judgement: EdgeVerdict
}

/** The features that apply to one edge. */
export function featuresOf({ file, edge, judgement }: FeaturedEdge, config: Config, policy: Policy): Feature[] {
  const { from, to } = judgement
  const { specifier, target } = edge
  const found = new Set<Feature>()
  const add = (feature: Feature, bears: boolean): void => void (bears && found.add(feature))
  if (target.type === 'external') add('externals', policy.externals.length > 0)
  else {
    add('target: nowhere', target.type === 'unresolved')
    add('target: relative', specifier.startsWith('.'))
    add('target: tsconfig alias', specifier.startsWith('~/'))
    add('target: subpath import', specifier.startsWith('#'))
    add('target: workspace package', specifier.startsWith('@acme/'))
    add('target: asset', target.type === 'file' && /\.(?:css|json|svg)$/.test(target.path))
    add('names with a meaning in expressions', target.type === 'file' && /[+(]|\.v1/.test(file + target.path))
  }
  add('tests: importer', from?.test === true)
  // Whether an exception covers the edge, or names it without need.
  add('exceptions', judgement.exceptions.length > 0 || policy.exceptions.some(({ rule }) => rule === judgement.rule))
  if (from !== null && to !== null) betweenFiles(from, to, judgement, config, policy, add)
  return [...found]
}

function betweenFiles(
  from: Location,
  to: Location,
  judgement: EdgeVerdict,
  { architecture }: Config,
  policy: Policy,
  add: (feature: Feature, bears: boolean) => void,
): void {
  const sameInstance = from.instance === to.instance
  const domains = from.place.role === 'domain' && to.place.role === 'domain'
  const layered = from.layer !== null && to.layer !== null && from.layer !== to.layer && (sameInstance || domains)
  const list = Array.isArray(architecture.layers)
  add('layers: total order', layered && list)
  add('layers: siblings', layered && list && (architecture.layers as unknown[]).some(Array.isArray))
  add('layers: closed', layered && policy.layers.closed.length > 0)
  add('layers: partial order', layered && !list)
  add(`cross-domain: ${policy.crossDomain.default}`, domains && !sameInstance)
  add(
    'cross-domain: allow',
    judgement.allows.length > 0 ||
      (judgement.rule === 'architecture/domain-boundary' && domains && policy.crossDomain.allow.length > 0),
  )
  const { instances, layers } = to.place.entry
  add(
    'entry: index',
    !sameInstance &&
      (instances === 'index' || (instances === null && (to.place.role === 'provider' || from.place.role === 'app'))),
  )
  add('entry: globs', !sameInstance && Array.isArray(instances))
  add('entry: between layers', sameInstance && layers !== null && from.layer !== to.layer)
  add('role: provider', to.place.role === 'provider' && !sameInstance)
  add('role: shared', from.place.role === 'shared' || to.place.role === 'shared')
  add('role: app', from.place.role === 'app' || to.place.role === 'app')
  add('usableFrom', to.place.usableFrom !== null && from.place.role === 'domain')
  add('uses', from.place.role === 'app' && to.place.role === 'domain')
  add(
    'identity',
    [from, to].some(({ place }) => architecture.places[place.name]?.identity !== undefined),
  )
  add('typeOnly: allow', policy.typeOnly === 'allow')
  add('tests: target', to.test && !from.test)
}
