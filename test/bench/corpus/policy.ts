/** The policy of the corpus: the harness architecture with packages put in their places. */
export const POLICY = {
  extends: 'harness',
  files: ['src/**'],
  architecture: {
    externals: {
      react: ['ui', 'app'],
      pg: ['repo'],
      zod: ['types', 'config'],
      'node:fs': ['repo', 'provider'],
      '@opentelemetry/*': ['provider'],
    },
  },
}

export const TSCONFIG = {
  compilerOptions: { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', strict: true, noEmit: true, paths: { '@/*': ['./src/*'] } },
  include: ['src'],
}

/** Installed as empty packages, so that no tool has to treat them as missing. */
export const PACKAGES = ['react', 'pg', 'zod', 'vitest', '@opentelemetry/api', 'lodash', 'date-fns']

/** What a layer or role imports from outside: the statement. */
export const EXTERNAL_IMPORTS: Record<string, readonly string[]> = {
  util: [`import { createHash } from 'node:crypto'`, `import { debounce } from 'lodash'`, `import { formatISO } from 'date-fns'`],
  provider: [`import { trace } from '@opentelemetry/api'`, `import { readFileSync } from 'node:fs'`, `import { setTimeout as sleep } from 'node:timers/promises'`],
  types: [`import { z } from 'zod'`, `import type { Duration } from 'date-fns'`],
  config: [`import { z } from 'zod'`, `import { join } from 'node:path'`],
  repo: [`import { Pool } from 'pg'`, `import type { QueryResult } from 'pg'`, `import { readFile } from 'fs/promises'`],
  service: [`import { groupBy } from 'lodash'`, `import { addDays } from 'date-fns'`],
  runtime: [`import { once } from 'node:events'`, `import { throttle } from 'lodash'`],
  ui: [`import { useMemo, useState } from 'react'`],
  app: [`import { createElement } from 'react'`, `import { createServer } from 'node:http'`],
}
