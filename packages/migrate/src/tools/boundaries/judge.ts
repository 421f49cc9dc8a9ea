import type { OldEdge } from '../../model/old-edge.ts'
import { describeDependency, type Ends } from './dependency.ts'
import { listOf } from './list-of.ts'
import {
  alternatives,
  isTypeWithCaptures,
  matchesDependency,
  matchesEntity,
  type Dependency,
  type Entity,
  type Selector,
} from './selectors.ts'

type Fields = Record<string, unknown>

/** One entry of `rules` or `policies`. */
export interface Policy {
  from?: Selector
  to?: Selector
  target?: Selector
  dependency?: unknown
  allow?: unknown
  disallow?: unknown
  importKind?: string
}

/** The options of a rule that has policies. */
export interface RuleOptions {
  default?: 'allow' | 'disallow'
  rules?: Policy[]
  policies?: Policy[]
  checkAllOrigins?: boolean
  checkUnknownLocals?: boolean
  checkInternals?: boolean
}

/** The rules of the plugin that are on, with their options. */
export interface BoundaryRules {
  dependencies: RuleOptions | null
  entryPoint: RuleOptions | null
  external: RuleOptions | null
  noPrivate: { allowUncles?: boolean } | null
  noUnknown: boolean
  noIgnored: boolean
}

/** Creates the verdict of the plugin's rules. */
export function createJudge(rules: BoundaryRules, ends: Ends): (edge: OldEdge) => string | null {
  return (edge) => {
    const dependency = describeDependency(edge, ends)
    const { from, to } = dependency
    if (from.isIgnored || (from.element === null && from.categories.length === 0)) return null
    if (to.origin !== 'local') {
      if (rules.external !== null && !isAllowed(externalPolicies(rules.external), rules.external, dependency))
        return 'boundaries/external'
      const { dependencies } = rules
      return dependencies?.checkAllOrigins === true && !isAllowed(policiesOf(dependencies), dependencies, dependency)
        ? 'boundaries/dependencies'
        : null
    }
    if (to.isIgnored) return rules.noIgnored ? 'boundaries/no-ignored' : null
    const isUnknown = to.element === null && to.categories.length === 0
    if (isUnknown && rules.noUnknown) return 'boundaries/no-unknown'
    return judgeLocal(rules, dependency, isUnknown)
  }
}

function judgeLocal(rules: BoundaryRules, dependency: Dependency, isUnknown: boolean): string | null {
  const { dependencies, entryPoint, noPrivate } = rules
  const isInternal = dependency.relationship.to === 'internal'
  if (
    dependencies !== null &&
    (dependencies.checkUnknownLocals === true || !isUnknown) &&
    (dependencies.checkInternals === true || !isInternal) &&
    !isAllowed(policiesOf(dependencies), dependencies, dependency)
  )
    return 'boundaries/dependencies'
  if (isUnknown || isInternal) return null
  if (entryPoint !== null && !isAllowed(entryPolicies(entryPoint), entryPoint, dependency))
    return 'boundaries/entry-point'
  if (noPrivate !== null && isPrivate(dependency, noPrivate.allowUncles === true)) return 'boundaries/no-private'
  return null
}

function isPrivate({ to, relationship }: Dependency, allowsUncles: boolean): boolean {
  return (
    to.element!.parents.length > 0 &&
    !['child', 'sibling'].includes(relationship.to) &&
    !(allowsUncles && relationship.to === 'uncle')
  )
}

/** The policies of a rule, under either name. */
export function policiesOf({ policies, rules }: RuleOptions): readonly Policy[] {
  return policies ?? rules ?? []
}

/** The last policy that matches decides; in one policy, `disallow` precedes `allow`. */
function isAllowed(policies: readonly Policy[], options: RuleOptions, dependency: Dependency): boolean {
  let allowed: boolean | null = null
  for (const policy of policies) {
    if (hasMatch(policy.disallow, policy, dependency)) allowed = false
    else if (hasMatch(policy.allow, policy, dependency)) allowed = true
  }
  return allowed ?? options.default === 'allow'
}

function hasMatch(effect: unknown, policy: Policy, dependency: Dependency): boolean {
  if (effect === undefined || effect === null) return false
  const entries = Array.isArray(effect) && !isTypeWithCaptures(effect) ? effect : [effect]
  const data = templateData(policy, dependency)
  return entries.some((entry) => {
    const { from, to, info } = completed(policy, entry)
    return (
      (policy.importKind === undefined || policy.importKind === dependency.kind) &&
      (from === undefined || matchesEntity(from, dependency.from, data)) &&
      (to === undefined || matchesEntity(to, dependency.to, data)) &&
      (info === undefined || matchesDependency(info, dependency, data))
    )
  })
}

/** Joins what a policy says with one entry of its `allow` or `disallow`; a plain selector is the other end. */
function completed(policy: Policy, entry: unknown): { from?: Selector; to?: Selector; info?: unknown } {
  const { from, to, dependency } = policy
  const isFull =
    typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    Object.keys(entry).some((key) => ['from', 'to', 'dependency'].includes(key))
  if (!isFull) {
    return from === undefined && to !== undefined
      ? { from: entry, to, info: dependency }
      : { from, to: entry, info: dependency }
  }
  const given = entry as Fields
  return {
    from: joined(from, given['from']),
    to: joined(to, given['to']),
    info: dependency === undefined ? given['dependency'] : joined(dependency, given['dependency']),
  }
}

function joined(outer: Selector, inner: Selector): Selector {
  if (outer === undefined) return inner
  if (inner === undefined) return outer
  return alternatives(outer).flatMap((one) => alternatives(inner).map((other) => mergeFields(one, other)))
}

function mergeFields(outer: Fields, inner: Fields): Fields {
  const merged: Fields = { ...outer, ...inner }
  for (const key of ['element', 'file', 'module'])
    if (outer[key] !== undefined && inner[key] !== undefined) merged[key] = joined(outer[key], inner[key])
  const [captured, more] = [outer['captured'], inner['captured']]
  if (isPlain(captured) && isPlain(more)) merged['captured'] = { ...captured, ...more }
  return merged
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function templateData(policy: Policy, { from, to, ...rest }: Dependency): Fields {
  const side = (entity: Entity): Fields => {
    const { element } = entity
    const own = { ...element, type: element?.types[0], elementPath: element?.path, origin: entity.origin }
    return { ...own, element: own, file: { categories: entity.categories }, ...element?.captured }
  }
  const [importer, imported] = [side(from), side(to)]
  const near = policy.from === undefined ? to : from
  return { ...near.element?.captured, from: importer, to: imported, dependency: rest }
}

/** `external` names packages, each with optional paths and imported names. */
function externalPolicies(options: RuleOptions): Policy[] {
  const convert = (effect: unknown): unknown => {
    if (effect === undefined) return undefined
    const list = Array.isArray(effect) && !isTypeWithCaptures(effect) ? effect : [effect]
    return list.map((one: unknown) => {
      const [module, more] = Array.isArray(one) ? (one as [unknown, Fields | undefined]) : [one, undefined]
      return {
        to: { origin: ['external', 'core'], ...(more?.['path'] !== undefined && { internalPath: more['path'] }) },
        dependency: { module, ...(more?.['specifiers'] !== undefined && { specifiers: more['specifiers'] }) },
      }
    })
  }
  return policiesOf(options).map((policy) => ({
    ...policy,
    allow: convert(policy.allow),
    disallow: convert(policy.disallow),
  }))
}

/** `entry-point` names the files of a target that others may import. */
function entryPolicies(options: RuleOptions): Policy[] {
  const convert = (effect: unknown): unknown =>
    effect === undefined
      ? undefined
      : { to: { internalPath: listOf(effect).map((path) => path.replaceAll('${target.', '${to.')) } }
  return policiesOf(options).flatMap(({ target, allow, disallow, importKind }) =>
    alternatives(target).map((to) => ({
      to,
      allow: convert(allow),
      disallow: convert(disallow),
      ...(importKind !== undefined && { importKind }),
    })),
  )
}
