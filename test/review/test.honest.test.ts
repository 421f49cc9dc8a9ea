import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TOTAL = 'src/domains/orders/service/total.test.ts'
const CODE = 'src/domains/orders/service/total.ts'
const CHARGE = 'src/domains/billing/service/charge.test.ts'
const ROUND = 'src/utils/round-cents.test.ts'
const SUM = `import { expect, test } from 'vitest'
import { sum } from './sum.ts'

test('adds nothing', () => {
  expect(sum([])).toBe(0)
})

test('adds one', () => {
  expect(sum([1])).toBe(1)
})

test('adds two', () => {
  expect(sum([1, 2])).toBe(3)
})
`
const BASE = {
  'src/utils/sum.ts': `export const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0)\n`,
  'src/utils/sum.test.ts': SUM,
}

type Case = [name: string, change: (repository: TestRepository) => void]

const CASES: Case[] = [
  ['a file moves', ({ git }) => git('mv', 'src/utils/sum.test.ts', 'src/utils/sum.spec.test.ts')],
  [
    'code and its test move to another folder',
    ({ git }) => {
      git('mv', 'src/utils/sum.ts', 'src/utils/math-sum.ts')
      git('mv', 'src/utils/sum.test.ts', 'src/utils/math-sum.test.ts')
    },
  ],
  [
    'a test file is split in two',
    ({ write }) => {
      const [imports, first, ...rest] = SUM.split('\n\ntest(')
      write({
        'src/utils/sum.test.ts': `${imports}\n\ntest(${first}\n`,
        'src/utils/sum-more.test.ts': `${imports}\n\ntest(${rest.join('\n\ntest(')}`,
      })
    },
  ],
  [
    'tests become the rows of a table',
    ({ write }) =>
      write({
        'src/utils/sum.test.ts': `import { expect, test } from 'vitest'\nimport { sum } from './sum.ts'\n\ntest.each([\n  [[], 0],\n  [[1], 1],\n  [[1, 2], 3],\n])('adds %j', (all, total) => {\n  expect(sum(all)).toBe(total)\n})\n`,
      }),
  ],
  [
    'rows become tests',
    ({ replace }) =>
      replace(
        TOTAL,
        `  it.each([
    [0, 0],
    [1, 1.5],
    [3, 4.5],
  ])('multiplies by the quantity %i', (quantity, total) => {
    expect(totalOf({ ...order, lines: [{ sku: 'tea', quantity, price: 1.5 }] })).toBe(total)
  })
`,
        `  it('multiplies by the quantity', () => {
    expect(totalOf({ ...order, lines: [{ sku: 'tea', quantity: 0, price: 1.5 }] })).toBe(0)
    expect(totalOf({ ...order, lines: [{ sku: 'tea', quantity: 1, price: 1.5 }] })).toBe(1.5)
    expect(totalOf({ ...order, lines: [{ sku: 'tea', quantity: 3, price: 1.5 }] })).toBe(4.5)
  })
`,
      ),
  ],
  [
    'a helper that only tests used moves into them',
    ({ read, write }) => {
      const helper = /\nexport function isEmpty[^]*?\n}\n/.exec(read(CODE))![0]
      write({
        [CODE]: read(CODE).replace(helper, ''),
        [TOTAL]: read(TOTAL)
          .replace('import { isEmpty, totalOf }', 'import { totalOf }')
          .replace('\nconst order', `${helper.replace('export ', '')}\nconst order`),
      })
    },
  ],
  [
    'assertions move into a helper of the file',
    ({ write }) =>
      write({
        'src/utils/sum.test.ts': `${SUM.replace(/ {2}expect\(sum\((.*)\)\)\.toBe\((.)\)/g, '  expectSum($1, $2)')}\nfunction expectSum(all: number[], total: number): void {\n  expect(sum(all)).toBe(total)\n}\n`,
      }),
  ],
  [
    'assertions move into a helper of another file, behind an index',
    ({ write }) =>
      write({
        'src/utils/sum.test.ts': `import { test } from 'vitest'\nimport { expectSum } from './testing/index.ts'\n${SUM.slice(SUM.indexOf('\ntest(')).replace(/ {2}expect\(sum\((.*)\)\)\.toBe\((.)\)/g, '  expectSum($1, $2)')}`,
        'src/utils/testing/index.ts': `export { expectSum } from './expect-sum.ts'\n`,
        'src/utils/testing/expect-sum.ts': `import { expect } from 'vitest'\nimport { sum } from '../sum.ts'\n\nexport const expectSum = (all: number[], total: number): void => {\n  expect(sum(all)).toBe(total)\n}\n`,
      }),
  ],
  [
    'the function and its tests are deleted',
    ({ write, replace }) => {
      write({ 'src/utils/sum.ts': null, 'src/utils/sum.test.ts': null })
      replace(
        'src/domains/orders/service/total.ts',
        `\nexport function isEmpty(order: Order): boolean {\n  return order.lines.length === 0\n}\n`,
        '',
      )
      replace(
        TOTAL,
        `\nit('an order without lines is empty', () => {\n  expect(isEmpty({ id: 'b', lines: [] })).toBe(true)\n  expect(isEmpty(order)).toBe(false)\n})\n`,
        '',
      )
      replace(TOTAL, 'isEmpty, ', '')
    },
  ],
  [
    'a function gets another name, and its tests too',
    ({ write, read }) =>
      write({
        'src/utils/sum.ts': read('src/utils/sum.ts').replace('sum', 'addUp'),
        'src/utils/sum.test.ts': SUM.replaceAll('sum', 'addUp')
          .replace('./addUp', './sum')
          .replaceAll('adds', 'addUp returns'),
      }),
  ],
  [
    'titles change, groups are added, and tests are sorted',
    ({ write }) => {
      const [imports, first, ...rest] = SUM.trimEnd().split('\n\ntest(')
      write({
        'src/utils/sum.test.ts': `${imports!.replace('test', 'describe, it')}\n\ndescribe('sum', () => {\n  it(${[...rest, first].join('\n\n  it(').replaceAll('adds', 'sums up')}\n})\n`,
      })
    },
  ],
  [
    'node:assert replaces expect',
    ({ write }) =>
      write({
        'src/utils/sum.test.ts': SUM.replace(
          `import { expect, test } from 'vitest'`,
          `import assert from 'node:assert/strict'\nimport { test } from 'node:test'`,
        ).replace(/expect\((.*)\)\.toBe\((.)\)/g, 'assert.equal($1, $2)'),
      }),
  ],
  [
    'expected values follow a change of behavior, and a snapshot too',
    ({ replace, write }) => {
      replace('src/utils/sum.ts', ', 0)', ', 1)')
      write({
        'src/utils/sum.test.ts': SUM.replace('toBe(0)', 'toBe(1)')
          .replace('toBe(1)', 'toBe(2)')
          .replace('toBe(3)', 'toEqual(4)'),
      })
    },
  ],
  [
    'a matcher of truth for a boolean',
    ({ replace }) => {
      replace(TOTAL, 'toBe(true)', 'toBeTruthy()')
      replace(TOTAL, 'toBe(false)', 'toBeFalsy()')
      replace(
        CHARGE,
        "expect(withTax({ id: 'a', amount: 100 }, 0.2)).toBeCloseTo(120)",
        "expect(withTax({ id: 'a', amount: 100 }, 0.2) === 120).toBe(true)",
      )
    },
  ],
  [
    'a new test is a todo, a dependency is mocked, and a spy watches',
    ({ write }) =>
      write({
        'src/utils/more.test.ts': `import { expect, test, vi } from 'vitest'\nimport { sum } from './sum.ts'\nimport { roundCents } from './round-cents.ts'\n\nvi.mock('./round-cents.ts')\n\ntest.todo('later')\n\ntest('adds', () => {\n  vi.mocked(roundCents).mockReturnValue(1)\n  expect(sum([1])).toBe(1)\n})\n`,
      }),
  ],
  [
    'a type is narrowed after it was asserted',
    ({ replace }) =>
      replace(
        ROUND,
        `  expect(roundCents(1.016)).toBe(1.02)\n`,
        `  const rounded = roundCents(1.016)\n  expect(rounded).toBeDefined()\n  if (rounded) expect(rounded).toBe(1.02)\n`,
      ),
  ],
  [
    'equal rows are deleted, and the table gets a name',
    ({ write }) => {
      write({
        [TOTAL]: `import { expect, it } from 'vitest'
import { isEmpty, totalOf } from './total.ts'

const order = { id: 'a', lines: [{ sku: 'tea', quantity: 2, price: 1.5 }] }
const rows = [
  { quantity: 0, total: 0 },
  { quantity: 1, total: 1.5 },
  { quantity: 3, total: 4.5 },
]

it('adds up the lines', () => {
  expect(totalOf(order)).toBe(3)
})

for (const { quantity, total } of rows)
  it(\`multiplies by the quantity \${quantity}\`, () => {
    expect(totalOf({ ...order, lines: [{ sku: 'tea', quantity, price: 1.5 }] })).toBe(total)
  })

it('is zero without lines', async () => {
  await expect(Promise.resolve(totalOf({ id: 'b', lines: [] }))).resolves.toBe(0)
})

it('an order without lines is empty', () => {
  expect(isEmpty({ id: 'b', lines: [] })).toBe(true)
  expect(isEmpty(order)).toBe(false)
})
`,
      })
    },
  ],
  [
    'one test is merged into another',
    ({ write }) =>
      write({
        'src/utils/sum.test.ts': `import { expect, test } from 'vitest'\nimport { sum } from './sum.ts'\n\ntest('adds', () => {\n  expect(sum([])).toBe(0)\n  expect(sum([1])).toBe(1)\n  expect(sum([1, 2])).toBe(3)\n})\n`,
      }),
  ],
]

it.each(CASES)('is not blamed: %s', async (_, change) => {
  const repository = shopRepository(BASE)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual([])
})
