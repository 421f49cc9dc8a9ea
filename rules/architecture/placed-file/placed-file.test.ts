import { testRule } from '@stratalint/rule/vitest'
import rule from './placed-file.ts'

const ONE = 'src/domains/orders/service/one.ts'

testRule(rule, {
  valid: [
    { name: 'a file in a layer', files: { 'src/domains/orders/service/one.ts': 'export const one = 1\n' } },
    { name: 'a layer that is one file', files: { 'src/domains/orders/service.ts': 'export const one = 1\n' } },
    {
      name: 'a file that the policy ignores',
      files: {
        'stratalint.config.json': '{ "extends": "harness", "files": ["src/**"], "ignores": ["src/legacy/**"] }',
        'src/legacy/one.ts': 'export const one = 1\n',
        'src/utils/two.ts': 'export const two = 2\n',
      },
    },
    {
      name: 'a file that an exception covers',
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
      name: 'an import of an unplaced barrel',
      files: {
        'stratalint.config.json': '{ "extends": "harness", "files": ["src/domains/*/*/**"] }',
        'src/domains/orders/types/order.ts': 'export interface Order { id: string }\n',
        'src/domains/index.ts': `export type { Order } from './orders/types/order'\n`,
        'src/domains/orders/service/one.ts': `import type { Order } from '../../index'\nexport const one = (order: Order) => order.id\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 28,
          endColumn: 41,
          fix: [{ key: 'use-origin', applicability: 'auto', target: 'src/domains/orders/types/order.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/index.ts': null,
        [ONE]: `import type { Order } from '../types/order'\nexport const one = (order: Order) => order.id\n`,
      },
    },
    {
      name: 'a file directly in a domain folder',
      files: { 'src/domains/orders/helpers.ts': 'export const one = 1\nexport const two = 2\n' },
      errors: [
        {
          file: 'src/domains/orders/helpers.ts',
          line: 1,
          column: 1,
          endColumn: 21,
          fix: [
            { key: 'place-file', applicability: 'suggested', target: 'src/domains/orders/types/helpers.ts' },
            { key: 'place-file', applicability: 'suggested', target: 'src/utils/helpers.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/helpers.ts': null,
        'src/domains/orders/service/helpers.ts': 'export const one = 1\nexport const two = 2\n',
      },
    },
    {
      name: 'a file and proposes the layer of its imports',
      files: {
        'src/domains/orders/repo/rows.ts': 'export const rows = 1\n',
        'src/domains/orders/list.ts': `import { rows } from './repo/rows'\nexport const list = rows\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/list.ts',
          line: 1,
          column: 1,
          endColumn: 35,
          fix: [{ key: 'place-file', applicability: 'suggested', target: 'src/domains/orders/repo/list.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/list.ts': null,
        'src/domains/orders/repo/list.ts': `import { rows } from './rows'\nexport const list = rows\n`,
      },
    },
    {
      name: 'a file in a folder that is not a layer',
      files: { 'src/domains/orders/helpers/one.ts': 'export const one = 1\n' },
      errors: [
        {
          file: 'src/domains/orders/helpers/one.ts',
          line: 1,
          column: 1,
          endColumn: 21,
          fix: [
            { key: 'place-file', applicability: 'suggested', target: 'src/domains/orders/types/one.ts' },
            { key: 'place-file', applicability: 'suggested', target: 'src/utils/one.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/helpers/one.ts': null,
        'src/domains/orders/types/one.ts': 'export const one = 1\n',
      },
    },
    {
      name: 'a barrel that fits no place',
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
          endColumn: 40,
          fix: [{ key: 'delete-barrel', applicability: 'manual', target: 'src/domains/everything.ts' }],
        },
      ],
      nearestValid: { 'src/domains/everything.ts': null },
    },
    {
      name: "a tool's task file",
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'harness', files: ['src/**'] }),
        'package.json': '{}',
        'src/gulpfile.ts': 'export default {}\n',
      },
      errors: [
        {
          file: 'src/gulpfile.ts',
          line: 1,
          column: 1,
          endColumn: 18,
          fix: [{ key: 'place-outside', applicability: 'manual', target: 'gulpfile.ts' }],
        },
      ],
      nearestValid: {
        'src/gulpfile.ts': null,
        'gulpfile.ts': 'export default {}\n',
        'src/utils/one.ts': 'export const one = 1\n',
      },
    },
    {
      name: 'a file of a misplaced slice',
      files: {
        'stratalint.config.json': JSON.stringify({ extends: 'feature-sliced', files: ['src/**'] }),
        'src/renderer/pages/home/index.ts': 'export const home = 1\n',
      },
      errors: [
        {
          file: 'src/renderer/pages/home/index.ts',
          line: 1,
          column: 1,
          endColumn: 22,
          fix: [
            { key: 'place-file', applicability: 'suggested', target: 'src/pages/home/index.ts' },
            { key: 'place-file', applicability: 'suggested', target: 'src/shared/home.ts' },
          ],
        },
      ],
      nearestValid: { 'src/renderer/pages/home/index.ts': null, 'src/pages/home/index.ts': 'export const home = 1\n' },
    },
    {
      name: 'an empty file',
      files: { 'src/domains/orders/empty.ts': '' },
      errors: [
        {
          file: 'src/domains/orders/empty.ts',
          line: 1,
          column: 1,
          endColumn: 1,
          fix: [
            { key: 'place-file', applicability: 'suggested', target: 'src/domains/orders/types/empty.ts' },
            { key: 'place-file', applicability: 'suggested', target: 'src/utils/empty.ts' },
          ],
        },
      ],
      nearestValid: { 'src/domains/orders/empty.ts': null, 'src/domains/orders/service/empty.ts': '' },
    },
    {
      name: 'a file that the exception does not cover',
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
      errors: [
        {
          file: 'src/legacy-two/one.ts',
          line: 1,
          column: 1,
          endColumn: 21,
          fix: [{ key: 'place-file', applicability: 'suggested', target: 'src/utils/one.ts' }],
        },
      ],
      nearestValid: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['src/**'],
          exceptions: [
            { rule: 'architecture/placed-file', from: 'src/legacy-two/**', reason: 'goes away with the old shop' },
          ],
        }),
      },
    },
  ],
})
