import { describe, expect, it } from 'vitest'
import { compile, errorOf, type Row, withArchitecture } from '../../test-support/config-errors.ts'

const rows: Row[] = [
  [
    'a glob of builtins',
    { extends: 'harness', architecture: { externals: { 'node:*': ['repo'] } } },
    { extends: 'harness', architecture: { externals: { 'node:test': ['repo'], test: ['repo'], 'node:fs': ['repo'] } } },
    'stratalint.config.json architecture.externals["node:*"]: expected the name of one builtin, such as "node:fs", got the glob "node:*"',
  ],
  [
    'a duplicate layer',
    withArchitecture({ layers: ['types', 'ui', 'types'] }),
    withArchitecture({ layers: ['types', 'ui'] }),
    'stratalint.config.json architecture.layers[2]: "types" is listed twice',
  ],
  [
    'a duplicate layer among siblings',
    withArchitecture({ layers: ['types', ['ui', 'ui']] }),
    withArchitecture({ layers: ['types', ['ui', 'cli']] }),
    'stratalint.config.json architecture.layers[1][1]: "ui" is listed twice',
  ],
  [
    'an empty step',
    withArchitecture({ layers: ['types', []] }),
    withArchitecture({ layers: ['types', ['ui']] }),
    'stratalint.config.json architecture.layers[1]: expected an array with at least one item, got an empty array',
  ],
  [
    'an unknown key of a layer',
    withArchitecture({ layers: [{ name: 'types', close: true }] }),
    withArchitecture({ layers: [{ name: 'types', closed: true }] }),
    'stratalint.config.json architecture.layers[0].close: unknown key. Did you mean "closed"?',
  ],
  [
    'a cycle in the object form',
    withArchitecture({ layers: { a: ['b'], b: ['c'], c: ['a'] } }),
    withArchitecture({ layers: { a: ['b'], b: ['c'], c: [] } }),
    'stratalint.config.json architecture.layers.a: the layers form a cycle: a above b above c above a',
  ],
  [
    'an unknown layer in the object form',
    withArchitecture({ layers: { browser: ['comon'], common: [] } }),
    withArchitecture({ layers: { browser: ['common'], common: [] } }),
    'stratalint.config.json architecture.layers.browser[0]: expected a layer ("browser" or "common"), got "comon". Did you mean "common"?',
  ],
  [
    'a layer above itself',
    withArchitecture({ layers: { common: { above: ['common'] } } }),
    withArchitecture({ layers: { common: { above: [] } } }),
    'stratalint.config.json architecture.layers.common: the layers form a cycle: common above common',
  ],
  [
    'an unknown cross-domain mode',
    withArchitecture({ crossDomain: 'denny' }),
    withArchitecture({ crossDomain: 'deny' }),
    'stratalint.config.json architecture.crossDomain: expected "deny", "same-layers", "lower-layers" or an object, got "denny". Did you mean "deny"?',
  ],
  [
    'an unknown layer in crossDomain.allow',
    withArchitecture({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['tpyes'] }] } }),
    withArchitecture({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['types', 'domain'] }] } }),
    'stratalint.config.json architecture.crossDomain.allow[0].layers[0]: expected a layer or a place ("types", "service", "ui" or "domain"), got "tpyes". Did you mean "types"?',
  ],
  [
    'crossDomain.allow without a target',
    withArchitecture({ crossDomain: { allow: [{ from: 'a' }] } }),
    withArchitecture({ crossDomain: { allow: [{ from: 'a', to: 'b' }] } }),
    'stratalint.config.json architecture.crossDomain.allow[0].to: missing, expected a string',
  ],
  [
    'an unknown layer in externals',
    withArchitecture({ externals: { react: ['uii'] } }),
    withArchitecture({ externals: { react: ['ui', 'domain'] } }),
    'stratalint.config.json architecture.externals.react[0]: expected a layer or a place ("types", "service", "ui" or "domain"), got "uii". Did you mean "ui"?',
  ],
  [
    'a misspelled key of a package',
    withArchitecture({ externals: { react: { only: ['ui'], trough: ['src/kit/**'] } } }),
    withArchitecture({ externals: { react: { only: ['ui'], through: ['src/kit/**'] } } }),
    'stratalint.config.json architecture.externals.react.trough: unknown key. Did you mean "through"?',
  ],
  [
    'a subpath in externals',
    withArchitecture({ externals: { 'lodash/fp': ['ui'] } }),
    withArchitecture({ externals: { lodash: ['ui'] } }),
    'stratalint.config.json architecture.externals["lodash/fp"]: expected a package name or a glob for package names, got the subpath "lodash/fp"; an entry covers all subpaths of its package. Did you mean "lodash"?',
  ],
  [
    'one package twice in externals',
    withArchitecture({ externals: { fs: ['ui'], 'node:fs': ['ui'] } }),
    withArchitecture({ externals: { fs: ['ui'], 'node:net': ['ui'] } }),
    'stratalint.config.json architecture.externals["node:fs"]: "fs" is the same package; keep one of the two',
  ],
  [
    'a path in externals',
    withArchitecture({ externals: { './vendor': ['ui'] } }),
    withArchitecture({ externals: { vendor: ['ui'] } }),
    'stratalint.config.json architecture.externals["./vendor"]: expected a package name or a glob for package names, got "./vendor"',
  ],
  [
    'an unknown typeOnly',
    withArchitecture({ typeOnly: 'alow' }),
    withArchitecture({ typeOnly: 'allow' }),
    'stratalint.config.json architecture.typeOnly: expected "enforce" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'tests as an array',
    withArchitecture({ tests: ['**/*.test.ts'] }),
    withArchitecture({ tests: { files: ['**/*.test.ts'] } }),
    'stratalint.config.json architecture.tests: expected an object, got an array',
  ],
]

describe('the architecture of a config', () => {
  it.each(rows)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf(broken).message).toBe(message)
    expect(() => compile(fixed)).not.toThrow()
  })
})
