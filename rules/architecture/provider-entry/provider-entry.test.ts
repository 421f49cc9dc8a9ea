import { testRule } from '@stratalint/rule/vitest'
import rule from './provider-entry.ts'

const INDEX = 'src/providers/telemetry/index.ts'
const TELEMETRY = {
  'src/providers/telemetry/transport.ts': 'export const send = (event: string): void => void event\n',
  'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
}

const USE_INDEX = [{ key: 'use-entry', applicability: 'auto', target: INDEX }] as const

testRule(rule, {
  valid: [
    {
      name: 'the index from service',
      files: {
        ...TELEMETRY,
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry'\nsend('placed')\n`,
      },
    },
    {
      name: 'the index from app',
      files: { ...TELEMETRY, 'src/app/main.ts': `import { send } from '../providers/telemetry'\nsend('started')\n` },
    },
    {
      name: 'the index from another provider',
      files: { ...TELEMETRY, 'src/providers/auth/index.ts': `import { send } from '../telemetry'\nsend('login')\n` },
    },
    { name: 'its own internal files', files: TELEMETRY },
    {
      name: 'a provider that is one file',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: { places: { flag: { pattern: 'src/flags/{provider}.ts', role: 'provider', entry: 'any' } } },
        }),
        'src/flags/beta.ts': 'export const beta = true\n',
        'src/domains/orders/repo/rows.ts': `import { beta } from '../../../flags/beta'\nexport const rows = beta\n`,
      },
    },
    {
      name: 'an entry file that the policy names',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: {
            places: { provider: { pattern: 'src/providers/{provider}/**', role: 'provider', entry: ['public/**'] } },
          },
        }),
        'src/providers/auth/public/login.ts': 'export const login = 1\n',
        'src/domains/orders/service/place.ts': `import { login } from '../../../providers/auth/public/login'\nexport const place = login\n`,
      },
    },
    {
      name: 'a test of service that uses the index',
      files: {
        ...TELEMETRY,
        'src/domains/orders/types/order.test.ts': `import { send } from '../../../providers/telemetry'\nsend('tested')\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a package that an internal file passes on, and what the provider makes with it',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: { externals: { pg: ['provider'] } },
        }),
        'src/providers/database/pg.ts': "export { Pool } from 'pg'\n",
        'src/providers/database/pool.ts':
          "import { Pool } from 'pg'\nexport const createPool = (url: string) => new Pool({ url })\n",
        'src/providers/database/rows.ts': 'export const rowsOf = (text: string): string[] => [text]\n',
        'src/providers/database/index.ts': "export { createPool } from './pool'\n",
        'src/domains/orders/service/export.ts':
          "import { Pool } from '../../../providers/database/pg'\nimport { rowsOf } from '../../../providers/database/rows'\nexport const pool = new Pool({ url: rowsOf('a')[0] })\n",
      },
      errors: [
        {
          ...{ file: 'src/domains/orders/service/export.ts', line: 1, column: 22, endColumn: 54 },
          fix: [{ key: 'use-wrapper', applicability: 'manual', target: INDEX.replace('telemetry', 'database') }],
        },
        {
          ...{ file: 'src/domains/orders/service/export.ts', line: 2, column: 24, endColumn: 58 },
          fix: [{ key: 'publish', applicability: 'auto', target: INDEX.replace('telemetry', 'database') }],
        },
      ],
    },
    {
      name: 'an internal file whose binding the index exports',
      files: {
        ...TELEMETRY,
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry/transport'\nsend('placed')\n`,
      },
      errors: [{ file: 'src/domains/orders/service/audit.ts', line: 1, column: 22, endColumn: 62, fix: USE_INDEX }],
      nearestValid: {
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry'\nsend('placed')\n`,
      },
    },
    {
      name: 'an internal file whose binding the index does not export',
      files: {
        ...TELEMETRY,
        'src/providers/telemetry/spans.ts': 'export const open = (name: string): string => name\n',
        'src/domains/orders/service/audit.ts': `import { open } from '../../../providers/telemetry/spans'\nopen('placed')\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/audit.ts',
          line: 1,
          column: 22,
          endColumn: 58,
          fix: [{ key: 'publish', applicability: 'auto', target: INDEX }],
        },
      ],
      nearestValid: {
        [INDEX]: `export { send } from './transport'\nexport { open } from './spans'\n`,
        'src/domains/orders/service/audit.ts': `import { open } from '../../../providers/telemetry'\nopen('placed')\n`,
      },
    },
    {
      name: 'an internal file from another provider',
      files: {
        ...TELEMETRY,
        'src/providers/auth/index.ts': `import { send } from '../telemetry/transport'\nsend('login')\n`,
      },
      errors: [{ file: 'src/providers/auth/index.ts', line: 1, column: 22, endColumn: 46, fix: USE_INDEX }],
      nearestValid: { 'src/providers/auth/index.ts': `import { send } from '../telemetry'\nsend('login')\n` },
    },
    {
      name: 'an internal file from app',
      files: {
        ...TELEMETRY,
        'src/app/main.ts': `import { send } from '../providers/telemetry/transport'\nsend('started')\n`,
      },
      errors: [{ file: 'src/app/main.ts', line: 1, column: 22, endColumn: 56, fix: USE_INDEX }],
      nearestValid: { 'src/app/main.ts': `import { send } from '../providers/telemetry'\nsend('started')\n` },
    },
    {
      name: 'the index from a layer that is too low',
      files: {
        ...TELEMETRY,
        'src/domains/orders/repo/rows.ts': `import { send } from '../../../providers/telemetry'\nexport const save = (): void => send('saved')\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/repo/rows.ts',
          line: 1,
          column: 22,
          endColumn: 52,
          fix: [{ key: 'call-from-above', applicability: 'manual', target: 'src/domains/orders/service' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/repo/rows.ts': `export const save = (send: (event: string) => void): void => send('saved')\n`,
      },
    },
    {
      name: 'a file that the named entry excludes',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: {
            places: { provider: { pattern: 'src/providers/{provider}/**', role: 'provider', entry: ['public/**'] } },
          },
        }),
        'src/providers/auth/index.ts': 'export const login = 1\n',
        'src/domains/orders/service/place.ts': `import { login } from '../../../providers/auth'\nexport const place = login\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/place.ts',
          line: 1,
          column: 23,
          endColumn: 48,
          fix: [{ key: 'publish', applicability: 'suggested', target: 'src/providers/auth/public/index.ts' }],
        },
      ],
      nearestValid: {
        'src/providers/auth/public/login.ts': 'export const login = 1\n',
        'src/domains/orders/service/place.ts': `import { login } from '../../../providers/auth/public/login'\nexport const place = login\n`,
      },
    },
    {
      name: 'an internal file from a test',
      files: {
        ...TELEMETRY,
        'src/domains/orders/service/audit.test.ts': `import { send } from '../../../providers/telemetry/transport'\nsend('tested')\n`,
      },
      errors: [
        { file: 'src/domains/orders/service/audit.test.ts', line: 1, column: 22, endColumn: 62, fix: USE_INDEX },
      ],
      nearestValid: {
        'src/domains/orders/service/audit.test.ts': `import { send } from '../../../providers/telemetry'\nsend('tested')\n`,
      },
    },
  ],
})
