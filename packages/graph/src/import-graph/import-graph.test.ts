import { expect, it } from 'vitest'
import { edgeTo } from '../../testing/arrows.ts'
import { buildGraph } from './import-graph.ts'

it('sorts modules by path and edges by position', () => {
  const graph = buildGraph([
    { file: 'b', edges: [edgeTo('c', 'import', 50, []), edgeTo('a', 'import', 0, [])], exports: [] },
    { file: 'a', edges: [edgeTo('c', 'import', 0, [])], exports: [] },
  ])
  expect([...graph.modules.files]).toEqual(['a', 'b'])
  expect(graph.outgoing('b').map(({ to }) => to)).toEqual(['a', 'c'])
  expect(graph.incoming('a').map(({ from }) => from)).toEqual(['b'])
})

it('has no edges to packages', () => {
  const edge = { ...edgeTo('pg', 'import', 0, []), target: { type: 'external', name: 'pg' } as const }
  expect(buildGraph([{ file: 'a', edges: [edge], exports: [] }]).outgoing('a')).toEqual([])
})

it('returns empty lists for files without imports or importers', () => {
  const graph = buildGraph([])
  expect([graph.outgoing('a'), graph.incoming('a')]).toEqual([[], []])
})
