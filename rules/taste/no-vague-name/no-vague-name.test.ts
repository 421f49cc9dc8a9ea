import { testRule } from '@stratalint/rule/vitest'
import rule from './no-vague-name.ts'

const SERVICE = 'src/domains/orders/service'
const TEXT = 'export const total = 1\n'
const at = (file: string, endColumn = 23) => ({ file, line: 1, column: 1, endColumn })
const fix = (key: string, target?: string) => ({
  key,
  applicability: key === 'rename-file' && target !== undefined ? ('suggested' as const) : ('manual' as const),
  ...(target !== undefined && { target }),
})
const files = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, TEXT]))
const packageJson = (...names: string[]): Record<string, string> => ({
  'package.json': JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }),
})
const options = (given: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'taste/no-vague-name': ['error', given] } }),
})

testRule(rule, {
  valid: [
    {
      name: 'the file of shadcn in a package without its settings',
      files: {
        'src/domains/orders/ui/lib/utils.ts': "import { twMerge } from 'tailwind-merge'\nexport const cn = twMerge\n",
      },
    },
    {
      name: 'what users share with others',
      files: {
        'src/domains/orders/ui/Shared/Order.tsx': 'export const Order = ({ shareId }: Props) => <p>{shareId}</p>\n',
        'src/domains/orders/ui/Shared.tsx':
          "import type { Share } from '../types/share'\nexport const SharedOrder = (share: Share) => <p />\n",
      },
    },
    {
      name: 'names of more than one word',
      files: files(`${SERVICE}/order-utils.ts`, `${SERVICE}/error-handler.ts`, `${SERVICE}/form-data/total.ts`),
    },
    {
      name: 'words that only begin like a vague one',
      files: files(`${SERVICE}/database.ts`, `${SERVICE}/template.ts`),
    },
    { name: 'folders that are places', files: files('src/utils/total.ts', 'src/utils/price/total.ts') },
    {
      name: 'the name of a layer',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { domain: 'src/{domain}/{layer}/**' }, layers: ['common', 'service'] },
        }),
        ...files('src/orders/common/total.ts', 'src/orders/common.ts'),
      },
    },
    {
      name: 'nouns that the types of the domain declare',
      files: {
        'src/domains/staff/types/person.ts': 'export interface Manager {\n  id: string\n}\n',
        'src/domains/staff/service/manager.ts': TEXT,
        'src/domains/staff/service/managers/total.ts': TEXT,
        'src/domains/staff/repo/load.ts': 'export const managers = []\n',
      },
    },
    {
      name: 'a folder with a package.json',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: '**', role: 'shared' } } },
        }),
        'packages/utils/package.json': '{ "name": "@shop/utils" }',
        'packages/utils/src/total.ts': TEXT,
      },
    },
    {
      name: 'names that a framework routes by',
      files: { ...packageJson('next'), ...files('src/pages/data.ts', 'src/app/common/page.ts') },
    },
    {
      name: 'the handler of a function on AWS Lambda and of a command',
      files: {
        'src/app/orders/create-order.ts':
          "import type { Handler } from 'aws-lambda'\nexport const handler: Handler = async () => {}\n",
        'src/app/orders/list.ts': "export const command = 'list'\nexport const handler = () => {}\n",
      },
    },
    {
      name: 'names that are chosen by the call that they come from',
      files: { 'src/app/auth.ts': 'const start = () => ({ handlers: {} })\nexport const { handlers } = start()\n' },
    },
    {
      name: 'local names, default exports and re-exports',
      files: {
        [`${SERVICE}/total.ts`]:
          "const data = 1\nconst helpers = 2\nexport default data\nexport { helpers as totals }\nexport * as utils from './sum'\n",
        [`${SERVICE}/sum.ts`]: TEXT,
      },
    },
    {
      name: 'tests and generated files',
      files: files(`${SERVICE}/utils.test.ts`, `${SERVICE}/data.gen.ts`, `${SERVICE}/temp.d.ts`),
    },
    {
      name: 'words that the option allows',
      files: {
        ...options({ allow: ['data', 'Handler'] }),
        ...files(`${SERVICE}/data.ts`, `${SERVICE}/handlers/total.ts`),
      },
    },
  ],
  invalid: [
    {
      name: 'a manager of a domain in the plural, and one function whose name ends in a preposition',
      files: {
        [`${SERVICE}/manager.ts`]: 'export const handler = 1\n',
        'src/domains/reviews/service/data.ts': 'export const statsOf = 1\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/manager.ts`, 25),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/order-manager.ts' }],
        },
        {
          file: `${SERVICE}/manager.ts`,
          line: 1,
          column: 14,
          endColumn: 21,
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
        {
          ...at('src/domains/reviews/service/data.ts', 25),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/reviews/service/stats.ts' }],
        },
      ],
    },
    {
      name: 'a file that no tool reads',
      files: files(`${SERVICE}/manager.ts`),
      errors: [
        {
          ...at(`${SERVICE}/manager.ts`),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/total.ts' }],
        },
      ],
      nearestValid: {
        [`${SERVICE}/manager.ts`]: null,
        ...files('src/app/.storybook/manager.ts'),
        [`${SERVICE}/series.ts`]: 'export interface Datum {\n  value: number\n}\n',
      },
    },
    {
      name: 'a file whose exports have a word in common, and its importers',
      files: {
        [`${SERVICE}/utils.ts`]: 'export const formatPrice = 1\nexport const parsePrices = 2\n',
        [`${SERVICE}/sum.ts`]: "export { formatPrice } from './utils'\n",
      },
      errors: [
        {
          ...at(`${SERVICE}/utils.ts`, 29),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/price.ts' }],
        },
      ],
      nearestValid: {
        [`${SERVICE}/utils.ts`]: null,
        [`${SERVICE}/price.ts`]: 'export const formatPrice = 1\nexport const parsePrices = 2\n',
        [`${SERVICE}/sum.ts`]: "export { formatPrice } from './price'\n",
      },
    },
    {
      name: 'a file with one export, with role, digits and capitals',
      files: {
        [`${SERVICE}/Helper.service.ts`]: 'export class OrderBook {}\n',
        [`${SERVICE}/temp-2.ts`]: 'export const orderTotal = 1\n',
        [`${SERVICE}/_shared.ts`]: 'export const lines = 1\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/Helper.service.ts`, 26),
          fix: [
            { key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/order-book.service.ts' },
          ],
        },
        {
          ...at(`${SERVICE}/_shared.ts`, 23),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/lines.ts' }],
        },
        {
          ...at(`${SERVICE}/temp-2.ts`, 28),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/order-total.ts' }],
        },
      ],
      nearestValid: {
        [`${SERVICE}/Helper.service.ts`]: null,
        [`${SERVICE}/temp-2.ts`]: null,
        [`${SERVICE}/_shared.ts`]: null,
        [`${SERVICE}/template-2.ts`]: TEXT,
      },
    },
    {
      name: 'a file with several topics, one of which has a file',
      files: {
        [`${SERVICE}/misc.ts`]:
          'export const formatPrice = 1\nexport const parsePrice = 2\nexport const orderDate = 3\nexport const lastDate = 4\nexport const sleep = 5\n',
        [`${SERVICE}/date.ts`]: TEXT,
      },
      errors: [{ ...at(`${SERVICE}/misc.ts`, 29), fix: [fix('split-file')] }],
    },
    {
      name: 'a file whose proper name is taken',
      files: { [`${SERVICE}/common.ts`]: 'export const price = 1\n', [`${SERVICE}/price.ts`]: TEXT },
      errors: [{ ...at(`${SERVICE}/common.ts`), fix: [fix('merge-file', `${SERVICE}/price.ts`)] }],
    },
    {
      name: 'a file without exports, and one from which nothing can be known',
      files: {
        [`${SERVICE}/stuff.ts`]: 'function startQueue() {}\nstartQueue()\n',
        'src/utils/util.ts': 'export {}\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/stuff.ts`, 25),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/start-queue.ts' }],
        },
        { ...at('src/utils/util.ts', 10), fix: [fix('rename-file')] },
      ],
    },
    {
      name: 'the case of the names of files',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'taste/file-name': ['error', { case: 'PascalCase' }] },
        }),
        [`${SERVICE}/Utils.ts`]: 'export const orderTotal = 1\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/Utils.ts`, 28),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/OrderTotal.ts' }],
        },
      ],
    },
    {
      name: 'a folder, once, in its first file',
      files: {
        [`${SERVICE}/helpers/a.test.ts`]: TEXT,
        [`${SERVICE}/helpers/order-line.ts`]: TEXT,
        [`${SERVICE}/helpers/order-total.ts`]: TEXT,
        [`${SERVICE}/close.ts`]: "export { total } from './helpers/order-total'\n",
      },
      errors: [
        {
          ...at(`${SERVICE}/helpers/order-line.ts`),
          fix: [fix('rename-folder', `${SERVICE}/order`), fix('move-files', SERVICE)],
        },
      ],
      nearestValid: {
        [`${SERVICE}/helpers/a.test.ts`]: null,
        [`${SERVICE}/helpers/order-line.ts`]: null,
        [`${SERVICE}/helpers/order-total.ts`]: null,
        [`${SERVICE}/order/order-line.ts`]: TEXT,
        [`${SERVICE}/order/order-total.ts`]: TEXT,
      },
    },
    {
      name: 'a folder of folders, and a folder whose files cannot move up',
      files: files(
        `${SERVICE}/shared/price/total.ts`,
        'src/domains/orders/ui/common/card.ts',
        'src/domains/orders/ui/card.ts',
      ),
      errors: [
        { ...at(`${SERVICE}/shared/price/total.ts`), fix: [fix('move-files', SERVICE)] },
        { ...at('src/domains/orders/ui/common/card.ts'), fix: [fix('move-files', 'src/domains/orders/ui')] },
      ],
    },
    {
      name: 'nouns of another domain, and words that are never nouns',
      files: {
        'src/domains/staff/types/person.ts': 'export interface Manager {\n  id: string\n}\nexport interface Utils {}\n',
        [`${SERVICE}/manager.ts`]: TEXT,
        'src/domains/staff/service/utils.ts': TEXT,
      },
      errors: [
        {
          ...at(`${SERVICE}/manager.ts`),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/total.ts' }],
        },
        {
          ...at('src/domains/staff/service/utils.ts'),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/staff/service/total.ts' }],
        },
        {
          ...{ file: 'src/domains/staff/types/person.ts', line: 4, column: 18, endColumn: 23 },
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
    },
    {
      name: 'a folder below a place of all files',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: '**', role: 'shared' } } },
        }),
        'server/helpers/total.ts': TEXT,
      },
      errors: [{ ...at('server/helpers/total.ts'), fix: [fix('move-files', 'server')] }],
    },
    {
      name: 'exports that say no more than the file, and types beside functions',
      files: {
        'src/domains/orders/runtime/shared.module.ts': 'export class SharedModule {}\n',
        [`${SERVICE}/processor.ts`]: 'export interface Props {}\nexport function sendInvoice(): void {}\n',
      },
      errors: [
        {
          ...at('src/domains/orders/runtime/shared.module.ts', 29),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/runtime/orders.module.ts' }],
        },
        {
          ...at(`${SERVICE}/processor.ts`, 26),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/send-invoice.ts' }],
        },
      ],
    },
    {
      name: 'more words and compounds by option',
      files: {
        ...options({ words: ['engine'], compounds: true }),
        ...files(`${SERVICE}/engine.ts`, `${SERVICE}/order-utils.ts`),
        [`${SERVICE}/price.ts`]: 'export const priceHelper = 1\n',
      },
      errors: [
        {
          ...at(`${SERVICE}/engine.ts`),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/total.ts' }],
        },
        {
          ...at(`${SERVICE}/order-utils.ts`),
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/service/total.ts' }],
        },
        {
          file: `${SERVICE}/price.ts`,
          line: 1,
          column: 14,
          endColumn: 25,
          fix: [{ key: 'rename-export', applicability: 'suggested' }],
        },
      ],
      nearestValid: { ...options({}), [`${SERVICE}/engine.ts`]: TEXT },
    },
    {
      name: 'a component',
      files: {
        'src/domains/orders/ui/misc.vue':
          '<script setup lang="ts">\nconst a = 1\n</script>\n<template>{{ a }}</template>\n',
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/ui/misc.vue', line: 2, column: 1, endColumn: 12 },
          fix: [{ key: 'rename-file', applicability: 'auto', target: 'src/domains/orders/ui/orders.vue' }],
        },
      ],
    },
  ],
})
