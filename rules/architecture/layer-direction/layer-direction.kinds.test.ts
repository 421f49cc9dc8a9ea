import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const RATES = 'export interface Rate { cents: number }\nexport const rate = (): number => 1\n'
const upward = (text: string, file = 'order.ts'): Record<string, string> => ({
  'src/domains/orders/service/rates.ts': RATES,
  [`src/domains/orders/types/${file}`]: text,
})
const downward = (text: string, file = 'rates.ts'): Record<string, string> => ({
  'src/domains/orders/types/order.ts': RATES,
  [`src/domains/orders/service/${file}`]: text,
})

testRule(rule, {
  valid: [
    { name: 'import', files: downward(`import { rate } from '../types/order'\nrate()\n`) },
    {
      name: 'import-type',
      files: downward(`import type { Rate } from '../types/order'\nexport const rate: Rate = { cents: 1 }\n`),
    },
    { name: 'export', files: downward(`export { rate } from '../types/order'\n`) },
    { name: 'export-type', files: downward(`export type { Rate } from '../types/order'\n`) },
    { name: 'export-all', files: downward(`export * from '../types/order'\n`) },
    { name: 'dynamic-import', files: downward(`export const load = () => import('../types/order')\n`) },
    { name: 'require', files: downward(`const { rate } = require('../types/order')\nrate()\n`, 'rates.cjs') },
    { name: 'import-equals', files: downward(`import rates = require('../types/order')\nrates.rate()\n`, 'rates.cts') },
    { name: 'type-query', files: downward(`export type Rate = import('../types/order').Rate\n`) },
    { name: 'reference', files: downward(`/// <reference path="../types/order.ts" />\nexport {}\n`) },
    { name: 'mock', files: downward(`import { vi } from 'vitest'\nvi.mock('../types/order')\n`) },
    { name: 'glob', files: downward('export const load = (name: string) => import(`../types/${name}.ts`)\n') },
    { name: 'url', files: downward(`export const worker = new URL('../types/order.ts', import.meta.url)\n`) },
  ],
  invalid: [
    {
      name: 'import',
      files: upward(`import { rate } from '../service/rates'\nrate()\n`),
      errors: [at(1, 22, 40, 'imports rate from')],
    },
    {
      name: 'import-type',
      files: upward(`import type { Rate } from '../service/rates'\nexport const rate: Rate = { cents: 1 }\n`),
      errors: [at(1, 27, 45, 'imports type Rate from')],
    },
    {
      name: 'export',
      files: upward(`export { rate } from '../service/rates'\n`),
      errors: [at(1, 22, 40, 're-exports rate from')],
    },
    {
      name: 'export-type',
      files: upward(`export type { Rate } from '../service/rates'\n`),
      errors: [at(1, 27, 45, 're-exports type Rate from')],
    },
    { name: 'export-all', files: upward(`export * from '../service/rates'\n`), errors: [at(1, 15, 33, 're-exports')] },
    {
      name: 'dynamic-import',
      files: upward(`export const load = () => import('../service/rates')\n`),
      errors: [at(1, 34, 52, 'imports')],
    },
    {
      name: 'require',
      files: upward(`const { rate } = require('../service/rates')\nrate()\n`, 'order.cjs'),
      errors: [at(1, 26, 44, 'requires', 'order.cjs')],
    },
    {
      name: 'import-equals',
      files: upward(`import rates = require('../service/rates')\nrates.rate()\n`, 'order.cts'),
      errors: [at(1, 24, 42, 'imports', 'order.cts')],
    },
    {
      name: 'type-query',
      files: upward(`export type Rate = import('../service/rates').Rate\n`),
      errors: [at(1, 27, 45, 'imports type Rate from')],
    },
    {
      name: 'reference',
      files: upward(`/// <reference path="../service/rates.ts" />\nexport {}\n`),
      errors: [at(1, 21, 42, 'references')],
    },
    {
      name: 'mock',
      files: upward(`import { vi } from 'vitest'\nvi.mock('../service/rates')\n`),
      errors: [at(2, 9, 27, 'mocks')],
    },
    {
      name: 'glob',
      files: upward('export const load = (name: string) => import(`../service/${name}.ts`)\n'),
      errors: [
        {
          ...at(1, 46, 69, 'imports'),
          what: /^types\/order\.ts \(types\) imports \.\.\/service\/\$\{…\}\.ts, which matches service\/rates\.ts \(service\); types may import only/,
        },
      ],
    },
    {
      name: 'url',
      files: upward(`export const worker = new URL('../service/rates.ts', import.meta.url)\n`),
      errors: [at(1, 31, 52, 'points to')],
    },
  ],
})

function at(
  line: number,
  column: number,
  endColumn: number,
  verb: string,
  file = 'order.ts',
): { file: string; line: number; column: number; endColumn: number; what: RegExp } {
  return {
    file: `src/domains/orders/types/${file}`,
    line,
    column,
    endColumn,
    what: new RegExp(`^types/${file.replace('.', '\\.')} \\(types\\) ${verb} .*\\.\\./service/rates`),
  }
}
