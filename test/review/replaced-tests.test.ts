import { expect, it } from 'vitest'
import { shopRepository, shown } from './repository.ts'

const CODE = 'src/utils/tabs.ts'
const TEST = 'src/utils/tabs.test.ts'
const HEAD = `import { expect, it } from 'vitest'\nimport { tabs } from './tabs.ts'\n`

const code = (body: string): string => `export function tabs(all: readonly string[]): string[] {\n  ${body}\n}\n`
const tests = (...all: [title: string, ...lines: string[]][]): string =>
  HEAD + all.map(([title, ...lines]) => `\nit('${title}', () => {\n  ${lines.join('\n  ')}\n})\n`).join('')

const BY_SEGMENT = code(`return all.some((one) => one.split('.')[2] === 'read_key') ? ['keys', 'docs'] : ['docs']`)
const BY_CAPABILITY = code(`return all.includes('keys:read') ? ['keys', 'docs'] : ['docs']`)
const KEYS: [string, string] = ['shows keys', `expect(tabs(['api.x.read_key'])).toEqual(['keys', 'docs'])`]
const SHORT: [string, string] = ['shows docs alone for two segments', `expect(tabs(['api.x'])).toEqual(['docs'])`]
const ZIP = 'src/utils/zip.ts'
const ZIP_TEST = 'src/utils/zip.test.ts'
const LIST = `  static list(path: string): string[] {\n    return [path]\n  }\n`
const EXTRACT = `  static extract(path: string): string {\n    return path.replace('.zip', '')\n  }\n`
const ZIP_HEAD = `import { expect, it } from 'vitest'\nimport { Zip } from './zip.ts'\n`
const LIST_TEST = `\nit('lists', () => {\n  expect(Zip.list('a')).toEqual(['a'])\n})\n`
const EXTRACT_TEST = `\nit('extracts', () => {\n  expect(Zip.extract('a.zip')).toBe('a')\n})\n`
const ZIP_BASE = {
  [ZIP]: `export class Zip {\n${EXTRACT}\n${LIST}}\n`,
  [ZIP_TEST]: ZIP_HEAD + EXTRACT_TEST + LIST_TEST,
} as const
const BASE = { [CODE]: BY_SEGMENT, [TEST]: tests(KEYS, SHORT), ...ZIP_BASE }
const CAPABLE: [string, string] = ['shows keys', `expect(tabs(['keys:read'])).toEqual(['keys', 'docs'])`]

/** Code that changed without a test is another warning. */
const withoutUntested = (all: readonly string[]): string[] =>
  all.filter((one) => !one.startsWith('integrity/untested '))

it.each<[name: string, change: Record<string, string>, expected: string]>([
  ['a test that is deleted with a change of its code', { [CODE]: BY_CAPABILITY, [TEST]: tests(CAPABLE) }, `${TEST}:4`],
  [
    'a test of changed code that asserts nothing much',
    {
      [CODE]: BY_CAPABILITY,
      [TEST]: tests(CAPABLE, ['works', 'expect(tabs([])).toBeDefined()', 'expect(tabs([]).at(0)).toBeTruthy()']),
    },
    `${TEST}:9`,
  ],
  [
    'a test of a method that got another name',
    { [ZIP]: ZIP_BASE[ZIP].replace('extract', 'unpack'), [ZIP_TEST]: ZIP_HEAD + LIST_TEST },
    `${ZIP_TEST}:1`,
  ],
  [
    'a set-up file that mocks what tests call',
    {
      'vitest.config.ts': `import { defineConfig } from 'vitest/config'\n\nexport default defineConfig({ test: { setupFiles: ['./tools/set-up.ts'] } })\n`,
      'tools/set-up.ts': `import { vi } from 'vitest'\n\nvi.mock('../src/utils/tabs.ts', () => ({ tabs: () => ['docs'] }))\n`,
    },
    'tools/set-up.ts:3',
  ],
  [
    'a set-up file that skips tests',
    {
      'vitest.config.ts': `import { defineConfig } from 'vitest/config'\n\nexport default defineConfig({ test: { setupFiles: './tools/set-up' } })\n`,
      'tools/set-up.ts': `import { beforeEach } from 'vitest'\n\nbeforeEach((context) => context.skip())\n`,
    },
    'tools/set-up.ts:3',
  ],
  [
    'a comparison that became coarse',
    { [TEST]: tests(KEYS, ['shows docs alone for two segments', `expect(tabs(['api.x']).length).toBeCloseTo(1, -1)`]) },
    `${TEST}:9`,
  ],
  [
    'a part of a value that became any',
    {
      [TEST]: tests(KEYS, [
        'shows docs alone for two segments',
        `expect(tabs(['api.x'])).toEqual([expect.any(String)])`,
      ]),
    },
    `${TEST}:9`,
  ],
])('names %s', async (_name, change, expected) => {
  const shop = shopRepository(BASE)
  shop.write(change)
  expect(withoutUntested(shown(await shop.review()))).toEqual([`integrity/test ${expected}`])
})

it.each<[name: string, change: Record<string, string>]>([
  ['tests of a method that is deleted', { [ZIP]: `export class Zip {\n${LIST}}\n`, [ZIP_TEST]: ZIP_HEAD + LIST_TEST }],
  [
    'tests of another behavior that assert as much',
    {
      [CODE]: BY_CAPABILITY,
      [TEST]: tests(CAPABLE, [
        'hides keys from who only rerolls',
        `const shown = tabs(['keys:reroll'])`,
        `expect(shown).toContain('docs')`,
        `expect(shown).not.toContain('keys')`,
      ]),
    },
  ],
  [
    'a set-up file that restores and mocks packages',
    {
      'vitest.config.ts': `import { defineConfig } from 'vitest/config'\n\nexport default defineConfig({ test: { setupFiles: ['./tools/set-up.ts'] } })\n`,
      'tools/set-up.ts': `import { afterEach, vi } from 'vitest'\n\nafterEach(() => vi.restoreAllMocks())\nvi.mock('pg', () => ({ Client: class {} }))\n`,
    },
  ],
  [
    'a new part of a value that can be any',
    {
      [CODE]: code(
        `return all.some((one) => one.split('.')[2] === 'read_key') ? ['keys', 'docs'] : ['docs', String(Date.now())]`,
      ),
      [TEST]: tests(KEYS, [
        'shows docs alone for two segments',
        `expect(tabs(['api.x'])).toEqual(['docs', expect.any(String)])`,
      ]),
    },
  ],
])('does not blame %s', async (_name, change) => {
  const shop = shopRepository(BASE)
  shop.write(change)
  expect(withoutUntested(shown(await shop.review()))).toEqual([])
})
