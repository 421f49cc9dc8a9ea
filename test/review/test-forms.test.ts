import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const FILE = 'src/utils/forms.test.ts'
const E2E = 'e2e/cart.spec.ts'
const HEAD = `import { expect, it } from 'vitest'\nimport { roundCents } from './round-cents.ts'\n\n`
const test = (body: string, title = 'rounds'): string => `it('${title}', async () => {\n${body}\n})\n`
const CHECK = '  expect(roundCents(1.016)).toBe(1.02)'
const BASE = {
  [FILE]: `${HEAD}${test(CHECK)}`,
  [E2E]: `import { expect, test } from '@playwright/test'\n\ntest.describe('cart', () => {\n  test('shows the total', async ({ page }) => {\n    await page.goto('/cart')\n    await expect(page.getByTestId('total')).toHaveText('3.00')\n  })\n\n  test('is empty', async ({ page }) => {\n    await expect(page).toHaveTitle('Cart')\n  })\n})\n`,
}

type Case = [name: string, before: string | null, change: (repository: TestRepository) => void, expected: string[]]

const to =
  (body: string) =>
  ({ write }: TestRepository): void =>
    write({ [FILE]: `${HEAD}${test(body)}` })

const CHEATS: Case[] = [
  ['the type of a value', null, to(`  expect(typeof roundCents(1.016)).toBe('number')`), [`${FILE}:5`]],
  ['a comparison', null, to('  expect(roundCents(1.016) > 0).toBe(true)'), [`${FILE}:5`]],
  ['any number', null, to('  expect(roundCents(1.016)).toEqual(expect.any(Number))'), [`${FILE}:5`]],
  ['no exception', null, to('  expect(() => roundCents(1.016)).not.toThrow()'), [`${FILE}:5`]],
  ['no matcher', null, to('  expect(roundCents(1.016))'), [`${FILE}:5`]],
  ['a log', null, to('  console.assert(roundCents(1.016) === 1.02)'), [`${FILE}:4`]],
  [
    'a callback that is never called',
    null,
    to(`  const later = () => {\n  ${CHECK}\n  }\n  void later`),
    [`${FILE}:4`],
  ],
  [
    'a promise that is not awaited',
    `  await expect(Promise.resolve(roundCents(1))).resolves.toBe(1)`,
    to(`  expect(Promise.resolve(roundCents(1))).resolves.toBe(1)`),
    [`${FILE}:5`],
  ],
  [
    'a promise whose error is ignored',
    `  await expect(Promise.resolve(roundCents(1))).resolves.toBe(1)`,
    to(`  await expect(Promise.resolve(roundCents(1))).resolves.toBe(1).catch(() => {})`),
    [`${FILE}:5`],
  ],
  [
    'fewer values in a loop',
    `  for (const [a, b] of [[1, 1], [2, 2], [3, 3]]) expect(roundCents(a)).toBe(b)`,
    to(`  for (const [a, b] of [[1, 1]]) expect(roundCents(a)).toBe(b)`),
    [`${FILE}:4`],
  ],
  [
    'an empty loop',
    `  ;[1, 2].forEach((a) => expect(roundCents(a)).toBe(a))`,
    to(`  ;[].forEach((a) => expect(roundCents(a)).toBe(a))`),
    [`${FILE}:4`],
  ],
  [
    'an error without its message',
    `  expect(() => roundCents(null as never)).toThrow('no amount')`,
    to(`  expect(() => roundCents(null as never)).toThrow()`),
    [`${FILE}:5`],
  ],
  [
    'calls without arguments',
    `  const log = vi.fn()\n  roundCents(log)\n  expect(log).toHaveBeenCalledWith(1)`,
    to(`  const log = vi.fn()\n  roundCents(log)\n  expect(log).toHaveBeenCalled()`),
    [`${FILE}:7`],
  ],
  [
    'a part of an object',
    `  expect({ a: roundCents(1) }).toEqual({ a: 1 })`,
    to(`  expect({ a: roundCents(1) }).toMatchObject({ a: 1 })`),
    [`${FILE}:5`],
  ],
  ['a condition that is never true', null, to(`  if (process.env.NEVER) {\n  ${CHECK}\n  }`), [`${FILE}:6`]],
  ['another body', null, to(`  expect(1 + 1).toBe(2)`), [`${FILE}:5`]],
  [
    'a group that skips by a hook',
    null,
    ({ write }) => write({ [FILE]: `${HEAD}beforeEach((context) => context.skip())\n\n${test(CHECK)}` }),
    [`${FILE}:4`],
  ],
  ['a pending call', null, to(`  pending()\n${CHECK}`), [`${FILE}:4`]],
  ['xit', null, ({ replace }) => replace(FILE, 'it(', 'xit('), [`${FILE}:4`]],
  ['fit', null, ({ replace }) => replace(FILE, 'it(', 'fit('), [`${FILE}:4`]],
  [
    'a string in place of a call',
    null,
    ({ replace }) => replace(FILE, 'async () => {', 'undefined) // async () => {'),
    [`${FILE}:1`],
  ],
  [
    'a skipped group of Playwright',
    null,
    ({ replace }) => replace(E2E, 'test.describe(', 'test.describe.skip('),
    [`${E2E}:3`],
  ],
  ['a fixme of Playwright', null, ({ replace }) => replace(E2E, `test('is`, `test.fixme('is`), [`${E2E}:9`]],
  [
    'a group that Playwright skips by a condition',
    null,
    ({ replace }) =>
      replace(
        E2E,
        `  test('shows`,
        `  test.skip(({ browserName }) => browserName === 'chromium', 'flaky')\n  test('shows`,
      ),
    [`${E2E}:4`],
  ],
  [
    'a deleted end-to-end test',
    null,
    ({ write, read }) => write({ [E2E]: read(E2E).replace(/\n {2}test\('is[^]*?\n {2}\}\)\n/, '') }),
    [`${E2E}:4`],
  ],
]

it.each(CHEATS)('%s is named', async (_, before, change, expected) => {
  const repository = shopRepository({ ...BASE, ...(before !== null && { [FILE]: `${HEAD}${test(before)}` }) })
  change(repository)
  const found = shown(await repository.review()).filter((one) => one.startsWith('integrity/'))
  expect(found).toEqual(expected.map((place) => `integrity/test ${place}`))
})

const HONEST: [name: string, before: string, after: string][] = [
  [
    'single values become an object',
    test(`  const o = read()\n  expect(o.a).toBe(1)\n  expect(o.b).toBe(2)\n  expect(o.c).toBe(roundCents(3))`),
    test(`  expect(read()).toEqual({ a: 1, b: 2, c: roundCents(3) })`),
  ],
  [
    'examples become a property',
    test(CHECK) +
      test('  expect(roundCents(2)).toBe(2)', 'keeps 2') +
      test('  expect(roundCents(3)).toBe(3)', 'keeps 3'),
    test(`  fc.assert(fc.property(fc.integer(), (n) => {\n    expect(roundCents(n)).toBe(n)\n  }))`, 'keeps integers'),
  ],
  ['a test that exists twice', test(CHECK) + test(CHECK, 'rounds again'), test(CHECK)],
  [
    'assertions move to a hook',
    test(CHECK) + test('  roundCents(1)\n  expect(log).toEqual([])', 'logs nothing'),
    test(CHECK) + test('  roundCents(1)', 'logs nothing') + `afterEach(() => {\n  expect(log).toEqual([])\n})\n`,
  ],
  [
    'a class of assertions',
    test(CHECK),
    `class Check {\n  cents(amount: number, cents: number) {\n    expect(roundCents(amount)).toBe(cents)\n  }\n}\n${test('  new Check().cents(1.016, 1.02)')}`,
  ],
  [
    'an error that is caught and asserted',
    test(`  await expect(fail()).rejects.toThrow('no')`),
    test(
      `  try {\n    await fail()\n    expect.unreachable()\n  } catch (error) {\n    expect(error.message).toBe('no')\n  }`,
    ),
  ],
  [
    'a loop becomes rows',
    test(`  for (const [a, b] of [[1, 1], [2, 2]]) expect(roundCents(a)).toBe(b)`),
    `it.each([[1, 1], [2, 2]])('rounds %i', (a, b) => {\n  expect(roundCents(a)).toBe(b)\n})\n`,
  ],
  [
    'another order, with a group',
    test(CHECK) + test('  expect(roundCents(2)).toBe(2)', 'keeps'),
    `describe('cents', () => {\n${test('  expect(roundCents(2)).toBe(2)', 'keeps')}${test(CHECK)}})\n`,
  ],
  [
    'variables and steps',
    test(CHECK),
    test(
      `  // given\n  const amount = 1.016\n  // when\n  const cents = roundCents(amount)\n  // then\n  expect(cents).toStrictEqual(1.02)`,
    ),
  ],
  [
    'a skipped test is deleted',
    test(CHECK) + `it.skip('old', () => {\n  expect(roundCents(1)).toBe(2)\n})\n`,
    test(CHECK),
  ],
  ['a skipped test runs again', `it.skip('rounds', () => {\n${CHECK}\n})\n`, test(CHECK)],
  [
    'done becomes a promise',
    `it('rounds', (done) => {\n  later(() => {\n    expect(roundCents(1)).toBe(1)\n    done()\n  })\n})\n`,
    test(`  await new Promise((resolve) => later(resolve))\n  expect(roundCents(1)).toBe(1)`),
  ],
  [
    'rows come from a shared table',
    `it.each([[1, 1], [2, 2]])('rounds %i', (a, b) => {\n  expect(roundCents(a)).toBe(b)\n})\n`,
    `import { rows } from './rows.ts'\nit.each(rows)('rounds %i', (a, b) => {\n  expect(roundCents(a)).toBe(b)\n})\n`,
  ],
  [
    'a snapshot',
    test(`  expect(render(roundCents(1))).toBe('<b>1</b>')\n  expect(render(2)).toBe('<b>2</b>')`),
    test(`  expect([render(roundCents(1)), render(2)]).toMatchInlineSnapshot()`),
  ],
]

it.each(HONEST)('is not blamed: %s', async (_, before, after) => {
  const repository = shopRepository({ [FILE]: `${HEAD}${before}` })
  repository.write({ [FILE]: `${HEAD}${after}` })
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual([])
})
