import { testRule } from '@stratalint/rule/vitest'
import rule from './placed-file.ts'

const ONE = 'src/domains/orders/service/one.ts'
const HELPER = 'export const pad = 1\n'
const IMPORT = `import { pad } from '../../../helpers/pad'\nexport const one = pad\n`
const NARROW = { extends: 'harness', files: ['src/domains/**', 'src/utils/**'] }
const withPolicy = (policy: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({ extends: 'harness', ...policy }),
})
const outside = (...globs: string[]): object => ({ architecture: { outside: globs } })

testRule(rule, {
  valid: [
    {
      name: 'an asset without a place',
      files: {
        'src/domains/orders/service/one.ts': `import data from '../../../data.json'\nimport '../../../theme.css'\nexport const one = data\n`,
        'src/data.json': '{}',
        'src/theme.css': '',
      },
    },
    {
      name: 'declarations that nobody imports',
      files: { 'src/globals.d.ts': 'declare const version: string\n', 'src/utils/pad.ts': HELPER },
    },
    {
      name: 'a file that outside lists, and an import of it',
      files: {
        ...withPolicy(outside('src/helpers/**')),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'an import of a file that narrow files and outside name',
      files: {
        ...withPolicy({ ...NARROW, ...outside('src/helpers/**') }),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'an import that an exception with a target names',
      files: {
        ...withPolicy({
          ...NARROW,
          exceptions: [
            {
              rule: 'architecture/placed-file',
              from: 'src/domains/orders/service/**',
              to: 'src/helpers/**',
              reason: 'moves with the next release',
            },
          ],
        }),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'the imports of a file that an exception without a target names',
      files: {
        ...withPolicy({
          ...NARROW,
          exceptions: [
            {
              rule: 'architecture/placed-file',
              from: 'src/domains/orders/service/one.ts',
              reason: 'moves with the next release',
            },
          ],
        }),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'imports of a file without a place, which has its own finding',
      files: {
        ...withPolicy(NARROW),
        'src/helpers/a.ts': `import { pad } from './pad'\nexport const a = pad\n`,
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/types/t.ts': 'export const t = 1\n',
      },
    },
  ],
  invalid: [
    {
      name: 'an import of a helper, which moves with what it imports to where all of its importers may see it',
      files: {
        ...withPolicy(NARROW),
        'src/helpers/format.ts': `import { pad } from './pad'\nexport const format = (text: string) => text + pad\n`,
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': `import { format } from '../../../helpers/format'\nexport const one = format('a')\n`,
        'src/domains/billing/types/two.ts': `import { format } from '../../../helpers/format'\nexport const two = format('b')\n`,
      },
      errors: [
        {
          file: 'src/domains/billing/types/two.ts',
          line: 1,
          column: 24,
          endColumn: 49,
          fix: [{ key: 'place-target', applicability: 'suggested', target: 'src/utils/format.ts' }],
        },
        {
          file: ONE,
          line: 1,
          column: 24,
          endColumn: 49,
          fix: [{ key: 'place-target', applicability: 'suggested', target: 'src/utils/format.ts' }],
        },
      ],
    },
    {
      name: 'a helper between an early and a late layer',
      files: {
        ...withPolicy(NARROW),
        'src/domains/orders/ui/u.ts': 'export const u = () => 1\n',
        'src/helpers/h.ts': `import { u } from '../domains/orders/ui/u'\nexport const h = () => u() + 1\n`,
        'src/domains/orders/types/t.ts': `import { h } from '../../../helpers/h'\nexport const t = h\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/t.ts',
          line: 1,
          column: 19,
          endColumn: 39,
          fix: [{ key: 'take-parameter', applicability: 'manual', target: 'src/domains/orders/types/t.ts' }],
        },
      ],
    },
    {
      name: 'a barrel without a place, whose origin the importer may see',
      files: {
        ...withPolicy(NARROW),
        'src/domains/orders/types/order.ts': 'export interface Order { id: string }\n',
        'src/domains/index.ts': `export type { Order } from './orders/types/order'\n`,
        'src/domains/orders/service/one.ts': `import type { Order } from '../../index'\nexport const one = (order: Order) => order.id\n`,
      },
      errors: [
        {
          file: 'src/domains/index.ts',
          line: 1,
          column: 1,
          endColumn: 50,
          fix: [{ key: 'place-file', applicability: 'suggested', target: 'src/domains/orders/types/index.ts' }],
        },
        {
          file: ONE,
          line: 1,
          column: 28,
          endColumn: 41,
          fix: [{ key: 'use-origin', applicability: 'auto', target: 'src/domains/orders/types/order.ts' }],
        },
      ],
    },
    {
      name: 'an import of declarations without a place',
      files: {
        'src/shapes.d.ts': 'export interface Shape { size: number }\n',
        'src/domains/orders/service/one.ts': `import type { Shape } from '../../../shapes'\nexport const one = (shape: Shape) => shape.size\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 28,
          endColumn: 45,
          fix: [{ key: 'place-target', applicability: 'suggested', target: 'src/utils/shapes.d.ts' }],
        },
      ],
    },
    {
      name: 'an import that is only of types, whatever typeOnly says',
      files: {
        ...withPolicy({ ...NARROW, architecture: { typeOnly: 'allow' } }),
        'src/helpers/shape.ts': 'export interface Shape { size: number }\n',
        'src/domains/orders/service/one.ts': `import type { Shape } from '../../../helpers/shape'\nexport const one = (shape: Shape) => shape.size\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 28,
          endColumn: 52,
          fix: [{ key: 'place-target', applicability: 'suggested', target: 'src/utils/shape.ts' }],
        },
      ],
    },
    {
      name: 'an import of another file than outside and the exception name',
      files: {
        ...withPolicy({
          ...NARROW,
          ...outside('src/generated/**'),
          exceptions: [
            {
              rule: 'architecture/placed-file',
              from: 'src/domains/orders/service/**',
              to: 'src/legacy/**',
              reason: 'moves with the next release',
            },
          ],
        }),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 21,
          endColumn: 43,
          fix: [{ key: 'place-target', applicability: 'suggested', target: 'src/utils/pad.ts' }],
        },
      ],
    },
    {
      name: 'an import of a file that ignores leaves out where it has a place',
      files: {
        ...withPolicy({ ignores: ['**/*.gen.ts'] }),
        'src/domains/orders/types/ids.gen.ts': 'export const ids = 1\n',
        'src/domains/orders/service/one.ts': `import { ids } from '../types/ids.gen'\nexport const one = ids\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 21,
          endColumn: 39,
          fix: [
            { key: 'check-target', applicability: 'manual', target: 'src/domains/orders/types/ids.gen.ts' },
            { key: 'place-target', applicability: 'suggested', target: 'src/providers/ids-gen/index.ts' },
          ],
        },
      ],
    },
    {
      name: 'an import of a file whose name is that of a tool config',
      files: {
        'src/domains/orders/config/db.config.ts': 'export const db = 1\n',
        'src/domains/orders/service/one.ts': `import { db } from '../config/db.config'\nexport const one = db\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 20,
          endColumn: 41,
          fix: [
            { key: 'rename-target', applicability: 'suggested', target: 'src/domains/orders/config/db-config.ts' },
            { key: 'check-target', applicability: 'manual', target: 'src/domains/orders/config/db.config.ts' },
          ],
        },
      ],
    },
    {
      name: 'an import of a file that narrow files leave out where it has a place',
      files: {
        ...withPolicy({ files: ['src/domains/**'] }),
        'src/utils/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': `import { pad } from '../../../utils/pad'\nexport const one = pad\n`,
      },
      errors: [
        {
          file: ONE,
          line: 1,
          column: 21,
          endColumn: 41,
          fix: [
            { key: 'check-target', applicability: 'manual', target: 'src/utils/pad.ts' },
            { key: 'place-target', applicability: 'suggested', target: 'src/domains/orders/types/pad.ts' },
          ],
        },
      ],
    },
  ],
})
