import { testRule } from '@stratalint/rule/vitest'
import rule from './placed-file.ts'

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
          fix: [
            'Move src/helpers/format.ts and its import pad.ts to src/utils/format.ts (utils) and update the imports here and in src/domains/orders/service/one.ts.',
          ],
        },
        {
          file: 'src/domains/orders/service/one.ts',
          line: 1,
          what: 'service/one.ts (orders/service) imports format from ../../../helpers/format; src/helpers/format.ts does not match any place.',
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
          fix: [
            'Take h as a parameter in src/domains/orders/types/t.ts and have its callers pass it in; src/helpers/h.ts belongs in src/domains/orders/ui/h.ts, where its imports are legal.',
          ],
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
        { file: 'src/domains/index.ts' },
        { file: 'src/domains/orders/service/one.ts', line: 1, fix: ['../types/order'] },
      ],
    },
    {
      name: 'an import of declarations without a place',
      files: {
        'src/shapes.d.ts': 'export interface Shape { size: number }\n',
        'src/domains/orders/service/one.ts': `import type { Shape } from '../../../shapes'\nexport const one = (shape: Shape) => shape.size\n`,
      },
      errors: [{ file: 'src/domains/orders/service/one.ts', line: 1, fix: ['Move src/shapes.d.ts to'] }],
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
          file: 'src/domains/orders/service/one.ts',
          line: 1,
          fix: ['Move src/helpers/shape.ts to src/utils/shape.ts (utils)'],
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
      errors: [{ file: 'src/domains/orders/service/one.ts', line: 1 }],
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
          file: 'src/domains/orders/service/one.ts',
          line: 1,
          what: 'service/one.ts (orders/service) imports ids from ../types/ids.gen; src/domains/orders/types/ids.gen.ts is excluded from the check.',
          fix: ['Include src/domains/orders/types/ids.gen.ts in the check'],
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
          file: 'src/domains/orders/service/one.ts',
          line: 1,
          fix: ['Rename src/domains/orders/config/db.config.ts to db-config.ts'],
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
          file: 'src/domains/orders/service/one.ts',
          line: 1,
          what: /src\/utils\/pad\.ts is not one of the checked files\.$/,
          fix: ['Add src/utils/pad.ts to the checked files'],
        },
      ],
    },
  ],
})
