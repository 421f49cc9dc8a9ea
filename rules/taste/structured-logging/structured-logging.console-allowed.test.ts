import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './structured-logging.ts'

const FILE = 'src/domains/orders/service/pay-order.ts'
const LOGGERS: Tree = {
  'src/providers/logging/index.ts': `import pino from 'pino'\n\nexport const log = pino()\n`,
  'src/providers/tracing/index.ts': `import { createLogger } from 'winston'\n\nexport const logger = createLogger()\n`,
}

testRule(rule, {
  topic: 'where the console is allowed',
  valid: [
    {
      name: 'the console in a test',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'src/domains/orders/service/pay-order.test.ts': `console.log('paid')
`,
      },
    },
    {
      name: 'the console in code that asks the person who runs it',
      files: {
        ...LOGGERS,
        [FILE]: `import inquirer from 'inquirer'
console.log('paid')
export const ask = () => inquirer.prompt([])
`,
      },
    },
    {
      name: 'the console in a file with a #! line',
      files: {
        ...LOGGERS,
        [FILE]: `#!/usr/bin/env node
console.log('paid')
`,
      },
    },
    {
      name: 'the console in a file that a script of package.json runs',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'package.json': '{ "scripts": { "scan": "tsx src/app/scan.ts --all" } }',
        'src/app/scan.ts': `console.log('scanned')
`,
      },
    },
    {
      name: 'the console in a file that package.json names in bin',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'package.json': '{ "bin": { "pay": "src/app/pay.ts" } }',
        'src/app/pay.ts': `console.log('paid')
`,
      },
    },
    {
      name: 'the console in code that helps tests',
      files: {
        'src/domains/orders/service/testing/mocks.ts': "export const fail = (): void => console.error('mock')\n",
      },
    },
    {
      name: 'the console in a provider that makes a logger',
      files: {
        ...LOGGERS,
        [FILE]: `export {}
`,
        'src/providers/audit/index.ts': `export const auditLog = {
  info: (text: string) => console.info(text),
  error: (text: string) => console.error(text),
}
`,
      },
    },
    {
      name: 'the console in migrations and seeds',
      files: {
        'src/app/migrations/1-orders.ts': `export const up = (count: number): void => console.log('migrated', count)\n`,
        'src/app/seed.ts': `console.log('seeded')\n`,
      },
    },
    {
      name: 'the console in a load test',
      files: { 'src/app/load.js': `import http from 'k6/http'\nconsole.log(http.get('/').status)\n` },
    },
    {
      name: 'the console in a package with a command, without layers',
      files: {
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
        'packages/cli/package.json': '{ "name": "cli", "bin": "./dist/cli.js" }',
        'packages/cli/src/list.ts': `export const list = (names: string[]): void => console.log(names.join())\n`,
      },
    },
    {
      name: 'a logger on top of the console, without providers',
      files: {
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
        'src/utils/Logger.ts': `export class Logger {
  info(message: string): void {
    console.info(message)
  }
  error(message: string): void {
    console.error(message)
  }
}
`,
      },
    },
    {
      name: 'a spy on the console',
      files: { [FILE]: `import { vi } from 'vitest'\nexport const spy = vi.spyOn(console, 'error')\n` },
    },
    {
      name: 'output of consola in a script',
      files: {
        'scripts/setup.ts': `import { consola } from 'consola'\nexport const f = (step: number) => consola.info(\`step \${step}\`)\n`,
      },
    },
    {
      name: 'a local name console',
      files: {
        ...LOGGERS,
        [FILE]: `export const f = (console: { log(text: string): void }) => console.log('paid')
`,
      },
    },
    {
      name: 'the console in places that consoleIn names',
      files: {
        ...LOGGERS,
        [FILE]: `console.log('paid')
`,
        'stratalint.config.json':
          '{ "extends": "harness", "rules": { "taste/structured-logging": ["error", { "consoleIn": ["service"] }] } }',
      },
    },
  ],
  invalid: [
    {
      name: 'the console in a module of scripts that others import',
      files: { ...LOGGERS, 'src/app/scripts/pay.ts': `export const pay = () => console.log('paid')\n` },
      errors: [
        {
          file: 'src/app/scripts/pay.ts',
          line: 1,
          column: 26,
          endColumn: 45,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { 'src/app/scripts/pay.ts': `export const pay = () => console.log('paid')\nmain()\n` },
    },
    {
      name: 'the console in tools of the code',
      files: { ...LOGGERS, 'src/app/tools/pay.ts': `console.log('paid')\n` },
      errors: [
        {
          file: 'src/app/tools/pay.ts',
          line: 1,
          column: 1,
          endColumn: 20,
          fix: [
            { key: 'use-logger', applicability: 'manual', target: 'src/providers/logging/index.ts' },
            { key: 'delete', applicability: 'manual' },
          ],
        },
      ],
      nearestValid: { 'src/app/tools/pay.ts': '', 'tools/pay.ts': `console.log('paid')\n` },
    },
  ],
})
