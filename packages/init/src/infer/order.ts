import { rankOf } from '../roles/names.ts'

/** How many imports lead from one layer to another. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One layer that may import another, and why. */
export interface Relation {
  above: string
  below: string
  /** The imports in this direction. */
  count: number
  /** The imports in the other direction, which the policy forbids. */
  against: number
  /** `usual` where the usual order of such names decided against more imports, `declared` where a package.json did, `rules` where another tool has rules. */
  basis: 'imports' | 'usual' | 'declared' | 'rules'
}

/** Two layers that import each other and that no order separates, or that stay apart in spite of imports. */
export interface Conflict {
  from: string
  to: string
  count: number
  why: 'environments' | 'usual' | 'cycle' | 'few' | 'undeclared' | 'app' | 'rules' | 'chain'
}

/** A partial order of layers. */
export interface Order {
  /** The layers that each layer may import, closed transitively. */
  below: Map<string, Set<string>>
  /** The relations that imports or names show. */
  relations: Relation[]
  /** Imports that no relation allows. */
  conflicts: Conflict[]
}

/** What is known about layers apart from their imports. */
export interface LayerFacts {
  /** Where the code of a layer runs; `null` for anywhere. */
  environment?(name: string): string | null
  /** The number of its files. */
  size?(name: string): number
  /** How high a layer of its name usually is; `null` where the name does not show it. */
  rank?(name: string): number | null
  /** Whether package.json lets one layer import another; `null` where none decides. */
  declares?(from: string, to: string): boolean | null
  /** Whether a layer is a program, which no other package is above. */
  isApp?(name: string): boolean
  /** Whether a layer consists of whole packages. */
  isWhole?(name: string): boolean
  /** Whether the rules of another tool forbid all imports from one layer to another. */
  forbids?(from: string, to: string): boolean
  /** Whether the framework starts a layer, so that no other code is above it but what the framework starts too. */
  isStarted?(name: string): boolean
  /** How many of the imports remain when the program runs. */
  runtime?: Weights
}

/** A layer with more files than this needs more than one import for an order. */
const LARGE = 200

/** So many imports against the usual order of two names are violations, not an order; fewer where the names are close. */
const USUAL = 2.5
const CLOSE = 1.5

/** Up to how many imports against the usual order of two names are violations, by how far they are apart in it. */
export function usualMargin(distance: number): number {
  return distance === 1 ? CLOSE : USUAL
}

/** Imports between code that runs in different environments need so much more to be an order. */
const APART = 4.5
const APART_SHARE = 0.03

/** A pair of layers with the imports in both directions, before it is known which of them is above. */
interface Pair {
  a: string
  b: string
  forth: number
  back: number
}

/** Orders layers by the majority of their imports; layers that do not import each other stay without an order. */
export function inferOrder(names: readonly string[], weights: Weights, facts: LayerFacts = {}): Order {
  const weight = (from: string, to: string): number => weights.get(from)?.get(to) ?? 0
  const out = new Map(names.map((name) => [name, names.reduce((sum, other) => sum + weight(name, other), 0)]))
  const candidates: Candidate[] = []
  const conflicts: Conflict[] = []
  for (const [index, a] of names.entries()) {
    for (const b of names.slice(index + 1)) {
      const pair = { a, b, forth: weight(a, b), back: weight(b, a) }
      const judged =
        judgeRules(pair, facts) ?? judgePackages(pair, facts) ?? judgeLayers(pair, (name) => out.get(name)!, facts)
      if (judged.candidate !== null) candidates.push(judged.candidate)
      conflicts.push(...judged.conflicts.filter(({ count }) => count > 0))
    }
  }
  const running = (from: string, to: string): number => facts.runtime?.get(from)?.get(to) ?? weight(from, to)
  const isRule = ({ basis }: Candidate): number => Number(basis === 'rules')
  // Types are gone when the program runs, so they decide what nothing else does.
  const isRunning = ({ basis, above, below }: Candidate): number =>
    Number(basis === 'declared' || facts.runtime === undefined || (facts.runtime.get(above)?.get(below) ?? 0) > 0)
  const strongest = candidates.sort(
    (x, y) =>
      isRule(y) - isRule(x) ||
      isRunning(y) - isRunning(x) ||
      y.count - y.against - (x.count - x.against) ||
      y.margin - x.margin ||
      (`${x.above}\0${x.below}` < `${y.above}\0${y.below}` ? -1 : 1),
  )
  const isApart = (from: string, to: string): boolean =>
    facts.forbids?.(from, to) === true ||
    (facts.environment?.(from) === 'browser' &&
      facts.environment(to) === 'server' &&
      running(from, to) < APART + APART_SHARE * out.get(from)!)
  // A package.json decides, and most imports of a layer are no accident.
  const isFixed = ({ basis, above, below, count }: Candidate): boolean =>
    (basis === 'declared' && facts.isWhole?.(above) === true && facts.isWhole(below)) ||
    (basis !== 'rules' && facts.environment?.(below) === null && count > out.get(above)! / 2)
  const isForbidden = (from: string, to: string): boolean => facts.forbids?.(from, to) === true
  const apartFor = (candidate: Candidate): IsApart => (isFixed(candidate) ? isForbidden : isApart)
  return close(names, strongest, conflicts, apartFor)
}

type Candidate = Relation & { margin: number }
interface Judged {
  candidate: Candidate | null
  conflicts: Conflict[]
}

/** What the rules of another tool say about two layers; `null` where they forbid neither direction. */
function judgeRules({ a, b, forth, back }: Pair, { forbids }: LayerFacts): Judged | null {
  const [down, up] = [forbids?.(a, b) === true, forbids?.(b, a) === true]
  if (!down && !up) return null
  const [above, below, count, against] = down ? [b, a, back, forth] : [a, b, forth, back]
  const conflict = { from: below, to: above, count: against, why: 'rules' as const }
  if (down && up) return { candidate: null, conflicts: [conflict, { ...conflict, from: above, to: below, count }] }
  const candidate = { above, below, count, against, basis: 'rules' as const, margin: count }
  return { candidate: count === 0 ? null : candidate, conflicts: count === 0 ? [conflict] : [] }
}

/** What package.json says about two layers of different packages; `null` where it leaves the order to the imports. */
function judgePackages({ a, b, forth, back }: Pair, facts: LayerFacts): Judged | null {
  const { declares, isApp, runtime, environment } = facts
  const [down, up] = [declares?.(a, b) ?? null, declares?.(b, a) ?? null]
  if (down === null || up === null) return null
  const running = (from: string, to: string): number => runtime?.get(from)?.get(to) ?? 0
  const declared = Number(down) - Number(up)
  const program = Number(isApp?.(a) === true) - Number(isApp?.(b) === true)
  // Where each declares the other, what runs counts more than types.
  const margin = program || declared || running(a, b) - running(b, a) || forth - back
  const [above, below, count, against] = margin >= 0 ? [a, b, forth, back] : [b, a, back, forth]
  // What both leave out is as good as no package.json.
  if (!down && !up && program === 0) return null
  if (!(margin >= 0 ? down : up) || (margin === 0 && count === 0)) {
    const why = program === 0 ? 'undeclared' : 'app'
    return {
      candidate: null,
      conflicts: [
        { from: above, to: below, count, why: 'undeclared' },
        { from: below, to: above, count: against, why },
      ],
    }
  }
  // The types of a server are declared, too, but its code is for nobody else.
  const isTyped = runtime !== undefined && running(above, below) === 0
  if (isTyped && environment?.(below) === 'server' && environment(above) !== 'server')
    return { candidate: null, conflicts: [] }
  return { candidate: { above, below, count, against, basis: 'declared', margin: Math.abs(margin) }, conflicts: [] }
}

/** What the imports between two layers say, their names, and where they run. */
function judgeLayers({ a, b, forth, back }: Pair, outOf: (name: string) => number, facts: LayerFacts): Judged {
  const { environment = () => null, size = () => 0, rank = rankOf, runtime } = facts
  const { isApp = () => false, isStarted = () => false } = facts
  const program = Number(isApp(a)) - Number(isApp(b)) || Number(isStarted(a)) - Number(isStarted(b))
  const [high, low] = [rank(a), rank(b)]
  const usual = high === null || low === null || high === low ? 0 : high > low ? 1 : -1
  // In a large codebase a few more imports against the usual order are still an accident.
  const prior = usual * (usualMargin(Math.abs((high ?? 0) - (low ?? 0))) + 0.02 * outOf(usual > 0 ? b : a))
  const margin = program === 0 ? forth - back + prior : program * (forth + back)
  const [above, below, count, against] = margin > 0 ? [a, b, forth, back] : [b, a, back, forth]
  const both = (why: Conflict['why']): Judged => ({
    candidate: null,
    conflicts: [
      { from: above, to: below, count, why },
      { from: below, to: above, count: against, why },
    ],
  })
  if (count === 0) return both(program === 0 ? 'usual' : 'app')
  const isUsual = usual !== 0 && above === (usual > 0 ? a : b)
  if (!isUsual && rank(below) !== 0 && count < 1 + size(above) / LARGE && size(above) > LARGE) return both('few')
  const [here, there] = [environment(above), environment(below)]
  // Types are gone when the program runs, so they do not show where it runs.
  const running = runtime === undefined ? count : (runtime.get(above)?.get(below) ?? 0)
  const isShown = isStarted(above) && isStarted(below) && here === 'server'
  if (!isShown && here !== null && there !== null && here !== there && running < APART + APART_SHARE * outOf(above))
    return both('environments')
  const basis = count <= against ? 'usual' : 'imports'
  return { candidate: { above, below, count, against, basis, margin: Math.abs(margin) }, conflicts: [] }
}

/** Whether two layers may not be connected, directly or through others. */
type IsApart = (from: string, to: string) => boolean

/** Adds the relations, the strongest first, as long as they close no cycle and connect no layers that stay apart. */
function close(
  names: readonly string[],
  candidates: readonly Candidate[],
  conflicts: readonly Conflict[],
  apartFor: (candidate: Candidate) => IsApart,
): Order {
  const below = new Map(names.map((name) => [name, new Set<string>()]))
  const relations: Relation[] = []
  const found = [...conflicts]
  for (const candidate of candidates) {
    const { above, below: lower, count, against, basis } = candidate
    const isTaken = below.get(lower)!.has(above)
    if (isTaken && (count !== against || count === 0)) {
      if (count > 0) found.push({ from: above, to: lower, count, why: 'cycle' })
      continue
    }
    // Of as many imports both ways, those that the stronger relations allow are the order.
    const [upper, under] = isTaken ? [lower, above] : [above, lower]
    const gained = [under, ...below.get(under)!]
    const gaining = names.filter((name) => name === upper || below.get(name)!.has(upper))
    const isApart = apartFor(candidate)
    const chain = gaining
      .flatMap((name) => gained.map((one): [string, string] => [name, one]))
      .find(([name, one]) => !below.get(name)!.has(one) && isApart(name, one))
    if (chain !== undefined) {
      const isDirect = chain[0] === upper && chain[1] === under
      if (count > 0) found.push({ from: upper, to: under, count, why: isDirect ? 'environments' : 'chain' })
      if (against > 0)
        found.push({ from: under, to: upper, count: against, why: basis === 'declared' ? 'undeclared' : 'few' })
      continue
    }
    for (const name of gaining) gained.forEach((one) => below.get(name)!.add(one))
    relations.push({ above: upper, below: under, count, against, basis })
  }
  // What other relations allow together is no finding.
  return { below, relations, conflicts: found.filter(({ from, to }) => !below.get(from)!.has(to)) }
}
