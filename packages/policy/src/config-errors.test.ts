import { beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compilePolicy, PolicyError } from './index.ts'

const D = 'src/domains/{domain}/{layer}/**'
const LAYERS = ['types', 'service', 'ui']
const arch = (more: object) => ({ architecture: { places: { domain: D }, layers: LAYERS, ...more } })
const place = (extra: object) => ({ architecture: { layers: LAYERS, places: { domain: D, extra } } })
const exc = (more: object) => ({
  ...arch({}),
  exceptions: [{ rule: 'architecture/domain-boundary', from: 'src/domains/a/**', reason: 'shared ids', ...more }],
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stratalint-config-errors-'))
  writeFileSync(join(folder, 'base.json'), '{}')
  writeFileSync(join(folder, 'readme.md'), '# Not a policy')
  return () => {
    rmSync(folder, { recursive: true })
  }
})

const compile = (config: unknown) => compilePolicy(config, { file: join(folder, 'stratalint.config.json') })

function errorOf(config: unknown): PolicyError {
  try {
    compile(config)
  } catch (error) {
    if (error instanceof PolicyError) return error
    throw error
  }
  throw new Error('the config was accepted')
}

// Each row: the mistake, a config that makes it, the nearest one that does not, and the whole message.
const rows: [string, unknown, unknown, string][] = [
  ['an unknown key',
    { architecure: { layers: ['types'] } },
    { architecture: { layers: ['types'] } },
    'stratalint.config.json: architecure: unknown key; allowed: $schema, extends, files, ignores, architecture, rules, exceptions, docs; did you mean "architecture"?'],
  ['a key on the wrong level',
    { layers: ['types'] },
    { architecture: { layers: ['types'] } },
    'stratalint.config.json: layers: unknown key; allowed: $schema, extends, files, ignores, architecture, rules, exceptions, docs; did you mean "architecture.layers"?'],
  ['an unknown key within a place',
    place({ pattern: 'src/lib/**', role: 'shared', usedFrom: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json: architecture.places.extra.usedFrom: unknown key; allowed: pattern, role, layer, identity, entry, usableFrom, uses; did you mean "usableFrom"?'],
  ['an unknown key within the architecture',
    arch({ externels: {} }),
    arch({ externals: {} }),
    'stratalint.config.json: architecture.externels: unknown key; allowed: places, layers, crossDomain, externals, outside, virtual, typeOnly, tests; did you mean "externals"?'],
  ['files as text',
    { ...arch({}), files: 'src/**' },
    { ...arch({}), files: ['src/**'] },
    'stratalint.config.json: files: is the text "src/**"; allowed: a list of text'],
  ['layers as a number',
    arch({ layers: 3 }),
    arch({ layers: ['types', 'service', 'ui'] }),
    'stratalint.config.json: architecture.layers: is 3; allowed: a list, an object'],
  ['layers as text',
    arch({ layers: 'types' }),
    arch({ layers: ['types'] }),
    'stratalint.config.json: architecture.layers: is the text "types"; allowed: a list, an object'],
  ['a number among the layers',
    arch({ layers: ['types', 4] }),
    arch({ layers: ['types', '4'] }),
    'stratalint.config.json: architecture.layers[1]: is 4; allowed: text, an object, a list'],
  ['a place as a list',
    arch({ places: { domain: [D] } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json: architecture.places.domain: is a list; allowed: text, an object'],
  ['a place as a regular expression',
    arch({ places: { domain: /src/ } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json: architecture.places.domain: is a regular expression; allowed: plain data: text, numbers, true, false, lists, objects'],
  ['a function in a config',
    { ...arch({}), ignores: () => [] },
    { ...arch({}), ignores: [] },
    'stratalint.config.json: ignores: is a function; allowed: plain data: text, numbers, true, false, lists, objects'],
  ['an unknown role',
    place({ pattern: 'src/lib/**', role: 'sharde' }),
    place({ pattern: 'src/lib/**', role: 'shared' }),
    'stratalint.config.json: architecture.places.extra.role: is the text "sharde"; allowed: domain, provider, shared, app; did you mean "shared"?'],
  ['no role and no layer to infer it from',
    place({ pattern: 'src/lib/**' }),
    place({ pattern: 'src/lib/{layer}/**' }),
    'stratalint.config.json: architecture.places.extra.role: is missing; only a pattern that captures {layer} may leave it out; allowed: domain, provider, shared, app'],
  ['no pattern',
    place({ role: 'shared' }),
    place({ role: 'shared', pattern: 'src/lib/**' }),
    'stratalint.config.json: architecture.places.extra.pattern: is missing; allowed: a pattern such as "src/domains/{domain}/{layer}/**"'],
  ['an unknown layer',
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'servce' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'service' }),
    'stratalint.config.json: architecture.places.extra.layer: "servce" is not a layer; allowed: types, service, ui; did you mean "service"?'],
  ['a layer beside {layer}',
    place({ pattern: 'src/lib/{layer}/**', layer: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
    'stratalint.config.json: architecture.places.extra.layer: fixes a layer that the pattern already captures as {layer}; keep one of them'],
  ['a domain without a layer',
    place({ pattern: 'src/lib/**', role: 'domain' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
    'stratalint.config.json: architecture.places.extra.layer: is missing; where layers are declared, a domain place captures {layer} or fixes its layer; allowed: types, service, ui'],
  ['{layer} without layers',
    { architecture: { places: { domain: D } } },
    { architecture: { places: { domain: D }, layers: ['types'] } },
    'stratalint.config.json: architecture.places.domain.pattern: captures {layer}, but architecture.layers declares none'],
  ['an unknown capture in identity',
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['aera'] }),
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json: architecture.places.extra.identity[0]: "aera" is not a capture of the pattern; allowed: area; did you mean "area"?'],
  ['a capture twice in identity',
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area', 'area'] }),
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json: architecture.places.extra.identity[1]: "area" is listed twice'],
  ['a repeated capture',
    place({ pattern: 'src/{domain}/lib/{domain}/{layer}/**' }),
    place({ pattern: 'src/{domain}/lib/{part}/{layer}/**' }),
    'stratalint.config.json: architecture.places.extra.pattern: captures {domain} twice'],
  ['a dangling usableFrom',
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'servise' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'service' }),
    'stratalint.config.json: architecture.places.extra.usableFrom: "servise" is not a layer; allowed: types, service, ui; did you mean "service"?'],
  ['usableFrom on what is no provider',
    place({ pattern: 'src/lib/**', role: 'shared', usableFrom: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json: architecture.places.extra.usableFrom: has no meaning for a place with role "shared"; allowed: only for role "provider"'],
  ['a dangling layer in uses',
    place({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'type'] }),
    place({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'types'] }),
    'stratalint.config.json: architecture.places.extra.uses[1]: "type" is not a layer; allowed: types, service, ui; did you mean "types"?'],
  ['uses on what is no app',
    place({ pattern: 'src/lib/**', role: 'shared', uses: ['ui'] }),
    place({ pattern: 'src/lib/**', role: 'app', uses: ['ui'] }),
    'stratalint.config.json: architecture.places.extra.uses: has no meaning for a place with role "shared"; allowed: only for role "app"'],
  ['a place named like a layer',
    arch({ places: { domain: D, ui: { pattern: 'src/ui/**', role: 'app' } } }),
    arch({ places: { domain: D, screens: { pattern: 'src/ui/**', role: 'app' } } }),
    'stratalint.config.json: architecture.places.ui: "ui" is also a layer; places and layers share one set of names'],
  ['two places with one pattern',
    arch({ places: { domain: D, twin: D } }),
    arch({ places: { domain: D, twin: 'src/features/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.twin.pattern: is the pattern of "domain" too, so one of the two never matches'],
  ['a place name with a slash',
    arch({ places: { 'a/b': D } }),
    arch({ places: { 'a-b': D } }),
    'stratalint.config.json: architecture.places["a/b"]: "a/b" cannot name a place: it contains "/"; allowed: letters, digits, -, _, ., @'],
  ['an absolute pattern',
    arch({ places: { domain: '/src/{domain}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "/src/{domain}/{layer}/**" is absolute; allowed: a path relative to the config file, with forward slashes'],
  ['a pattern that leaves the project',
    arch({ places: { domain: '../src/{domain}/{layer}/**' } }),
    arch({ places: { domain: './src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "../src/{domain}/{layer}/**" leaves the project with ".."; allowed: a path relative to the config file, with forward slashes'],
  ['a pattern with backslashes',
    arch({ places: { domain: 'src\\{domain}\\{layer}\\**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "src\\{domain}\\{layer}\\**" contains a backslash; allowed: a path relative to the config file, with forward slashes; did you mean "src/{domain}/{layer}/**"?'],
  ['an empty pattern',
    arch({ places: { domain: '' } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json: architecture.places.domain: is empty text'],
  ['a brace without its partner',
    arch({ places: { domain: 'src/{domain/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "src/{domain/{layer}/**" has braces within braces'],
  ['a closing brace too many',
    arch({ places: { domain: 'src/domain}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "src/domain}/{layer}/**" has a brace without its partner'],
  ['braces within braces',
    arch({ places: { domain: 'src/{a,{domain}}/{layer}/**' } }),
    arch({ places: { domain: 'src/{a,b}/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "src/{a,{domain}}/{layer}/**" has braces within braces'],
  ['an empty capture',
    arch({ places: { domain: 'src/{}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "{}" is not a capture; a capture is a word, such as {domain}'],
  ['a pattern that names a folder',
    arch({ places: { domain: 'src/{domain}/{layer}' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "src/{domain}/{layer}" names a folder and so matches no file; did you mean "src/{domain}/{layer}/**"?'],
  ['a globstar within a name',
    arch({ places: { domain: 'src/x**/{layer}/*' } }),
    arch({ places: { domain: 'src/**/{layer}/*' } }),
    'stratalint.config.json: architecture.places.domain.pattern: "x**" mixes ** with other text; ** stands for whole folders'],
  ['an unknown entry',
    place({ pattern: 'src/lib/**', role: 'shared', entry: 'indx' }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: 'index' }),
    'stratalint.config.json: architecture.places.extra.entry: is the text "indx"; allowed: index, any, a list of text, an object; did you mean "index"?'],
  ['an unknown key in entry',
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layer: 'index' } }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layers: 'index' } }),
    'stratalint.config.json: architecture.places.extra.entry.layer: unknown key; allowed: instances, layers; did you mean "layers"?'],
  ['an entry for a consumer without its files',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json: architecture.places.extra.entry[0].glob: is missing; allowed: text'],
  ['an entry for a misspelt consumer key',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ fro: 'cart', glob: '@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['index', { for: ['cart', 'song'], glob: '@x/cart' }] }),
    'stratalint.config.json: architecture.places.extra.entry[0].for: is missing; allowed: text, a list of text\nstratalint.config.json: architecture.places.extra.entry[0].fro: unknown key; allowed: for, glob; did you mean "for"?'],
  ['an entry for each consumer without a place for its name',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/*' }] }),
    'stratalint.config.json: architecture.places.extra.entry[0].glob: "@x/cart" has no * for the consumer\'s name; allowed: a glob such as "@x/*"'],
  ['an entry for a consumer that excludes',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '!@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json: architecture.places.extra.entry[0].glob: "!@x/cart" excludes; an entry for a consumer names the files that it may import'],
  ['an entry for a consumer between layers',
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layers: [{ for: 'cart', glob: '@x/cart' }] } }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layers: ['@x/cart'], instances: [{ for: 'cart', glob: '@x/cart' }] } }),
    'stratalint.config.json: architecture.places.extra.entry.layers[0]: is an object; allowed: text'],
  ['a glob over builtins',
    { extends: 'harness', architecture: { externals: { 'node:*': ['repo'] } } },
    { extends: 'harness', architecture: { externals: { 'node:test': ['repo'], test: ['repo'], 'node:fs': ['repo'] } } },
    'stratalint.config.json: architecture.externals["node:*"]: "node:*" is a glob over builtins; list them one by one; allowed: such as "node:fs"'],
  ['an entry that only excludes',
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['!internal/**'] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['**', '!internal/**'] }),
    'stratalint.config.json: architecture.places.extra.entry: only excludes, so nothing could enter; allowed: such as ["**", "!internal/**"]'],
  ['a duplicate layer',
    arch({ layers: ['types', 'ui', 'types'] }),
    arch({ layers: ['types', 'ui'] }),
    'stratalint.config.json: architecture.layers[2]: "types" is listed twice'],
  ['a duplicate layer among siblings',
    arch({ layers: ['types', ['ui', 'ui']] }),
    arch({ layers: ['types', ['ui', 'cli']] }),
    'stratalint.config.json: architecture.layers[1][1]: "ui" is listed twice'],
  ['an empty step',
    arch({ layers: ['types', []] }),
    arch({ layers: ['types', ['ui']] }),
    'stratalint.config.json: architecture.layers[1]: is an empty list'],
  ['an unknown key of a layer',
    arch({ layers: [{ name: 'types', close: true }] }),
    arch({ layers: [{ name: 'types', closed: true }] }),
    'stratalint.config.json: architecture.layers[0].close: unknown key; allowed: name, closed; did you mean "closed"?'],
  ['a circle in a partial order',
    arch({ layers: { a: ['b'], b: ['c'], c: ['a'] } }),
    arch({ layers: { a: ['b'], b: ['c'], c: [] } }),
    'stratalint.config.json: architecture.layers.a: the order runs in a circle: a above b above c above a'],
  ['an unknown layer in a partial order',
    arch({ layers: { browser: ['comon'], common: [] } }),
    arch({ layers: { browser: ['common'], common: [] } }),
    'stratalint.config.json: architecture.layers.browser[0]: "comon" is not a layer; allowed: browser, common; did you mean "common"?'],
  ['a layer above itself',
    arch({ layers: { common: { above: ['common'] } } }),
    arch({ layers: { common: { above: [] } } }),
    'stratalint.config.json: architecture.layers.common: the order runs in a circle: common above common'],
  ['an unknown cross-domain mode',
    arch({ crossDomain: 'denny' }),
    arch({ crossDomain: 'deny' }),
    'stratalint.config.json: architecture.crossDomain: is the text "denny"; allowed: deny, same-layers, lower-layers, an object; did you mean "deny"?'],
  ['an unknown layer in crossDomain.allow',
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['tpyes'] }] } }),
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['types'] }] } }),
    'stratalint.config.json: architecture.crossDomain.allow[0].layers[0]: "tpyes" is not a layer; allowed: types, service, ui; did you mean "types"?'],
  ['crossDomain.allow without a target',
    arch({ crossDomain: { allow: [{ from: 'a' }] } }),
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b' }] } }),
    'stratalint.config.json: architecture.crossDomain.allow[0].to: is missing; allowed: text'],
  ['an unknown layer in externals',
    arch({ externals: { react: ['uii'] } }),
    arch({ externals: { react: ['ui', 'domain'] } }),
    'stratalint.config.json: architecture.externals.react[0]: "uii" is not a layer or a place; allowed: types, service, ui, domain; did you mean "ui"?'],
  ['a subpath in externals',
    arch({ externals: { 'lodash/fp': ['ui'] } }),
    arch({ externals: { lodash: ['ui'] } }),
    'stratalint.config.json: architecture.externals["lodash/fp"]: "lodash/fp" is a path inside a package; its subpaths belong to the package; allowed: a package name, a glob over package names; did you mean "lodash"?'],
  ['one package twice in externals',
    arch({ externals: { fs: ['ui'], 'node:fs': ['ui'] } }),
    arch({ externals: { fs: ['ui'], 'node:net': ['ui'] } }),
    'stratalint.config.json: architecture.externals["node:fs"]: is the same package as "fs"; keep one of them'],
  ['a path in externals',
    arch({ externals: { './vendor': ['ui'] } }),
    arch({ externals: { vendor: ['ui'] } }),
    'stratalint.config.json: architecture.externals["./vendor"]: "./vendor" is not a package; allowed: a package name, a glob over package names'],
  ['an unknown typeOnly',
    arch({ typeOnly: 'alow' }),
    arch({ typeOnly: 'allow' }),
    'stratalint.config.json: architecture.typeOnly: is the text "alow"; allowed: enforce, allow; did you mean "allow"?'],
  ['tests as a list',
    arch({ tests: ['**/*.test.ts'] }),
    arch({ tests: { files: ['**/*.test.ts'] } }),
    'stratalint.config.json: architecture.tests: is a list; allowed: an object'],
  ['an unknown severity',
    { ...arch({}), rules: { 'taste/file-name': 'eror' } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json: rules["taste/file-name"]: is the text "eror"; allowed: off, warn, error, a list; did you mean "error"?'],
  ['an unknown severity before options',
    { ...arch({}), rules: { 'taste/file-name': ['warning', {}] } },
    { ...arch({}), rules: { 'taste/file-name': ['warn', {}] } },
    'stratalint.config.json: rules["taste/file-name"][0]: is the text "warning"; allowed: off, warn, error'],
  ['a rule setting by number',
    { ...arch({}), rules: { 'taste/file-name': 2 } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json: rules["taste/file-name"]: is 2; allowed: off, warn, error, a list; did you mean "error"?'],
  ['a rule without a group',
    { ...arch({}), rules: { 'file-name': 'error' } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json: rules["file-name"]: "file-name" is not the id of a rule; allowed: group/name, such as "architecture/layer-direction"'],
  ['a rule that cannot be set',
    { ...arch({}), rules: { 'stratalint/parse': 'off' } },
    { ...arch({}), rules: { 'taste/parse': 'off' } },
    'stratalint.config.json: rules["stratalint/parse"]: "stratalint/parse" reports that a file could not be checked and cannot be set'],
  ['an unknown name within the areas of a rule',
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['servic'], severity: 'warn' }] } },
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['service'], severity: 'warn' }] } },
    'stratalint.config.json: rules["taste/file-name"][0].in[0]: "servic" is not a layer or a place; allowed: types, service, ui, domain, a path glob such as "servic/**"; did you mean "service"?'],
  ['an area of a rule without a severity',
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['ui'] }] } },
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['ui'], severity: 'off' }] } },
    'stratalint.config.json: rules["taste/file-name"][0].severity: is missing; allowed: off, warn, error'],
  ['an exception without a reason',
    exc({ reason: undefined }),
    exc({ reason: 'shared ids' }),
    'stratalint.config.json: exceptions[0].reason: is missing; allowed: text'],
  ['an exception with a blank reason',
    exc({ reason: '  ' }),
    exc({ reason: 'shared ids' }),
    'stratalint.config.json: exceptions[0].reason: says nothing; an exception needs a reason'],
  ['a day that does not exist',
    exc({ expires: '2027-02-30' }),
    exc({ expires: '2027-02-28' }),
    'stratalint.config.json: exceptions[0].expires: is the text "2027-02-30"; allowed: a real day written as YYYY-MM-DD'],
  ['a day in another order',
    exc({ expires: '01.03.2027' }),
    exc({ expires: '2027-03-01' }),
    'stratalint.config.json: exceptions[0].expires: is the text "01.03.2027"; allowed: a real day written as YYYY-MM-DD'],
  ['an absolute path in an exception',
    exc({ from: '/src/domains/a/**' }),
    exc({ from: 'src/domains/a/**' }),
    'stratalint.config.json: exceptions[0].from: "/src/domains/a/**" is absolute; allowed: a path relative to the config file, with forward slashes'],
  ['an absolute glob in files',
    { ...arch({}), files: ['/src/**'] },
    { ...arch({}), files: ['src/**'] },
    'stratalint.config.json: files[0]: "/src/**" is absolute; allowed: a path relative to the config file, with forward slashes'],
  ['a page for what is no rule',
    { ...arch({}), docs: { domains: 'docs/domains.md' } },
    { ...arch({}), docs: { 'architecture/domain-boundary': 'docs/domains.md' } },
    'stratalint.config.json: docs.domains: "domains" is not the id of a rule; allowed: group/name, such as "architecture/layer-direction"'],
  ['an architecture that does not exist',
    { extends: 'harnes' },
    { extends: 'harness' },
    'stratalint.config.json: extends: "harnes" cannot be found; allowed: harness, feature-sliced, hexagonal, an installed package, a relative file; did you mean "harness"?'],
  ['a layer that an inherited place misses',
    { extends: 'harness', architecture: { layers: ['types', 'ui'] } },
    { extends: 'harness', architecture: { layers: ['types', 'ui'], places: { provider: { usableFrom: 'ui' }, app: { uses: ['ui'] } } } },
    'stratalint.config.json: architecture.places.provider.usableFrom: "service" is not a layer (inherited from stratalint/architectures/harness.json); allowed: types, ui\nstratalint.config.json: architecture.places.app.uses[0]: "runtime" is not a layer (inherited from stratalint/architectures/harness.json); allowed: types, ui'],
  ['a file that is no kind of config',
    { extends: './readme.md' },
    { extends: './base.json' },
    'readme.md: is not a kind of file that can hold a policy; allowed: .ts, .mts, .js, .mjs, .cjs, .json, .yaml, .yml'],
  ['a file to extend that does not exist',
    { extends: './bas.json' },
    { extends: './base.json' },
    'stratalint.config.json: extends: "./bas.json" cannot be found; allowed: harness, feature-sliced, hexagonal, an installed package, a relative file; did you mean "./base.json"?'],]

describe('a broken config', () => {
  it.each(rows)('%s', (_title, broken, repaired, message) => {
    const error = errorOf(broken)
    expect(error.message).toBe(message)
    expect(error.stack).toBe(`PolicyError: ${message}`)
    expect(() => compile(repaired)).not.toThrow()
  })

  it('has the parts of its first problem as fields', () => {
    const error = errorOf(arch({ externals: { react: ['uii'], pg: ['servce'] } }))
    expect(error).toMatchObject({
      file: 'stratalint.config.json',
      keyPath: 'architecture.externals.react[0]',
      problem: '"uii" is not a layer or a place',
      allowed: ['types', 'service', 'ui', 'domain'],
      nearest: 'ui',
    })
    expect(error.problems).toHaveLength(2)
    expect(error.problems[1]!.nearest).toBe('service')
  })

  it('shows ten problems and counts the rest', () => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b1', 'b2', 'b3']
    const lines = errorOf(arch({ externals: { pg: names } })).message.split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[9]).toBe('stratalint.config.json: architecture.externals.pg[9]: "b1" is not a layer or a place; allowed: types, service, ui, domain')
    expect(lines[10]).toBe('and 2 more')
  })

  it.each([
    ['a list', [], 'stratalint.config.json: the config is a list; allowed: an object, such as { "extends": "harness" }'],
    ['null', null, 'stratalint.config.json: the config is null; allowed: an object, such as { "extends": "harness" }'],
    ['text', 'harness', 'stratalint.config.json: the config is the text "harness"; allowed: an object, such as { "extends": "harness" }'],
  ])('is %s', (_title, config, message) => {
    expect(errorOf(config).message).toBe(message)
  })

  it('contains itself', () => {
    const rules: Record<string, unknown> = {}
    rules['taste/file-name'] = ['error', rules]
    expect(errorOf({ rules }).message).toBe('stratalint.config.json: rules["taste/file-name"][1]: contains itself')
  })
})

describe('rules that are known', () => {
  const knownRules = ['architecture/layer-direction', 'taste/file-name']
  const withRules = (config: object) => compilePolicy({ ...arch({}), ...config }, { file: join(folder, 'stratalint.config.json'), knownRules })

  it('refuses settings, exceptions and pages for any other', () => {
    expect(() =>
      withRules({
        rules: { 'architecture/layer-directoin': 'error' },
        exceptions: [{ rule: 'taste/filename', from: 'src/**', reason: 'x' }],
        docs: { 'taste/type-name': 'docs/types.md' },
      }),
    ).toThrow(
      [
        'stratalint.config.json: rules["architecture/layer-directoin"]: "architecture/layer-directoin" is not a rule; allowed: architecture/layer-direction, taste/file-name; did you mean "architecture/layer-direction"?',
        'stratalint.config.json: exceptions[0].rule: "taste/filename" is not a rule; allowed: architecture/layer-direction, taste/file-name; did you mean "taste/file-name"?',
        'stratalint.config.json: docs["taste/type-name"]: "taste/type-name" is not a rule; allowed: architecture/layer-direction, taste/file-name; did you mean "taste/file-name"?',
      ].join('\n'),
    )
  })

  it('accepts the known ones', () => {
    expect(withRules({ rules: { 'taste/file-name': 'warn' } }).rules).toEqual({ 'taste/file-name': [{ severity: 'warn', options: [], in: null }] })
  })
})
