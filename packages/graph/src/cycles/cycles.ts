import { byText, linksBetween, type Graph } from '../graph.ts'
import { chooseCut, type Cut, type Ground } from './cut.ts'
import { isErased } from './erased.ts'
import { collectPairs, countsAsStep, filterPairs, findKnots, toAdjacency, type Hop, type Pairs } from './pairs.ts'
import { findShortestCycle } from './shortest-cycle.ts'

/** A knot of files that all lead back to themselves, shown by its shortest cycle. */
export interface Cycle {
  /** The shortest cycle, from the file whose path sorts first. */
  hops: Hop[]
  /** Without a type-only step it would not close. */
  typeOnly: boolean
  cut: Cut
  /** How many files the whole knot has. */
  fileCount: number
  /** The knot's edges as `from -> to`, sorted. */
  extent: string[]
}

export interface CycleOptions {
  /** `allow` spares the cycles that only `import()` closes. */
  dynamic?: 'forbid' | 'allow'
  /** Asked only about edges that lie on a cycle, so each edge that it excuses has earned its exception. */
  excused?: (from: string, to: string) => boolean
  /** Layers and instances, for choosing where to cut; a `Judge` will do. */
  ground?: Ground
}

/** Finds every knot of files that import each other, and every file that imports itself. */
export function findCycles(graph: Graph, options: CycleOptions = {}): Cycle[] {
  const dynamic = options.dynamic ?? 'forbid'
  const pairs = withoutErased(graph, liftExcused(collectPairs(graph, dynamic), options.excused), dynamic)
  const between = filterPairs(pairs, ({ from, to }) => from !== to)
  const atRunTime = filterPairs(between, ({ hop }) => !hop.typeOnly)
  const runTime = findKnots(atRunTime)
  // What closes inside a run-time knot is reported with it; a type-only cycle of its own has no edge there.
  const uncovered = filterPairs(between, (pair) => !runTime.contains(pair))

  const describeAll = (knots: readonly number[][], among: Pairs): Cycle[] => {
    const adjacency = toAdjacency(among)
    return knots.map((knot) => {
      const members = new Set(knot)
      const inside = knot.flatMap((file) => among[file]!.filter(({ to }) => members.has(to)))
      return describe(hopsOf(findShortestCycle(knot, adjacency), among), inside.map(({ hop }) => hop), knot.length)
    })
  }
  const describe = (hops: Hop[], all: readonly Hop[], fileCount: number): Cycle => ({
    hops,
    typeOnly: hops.some(({ typeOnly }) => typeOnly),
    cut: chooseCut(hops, graph, options.ground ?? null),
    fileCount,
    extent: all.map(({ from, to }) => `${from} -> ${to}`).sort(byText),
  })

  const loops = pairs.flat().filter(({ from, to, hop }) => from === to && !isRecursion(graph, hop.from))
  return [
    ...loops.map(({ hop }) => describe([hop], [hop], 1)),
    ...describeAll(runTime.knots, atRunTime),
    ...describeAll(findKnots(uncovered).knots, uncovered),
  ].sort((a, b) => byText(a.hops[0]!.from, b.hops[0]!.from) || a.hops[0]!.edge.start - b.hops[0]!.edge.start)
}

/** A Svelte component has no other way to show itself than to import itself. */
function isRecursion(graph: Graph, file: string): boolean {
  return /\.svelte$/i.test(file) && linksBetween(graph, file, file).every(({ edge }) => edge.kind === 'import' && edge.names.every(({ name }) => name === 'default'))
}

/** Marks the steps of run-time knots that are gone at run time; those outside of a knot need not be looked at. */
function withoutErased(graph: Graph, pairs: Pairs, dynamic: 'forbid' | 'allow'): Pairs {
  const { contains } = findKnots(filterPairs(pairs, ({ hop }) => !hop.typeOnly))
  return pairs.map((list) => list.map((pair) => {
    const { hop, from, to } = pair
    const erased = from !== to && !hop.typeOnly && contains(pair) && isErased(graph, linksBetween(graph, hop.from, hop.to), (kind) => countsAsStep(kind, dynamic))
    return erased ? { ...pair, hop: { ...hop, typeOnly: true } } : pair
  }))
}

function liftExcused(pairs: Pairs, excused: CycleOptions['excused']): Pairs {
  if (excused === undefined) return pairs
  const { contains } = findKnots(pairs)
  return filterPairs(pairs, (pair) => {
    const onCycle = pair.from === pair.to || contains(pair)
    return !onCycle || !excused(pair.hop.from, pair.hop.to)
  })
}

function hopsOf(files: readonly number[], pairs: Pairs): Hop[] {
  return files.map((file, index) => {
    const next = files[(index + 1) % files.length]!
    return pairs[file]!.find(({ to }) => to === next)!.hop
  })
}
