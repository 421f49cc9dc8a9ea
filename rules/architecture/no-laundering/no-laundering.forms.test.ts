import { testRule } from '@stratalint/rule/vitest'
import rule from './no-laundering.ts'

const ROW = 'src/domains/orders/types/row.ts'
const ROWS = 'src/domains/orders/repo/rows.ts'
const BRIDGE = 'src/domains/orders/types/rows.ts'
const ORDER = 'src/domains/orders/types/order.ts'
const DECLARED = { [ROWS]: 'export const row = 1\nexport interface Row { id: string }\nexport default row\n' }
const launder = (bridge: string, order: string): Record<string, string> => ({
  ...DECLARED,
  [BRIDGE]: bridge,
  [ORDER]: order,
})

const fixCarrier = <A extends 'auto' | 'suggested'>(move: A) =>
  [
    { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
    { key: 'move-value', applicability: move, target: ROW },
    { key: 'invert', applicability: 'manual', target: ROW },
  ] as const

testRule(rule, {
  topic: 'forms of imports and re-exports',
  valid: [
    {
      name: 'another export of the re-exporting file',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `import { own } from './rows'\nexport const order = own\n`,
      ),
    },
    {
      name: 'a value computed from the forbidden one',
      files: launder(
        `import { row } from '../repo/rows'\nexport const twice = row * 2\n`,
        `import { twice } from './rows'\nexport const order = twice\n`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a namespace import of a file that launders one name',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `import * as rows from './rows'\nexport const order = rows.own\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 23,
          endColumn: 31,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'import-by-name', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `import { own } from './rows'\nexport const order = own\n` },
    },
    {
      name: 'a re-export of two names when one is laundered',
      files: launder(
        `export { row } from '../repo/rows'\nexport const own = 2\n`,
        `export { own, row } from './rows'\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 26,
          endColumn: 34,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'narrow-re-export', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `export { own } from './rows'\n` },
    },
    {
      name: 'an export * of a file that launders one name',
      files: launder(`export { row } from '../repo/rows'\nexport const own = 2\n`, `export * from './rows'\n`),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 15,
          endColumn: 23,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'narrow-re-export', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [ORDER]: `export { own } from './rows'\n` },
    },
    {
      name: 'a re-export',
      files: launder(
        `export { row } from '../repo/rows'\n`,
        `import { row } from './rows'\nexport const order = row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 21,
          endColumn: 29,
          fix: fixCarrier('auto'),
          trace: [`${ORDER}`, `${BRIDGE}`, `${ROWS}`],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const row = 2\n' },
    },
    {
      name: 'a re-export under another name',
      files: launder(
        `export { row as line } from '../repo/rows'\n`,
        `import { line } from './rows'\nexport const order = line\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 30,
          fix: fixCarrier('suggested'),
          trace: [`${ORDER}`, `${BRIDGE}`, `${ROWS}`],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const line = 2\n' },
    },
    {
      name: 'an import that is exported again',
      files: launder(
        `import { row } from '../repo/rows'\nexport { row as line }\n`,
        `import { line } from './rows'\nexport const order = line\n`,
      ),
      errors: [{ file: ORDER, line: 1, column: 22, endColumn: 30, fix: fixCarrier('suggested') }],
      nearestValid: { [BRIDGE]: `import { row } from '../repo/rows'\nexport const line = row * 2\n` },
    },
    {
      name: 'a namespace that is exported again',
      files: launder(
        `import * as rows from '../repo/rows'\nexport { rows }\n`,
        `import { rows } from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 30,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'invert', applicability: 'manual', target: BRIDGE },
          ],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const rows = { row: 2 }\n' },
    },
    {
      name: 'export * as',
      files: launder(
        `export * as rows from '../repo/rows'\n`,
        `import { rows } from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 22,
          endColumn: 30,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'invert', applicability: 'manual', target: BRIDGE },
          ],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const rows = { row: 2 }\n' },
    },
    {
      name: 'export *',
      files: launder(`export * from '../repo/rows'\n`, `import { row } from './rows'\nexport const order = row\n`),
      errors: [{ file: ORDER, line: 1, column: 21, endColumn: 29, fix: fixCarrier('auto') }],
      nearestValid: { [BRIDGE]: 'export const row = 2\n' },
    },
    {
      name: 'a namespace import of a file that re-exports everything',
      files: launder(
        `export * from '../repo/rows'\n`,
        `import * as rows from './rows'\nexport const order = rows.row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 23,
          endColumn: 31,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'import-by-name', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { [BRIDGE]: 'export const row = 2\n' },
    },
    {
      name: 'a default export',
      files: launder(
        `export { default } from '../repo/rows'\n`,
        `import row from './rows'\nexport const order = row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 17,
          endColumn: 25,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'move-value', applicability: 'manual', target: BRIDGE },
          ],
        },
      ],
      nearestValid: { [BRIDGE]: 'export default 2\n' },
    },
    {
      name: 'a type',
      files: launder(
        `export type { Row } from '../repo/rows'\n`,
        `import type { Row } from './rows'\nexport type Order = Row\n`,
      ),
      errors: [
        {
          file: ORDER,
          line: 1,
          column: 26,
          endColumn: 34,
          fix: [
            { key: 'fix-carrier', applicability: 'manual', target: BRIDGE },
            { key: 'move-type', applicability: 'auto', target: ROW },
          ],
        },
      ],
      nearestValid: { [BRIDGE]: 'export interface Row { id: string }\n' },
    },
  ],
})
