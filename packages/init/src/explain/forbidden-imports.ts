import { groupBy, type Policy, type ReportedViolation, type Role } from '@stratalint/core'
import type { Model } from '../infer/model.ts'
import { isEdgeRule } from '../measure/measure.ts'
import type { Part } from '../partition/part.ts'
import { isCode } from '../paths.ts'
import { layerTitles } from './titles.ts'

/** One import that the policy forbids, with the numbers behind it. */
export interface ForbiddenImport {
  file: string
  line: number
  target: string
  from: string
  to: string
  /** The domains of both ends, where they have one. */
  domains: [string | null, string | null]
  /** Imports of this pair that are forbidden, and those in the other direction. */
  count: number
  against: number
  why: 'app' | 'shared' | 'domain' | 'provider' | 'package' | 'entry' | 'by-path' | 'place' | 'reverse' | 'apart'
}

/** Imports that are forbidden for one reason: how many there are, and some of them. */
export interface ForbiddenGroup {
  why: ForbiddenImport['why']
  total: number
  imports: ForbiddenImport[]
}

const MOST = 10

/** The forbidden imports that show most about the code: those of the product before those of tests, one of each pair of parts first, the rarest direction first. */
export function exampleImports(
  violations: readonly ReportedViolation[],
  model: Model | null,
  policy: Policy,
): ForbiddenGroup[] {
  const title = model === null ? (name: string) => name : layerTitles(model)
  const roles = new Map(policy.places.map(({ name, role }) => [name, role]))
  const forbidden = violations.filter(
    ({ specifier, to, from, rule }) =>
      isEdgeRule(rule) &&
      specifier !== undefined &&
      from !== undefined &&
      (to !== undefined || rule.endsWith('/external-placement')),
  )
  const counts = new Map<string, number>()
  for (const one of forbidden) counts.set(pairOf(one), (counts.get(pairOf(one)) ?? 0) + 1)
  const packageOf = (file: string): string | null => model?.packageOf(file) ?? null
  const all = forbidden.map((violation): ForbiddenImport => {
    const [from, to] = [endOf(violation.from), endOf(violation.to)]
    return {
      file: violation.file,
      line: violation.line,
      target: violation.resolved ?? violation.specifier!,
      from: title(from),
      to: title(to),
      domains: [violation.from?.domain ?? null, violation.to?.domain ?? null],
      count: counts.get(pairOf(violation))!,
      against: model === null ? 0 : oppositeOf(model, violation),
      why: whyOf(violation, roles, model, packageOf),
    }
  })
  const turn = new Map<string, number>()
  const numbered = all.map((one, index) => {
    const key = pairOf(forbidden[index]!)
    const number = turn.get(key) ?? 0
    turn.set(key, number + 1)
    return { one, number }
  })
  const isTest = ({ file }: ForbiddenImport): number => Number(model?.locate(file)?.test === true)
  const isAsset = ({ target, why }: ForbiddenImport): number => Number(why !== 'package' && !isCode(target))
  const oddness = ({ count, against }: ForbiddenImport): number => against / (count + against + 1)
  const sorted = numbered
    .sort(
      (a, b) =>
        isTest(a.one) - isTest(b.one) ||
        isAsset(a.one) - isAsset(b.one) ||
        a.number - b.number ||
        oddness(b.one) - oddness(a.one) ||
        b.one.count - a.one.count,
    )
    .map(({ one }) => one)
  return examplesOf(sorted, MOST)
}

/** The first of each reason, then the second, so that no reason takes all places. */
function examplesOf(sorted: readonly ForbiddenImport[], most: number): ForbiddenGroup[] {
  const groups = [...groupBy(sorted, ({ why }) => why)]
  const turns = groups.flatMap(([, group]) => group.map((one, turn) => ({ one, turn })))
  const chosen = new Set(
    turns
      .sort((a, b) => a.turn - b.turn)
      .slice(0, most)
      .map(({ one }) => one),
  )
  return groups
    .map(([why, group]) => ({ why, total: group.length, imports: group.filter((one) => chosen.has(one)) }))
    .filter(({ imports }) => imports.length > 0)
    .sort((a, b) => b.total - a.total)
}

/** The parts that an import connects: domains where these are what may not import each other. */
function pairOf({ rule, from, to }: ReportedViolation): string {
  const isBetweenDomains = rule.endsWith('/domain-boundary') && from?.domain != null && to?.domain != null
  return isBetweenDomains ? `${from.domain}\0${to.domain}\0` : `${endOf(from)}\0${endOf(to)}`
}

function endOf(end: ReportedViolation['to']): string {
  return end === undefined ? '' : (end.layer ?? end.domain ?? end.place)
}

function whyOf(
  { rule, from, to, file, resolved }: ReportedViolation,
  roles: ReadonlyMap<string, Role>,
  model: Model | null,
  packageOf: (file: string) => string | null,
): ForbiddenImport['why'] {
  if (to === undefined) return 'package'
  if (rule.endsWith('/domain-boundary')) return 'domain'
  if (rule.endsWith('/provider-entry')) return 'provider'
  if (rule.endsWith('/public-entry')) {
    const own = packageOf(file)
    return own !== null && resolved !== undefined && packageOf(resolved) !== own ? 'by-path' : 'entry'
  }
  if (rule.endsWith('/placed-file')) return 'place'
  if (roles.get(from!.place) === 'shared') return 'shared'
  if (roles.get(to.place) === 'app') return 'app'
  const isReverse = model?.order.below.get(to.layer ?? '')?.has(from!.layer ?? '')
  return isReverse === false ? 'apart' : 'reverse'
}

/** The imports from the layer of the target to the layer of the importer that decided the order: what runs, else types. */
function oppositeOf({ crossings, locate }: Model, { file, resolved }: ReportedViolation): number {
  const [from, to] = [locate(file), resolved === undefined ? null : locate(resolved)]
  if (from === null || to === null) return 0
  const isIn = (one: Part, other: Part): boolean =>
    one === other || (one.role === 'layer' && other.role === 'layer' && one.layer === other.layer)
  const all = crossings.filter(({ source, target }) => isIn(source.part, to.part) && isIn(target.part, from.part))
  const running = all.filter(({ typeOnly }) => !typeOnly)
  return running.length > 0 ? running.length : all.length
}
