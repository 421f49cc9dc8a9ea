import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TOTAL = 'src/domains/orders/service/total.test.ts'
const CHARGE = 'src/domains/billing/service/charge.test.ts'
const ROUND = 'src/utils/round-cents.test.ts'
const NODE = 'src/utils/node.test.ts'
const NODE_TEST = `import assert from 'node:assert/strict'\nimport { test } from 'node:test'\nimport { roundCents } from './round-cents.ts'\n\ntest('rounds', async (t) => {\n  assert.equal(roundCents(1.016), 1.02)\n  assert.deepEqual([roundCents(2)], [2])\n})\n`

type Case = [
  name: string,
  base: Record<string, string>,
  change: (repository: TestRepository) => void,
  expected: string[],
]

const CASES: Case[] = [
  ['a deleted file', {}, ({ write }) => write({ [TOTAL]: null }), [`integrity/test ${TOTAL}:1`]],
  [
    'a deleted test',
    {},
    ({ replace }) =>
      replace(
        TOTAL,
        `  it('is zero without lines', () => {\n    expect(totalOf({ id: 'b', lines: [] })).toBe(0)\n  })\n`,
        '',
      ),
    [`integrity/test ${TOTAL}:11`],
  ],
  [
    'a test in a comment',
    {},
    ({ write, read }) => write({ [CHARGE]: `${read(CHARGE).replace('test(', '/* test(')}*/\n` }),
    [`integrity/test ${CHARGE}:1`],
  ],
  ['a skipped test', {}, ({ replace }) => replace(TOTAL, `it('adds`, `it.skip('adds`), [`integrity/test ${TOTAL}:7`]],
  [
    'a skipped group',
    {},
    ({ replace }) => replace(TOTAL, 'describe(', 'describe.skip('),
    [`integrity/test ${TOTAL}:6`],
  ],
  ['a skipped table', {}, ({ replace }) => replace(TOTAL, 'it.each', 'it.skip.each'), [`integrity/test ${TOTAL}:11`]],
  [
    'a focused test',
    {},
    ({ replace }) => replace(TOTAL, `it('is zero`, `it.only('is zero`),
    [`integrity/test ${TOTAL}:19`],
  ],
  [
    'a todo',
    {},
    ({ write }) => write({ [CHARGE]: `import { test } from 'vitest'\n\ntest.todo('adds the tax')\n` }),
    [`integrity/test ${CHARGE}:3`],
  ],
  [
    'tests under a condition, by if, by runIf, and by an alias',
    {},
    ({ replace }) => {
      replace(TOTAL, `it('adds`, `it.runIf(process.env.FULL)('adds`)
      replace(ROUND, `test('rounds`, `const maybe = process.env.CI ? test.skip : test\nmaybe('rounds`)
      replace(CHARGE, `test('adds`, `if (!process.env.CI) test('adds`)
    },
    [`integrity/test ${CHARGE}:4`, `integrity/test ${TOTAL}:7`, `integrity/test ${ROUND}:5`],
  ],
  [
    'a test that skips itself, and an option that does',
    { [NODE]: NODE_TEST },
    ({ replace }) => {
      replace(NODE, `=> {\n`, `=> {\n  t.skip('later')\n`)
      replace(ROUND, `cents', () =>`, `cents', { skip: true }, () =>`)
    },
    [`integrity/test ${NODE}:5`, `integrity/test ${ROUND}:4`],
  ],
  ['an expected failure', {}, ({ replace }) => replace(CHARGE, 'test(', 'test.fails('), [`integrity/test ${CHARGE}:4`]],
  [
    'a deleted assertion',
    {},
    ({ replace }) => replace(TOTAL, `  expect(isEmpty(order)).toBe(false)\n`, ''),
    [`integrity/test ${TOTAL}:24`],
  ],
  [
    'an empty body',
    {},
    ({ replace }) => replace(CHARGE, `  expect(withTax({ id: 'a', amount: 100 }, 0.2)).toBeCloseTo(120)\n`, ''),
    [`integrity/test ${CHARGE}:4`],
  ],
  [
    'an assertion that is always true',
    {},
    ({ replace }) => replace(TOTAL, 'expect(totalOf(order)).toBe(3)', 'totalOf(order)\n    expect(true).toBe(true)'),
    [`integrity/test ${TOTAL}:9`],
  ],
  [
    'the same value on both sides',
    {},
    ({ replace }) => replace(TOTAL, 'toBe(3)', 'toBe(totalOf(order))'),
    [`integrity/test ${TOTAL}:8`],
  ],
  [
    'a return before the assertion',
    {},
    ({ replace }) =>
      replace(TOTAL, '    expect(totalOf(order)).toBe(3)', '    return\n    expect(totalOf(order)).toBe(3)'),
    [`integrity/test ${TOTAL}:9`],
  ],
  [
    'an assertion within try, and one under a condition',
    {},
    ({ replace }) => {
      replace(TOTAL, 'expect(totalOf(order)).toBe(3)', 'try {\n      expect(totalOf(order)).toBe(3)\n    } catch {}')
      replace(CHARGE, '  expect(', '  if (globalThis.tax) expect(')
    },
    [`integrity/test ${CHARGE}:5`, `integrity/test ${TOTAL}:9`],
  ],
  [
    'weaker matchers',
    { [NODE]: NODE_TEST },
    ({ replace }) => {
      replace(TOTAL, 'toBe(3)', 'toBeDefined()')
      replace(CHARGE, 'toBeCloseTo(120)', 'toBeGreaterThan(0)')
      replace(ROUND, 'expect(roundCents(1.005)).toBe(1)', 'expect(roundCents(1.005)).toBeTruthy()')
      replace(NODE, 'assert.equal(roundCents(1.016), 1.02)', 'assert.ok(roundCents(1.016))')
    },
    [
      `integrity/test ${CHARGE}:5`,
      `integrity/test ${TOTAL}:8`,
      `integrity/test ${NODE}:6`,
      `integrity/test ${ROUND}:5`,
    ],
  ],
  ['thinned rows', {}, ({ replace }) => replace(TOTAL, '    [3, 4.5],\n', ''), [`integrity/test ${TOTAL}:11`]],
  [
    'filtered rows',
    {},
    ({ replace }) => replace(TOTAL, '[3, 4.5],\n  ])', '[3, 4.5],\n  ].slice(0, 1))'),
    [`integrity/test ${TOTAL}:11`],
  ],
  [
    'a helper without its assertion',
    {
      'src/utils/expect-cents.ts': `import { expect } from 'vitest'\n\nexport function expectCents(value: number, cents: number): void {\n  expect(value * 100).toBe(cents)\n}\n`,
      'src/utils/helped.test.ts': `import { test } from 'vitest'\nimport { expectCents } from './expect-cents.ts'\nimport { roundCents } from './round-cents.ts'\n\ntest('rounds', () => {\n  expectCents(roundCents(1.5), 150)\n})\n`,
    },
    ({ replace }) => replace('src/utils/expect-cents.ts', '  expect(value * 100).toBe(cents)\n', ''),
    ['integrity/test src/utils/helped.test.ts:5'],
  ],
  [
    'a copy of the function in the test',
    {},
    ({ replace }) => {
      replace(TOTAL, 'import { isEmpty, totalOf }', 'import { isEmpty }')
      replace(TOTAL, 'const order', 'const totalOf = (one: Order): number => one.lines.length * 1.5\n\nconst order')
    },
    [`integrity/test ${TOTAL}:4`],
  ],
  [
    'a mock of the module under test',
    {},
    ({ replace }) =>
      replace(
        TOTAL,
        `const order`,
        `vi.mock('./total.ts', () => ({ totalOf: () => 3, isEmpty: () => true }))\n\nconst order`,
      ),
    [`integrity/test ${TOTAL}:4`],
  ],
  [
    'a file whose tests go while the function gets another name',
    {},
    ({ write, read }) =>
      write({
        [ROUND]: null,
        'src/utils/round-cents.ts': read('src/utils/round-cents.ts').replace('roundCents', 'toCents'),
        'src/domains/orders/service/total.ts': read('src/domains/orders/service/total.ts').replaceAll(
          'roundCents',
          'toCents',
        ),
      }),
    [`integrity/test ${ROUND}:1`],
  ],
  [
    'a test file with a syntax error',
    {},
    ({ write, read }) => write({ [CHARGE]: `${read(CHARGE)}}` }),
    [`integrity/test ${CHARGE}:1`],
  ],
]

it.each(CASES)('%s is named', async (_, base, change, expected) => {
  const repository = shopRepository(base)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/test'))).toEqual(expected)
})

it('a weaker test names what it asserted, and the code to change', async () => {
  const repository = shopRepository()
  repository.write({ [CHARGE]: null })
  repository.replace(TOTAL, `it('adds`, `it.only('adds`)
  repository.replace(
    TOTAL,
    `    expect(totalOf({ id: 'b', lines: [] })).toBe(0)\n`,
    `    try {\n      expect(totalOf({ id: 'b', lines: [] })).toBe(0)\n    } catch {}\n`,
  )
  repository.replace(TOTAL, '    [3, 4.5],\n', '')
  repository.replace(TOTAL, `it('an order`, `it.skip('an order`)
  repository.replace(ROUND, 'toBe(1.02)', 'toBeTruthy()')
  repository.replace(ROUND, 'import { roundCents }', `vi.mock('./round-cents.ts')\nimport { roundCents }`)
  const { findings } = await repository.review()
  expect(findings.map(({ what, fix, not }) => [what, ...fix.map(({ title }) => title), not].join('\n')))
    .toMatchInlineSnapshot(`
    [
      "service/charge.test.ts is deleted with the test 'adds the tax'. Its owner is @shop/billing.
    Restore the test, and change withTax until it passes.
    If withTax now behaves differently on purpose, assert the new result in that test.
    Do not replace it by a test that asserts less.",
      "service/total.test.ts:7: only runs 'adds up the lines' alone, so the other tests do not run. Its owner is @shop/everyone.
    Delete .only, and correct what the other tests find.
    Do not skip the other tests instead.",
      "service/total.test.ts:11: the test 'multiplies by the quantity %i' runs 2 rows, which were 3. Its owner is @shop/everyone.
    Restore what it asserted, and change totalOf until it passes.
    If totalOf now behaves differently on purpose, assert the new result as exactly.
    Do not move the assertion to where it does not run.",
      "service/total.test.ts:20: the test 'is zero without lines' has an assertion in a try that ignores its error. Its owner is @shop/everyone.
    Restore what it asserted, and change totalOf until it passes.
    If totalOf now behaves differently on purpose, assert the new result as exactly.
    Do not move the assertion to where it does not run.",
      "service/total.test.ts:25: the test 'an order without lines is empty' is skipped, and ran before. Its owner is @shop/everyone.
    Run it again, and change isEmpty until it passes.
    Do not delete it or empty its body.",
      "utils/round-cents.test.ts:2 mocks utils/round-cents.ts, and its tests call roundCents from there. Its owner is @shop/everyone.
    Delete the mock, and test the real roundCents.
    Mock only what it imports from other modules.
    Do not assert what the mock returns.",
      "utils/round-cents.test.ts:7: the test 'rounds to cents' asserts that a value is true where it asserted an exact value. Its owner is @shop/everyone.
    Restore what it asserted, and change roundCents until it passes.
    If roundCents now behaves differently on purpose, assert the new result as exactly.
    Do not move the assertion to where it does not run.",
    ]
  `)
})
