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
  valid: [
    {
      name: 'a pattern that matches nothing but legal files',
      files: { ...PANEL, ...STEPS, [FILE]: 'export const load = (name: string) => import(`./steps/${name}.ts`)\n' },
    },
    {
      name: 'a forbidden file that the patterns exclude',
      files: {
        ...STEPS,
        ...TEST,
        [FILE]: `export const steps = import.meta.glob(['./steps/*.ts', '!./steps/*.test.ts'])\n`,
      },
    },
    {
      name: 'a regular expression that leaves it out',
      files: { ...STEPS, ...TEST, [FILE]: 'export const steps = require.context("./steps", false, /\\/\\w+\\.ts$/)\n' },
    },
    {
      name: 'the importer itself, which its own pattern matches',
      files: {
        'src/domains/orders/ui/panel.ts': 'export const load = (name: string) => import(`./${name}.ts`)\n',
        'src/domains/orders/ui/other.ts': 'export {}\n',
      },
    },
  ],
  invalid: [
    {
      name: 'one file among many, at the pattern that matches it',
      files: { ...PANEL, ...STEPS, [FILE]: `export const steps = import.meta.glob(['./steps/*.ts', '../ui/*.ts'])\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 56,
          endColumn: 68,
          what: 'service/load.ts (service) imports ../ui/*.ts, which matches ui/panel.ts (ui); service may import only types, config, repo, service, providers and utils.',
          fix: ['Remove this pattern; this file may not import anything that it matches'],
        },
      ],
    },
    {
      name: 'a test among the files of a list of globs',
      files: { ...STEPS, ...TEST, [FILE]: `export const steps = import.meta.glob('./steps/*.ts')\n` },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 39,
          endColumn: 53,
          what: 'service/load.ts imports ./steps/*.ts, which matches steps/a.test.ts, a test file; only tests may import tests.',
          fix: [`Add '!./steps/a.test.ts' to the patterns`],
        },
      ],
    },
    {
      name: 'a deeper folder that has only legal files',
      files: {
        ...STEPS,
        'src/domains/orders/service/x.test.ts': 'export {}\n',
        [FILE]: 'export const load = (name: string) => import(`./${name}.ts`)\n',
      },
      errors: [
        {
          file: FILE,
          what: 'service/load.ts imports ./${…}.ts, which matches service/x.test.ts, a test file; only tests may import tests.',
          fix: [
            'Start the pattern with ./steps/; every match below it is legal',
            'Replace the pattern with a map of imports, one for each of the 2 legal files: ./steps/a.ts and ./steps/b.ts',
          ],
        },
      ],
    },
    {
      name: 'a test that a regular expression matches',
      files: { ...STEPS, ...TEST, [FILE]: 'export const steps = require.context("./steps", true, /\\.ts$/)\n' },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 38,
          endColumn: 47,
          fix: ['Narrow the regular expression so that it does not match ./steps/a.test.ts'],
        },
      ],
    },
    {
      name: 'each forbidden file once',
      files: {
        ...PANEL,
        'src/domains/orders/ui/other.ts': 'export {}\n',
        [FILE]: 'export const load = (name: string) => import("../ui/" + name)\n',
      },
      errors: [
        {
          file: FILE,
          what: /which matches ui\/other\.ts \(ui\)/,
          fix: [
            'Delete this import; this file may not import anything that it matches',
            'Take what load.ts uses of other.ts as a parameter',
          ],
        },
        { file: FILE, what: /which matches ui\/panel\.ts \(ui\)/ },
      ],
    },
  ],
})
