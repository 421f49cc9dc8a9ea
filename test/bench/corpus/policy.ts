import { baseOf, LAYERS } from './layers.ts'

const EXTERNALS = {
  react: ['ui', 'app'],
  pg: ['repo'],
  zod: ['types', 'config'],
  'node:fs': ['repo', 'provider'],
  '@opentelemetry/*': ['provider'],
}

/** The policy of the corpus: the harness architecture with externals, each layer split into the corpus's number of steps. */
export function policyOf(layers: readonly string[]): Record<string, unknown> {
  const stepsOf = (name: string): string[] =>
    (LAYERS as readonly string[]).includes(name) ? layers.filter((layer) => baseOf(layer) === name) : [name]
  const externals = Object.fromEntries(
    Object.entries(EXTERNALS).map(([name, places]) => [name, places.flatMap(stepsOf)]),
  )
  const own = {
    layers,
    places: { app: { pattern: 'src/app/**', role: 'app', uses: [...stepsOf('runtime'), ...stepsOf('ui')] } },
  }
  return {
    extends: 'harness',
    files: ['src/**'],
    architecture: { ...(layers.length > LAYERS.length && own), externals },
  }
}

export const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    paths: { '@/*': ['./src/*'] },
  },
  include: ['src'],
}

/** Installed as empty packages, so that no tool reports them as missing. */
export const PACKAGES = [
  'react',
  'pg',
  'zod',
  'vitest',
  '@opentelemetry/api',
  'lodash',
  'date-fns',
  'inversify',
  'rxjs',
  'uuid',
]

/** The statement by which a layer or role imports a package. */
export const EXTERNAL_IMPORTS: Record<string, readonly string[]> = {
  util: [
    `import { createHash } from 'node:crypto'`,
    `import { debounce } from 'lodash'`,
    `import { formatISO } from 'date-fns'`,
  ],
  provider: [
    `import { trace } from '@opentelemetry/api'`,
    `import { readFileSync } from 'node:fs'`,
    `import { setTimeout as sleep } from 'node:timers/promises'`,
  ],
  types: [`import { z } from 'zod'`, `import type { Duration } from 'date-fns'`],
  config: [`import { z } from 'zod'`, `import { join } from 'node:path'`],
  repo: [
    `import { Pool } from 'pg'`,
    `import type { QueryResult } from 'pg'`,
    `import { readFile } from 'fs/promises'`,
    `import { v4 } from 'uuid'`,
    `import { inject } from 'inversify'`,
  ],
  service: [
    `import { groupBy } from 'lodash'`,
    `import { addDays } from 'date-fns'`,
    `import { inject, injectable } from 'inversify'`,
    `import { Subject } from 'rxjs'`,
  ],
  runtime: [
    `import { once } from 'node:events'`,
    `import { throttle } from 'lodash'`,
    `import { inject as bind } from 'inversify'`,
    `import { of } from 'rxjs'`,
  ],
  ui: [
    `import { useMemo, useState } from 'react'`,
    `import { format } from 'date-fns'`,
    `import { clamp } from 'lodash'`,
    `import { Observable } from 'rxjs'`,
  ],
  app: [
    `import { createElement } from 'react'`,
    `import { createServer } from 'node:http'`,
    `import { Container } from 'inversify'`,
  ],
}
