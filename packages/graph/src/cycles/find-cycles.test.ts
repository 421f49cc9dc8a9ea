import { describe, expect, it } from 'vitest'
import type { EdgeKind } from '@stratalint/core'
import { buildGraph, type Graph } from '../import-graph/import-graph.ts'
import { edgeTo, graphOfArrows } from '../../testing/arrows.ts'
import { findCycles, type Cycle, type CycleOptions } from './find-cycles.ts'

function drawn(graph: Graph, options?: CycleOptions): string[] {
  return findCycles(graph, options).map(({ hops, typeOnly }) => {
    const path = [...hops.map(({ from }) => from), hops.at(-1)!.to].join(' > ')
    return typeOnly ? `${path} (type-only)` : path
  })
}

describe('finding cycles', () => {
  it('finds nothing in a chain', () => {
    expect(drawn(graphOfArrows('a -> b', 'b -> c', 'a -> c'))).toEqual([])
  })

  it('starts a cycle at the file that sorts first', () => {
    expect(drawn(graphOfArrows('c -> a', 'a -> b', 'b -> c'))).toEqual(['a > b > c > a'])
  })

  it('reports the shortest cycle of a group and the size of the group', () => {
    const graph = graphOfArrows('a -> b', 'b -> c', 'c -> d', 'd -> a', 'd -> c')
    expect(drawn(graph)).toEqual(['c > d > c'])
    const [{ fileCount, extent }] = findCycles(graph) as [Cycle]
    expect({ fileCount, extent }).toEqual({ fileCount: 4, extent: ['a -> b', 'b -> c', 'c -> d', 'd -> a', 'd -> c'] })
  })

  it('finds the shortest cycle when it does not pass through the first file', () => {
    const graph = graphOfArrows('a -> b', 'b -> c', 'c -> d', 'd -> e', 'e -> a', 'c -> x', 'x -> y', 'y -> c')
    expect(drawn(graph)).toEqual(['c > x > y > c'])
  })

  it('reports two groups separately, without the edge between them', () => {
    const graph = graphOfArrows('a -> b', 'b -> a', 'b -> c', 'c -> d', 'd -> c')
    expect(drawn(graph)).toEqual(['a > b > a', 'c > d > c'])
    expect(findCycles(graph)[0]!.extent).toEqual(['a -> b', 'b -> a'])
  })

  it('reports one of two cycles that share a file', () => {
    expect(drawn(graphOfArrows('a -> b', 'b -> a', 'b -> c', 'c -> b'))).toEqual(['a > b > a'])
  })

  it('reports a file that imports itself in addition to its group', () => {
    expect(drawn(graphOfArrows('a -> a', 'a -> b', 'b -> a'))).toEqual(['a > a', 'a > b > a'])
  })

  it('does not depend on the order of the modules', () => {
    const forward = graphOfArrows('a -> b', 'b -> c', 'c -> a', 'b -> d', 'd -> a')
    const backward = graphOfArrows('d -> a', 'b -> d', 'b -> c', 'c -> a', 'a -> b')
    expect(drawn(backward)).toEqual(drawn(forward))
  })

  it('ignores imports of files that were not parsed', () => {
    const module = { file: 'a', edges: [edgeTo('logo.svg', 'import', 0, [])], exports: [] }
    expect(findCycles(buildGraph([module]))).toEqual([])
  })

  it('keeps the range of every hop', () => {
    const [cycle] = findCycles(graphOfArrows('a -> x', 'a -> b', 'b -> a'))
    expect(cycle!.hops.map(({ edge }) => [edge.specifier, edge.start, edge.end])).toEqual([
      ['./b', 100, 105],
      ['./a', 0, 5],
    ])
  })

  it('survives a chain of 100,000 files', () => {
    const modules = Array.from({ length: 100_000 }, (_, index) => ({
      file: String(index),
      edges: [edgeTo(String(index + 1), 'import', 0, [])],
      exports: [],
    }))
    expect(findCycles(buildGraph(modules))).toEqual([])
  })

  it('survives a cycle of 20,000 files', () => {
    const modules = Array.from({ length: 20_000 }, (_, index) => ({
      file: String(index),
      edges: [edgeTo(String((index + 1) % 20_000), 'import', 0, [])],
      exports: [],
    }))
    const cycles = findCycles(buildGraph(modules))
    expect(cycles.map(({ fileCount, hops }) => [fileCount, hops.length])).toEqual([[20_000, 20_000]])
  })
})

describe('which edges count', () => {
  it.each<[EdgeKind, boolean]>([
    ['import', true],
    ['import-type', true],
    ['export', true],
    ['export-type', true],
    ['export-all', true],
    ['dynamic-import', true],
    ['require', true],
    ['import-equals', true],
    ['type-query', true],
    ['reference', false],
    ['mock', false],
    ['url', false],
  ])('%s: %s', (kind, counts) => {
    const a = { file: 'a', edges: [edgeTo('b', kind, 0, [])], exports: [] }
    const b = { file: 'b', edges: [edgeTo('a', 'import', 0, [])], exports: [] }
    expect(findCycles(buildGraph([a, b]))).toHaveLength(counts ? 1 : 0)
  })
})

describe('type-only cycles', () => {
  it('marks a cycle that needs a type-only import', () => {
    expect(drawn(graphOfArrows('a -> b', 'b ~> a'))).toEqual(['a > b > a (type-only)'])
  })

  it('uses the run-time import where a file imports another one twice', () => {
    expect(drawn(graphOfArrows('a -> b', 'b ~> a', 'b -> a'))).toEqual(['a > b > a'])
  })

  it('reports a run-time cycle rather than a shorter type-only one', () => {
    expect(drawn(graphOfArrows('a -> b', 'b -> c', 'c -> a', 'b ~> a'))).toEqual(['a > b > c > a'])
  })

  it('reports a cycle through types and a run-time cycle in addition to the run-time cycle', () => {
    const graph = graphOfArrows('a -> b', 'b -> a', 'b -> c', 'c ~> a')
    expect(drawn(graph)).toEqual(['a > b > a', 'a > b > c > a (type-only)'])
    expect(findCycles(graph).map(({ extent }) => extent)).toEqual([
      ['a -> b', 'b -> a'],
      ['b -> c', 'c -> a'],
    ])
  })

  it('ignores a type-only import between files of one run-time cycle', () => {
    expect(drawn(graphOfArrows('a -> b', 'b -> c', 'c -> a', 'c ~> b'))).toEqual(['a > b > c > a'])
  })

  it('separates type-only cycles of their own from those through a run-time cycle', () => {
    const graph = graphOfArrows('a -> b', 'b -> a', 'b -> c', 'c ~> a', 'b ~> d', 'd -> b')
    expect(drawn(graph)).toEqual(['a > b > a', 'a > b > c > a (type-only)', 'b > d > b (type-only)'])
  })

  it('groups the type-only cycles through one run-time cycle and reports the shortest', () => {
    const graph = graphOfArrows('a -> b', 'b -> c', 'c -> a', 'a ~> x', 'x -> c', 'c -> y', 'y ~> b')
    expect(drawn(graph)).toEqual(['a > b > c > a', 'a > x > c > a (type-only)'])
    const { fileCount, extent } = findCycles(graph)[1]!
    expect({ fileCount, extent }).toEqual({ fileCount: 5, extent: ['a -> x', 'c -> y', 'x -> c', 'y -> b'] })
  })

  it('reports a type-only cycle that shares one file with a run-time cycle', () => {
    expect(drawn(graphOfArrows('a -> b', 'b -> a', 'b ~> c', 'c -> b'))).toEqual(['a > b > a', 'b > c > b (type-only)'])
  })
})

describe('dynamic imports', () => {
  it('reports a cycle closed by import() by default', () => {
    expect(drawn(graphOfArrows('a -> b', 'b => a'))).toEqual(['a > b > a'])
  })

  it('ignores a cycle that only import() closes with `allow`', () => {
    expect(drawn(graphOfArrows('a -> b', 'b => a'), { dynamic: 'allow' })).toEqual([])
  })

  it('reports a cycle that a static import closes too', () => {
    expect(drawn(graphOfArrows('a -> b', 'b => a', 'b -> a'), { dynamic: 'allow' })).toEqual(['a > b > a'])
  })
})

describe('excused edges', () => {
  it('excuses only cycles through the edge', () => {
    const graph = graphOfArrows('a -> b', 'b -> a', 'b -> c', 'c -> b')
    expect(drawn(graph, { excused: (from, to) => from === 'b' && to === 'a' })).toEqual(['b > c > b'])
  })

  it('checks only edges on cycles, in source order', () => {
    const checked: string[] = []
    const graph = graphOfArrows('a -> b', 'b -> a', 'b -> c', 'd -> d', 'x => y', 'y -> x')
    findCycles(graph, { dynamic: 'allow', excused: (from, to) => checked.push(`${from} -> ${to}`) < 0 })
    expect(checked).toEqual(['a -> b', 'b -> a', 'd -> d'])
  })
})
