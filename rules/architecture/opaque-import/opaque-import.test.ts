import { testRule } from '@stratalint/rule/vitest'
import rule from './opaque-import.ts'

const FILE = 'src/domains/orders/service/load.ts'
const HANDLERS = { 'src/domains/orders/service/handlers/a.ts': 'export const a = 1\n' }
const except = (exception: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    exceptions: [{ rule: 'architecture/opaque-import', reason: 'plugins are named in the settings', ...exception }],
  }),
})

testRule(rule, {
  valid: [
    { name: 'a literal', files: { ...HANDLERS, [FILE]: `export const load = () => import('./handlers/a')\n` } },
    {
      name: 'a literal folder',
      files: { ...HANDLERS, [FILE]: 'export const load = (name: string) => import(`./handlers/${name}`)\n' },
    },
    {
      name: 'a module-level constant',
      files: { ...HANDLERS, [FILE]: `const path = './handlers/a'\nexport const load = () => import(path)\n` },
    },
    {
      name: 'a test',
      files: { 'src/domains/orders/service/load.test.ts': 'export const load = (name: string) => import(name)\n' },
    },
    {
      name: 'a file without a place, which is a finding itself',
      files: { ...HANDLERS, 'src/lib/load.ts': 'export const load = (name: string) => import(name)\n' },
    },
    {
      name: 'a file that an exception names',
      files: {
        ...except({ from: FILE }),
        [FILE]:
          'export const load = (name: string) => import(name)\nexport const more = (name: string) => require(name)\n',
      },
    },
    {
      name: 'require given a name',
      files: { ...HANDLERS, [FILE]: `const load = require\nexport const a = load('./handlers/a')\n` },
    },
  ],
  invalid: [
    {
      name: 'a parameter',
      files: { ...HANDLERS, [FILE]: 'export async function load(name: string) {\n  return import(name)\n}\n' },
      errors: [
        {
          file: FILE,
          line: 2,
          column: 17,
          endColumn: 21,
          severity: 'warn',
          fix: [
            { key: 'take-function', applicability: 'manual' },
            { key: 'list-modules', applicability: 'manual' },
            { key: 'literal-start', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a package whose name is put together',
      files: { [FILE]: 'export const load = (name: string) => import(`plugin-${name}`)\n' },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 62,
          severity: 'warn',
          fix: [{ key: 'list-modules', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'a pattern that leaves the project',
      files: { ...HANDLERS, [FILE]: 'export const load = (name: string) => import(`../../../../../${name}`)\n' },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 70,
          severity: 'warn',
          fix: [{ key: 'narrow-path', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'patterns that are not written out',
      files: { ...HANDLERS, [FILE]: `const patterns = [String(1)]\nexport const all = import.meta.glob(patterns)\n` },
      errors: [
        {
          file: FILE,
          line: 2,
          column: 37,
          endColumn: 45,
          severity: 'warn',
          fix: [{ key: 'write-patterns', applicability: 'manual' }],
        },
      ],
    },
    {
      name: 'a URL',
      files: { [FILE]: 'export const at = (name: string) => new URL(name, import.meta.url)\n' },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 45,
          endColumn: 49,
          severity: 'warn',
          fix: [
            { key: 'list-modules', applicability: 'manual' },
            { key: 'literal-start', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'require that is given away',
      files: { 'src/domains/orders/service/load.cjs': 'const start = (load) => load("./x")\nstart(require)\n' },
      errors: [
        {
          file: 'src/domains/orders/service/load.cjs',
          line: 2,
          column: 7,
          endColumn: 14,
          severity: 'warn',
          fix: [
            { key: 'load-here', applicability: 'manual' },
            { key: 'take-modules', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'a file that an exception for others does not name',
      files: {
        ...except({ from: 'src/domains/orders/runtime/**' }),
        [FILE]: 'export const load = (name: string) => import(name)\n',
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 50,
          severity: 'warn',
          fix: [
            { key: 'take-function', applicability: 'manual' },
            { key: 'list-modules', applicability: 'manual' },
            { key: 'literal-start', applicability: 'manual' },
          ],
        },
      ],
    },
    {
      name: 'as an error, where the policy says so',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          rules: { 'architecture/opaque-import': 'error' },
        }),
        [FILE]: 'export const load = (name: string) => import(name)\n',
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 46,
          endColumn: 50,
          fix: [
            { key: 'take-function', applicability: 'manual' },
            { key: 'list-modules', applicability: 'manual' },
            { key: 'literal-start', applicability: 'manual' },
          ],
        },
      ],
    },
  ],
})
