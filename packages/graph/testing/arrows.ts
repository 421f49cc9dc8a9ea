import type { EdgeKind, ResolvedEdge } from '@stratalint/core'
import { buildGraph, type Graph } from '../src/import-graph/import-graph.ts'

const KINDS: Record<string, EdgeKind> = { '->': 'import', '~>': 'import-type', '=>': 'dynamic-import' }

/** A graph for tests, from lines such as `a -> b: x, y`; `~>` is a type-only import, `=>` a dynamic one. */
export function graphOfArrows(...lines: string[]): Graph {
  const modules = new Map<string, ResolvedEdge[]>()
  for (const line of lines) {
    const [, from, arrow, to, names] = /^(\S+) (\S+) (\S+?)(?:: (.+))?$/.exec(line)!
    const edges = modules.get(from!) ?? []
    modules.set(from!, edges)
    if (!modules.has(to!)) modules.set(to!, [])
    edges.push(edgeTo(to!, KINDS[arrow!]!, edges.length * 100, names?.split(', ') ?? []))
  }
  return buildGraph([...modules].map(([file, edges]) => ({ file, edges, exports: [] })))
}

export function edgeTo(path: string, kind: EdgeKind, start: number, names: string[]): ResolvedEdge {
  const typeOnly = kind === 'import-type' || kind === 'type-query'
  return {
    kind,
    specifier: `./${path}`,
    start,
    end: start + path.length + 4,
    typeOnly,
    names: names.map((name) => ({ name, local: name, typeOnly })),
    target: { type: 'file', path },
    packageByPath: null,
  }
}
