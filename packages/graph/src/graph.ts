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
  const outgoing = new Map<string, FileEdge[]>()
  const incoming = new Map<string, FileEdge[]>()
  for (const { file, edges } of sorted) {
    for (const edge of [...edges].sort((a, b) => a.start - b.start)) {
      if (edge.target.type !== 'file') continue
      const link = { from: file, to: edge.target.path, edge }
      append(outgoing, link.from, link)
      append(incoming, link.to, link)
    }
  }
  return {
    modules: new Map(sorted.map((module) => [module.file, module])),
    outgoing: (file) => outgoing.get(file) ?? [],
    incoming: (file) => incoming.get(file) ?? [],
  }
}

/** Orders by UTF-16 code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function append(lists: Map<string, FileEdge[]>, key: string, link: FileEdge): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [link])
  else list.push(link)
}
