import { createJudge, type Judge, type Place, type Policy } from '@stratalint/core'

const place: Omit<Place, 'name' | 'pattern' | 'role' | 'identity'> = {
  layer: null,
  entry: { instances: null, layers: null },
  usableFrom: null,
  uses: [],
}

const layers: Policy['layers'] = {
  names: ['types', 'repo', 'service', 'ui'],
  below: { types: [], repo: ['types'], service: ['types', 'repo'], ui: ['types', 'repo', 'service'] },
  sees: { types: [], repo: ['types'], service: ['types', 'repo'], ui: ['types', 'repo', 'service'] },
  closed: [],
  last: ['ui'],
}

/** The harness architecture with four layers, for tests of the graph. */
export const harnessPolicy: Policy = {
  files: ['src/**'],
  ignores: [],
  places: [
    { ...place, name: 'domain', pattern: 'src/domains/{domain}/{layer}/**', role: 'domain', identity: ['domain'] },
    {
      ...place,
      name: 'provider',
      pattern: 'src/providers/{provider}/**',
      role: 'provider',
      identity: ['provider'],
      usableFrom: 'service',
    },
    { ...place, name: 'util', pattern: 'src/utils/**', role: 'shared', identity: [] },
    { ...place, name: 'app', pattern: 'src/app/**', role: 'app', identity: [], uses: ['ui'] },
  ],
  layers,
  crossDomain: { default: 'deny', allow: [] },
  externals: [],
  outside: [],
  virtual: [],
  typeOnly: 'enforce',
  tests: ['**/*.test.*'],
  rules: {},
  exceptions: [],
  docs: {},
}

/** A judge of the harness architecture, with some settings replaced. */
export function harnessJudge(changes: Partial<Policy> = {}): Judge {
  return createJudge({ ...harnessPolicy, ...changes }, '2026-01-01')
}
