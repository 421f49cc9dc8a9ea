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
  const incoming = new Map<string, FileEdge[]>()
  for (const list of lists) {
    for (const link of list) {
      const known = incoming.get(link.to)
      if (known === undefined) incoming.set(link.to, [link])
      else known.push(link)
    }
  }
  return incoming
}
