import { testRule } from '@stratalint/rule/vitest'
import rule from './env-in-config.ts'

const FILE = 'src/domains/orders/service/price.ts'
const ENV = 'src/domains/orders/config/env.ts'
const POLICY = {
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'contracts/env-in-config': 'error' } }),
}
/** A policy without a place for config, whose places do not cover the files around them. */
const NO_LAYERS = {
  'stratalint.config.json': JSON.stringify({
    architecture: { places: { jobs: { pattern: 'server/jobs/**', role: 'domain' } }, outside: ['server/*'] },
    rules: { 'contracts/env-in-config': 'error' },
  }),
}
const manifest = (library: string): Record<string, string> => ({
  'package.json': JSON.stringify({ name: 'shop', dependencies: { [library]: '1.0.0' } }),
})
const READ = 'export const rate = (): number => Number(process.env.TAX_RATE)\n'
const error = (key: string, target?: string, file = FILE) => ({
  ...{ file, line: 1, column: 42, endColumn: 62 },
  fix: [{ key, applicability: 'manual' as const, ...(target !== undefined && { target }) }],
})

testRule(rule, {
  topic: 'remedies',
  valid: [],
  invalid: [
    {
      name: 'a constant with a type that has the name of the new one',
      files: { ...POLICY, [FILE]: "export const queueUrl: string = process.env.QUEUE_URL ?? 'redis://localhost'\n" },
      errors: [{ ...error('add-to-config', ENV), column: 33, endColumn: 54 }],
      nearestValid: { ...POLICY, [FILE]: "export const queueUrl: string = 'redis://localhost'\n" },
    },
    {
      name: 'a variable that is tested and then read',
      files: {
        ...POLICY,
        [FILE]:
          'const { env } = process\nexport const portOf = (): number => (env.HTTP_PORT === undefined ? 80 : Number(env.HTTP_PORT))\n',
      },
      errors: [{ ...error('add-to-config', ENV), column: 9, endColumn: 12 }],
      nearestValid: { ...POLICY, [FILE]: 'export const portOf = (): number => 80\n' },
    },
    {
      name: 'more variables than a text has room for',
      files: {
        ...POLICY,
        [FILE]:
          "const env = process.env\nexport const url = env.API_BASE_URL ?? 'https://api.example.com/v1'\nexport const key = env.API_ACCESS_KEY ?? ''\nexport const retries = Number(env.API_RETRIES_MAX ?? '3')\n",
      },
      errors: [{ ...error('add-to-config', ENV), column: 13, endColumn: 24 }],
      nearestValid: { ...POLICY, [FILE]: "export const url = 'https://api.example.com/v1'\n" },
    },
    {
      name: 'a variable that moves to a config file, with its default, behind the imports',
      files: {
        ...POLICY,
        ...manifest('none'),
        [FILE]:
          "import { round } from \"./round\";\n\nexport const rate = () => round(Number(process.env['TAX_RATE'] ?? '20'));\n",
        'src/domains/orders/service/round.ts': 'export const round = Math.round;\n',
        [ENV]: 'export const region = 1',
      },
      errors: [
        {
          ...{ file: FILE, line: 3, column: 40, endColumn: 63 },
          fix: [{ key: 'add-to-config', applicability: 'suggested', target: ENV }],
        },
      ],
      nearestValid: { [FILE]: 'export const rate = 20\n' },
    },
    {
      name: 'a variable that a person moves, because the read occurs twice or config has another value of that name',
      files: {
        ...POLICY,
        ...manifest('none'),
        [FILE]: 'export const a = process.env.A\nexport const b = process.env.A\n',
        'src/domains/orders/service/other.ts': 'export const c = process.env.OTHER\n',
        [ENV]: 'const other = 1\nexport const all = [other]\n',
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/other.ts', line: 1, column: 18, endColumn: 35 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: ENV }],
        },
        ...[1, 2].map((line) => ({
          ...{ file: FILE, line, column: 18, endColumn: 31 },
          fix: [{ key: 'add-to-config', applicability: 'manual' as const, target: ENV }],
        })),
      ],
    },
    {
      name: 'a variable that the import of config takes, and one in a file without imports',
      files: {
        ...POLICY,
        ...manifest('none'),
        [FILE]:
          "import {\n  region,\n} from '../config/env'\n\nexport const at = (): string => region + process.env.ZONE_NAME\n",
        'src/domains/orders/service/other.ts': 'export const c = process.env.OTHER\n',
        [ENV]: 'export const region = 1\n',
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/other.ts', line: 1, column: 18, endColumn: 35 },
          fix: [{ key: 'add-to-config', applicability: 'suggested', target: ENV }],
        },
        {
          ...{ file: FILE, line: 5, column: 42, endColumn: 63 },
          fix: [{ key: 'add-to-config', applicability: 'suggested', target: ENV }],
        },
      ],
    },
    {
      name: 'a variable that is imported with the extension where Node resolves imports',
      files: {
        ...POLICY,
        'package.json': '{ "type": "module" }',
        'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
        [FILE]: 'export const zone = process.env.ZONE\n',
        [ENV]: 'export const region = 1\n',
      },
      errors: [
        {
          ...{ file: FILE, line: 1, column: 21, endColumn: 37 },
          fix: [{ key: 'add-to-config', applicability: 'suggested', target: ENV }],
        },
      ],
    },
    {
      name: 'a variable that is read at each call, as the default of a parameter or in a function whose importer names it',
      files: {
        ...POLICY,
        ...manifest('none'),
        [FILE]: 'export const at = (zone = process.env.ZONE): string => String(zone)\n',
        'src/domains/orders/service/other.ts': 'export const other = (): unknown => process.env.OTHER\n',
        'src/domains/orders/service/other.test.ts':
          "import { other } from './other'\nprocess.env['OTHER'] = 'x'\nother()\n",
        'src/domains/orders/service/own.ts': 'export const own = (): unknown => process.env.OWN\n',
        'src/domains/orders/service/own.test.ts': "import { own } from './own'\nown()\n",
        [ENV]: 'export const region = 1\n',
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/other.ts', line: 1, column: 37, endColumn: 54 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: ENV }],
        },
        {
          ...{ file: 'src/domains/orders/service/own.ts', line: 1, column: 35, endColumn: 50 },
          fix: [{ key: 'add-to-config', applicability: 'suggested', target: ENV }],
        },
        {
          ...{ file: FILE, line: 1, column: 27, endColumn: 43 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: ENV }],
        },
      ],
    },
    {
      name: 'a variable that a constant of config reads',
      files: { ...POLICY, [FILE]: READ, [ENV]: 'export const taxRate = Number(process.env.TAX_RATE)\n' },
      errors: [error('use-config', ENV)],
    },
    {
      name: 'a variable that config parses under another name',
      files: {
        ...POLICY,
        ...manifest('zod'),
        [FILE]: READ,
        [ENV]: [
          `import { z } from 'zod'`,
          `const createEnv = () => {`,
          `  const schema = z.object({ RATE: z.coerce.number() })`,
          `  const given = { RATE: process.env.TAX_RATE }`,
          `  return schema.parse(given)`,
          `}`,
          `export const env = createEnv()`,
          ``,
        ].join('\n'),
      },
      errors: [error('use-config', ENV)],
      nearestValid: { [FILE]: `import { env } from '../config/env'\nexport const rate = (): number => env.RATE\n` },
    },
    {
      name: 'a callback, whose parameters others decide, beside the config object that the file imports',
      files: {
        ...NO_LAYERS,
        'server/env.ts': 'class Environment { rate = process.env.RATE }\nexport default new Environment()\n',
        'server/jobs/log.ts': [
          `import env from '../env'`,
          `export const create = () => ({ logging: (text: string) => process.env.DEBUG && text + env.rate })`,
          ``,
        ].join('\n'),
      },
      errors: [
        {
          ...{ file: 'server/jobs/log.ts', line: 2, column: 59, endColumn: 76 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'server/env.ts' }],
        },
      ],
    },
    {
      name: 'a decorator, which takes a constant of a config file of the own place',
      files: {
        ...NO_LAYERS,
        'server/jobs/mail/send.ts': `export class Send {\n  @Process({ concurrency: process.env.limitOf })\n  run() {}\n}\n`,
      },
      errors: [
        {
          ...{ file: 'server/jobs/mail/send.ts', line: 2, column: 27, endColumn: 46 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: 'server/jobs/env.ts' }],
        },
      ],
    },
    {
      name: 'a variable that a service of Nest has already',
      files: {
        'package.json': '{ "dependencies": { "@nestjs/common": "11.0.0", "@nestjs/config": "4.0.0" } }',
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { src: { pattern: 'src/**', role: 'domain', layer: 'code' } }, layers: ['code'] },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'src/settings/app.config.ts':
          "import { registerAs } from '@nestjs/config'\nexport default registerAs<AppConfig>('app', () => ({\n  language: process.env.APP_LANGUAGE || 'en',\n}))\n",
        'src/settings/keys-config.service.ts':
          "import { Injectable } from '@nestjs/common'\nimport { cleanEnv, str } from 'envalid'\n@Injectable()\nexport class KeysConfigService {\n  readonly env = cleanEnv(process.env, { JWT_KEY: str() })\n}\n",
        'src/main.ts': "export const language = () => process.env.APP_LANGUAGE || 'en'\n",
        'src/info.module.ts':
          "import { Module } from '@nestjs/common'\n@Module({ imports: [Jwt.register({ secret: process.env.JWT_KEY })] })\nexport class InfoModule {}\n",
      },
      errors: [
        {
          ...{ file: 'src/info.module.ts', line: 2, column: 44, endColumn: 63 },
          fix: [{ key: 'use-service', applicability: 'manual', target: 'src/settings/keys-config.service.ts' }],
        },
        {
          ...{ file: 'src/main.ts', line: 1, column: 31, endColumn: 55 },
          fix: [{ key: 'use-service', applicability: 'manual', target: 'src/settings/app.config.ts' }],
        },
      ],
      nearestValid: {
        'src/main.ts': "export const language = (config: ConfigService) => config.getOrThrow('app.language')\n",
        'src/info.module.ts': 'export class InfoModule {}\n',
      },
    },
    {
      name: 'a variable in an object of config',
      files: {
        ...POLICY,
        [FILE]: READ,
        [ENV]: "const rate = process.env.TAX_RATE ?? '1'\nexport const config = { tax: { rate } } as const\n",
      },
      errors: [error('use-config', ENV)],
    },
    {
      name: 'a variable in a schema that parses the environment',
      files: {
        ...POLICY,
        [FILE]: READ,
        [ENV]:
          "import { z } from 'zod'\nconst schema = z.object({ TAX_RATE: z.coerce.number() })\nexport const env = schema.parse(process.env)\n",
      },
      errors: [error('use-config', ENV)],
    },
    {
      name: 'a variable in what a function of config returns',
      files: {
        ...POLICY,
        [FILE]: READ,
        [ENV]: 'export function loadConfig() {\n  return { taxRate: process.env.TAX_RATE }\n}\n',
      },
      errors: [error('use-config', ENV)],
    },
    {
      name: 'a schema to which the variable can be added',
      files: {
        ...POLICY,
        ...manifest('zod'),
        [FILE]: READ,
        [ENV]: "import { z } from 'zod'\nexport const env = z.object({ PORT: z.string() }).parse(process.env)\n",
      },
      errors: [error('add-to-schema', ENV)],
    },
    {
      name: 'a new constant that zod parses',
      files: { ...POLICY, ...manifest('zod'), [FILE]: READ },
      errors: [error('add-to-config', ENV)],
    },
    {
      name: 'a new constant that valibot parses',
      files: { ...POLICY, ...manifest('valibot'), [FILE]: READ },
      errors: [error('add-to-config', ENV)],
    },
    {
      name: 'a default and a conversion that move along, and a test of the value that stays',
      files: {
        ...POLICY,
        ...manifest('zod'),
        [FILE]:
          "export const a = () => Number(process.env.PORT ?? 3000)\nexport const b = () => process.env.HOST || 'local'\nexport const c = () => process.env.DEBUG === '1'\nexport const d = () => process.env.URL!\nexport const e = ({ A, B = 'b' } = process.env) => [A, B]\n",
      },
      errors: [
        { ...error('add-to-config', ENV), column: 31, endColumn: 47 },
        { ...error('add-to-config', ENV), line: 2, column: 24, endColumn: 40 },
        { ...error('add-to-config', ENV), line: 3, column: 24, endColumn: 41 },
        { ...error('add-to-config', ENV), line: 4, column: 24, endColumn: 39 },
        { ...error('add-to-config', ENV), line: 5, column: 36, endColumn: 47 },
      ],
    },
    {
      name: 'a default parameter, a schema, a copy, a function and keys of the whole environment',
      files: {
        ...POLICY,
        [FILE]:
          "import { spawn, schema, load } from './other'\nexport const a = (env = process.env) => [env.A, env.B]\nexport const b = schema.parse(process.env)\nexport const c = () => spawn('a', { env: { ...process.env, A: '1' } })\nexport const d = load(process.env)\nexport const e = Object.keys(process.env)\n",
      },
      errors: [
        { ...error('add-to-config', ENV), line: 2, column: 25, endColumn: 36 },
        { ...error('add-to-config', ENV), line: 3, column: 31, endColumn: 42 },
        { ...error('add-to-config', ENV), line: 4, column: 47, endColumn: 58 },
        { ...error('add-to-config', ENV), line: 5, column: 23, endColumn: 34 },
        { ...error('add-to-config', ENV), line: 6, column: 30, endColumn: 41 },
      ],
    },
    {
      name: 'a config of a provider that its index publishes',
      files: {
        ...POLICY,
        [FILE]: READ,
        'src/providers/config/index.ts': "export { config } from './config'\n",
        'src/providers/config/config.ts': 'export const config = { taxRate: process.env.TAX_RATE }\n',
      },
      errors: [error('use-config', 'src/providers/config/index.ts')],
    },
    {
      name: 'utils, which may import no config',
      files: { ...POLICY, 'src/utils/rate.ts': READ },
      errors: [error('take-parameter', undefined, 'src/utils/rate.ts')],
    },
    {
      name: 'a function that a framework calls, and a constructor, where no config may be imported',
      files: {
        ...POLICY,
        'src/utils/limits.ts': 'export class Limits {\n  constructor(readonly most = process.env.MOST) {}\n}\n',
        'src/utils/route.ts': 'export const GET = () => Response.json({ mode: process.env.CLOUD })\n',
      },
      errors: [
        { ...error('take-parameter', undefined, 'src/utils/limits.ts'), line: 2, column: 31, endColumn: 47 },
        { ...error('take-parameter', undefined, 'src/utils/route.ts'), column: 48, endColumn: 65 },
      ],
    },
    {
      name: 'utils with an environment that callers may pass',
      files: {
        ...POLICY,
        'src/utils/rate.ts': 'export const rate = (env: { RATE?: string } = process.env) => Number(env.RATE)\n',
      },
      errors: [{ ...error('take-parameter', undefined, 'src/utils/rate.ts'), column: 47, endColumn: 58 }],
    },
    {
      name: 'a policy that names no place for config',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: 'src/**', role: 'shared' } } },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'src/rate.ts': READ,
        'src/tools/rate.ts': READ,
      },
      errors: [
        error('add-to-config', 'src/env.ts', 'src/rate.ts'),
        error('add-to-config', 'src/env.ts', 'src/tools/rate.ts'),
      ],
      nearestValid: {
        'src/rate.ts': '',
        'src/tools/rate.ts': '',
        'tools/rate.ts': READ,
        'src/env.ts': READ,
        'src/config/rate.ts': READ,
        'scripts/rate.ts': READ,
      },
    },
    {
      name: 'a policy that names no place for config, with a file for it by its name',
      files: {
        'stratalint.config.json': JSON.stringify({
          architecture: { places: { all: { pattern: 'src/**', role: 'shared' } } },
          rules: { 'contracts/env-in-config': 'error' },
        }),
        'src/lib/env.ts': 'export const taxRate = process.env.TAX_RATE\n',
        'src/rate.ts': READ,
      },
      errors: [error('use-config', 'src/lib/env.ts', 'src/rate.ts')],
    },
    {
      name: 'a child process that is given the environment',
      files: {
        ...POLICY,
        'src/domains/orders/service/rate.ts':
          "import { spawn } from 'node:child_process'\nexport const run = () => spawn('git', [], { env: process.env })\n",
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/rate.ts', line: 2, column: 50, endColumn: 61 },
          fix: [{ key: 'inherit', applicability: 'manual' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/rate.ts':
          "import { spawn } from 'node:child_process'\nexport const run = () => spawn('git', [])\n",
      },
    },
    {
      name: 'the whole of a long name',
      files: {
        ...POLICY,
        'src/domains/orders/service/in-memory-provider-service-of-the-queue.ts':
          'export const retries = () => process.env.IN_MEMORY_PROVIDER_SERVICE_READINESS_TIMEOUT_RETRIES\n',
      },
      errors: [
        {
          file: 'src/domains/orders/service/in-memory-provider-service-of-the-queue.ts',
          ...{ line: 1, column: 30, endColumn: 94 },
          fix: [{ key: 'add-to-config', applicability: 'manual', target: ENV }],
        },
      ],
    },
    {
      name: 'types, which may not import config',
      files: {
        ...POLICY,
        [ENV]: 'export const taxRate = process.env.TAX_RATE\n',
        'src/domains/orders/types/rate.ts': READ,
      },
      errors: [error('take-parameter', undefined, 'src/domains/orders/types/rate.ts')],
    },
  ],
})
