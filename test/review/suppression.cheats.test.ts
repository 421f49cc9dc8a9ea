import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TYPES = 'src/domains/orders/types/order.ts'
const PAY = 'src/domains/orders/types/pay.ts'
const FORBIDDEN = `import { charge } from '../../billing/service/charge.ts'`
const BOUNDARY = 'architecture/domain-boundary'

type Case = [
  name: string,
  base: Record<string, string>,
  change: (repository: TestRepository) => void,
  expected: string[],
]

const CASES: Case[] = [
  [
    'a comment above a new violation',
    {},
    ({ write }) =>
      write({
        [PAY]: `// eslint-disable-next-line ${BOUNDARY} -- agreed on\n${FORBIDDEN}\n\nexport const pay = charge\n`,
      }),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a comment behind an inherited violation',
    { [PAY]: `${FORBIDDEN}\n\nexport const pay = charge\n` },
    ({ replace }) => replace(PAY, FORBIDDEN, `${FORBIDDEN} // oxlint-disable-line ${BOUNDARY} -- agreed on`),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a whole file for every rule',
    {},
    ({ write, read }) => write({ [TYPES]: `/* eslint-disable */\n${read(TYPES)}` }),
    [`integrity/suppression ${TYPES}:1`],
  ],
  [
    'a rule turned off by an inline configuration',
    {},
    ({ write, read }) =>
      write({ [TYPES]: `/* eslint architecture/layer-direction: "off", no-console: 2 */\n${read(TYPES)}` }),
    [`integrity/suppression ${TYPES}:1`],
  ],
  [
    '@ts-nocheck in a script that is not checked',
    { 'scripts/seed.js': `export const seed = 1\n` },
    ({ write }) => write({ 'scripts/seed.js': `// @ts-nocheck\nexport const seed = 1\n` }),
    ['integrity/suppression scripts/seed.js:1'],
  ],
  [
    '@ts-ignore within JSX',
    {},
    ({ replace }) =>
      replace('src/domains/orders/ui/index.tsx', 'return <button', 'return (\n    // @ts-ignore\n    <button'),
    ['integrity/suppression src/domains/orders/ui/index.tsx:8'],
  ],
  [
    '@ts-expect-error in a block comment',
    {},
    ({ replace }) =>
      replace(TYPES, '  quantity: number', '  /* the old clients\n   * @ts-expect-error */\n  quantity: number'),
    [`integrity/suppression ${TYPES}:8`],
  ],
  [
    '@ts-expect-error that becomes @ts-ignore',
    { [PAY]: `// @ts-expect-error no types\nimport { old } from 'old'\n\nexport const pay = old\n` },
    ({ replace }) => replace(PAY, '@ts-expect-error', '@ts-ignore'),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a comment for one more rule',
    { [PAY]: `// eslint-disable-next-line taste/file-name\nexport const pay = 1\n` },
    ({ replace }) => replace(PAY, 'taste/file-name', 'taste/file-name, taste/named-export'),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a comment for one line that becomes one for the file',
    { [PAY]: `export const cash = 0\n\n// eslint-disable-next-line taste/file-name\nexport const pay = 1\n` },
    ({ write }) =>
      write({ [PAY]: `/* eslint-disable taste/file-name */\nexport const cash = 0\n\nexport const pay = 1\n` }),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'the end of a silenced part that is deleted',
    {
      [PAY]: `/* eslint-disable taste/file-name */\nexport const pay = 1\n/* eslint-enable taste/file-name */\n\nexport const cash = 2\n`,
    },
    ({ replace }) => replace(PAY, '/* eslint-enable taste/file-name */\n', ''),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a new violation under an old comment',
    {
      [PAY]: `/* eslint-disable ${BOUNDARY} -- agreed on */\nimport type { Invoice } from '../../billing/types/invoice.ts'\n\nexport type Pay = Invoice\n`,
    },
    ({ replace }) => replace(PAY, 'import type', `${FORBIDDEN}\nimport type`),
    [`integrity/suppression ${PAY}:1`],
  ],
  [
    'a comment that is copied to other code',
    { [PAY]: `// @ts-ignore\nexport const pay: string = 1\n\nexport const cash: number = one(2)\n` },
    ({ replace }) => replace(PAY, 'export const cash', '// @ts-ignore\nexport const cash'),
    [`integrity/suppression ${PAY}:4`],
  ],
  [
    'biome-ignore of a group of rules',
    {},
    ({ write, read }) => write({ [TYPES]: `// biome-ignore lint/suspicious: later\n${read(TYPES)}` }),
    [`integrity/suppression ${TYPES}:1`],
  ],
  [
    'biome-ignore-all',
    {},
    ({ write, read }) => write({ [TYPES]: `// biome-ignore-all lint: later\n${read(TYPES)}` }),
    [`integrity/suppression ${TYPES}:1`],
  ],
  [
    'comments in the markup and in the script of a component',
    {
      'src/domains/orders/ui/row.vue': `<template>\n  <b>{{ id }}</b>\n</template>\n<script setup lang="ts">\nconst id: string = '1'\n</script>\n`,
    },
    ({ write }) =>
      write({
        'src/domains/orders/ui/row.vue': `<template>\n  <!-- eslint-disable-next-line -->\n  <b>{{ id }}</b>\n</template>\n<script setup lang="ts">\n// @ts-expect-error\nconst id: string = '1'\n</script>\n`,
      }),
    ['integrity/suppression src/domains/orders/ui/row.vue:2', 'integrity/suppression src/domains/orders/ui/row.vue:6'],
  ],
  [
    'a comment in a file with a syntax error',
    { 'scripts/seed.ts': `export const seed = 1\n` },
    ({ write }) => write({ 'scripts/seed.ts': `/* eslint-disable */\r\nexport const seed = = 1\r\n` }),
    ['integrity/suppression scripts/seed.ts:1'],
  ],
  [
    'a comment in a style sheet',
    { 'src/app/page.css': 'a { color: red }\n' },
    ({ write }) => write({ 'src/app/page.css': '/* eslint-disable */\na { color: red }\n' }),
    ['integrity/suppression src/app/page.css:1'],
  ],
  [
    'a new entry and a higher count in the file of suppressed findings',
    { 'eslint-suppressions.json': JSON.stringify({ [TYPES]: { 'taste/file-name': { count: 1 } } }, null, 2) },
    ({ write }) =>
      write({
        'eslint-suppressions.json': JSON.stringify(
          { [TYPES]: { 'taste/file-name': { count: 3 } }, 'src/app/main.ts': { [BOUNDARY]: { count: 1 } } },
          null,
          2,
        ),
      }),
    ['integrity/suppression eslint-suppressions.json:3', 'integrity/suppression eslint-suppressions.json:8'],
  ],
]

it.each(CASES)('%s is named', async (_, base, change, expected) => {
  const repository = shopRepository(base)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual(expected)
})

it('a suppression names its comment, what it hides, and the remedy', async () => {
  const repository = shopRepository({ 'src/app/seed.ts': `// @ts-expect-error\nexport const seed: string = 1\n` })
  repository.write({
    [PAY]: `// eslint-disable-next-line ${BOUNDARY} -- agreed on\n${FORBIDDEN}\n\nexport const pay = charge\n`,
    [TYPES]: `/* eslint-disable */\n${repository.read(TYPES)}`,
    'src/app/seed.ts': `// @ts-ignore\nexport const seed: string = 1\n`,
    'eslint-suppressions.json': JSON.stringify({ 'src/app/main.ts': { [BOUNDARY]: { count: 2 } } }, null, 2),
  })
  const { findings } = await repository.review()
  expect(findings.map(({ what, fix, not }) => [what, ...fix.map(({ title }) => title), not].join('\n')))
    .toMatchInlineSnapshot(`
      [
        "eslint-suppressions.json suppresses 2 of architecture/domain-boundary in src/app/main.ts, which was 0. Its owner is @shop/everyone.
      Fix the 2 new findings of architecture/domain-boundary in src/app/main.ts, and set the count back to 0.
      Do not silence it by a comment, an exception or the baseline.",
        "@ts-expect-error became @ts-ignore at src/app/seed.ts:1, which silences more. Its owner is @shop/everyone.
      Delete the comment, and correct the types in the code below line 1 until tsc passes.
      Do not replace it by a cast to any.",
        "src/domains/orders/types/order.ts:1 has a new comment eslint-disable for all rules. Its owner is @shop/everyone.
      Delete the comment, and fix what the linter then reports in the file.
      Do not silence it in a config, an exception or the baseline.",
        "src/domains/orders/types/pay.ts:1 has a new comment eslint-disable-next-line for architecture/domain-boundary. It hides architecture/domain-boundary at src/domains/orders/types/pay.ts:2. Its owner is @shop/everyone.
      Delete the comment, and fix what it hides: Declare function type Charge in src/domains/orders/types/charge.ts for charge, take it as a parameter, and pass it in from src/app.
      Do not silence it in a config, an exception or the baseline.",
      ]
    `)
})
