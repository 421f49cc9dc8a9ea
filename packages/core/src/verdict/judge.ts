import { memoize } from '../memoize.ts'
import { compileGlobs, compileNameGlob } from '../patterns/glob.ts'
import { isReservedFor } from '../places/entry.ts'
import { createLocator, type Location } from '../places/location.ts'
import { compileExceptions, isLimited } from '../policy/exceptions.ts'
import { compileExternals } from '../policy/externals.ts'
import type { ExternalPolicy, Policy } from '../policy/policy.ts'
import { uncheckedByGlobs, type FindUnchecked } from '../policy/unchecked.ts'
import type { EdgeToJudge, EdgeVerdict } from './edge-verdict.ts'
import { PLACE_RULES, TARGET_RULES, type RuleContext } from './precedence.ts'
import type { EdgeRule, Reason } from './reason.ts'

/** Everything that decides: places, verdicts and exceptions of one policy on one day. */
export interface Judge {
  policy: Policy
  locate(path: string): Location | null
  /** Whether a path is that of a test, with or without a place. */
  isTest(path: string): boolean
  /** Whether `outside` of the policy lists a path. */
  isOutside(path: string): boolean
  unchecked: FindUnchecked
  /** Whether `through` of the policy lets a file re-export a package. */
  publishesPackage(file: string, packageName: string): boolean
  /** Who may import a package; `null` where the policy does not restrict it. */
  externalFor(name: string, virtual?: true): ExternalPolicy | null
  /** `checked` is a path that counts as checked even where `files` or `ignores` leave it out. */
  judge(edge: EdgeToJudge, checked?: string): EdgeVerdict
  /** The unexpired exceptions from `rule` for this pair, by index; `to` is a path, a package name or a specifier. */
  exceptionsFor(rule: string, from: string, to: string | null): number[]
}

/** For a test, which is judged once for each last layer: the objections to report first. */
const TEST_PRECEDENCE: readonly EdgeRule[] = [
  'architecture/provider-entry',
  'architecture/domain-boundary',
  'architecture/public-entry',
  'architecture/layer-direction',
]

/**
 * Compiles a policy into its judge. `today` is `YYYY-MM-DD` and decides which exceptions have expired. Without `unchecked`
 * the globs of the policy alone decide which files are checked, and git does not count.
 */
export function createJudge(policy: Policy, today: string, unchecked: FindUnchecked = uncheckedByGlobs(policy)): Judge {
  const locate = createLocator(policy)
  const isTestPath = compileGlobs(policy.tests)
  const isTest = memoize((path) => locate(path)?.test ?? isTestPath(path))
  const isListed = compileGlobs(policy.outside)
  const isOutside = policy.outside.length === 0 ? () => false : memoize(isListed)
  const findExternal = compileExternals(policy.externals)
  const context: RuleContext = { policy, findExternal, unchecked }
  const exceptions = compileExceptions(policy.exceptions, today)
  const findAllows = compileAllows(policy)

  const exceptionsFor = (rule: string, from: string, to: string | null): number[] =>
    exceptions
      .get(rule)
      ?.filter(({ matches }) => matches(from, to))
      .map(({ index }) => index) ?? []

  /** Makes an objection the verdict, or notes the exceptions that cover it. */
  const forbid = (verdict: EdgeVerdict, rule: EdgeRule, reason: Reason, edge: EdgeToJudge): boolean => {
    const covering = exceptionsFor(rule, edge.from, subjectOf(edge))
    if (covering.length > 0) {
      verdict.exceptions.push(...covering)
      if (isLimited(policy, covering)) verdict.limited ??= { rule, reason, exceptions: covering }
      return false
    }
    Object.assign(verdict, { status: 'forbidden', rule, reason })
    delete verdict.limited
    return true
  }

  /** Whether the policy allows an edge between places in spite of an objection; notes the entries that do. */
  const isExempt = (
    verdict: EdgeVerdict,
    rule: EdgeRule,
    { code }: Reason,
    from: Location,
    to: Location,
    layer: string | null,
    { typeOnly }: EdgeToJudge,
  ): boolean => {
    const isBoundary = rule === 'architecture/domain-boundary'
    if (policy.typeOnly === 'allow' && typeOnly && (isBoundary || rule === 'architecture/layer-direction')) return true
    if (isBoundary && isReservedFor(to.place.entry.instances, to, from)) return true
    if (code !== 'cross-domain' && code !== 'cross-domain-equal') return false
    const allows = findAllows(from, to, layer)
    verdict.allows.push(...allows)
    return allows.length > 0
  }

  const judgeAs = (
    verdict: EdgeVerdict,
    from: Location,
    to: Location,
    layer: string | null,
    edge: EdgeToJudge,
  ): EdgeVerdict => {
    for (const { rule, check } of PLACE_RULES) {
      const reason = check(from, to, policy, layer, edge)
      if (reason === null || isExempt(verdict, rule, reason, from, to, layer, edge)) continue
      if (forbid(verdict, rule, reason, edge)) break
    }
    return verdict
  }

  /** A test may import all of its own instance, and what any of the instance's last layers may. */
  const judgeTest = (verdict: EdgeVerdict, from: Location, to: Location, edge: EdgeToJudge): EdgeVerdict => {
    if (from.instance === to.instance) return verdict
    const copy = (): EdgeVerdict => ({ ...verdict, exceptions: [...verdict.exceptions], allows: [] })
    if (from.lastLayers.length === 0) return judgeAs(copy(), from, to, null, edge)
    const verdicts = from.lastLayers.map((asLayer) => judgeAs({ ...copy(), asLayer }, from, to, asLayer, edge))
    const turnOf = ({ rule }: EdgeVerdict): number => TEST_PRECEDENCE.indexOf(rule!)
    return verdicts.find(({ status }) => status === 'allowed') ?? verdicts.toSorted((a, b) => turnOf(a) - turnOf(b))[0]!
  }

  const judge = (edge: EdgeToJudge, checked?: string): EdgeVerdict => {
    const { target } = edge
    const from = locate(edge.from)
    const verdict: EdgeVerdict = {
      status: from === null ? 'unjudged' : 'allowed',
      rule: null,
      reason: null,
      exceptions: [],
      allows: [],
      from,
      to: null,
    }
    if (from === null) return verdict
    const path = target.type === 'file' ? target.path : null
    const to = path === null ? null : locate(path)
    verdict.to = to
    for (const { rule, check } of TARGET_RULES) {
      const reason = check(edge, context, from, to)
      if (reason === null || (reason.code === 'unchecked' && path === checked)) continue
      if (rule === 'architecture/placed-file' && isOutside(path!)) verdict.outside = true
      else if (forbid(verdict, rule, reason, edge)) return verdict
    }
    if (to === null) return verdict
    return from.test ? judgeTest(verdict, from, to, edge) : judgeAs(verdict, from, to, from.layer, edge)
  }

  const publishesPackage = compilePublishers(policy, findExternal)
  return {
    policy,
    locate,
    isTest,
    isOutside,
    unchecked,
    publishesPackage,
    externalFor: findExternal,
    judge,
    exceptionsFor,
  }
}

/** The text that `to` of an exception matches. */
function subjectOf({ target, specifier }: EdgeToJudge): string {
  return target.type === 'file' ? target.path : target.type === 'external' ? target.name : specifier
}

/** Finds the entries of `crossDomain.allow` for a pair of domains, by index. */
function compileAllows({ crossDomain }: Policy): (from: Location, to: Location, layer: string | null) => number[] {
  const compiled = crossDomain.allow.map((allow, index) => ({
    ...allow,
    index,
    matchesFrom: compileNameGlob(allow.from),
    matchesTo: compileNameGlob(allow.to),
  }))
  const includes = (names: string[] | null, { place }: Location, layer: string | null): boolean =>
    names === null || names.includes(place.name) || (layer !== null && names.includes(layer))
  return (from, to, layer) =>
    compiled
      .filter(
        ({ matchesFrom, matchesTo, layers, fromLayers }) =>
          matchesFrom(from.domain) &&
          matchesTo(to.domain) &&
          includes(layers, to, to.layer) &&
          includes(fromLayers, from, layer),
      )
      .map(({ index }) => index)
}

/** Finds whether a file publishes a package by `through`. */
function compilePublishers(
  { externals }: Policy,
  findExternal: RuleContext['findExternal'],
): Judge['publishesPackage'] {
  const publishers = new Map(externals.map((external) => [external, compileGlobs(external.through ?? [])]))
  return (file, packageName) => {
    const external = findExternal(packageName)
    return external !== null && publishers.get(external)!(file)
  }
}
