import { testRule } from '@stratalint/rule/vitest'
import rule from './no-vague-name.ts'

const SERVICE = 'src/domains/orders/service'
const TEXT = 'export const total = 1\n'
const at = (file: string, endColumn = 23) => ({ file, line: 1, column: 1, endColumn })
const fix = (key: string, target?: string) => ({
  key,
  applicability: 'manual' as const,
  ...(target !== undefined && { target }),
})
const files = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, TEXT]))
const allFiles = {
  'stratalint.config.json': JSON.stringify({ architecture: { places: { all: { pattern: '**', role: 'shared' } } } }),
}

testRule(rule, {
  topic: 'folders',
  valid: [
    {
      name: 'folders with the plural of a role',
      files: files(`${SERVICE}/handlers/cancel.ts`, `${SERVICE}/processors/cancel.ts`),
    },
    {
      name: 'a folder that client and server share, and a project of a workspace',
      files: {
        ...allFiles,
        ...files('shared/total.ts', 'client/total.ts', 'libs/common/src/total.ts'),
        'libs/common/project.json': '{}',
      },
    },
    {
      name: 'folders for tests, and what they contain',
      files: { ...allFiles, ...files('app/e2e/helpers/total.ts', 'app/fixtures/data.ts', 'tests/utils/common.ts') },
    },
    { name: 'a topic called info', files: { ...allFiles, ...files('app/info/info.controller.ts') } },
  ],
  invalid: [
    {
      name: 'a folder without a place, whose file moves to where it gets one, and one with a place',
      files: {
        'src/domains/orders/helpers/line-key.ts': 'export const lineKey = (id: string) => `line-${id}`\n',
        [`${SERVICE}/total.ts`]: "import { lineKey } from '../helpers/line-key'\nexport const key = lineKey('a')\n",
        [`${SERVICE}/helpers/sum-of.ts`]: TEXT,
      },
      errors: [
        {
          ...at('src/domains/orders/helpers/line-key.ts', 52),
          fix: [fix('move-files', 'src/domains/orders/types/line-key.ts')],
        },
        { ...at(`${SERVICE}/helpers/sum-of.ts`), fix: [fix('move-files', SERVICE)] },
      ],
    },
    {
      name: 'hooks whose files are called use.order.ts, beside a folder that is a project',
      files: {
        ...allFiles,
        ...files(
          ...['close', 'edit', 'list', 'open', 'page', 'show', 'total', 'tree', 'zoom'].map(
            (name) => `app/helpers/use.${name}.ts`,
          ),
        ),
      },
      errors: [{ ...at('app/helpers/use.close.ts'), fix: [fix('split-folder')] }],
      nearestValid: { 'app/helpers/tsconfig.json': '{}' },
    },
    {
      name: 'a folder with many files, of which some have a topic',
      files: files(
        `${SERVICE}/utils/format-date.ts`,
        `${SERVICE}/utils/parse-date.ts`,
        `${SERVICE}/utils/price.ts`,
        `${SERVICE}/utils/price-list.ts`,
        `${SERVICE}/utils/queue.ts`,
        `${SERVICE}/utils/mail.ts`,
        `${SERVICE}/utils/color.ts`,
        `${SERVICE}/utils/number.ts`,
        `${SERVICE}/utils/sleep.ts`,
      ),
      errors: [{ ...at(`${SERVICE}/utils/color.ts`), fix: [fix('split-folder')] }],
    },
    {
      name: 'a folder with many files, of which one folder uses some',
      files: {
        ...files(...'abcdefghi'.split('').map((name) => `${SERVICE}/utils/${name}${name}.ts`)),
        [`${SERVICE}/cart/show.ts`]: `import { total } from '../utils/aa'\nexport { total as tax } from '../utils/bb'\nexport const sum = total\n`,
        [`${SERVICE}/list.ts`]: `export { total } from './utils/bb'\n`,
      },
      errors: [{ ...at(`${SERVICE}/utils/aa.ts`), fix: [fix('split-folder')] }],
    },
    {
      name: 'a folder whose files, with a test, other files import',
      files: {
        ...files(`${SERVICE}/helpers/tax.ts`, `${SERVICE}/helpers/sum.ts`, `${SERVICE}/helpers/sum.test.ts`),
        [`${SERVICE}/list.ts`]: `export { total } from './helpers/sum'\n`,
        [`${SERVICE}/map.ts`]: `export { total } from './helpers/tax'\n`,
      },
      errors: [{ ...at(`${SERVICE}/helpers/sum.ts`), fix: [fix('move-files', SERVICE)] }],
    },
    {
      name: 'a folder with many files without a topic',
      files: files(...'abcdefghi'.split('').map((name) => `${SERVICE}/utils/${name}${name}.ts`)),
      errors: [{ ...at(`${SERVICE}/utils/aa.ts`), fix: [fix('split-folder')] }],
    },
    {
      name: 'a folder with an index only',
      files: {
        [`${SERVICE}/helpers/index.ts`]: 'export const orderTotal = 1\n',
        ['src/domains/orders/repo/common/index.ts']: "export * from '../load'\n",
        ['src/domains/orders/repo/load.ts']: TEXT,
        [`${SERVICE}/close.ts`]: "export { orderTotal } from './helpers'\n",
      },
      errors: [
        { ...at('src/domains/orders/repo/common/index.ts', 24), fix: [fix('split-folder')] },
        { ...at(`${SERVICE}/helpers/index.ts`, 28), fix: [fix('move-files', `${SERVICE}/order-total.ts`)] },
      ],
      nearestValid: {
        [`${SERVICE}/helpers/index.ts`]: null,
        [`${SERVICE}/order-total.ts`]: 'export const orderTotal = 1\n',
        ['src/domains/orders/repo/common/index.ts']: null,
      },
    },
    {
      name: 'shared without a client or server beside it',
      files: { ...allFiles, ...files('shared/total.ts', 'orders/total.ts') },
      errors: [{ ...at('shared/total.ts'), fix: [fix('move-files')] }],
      nearestValid: { 'client/total.ts': TEXT },
    },
  ],
})
