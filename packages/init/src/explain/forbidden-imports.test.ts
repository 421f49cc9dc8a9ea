import type { ReportedViolation } from '@stratalint/core'
import { expect, it } from 'vitest'
import { HARNESS } from '../../../../test/support/policy-of.ts'
import { infer } from '../../test-support/infer.ts'
import { exampleImports } from './forbidden-imports.ts'

const imports = (line: number, from: string, to: string, layers: [string, string], rule: string): ReportedViolation =>
  ({
    ...{ rule: `architecture/${rule}`, file: `src/domains/${from}/${layers[0]}/a.ts`, line, specifier: './b' },
    from: { place: 'domain', domain: from, layer: layers[0] },
    to: { place: 'domain', domain: to, layer: layers[1] },
    resolved: `src/domains/${to}/${layers[1]}/b.ts`,
  }) as ReportedViolation

it('counts the imports between two domains, and of other rules those between two layers', () => {
  const found = [
    imports(1, 'orders', 'billing', ['service', 'service'], 'domain-boundary'),
    imports(2, 'orders', 'billing', ['service', 'repo'], 'domain-boundary'),
    imports(3, 'orders', 'users', ['service', 'service'], 'domain-boundary'),
    imports(4, 'orders', 'orders', ['types', 'service'], 'layer-direction'),
    imports(5, 'users', 'users', ['types', 'service'], 'layer-direction'),
  ]
  const groups = exampleImports(found, null, HARNESS)
  expect(
    groups.map(({ why, total, imports: all }) => [why, total, all.map(({ line, count }) => [line, count])]),
  ).toEqual([
    [
      'domain',
      3,
      [
        [1, 2],
        [3, 1],
        [2, 2],
      ],
    ],
    [
      'reverse',
      2,
      [
        [4, 2],
        [5, 2],
      ],
    ],
  ])
})

it('counts the imports the other way as the order does: what runs, else types', () => {
  const down = ['a', 'b', 'c'].map((name) => `src/service/${name}.ts -> src/repo/${name}.ts`)
  const against = {
    ...{ rule: 'architecture/layer-direction', file: 'src/repo/a.ts', line: 1, specifier: '../service/a' },
    from: { place: 'source', layer: 'repo' },
    to: { place: 'source', layer: 'service' },
    resolved: 'src/service/a.ts',
  } as ReportedViolation
  const counted = (typesFrom: RegExp): number =>
    exampleImports([against], infer(down, [], { typesFrom }), HARNESS)[0]!.imports[0]!.against
  expect(counted(/service\/a/)).toBe(2)
  expect(counted(/service/)).toBe(3)
})
