import type { ResolvedEdge } from '@stratalint/core'
import { byText, linksBetween, type Graph } from '../import-graph/import-graph.ts'
import { chooseCut, type Cut, type Ground } from './choose-cut.ts'
import { collectPairs, countsAsStep, filterPairs, findGroups, toAdjacency, type Hop, type Pairs } from './hops.ts'
import { findShortestCycle, findShortestThrough } from './shortest-cycle.ts'

/** A group of files that all lead back to themselves, shown by its shortest cycle. */
export interface Cycle {
  /** The shortest cycle, from the file whose path sorts first. */
  hops: Hop[]
  /** Without a type-only step it would not close. */
  typeOnly: boolean
  cut: Cut
  /** How many files the whole group has. */
  fileCount: number
  /** The group's edges as `from -> to`, sorted. */
  extent: string[]
}

export interface CycleOptions {
  /** `allow` spares the cycles that only `import()` closes. */
  dynamic?: 'forbid' | 'allow'
  /** Called only for edges that lie on a cycle, in the order in which they are written: each edge that it excuses uses its exception. */
  excused?: (from: string, to: string) => boolean
  /** The imports of a file by where they start, with what is only used as a type as type-only; asked only where a run-time cycle depends on it. */
  importsAsUsed?: (file: string) => ReadonlyMap<number, ResolvedEdge>
  /** Layers and instances, for choosing where to cut; a `Judge` will do. */
  ground?: Ground
}

/** Finds every group of files that import each other, and every file that imports itself. */
export function findCycles(graph: Graph, options: CycleOptions = {}): Cycle[] {
  const dynamic = options.dynamic ?? 'forbid'
  const pairs = withTypeUse(
    graph,
    liftExcused(collectPairs(graph, dynamic), options.excused),
    dynamic,
    options.importsAsUsed,
  )
  const between = filterPairs(pairs, ({ from, to }) => from !== to)
  const atRunTime = filterPairs(between, ({ hop }) => !hop.typeOnly)
  const runTime = findGroups(atRunTime)
  // What closes inside a run-time group is reported with it. Of the rest, some closes by itself, and some only through a run-time group.
  const uncovered = filterPairs(between, (pair) => !runTime.contains(pair))
  const typeOnly = findGroups(uncovered)
  const all = findGroups(between)
  const across = filterPairs(uncovered, (pair) => all.contains(pair) && !typeOnly.contains(pair))

  const describeAll = (groups: readonly number[][], among: Pairs): Cycle[] => {
    const adjacency = toAdjacency(among)
    return groups.map((group) => {
      const members = new Set(group)
      const inside = group.flatMap((file) => among[file]!.filter(({ to }) => members.has(to)))
      return describe(
        hopsOf(findShortestCycle(group, adjacency), among),
        inside.map(({ hop }) => hop),
        group.length,
      )
    })
  }
  const ways = toAdjacency(between)
  const describeAcross = (group: readonly number[]): Cycle[] => {
    const steps = group.flatMap((file) => across[file]!)
    if (steps.length === 0) return []
    const shortest = findShortestThrough(steps, ways)
    const hops = hopsOf(shortest, between)
    const own = steps.map(({ hop }) => hop)
    // The run-time cycle has a finding of its own, which says where to cut that.
    return [
      describe(
        hops,
        own,
        group.length,
        hops.filter((hop) => own.includes(hop)),
      ),
    ]
  }
  const describe = (hops: Hop[], all: readonly Hop[], fileCount: number, mayCut: readonly Hop[] = hops): Cycle => ({
    hops,
    typeOnly: hops.some(({ typeOnly }) => typeOnly),
    cut: chooseCut(mayCut, graph, options.ground ?? null),
    fileCount,
    extent: all.map(({ from, to }) => `${from} -> ${to}`).sort(byText),
  })

  const loops = pairs.flat().filter(({ from, to, hop }) => from === to && !isRecursion(graph, hop.from))
  return [
    ...loops.map(({ hop }) => describe([hop], [hop], 1)),
    ...describeAll(runTime.groups, atRunTime),
    ...describeAll(typeOnly.groups, uncovered),
    ...all.groups.flatMap(describeAcross),
  ].sort((a, b) => byText(a.hops[0]!.from, b.hops[0]!.from) || a.hops[0]!.edge.start - b.hops[0]!.edge.start)
}

/** A Svelte component has no other way to show itself than to import itself. */
function isRecursion(graph: Graph, file: string): boolean {
  return (
    /\.svelte$/i.test(file) &&
    linksBetween(graph, file, file).every(
      ({ edge }) => edge.kind === 'import' && edge.names.every(({ name }) => name === 'default'),
    )
  )
}

/** Marks the steps of run-time cycles that are gone at run time, because the importer uses nothing but types. */
function withTypeUse(
  graph: Graph,
  pairs: Pairs,
  dynamic: 'forbid' | 'allow',
  importsAsUsed: CycleOptions['importsAsUsed'],
): Pairs {
  if (importsAsUsed === undefined) return pairs
  const { contains } = findGroups(filterPairs(pairs, ({ hop }) => !hop.typeOnly))
  const isDropped = ({ from, to }: Hop): boolean =>
    linksBetween(graph, from, to).every(
      ({ edge }) =>
        edge.typeOnly || !countsAsStep(edge.kind, dynamic) || importsAsUsed(from).get(edge.start)?.typeOnly === true,
    )
  return pairs.map((list) =>
    list.map((pair) => {
      const { hop, from, to } = pair
      return from !== to && !hop.typeOnly && contains(pair) && isDropped(hop)
        ? { ...pair, hop: { ...hop, typeOnly: true } }
        : pair
    }),
  )
}

function liftExcused(pairs: Pairs, excused: CycleOptions['excused']): Pairs {
  if (excused === undefined) return pairs
  const { contains } = findGroups(pairs)
  const onCycle = pairs
    .flat()
    .filter((pair) => pair.from === pair.to || contains(pair))
    .sort(({ hop: a }, { hop: b }) => byText(a.from, b.from) || a.edge.start - b.edge.start)
  const lifted = new Set(onCycle.filter(({ hop }) => excused(hop.from, hop.to)))
  return lifted.size === 0 ? pairs : filterPairs(pairs, (pair) => !lifted.has(pair))
}

function hopsOf(files: readonly number[], pairs: Pairs): Hop[] {
  return files.map((file, index) => {
    const next = files[(index + 1) % files.length]!
    return pairs[file]!.find(({ to }) => to === next)!.hop
  })
}
