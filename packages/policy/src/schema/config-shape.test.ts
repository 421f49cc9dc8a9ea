import { describe, expect, it } from 'vitest'
import { compile, errorOf, type Row, withArchitecture, withPlace } from '../../test-support/config-errors.ts'

const D = 'src/domains/{domain}/{layer}/**'

const rows: Row[] = [
  [
    'an unknown key',
    { architecure: { layers: ['types'] } },
    { architecture: { layers: ['types'] } },
    'stratalint.config.json architecure: unknown key. Did you mean "architecture"?',
  ],
  [
    'a key on the wrong level',
    { layers: ['types'] },
    { architecture: { layers: ['types'] } },
    'stratalint.config.json layers: unknown key. Did you mean "architecture.layers"?',
  ],
  [
    'an unknown key within a place',
    withPlace({ pattern: 'src/lib/**', role: 'shared', usedFrom: 'ui' }),
    withPlace({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json architecture.places.extra.usedFrom: unknown key. Did you mean "usableFrom"?',
  ],
  [
    'an unknown key within the architecture',
    withArchitecture({ externels: {} }),
    withArchitecture({ externals: {} }),
    'stratalint.config.json architecture.externels: unknown key. Did you mean "externals"?',
  ],
  [
    'files as a string',
    { ...withArchitecture({}), files: 'src/**' },
    { ...withArchitecture({}), files: ['src/**'] },
    'stratalint.config.json files: expected an array of strings, got "src/**"',
  ],
  [
    'layers as a number',
    withArchitecture({ layers: 3 }),
    withArchitecture({ layers: ['types', 'service', 'ui'] }),
    'stratalint.config.json architecture.layers: expected an array or an object, got 3',
  ],
  [
    'layers as a string',
    withArchitecture({ layers: 'types' }),
    withArchitecture({ layers: ['types'] }),
    'stratalint.config.json architecture.layers: expected an array or an object, got "types"',
  ],
  [
    'a number in the layers',
    withArchitecture({ layers: ['types', 4] }),
    withArchitecture({ layers: ['types', '4'] }),
    'stratalint.config.json architecture.layers[1]: expected a string, an object or an array, got 4',
  ],
  [
    'a place as an array',
    withArchitecture({ places: { domain: [D] } }),
    withArchitecture({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected a string or an object, got an array',
  ],
  [
    'a place as a regular expression',
    withArchitecture({ places: { domain: /src/ } }),
    withArchitecture({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected plain data (strings, numbers, booleans, arrays and objects), got a regular expression',
  ],
  [
    'a function',
    { ...withArchitecture({}), ignores: () => [] },
    { ...withArchitecture({}), ignores: [] },
    'stratalint.config.json ignores: expected plain data (strings, numbers, booleans, arrays and objects), got a function',
  ],
  [
    'an absolute glob in files',
    { ...withArchitecture({}), files: ['/src/**'] },
    { ...withArchitecture({}), files: ['src/**'] },
    'stratalint.config.json files[0]: expected a path relative to the config file, got the absolute path "/src/**"',
  ],
]

describe('a config with the wrong shape', () => {
  it.each(rows)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf(broken).message).toBe(message)
    expect(() => compile(fixed)).not.toThrow()
  })

  it.each([
    ['an empty array', [], 'an empty array'],
    ['null', null, 'null'],
    ['a string', 'harness', '"harness"'],
  ])('reports a config that is %s', (_title, config, found) => {
    expect(errorOf(config).message).toBe(
      `stratalint.config.json: expected the config to be an object such as { "extends": "harness" }, got ${found}`,
    )
  })

  it('reports a value that contains itself', () => {
    const rules: Record<string, unknown> = {}
    rules['taste/file-name'] = ['error', rules]
    expect(errorOf({ rules }).message).toBe(
      'stratalint.config.json rules["taste/file-name"][1]: this value contains itself',
    )
  })
})
