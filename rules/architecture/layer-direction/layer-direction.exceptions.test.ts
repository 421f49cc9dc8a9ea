import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const PRICE_FILE = 'src/domains/orders/types/price.ts'
const PRICE = 'export interface Price { amount: number }\n'

const MOVE_PRICE = [{ key: 'move-type', applicability: 'auto', target: PRICE_FILE }] as const
const MOVE_PRICING = [
  { key: 'move-target', applicability: 'auto', target: 'src/domains/orders/types/pricing.ts' },
] as const

testRule(rule, {
  topic: 'exceptions and severities',
  valid: [
    {
      name: 'a later layer that an exception covers',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: 'src/domains/orders/service/**',
              reason: 'pricing moves',
              expires: '2999-12-31',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'every import of a file that an exception without a target names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/order.ts',
              reason: 'is being rewritten',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
    {
      name: 'a layer in which the rule is off',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/layer-direction': [{ in: ['types'], severity: 'off' }] },
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an import whose exception has expired',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: 'src/domains/orders/service/**',
              reason: 'pricing moves',
              expires: '2024-01-31',
            },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 28, endColumn: 48, fix: MOVE_PRICE }],
      nearestValid: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            {
              rule: 'architecture/layer-direction',
              from: 'src/domains/orders/types/**',
              to: 'src/domains/orders/service/**',
              reason: 'pricing moves',
              expires: '2999-12-31',
            },
          ],
        }),
      },
    },
    {
      name: 'an import that an exception to another rule names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            { rule: 'architecture/domain-boundary', from: 'src/domains/orders/types/**', reason: 'is being rewritten' },
          ],
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [{ file: ORDER, line: 1, column: 28, endColumn: 48, fix: MOVE_PRICE }],
      nearestValid: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            { rule: 'architecture/layer-direction', from: 'src/domains/orders/types/**', reason: 'is being rewritten' },
          ],
        }),
      },
    },
    {
      name: 'an import as a warning in the layer whose severity is warn and as an error elsewhere',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/layer-direction': [{ in: ['types'], severity: 'warn' }] },
        }),
        'src/domains/orders/service/pricing.ts': PRICE,
        'src/domains/orders/types/order.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
        'src/domains/orders/repo/rows.ts': `import type { Price } from '../service/pricing'\nexport type Total = Price\n`,
      },
      errors: [
        { file: 'src/domains/orders/repo/rows.ts', line: 1, column: 28, endColumn: 48, fix: MOVE_PRICING },
        { file: ORDER, line: 1, column: 28, endColumn: 48, severity: 'warn', fix: MOVE_PRICING },
      ],
      nearestValid: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/layer-direction': [{ in: ['types', 'repo'], severity: 'off' }] },
        }),
      },
    },
  ],
})
