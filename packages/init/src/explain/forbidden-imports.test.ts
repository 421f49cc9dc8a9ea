import type { ReportedViolation } from '@stratalint/core'
import { expect, it } from 'vitest'
import { HARNESS } from '../../../../test/support/policy-of.ts'
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
