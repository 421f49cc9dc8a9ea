import { testRule } from '@stratalint/rule/vitest'
import rule from './prefer-shared.ts'

const FILE = 'src/domains/orders/service/order.ts'
const HELPER = 'src/utils/map-concurrent.ts'
const project = (instead: string, text: string): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/prefer-shared': ['error', { helpers: [{ instead, use: 'src/utils/map-concurrent' }] }] },
  }),
  'package.json': '{ "dependencies": { "p-limit": "1", "lodash": "1" } }',
  [HELPER]: `import pLimit from 'p-limit'\nexport const mapConcurrent = (a) => pLimit(a).map(Math.random())\n`,
  [FILE]: text,
})
const fix = [{ key: 'use-helper', applicability: 'manual', target: HELPER }] as const

testRule(rule, {
  topic: 'helpers',
  valid: [
    {
      name: 'an import of types',
      files: project('p-limit', `import type { Limit } from 'p-limit'\nexport type L = Limit\n`),
    },
    {
      name: 'a helper in a file that this one may not import',
      files: { ...project('p-limit', 'export {}\n'), 'src/other.ts': `import a from 'p-limit'\nexport const b = a\n` },
    },
    { name: 'a method of the same name', files: project('Math.random()', `export const a = (b) => b.random()\n`) },
  ],
  invalid: [
    {
      name: 'an import of a package that has a helper',
      files: project('p-limit', `import pLimit from 'p-limit'\nexport const a = pLimit\n`),
      errors: [{ file: FILE, line: 1, column: 20, endColumn: 29, fix }],
      nearestValid: {
        [FILE]: `import { mapConcurrent } from '../../../utils/map-concurrent'\nexport const a = mapConcurrent\n`,
      },
    },
    {
      name: 'an import that a glob over specifiers matches',
      files: project('lodash/*', `import map from 'lodash/map'\nexport const a = map\n`),
      errors: [{ file: FILE, line: 1, column: 17, endColumn: 29, fix }],
      nearestValid: { [FILE]: `import { map } from 'lodash'\nexport const a = map\n` },
    },
    {
      name: 'a call of a global',
      files: project('Math.random()', `export const a = Math.random()\n`),
      errors: [{ file: FILE, line: 1, column: 18, endColumn: 31, fix }],
      nearestValid: { [FILE]: `export const a = Math.round(1)\n` },
    },
    {
      name: 'a method of any object',
      files: project('*.toLocaleString()', `export const a = (b) => b.c.toLocaleString('de')\n`),
      errors: [{ file: FILE, line: 1, column: 25, endColumn: 49, fix }],
      nearestValid: { [FILE]: `export const a = (b) => b.toString()\n` },
    },
    {
      name: 'an object that is created',
      files: project('new Intl.NumberFormat()', `export const a = new Intl.NumberFormat('de')\n`),
      errors: [{ file: FILE, line: 1, column: 18, endColumn: 45, fix }],
      nearestValid: { [FILE]: `export const a = new Intl.DateTimeFormat('de')\n` },
    },
  ],
})
