import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const TYPES = 'src/domains/orders/types/order.ts'
const OLD = 'src/domains/orders/types/old.ts'
const BOUNDARY = 'architecture/domain-boundary'
const ALLOWED = `// eslint-disable-next-line ${BOUNDARY} -- shared ids until the split
import type { Invoice } from '../../billing/types/invoice.ts'
import type { Order } from './order.ts'

export interface Bill {
  invoice: Invoice
  order: Order
}

// @ts-expect-error the old clients pass a string here
export const rate: number = '0.19'

export const currency = 'EUR'
`

type Case = [name: string, base: Record<string, string>, change: (repository: TestRepository) => void]

const CASES: Case[] = [
  ['moves with its file', { [OLD]: ALLOWED }, ({ git }) => git('mv', OLD, 'src/domains/orders/types/bill.ts')],
  [
    'moves with its code to another file',
    { [OLD]: ALLOWED },
    ({ write }) => {
      const [imports, code] = ALLOWED.split('\n\n// @ts')
      write({ [OLD]: `${imports}\n`, 'src/domains/orders/types/rate.ts': `// @ts${code}` })
    },
  ],
  [
    'moves within its file',
    { [OLD]: ALLOWED },
    ({ write }) => {
      const [imports, code] = ALLOWED.split('\n\n// @ts')
      write({ [OLD]: `// @ts${code}\n${imports}\n` })
    },
  ],
  [
    'stays with a line that is edited',
    { [OLD]: ALLOWED },
    ({ replace }) => replace(OLD, `export const rate: number = '0.19'`, `export const rate: Rate = parse('0.19')`),
  ],
  [
    'stays with a statement that is formatted again',
    { [OLD]: ALLOWED },
    ({ replace }) => replace(OLD, `export const rate: number = '0.19'`, `export const rate: number =\n  "0.19";`),
  ],
  [
    'gets line ends of Windows and a BOM',
    { [OLD]: ALLOWED },
    ({ write }) => write({ [OLD]: `\uFEFF${ALLOWED.replaceAll('\n', '\r\n')}` }),
  ],
  [
    'shrinks from all rules to one, and from a file to a line',
    { [OLD]: `/* eslint-disable */\n// @ts-nocheck\n${ALLOWED}` },
    ({ write }) =>
      write({
        [OLD]: `${ALLOWED.replace('export const currency', '// eslint-disable-next-line taste/named-export\nexport const currency')}`,
      }),
  ],
  [
    '@ts-ignore becomes @ts-expect-error',
    { [OLD]: ALLOWED.replace('@ts-expect-error', '@ts-ignore') },
    ({ write }) => write({ [OLD]: ALLOWED }),
  ],
  [
    'an ESLint comment becomes one of oxlint',
    { [OLD]: ALLOWED },
    ({ replace }) => replace(OLD, '// eslint-disable', '// oxlint-disable'),
  ],
  ['the reason changes', { [OLD]: ALLOWED }, ({ replace }) => replace(OLD, 'shared ids until the split', 'see ADR 12')],
  [
    'a rule that is not ours is silenced, a line is not formatted, a branch is not covered',
    {},
    ({ replace }) => {
      replace(
        TYPES,
        '  sku: string',
        '  // eslint-disable-next-line no-console, @typescript-eslint/naming-convention -- wire format\n  sku: string',
      )
      replace(TYPES, '  quantity', '  // prettier-ignore\n  quantity')
      replace(
        TYPES,
        '  price',
        '  /* c8 ignore next */\n  // biome-ignore format: aligned by hand\n  // biome-ignore lint/style/useNamingConvention: wire format\n  price',
      )
    },
  ],
  [
    'code under a comment for the whole file grows',
    { [OLD]: `/* eslint-disable taste/file-name */\n${ALLOWED}` },
    ({ write }) => write({ [OLD]: `/* eslint-disable taste/file-name */\n${ALLOWED}\nexport const country = 'DE'\n` }),
  ],
  [
    'a file with a comment for all of it is split',
    {
      [OLD]: `/* eslint-disable taste/file-name */\n${ALLOWED}\nexport const country = 'DE'\nexport const zone = 'CET'\n`,
    },
    ({ write }) =>
      write({
        [OLD]: `/* eslint-disable taste/file-name */\n${ALLOWED}`,
        'src/domains/orders/types/country.ts': `/* eslint-disable taste/file-name */\nexport const country = 'DE'\nexport const zone = 'CET'\n`,
      }),
  ],
  [
    'a type test expects errors',
    {},
    ({ write }) =>
      write({
        'src/utils/round-cents.test-d.ts': `import { roundCents } from './round-cents.ts'\n\n// @ts-expect-error a string is no amount\nroundCents('1')\n`,
        'src/utils/wrong.test.ts': `import { expect, test } from 'vitest'\nimport { roundCents } from './round-cents.ts'\n\ntest('rejects text', () => {\n  // @ts-expect-error a string is no amount\n  expect(() => roundCents('x')).toThrow()\n})\n`,
      }),
  ],
  [
    'comments are quoted in strings, documents and prose',
    {},
    ({ write }) =>
      write({
        'src/utils/example.ts': `/** Never write eslint-disable or @ts-ignore. */\nexport const example = \`// eslint-disable-next-line\n/* eslint-disable */\n// @ts-nocheck\`\n`,
        'docs/rules.md': `# Rules\n\n\`\`\`ts\n// @ts-ignore\n<!-- eslint-disable -->\n\`\`\`\n\nWrite no \`<!-- eslint-disable -->\`.\n`,
      }),
  ],
  [
    'a generated file comes with comments of its generator',
    {},
    ({ write }) =>
      write({
        'src/domains/orders/types/client.gen.ts': `/* eslint-disable */\n// @ts-nocheck\n// This file is auto-generated by openapi-ts\nexport const client = 1\n`,
        'public/mockServiceWorker.js': `/* eslint-disable */\n/* tslint:disable */\nself.addEventListener('install', () => {})\n`,
      }),
  ],
  [
    'comments are deleted',
    { [OLD]: ALLOWED },
    ({ write }) =>
      write({
        [OLD]: ALLOWED.split('\n')
          .filter((line) => !line.startsWith('//'))
          .join('\n'),
      }),
  ],
  [
    'the file of suppressed findings follows renames, and shrinks',
    {
      [OLD]: ALLOWED,
      'eslint-suppressions.json': JSON.stringify({
        [OLD]: { 'taste/file-name': { count: 2 } },
        [TYPES]: { 'taste/file-name': { count: 2 }, 'no-console': { count: 1 } },
      }),
    },
    ({ git, write }) => {
      git('mv', OLD, 'src/domains/orders/types/bill.ts')
      write({
        'eslint-suppressions.json': JSON.stringify({
          'src/domains/orders/types/bill.ts': { 'taste/file-name': { count: 2 } },
          [TYPES]: { 'taste/file-name': { count: 1 }, 'no-console': { count: 4 } },
        }),
      })
    },
  ],
]

it.each(CASES)('is not blamed: %s', async (_, base, change) => {
  const repository = shopRepository(base)
  change(repository)
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual([])
})
