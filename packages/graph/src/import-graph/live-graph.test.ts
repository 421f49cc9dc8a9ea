import type { ResolvedEdge } from '@stratalint/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeTo } from '../../testing/arrows.ts'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'
import { buildGraph, type Graph } from './import-graph.ts'
import { createLiveGraph } from './live-graph.ts'
import { createModuleTable } from './module-table.ts'
import { packModules } from './pack-modules.ts'

const FILES = ['a', 'b', 'c', 'd', 'e']
const KINDS = ['import', 'export-all', 'dynamic-import', 'reference'] as const

/** A module with these imports; those by `export *` re-export. */
function moduleOf(file: string, imports: readonly (readonly [string, (typeof KINDS)[number]])[]): ResolvedModule {
  const edges: ResolvedEdge[] = imports.map(([to, kind], index) => edgeTo(to, kind, (imports.length - index) * 100, []))
  const exports = edges.flatMap(({ kind }, edge): ExportRecord[] =>
    kind === 'export-all'
      ? [{ name: '*', typeOnly: false, start: 0, end: 0, binding: { type: 'through', edge, imported: '*' } }]
      : [],
  )
  return { file, edges, exports }
}

/** All that a graph answers. */
function answersOf(graph: Graph): unknown {
  const { files } = graph.modules
  const all = [...FILES, 'unparsed']
  return {
    files,
    modules: files.map((file) => graph.modules.get(file)),
    has: all.map((file) => graph.modules.has(file)),
    outgoing: all.map((file) => graph.outgoing(file)),
    incoming: all.map((file) => graph.incoming(file)),
    targets: [['import'], KINDS].map((kinds) => graph.targets(new Set(kinds as never))),
    reExporters: files.map((file) => graph.importsOfReExporters(file)),
    unparsed: files.map((file) => graph.importsOfUnparsed(file, () => true)),
  }
}

const importsOf = fc.array(fc.tuple(fc.constantFrom(...FILES, 'unparsed'), fc.constantFrom(...KINDS)), { maxLength: 3 })
const change = fc.tuple(fc.constantFrom(...FILES), fc.option(importsOf))

describe('a graph that changes', () => {
  it('answers as one that is built anew', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }),
        (start, steps) => {
          const now = new Map(
            start.flatMap(([file, imports]) => (imports === null ? [] : [[file, moduleOf(file, imports)] as const])),
          )
          const live = createLiveGraph(createModuleTable([packModules(now.values())]))
          for (const step of steps) {
            const changes = new Map(
              step.map(([file, imports]) => [file, imports === null ? null : moduleOf(file, imports)]),
            )
            live.replace(changes)
            for (const [file, module] of changes)
              if (module === null) now.delete(file)
              else now.set(file, module)
            expect(answersOf(live.current)).toEqual(answersOf(buildGraph(now.values())))
          }
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })

  it('keeps the answers about files that a change cannot affect', () => {
    const modules = [
      moduleOf('a', [['b', 'import']]),
      moduleOf('b', [['c', 'export-all']]),
      moduleOf('c', []),
      moduleOf('d', [['e', 'import']]),
      moduleOf('e', [['c', 'import']]),
    ]
    const live = createLiveGraph(createModuleTable([packModules(modules)]))
    const question = { name: 'all' }
    const asked: string[] = []
    const ask = (): string[] => {
      for (const file of FILES) live.current.keep(question, file, () => asked.push(file))
      return asked.splice(0)
    }
    expect(ask()).toEqual(FILES)
    expect(ask()).toEqual([])
    live.replace(new Map([['c', moduleOf('c', [])]]))
    // What b re-exports may have changed for a; e imports c itself, and d imports only e.
    expect(ask()).toEqual(['a', 'b', 'c', 'e'])
    live.replace(new Map([['d', moduleOf('d', [])]]))
    expect(ask()).toEqual(['d'])
    live.replace(new Map(), true)
    expect(ask()).toEqual(FILES)
  })
})
