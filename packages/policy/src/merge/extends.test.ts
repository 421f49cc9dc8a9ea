import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { compilePolicy, loadPolicy } from '../index.ts'

const base = {
  files: ['src/**'],
  architecture: {
    layers: ['types', 'service', 'ui'],
    places: {
      domain: 'src/domains/{domain}/{layer}/**',
      provider: { pattern: 'src/providers/{provider}/**', role: 'provider', usableFrom: 'service' },
      util: { pattern: 'src/utils/**', role: 'shared' },
    },
    externals: { react: ['ui'], 'node:fs': ['service'] },
    crossDomain: { default: 'same-layers', allow: [{ from: 'a', to: 'b' }] },
  },
  rules: { 'taste/file-name': 'error', 'taste/type-name': 'warn' },
}

function compile(config: unknown, files: Record<string, unknown> = {}) {
  const texts = Object.entries({ 'base.json': base, ...files }).map(([path, content]) => [
    path,
    JSON.stringify(content),
  ])
  const { root } = temporaryProject(Object.fromEntries(texts) as Record<string, string>)
  return compilePolicy(config, { file: join(root, 'stratalint.config.json') })
}

const placesOf = (config: unknown) => compile(config).places.map(({ name }) => name)

describe('extends', () => {
  it('inherits nothing by default', () => {
    expect(compile({}).places).toEqual([])
  })

  it('merges objects and replaces lists', () => {
    const policy = compile({
      extends: './base.json',
      files: ['lib/**'],
      architecture: { places: { provider: { usableFrom: 'ui' } }, externals: { fs: ['ui'] }, crossDomain: 'deny' },
      rules: { 'taste/file-name': 'off' },
    })
    expect(policy.files).toEqual(['lib/**'])
    expect(policy.places.find(({ name }) => name === 'provider')).toMatchObject({
      pattern: 'src/providers/{provider}/**',
      usableFrom: 'ui',
    })
    expect(policy.externals).toEqual([
      { pattern: 'fs', allowedIn: ['ui'] },
      { pattern: 'react', allowedIn: ['ui'] },
    ])
    expect(policy.crossDomain).toMatchObject({ default: 'deny', allow: [{ from: 'a', to: 'b' }] })
    expect(Object.entries(policy.rules).map(([id, [setting]]) => [id, setting!.severity])).toEqual([
      ['taste/file-name', 'off'],
      ['taste/type-name', 'warn'],
    ])
  })

  it('matches new places before inherited ones', () => {
    expect(
      placesOf({
        extends: './base.json',
        architecture: { places: { legacy: { pattern: 'src/domains/old/**', role: 'shared' } } },
      }),
    ).toEqual(['legacy', 'domain', 'provider', 'util'])
  })

  it('keeps the position of an inherited place with the same pattern', () => {
    expect(placesOf({ extends: './base.json', architecture: { places: { provider: { usableFrom: 'ui' } } } })).toEqual([
      'domain',
      'provider',
      'util',
    ])
  })

  it('keeps the role of an inherited place with another pattern, and matches it first', () => {
    const { places } = compile({ extends: './base.json', architecture: { places: { util: 'src/shared/**' } } })
    expect(places[0]).toMatchObject({ name: 'util', pattern: 'src/shared/**', role: 'shared' })
  })

  it('removes with null', () => {
    const policy = compile({
      extends: './base.json',
      architecture: {
        places: { util: null, provider: { usableFrom: null } },
        externals: { react: null },
        crossDomain: null,
      },
      rules: { 'taste/type-name': null },
    })
    expect(policy.places.map(({ name, usableFrom }) => [name, usableFrom])).toEqual([
      ['domain', null],
      ['provider', null],
    ])
    expect(policy.externals).toEqual([{ pattern: 'fs', allowedIn: ['service'] }])
    expect(policy.crossDomain).toEqual({ default: 'deny', allow: [] })
    expect(Object.keys(policy.rules)).toEqual(['taste/file-name'])
  })

  it('allows a null that removes nothing', () => {
    expect(compile({ architecture: { places: { gone: null } }, rules: { 'taste/type-name': null } })).toMatchObject({
      places: [],
      rules: {},
    })
  })

  it('keeps an inherited severity where a setting for some places does not apply', () => {
    const scoped = [{ in: 'src/old/**', severity: 'off' }]
    expect(compile({ extends: './base.json', rules: { 'taste/file-name': scoped } }).rules['taste/file-name']).toEqual([
      { severity: 'error', options: [], in: null },
      { severity: 'off', options: [], in: ['src/old/**'] },
    ])
  })

  it('replaces an inherited severity by a setting that applies everywhere', () => {
    const settings = [{ severity: 'warn' }, { in: 'src/old/**', severity: 'off' }]
    expect(
      compile({ extends: './base.json', rules: { 'taste/file-name': settings } }).rules['taste/file-name'],
    ).toEqual([
      { severity: 'warn', options: [], in: null },
      { severity: 'off', options: [], in: ['src/old/**'] },
    ])
  })

  it('gives precedence to the last of a list', () => {
    const policy = compile(
      { extends: ['./base.json', './strict.json'] },
      { 'strict.json': { rules: { 'taste/type-name': 'error' } } },
    )
    expect(policy.rules['taste/type-name']![0]!.severity).toBe('error')
    expect(policy.rules['taste/file-name']![0]!.severity).toBe('error')
  })

  it('follows several files, each relative to the one before', () => {
    const files = {
      'shared/middle.json': { extends: '../base.json', files: ['mid/**'] },
      'shared/top.json': { extends: './middle.json' },
    }
    expect(compile({ extends: './shared/top' }, files)).toMatchObject({ files: ['mid/**'], typeOnly: 'enforce' })
  })

  it('may extend one file in two ways', () => {
    const files = { 'a.json': { extends: './base.json' }, 'b.json': { extends: './base.json' } }
    expect(compile({ extends: ['./a.json', './b.json'] }, files).places).toHaveLength(3)
  })

  it('reports a cycle with its files', () => {
    const files = { 'a.json': { extends: './b.json' }, 'b.json': { extends: ['./a.json'] } }
    expect(() => compile({ extends: './a.json' }, files)).toThrow(
      'b.json:1 extends[0]: the configs extend each other in a cycle: a.json → b.json → a.json',
    )
  })

  it('reports a config that extends itself', () => {
    const { root } = temporaryProject({ 'stratalint.config.json': '{"extends":"./stratalint.config.json"}' })
    return expect(loadPolicy({ cwd: root })).rejects.toThrow(
      'stratalint.config.json:1 extends: the configs extend each other in a cycle: stratalint.config.json → stratalint.config.json',
    )
  })

  it('reports an unknown key of an extended file', () => {
    expect(() => compile({ extends: './bad.json' }, { 'bad.json': { fils: [] } })).toThrow(
      'bad.json:1 fils: unknown key. Did you mean "files"?',
    )
  })

  it('reports the origin of an unknown name', () => {
    expect(() =>
      compile({
        extends: './base.json',
        architecture: { layers: ['types', 'services', 'ui'], externals: { 'node:fs': null } },
      }),
    ).toThrow(
      'stratalint.config.json architecture.places.provider.usableFrom: expected a layer ("types", "services" or "ui"), got "service" (inherited from base.json). Did you mean "services"?',
    )
  })

  it('resolves a package', async () => {
    const { root } = temporaryProject({
      'stratalint.config.json': '{"extends":"@acme/policy"}',
      'node_modules/@acme/policy/package.json': '{"name":"@acme/policy","main":"policy.cjs"}',
      'node_modules/@acme/policy/policy.cjs': 'module.exports = { files: ["acme/**"] }',
    })
    expect((await loadPolicy({ cwd: root })).policy.files).toEqual(['acme/**'])
  })

  it('resolves a package with an export for import only', async () => {
    const { root } = temporaryProject({
      'stratalint.config.json': '{"extends":"policy-esm"}',
      'node_modules/policy-esm/package.json':
        '{"name":"policy-esm","type":"module","exports":{".":{"import":"./policy.js"}}}',
      'node_modules/policy-esm/policy.js': 'export default { files: ["esm/**"] }',
    })
    expect((await loadPolicy({ cwd: root })).policy.files).toEqual(['esm/**'])
  })

  it.each([
    ['harness', ['types', 'config', 'repo', 'service', 'runtime', 'ui']],
    ['feature-sliced', ['shared', 'entities', 'features', 'widgets', 'pages', 'app']],
    ['hexagonal', ['domain', 'application', 'inbound', 'outbound']],
  ])('has the built-in architecture %s', (name, layers) => {
    expect(compile({ extends: name }).layers.names).toEqual(layers)
  })
})
