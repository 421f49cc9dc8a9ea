import { testRule } from '@stratalint/rule/vitest'
import rule from './external-placement.ts'

const PG_FILE = 'src/domains/orders/repo/pg.ts'
const POOL = 'src/domains/orders/repo/pool.ts'
const DATES = 'src/utils/dates.ts'
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
      name: 'a package whose name starts with a listed name',
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
      name: 'a package in the place that the policy names',
      files: {
        'stratalint.config.json': policy({ '@opentelemetry/*': ['provider'] }),
        'src/providers/telemetry/index.ts': `import { trace } from '@opentelemetry/api'\nexport const tracer = trace\n`,
      },
    },
    {
      name: 'a builtin in its layer, with and without the node: prefix',
      files: {
        'stratalint.config.json': policy({ 'node:fs': ['repo'] }),
        'src/domains/orders/repo/file.ts': `import { readFileSync } from 'node:fs'\nimport { writeFileSync } from 'fs'\nexport const io = [readFileSync, writeFileSync]\n`,
      },
    },
    {
      name: 'a package whose most specific pattern allows the layer',
      files: {
        'stratalint.config.json': policy({ '*': [], '@acme/log': ['service'] }),
        'src/domains/orders/service/log.ts': `import { log } from '@acme/log'\nlog('placed')\n`,
      },
    },
    {
      name: 'a package that an exception covers',
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
          fix: [
            { key: 'wrap-package', applicability: 'manual', target: PG_FILE },
            { key: 'move-importer', applicability: 'suggested', target: POOL },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/pool.ts': null,
        [POOL]: `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
      },
    },
    {
      name: 'a package that an allowed file already wraps',
      files: {
        ...PG,
        'src/domains/orders/repo/pool.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n`,
        'src/domains/orders/service/orders.ts': `import { Pool } from 'pg'\nexport const orders = new Pool()\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/orders.ts',
          line: 1,
          column: 22,
          endColumn: 26,
          fix: [
            { key: 'use-wrapper', applicability: 'manual', target: POOL },
            { key: 'wrap-package', applicability: 'manual', target: PG_FILE },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/orders.ts': `import { pool } from '../repo/pool'\nexport const orders = pool\n`,
      },
    },
    {
      name: 'a subpath of a package',
      files: {
        ...PG,
        'src/domains/orders/service/pool.ts': `import native from 'pg/native'\nexport const pool = native\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/pool.ts',
          line: 1,
          column: 20,
          endColumn: 31,
          fix: [
            { key: 'wrap-package', applicability: 'manual', target: PG_FILE },
            { key: 'move-importer', applicability: 'suggested', target: POOL },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/pool.ts': null,
        [POOL]: `import native from 'pg/native'\nexport const pool = native\n`,
      },
    },
    {
      name: 'a type of a package',
      files: {
        ...PG,
        'src/domains/orders/types/pool.ts': `import type { Pool } from 'pg'\nexport type Database = Pool\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/types/pool.ts',
          line: 1,
          column: 27,
          endColumn: 31,
          fix: [
            { key: 'move-importer', applicability: 'suggested', target: POOL },
            { key: 'declare-interface', applicability: 'manual', target: 'src/domains/orders/types/pool.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/types/pool.ts': null,
        [POOL]: `import type { Pool } from 'pg'\nexport type Database = Pool\n`,
      },
    },
    {
      name: 'a require of a package that belongs to a later layer',
      files: {
        'stratalint.config.json': policy({ react: ['ui'] }),
        'src/domains/orders/service/hook.cjs': `const react = require('react')\nmodule.exports = react\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/hook.cjs',
          line: 1,
          column: 23,
          endColumn: 30,
          fix: [
            { key: 'move-importer', applicability: 'suggested', target: 'src/domains/orders/ui/hook.cjs' },
            { key: 'pass-down', applicability: 'manual', target: 'src/domains/orders/ui' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/hook.cjs': null,
        'src/domains/orders/ui/hook.cjs': `const react = require('react')\nmodule.exports = react\n`,
      },
    },
    {
      name: 'a dynamic import of a package',
      files: { ...PG, 'src/domains/orders/service/pool.ts': `export const load = () => import('pg')\n` },
      errors: [
        {
          file: 'src/domains/orders/service/pool.ts',
          line: 1,
          column: 34,
          endColumn: 38,
          fix: [
            { key: 'wrap-package', applicability: 'suggested', target: PG_FILE },
            { key: 'move-importer', applicability: 'suggested', target: POOL },
          ],
        },
      ],
      nearestValid: { 'src/domains/orders/service/pool.ts': null, [POOL]: `export const load = () => import('pg')\n` },
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
          endColumn: 43,
          fix: [{ key: 'wrap-package', applicability: 'manual', target: 'src/providers/opentelemetry/index.ts' }],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/trace.ts': null,
        'src/providers/telemetry/index.ts': `import { trace } from '@opentelemetry/api'\nexport const tracer = trace\n`,
      },
    },
    {
      name: 'a builtin without the node: prefix',
      files: {
        'stratalint.config.json': policy({ 'node:fs': ['repo'] }),
        'src/domains/orders/service/file.ts': `import { readFileSync } from 'fs'\nexport const io = readFileSync\n`,
      },
      errors: [
        {
          file: 'src/domains/orders/service/file.ts',
          line: 1,
          column: 30,
          endColumn: 34,
          fix: [
            { key: 'wrap-package', applicability: 'manual', target: 'src/domains/orders/repo/file.ts' },
            { key: 'move-importer', applicability: 'suggested', target: 'src/domains/orders/repo/file.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/domains/orders/service/file.ts': null,
        'src/domains/orders/repo/file.ts': `import { readFileSync } from 'fs'\nexport const io = readFileSync\n`,
      },
    },
    {
      name: 'a package that no place may import',
      files: {
        'stratalint.config.json': policy({ moment: [] }),
        'src/utils/dates.ts': `import moment from 'moment'\nexport const now = moment\n`,
      },
      errors: [
        {
          file: DATES,
          line: 1,
          column: 20,
          endColumn: 28,
          fix: [{ key: 'take-parameter', applicability: 'manual', target: DATES }],
        },
      ],
      nearestValid: { [DATES]: 'export const now = new Date()\n' },
    },
    {
      name: 'a package that only the pattern * covers',
      files: {
        'stratalint.config.json': policy({ '*': ['repo'] }),
        'src/utils/dates.ts': `import dayjs from 'dayjs'\nexport const now = dayjs\n`,
      },
      errors: [
        {
          file: DATES,
          line: 1,
          column: 19,
          endColumn: 26,
          fix: [{ key: 'take-parameter', applicability: 'manual', target: DATES }],
        },
      ],
      nearestValid: {
        [DATES]: null,
        'src/domains/orders/repo/dates.ts': `import dayjs from 'dayjs'\nexport const now = dayjs\n`,
      },
    },
  ],
})
