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
          what: 'service/load.ts imports a module by a path known only at run time (name), so the import cannot be checked.',
          fix: [
            `Change load to take a function instead of name, and pass () => import('…') at each call`,
            `Write a map with one entry for each module, such as { a: () => import('./handlers/a') }`,
            'Start the path with a literal folder: import(`./handlers/${name}`)',
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
          what: `service/load.ts imports a module by a path known only at run time ('plugin-\${name}'), so the import cannot be checked.`,
          fix: [`one entry for each package, such as { a: () => import('plugin-…') }`],
        },
      ],
    },
    {
      name: 'a pattern that leaves the project',
      files: { ...HANDLERS, [FILE]: 'export const load = (name: string) => import(`../../../../../${name}`)\n' },
      errors: [
        {
          file: FILE,
          what: /which matches files outside the project or too many to check\.$/,
          fix: ['Start the path with a literal folder of the project'],
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
          what: 'service/load.ts imports files by patterns known only at run time (patterns), so the import cannot be checked.',
          fix: [`import.meta.glob(['./handlers/*.ts'])`],
        },
      ],
    },
    {
      name: 'a URL',
      files: { [FILE]: 'export const at = (name: string) => new URL(name, import.meta.url)\n' },
      errors: [
        {
          file: FILE,
          what: 'service/load.ts points to a file by a path known only at run time (name), so the URL cannot be checked.',
          fix: [`{ a: () => new URL('./a', import.meta.url) }`],
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
          what: 'service/load.cjs passes require to other code, so the modules loaded through it cannot be checked.',
          fix: [`Call require('…') here for each module`],
        },
      ],
    },
    {
      name: 'a file that an exception for others does not name',
      files: {
        ...except({ from: 'src/domains/orders/runtime/**' }),
        [FILE]: 'export const load = (name: string) => import(name)\n',
      },
      errors: [{ file: FILE, line: 1 }],
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
      errors: [{ file: FILE, line: 1, severity: 'error' }],
    },
  ],
})
