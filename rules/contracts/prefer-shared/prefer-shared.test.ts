import { testRule } from '@stratalint/rule/vitest'
import rule from './prefer-shared.ts'

const FILE = 'src/domains/orders/service/order.ts'
const CLAMP = 'src/utils/clamp.ts'
const clamp = { [CLAMP]: 'export const clamp = (value, low, high) => Math.min(Math.max(value, low), high)\n' }
const RETRY = 'src/utils/retry.ts'
const retry = {
  [RETRY]: `export async function retry<T>(fn: () => Promise<T>, times: number): Promise<T> {
  for (let index = 0; index < times; index++) {
    try {
      return await fn()
    } catch (error) {
      if (index === times - 1) throw error
    }
  }
  throw new Error('never')
}
`,
}
const attempt = (end: string): Record<string, string> => ({
  ...retry,
  [FILE]: `const attempt = async (call, most) => {
  for (let i = 0; i < most; i++)
    try { return await call() } catch (e) { if (i === most - 1) { throw e } }
  ${end}
}
`,
})
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const importIt = { key: 'import-shared', applicability: 'manual' } as const
const rename = { key: 'rename', applicability: 'manual' } as const

testRule(rule, {
  valid: [
    {
      name: 'a list of literals, which has the shape of any other list',
      files: {
        'src/utils/codes.ts': `export const codes = () => [${'1, '.repeat(30)}2]\n`,
        ...file(`const sizes = () => [${'3, '.repeat(30)}4]\n`),
      },
    },
    {
      name: 'a name that is one generic word',
      files: { 'src/utils/f.ts': 'export const format = (a) => a\n', ...file('const format = (b) => b + 1\n') },
    },
    {
      name: 'a component',
      files: { 'src/utils/f.tsx': 'export const Row = (a) => null\n', ...file('const Row = (b) => null\n') },
    },
    { name: 'another number of parameters', files: { ...clamp, ...file('const clamp = (value) => value\n') } },
    {
      name: 'any number of parameters, where the shared function takes one',
      files: {
        'src/utils/paths.ts': 'export const settingsPath = (section?: string) => `/settings/${section}`\n',
        ...file('export const settingsPath = (...parts: string[]) => parts.join()\n'),
      },
    },
    {
      name: 'a result that callers have to wait for, where the shared function gives it at once',
      files: {
        'src/utils/copy.ts': 'export function copyText(text) { navigator.clipboard.writeText(text) }\n',
        ...file('const copyText = async (text) => { await navigator.clipboard.writeText(text); notify(text) }\n'),
      },
    },
    {
      name: 'methods and functions in objects',
      files: {
        ...clamp,
        ...file('class A { clamp(a, b, c) {} }\nconst o = { clamp(a, b, c) {}, clamp2: (a, b, c) => a }\n'),
      },
    },
    {
      name: 'a function that calls the shared one',
      files: {
        ...clamp,
        ...file(
          `import { clamp as base } from '../../../utils/clamp'\nexport const clamp = (a, b, c) => base(a, b, c)\n`,
        ),
      },
    },
    {
      name: 'a file of a test',
      files: { ...clamp, 'src/domains/orders/service/order.test.ts': 'const clamp = (a, b, c) => a\n' },
    },
    {
      name: 'a helper that only the tests have',
      files: { 'src/utils/clamp.test.ts': clamp[CLAMP], ...file('const clamp = (a, b, c) => a\n') },
    },
    {
      name: 'what no shared file exports',
      files: {
        'src/utils/clamp.ts': 'const clamp = (a, b, c) => a\nexport const other = clamp\n',
        ...file('const clamp = (a, b, c) => a\n'),
      },
    },
    {
      name: 'the same names in two files of utils',
      files: { ...clamp, 'src/utils/color.ts': 'export const clamp = (a, b, c) => a + b + c\n' },
    },
    { name: 'another operator', files: { ...retry, ...file(attempt('')[FILE]!.replace('i < most', 'i <= most')) } },
    { name: 'another called function', files: { ...retry, ...file(attempt(`throw new TypeError('gone')`)[FILE]!) } },
    {
      name: 'a shape of few nodes',
      files: {
        'src/utils/a.ts': 'export const first = (list) => list[0]\n',
        ...file('const head = (items) => items[0]\n'),
      },
    },
    {
      name: 'what the entry of a provider does not export',
      files: {
        'src/providers/clock/index.ts': 'export const now = 1\n',
        'src/providers/clock/day.ts': 'export const formatDay = (date) => date\n',
        ...file('const formatDay = (date) => date\n'),
      },
    },
    {
      name: 'a provider that the layer may not use',
      files: {
        'src/providers/clock/index.ts': 'export const formatDay = (date) => date\n',
        'src/domains/orders/repo/order.ts': 'const formatDay = (date) => date\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a function that a framework looks up in its hooks, in another file',
      files: {
        'src/utils/errors.ts': 'export function handleError(error: Error): string {\n  return error.message\n}\n',
        ...file('export function handleError(error: Error): string {\n  return error.name\n}\n'),
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 17,
          endColumn: 28,
          fix: [{ ...importIt, target: 'src/utils/errors.ts' }, rename],
        },
      ],
      nearestValid: {
        [FILE]: null,
        'src/app/hooks.server.ts': 'export function handleError(error: Error): string {\n  return error.name\n}\n',
      },
    },
    {
      name: 'a function with the name of a shared one that no framework calls',
      files: {
        'src/utils/page.ts':
          'export const getProps = async (context) => ({ props: { url: context.url } })\nexport const getServerSideProps = async (context) => ({ props: { url: context.url } })\n',
        ...file('export const getProps = async (context) => load(context)\n'),
      },
      errors: [
        { file: FILE, line: 1, column: 14, endColumn: 22, fix: [rename, { ...importIt, target: 'src/utils/page.ts' }] },
      ],
      nearestValid: file('export const getServerSideProps = async (context) => load(context)\n'),
    },
    {
      name: 'a function with the name and the parameters of a shared one',
      files: {
        ...clamp,
        ...file('function clamp(a: number, b: number, c: number): number {\n  return a < b ? b : a > c ? c : a\n}\n'),
      },
      errors: [{ file: FILE, line: 1, column: 10, endColumn: 15, fix: [{ ...importIt, target: CLAMP }, rename] }],
      nearestValid: file(`import { clamp } from '../../../utils/clamp'\nexport const a = clamp(1, 2, 3)\n`),
    },
    {
      name: 'a function of the same name inside another one',
      files: {
        ...clamp,
        ...file(
          'export function limits(low) {\n  const clamp = (value, most, step) => most + step\n  return clamp\n}\n',
        ),
      },
      errors: [{ file: FILE, line: 2, column: 9, endColumn: 14, fix: [{ ...importIt, target: CLAMP }, rename] }],
      // It uses a variable of the function around it.
      nearestValid: file(
        'export function limits(low) {\n  const clamp = (value, most, step) => low + step\n  return clamp\n}\n',
      ),
    },
    {
      name: 'a function with the name of a shared one, and another result',
      files: {
        [CLAMP]: 'export function clamp(a: number, b: number, c: number): number {\n  return a\n}\n',
        ...file('function clamp(a: string, b: number, c: number): string {\n  return a.slice(b, c)\n}\n'),
      },
      errors: [{ file: FILE, line: 1, column: 10, endColumn: 15, fix: [rename, { ...importIt, target: CLAMP }] }],
    },
    {
      name: 'a copy in a file of its own, and one beside others',
      files: {
        ...retry,
        [FILE]: retry[RETRY].replace('retry', 'again'),
        'src/domains/orders/service/more.ts': `${retry[RETRY].replace('retry', 'oncemore')}export const other = 1\n`,
        'src/domains/orders/service/use.ts': `import { again } from './order'\nexport const a = again\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/more.ts',
          line: 1,
          column: 23,
          endColumn: 31,
          fix: [{ ...importIt, target: RETRY }],
        },
        { file: FILE, line: 1, column: 23, endColumn: 28, fix: [{ ...importIt, target: RETRY }] },
      ],
    },
    {
      name: 'a function inside of another one',
      files: {
        ...clamp,
        ...file('export function price() {\n  const clamp = (a, b, c) => a\n  return clamp(1, 2, 3)\n}\n'),
      },
      errors: [{ file: FILE, line: 2, column: 9, endColumn: 14, fix: [{ ...importIt, target: CLAMP }, rename] }],
    },
    {
      name: 'a function of the same shape',
      files: attempt(`throw new Error('never')`),
      errors: [{ file: FILE, line: 1, column: 7, endColumn: 14, fix: [{ ...importIt, target: RETRY }] }],
      nearestValid: file(attempt(`return null`)[FILE]!),
    },
    {
      name: 'a function of the same shape with another literal',
      files: attempt(`throw new Error('gone')`),
      errors: [
        {
          file: FILE,
          line: 1,
          column: 7,
          endColumn: 14,
          fix: [{ key: 'add-parameter', applicability: 'manual', target: RETRY }],
        },
      ],
    },
    {
      name: 'a function that a provider passes on from another file',
      files: {
        'src/providers/clock/index.ts': `export { formatDay } from './day'\n`,
        'src/providers/clock/day.ts': 'export const formatDay = (date) => date\n',
        ...file('const formatDay = (date) => date\n'),
      },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 7,
          endColumn: 16,
          fix: [{ ...importIt, target: 'src/providers/clock/index.ts' }, rename],
        },
      ],
      nearestValid: file('const formatHour = (date) => date\n'),
    },
    {
      name: 'a copy in a provider, which may import utils',
      files: { ...retry, 'src/providers/queue/wait.ts': retry[RETRY].replace('retry', 'again') },
      errors: [
        {
          file: 'src/providers/queue/wait.ts',
          line: 1,
          column: 23,
          endColumn: 28,
          fix: [{ ...importIt, target: RETRY }],
        },
      ],
    },
    {
      name: 'the later of two twins in utils',
      files: { ...retry, 'src/utils/attempt.ts': retry[RETRY].replace('retry', 'attempt') },
      errors: [
        { file: RETRY, line: 1, column: 23, endColumn: 28, fix: [{ ...importIt, target: 'src/utils/attempt.ts' }] },
      ],
      nearestValid: { 'src/utils/attempt.ts': null },
    },
    {
      name: 'a copy whose parameter has another default, and one with a value that occurs twice',
      files: {
        'src/utils/mask.ts':
          "export const mask = (text, keep, sign = '*') => text.slice(0, keep) + sign.repeat(text.length - keep) + text.slice(-keep).trim()\nexport const wrap = (text, most) => '<' + text.trim().slice(0, most).toLowerCase().padEnd(most, ' ') + '<' + text.length + '<'\n",
        ...file(
          "const hide = (word, kept, by = '#') => word.slice(0, kept) + by.repeat(word.length - kept) + word.slice(-kept).trim()\nconst frame = (word, size) => '|' + word.trim().slice(0, size).toLowerCase().padEnd(size, ' ') + '|' + word.length + '|'\n",
        ),
      },
      errors: [
        { file: FILE, line: 1, column: 7, endColumn: 11, fix: [{ ...importIt, target: 'src/utils/mask.ts' }] },
        {
          ...{ file: FILE, line: 2, column: 7, endColumn: 12 },
          fix: [{ key: 'add-parameter', applicability: 'manual', target: 'src/utils/mask.ts' }],
        },
      ],
    },
    {
      name: 'a function of the same name that calls more than the shared one',
      files: {
        'src/utils/sleep.ts': 'export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))\n',
        ...file(
          'const sleep = (ms) => new Promise((done) => {\n  const timer = setTimeout(() => done(), ms)\n  timer.unref()\n})\n',
        ),
      },
      errors: [
        {
          ...{ file: FILE, line: 1, column: 7, endColumn: 12 },
          fix: [rename, { ...importIt, target: 'src/utils/sleep.ts' }],
        },
      ],
    },
    {
      name: 'a default export, by the specifier that the file uses for its neighbours',
      files: {
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
        'src/utils/numbers/clamp.ts': 'export default function clamp(a, b, c) { return a }\n',
        'src/utils/text.ts': 'export const text = 1\n',
        ...file(`import { text } from '@/utils/text'\nexport const clamp = (a, b, c) => text\n`),
      },
      errors: [
        {
          file: FILE,
          line: 2,
          column: 14,
          endColumn: 19,
          fix: [{ ...importIt, target: 'src/utils/numbers/clamp.ts' }, rename],
        },
      ],
    },
    {
      name: 'a twin in the script of a component',
      files: {
        ...clamp,
        'src/domains/orders/ui/order.vue': '<script setup lang="ts">\nconst clamp = (a, b, c) => a\n</script>\n',
      },
      errors: [
        {
          file: 'src/domains/orders/ui/order.vue',
          line: 2,
          column: 7,
          endColumn: 12,
          fix: [{ ...importIt, target: CLAMP }, rename],
        },
      ],
    },
    {
      name: 'a function of a component that uses nothing of its instance',
      files: {
        ...clamp,
        'src/domains/orders/ui/order.vue':
          '<script setup lang="ts">\nconst step = 2\nconst clamp = (a, b, c) => a + step\n</script>\n',
      },
      errors: [
        {
          file: 'src/domains/orders/ui/order.vue',
          line: 3,
          column: 7,
          endColumn: 12,
          fix: [{ ...importIt, target: CLAMP }, rename],
        },
      ],
      nearestValid: {
        'src/domains/orders/ui/order.vue':
          '<script setup lang="ts">\nconst step = useStep()\nconst clamp = (a, b, c) => a + step\n</script>\n',
      },
    },
    {
      name: 'a function of a package around the file, in a file of the same name',
      files: {
        'stratalint.config.json':
          '{ "architecture": { "places": { "utils": { "pattern": "{lib,apps/*}/utils/**", "role": "shared" }, "web": { "pattern": "apps/**", "role": "app" } } } }',
        'package.json': '{ "name": "all" }',
        'apps/package.json': '{ "name": "apps" }',
        'apps/admin/utils/range.ts': 'export const clamp = (a, b, c) => a\n',
        'apps/web/helpers/utils/range.ts': 'export const clamp = (a, b, c) => b\nexport const other = 1\n',
        'apps/web/one.ts': `import { clamp } from './helpers/utils/range'\nexport const a = clamp(1, 2, 3)\n`,
        'apps/web/two.ts': `import { other } from './helpers/utils/range'\nexport const b = other\n`,
      },
      errors: [
        {
          file: 'apps/web/helpers/utils/range.ts',
          line: 1,
          column: 14,
          endColumn: 19,
          fix: [{ ...importIt, target: 'apps/admin/utils/range.ts' }, rename],
        },
      ],
      // Programs of one repository that cannot import each other.
      nearestValid: { 'apps/admin/package.json': '{ "name": "admin" }' },
    },
    {
      name: 'an exported function with another literal, which keeps its name',
      files: { ...retry, [FILE]: retry[RETRY].replace('retry', 'again').replace('never', 'gone') },
      errors: [
        {
          file: FILE,
          line: 1,
          column: 23,
          endColumn: 28,
          fix: [{ key: 'add-parameter', applicability: 'manual', target: RETRY }],
        },
      ],
    },
    {
      name: 'a default export in a file of its own',
      files: {
        'src/utils/first.ts': `export default ${retry[RETRY].slice(7)}`,
        'src/utils/second.ts': `export default ${retry[RETRY].slice(7).replace('retry', 'again')}`,
        'src/app/use.ts': `import again from '../utils/second'\nexport const a = again\n`,
      },
      errors: [
        {
          file: 'src/utils/second.ts',
          line: 1,
          column: 31,
          endColumn: 36,
          fix: [{ ...importIt, target: 'src/utils/first.ts' }],
        },
      ],
    },
    {
      name: 'a function of another package, by the shortest specifier',
      files: {
        'stratalint.config.json':
          '{ "architecture": { "places": { "utils": { "pattern": "packages/utils/**", "role": "shared" }, "web": { "pattern": "apps/web/**", "role": "app" } } } }',
        'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
        'packages/utils/package.json': '{ "name": "@acme/utils", "main": "src/index.ts" }',
        'packages/utils/src/index.ts': `export * from './clamp'\n`,
        'packages/utils/src/clamp.ts': 'export const clamp = (a, b, c) => a\n',
        'apps/web/package.json': '{ "name": "web", "dependencies": { "@acme/utils": "*" } }',
        'apps/web/price.ts': 'const clamp = (a, b, c) => b\n',
      },
      errors: [
        {
          file: 'apps/web/price.ts',
          line: 1,
          column: 7,
          endColumn: 12,
          fix: [{ ...importIt, target: 'packages/utils/src/index.ts' }, rename],
        },
      ],
      nearestValid: { 'apps/web/package.json': '{ "name": "web" }' },
    },
    {
      name: 'a function of the same app, where the repository has several without a workspace',
      files: {
        'stratalint.config.json':
          '{ "architecture": { "places": { "utils": { "pattern": "apps/*/utils/**", "role": "shared" }, "web": { "pattern": "apps/**", "role": "app" } } } }',
        'package.json': '{}',
        'apps/web/package.json': '{ "name": "web" }',
        'apps/web/price.ts': 'const clamp = (a, b, c) => b\n',
        'apps/web/utils/clamp.ts': 'export const clamp = (a, b, c) => a\n',
      },
      errors: [
        {
          file: 'apps/web/price.ts',
          line: 1,
          column: 7,
          endColumn: 12,
          fix: [{ ...importIt, target: 'apps/web/utils/clamp.ts' }, rename],
        },
      ],
      nearestValid: {
        'apps/web/utils/clamp.ts': null,
        'apps/shop/package.json': '{ "name": "shop" }',
        'apps/shop/utils/clamp.ts': 'export const clamp = (a, b, c) => a\n',
      },
    },
    {
      name: 'a function that calls itself',
      files: {
        'src/utils/flatten.ts': `export const flatten = (tree) => {
  const found = []
  for (const node of tree) found.push(node.id, ...flatten(node.children))
  return found
}
`,
        ...file(`const idsOf = (nodes) => {
  const ids = []
  for (const each of nodes) ids.push(each.id, ...idsOf(each.children))
  return ids
}
`),
      },
      errors: [
        { file: FILE, line: 1, column: 7, endColumn: 12, fix: [{ ...importIt, target: 'src/utils/flatten.ts' }] },
      ],
    },
  ],
})
