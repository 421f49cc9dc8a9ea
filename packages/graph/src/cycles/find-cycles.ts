import type { Judge, ResolvedEdge } from '@stratalint/core'
import { linksBetween, type Graph } from '../import-graph/import-graph.ts'
import { byText } from '../model/compare-text.ts'
import { chooseCut, type Cut } from './choose-cut.ts'
import {
  canCloseCycle,
  collectHops,
  filterHops,
  findGroups,
  toAdjacency,
  type Hop,
  type HopsByFile,
  type NumberedHop,
} from './hops.ts'
import { findShortestCycle, findShortestThrough } from './shortest-cycle.ts'

/** A group of files that import each other, represented by its shortest cycle. */
export interface Cycle {
  /** The shortest cycle, from the file whose path sorts first. */
  hops: Hop[]
  /** Whether the cycle closes only through a type-only hop. */
  typeOnly: boolean
  cut: Cut
  /** How many files the whole group has. */
  fileCount: number
  /** The group's edges as `from -> to`, sorted. */
  extent: string[]
}

export interface CycleOptions {
  /** `allow` ignores cycles that only `import()` closes. */
  dynamic?: 'forbid' | 'allow'
  /** Whether an exception covers an edge. Called for edges on cycles only, in source order: exceptions have limits. */
  excused?: (from: string, to: string) => boolean
  /** The imports of a file by offset, with elided ones marked type-only. Called only if a cycle depends on it. */
  importsAfterElision?: (file: string) => ReadonlyMap<number, ResolvedEdge>
  /** Decides which edges to cut first. */
  judge?: Judge
}

/** Finds every group of files that import each other, and every file that imports itself. */
export function findCycles(graph: Graph, { dynamic = 'forbid', ...options }: CycleOptions = {}): Cycle[] {
  const unexcused = withoutExcused(collectHops(graph, dynamic), options.excused)
  const hopsByFile = markElidedHops(graph, unexcused, dynamic, options.importsAfterElision)
  const between = filterHops(hopsByFile, ({ from, to }) => from !== to)
  const atRunTime = filterHops(between, ({ hop }) => !hop.typeOnly)
  const runTime = findGroups(atRunTime)
  // Hops inside a run-time group are reported with it; the others close cycles of their own or through such a group.
  const outside = filterHops(between, (hop) => !runTime.contains(hop))
  const typeOnly = findGroups(outside)
  const all = findGroups(between)
  const through = filterHops(outside, (hop) => all.contains(hop) && !typeOnly.contains(hop))

  const describe = (hops: Hop[], group: readonly Hop[], fileCount: number, candidates = hops): Cycle => ({
    hops,
    typeOnly: hops.some((hop) => hop.typeOnly),
    cut: chooseCut(candidates, graph, options.judge ?? null),
    fileCount,
    extent: group.map(({ from, to }) => `${from} -> ${to}`).sort(byText),
  })
  const describeGroups = (groups: readonly number[][], among: HopsByFile): Cycle[] => {
    const adjacency = toAdjacency(among)
    return groups.map((group) => {
      const members = new Set(group)
      const inside = group.flatMap((file) => among[file]!.filter(({ to }) => members.has(to)))
      const hops = hopsBetween(findShortestCycle(group, adjacency), among)
      return describe(
        hops,
        inside.map(({ hop }) => hop),
        group.length,
      )
    })
  }
  const adjacency = toAdjacency(between)
  const describeThrough = (group: readonly number[]): Cycle[] => {
    const steps = group.flatMap((file) => through[file]!)
    if (steps.length === 0) return []
    const hops = hopsBetween(findShortestThrough(steps, adjacency), between)
    const own = steps.map(({ hop }) => hop)
    // The run-time cycle is reported by itself, with its own cut.
    const candidates = hops.filter((hop) => own.includes(hop))
    return [describe(hops, own, group.length, candidates)]
  }

  const selfImports = hopsByFile.flat().filter(({ from, to, hop }) => from === to && !isRecursion(graph, hop.from))
  return [
    ...selfImports.map(({ hop }) => describe([hop], [hop], 1)),
    ...describeGroups(runTime.groups, atRunTime),
    ...describeGroups(typeOnly.groups, outside),
    ...all.groups.flatMap(describeThrough),
  ].sort((a, b) => byText(a.hops[0]!.from, b.hops[0]!.from) || a.hops[0]!.edge.start - b.hops[0]!.edge.start)
}

/** A Svelte component can render itself only by importing itself. */
function isRecursion(graph: Graph, file: string): boolean {
  return (
    /\.svelte$/i.test(file) &&
    linksBetween(graph, file, file).every(
      ({ edge }) => edge.kind === 'import' && edge.names.every(({ name }) => name === 'default'),
    )
  )
}

/** Marks the hops of run-time cycles as type-only where the importer uses only types. */
function markElidedHops(
  graph: Graph,
  hops: HopsByFile,
  dynamic: 'forbid' | 'allow',
  importsAfterElision: CycleOptions['importsAfterElision'],
): HopsByFile {
  if (importsAfterElision === undefined) return hops
  const { contains } = findGroups(filterHops(hops, ({ hop }) => !hop.typeOnly))
  const isElided = ({ from, to }: Hop): boolean =>
    linksBetween(graph, from, to).every(
      ({ edge }) =>
        edge.typeOnly || !canCloseCycle(edge.kind, dynamic) || importsAfterElision(from).get(edge.start)?.typeOnly,
    )
  const mark = (numbered: NumberedHop): NumberedHop => {
    const { hop, from, to } = numbered
    return from !== to && !hop.typeOnly && contains(numbered) && isElided(hop)
      ? { ...numbered, hop: { ...hop, typeOnly: true } }
      : numbered
  }
  return hops.map((list) => list.map(mark))
}

function withoutExcused(hops: HopsByFile, excused: CycleOptions['excused']): HopsByFile {
  if (excused === undefined) return hops
  const { contains } = findGroups(hops)
  const onCycle = hops
    .flat()
    .filter((hop) => hop.from === hop.to || contains(hop))
    .sort(({ hop: a }, { hop: b }) => byText(a.from, b.from) || a.edge.start - b.edge.start)
  const removed = new Set(onCycle.filter(({ hop }) => excused(hop.from, hop.to)))
  return removed.size === 0 ? hops : filterHops(hops, (hop) => !removed.has(hop))
}

function hopsBetween(files: readonly number[], hops: HopsByFile): Hop[] {
  return files.map((file, index) => {
    const next = files[(index + 1) % files.length]!
    return hops[file]!.find(({ to }) => to === next)!.hop
  })
}
