import { groupBy } from '@stratalint/core'
import { isLayerName } from '../roles/names.ts'
import type { Part } from '../partition/part.ts'
import type { Crossing } from './locate.ts'
import { inferOrder, type Relation, type Weights } from './order.ts'

/** One domain, or every domain, that may import another. */
export interface Allowed {
  from: string
  to: string
  count: number
  /** How many domains import it today. */
  importers: number
}

/** Which domains may import each other. */
export interface CrossDomain {
  domains: string[]
  allowed: Allowed[]
  /** Today's imports between domains. */
  total: number
  /** Whether domains may import each other as the layers allow, because new ones always will. */
  isOpen: boolean
}

/** What is known about the domains of a project. */
export interface DomainFacts {
  /** Whether they stay apart whatever they do today. */
  isStrict: boolean
  /** Whether types may be imported from everywhere. */
  areTypesFree: boolean
  /** Whether the framework connects them as modules, which import each other. */
  areModules: boolean
}

/** Fewer domains that import another are no pattern; of those below, fewer are enough than of others. */
const FEW_IMPORTERS = 3
const MANY_IMPORTERS = 4
const MANY = 0.15
const SOME = 0.1

/** A domain that so many times more domains import than it imports is below them. */
const LOWER = 3

/** So many domains that import others than the usual ones, as a share of all, are no exceptions. */
const MANY_SINGLE = 6
const MOST = 0.3

/** More entries are not readable; the imports of the others are findings. */
const MANY_ENTRIES = 25

/** Domains stay apart if nearly all of them do; else today's direction between two of them is allowed. */
export function inferCrossDomain(
  crossings: readonly Crossing[],
  domains: string[],
  { isStrict, areTypesFree, areModules }: DomainFacts,
): CrossDomain {
  // Types that may be imported from everywhere need no entry.
  const deciding = areTypesFree ? crossings.filter(({ typeOnly }) => !typeOnly) : crossings
  const between = betweenDomains(deciding)
  const leaving = deciding.filter(({ source, target }) => source.domain !== null && source.domain !== target.domain)
  const total = between.length
  const isApart = total <= Math.max(3, leaving.length * 0.05)
  if (isStrict) return { domains, allowed: [], total, isOpen: false }
  // One module shows nothing about the imports of the next.
  if (areModules && (!isApart || domains.length === 1)) return { domains, allowed: [], total, isOpen: true }
  const pairs = pairsOf(between)
  const names = namesIn(between)
  // What many domains name, the next one needs too, be it only a type today.
  const known = areTypesFree ? pairsOf(betweenDomains(crossings)) : pairs
  const importersOf = (name: string): number => known.filter(({ below }) => below === name).length
  const outOf = (name: string): number => known.filter(({ above }) => above === name).length
  const isHub = (name: string): boolean => {
    const importers = importersOf(name)
    const isLow = importers >= outOf(name) * LOWER && importers >= domains.length * SOME
    return importers >= FEW_IMPORTERS && (importers >= Math.max(MANY_IMPORTERS, domains.length * MANY) || isLow)
  }
  const hubs = names.filter(isHub).sort()
  const sum = (name: string): number => sumOf(pairs.filter(({ below }) => below === name))
  const single = [
    ...groupBy(
      pairs.filter(({ below }) => !hubs.includes(below)),
      ({ above }) => above,
    ),
  ]
    .map(([from, own]) => ({ from, to: globOf(own.map(({ below }) => below).sort()), count: sumOf(own), importers: 1 }))
    .sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1))
  // A list of what most domains do is out of date with the next one.
  const isUsual = single.length >= MANY_SINGLE && single.length >= domains.length * MOST
  if (isUsual && !isApart) return { domains, allowed: [], total, isOpen: true }
  return {
    domains,
    total,
    isOpen: false,
    allowed: [
      ...hubs.map((name) => ({
        from: '*',
        to: name,
        count: sum(name),
        importers: pairs.filter(({ below }) => below === name).length,
      })),
      ...(isApart ? [] : single.slice(0, MANY_ENTRIES)),
    ],
  }
}

function betweenDomains(crossings: readonly Crossing[]): Crossing[] {
  return crossings.filter(
    ({ source, target }) => source.domain !== null && target.domain !== null && isForeign(source.domain, target.domain),
  )
}

function namesIn(between: readonly Crossing[]): string[] {
  return [...new Set(between.flatMap(({ source, target }) => [source.domain!, target.domain!]))].filter(isLayerName)
}

/** Which domain is above which, by the imports between them. */
function pairsOf(between: readonly Crossing[]): Relation[] {
  return inferOrder(namesIn(between), weightsOf(between)).relations.filter(({ count }) => count > 0)
}

function sumOf(pairs: readonly { count: number }[]): number {
  return pairs.reduce((all, { count }) => all + count, 0)
}

/** One glob for some names. */
function globOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `{${names.join(',')}}`
}

/** Whether neither of two domains is inside the other. */
export function isForeign(one: string, other: string): boolean {
  return one !== other && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`)
}

function weightsOf(crossings: readonly Crossing[]): Weights {
  const weights = new Map<string, Map<string, number>>()
  for (const { source, target } of crossings) {
    const counts = weights.get(source.domain!) ?? new Map<string, number>()
    weights.set(source.domain!, counts.set(target.domain!, (counts.get(target.domain!) ?? 0) + 1))
  }
  return weights
}

/** The imports between layers, without those inside one layer. */
export function layerWeights(crossings: readonly Crossing[]): Weights {
  const weights = new Map<string, Map<string, number>>()
  const layerOf = ({ role, layer }: Part): string | null => (role === 'layer' ? layer : null)
  for (const { source, target } of crossings) {
    const [from, to] = [layerOf(source.part), layerOf(target.part)]
    if (from === null || to === null || from === to) continue
    const counts = weights.get(from) ?? new Map<string, number>()
    weights.set(from, counts.set(to, (counts.get(to) ?? 0) + 1))
  }
  return weights
}
