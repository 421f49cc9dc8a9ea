import { expect, it } from 'vitest'
import { edgeTo } from '../../testing/arrows.ts'
import type { ResolvedModule } from '../model/module-record.ts'
import { graphOf, type Graph } from './import-graph.ts'
import { createLiveGraph } from './live-graph.ts'
import { createModuleTable } from './module-table.ts'
import { packModules } from './pack-modules.ts'

const NOTHING: string[] = []
const QUESTION = { name: 'letters', nothing: NOTHING }

/** `a` imports `b`, which re-exports `c`; `d` imports `c`; `e` imports nothing. */
const MODULES: ResolvedModule[] = [
  { file: 'a', edges: [edgeTo('b', 'import', 0, [])], exports: [] },
  {
    file: 'b',
    edges: [edgeTo('c', 'export-all', 0, [])],
    exports: [{ name: '*', typeOnly: false, start: 0, end: 0, binding: { type: 'through', edge: 0, imported: '*' } }],
  },
  { file: 'c', edges: [], exports: [] },
  { file: 'd', edges: [edgeTo('c', 'import', 0, [])], exports: [] },
  { file: 'e', edges: [], exports: [] },
]

/** The files whose answers are computed again. */
function asked(graph: Graph, answerOf: (file: string) => string[] = () => NOTHING): string[] {
  const files: string[] = []
  for (const file of graph.modules.files)
    graph.keep(QUESTION, file, () => {
      files.push(file)
      return answerOf(file)
    })
  return files
}

it('asks about every file first, and then about those with an answer and those that a change affects', () => {
  const table = createModuleTable([packModules(MODULES)])
  const first = graphOf(table)
  expect(asked(first, (file) => (file === 'e' ? ['found'] : NOTHING))).toEqual(['a', 'b', 'c', 'd', 'e'])
  const answered = first.answered!()
  expect(answered).toEqual({ letters: ['e'] })
  const after = (...changed: string[]): string[] => asked(graphOf(table, { answered, changed: new Set(changed) }))
  expect([after(), after('d'), after('b'), after('c')]).toEqual([
    ['e'],
    ['d', 'e'],
    ['a', 'b', 'e'],
    ['a', 'b', 'c', 'd', 'e'],
  ])
})

it('asks the same of a graph in memory that starts from those answers', () => {
  const live = createLiveGraph(createModuleTable([packModules(MODULES)]), { letters: ['e'] })
  expect(asked(live.current)).toEqual(['e'])
  live.replace(new Map([['b', MODULES[1]!]]))
  expect(asked(live.current)).toEqual(['a', 'b'])
})
