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
    { name: 'a literal path', files: { ...HANDLERS, [FILE]: `export const load = () => import('./handlers/a')\n` } },
    {
      name: 'a template that starts with a literal folder',
      files: { ...HANDLERS, [FILE]: 'export const load = (name: string) => import(`./handlers/${name}`)\n' },
    },
    {
      name: 'a module-level constant',
      files: { ...HANDLERS, [FILE]: `const path = './handlers/a'\nexport const load = () => import(path)\n` },
    },
    {
      name: 'a dynamic path in a test',
      files: { 'src/domains/orders/service/load.test.ts': 'export const load = (name: string) => import(name)\n' },
    },
    {
      name: 'an unplaced file, which has its own finding',
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
      name: 'an alias of require',
      files: { ...HANDLERS, [FILE]: `const load = require\nexport const a = load('./handlers/a')\n` },
    },
  ],
  invalid: [
    {
      name: 'a parameter beside a folder that only has tests',
      files: {
        'src/domains/orders/service/testing/a.ts': 'export const a = 1\n',
        [FILE]: 'export async function load(name: string) {\n  return import(name)\n}\n',
      },
      errors: [
        {
          ...{ file: FILE, line: 2, column: 17, endColumn: 21, severity: 'warn' },
          fix: ['take-function', 'list-modules', 'literal-start'].map((key) => ({
            key,
            applicability: 'manual' as const,
          })),
        },
      ],
    },
    {
      name: 'a path that is a parameter',
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
      nearestValid: { [FILE]: `export async function load() {\n  return import('./handlers/a')\n}\n` },
    },
    {
      name: 'a computed package name',
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
      nearestValid: { [FILE]: `export const load = () => import('plugin-a')\n` },
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
      nearestValid: { [FILE]: 'export const load = (name: string) => import(`./handlers/${name}`)\n' },
    },
    {
      name: 'glob patterns in a variable',
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
      nearestValid: { [FILE]: `export const all = import.meta.glob(['./handlers/*.ts'])\n` },
    },
    {
      name: 'a URL with a computed path',
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
      nearestValid: { [FILE]: `export const at = () => new URL('./a', import.meta.url)\n` },
    },
    {
      name: 'require passed to a function',
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
      nearestValid: {
        'src/domains/orders/service/load.cjs': 'const start = (load) => load()\nstart(() => require("./x"))\n',
      },
    },
    {
      name: 'a file that the exception does not cover',
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
      nearestValid: except({ from: FILE }),
    },
    {
      name: 'an error when the policy sets that severity',
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
      nearestValid: { [FILE]: `export const load = () => import('./load')\n` },
    },
  ],
})
