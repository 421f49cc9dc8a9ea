import { testRule } from '@stratalint/rule/vitest'
import rule from './provider-entry.ts'

const TELEMETRY = {
  'src/providers/telemetry/transport.ts': 'export const send = (event: string): void => void event\n',
  'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
}

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
    { name: 'its own internals', files: TELEMETRY },
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
      name: 'an internal file whose binding the index exports',
      files: {
        ...TELEMETRY,
        'src/domains/orders/service/audit.ts': `import { send } from '../../../providers/telemetry/transport'\nsend('placed')\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/audit.ts',
          line: 1,
          column: 22,
          endColumn: 62,
          what: 'service/audit.ts imports send from ../../../providers/telemetry/transport, an internal file of telemetry; import it through its index.',
          fix: ['../../../providers/telemetry'],
        },
      ],
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
          what: 'service/audit.ts imports open from ../../../providers/telemetry/spans, an internal file of telemetry; import it through its index.',
          fix: ['src/providers/telemetry/index.ts'],
        },
      ],
    },
    {
      name: 'an internal file from another provider',
      files: {
        ...TELEMETRY,
        'src/providers/auth/index.ts': `import { send } from '../telemetry/transport'\nsend('login')\n`,
      },
      errors: [
        {
          file: 'src/providers/auth/index.ts',
          line: 1,
          column: 22,
          what: 'auth/index.ts imports send from ../telemetry/transport, an internal file of telemetry; import it through its index.',
          fix: ['Import send from ../telemetry (src/providers/telemetry/index.ts)'],
        },
      ],
    },
    {
      name: 'an internal file from app',
      files: {
        ...TELEMETRY,
        'src/app/main.ts': `import { send } from '../providers/telemetry/transport'\nsend('started')\n`,
      },
      errors: [{ file: 'src/app/main.ts', line: 1, column: 22, fix: ['../providers/telemetry'] }],
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
          what: 'repo/rows.ts (repo) imports send from ../../../providers/telemetry (telemetry); only service and later layers may use telemetry.',
          fix: ['service'],
        },
      ],
    },
    {
      name: 'a file that the named entry leaves out',
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
          what: 'service/place.ts imports login from ../../../providers/auth, an internal file of auth; import it through its entry files.',
          fix: ['Create src/providers/auth/public/index.ts, export login from it, and import it from there'],
        },
      ],
    },
    {
      name: 'an internal file from a test',
      files: {
        ...TELEMETRY,
        'src/domains/orders/service/audit.test.ts': `import { send } from '../../../providers/telemetry/transport'\nsend('tested')\n`,
      },
      errors: [{ file: 'src/domains/orders/service/audit.test.ts', line: 1, column: 22 }],
    },
  ],
})
