import { testRule } from '@stratalint/rule/vitest'
import rule from './env-in-config.ts'

const FILE = 'src/domains/orders/service/price.ts'
const policy = (options?: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/env-in-config': options === undefined ? 'error' : ['error', options] },
  }),
})
const file = (text: string, path = FILE): Record<string, string> => ({ ...policy(), [path]: text })
const ADD = [{ key: 'add-to-config', applicability: 'manual', target: 'src/domains/orders/config/env.ts' }] as const
const at = (line: number, column: number, endColumn: number) => ({ file: FILE, line, column, endColumn, fix: ADD })

testRule(rule, {
  valid: [
    {
      name: 'files that are config or are run by their name, where the policy has an app and no layer for config',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: {
              app: { pattern: 'apps/**', role: 'app' },
              lib: { pattern: '**', role: 'domain', layer: 'eslint-config' },
            },
            layers: ['eslint-config'],
          },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'apps/web/app/env.server.ts': 'export const env = schema.parse(process.env)\n',
        'apps/web/src/environments/environment.prod.ts': 'export const version = process.env.APP_VERSION\n',
        'tools/migrate/rows.ts': 'connect(process.env.DATABASE_URL)\n',
      },
    },
    {
      name: 'a layer for the config of one thing',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: { source: { pattern: 'src/{layer}/**', role: 'domain' } },
            layers: ['database-config', 'config', 'service'],
          },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'src/database-config/index.ts': 'export const databaseUrl = process.env.DATABASE_URL\n',
      },
    },
    {
      name: 'code that prepares tests, and the data source of a command line',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: '**', role: 'domain' } } },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'tests/setup/database.ts': 'process.env.DATABASE_URL = `file:${process.env.POOL_ID}`\n',
        'src/database/data-source.ts': 'export const source = new DataSource({ host: process.env.DATABASE_HOST })\n',
      },
    },
    {
      name: 'an exempt variable that a constant names',
      files: file("const NAME = 'NODE_ENV'\nexport const mode = process.env[NAME]\n"),
    },
    {
      name: 'what bundlers, frameworks and test runners set',
      files: file(
        "export const isNode = process.env.NEXT_RUNTIME === 'nodejs'\nexport const isTest = process.env.VITEST || process.env.JEST_WORKER_ID\n",
      ),
    },
    {
      name: 'a config of a tool with a dash in its name',
      files: file('module.exports = { url: process.env.DATABASE_URL }\n', 'medusa-config.js'),
    },
    {
      name: 'reads in the config layer of a domain',
      files: file('export const url = process.env.DATABASE_URL\n', 'src/domains/orders/config/env.ts'),
    },
    {
      name: 'reads in a config layer that is one file',
      files: file('export const url = process.env.DATABASE_URL\n', 'src/domains/orders/config.ts'),
    },
    {
      name: 'reads in the config of a provider',
      files: file('export const url = process.env.SMTP_URL\n', 'src/providers/mail/config.ts'),
    },
    {
      name: 'reads in the config of the app',
      files: file('export const port = process.env.PORT\n', 'src/app/config.ts'),
    },
    {
      name: 'reads in a folder of configs of a provider',
      files: file('export const url = process.env.SMTP_URL\n', 'src/providers/mail/config/smtp.ts'),
    },
    {
      name: 'reads in the config of a tool at the root',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          files: ['**'],
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'scripts.config.ts': 'export default { ci: process.env.CI }\n',
      },
    },
    {
      name: 'reads in a test',
      files: file('export const ci = process.env.CI\n', 'src/domains/orders/service/a.test.ts'),
    },
    {
      name: 'variables that tools set',
      files: file(
        [
          "export const a = process.env.NODE_ENV === 'production'",
          'export const b = import.meta.env.DEV || import.meta.env.PROD || import.meta.env?.SSR',
          "export const c = [import.meta.env.MODE, process.env['NODE_ENV']]",
          'export const { NODE_ENV } = process.env',
          '',
        ].join('\n'),
      ),
    },
    {
      name: 'writes',
      files: file(
        [
          "process.env.TZ = 'UTC'",
          "process.env['TZ'] ??= 'UTC'",
          'delete process.env.TZ',
          "Object.assign(process.env, { TZ: 'UTC' })",
          "process.env = { ...process.env, TZ: 'UTC' }",
          "Deno.env.set('TZ', 'UTC')",
          "Deno.env.delete('TZ')",
          '',
        ].join('\n'),
      ),
    },
    {
      name: 'the env of a request context',
      files: file('export const db = (c: { env: { DB: string } }) => c.env.DB\n'),
    },
    {
      name: 'a parameter called process',
      files: file('export const db = (process: { env: { DB: string } }) => process.env.DB\n'),
    },
    {
      name: 'the type of the environment',
      files: file(
        'export type Env = typeof process.env\nexport const keys = (env: NodeJS.ProcessEnv) => Object.keys(env)\n',
      ),
    },
    {
      name: 'a file that the options list',
      files: { ...policy({ files: ['src/env.ts'] }), 'src/env.ts': 'export const url = process.env.DATABASE_URL\n' },
    },
    {
      name: 'a layer that the options list',
      files: {
        ...policy({ layers: ['types'] }),
        'src/domains/orders/types/env.ts': 'export const url = process.env.URL\n',
      },
    },
    {
      name: 'a variable that the options list',
      files: { ...policy({ exempt: ['NEXT_RUNTIME'] }), [FILE]: 'export const r = process.env.NEXT_RUNTIME\n' },
    },
    { name: 'generated files', files: file('// @generated\nexport const url = process.env.DATABASE_URL\n') },
  ],
  invalid: [
    {
      name: 'a module in a folder of scripts that others import, and a variable of the program',
      files: {
        ...policy(),
        'src/domains/orders/service/scripts/price.ts': 'export const rate = process.env.TAX_RATE\n',
        'src/domains/orders/service/scripts/send.ts': 'send(process.env.TAX_RATE)\n',
      },
      errors: [
        { ...at(1, 21, 41), file: 'src/domains/orders/service/scripts/price.ts' },
        { ...at(1, 6, 26), file: 'src/domains/orders/service/scripts/send.ts' },
      ],
      nearestValid: {
        ...policy(),
        'src/domains/orders/service/scripts/price.ts': null,
        'src/domains/orders/service/scripts/send.ts': null,
        'src/app/scripts/price.ts': 'send(process.env.TAX_RATE)\n',
        'src/app/scripts/wait.ts':
          'export async function main() {\n  await connect(process.env.DATABASE_URL)\n}\nmain().catch(fail)\n',
        [FILE]: "export const isBuild = process.env.NEXT_PHASE === 'phase-production-build'\n",
      },
    },
    {
      name: 'another file of an app, where the policy has no layer for config',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { app: { pattern: 'apps/**', role: 'app' } } },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'apps/web/app/env.server.ts': 'export const env = schema.parse(process.env)\n',
        'apps/web/app/price.ts': 'export const rate = process.env.TAX_RATE\n',
      },
      errors: [
        {
          ...{ file: 'apps/web/app/price.ts', line: 1, column: 21, endColumn: 41 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'apps/config.ts' }],
        },
      ],
    },
    {
      name: 'a layer whose name only contains config',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: {
            places: { source: { pattern: 'src/{layer}/**', role: 'domain' } },
            layers: ['config', 'config-service'],
          },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'src/config-service/index.ts': 'export const databaseUrl = process.env.DATABASE_URL\n',
      },
      errors: [
        {
          ...{ file: 'src/config-service/index.ts', line: 1, column: 28, endColumn: 52 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'src/config/env.ts' }],
        },
      ],
      nearestValid: { 'src/config-service/index.ts': "export const databaseUrl = 'postgres://'\n" },
    },
    {
      name: 'a variable that a constant names',
      files: file("const NAME = 'TAX_RATE'\nexport const rate = process.env[NAME]\n"),
      errors: [at(2, 21, 38)],
    },
    {
      name: 'a member of process.env',
      files: file('export function taxRate(): number {\n  return Number(process.env.TAX_RATE)\n}\n'),
      errors: [at(2, 17, 37)],
      nearestValid: { [FILE]: "export const isTest = (): boolean => process.env.NODE_ENV === 'test'\n" },
    },
    {
      name: 'computed members, known or not',
      files: file(
        "export const a = process.env['TAX_RATE']\nexport const b = (name: string) => process?.env?.[name]\n",
      ),
      errors: [at(1, 18, 41), { ...at(2, 36, 56), fix: [...ADD, ...ADD] }],
    },
    {
      name: 'process of a global object and of imports',
      files: file(
        [
          "import proc, { env as environment } from 'node:process'",
          'export const a = globalThis.process.env.A',
          'export const b = proc.env.B',
          'export const c = environment.C',
          "export const d = require('process').env.D",
          '',
        ].join('\n'),
      ),
      errors: [at(2, 18, 42), at(3, 18, 28), at(4, 18, 31), at(5, 18, 42)],
      nearestValid: { [FILE]: "import { argv } from 'node:process'\nexport const a = argv\n" },
    },
    {
      name: 'other runtimes',
      files: file(
        "export const a = import.meta.env.VITE_API_URL\nexport const b = Deno.env.get('DB')!\nexport const c = Bun.env.DB\n",
      ),
      errors: [at(1, 18, 46), at(2, 18, 36), at(3, 18, 28)],
      nearestValid: { [FILE]: "export const a = import.meta.env.MODE\nexport const b = Deno.env.get('NODE_ENV')\n" },
    },
    {
      name: 'the global of a runtime that the file declares for TypeScript',
      files: file(
        'declare const Bun: { env: Record<string, string> }\ndeclare var process: { env: Record<string, string> }\nexport const a = Bun.env.DB\nexport const b = process.env.REGION\n',
      ),
      errors: [at(3, 18, 28), at(4, 18, 36)],
      nearestValid: { [FILE]: "const Bun = { env: { DB: 'local' } }\nexport const a = Bun.env.DB\n" },
    },
    {
      name: 'a destructured environment, once',
      files: file(
        'const { NODE_ENV, REGION: region, ZONE } = process.env\nexport const a = [NODE_ENV, region, ZONE]\n',
      ),
      errors: [at(1, 44, 55)],
      nearestValid: { [FILE]: 'const { NODE_ENV } = process.env\nexport const a = NODE_ENV\n' },
    },
    {
      name: 'an alias of the environment, once',
      files: file('const env = process.env\nexport const a = [env.REGION, env.ZONE, env.NODE_ENV]\n'),
      errors: [at(1, 13, 24)],
      nearestValid: { [FILE]: 'const env = process.env\nexport const a = env.NODE_ENV\n' },
    },
    {
      name: 'an environment that is taken from process',
      files: file('const { env } = process\nexport const a = env.REGION\n'),
      errors: [at(1, 9, 12)],
      nearestValid: { [FILE]: 'const { argv } = process\nexport const a = argv\n' },
    },
    {
      name: 'the whole environment',
      files: file('export const run = (env = process.env) => Object.keys({ ...env })\n'),
      errors: [at(1, 27, 38)],
    },
    {
      name: 'a config deeper in a provider, and other files of the app',
      files: {
        ...policy(),
        'src/providers/mail/smtp/config.ts': 'export const url = process.env.SMTP_URL\n',
        'src/app/main.ts': 'export const port = process.env.PORT\n',
      },
      errors: [
        {
          file: 'src/app/main.ts',
          line: 1,
          column: 21,
          endColumn: 37,
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'src/app/config.ts' }],
        },
        {
          file: 'src/providers/mail/smtp/config.ts',
          line: 1,
          column: 20,
          endColumn: 40,
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'src/providers/mail/config.ts' }],
        },
      ],
    },
    {
      name: 'a component',
      files: file(
        '<script setup lang="ts">\nconst url = import.meta.env.VITE_URL\n</script>\n',
        'src/domains/orders/ui/App.vue',
      ),
      errors: [{ ...at(2, 13, 37), file: 'src/domains/orders/ui/App.vue' }],
      nearestValid: {
        'src/domains/orders/ui/App.vue': '<script setup lang="ts">\nconst dev = import.meta.env.DEV\n</script>\n',
      },
    },
  ],
})
