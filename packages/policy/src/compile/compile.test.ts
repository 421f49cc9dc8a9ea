import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../index.ts'

const compile = (config: unknown) => compilePolicy(config, { file: 'stratalint.config.json' })
const layers = ['types', 'repo', 'service', 'ui']
const placesOf = (places: object, more: object = {}) => compile({ architecture: { layers, places, ...more } }).places

describe('places', () => {
  it('reads a string as a pattern, and a pattern with {layer} as a domain', () => {
    expect(placesOf({ domain: './src/{domain}/{layer}/**' })).toEqual([
      {
        name: 'domain',
        pattern: 'src/{domain}/{layer}/**',
        role: 'domain',
        layer: null,
        identity: ['domain'],
        entry: { instances: null, layers: null },
        usableFrom: null,
        uses: [],
      },
    ])
  })

  it('identifies an instance by all captures but the layer, sorted', () => {
    expect(placesOf({ domain: 'src/{zone}/{layer}/{area}/**' })[0]!.identity).toEqual(['area', 'zone'])
  })

  it('identifies an instance by the layer too if identity names it', () => {
    expect(
      placesOf({ slice: { pattern: 'src/{layer}/{slice}/**', identity: ['slice', 'layer'] } })[0]!.identity,
    ).toEqual(['layer', 'slice'])
  })

  it('uses the last layers in an app without `uses`', () => {
    const places = placesOf({
      app: { pattern: 'src/app/**', role: 'app' },
      jobs: { pattern: 'src/jobs/**', role: 'app', uses: ['service'] },
    })
    expect(places.map(({ uses }) => uses)).toEqual([['ui'], ['service']])
  })

  it('uses all of several last layers', () => {
    const places = placesOf({ app: { pattern: 'src/app/**', role: 'app' } }, { layers: ['types', ['ui', 'cli']] })
    expect(places[0]!.uses).toEqual(['ui', 'cli'])
  })

  it.each([
    ['a keyword', 'any', { instances: 'any', layers: null }],
    ['globs', ['**', '!internal/**'], { instances: ['**', '!internal/**'], layers: null }],
    ['layers only', { layers: 'index' }, { instances: null, layers: 'index' }],
    ['both', { instances: ['api/*'], layers: 'any' }, { instances: ['api/*'], layers: 'any' }],
  ])('reads entry as %s', (_title, entry, expected) => {
    expect(placesOf({ domain: { pattern: 'src/{domain}/{layer}/**', entry } })[0]!.entry).toEqual(expected)
  })

  it('reads brackets and parentheses literally', () => {
    expect(placesOf({ page: { pattern: 'src/(shop)/[id]/{layer}/**' } })[0]!.identity).toEqual([])
  })
})

describe('files', () => {
  it('are everything below the first folder of each place by default', () => {
    const { files } = compile({
      architecture: {
        layers,
        places: { domain: 'src/domains/{domain}/{layer}/**', util: { pattern: 'lib/**', role: 'shared' } },
      },
    })
    expect(files).toEqual(['src/**', '!src/**/.*/**', 'lib/**', '!lib/**/.*/**'])
  })

  it('have each folder once', () => {
    const { files } = compile({
      architecture: {
        layers,
        places: { util: { pattern: 'src/util/**', role: 'shared' }, domain: 'src/{domain}/{layer}/**' },
      },
    })
    expect(files).toEqual(['src/**', '!src/**/.*/**'])
  })

  it('keep a folder whose name starts with that of another', () => {
    const { files } = compile({
      architecture: {
        places: { a: { pattern: 'src/**', role: 'shared' }, b: { pattern: 'src-old/**', role: 'shared' } },
      },
    })
    expect(files).toEqual(['src/**', '!src/**/.*/**', 'src-old/**', '!src-old/**/.*/**'])
  })

  it('are everything for a pattern that starts with a capture', () => {
    expect(compile({ architecture: { layers, places: { domain: '{domain}/{layer}/**' } } }).files).toEqual([
      '**',
      '!**/.*/**',
    ])
  })

  it.each(['s*/a/**', '{a,b}/**', '*'])('are everything for %s', (pattern) => {
    expect(compile({ architecture: { places: { a: { pattern, role: 'shared' } } } }).files).toEqual(['**', '!**/.*/**'])
  })

  it('include a dot folder that a pattern names', () => {
    expect(compile({ architecture: { places: { a: { pattern: '.storybook/**', role: 'app' } } } }).files).toEqual([
      '.storybook/**',
      '!.storybook/**/.*/**',
    ])
    expect(compile({ architecture: { places: { a: { pattern: 'src/.hidden/**', role: 'app' } } } }).files).toEqual([
      'src/**',
    ])
  })

  it('are everything for a place of one file in the root', () => {
    const { files } = compile({
      architecture: {
        places: { main: { pattern: 'main.ts', role: 'app' }, util: { pattern: 'src/**', role: 'shared' } },
      },
    })
    expect(files).toEqual(['**', '!**/.*/**'])
  })

  it('can be set', () => {
    expect(compile({ files: ['src/**'], ignores: ['**/*.gen.ts'] })).toMatchObject({
      files: ['src/**'],
      ignores: ['**/*.min.*', '**/*.config.*', '**/.*rc.*', '**/*.gen.ts'],
    })
  })

  it('have the same value for each spelling of a folder', () => {
    expect(compile({ files: ['./src/', './src/**', 'a/./b', '!./src/gen/'], ignores: ['./lib/'] })).toMatchObject({
      files: ['src', 'src/**', 'a/./b', '!src/gen'],
      ignores: ['**/*.min.*', '**/*.config.*', '**/.*rc.*', 'lib'],
    })
  })
})

describe('the rest of a policy', () => {
  it('has defaults', () => {
    expect(compile({})).toEqual({
      files: [],
      ignores: ['**/*.min.*', '**/*.config.*', '**/.*rc.*'],
      places: [],
      layers: { names: [], below: {}, sees: {}, closed: [], last: [] },
      crossDomain: { default: 'deny', allow: [] },
      externals: [],
      outside: [],
      virtual: [],
      typeOnly: 'enforce',
      tests: ['**/*.{test,spec}.*', '**/__tests__/**'],
      rules: {},
      exceptions: [],
      docs: {},
    })
  })

  it.each([
    ['node:fs', 'fs'],
    ['fs', 'fs'],
    ['@types/pg', 'pg'],
    ['@types/babel__core', '@babel/core'],
    ['@opentelemetry/*', '@opentelemetry/*'],
    ['*', '*'],
  ])('names the external %s as %s', (written, pattern) => {
    expect(compile({ architecture: { layers, externals: { [written]: ['repo'] } } }).externals).toEqual([
      { pattern, allowedIn: ['repo'] },
    ])
    expect(
      compile({ architecture: { layers, externals: { [written]: { only: ['repo'], through: ['src/db/**'] } } } })
        .externals,
    ).toEqual([{ pattern, allowedIn: ['repo'], through: ['src/db/**'] }])
  })

  it('reads a cross-domain mode, alone or with allowed imports', () => {
    expect(compile({ architecture: { crossDomain: 'same-layers' } }).crossDomain).toEqual({
      default: 'same-layers',
      allow: [],
    })
    const allow = [
      { from: 'orders', to: 'bill*', layers: ['types'], fromLayers: ['service'], reason: 'ledger ids' },
      { from: '*', to: 'core' },
    ]
    expect(compile({ architecture: { layers, crossDomain: { allow } } }).crossDomain).toEqual({
      default: 'deny',
      allow: [allow[0], { from: '*', to: 'core', layers: null, fromLayers: null, reason: null }],
    })
  })

  it.each([
    ['a severity', 'warn', [{ severity: 'warn', options: [], in: null }]],
    ['a severity with options', ['error', { max: 350 }], [{ severity: 'error', options: [{ max: 350 }], in: null }]],
    [
      'a list of settings',
      [{ severity: 'warn' }, { in: ['service', 'src/old/**'], severity: 'error', options: { max: 9 } }],
      [
        { severity: 'warn', options: [], in: null },
        { severity: 'error', options: [{ max: 9 }], in: ['service', 'src/old/**'] },
      ],
    ],
  ])('reads a rule as %s', (_title, setting, expected) => {
    expect(
      compile({ architecture: { layers }, rules: { 'taste/max-file-lines': setting } }).rules['taste/max-file-lines'],
    ).toEqual(expected)
  })

  it('fills in the optional keys of an exception', () => {
    expect(
      compile({ exceptions: [{ rule: 'architecture/no-cycle', from: 'src/a.ts', reason: 'old' }] }).exceptions,
    ).toEqual([
      {
        rule: 'architecture/no-cycle',
        from: 'src/a.ts',
        to: null,
        reason: 'old',
        owner: null,
        expires: null,
        limit: null,
      },
    ])
  })
})
