import { testRule } from '@stratalint/rule/vitest'
import rule from './external-placement.ts'

const policy = (externals: object): string => JSON.stringify({ extends: 'harness', architecture: { externals } })
const PG = { 'stratalint.config.json': policy({ pg: ['repo'] }) }

testRule(rule, {
  valid: [
    {
      name: 'a package in its layer',
      files: {
        ...PG,
        'src/domains/orders/repo/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
      },
    },
    {
      name: 'a package that the policy does not list',
      files: {
        ...PG,
        'src/domains/orders/service/id.ts': `import { nanoid } from 'nanoid'\nexport const id = nanoid()\n`,
      },
    },
    {
      name: 'a package whose name only begins alike',
      files: {
        ...PG,
        'src/domains/orders/service/id.ts': `import format from 'pg-format'\nexport const id = format\n`,
      },
    },
    {
      name: 'any package in a test',
      files: {
        ...PG,
        'src/domains/orders/service/pool.test.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
      },
    },
    {
      name: 'a package in the place that is named for it',
      files: {
        'stratalint.config.json': policy({ '@opentelemetry/*': ['provider'] }),
        'src/providers/telemetry/index.ts': `import { trace } from '@opentelemetry/api'\nexport const tracer = trace\n`,
      },
    },
    {
      name: 'a builtin in its place, with the node: prefix or without',
      files: {
        'stratalint.config.json': policy({ 'node:fs': ['repo'] }),
        'src/domains/orders/repo/file.ts': `import { readFileSync } from 'node:fs'\nimport { writeFileSync } from 'fs'\nexport const io = [readFileSync, writeFileSync]\n`,
      },
    },
    {
      name: 'the more specific of two patterns',
      files: {
        'stratalint.config.json': policy({ '*': [], '@acme/log': ['service'] }),
        'src/domains/orders/service/log.ts': `import { log } from '@acme/log'\nlog('placed')\n`,
      },
    },
    {
      name: 'a package that an exception lifts',
      files: {
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          architecture: { externals: { pg: ['repo'] } },
          exceptions: [
            {
              rule: 'architecture/external-placement',
              from: 'src/domains/orders/service/**',
              to: 'pg',
              reason: 'moves to repo',
            },
          ],
        }),
        'src/domains/orders/service/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a package in another layer',
      files: {
        ...PG,
        'src/domains/orders/service/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/pool.ts',
          line: 1,
          column: 22,
          endColumn: 26,
          what: 'service/pool.ts (orders/service) imports Pool from pg; only repo may import pg.',
          fix: ['Move the code that uses pg to src/domains/orders/repo/pg.ts and import it from there'],
        },
      ],
    },
    {
      name: 'a package that a file in reach already wraps',
      files: {
        ...PG,
        'src/domains/orders/repo/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
        'src/domains/orders/service/orders.ts': `import { Pool } from 'pg'\nexport const orders = new Pool()\n`,
      },
      errors: [
        { file: 'src/domains/orders/service/orders.ts', line: 1, column: 22, fix: ['src/domains/orders/repo/pool.ts'] },
      ],
    },
    {
      name: 'a subpath of the package',
      files: {
        ...PG,
        'src/domains/orders/service/pool.ts': `import native from 'pg/native'\nexport const pool = native\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/pool.ts',
          line: 1,
          column: 20,
          what: 'service/pool.ts (orders/service) imports native from pg/native; only repo may import pg.',
        },
      ],
    },
    {
      name: 'only types of the package',
      files: {
        ...PG,
        'src/domains/orders/types/pool.ts': `import type { Pool } from 'pg'\nexport type Database = Pool\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/pool.ts',
          line: 1,
          column: 27,
          what: 'types/pool.ts (orders/types) imports type Pool from pg; only repo may import pg.',
        },
      ],
    },
    {
      name: 'a package required in a later layer only',
      files: {
        'stratalint.config.json': policy({ react: ['ui'] }),
        'src/domains/orders/service/hook.cjs': `const react = require('react')\nmodule.exports = react\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/hook.cjs',
          line: 1,
          column: 23,
          what: 'service/hook.cjs (orders/service) requires react; only ui may import react.',
          fix: [
            'Use react in src/domains/orders/ui and pass the result to src/domains/orders/service/hook.cjs as a parameter',
          ],
        },
      ],
    },
    {
      name: 'a package loaded on demand',
      files: { ...PG, 'src/domains/orders/service/pool.ts': `export const load = () => import('pg')\n` },
      errors: [{ file: 'src/domains/orders/service/pool.ts', line: 1, column: 34 }],
    },
    {
      name: 'a scoped package outside of its place',
      files: {
        'stratalint.config.json': policy({ '@opentelemetry/*': ['provider'] }),
        'src/domains/orders/service/trace.ts': `import { trace } from '@opentelemetry/api'\nexport const tracer = trace\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/trace.ts',
          line: 1,
          column: 23,
          what: 'service/trace.ts (orders/service) imports trace from @opentelemetry/api; only providers may import @opentelemetry/api.',
          fix: [
            'Move the code that uses @opentelemetry/api to src/providers/opentelemetry/index.ts and import it from there',
          ],
        },
      ],
    },
    {
      name: 'a builtin without its prefix',
      files: {
        'stratalint.config.json': policy({ 'node:fs': ['repo'] }),
        'src/domains/orders/service/file.ts': `import { readFileSync } from 'fs'\nexport const io = readFileSync\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/file.ts',
          line: 1,
          column: 30,
          what: 'service/file.ts (orders/service) imports readFileSync from fs; only repo may import fs.',
        },
      ],
    },
    {
      name: 'a package that no place may import',
      files: {
        'stratalint.config.json': policy({ moment: [] }),
        'src/utils/dates.ts': `import moment from 'moment'\nexport const now = moment\n`,
      },
      errors: [
        {
          file: 'src/utils/dates.ts',
          line: 1,
          column: 20,
          what: 'utils/dates.ts (utils) imports moment from moment; no place may import that package.',
          fix: ['Take what you need from moment as a parameter in src/utils/dates.ts and drop the import'],
        },
      ],
    },
    {
      name: 'a package that only the wildcard covers',
      files: {
        'stratalint.config.json': policy({ '*': ['repo'] }),
        'src/utils/dates.ts': `import dayjs from 'dayjs'\nexport const now = dayjs\n`,
      },
      errors: [
        {
          file: 'src/utils/dates.ts',
          line: 1,
          column: 19,
          what: 'utils/dates.ts (utils) imports dayjs from dayjs; only repo may import dayjs.',
        },
      ],
    },
  ],
})
