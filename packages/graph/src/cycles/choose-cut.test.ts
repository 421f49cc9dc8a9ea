import { expect, it } from 'vitest'
import { graphOfArrows } from '../../testing/arrows.ts'
import { harnessJudge } from '../../testing/harness-policy.ts'
import { findCycles } from './find-cycles.ts'

function cutOf(...lines: string[]): string {
  const { cut } = findCycles(graphOfArrows(...lines), { ground: harnessJudge() })[0]!
  return `${cut.from} -> ${cut.to}: ${cut.names.join(', ')} (${cut.reason})`
}

it('cuts where the fewest names are imported', () => {
  expect(cutOf('a -> b: x, y', 'b -> c: z', 'c -> a: v, w')).toBe('b -> c: z (fewest-names)')
})

it('counts the names of every import between the two files', () => {
  expect(cutOf('a -> b: x', 'a ~> b: Y', 'b -> a: z')).toBe('b -> a: z (fewest-names)')
})

it('cuts at the first of equals', () => {
  expect(cutOf('a -> b: x', 'b -> a: y')).toBe('a -> b: x (fewest-names)')
})

it('prefers a type-only step', () => {
  expect(cutOf('a -> b: x', 'b ~> a: Y, Z')).toBe('b -> a: Y, Z (type-only)')
})

it('prefers a step between instances', () => {
  expect(
    cutOf(
      'src/providers/a/index.ts -> src/providers/b/index.ts: x, y',
      'src/providers/b/index.ts -> src/providers/b/c.ts: z',
      'src/providers/b/c.ts -> src/providers/a/index.ts: v, w',
    ),
  ).toBe('src/providers/a/index.ts -> src/providers/b/index.ts: x, y (between-instances)')
})

it('cuts before all what runs against the layer order', () => {
  expect(
    cutOf(
      'src/domains/orders/repo/db.ts -> src/domains/orders/service/price.ts: a, b, c',
      'src/domains/orders/service/price.ts ~> src/domains/orders/repo/db.ts: D',
    ),
  ).toBe('src/domains/orders/repo/db.ts -> src/domains/orders/service/price.ts: a, b, c (against-order)')
})

it('cuts what utils import of others', () => {
  expect(
    cutOf('src/utils/a.ts -> src/providers/auth/index.ts: x, y', 'src/providers/auth/index.ts -> src/utils/a.ts: z'),
  ).toBe('src/utils/a.ts -> src/providers/auth/index.ts: x, y (against-order)')
})

it('cuts an import of the app by what the app wires', () => {
  expect(
    cutOf(
      'src/app/main.ts -> src/domains/orders/ui/index.ts: a',
      'src/domains/orders/ui/index.ts -> src/app/main.ts: b, c',
    ),
  ).toBe('src/domains/orders/ui/index.ts -> src/app/main.ts: b, c (against-order)')
})

it('has nothing to choose where a file imports itself', () => {
  expect(cutOf('a -> a: x')).toBe('a -> a: x (only-hop)')
})

it('takes a whole module for all that it exports', () => {
  const graph = graphOfArrows('a -> b: *', 'b -> a: x, y')
  for (const name of ['v', 'w', 'z']) {
    graph.modules
      .get('b')!
      .exports.push({ name, typeOnly: false, start: 0, end: 0, binding: { type: 'local', kind: 'value' } })
  }
  expect(findCycles(graph)[0]!.cut).toMatchObject({ from: 'b', to: 'a', names: ['x', 'y'] })
})
