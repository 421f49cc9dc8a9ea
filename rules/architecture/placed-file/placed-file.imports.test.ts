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
  topic: 'imports',
  valid: [
    {
      name: 'an import of an unplaced asset',
      files: {
        'src/domains/orders/service/one.ts': `import data from '../../../data.json'\nimport '../../../theme.css'\nexport const one = data\n`,
        'src/data.json': '{}',
        'src/theme.css': '',
      },
    },
    {
      name: 'declarations that no file imports',
      files: { 'src/globals.d.ts': 'declare const version: string\n', 'src/utils/pad.ts': HELPER },
    },
    {
      name: 'an import of a file that outside lists',
      files: {
        ...withPolicy(outside('src/helpers/**')),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'an import of a file that files exclude and outside lists',
      files: {
        ...withPolicy({ ...NARROW, ...outside('src/helpers/**') }),
        'src/helpers/pad.ts': HELPER,
        'src/domains/orders/service/one.ts': IMPORT,
      },
    },
    {
      name: 'an import that an exception with a target covers',
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
      name: 'the imports of a file that an exception without a target covers',
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
      name: 'imports from an unplaced file, which are not judged',
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
      name: 'an import of an unplaced helper and moves it with its own imports',
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
          fix: [{ key: 'place-target', applicability: 'auto', target: 'src/utils/format.ts' }],
        },
        {
          file: ONE,
          line: 1,
          column: 24,
          endColumn: 49,
          fix: [{ key: 'place-target', applicability: 'auto', target: 'src/utils/format.ts' }],
        },
      ],
      nearestValid: {
        'src/helpers/format.ts': null,
        'src/helpers/pad.ts': null,
        'src/utils/format.ts': `import { pad } from './pad'\nexport const format = (text: string) => text + pad\n`,
        'src/utils/pad.ts': HELPER,
        [ONE]: `import { format } from '../../../utils/format'\nexport const one = format('a')\n`,
        'src/domains/billing/types/two.ts': `import { format } from '../../../utils/format'\nexport const two = format('b')\n`,
      },
    },
    {
      name: 'an import of an unplaced helper that no place fits',
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
      nearestValid: { 'src/domains/orders/types/t.ts': 'export const t = (h: () => number): number => h()\n' },
    },
    {
      name: 'an import of unplaced declarations',
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
      nearestValid: { [ONE]: 'export const one = (shape: { size: number }) => shape.size\n' },
    },
    {
      name: "a type import of an unplaced file under typeOnly 'allow'",
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
      nearestValid: { [ONE]: 'export const one = (shape: { size: number }) => shape.size\n' },
    },
    {
      name: 'an import that neither outside nor the exception covers',
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
      nearestValid: withPolicy({ ...NARROW, ...outside('src/helpers/**') }),
    },
    {
      name: 'an import of a file that ignores exclude from its place',
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
            { key: 'place-target', applicability: 'auto', target: 'src/providers/ids-gen/index.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/types/ids.ts': 'export const ids = 1\n',
        [ONE]: `import { ids } from '../types/ids'\nexport const one = ids\n`,
      },
    },
    {
      name: 'an import of a file named like a tool config',
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
      nearestValid: {
        'src/domains/orders/config/db.config.ts': null,
        'src/domains/orders/config/db.ts': 'export const db = 1\n',
        [ONE]: `import { db } from '../config/db'\nexport const one = db\n`,
      },
    },
    {
      name: 'an import of a placed file that files exclude',
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
      nearestValid: withPolicy({ files: ['src/domains/**', 'src/utils/**'] }),
    },
  ],
})
