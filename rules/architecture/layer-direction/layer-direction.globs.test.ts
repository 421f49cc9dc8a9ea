import { testRule } from '@stratalint/rule/vitest'
import rule from './layer-direction.ts'

const FILE = 'src/domains/orders/service/load.ts'
const PANEL = { 'src/domains/orders/ui/panel.ts': 'export const panel = 1\n' }
const STEPS = {
  'src/domains/orders/service/steps/a.ts': 'export const a = 1\n',
  'src/domains/orders/service/steps/b.ts': 'export const b = 1\n',
}
const TEST = { 'src/domains/orders/service/steps/a.test.ts': 'export {}\n' }

testRule(rule, {
  topic: 'glob patterns',
  valid: [
    {
      name: 'a pattern that matches allowed files only',
      files: { ...PANEL, ...STEPS, [FILE]: 'export const load = (name: string) => import(`./steps/${name}.ts`)\n' },
    },
    {
      name: 'a forbidden file that a negated pattern excludes',
      files: {
        ...STEPS,
        ...TEST,
        [FILE]: `export const steps = import.meta.glob(['./steps/*.ts', '!./steps/*.test.ts'])\n`,
      },
    },
    {
      name: 'a forbidden file that the regular expression does not match',
      files: { ...STEPS, ...TEST, [FILE]: 'export const steps = require.context("./steps", false, /\\/\\w+\\.ts$/)\n' },
    },
    {
      name: 'a pattern that matches the importer itself',
      files: {
        'src/domains/orders/ui/panel.ts': 'export const load = (name: string) => import(`./${name}.ts`)\n',
        'src/domains/orders/ui/other.ts': 'export {}\n',
      },
    },
  ],
  invalid: [
    {
      name: 'one forbidden file at the pattern that matches it',
      files: { ...PANEL, ...STEPS, [FILE]: `export const steps = import.meta.glob(['./steps/*.ts', '../ui/*.ts'])\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 56,
          endColumn: 68,
          fix: [
            { key: 'remove-pattern', applicability: 'manual', target: FILE },
            { key: 'take-parameter', applicability: 'manual', target: FILE },
          ],
        },
      ],
      nearestValid: { [FILE]: `export const steps = import.meta.glob(['./steps/*.ts'])\n` },
    },
    {
      name: 'a test that import.meta.glob matches',
      files: { ...STEPS, ...TEST, [FILE]: `export const steps = import.meta.glob('./steps/*.ts')\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 39,
          endColumn: 53,
          fix: [
            { key: 'narrow-pattern', applicability: 'manual', target: FILE },
            { key: 'take-parameter', applicability: 'manual', target: FILE },
          ],
        },
      ],
      nearestValid: { [FILE]: `export const steps = import.meta.glob(['./steps/*.ts', '!./steps/*.test.ts'])\n` },
    },
    {
      name: 'a template pattern and proposes the subfolder with allowed files only',
      files: {
        ...STEPS,
        'src/domains/orders/service/x.test.ts': 'export {}\n',
        [FILE]: 'export const load = (name: string) => import(`./${name}.ts`)\n',
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 60,
          fix: [
            { key: 'narrow-pattern', applicability: 'manual', target: FILE },
            { key: 'list-files', applicability: 'manual', target: FILE },
          ],
        },
      ],
      nearestValid: { [FILE]: 'export const load = (name: string) => import(`./steps/${name}.ts`)\n' },
    },
    {
      name: 'a test that the regular expression of require.context matches',
      files: { ...STEPS, ...TEST, [FILE]: 'export const steps = require.context("./steps", true, /\\.ts$/)\n' },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 38,
          endColumn: 47,
          fix: [
            { key: 'narrow-pattern', applicability: 'manual', target: FILE },
            { key: 'take-parameter', applicability: 'manual', target: FILE },
          ],
        },
      ],
      nearestValid: { [FILE]: 'export const steps = require.context("./steps", true, /\\/\\w+\\.ts$/)\n' },
    },
    {
      name: 'each forbidden file of one pattern once',
      files: {
        ...PANEL,
        'src/domains/orders/ui/other.ts': 'export {}\n',
        [FILE]: 'export const load = (name: string) => import("../ui/" + name)\n',
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 61,
          fix: [
            { key: 'remove-pattern', applicability: 'manual', target: FILE },
            { key: 'take-parameter', applicability: 'manual', target: FILE },
          ],
        },
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 61,
          fix: [
            { key: 'remove-pattern', applicability: 'manual', target: FILE },
            { key: 'take-parameter', applicability: 'manual', target: FILE },
          ],
        },
      ],
      nearestValid: { ...STEPS, [FILE]: 'export const load = (name: string) => import("./steps/" + name)\n' },
    },
  ],
})
