import type { ResolvedEdge } from '@stratalint/core'
import type { ResolvedModule } from './module-record.ts'

/** One import from one file to another. */
export interface FileEdge {
  from: string
  to: string
  edge: ResolvedEdge
}

/** Every parsed module and the imports between files. */
export interface Graph {
  /** By path, in the order of their paths. */
  modules: ReadonlyMap<string, ResolvedModule>
  /** The imports of a file that lead to files, parsed or not, in the order of the source. */
  outgoing(file: string): readonly FileEdge[]
  /** The imports that lead to a file, in the order of the importers' paths. */
  incoming(file: string): readonly FileEdge[]
}

/** Links modules by their resolved edges; the result does not depend on the order of the input. */
export function buildGraph(modules: Iterable<ResolvedModule>): Graph {
  const sorted = [...modules].sort((a, b) => byText(a.file, b.file))
  const outgoing = new Map(sorted.map((module) => [module.file, linksOf(module)]))
  let incoming: Map<string, FileEdge[]> | null = null
  return {
    modules: new Map(sorted.map((module) => [module.file, module])),
    outgoing: (file) => outgoing.get(file) ?? [],
    incoming(file) {
      incoming ??= invert(outgoing.values())
      return incoming.get(file) ?? []
    },
  }
}

const byTarget = new WeakMap<readonly FileEdge[], ReadonlyMap<string, readonly FileEdge[]>>()

/** The imports of a file that lead to another one, in the order of the source. */
export function linksBetween(graph: Graph, from: string, to: string): readonly FileEdge[] {
  const links = graph.outgoing(from)
  let index = byTarget.get(links)
  if (index === undefined) byTarget.set(links, (index = groupBy(links, (link) => link.to)))
  return index.get(to) ?? []
}

/** Groups a list by a key, in the order of the list. */
export function groupBy<T, K>(list: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** Orders by UTF-16 code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function linksOf({ file, edges }: ResolvedModule): FileEdge[] {
  return edges
    .flatMap((edge) => (edge.target.type === 'file' ? [{ from: file, to: edge.target.path, edge }] : []))
    .sort((a, b) => a.edge.start - b.edge.start)
}

function invert(lists: Iterable<readonly FileEdge[]>): Map<string, FileEdge[]> {
  return groupBy([...lists].flat(), ({ to }) => to)
}
