import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TOTAL = 'src/domains/orders/service/total.test.ts'
const CHARGE = 'src/domains/billing/service/charge.test.ts'
const JEST = {
  'vitest.config.ts': null,
  'jest.config.js': `module.exports = { testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/'] }\n`,
}

type Case = [
  name: string,
  base: Record<string, string | null>,
  change: (repository: TestRepository) => void,
  expected: string[],
]

const CHEATS: Case[] = [
  [
    'a file in exclude of vitest',
    {},
    ({ replace }) =>
      replace('vitest.config.ts', `['src/**/*.test.ts']`, `['src/**/*.test.ts'], exclude: ['**/total.test.ts']`),
    ['integrity/test vitest.config.ts:3'],
  ],
  [
    'a narrower include of vitest',
    {},
    ({ replace }) => replace('vitest.config.ts', 'src/**/*.test.ts', 'src/utils/**/*.test.ts'),
    ['integrity/test vitest.config.ts:3'],
  ],
  [
    'passWithNoTests',
    {},
    ({ replace }) => replace('vitest.config.ts', 'test: {', 'test: { passWithNoTests: true,'),
    ['integrity/test vitest.config.ts:3'],
  ],
  [
    'a path that jest ignores',
    JEST,
    ({ replace }) => replace('jest.config.js', `'/node_modules/'`, `'/node_modules/', 'billing'`),
    ['integrity/test jest.config.js:1'],
  ],
  [
    'a test file with a name that no pattern matches',
    {},
    ({ git }) => git('mv', TOTAL, 'src/domains/orders/service/total.check.ts'),
    ['integrity/test src/domains/orders/service/total.check.ts:1'],
  ],
  [
    'a test file with another extension',
    {},
    ({ git }) => git('mv', CHARGE, `${CHARGE}.bak`),
    [`integrity/test ${CHARGE}.bak:1`],
  ],
  [
    'a script that excludes a file',
    {},
    ({ replace }) => replace('package.json', '"vitest run"', '"vitest run --exclude **/charge.test.ts"'),
    ['integrity/test package.json:9'],
  ],
  [
    'a script that runs a folder',
    {},
    ({ replace }) => replace('package.json', '"vitest run"', '"vitest run src/utils"'),
    ['integrity/test package.json:9'],
  ],
  [
    'a script that runs nothing',
    {},
    ({ replace }) => replace('package.json', '"vitest run"', `"echo 'no tests yet'"`),
    ['integrity/test package.json:9'],
  ],
  [
    'a script that cannot fail',
    {},
    ({ replace }) => replace('package.json', '"vitest run"', '"vitest run || true"'),
    ['integrity/test package.json:9'],
  ],
  [
    'a script that updates the snapshots, and one that runs some titles',
    { 'e2e/package.json': '{ "scripts": { "test": "playwright test" } }\n' },
    ({ replace }) => {
      replace('package.json', '"vitest run"', '"vitest run -u"')
      replace('e2e/package.json', 'playwright test', 'playwright test --grep @smoke')
    },
    ['integrity/test e2e/package.json:1', 'integrity/test package.json:9'],
  ],
  [
    'a script that passes without tests',
    {},
    ({ replace }) => replace('package.json', '"vitest run"', '"vitest run --passWithNoTests"'),
    ['integrity/test package.json:9'],
  ],
]

it.each(CHEATS)('%s is named', async (_, base, change, expected) => {
  const repository = shopRepository(base)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/test'))).toEqual(expected)
})

const CI = '.github/workflows/ci.yml'

it.each<[string, (repository: TestRepository) => void, string[]]>([
  ['a step that is gone', ({ replace }) => replace(CI, '      - run: npm test\n', ''), [`integrity/test ${CI}:1`]],
  [
    'a step that cannot fail',
    ({ replace }) => replace(CI, 'npm test\n', 'npm test || true\n'),
    [`integrity/test ${CI}:22`],
  ],
  [
    'a step that may fail',
    ({ replace }) => replace(CI, 'npm test\n', 'npm test\n        continue-on-error: true\n'),
    [`integrity/test ${CI}:22`],
  ],
  ['some tests', ({ replace }) => replace(CI, 'npm test\n', 'npx vitest run -t smoke\n'), [`integrity/test ${CI}:22`]],
  ['the runner itself', ({ replace }) => replace(CI, 'npm test\n', 'npx vitest run --coverage\n'), []],
  ['one script for all', ({ replace }) => replace(CI, 'npm test\n', 'npm run verify\n'), []],
  [
    'another workflow',
    ({ replace, write }) => {
      replace(CI, '      - run: npm test\n', '')
      write({
        '.github/workflows/test.yml':
          'on: pull_request\njobs:\n  test:\n    steps:\n      - run: |\n          npm ci\n          npm test\n',
      })
    },
    [],
  ],
])('CI: %s', async (_, change, expected) => {
  const repository = shopRepository()
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/test'))).toEqual(expected)
})

const HONEST: [name: string, base: Record<string, string | null>, change: (repository: TestRepository) => void][] = [
  [
    'a wider include, and excluded output',
    {},
    ({ replace }) =>
      replace(
        'vitest.config.ts',
        `['src/**/*.test.ts']`,
        `['{src,test}/**/*.{test,spec}.{ts,tsx}'], exclude: ['**/dist/**']`,
      ),
  ],
  [
    'vitest replaces jest',
    JEST,
    ({ write }) =>
      write({
        'jest.config.js': null,
        'vitest.config.ts': `export default { test: { include: ['src/**/*.test.ts'] } }\n`,
      }),
  ],
  [
    'vitest runs with its defaults',
    {},
    ({ write, replace }) => {
      write({ 'vitest.config.ts': null })
      replace('package.json', '"vitest run"', '"vitest run --coverage --reporter dot"')
    },
  ],
  [
    'the config moves to another format',
    {},
    ({ write }) =>
      write({
        'vitest.config.ts': null,
        'vitest.config.mts': `import { defineConfig } from 'vitest/config'\n\nconst include = ['src/**/*.test.ts']\n\nexport default defineConfig(() => ({ test: { include, coverage: { exclude: ['**/*.test.ts'] } } }))\n`,
      }),
  ],
  [
    'projects',
    {},
    ({ write }) =>
      write({
        'vitest.config.ts': `export default { test: { projects: [{ test: { name: 'utils', include: ['src/utils/**/*.test.ts'] } }, { test: { name: 'domains', include: ['src/domains/**/*.test.ts'] } }] } }\n`,
      }),
  ],
  [
    'the script gets another name, and parts',
    {},
    ({ replace }) => {
      replace(
        'package.json',
        '"test": "vitest run"',
        '"test": "npm run test:utils && npm run test:domains", "test:utils": "vitest run src/utils", "test:domains": "vitest run src/domains"',
      )
    },
  ],
  [
    'a test moves to another folder',
    {},
    ({ git, write, read }) => {
      git('mv', CHARGE, 'src/domains/billing/charge.test.ts')
      write({
        'src/domains/billing/charge.test.ts': read('src/domains/billing/charge.test.ts').replace(
          './charge',
          './service/charge',
        ),
      })
    },
  ],
  [
    'a new package without tests',
    {},
    ({ write }) =>
      write({ 'packages/new/package.json': '{ "scripts": { "test": "vitest run --passWithNoTests" } }\n' }),
  ],
  [
    'options of a run that select nothing',
    {},
    ({ replace }) =>
      replace(
        'package.json',
        '"vitest run"',
        '"NODE_OPTIONS=--max-old-space-size=4096 vitest run --config vitest.config.ts --maxWorkers 2 --bail 1 > out.txt 2>&1"',
      ),
  ],
  ['a broken package.json', {}, ({ write }) => write({ 'e2e/package.json': '{ "scripts": [' })],
  [
    'coverage runs the same tests',
    {},
    ({ replace }) =>
      replace('package.json', '"test": "vitest run"', '"test": "c8 vitest run", "test:watch": "vitest watch"'),
  ],
  [
    'a test with JSX gets the extension for it',
    {},
    ({ git }) => git('mv', CHARGE, 'src/domains/billing/service/charge.spec.test.ts'),
  ],
]

it.each(HONEST)('is not blamed: %s', async (_, base, change) => {
  const repository = shopRepository(base)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual([])
})

it('a runner names what it leaves out', async () => {
  const repository = shopRepository()
  repository.replace('vitest.config.ts', `['src/**/*.test.ts']`, `['src/**/*.test.ts'], exclude: ['src/domains/**']`)
  repository.replace('package.json', '"vitest run"', '"vitest run || true"')
  repository.git('mv', 'src/utils/round-cents.test.ts', 'src/utils/round-cents-check.ts')
  const { findings } = await repository.review()
  expect(findings.map(({ what, fix, not }) => [what, ...fix.map(({ title }) => title), not].join('\n')))
    .toMatchInlineSnapshot(`
      [
        "The script test of package.json now has || true. Its owner is @shop/everyone.
      Let test run what it ran before: vitest run. Correct what fails.
      Do not filter the tests in a config instead.",
        "No pattern of the test runner matches utils/round-cents-check.ts, which was utils/round-cents.test.ts. Its owner is @shop/everyone.
      Name it so that the runner finds it, as src/utils/round-cents.test.ts was.
      Do not leave it out by another option or a filter.",
        "vitest.config.ts no longer runs 2 test files, first service/charge.test.ts. Its owner is @shop/everyone.
      Run them again, and correct what fails.
      Do not leave it out by another option or a filter.",
      ]
    `)
})
