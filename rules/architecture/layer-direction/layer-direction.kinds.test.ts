import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const RATE = 'src/domains/orders/types/rate.ts'
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
  topic: 'kinds of imports',
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
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 40,
          fix: [
            { key: 'move-value', applicability: 'auto', target: RATE },
            { key: 'invert', applicability: 'manual', target: RATE },
          ],
        },
      ],
    },
    {
      name: 'import-type',
      files: upward(`import type { Rate } from '../service/rates'\nexport const rate: Rate = { cents: 1 }\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 27,
          endColumn: 45,
          fix: [{ key: 'move-type', applicability: 'auto', target: RATE }],
        },
      ],
    },
    {
      name: 'export',
      files: upward(`export { rate } from '../service/rates'\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 40,
          fix: [
            { key: 'delete-re-export', applicability: 'auto', target: ORDER },
            { key: 'move-value', applicability: 'auto', target: RATE },
          ],
        },
      ],
    },
    {
      name: 'export-type',
      files: upward(`export type { Rate } from '../service/rates'\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 27,
          endColumn: 45,
          fix: [
            { key: 'move-type', applicability: 'auto', target: RATE },
            { key: 'delete-re-export', applicability: 'auto', target: ORDER },
          ],
        },
      ],
    },
    {
      name: 'export-all',
      files: upward(`export * from '../service/rates'\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 15,
          endColumn: 33,
          fix: [{ key: 'delete-re-export', applicability: 'manual', target: ORDER }],
        },
      ],
    },
    {
      name: 'dynamic-import',
      files: upward(`export const load = () => import('../service/rates')\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 34,
          endColumn: 52,
          fix: [{ key: 'invert', applicability: 'manual', target: 'src/domains/orders/types/rates.ts' }],
        },
      ],
    },
    {
      name: 'require',
      files: upward(`const { rate } = require('../service/rates')\nrate()\n`, 'order.cjs'),
      errors: [
        {
          file: 'src/domains/orders/types/order.cjs',
          line: 1,
          column: 26,
          endColumn: 44,
          fix: [{ key: 'move-value', applicability: 'auto', target: RATE }],
        },
      ],
    },
    {
      name: 'import-equals',
      files: upward(`import rates = require('../service/rates')\nrates.rate()\n`, 'order.cts'),
      errors: [
        {
          file: 'src/domains/orders/types/order.cts',
          line: 1,
          column: 24,
          endColumn: 42,
          fix: [{ key: 'invert', applicability: 'manual', target: 'src/domains/orders/types/rates.cts' }],
        },
      ],
    },
    {
      name: 'type-query',
      files: upward(`export type Rate = import('../service/rates').Rate\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 27,
          endColumn: 45,
          fix: [{ key: 'move-type', applicability: 'auto', target: RATE }],
        },
      ],
    },
    {
      name: 'reference',
      files: upward(`/// <reference path="../service/rates.ts" />\nexport {}\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 21,
          endColumn: 42,
          fix: [{ key: 'move-type', applicability: 'manual', target: 'src/domains/orders/types/rates.ts' }],
        },
      ],
    },
    {
      name: 'mock',
      files: upward(`import { vi } from 'vitest'\nvi.mock('../service/rates')\n`),
      errors: [
        {
          file: ORDER,
          line: 2,
          column: 9,
          endColumn: 27,
          fix: [{ key: 'take-parameter', applicability: 'manual', target: ORDER }],
        },
      ],
    },
    {
      name: 'glob',
      files: upward('export const load = (name: string) => import(`../service/${name}.ts`)\n'),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 46,
          endColumn: 69,
          fix: [
            { key: 'remove-pattern', applicability: 'manual', target: ORDER },
            { key: 'take-parameter', applicability: 'manual', target: ORDER },
          ],
        },
      ],
    },
    {
      name: 'url',
      files: upward(`export const worker = new URL('../service/rates.ts', import.meta.url)\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 31,
          endColumn: 52,
          fix: [{ key: 'load-elsewhere', applicability: 'manual', target: 'src/domains/orders/service' }],
        },
      ],
    },
  ],
})
