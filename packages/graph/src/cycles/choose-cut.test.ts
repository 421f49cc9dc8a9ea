import { expect, it } from 'vitest'
import { graphOfArrows } from '../../testing/arrows.ts'
import { harnessJudge } from '../../testing/harness-policy.ts'
import { findCycles } from './find-cycles.ts'

function cutOf(...lines: string[]): string {
  const { cut } = findCycles(graphOfArrows(...lines), { judge: harnessJudge() })[0]!
  return `${cut.from} -> ${cut.to}: ${cut.names.join(', ')}`
}

it('cuts where the fewest names are imported', () => {
  expect(cutOf('a -> b: x, y', 'b -> c: z', 'c -> a: v, w')).toBe('b -> c: z')
})

it('counts the names of every import between the two files', () => {
  expect(cutOf('a -> b: x', 'a ~> b: Y', 'b -> a: z')).toBe('b -> a: z')
})

it('cuts at the first of equally cheap imports', () => {
  expect(cutOf('a -> b: x', 'b -> a: y')).toBe('a -> b: x')
})

it('prefers a type-only import', () => {
  expect(cutOf('a -> b: x', 'b ~> a: Y, Z')).toBe('b -> a: Y, Z')
})

it('prefers an import between instances', () => {
  expect(
    cutOf(
      'src/providers/a/index.ts -> src/providers/b/index.ts: x, y',
      'src/providers/b/index.ts -> src/providers/b/c.ts: z',
      'src/providers/b/c.ts -> src/providers/a/index.ts: v, w',
    ),
  ).toBe('src/providers/a/index.ts -> src/providers/b/index.ts: x, y')
})

it('prefers an import against the layer order, even with more names', () => {
  expect(
    cutOf(
      'src/domains/orders/repo/db.ts -> src/domains/orders/service/price.ts: a, b, c',
      'src/domains/orders/service/price.ts ~> src/domains/orders/repo/db.ts: D',
    ),
  ).toBe('src/domains/orders/repo/db.ts -> src/domains/orders/service/price.ts: a, b, c')
})

it('prefers an import from utils to other places', () => {
  expect(
    cutOf('src/utils/a.ts -> src/providers/auth/index.ts: x, y', 'src/providers/auth/index.ts -> src/utils/a.ts: z'),
  ).toBe('src/utils/a.ts -> src/providers/auth/index.ts: x, y')
})

it('prefers an import of the app', () => {
  expect(
    cutOf(
      'src/app/main.ts -> src/domains/orders/ui/index.ts: a',
      'src/domains/orders/ui/index.ts -> src/app/main.ts: b, c',
    ),
  ).toBe('src/domains/orders/ui/index.ts -> src/app/main.ts: b, c')
})

it('cuts the import of a file that imports itself', () => {
  expect(cutOf('a -> a: x')).toBe('a -> a: x')
})

it('counts every export of a namespace import', () => {
  const graph = graphOfArrows('a -> b: *', 'b -> a: x, y')
  for (const name of ['v', 'w', 'z']) {
    graph.modules
      .get('b')!
      .exports.push({ name, typeOnly: false, start: 0, end: 0, binding: { type: 'local', kind: 'value' } })
  }
  expect(findCycles(graph)[0]!.cut).toEqual({ from: 'b', to: 'a', names: ['x', 'y'] })
})
