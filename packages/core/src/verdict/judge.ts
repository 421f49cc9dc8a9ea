import { isSourceFile } from '../policy/coverage.ts'
import type { Target } from '../facts/edge.ts'
import { admits, isEntryFor, isKept } from '../places/entry.ts'
import { compileExceptions, isLimited } from '../policy/exceptions.ts'
import { compileExternals } from '../policy/externals.ts'
import { compileGlobs, compileNameGlob } from '../patterns/glob.ts'
import { createPlacer, type Location } from '../places/location.ts'
import type { Policy } from '../policy/policy.ts'
import type { EdgeRule, Reason } from './reason.ts'
import { memoised, uncheckedByGlobs, type FindUnchecked } from '../policy/unchecked.ts'

/** What `judge` needs to know of an edge. */
export interface JudgedEdge {
  from: string
  target: Target
  typeOnly: boolean
  packageByPath: string | null
  specifier: string
}

/** The verdict on one edge. `exceptions` and `allows` are the policy entries that lifted something, by index. */
export interface Judgement {
  status: 'allowed' | 'forbidden' | 'unjudged'
  rule: EdgeRule | null
  reason: Reason | null
  exceptions: number[]
  allows: number[]
  from: Location | null
  to: Location | null
  /** The first objection that only exceptions with a limit lift: a finding where they are used up. */
  limited?: { rule: EdgeRule; reason: Reason; exceptions: number[] }
  /** Only for a test: the last layer of its instance that it was judged as. */
  asLayer?: string
  /** The policy's `outside` lists the target, without which the edge would be forbidden. */
  outside?: true
}

/** Everything that decides: places, verdicts and exceptions of one policy on one day. */
export interface Judge {
  policy: Policy
  locate(path: string): Location | null
  /** Whether `outside` of the policy lists a path. */
  isOutside(path: string): boolean
  unchecked: FindUnchecked
  /** Whether `through` of the policy lets a file pass a package on. */
  publishes(file: string, packageName: string): boolean
  /** With `checked`, that path counts as checked whatever leaves it out. */
  judge(edge: JudgedEdge, checked?: string): Judgement
  /** The live exceptions that lift `rule` for this pair, by index; `to` is a path, a package name or a specifier. */
  excuses(rule: string, from: string, to: string | null): number[]
}

interface Objection {
  rule: EdgeRule
  reason: Reason
}

const NO_OBJECTION: readonly Objection[] = []

/**
 * Compiles a policy into its judge. `today` is `YYYY-MM-DD` and decides which exceptions have expired. Without `unchecked`
 * the globs of the policy decide alone, and nothing is known of git.
 */
export function createJudge(policy: Policy, today: string, unchecked: FindUnchecked = uncheckedByGlobs(policy)): Judge {
  const locate = createPlacer(policy)
  const isListed = compileGlobs(policy.outside)
  const isOutside = policy.outside.length === 0 ? () => false : memoised(isListed)
  const findExternal = compileExternals(policy.externals)
  const { below, sees, closed } = policy.layers
  const exceptions = compileExceptions(policy.exceptions, today)
  const allows = policy.crossDomain.allow.map((allow, index) => ({
    allow,
    index,
    from: compileNameGlob(allow.from),
    to: compileNameGlob(allow.to),
  }))

  const excuses = (rule: string, from: string, to: string | null): number[] =>
    exceptions
      .get(rule)
      ?.filter(({ matches }) => matches(from, to))
      .map(({ index }) => index) ?? []

  const hasLimit = (lifting: readonly number[]): boolean => isLimited(policy, lifting)

  const atOrAbove = (layer: string, floor: string): boolean =>
    layer === floor || (below[layer]?.includes(floor) ?? false)

  /** The objection of the layer order alone, whatever the instances. */
  const byOrder = (from: string | null, to: string | null): Reason | null => {
    if (from === null || to === null || from === to || sees[from]!.includes(to)) return null
    if (below[from]!.includes(to)) {
      return {
        code: 'past-closed',
        closed: closed.filter((name) => below[from]!.includes(name) && below[name]!.includes(to)),
      }
    }
    return below[to]!.includes(from) ? { code: 'later-layer' } : { code: 'unordered-layers' }
  }

  const crossDomain = (to: Location, layer: string | null): Reason | null => {
    if (policy.crossDomain.default === 'deny') return { code: 'cross-domain' }
    if (policy.crossDomain.default === 'lower-layers' && layer === to.layer) return { code: 'cross-domain-equal' }
    return null
  }

  const boundary = (from: Location, to: Location, layer: string | null): Reason | null => {
    if (to.place.role !== 'domain') return null
    switch (from.place.role) {
      case 'domain':
        return from.instance === to.instance ? null : crossDomain(to, layer)
      case 'app':
        return to.layer === null || from.place.uses.includes(to.layer)
          ? null
          : { code: 'app-to-layer', uses: from.place.uses }
      default:
        return { code: 'outside-to-domain' }
    }
  }

  const entry = (from: Location, to: Location): Reason | null => {
    if (from.instance === to.instance) {
      const layers = to.place.entry.layers
      return layers !== null && from.layer !== to.layer && !admits(layers, to, from) ? { code: 'layer-entry' } : null
    }
    const byDefault = from.place.role === 'app' && to.place.role === 'domain' ? 'index' : 'any'
    const { instances } = to.place.entry
    return admits(instances ?? byDefault, to, from)
      ? null
      : { code: 'instance-entry', ...(isKept(instances, to) && { kept: true }) }
  }

  /** All objections to an edge between two placed files, in the order in which the rules speak. */
  const objections = (from: Location, to: Location, layer: string | null, edge: JudgedEdge): readonly Objection[] => {
    let found: Objection[] | null = null
    const object = (rule: EdgeRule, reason: Reason): void => void (found ??= []).push({ rule, reason })
    const sameInstance = from.instance === to.instance
    // Roles are asked within an instance too: places nest, and a level util in a domain would carry its later layers to its earlier ones.
    if (from.place.role === 'shared' && to.place.role !== 'shared') {
      object('architecture/layer-direction', { code: 'from-shared' })
    }
    if (to.place.role === 'app' && from.place.role !== 'app') {
      object('architecture/layer-direction', { code: 'to-app' })
    }
    if (to.place.role === 'provider') {
      const floor = to.place.usableFrom
      if (from.place.role === 'domain' && floor !== null && layer !== null && !atOrAbove(layer, floor)) {
        object('architecture/provider-entry', { code: 'provider-too-low', usableFrom: floor })
      }
      if (!sameInstance && !admits(to.place.entry.instances ?? 'index', to, from)) {
        object('architecture/provider-entry', { code: 'provider-internals' })
      }
    }
    const reason = boundary(from, to, layer)
    if (reason !== null) object('architecture/domain-boundary', reason)
    if (sameInstance || (from.place.role === 'domain' && to.place.role === 'domain')) {
      const reason = byOrder(layer, to.layer)
      if (reason !== null) object('architecture/layer-direction', reason)
    }
    if (to.test && !from.test) object('architecture/layer-direction', { code: 'to-test' })
    if (to.place.role !== 'provider' || sameInstance) {
      const reason = entry(from, to)
      if (reason !== null) object('architecture/public-entry', reason)
    }
    if (edge.packageByPath !== null) {
      object('architecture/public-entry', { code: 'package-by-path', packageName: edge.packageByPath })
    }
    return found ?? NO_OBJECTION
  }

  const judgeAs = (
    from: Location,
    to: Location,
    layer: string | null,
    edge: JudgedEdge,
    targetPath: string,
  ): Judgement => {
    const judgement: Judgement = { status: 'allowed', rule: null, reason: null, exceptions: [], allows: [], from, to }
    for (const { rule, reason } of objections(from, to, layer, edge)) {
      const liftable = rule === 'architecture/layer-direction' || rule === 'architecture/domain-boundary'
      if (liftable && edge.typeOnly && policy.typeOnly === 'allow') continue
      if (rule === 'architecture/domain-boundary' && isEntryFor(to.place.entry.instances, to, from)) continue
      if (reason.code === 'cross-domain' || reason.code === 'cross-domain-equal') {
        const lifting = allows.filter(
          ({ allow, from: fromMatches, to: toMatches }) =>
            fromMatches(from.domain) &&
            toMatches(to.domain) &&
            (allow.layers === null || (to.layer !== null && allow.layers.includes(to.layer))) &&
            (allow.fromLayers === null || (layer !== null && allow.fromLayers.includes(layer))),
        )
        if (lifting.length > 0) {
          judgement.allows.push(...lifting.map(({ index }) => index))
          continue
        }
      }
      const lifting = excuses(rule, edge.from, targetPath)
      if (lifting.length > 0) {
        judgement.exceptions.push(...lifting)
        if (hasLimit(lifting)) judgement.limited ??= { rule, reason, exceptions: lifting }
        continue
      }
      const { limited: _, ...others } = judgement
      return { ...others, status: 'forbidden', rule, reason }
    }
    return judgement
  }

  /** A test may do what any of its instance's last layers may. */
  const judgePlaced = (from: Location, to: Location, edge: JudgedEdge, targetPath: string): Judgement => {
    if (!from.test) return judgeAs(from, to, from.layer, edge, targetPath)
    if (from.instance === to.instance)
      return { status: 'allowed', rule: null, reason: null, exceptions: [], allows: [], from, to }
    const layers = from.lastLayers.length === 0 ? [null] : from.lastLayers
    const judgements = layers.map((layer) => ({
      ...judgeAs(from, to, layer, edge, targetPath),
      ...(layer !== null && { asLayer: layer }),
    }))
    return (
      judgements.find(({ status }) => status === 'allowed') ??
      judgements.toSorted((a, b) => turnOf(a.rule) - turnOf(b.rule))[0]!
    )
  }

  const single = (edge: JudgedEdge, from: Location, rule: EdgeRule, reason: Reason, subject: string): Judgement => {
    const lifting = excuses(rule, edge.from, subject)
    return lifting.length > 0
      ? {
          status: 'allowed',
          rule: null,
          reason: null,
          exceptions: lifting,
          allows: [],
          from,
          to: null,
          ...(hasLimit(lifting) && { limited: { rule, reason, exceptions: lifting } }),
        }
      : { status: 'forbidden', rule, reason, exceptions: [], allows: [], from, to: null }
  }

  const judge = (edge: JudgedEdge, checked?: string): Judgement => {
    const from = locate(edge.from)
    const nothing = { rule: null, reason: null, exceptions: [], allows: [], from, to: null }
    if (from === null) return { status: 'unjudged', ...nothing }
    const { target } = edge
    switch (target.type) {
      case 'unresolved':
        return single(
          edge,
          from,
          'architecture/resolved-import',
          { code: 'unresolved', why: target.why },
          edge.specifier,
        )
      case 'external': {
        const external = from.test ? null : findExternal(target.name, target.virtual)
        if (
          external === null ||
          external.allowedIn.includes(from.place.name) ||
          (from.layer !== null && external.allowedIn.includes(from.layer))
        ) {
          return { status: 'allowed', ...nothing }
        }
        const reason: Reason = { code: 'external', name: target.name, allowedIn: external.allowedIn }
        return single(edge, from, 'architecture/external-placement', reason, target.name)
      }
      case 'file': {
        const to = locate(target.path)
        const gap = to !== null && target.path === checked ? null : gapOf(target.path, to)
        if (gap === null)
          return to === null ? { status: 'allowed', ...nothing } : judgePlaced(from, to, edge, target.path)
        if (isOutside(target.path))
          return {
            ...(to === null ? { status: 'allowed', ...nothing } : judgePlaced(from, to, edge, target.path)),
            outside: true,
          }
        const found = single(edge, from, 'architecture/placed-file', gap, target.path)
        if (to === null || found.status === 'forbidden') return { ...found, to }
        const placed = judgePlaced(from, to, edge, target.path)
        const limited = found.limited ?? placed.limited
        return {
          ...placed,
          exceptions: [...found.exceptions, ...placed.exceptions],
          ...(placed.status === 'allowed' && limited && { limited }),
        }
      }
    }
  }

  /** What is wrong with a target whatever the importer; nothing with an asset, of which only places say anything. */
  const gapOf = (path: string, to: Location | null): Reason | null => {
    if (to === null) return isSourceFile(path) ? { code: 'unplaced' } : null
    const why = unchecked(path)
    return why === null || !isSourceFile(path) ? null : { code: 'unchecked', why }
  }

  const through = new Map(
    policy.externals.flatMap((external) =>
      external.through === undefined ? [] : [[external, compileGlobs(external.through)] as const],
    ),
  )
  const publishes = (file: string, packageName: string): boolean => {
    const external = through.size === 0 ? null : findExternal(packageName)
    return external !== null && (through.get(external)?.(file) ?? false)
  }

  return { policy, locate, isOutside, unchecked, publishes, judge, excuses }
}

/** The order of the rules that depend on the layer a test is judged as; the order of the layers comes last. */
function turnOf(rule: EdgeRule | null): number {
  return [
    'architecture/provider-entry',
    'architecture/domain-boundary',
    'architecture/public-entry',
    'architecture/layer-direction',
  ].indexOf(rule ?? '')
}
