import { testRule } from '@stratalint/rule/vitest'
import rule from './placed-file.ts'

testRule(rule, {
  valid: [
    { name: 'a file in a layer', files: { 'src/domains/orders/service/one.ts': 'export const one = 1\n' } },
    { name: 'a layer that is one file', files: { 'src/domains/orders/service.ts': 'export const one = 1\n' } },
    {
      name: 'a file that the policy leaves out',
      files: {
        'stratalint.config.json': '{ "extends": "harness", "files": ["src/**"], "ignores": ["src/legacy/**"] }',
        'src/legacy/one.ts': 'export const one = 1\n',
        'src/utils/two.ts': 'export const two = 2\n',
      },
    },
    {
      name: 'a file that an exception names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['src/**'],
          exceptions: [
            { rule: 'architecture/placed-file', from: 'src/legacy/**', reason: 'goes away with the old shop' },
          ],
        }),
        'src/legacy/one.ts': 'export const one = 1\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a file straight under a domain',
      files: { 'src/domains/orders/helpers.ts': 'export const one = 1\nexport const two = 2\n' },
      errors: [
        {
          file: 'src/domains/orders/helpers.ts',
          line: 1,
          column: 1,
          endColumn: 21,
          severity: 'error',
          what: 'src/domains/orders/helpers.ts does not match any place in the policy.',
          fix: ['src/domains/orders/'],
        },
      ],
    },
    {
      name: 'a file whose imports say where it belongs',
      files: {
        'src/domains/orders/repo/rows.ts': 'export const rows = 1\n',
        'src/domains/orders/list.ts': `import { rows } from './repo/rows'\nexport const list = rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/list.ts',
          line: 1,
          column: 1,
          what: 'src/domains/orders/list.ts does not match any place in the policy.',
          fix: ['src/domains/orders/repo/list.ts'],
        },
      ],
    },
    {
      name: 'a folder that is no layer',
      files: { 'src/domains/orders/helpers/one.ts': 'export const one = 1\n' },
      errors: [
        {
          file: 'src/domains/orders/helpers/one.ts',
          line: 1,
          what: 'src/domains/orders/helpers/one.ts does not match any place in the policy.',
          fix: ['Move it to src/domains/orders/types/one.ts (types)'],
        },
      ],
    },
    {
      name: 'a barrel that no place can hold',
      files: {
        'src/domains/orders/ui/page.ts': 'export const page = 1\n',
        'src/domains/billing/ui/page.ts': 'export const bill = 1\n',
        'src/domains/everything.ts': `export { page } from './orders/ui/page'\nexport { bill } from './billing/ui/page'\n`,
      },
      errors: [
        {
          file: 'src/domains/everything.ts',
          line: 1,
          column: 1,
          what: 'src/domains/everything.ts does not match any place in the policy.',
          fix: ['Delete it'],
        },
      ],
    },
    {
      name: 'the tasks of a tool',
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'harness', files: ['src/**'] }),
        'package.json': '{}',
        'src/gulpfile.ts': 'export default {}\n',
      },
      errors: [{ file: 'src/gulpfile.ts', line: 1, fix: ['Move it to gulpfile.ts, outside the checked folders'] }],
    },
    {
      name: 'a file that keeps its slice',
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'feature-sliced', files: ['src/**'] }),
        'src/renderer/pages/home/index.ts': 'export const home = 1\n',
      },
      errors: [
        { file: 'src/renderer/pages/home/index.ts', line: 1, fix: ['Move it to src/pages/home/index.ts (pages)'] },
      ],
    },
    {
      name: 'an empty file',
      files: { 'src/domains/orders/empty.ts': '' },
      errors: [{ file: 'src/domains/orders/empty.ts', line: 1, column: 1, endColumn: 1 }],
    },
    {
      name: 'a file in another place than the exception names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['src/**'],
          exceptions: [
            { rule: 'architecture/placed-file', from: 'src/legacy/**', reason: 'goes away with the old shop' },
          ],
        }),
        'src/legacy-two/one.ts': 'export const one = 1\n',
      },
      errors: [{ file: 'src/legacy-two/one.ts', line: 1 }],
    },
  ],
})
