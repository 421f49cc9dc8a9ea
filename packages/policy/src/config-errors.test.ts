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
    place({ pattern: 'src/lib/**', role: 'shared', usedFrom: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json architecture.places.extra.usedFrom: unknown key. Did you mean "usableFrom"?',
  ],
  [
    'an unknown key within the architecture',
    arch({ externels: {} }),
    arch({ externals: {} }),
    'stratalint.config.json architecture.externels: unknown key. Did you mean "externals"?',
  ],
  [
    'files as text',
    { ...arch({}), files: 'src/**' },
    { ...arch({}), files: ['src/**'] },
    'stratalint.config.json files: expected an array of strings, got "src/**"',
  ],
  [
    'layers as a number',
    arch({ layers: 3 }),
    arch({ layers: ['types', 'service', 'ui'] }),
    'stratalint.config.json architecture.layers: expected an array or an object, got 3',
  ],
  [
    'layers as text',
    arch({ layers: 'types' }),
    arch({ layers: ['types'] }),
    'stratalint.config.json architecture.layers: expected an array or an object, got "types"',
  ],
  [
    'a number among the layers',
    arch({ layers: ['types', 4] }),
    arch({ layers: ['types', '4'] }),
    'stratalint.config.json architecture.layers[1]: expected a string, an object or an array, got 4',
  ],
  [
    'a place as a list',
    arch({ places: { domain: [D] } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected a string or an object, got an array',
  ],
  [
    'a place as a regular expression',
    arch({ places: { domain: /src/ } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected plain data (strings, numbers, booleans, arrays and objects), got a regular expression',
  ],
  [
    'a function in a config',
    { ...arch({}), ignores: () => [] },
    { ...arch({}), ignores: [] },
    'stratalint.config.json ignores: expected plain data (strings, numbers, booleans, arrays and objects), got a function',
  ],
  [
    'an unknown role',
    place({ pattern: 'src/lib/**', role: 'sharde' }),
    place({ pattern: 'src/lib/**', role: 'shared' }),
    'stratalint.config.json architecture.places.extra.role: expected "domain", "provider", "shared" or "app", got "sharde". Did you mean "shared"?',
  ],
  [
    'no role and no layer to infer it from',
    place({ pattern: 'src/lib/**' }),
    place({ pattern: 'src/lib/{layer}/**' }),
    'stratalint.config.json architecture.places.extra.role: missing, expected "domain", "provider", "shared" or "app"; it is optional only if the pattern captures {layer}',
  ],
  [
    'no pattern',
    place({ role: 'shared' }),
    place({ role: 'shared', pattern: 'src/lib/**' }),
    'stratalint.config.json architecture.places.extra.pattern: missing, expected a pattern such as "src/domains/{domain}/{layer}/**"',
  ],
  [
    'an unknown layer',
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'servce' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'service' }),
    'stratalint.config.json architecture.places.extra.layer: expected a layer ("types", "service" or "ui"), got "servce". Did you mean "service"?',
  ],
  [
    'a layer beside {layer}',
    place({ pattern: 'src/lib/{layer}/**', layer: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
    'stratalint.config.json architecture.places.extra.layer: the pattern captures {layer} already; remove one of the two',
  ],
  [
    'a domain without a layer',
    place({ pattern: 'src/lib/**', role: 'domain' }),
    place({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
    'stratalint.config.json architecture.places.extra.layer: missing, expected "types", "service" or "ui"; a domain gets its layer from this key or from {layer} in its pattern',
  ],
  [
    '{layer} without layers',
    { architecture: { places: { domain: D } } },
    { architecture: { places: { domain: D }, layers: ['types'] } },
    'stratalint.config.json architecture.places.domain.pattern: the pattern captures {layer}, but architecture.layers is empty',
  ],
  [
    'an unknown capture in identity',
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['aera'] }),
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json architecture.places.extra.identity[0]: expected a capture of the pattern ("area"), got "aera". Did you mean "area"?',
  ],
  [
    'a capture twice in identity',
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area', 'area'] }),
    place({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json architecture.places.extra.identity[1]: "area" is listed twice',
  ],
  [
    'a repeated capture',
    place({ pattern: 'src/{domain}/lib/{domain}/{layer}/**' }),
    place({ pattern: 'src/{domain}/lib/{part}/{layer}/**' }),
    'stratalint.config.json architecture.places.extra.pattern: "src/{domain}/lib/{domain}/{layer}/**" captures {domain} twice',
  ],
  [
    'a dangling usableFrom',
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'servise' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'service' }),
    'stratalint.config.json architecture.places.extra.usableFrom: expected a layer ("types", "service" or "ui"), got "servise". Did you mean "service"?',
  ],
  [
    'usableFrom on what is no provider',
    place({ pattern: 'src/lib/**', role: 'shared', usableFrom: 'ui' }),
    place({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json architecture.places.extra.usableFrom: only places with the role "provider" may have this key; this place has the role "shared"',
  ],
  [
    'a dangling layer in uses',
    place({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'type'] }),
    place({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'types'] }),
    'stratalint.config.json architecture.places.extra.uses[1]: expected a layer ("types", "service" or "ui"), got "type". Did you mean "types"?',
  ],
  [
    'uses on what is no app',
    place({ pattern: 'src/lib/**', role: 'shared', uses: ['ui'] }),
    place({ pattern: 'src/lib/**', role: 'app', uses: ['ui'] }),
    'stratalint.config.json architecture.places.extra.uses: only places with the role "app" may have this key; this place has the role "shared"',
  ],
  [
    'a place named like a layer',
    arch({ places: { domain: D, ui: { pattern: 'src/ui/**', role: 'app' } } }),
    arch({ places: { domain: D, screens: { pattern: 'src/ui/**', role: 'app' } } }),
    'stratalint.config.json architecture.places.ui: "ui" is the name of a layer too; places and layers share one namespace',
  ],
  [
    'two places with one pattern',
    arch({ places: { domain: D, twin: D } }),
    arch({ places: { domain: D, twin: 'src/features/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.twin.pattern: place "domain" has the same pattern, so this place never matches',
  ],
  [
    'a place name with a slash',
    arch({ places: { 'a/b': D } }),
    arch({ places: { 'a-b': D } }),
    'stratalint.config.json architecture.places["a/b"]: "a/b" is not a valid place name: it contains "/"; use letters, digits, "-", "_", "." or "@"',
  ],
  [
    'an absolute pattern',
    arch({ places: { domain: '/src/{domain}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected a path relative to the config file, got the absolute path "/src/{domain}/{layer}/**"',
  ],
  [
    'a pattern that leaves the project',
    arch({ places: { domain: '../src/{domain}/{layer}/**' } }),
    arch({ places: { domain: './src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected a path inside the project, got "../src/{domain}/{layer}/**"',
  ],
  [
    'a pattern with backslashes',
    arch({ places: { domain: 'src\\{domain}\\{layer}\\**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected forward slashes, got "src\\{domain}\\{layer}\\**". Did you mean "src/{domain}/{layer}/**"?',
  ],
  [
    'an empty pattern',
    arch({ places: { domain: '' } }),
    arch({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected a string that is not empty, got an empty string',
  ],
  [
    'a brace without its partner',
    arch({ places: { domain: 'src/{domain/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{domain/{layer}/**" has nested braces',
  ],
  [
    'a closing brace too many',
    arch({ places: { domain: 'src/domain}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/domain}/{layer}/**" has an unmatched brace',
  ],
  [
    'braces within braces',
    arch({ places: { domain: 'src/{a,{domain}}/{layer}/**' } }),
    arch({ places: { domain: 'src/{a,b}/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{a,{domain}}/{layer}/**" has nested braces',
  ],
  [
    'an empty capture',
    arch({ places: { domain: 'src/{}/{layer}/**' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "{}" is not a valid capture; expected a word in braces, such as {domain}',
  ],
  [
    'a pattern that names a folder',
    arch({ places: { domain: 'src/{domain}/{layer}' } }),
    arch({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{domain}/{layer}" is a folder, so it matches no files. Did you mean "src/{domain}/{layer}/**"?',
  ],
  [
    'a globstar within a name',
    arch({ places: { domain: 'src/x**/{layer}/*' } }),
    arch({ places: { domain: 'src/**/{layer}/*' } }),
    'stratalint.config.json architecture.places.domain.pattern: "x**" combines ** with other text; ** must be a whole path segment',
  ],
  [
    'an unknown entry',
    place({ pattern: 'src/lib/**', role: 'shared', entry: 'indx' }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: 'index' }),
    'stratalint.config.json architecture.places.extra.entry: expected "index", "any", an array of globs or an object, got "indx". Did you mean "index"?',
  ],
  [
    'an unknown key in entry',
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layer: 'index' } }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layers: 'index' } }),
    'stratalint.config.json architecture.places.extra.entry.layer: unknown key. Did you mean "layers"?',
  ],
  [
    'an entry for a consumer without its files',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: missing, expected a string',
  ],
  [
    'an entry for a misspelt consumer key',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ fro: 'cart', glob: '@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['index', { for: ['cart', 'song'], glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].for: missing, expected a string or an array of strings\nstratalint.config.json architecture.places.extra.entry[0].fro: unknown key. Did you mean "for"?',
  ],
  [
    'an entry for each consumer without a place for its name',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/*' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: expected a * for the consumer\'s name, as in "@x/*", got "@x/cart"',
  ],
  [
    'an entry for a consumer that excludes',
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '!@x/cart' }] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: expected a glob of the files that the consumer may import, got "!@x/cart", which excludes',
  ],
  [
    'an entry for a consumer between layers',
    place({ pattern: 'src/lib/**', role: 'shared', entry: { layers: [{ for: 'cart', glob: '@x/cart' }] } }),
    place({
      pattern: 'src/lib/**',
      role: 'shared',
      entry: { layers: ['@x/cart'], instances: [{ for: 'cart', glob: '@x/cart' }] },
    }),
    'stratalint.config.json architecture.places.extra.entry.layers[0]: expected a string, got an object',
  ],
  [
    'a glob over builtins',
    { extends: 'harness', architecture: { externals: { 'node:*': ['repo'] } } },
    { extends: 'harness', architecture: { externals: { 'node:test': ['repo'], test: ['repo'], 'node:fs': ['repo'] } } },
    'stratalint.config.json architecture.externals["node:*"]: expected the name of one builtin, such as "node:fs", got the glob "node:*"',
  ],
  [
    'an entry that only excludes',
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['!internal/**'] }),
    place({ pattern: 'src/lib/**', role: 'shared', entry: ['**', '!internal/**'] }),
    'stratalint.config.json architecture.places.extra.entry: every glob excludes, so no file is an entry; expected one that does not, such as ["**", "!internal/**"]',
  ],
  [
    'a duplicate layer',
    arch({ layers: ['types', 'ui', 'types'] }),
    arch({ layers: ['types', 'ui'] }),
    'stratalint.config.json architecture.layers[2]: "types" is listed twice',
  ],
  [
    'a duplicate layer among siblings',
    arch({ layers: ['types', ['ui', 'ui']] }),
    arch({ layers: ['types', ['ui', 'cli']] }),
    'stratalint.config.json architecture.layers[1][1]: "ui" is listed twice',
  ],
  [
    'an empty step',
    arch({ layers: ['types', []] }),
    arch({ layers: ['types', ['ui']] }),
    'stratalint.config.json architecture.layers[1]: expected an array with at least one item, got an empty array',
  ],
  [
    'an unknown key of a layer',
    arch({ layers: [{ name: 'types', close: true }] }),
    arch({ layers: [{ name: 'types', closed: true }] }),
    'stratalint.config.json architecture.layers[0].close: unknown key. Did you mean "closed"?',
  ],
  [
    'a circle in a partial order',
    arch({ layers: { a: ['b'], b: ['c'], c: ['a'] } }),
    arch({ layers: { a: ['b'], b: ['c'], c: [] } }),
    'stratalint.config.json architecture.layers.a: the layers form a cycle: a above b above c above a',
  ],
  [
    'an unknown layer in a partial order',
    arch({ layers: { browser: ['comon'], common: [] } }),
    arch({ layers: { browser: ['common'], common: [] } }),
    'stratalint.config.json architecture.layers.browser[0]: expected a layer ("browser" or "common"), got "comon". Did you mean "common"?',
  ],
  [
    'a layer above itself',
    arch({ layers: { common: { above: ['common'] } } }),
    arch({ layers: { common: { above: [] } } }),
    'stratalint.config.json architecture.layers.common: the layers form a cycle: common above common',
  ],
  [
    'an unknown cross-domain mode',
    arch({ crossDomain: 'denny' }),
    arch({ crossDomain: 'deny' }),
    'stratalint.config.json architecture.crossDomain: expected "deny", "same-layers", "lower-layers" or an object, got "denny". Did you mean "deny"?',
  ],
  [
    'an unknown layer in crossDomain.allow',
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['tpyes'] }] } }),
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b', layers: ['types'] }] } }),
    'stratalint.config.json architecture.crossDomain.allow[0].layers[0]: expected a layer ("types", "service" or "ui"), got "tpyes". Did you mean "types"?',
  ],
  [
    'crossDomain.allow without a target',
    arch({ crossDomain: { allow: [{ from: 'a' }] } }),
    arch({ crossDomain: { allow: [{ from: 'a', to: 'b' }] } }),
    'stratalint.config.json architecture.crossDomain.allow[0].to: missing, expected a string',
  ],
  [
    'an unknown layer in externals',
    arch({ externals: { react: ['uii'] } }),
    arch({ externals: { react: ['ui', 'domain'] } }),
    'stratalint.config.json architecture.externals.react[0]: expected a layer or a place ("types", "service", "ui" or "domain"), got "uii". Did you mean "ui"?',
  ],
  [
    'a misspelt key of a published package',
    arch({ externals: { react: { only: ['ui'], trough: ['src/kit/**'] } } }),
    arch({ externals: { react: { only: ['ui'], through: ['src/kit/**'] } } }),
    'stratalint.config.json architecture.externals.react.trough: unknown key. Did you mean "through"?',
  ],
  [
    'a subpath in externals',
    arch({ externals: { 'lodash/fp': ['ui'] } }),
    arch({ externals: { lodash: ['ui'] } }),
    'stratalint.config.json architecture.externals["lodash/fp"]: expected a package name or a glob for package names, got the subpath "lodash/fp"; an entry covers all subpaths of its package. Did you mean "lodash"?',
  ],
  [
    'one package twice in externals',
    arch({ externals: { fs: ['ui'], 'node:fs': ['ui'] } }),
    arch({ externals: { fs: ['ui'], 'node:net': ['ui'] } }),
    'stratalint.config.json architecture.externals["node:fs"]: "fs" is the same package; keep one of the two',
  ],
  [
    'a path in externals',
    arch({ externals: { './vendor': ['ui'] } }),
    arch({ externals: { vendor: ['ui'] } }),
    'stratalint.config.json architecture.externals["./vendor"]: expected a package name or a glob for package names, got "./vendor"',
  ],
  [
    'an unknown typeOnly',
    arch({ typeOnly: 'alow' }),
    arch({ typeOnly: 'allow' }),
    'stratalint.config.json architecture.typeOnly: expected "enforce" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'tests as a list',
    arch({ tests: ['**/*.test.ts'] }),
    arch({ tests: { files: ['**/*.test.ts'] } }),
    'stratalint.config.json architecture.tests: expected an object, got an array',
  ],
  [
    'an unknown severity',
    { ...arch({}), rules: { 'taste/file-name': 'eror' } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["taste/file-name"]: expected "off", "warn", "error" or an array, got "eror". Did you mean "error"?',
  ],
  [
    'an unknown severity before options',
    { ...arch({}), rules: { 'taste/file-name': ['warning', {}] } },
    { ...arch({}), rules: { 'taste/file-name': ['warn', {}] } },
    'stratalint.config.json rules["taste/file-name"][0]: expected "off", "warn" or "error", got "warning"',
  ],
  [
    'a rule setting by number',
    { ...arch({}), rules: { 'taste/file-name': 2 } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["taste/file-name"]: expected "off", "warn", "error" or an array, got 2. Did you mean "error"?',
  ],
  [
    'a rule without a group',
    { ...arch({}), rules: { 'file-name': 'error' } },
    { ...arch({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["file-name"]: expected a rule id of the form group/name, such as "architecture/layer-direction", got "file-name"',
  ],
  [
    'a rule that cannot be set',
    { ...arch({}), rules: { 'stratalint/parse': 'off' } },
    { ...arch({}), rules: { 'taste/parse': 'off' } },
    'stratalint.config.json rules["stratalint/parse"]: "stratalint/parse" cannot be configured: it reports files that could not be checked',
  ],
  [
    'an unknown name within the areas of a rule',
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['servic'], severity: 'warn' }] } },
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['service'], severity: 'warn' }] } },
    'stratalint.config.json rules["taste/file-name"][0].in[0]: expected a path glob such as "servic/**", or a layer or place ("types", "service", "ui" or "domain"), got "servic". Did you mean "service"?',
  ],
  [
    'an area of a rule without a severity',
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['ui'] }] } },
    { ...arch({}), rules: { 'taste/file-name': [{ in: ['ui'], severity: 'off' }] } },
    'stratalint.config.json rules["taste/file-name"][0].severity: missing, expected "off", "warn" or "error"',
  ],
  [
    'an exception without a reason',
    exc({ reason: undefined }),
    exc({ reason: 'shared ids' }),
    'stratalint.config.json exceptions[0].reason: missing, expected a string',
  ],
  [
    'an exception with a blank reason',
    exc({ reason: '  ' }),
    exc({ reason: 'shared ids' }),
    'stratalint.config.json exceptions[0].reason: expected a reason, got a blank string',
  ],
  [
    'a day that does not exist',
    exc({ expires: '2027-02-30' }),
    exc({ expires: '2027-02-28' }),
    'stratalint.config.json exceptions[0].expires: expected a date written as YYYY-MM-DD, got "2027-02-30"',
  ],
  [
    'a day in another order',
    exc({ expires: '01.03.2027' }),
    exc({ expires: '2027-03-01' }),
    'stratalint.config.json exceptions[0].expires: expected a date written as YYYY-MM-DD, got "01.03.2027"',
  ],
  [
    'an absolute path in an exception',
    exc({ from: '/src/domains/a/**' }),
    exc({ from: 'src/domains/a/**' }),
    'stratalint.config.json exceptions[0].from: expected a path relative to the config file, got the absolute path "/src/domains/a/**"',
  ],
  [
    'an absolute glob in files',
    { ...arch({}), files: ['/src/**'] },
    { ...arch({}), files: ['src/**'] },
    'stratalint.config.json files[0]: expected a path relative to the config file, got the absolute path "/src/**"',
  ],
  [
    'a page for what is no rule',
    { ...arch({}), docs: { domains: 'docs/domains.md' } },
    { ...arch({}), docs: { 'architecture/domain-boundary': 'docs/domains.md' } },
    'stratalint.config.json docs.domains: expected a rule id of the form group/name, such as "architecture/layer-direction", got "domains"',
  ],
  [
    'an architecture that does not exist',
    { extends: 'harnes' },
    { extends: 'harness' },
    'stratalint.config.json extends: cannot find "harnes"; expected "harness", "feature-sliced", "hexagonal", an installed package or a relative file. Did you mean "harness"?',
  ],
  [
    'a layer that an inherited place misses',
    { extends: 'harness', architecture: { layers: ['types', 'ui'] } },
    {
      extends: 'harness',
      architecture: { layers: ['types', 'ui'], places: { provider: { usableFrom: 'ui' }, app: { uses: ['ui'] } } },
    },
    'stratalint.config.json architecture.places.provider.usableFrom: expected a layer ("types" or "ui"), got "service" (inherited from stratalint/architectures/harness.json)\nstratalint.config.json architecture.places.app.uses[0]: expected a layer ("types" or "ui"), got "runtime" (inherited from stratalint/architectures/harness.json)',
  ],
  [
    'a file that is no kind of config',
    { extends: './readme.md' },
    { extends: './base.json' },
    'readme.md: expected the extension .ts, .mts, .js, .mjs, .cjs, .json, .yaml or .yml, got ".md"',
  ],
  [
    'a file to extend that does not exist',
    { extends: './bas.json' },
    { extends: './base.json' },
    'stratalint.config.json extends: cannot find "./bas.json"; expected "harness", "feature-sliced", "hexagonal", an installed package or a relative file. Did you mean "./base.json"?',
  ],
]

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
      at: null,
      problem: 'expected a layer or a place ("types", "service", "ui" or "domain"), got "uii"',
      nearest: 'ui',
    })
    expect(error.problems).toHaveLength(2)
    expect(error.problems[1]!.nearest).toBe('service')
  })

  it('shows ten problems and counts the rest', () => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b1', 'b2', 'b3']
    const lines = errorOf(arch({ externals: { pg: names } })).message.split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[9]).toBe(
      'stratalint.config.json architecture.externals.pg[9]: expected a layer or a place ("types", "service", "ui" or "domain"), got "b1"',
    )
    expect(lines[10]).toBe('… and 2 more problems')
  })

  it.each([
    [
      'an array',
      [],
      'stratalint.config.json: expected the config to be an object such as { "extends": "harness" }, got an empty array',
    ],
    [
      'null',
      null,
      'stratalint.config.json: expected the config to be an object such as { "extends": "harness" }, got null',
    ],
    [
      'text',
      'harness',
      'stratalint.config.json: expected the config to be an object such as { "extends": "harness" }, got "harness"',
    ],
  ])('is %s', (_title, config, message) => {
    expect(errorOf(config).message).toBe(message)
  })

  it('contains itself', () => {
    const rules: Record<string, unknown> = {}
    rules['taste/file-name'] = ['error', rules]
    expect(errorOf({ rules }).message).toBe(
      'stratalint.config.json rules["taste/file-name"][1]: this value contains itself',
    )
  })
})

const CYCLES = 'architecture/no-cycle'
const DIRECTION = 'architecture/layer-direction'

// Each row: the mistake, the rules of a config that make it, the nearest that do not, and the message after the name of the file.
const optionRows: [string, unknown, unknown, string][] = [
  [
    'an unknown value of an option',
    { [CYCLES]: ['error', { dynamic: 'alow' }] },
    { [CYCLES]: ['error', { dynamic: 'allow' }] },
    'rules["architecture/no-cycle"][1].dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'an unknown option',
    { [CYCLES]: ['error', { dynamik: 'allow' }] },
    { [CYCLES]: ['error', { dynamic: 'forbid' }] },
    'rules["architecture/no-cycle"][1].dynamik: unknown key. Did you mean "dynamic"?',
  ],
  [
    'an option that is like no other',
    { [CYCLES]: ['error', { max: 3 }] },
    { [CYCLES]: ['error', {}] },
    'rules["architecture/no-cycle"][1].max: unknown key, expected "dynamic"',
  ],
  [
    'a number for options',
    { [CYCLES]: ['error', 3] },
    { [CYCLES]: ['error'] },
    'rules["architecture/no-cycle"][1]: expected an object, got 3',
  ],
  [
    'options twice',
    { [CYCLES]: ['error', {}, {}] },
    { [CYCLES]: ['error', {}] },
    'rules["architecture/no-cycle"][2]: expected one object of options, got an object',
  ],
  [
    'options of a rule that has none',
    { [DIRECTION]: ['error', { dynamic: 'allow' }] },
    { [DIRECTION]: ['error'] },
    'rules["architecture/layer-direction"][1]: expected no options, got an object',
  ],
  [
    'an unknown value of an option in an override',
    { [CYCLES]: [{ in: ['ui'], severity: 'error', options: { dynamic: 'alow' } }] },
    { [CYCLES]: [{ in: ['ui'], severity: 'error', options: { dynamic: 'allow' } }] },
    'rules["architecture/no-cycle"][0].options.dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'an unknown option in an override',
    { [CYCLES]: [{ severity: 'warn' }, { in: 'ui', severity: 'error', options: { dynamik: 'allow' } }] },
    { [CYCLES]: [{ severity: 'warn' }, { in: 'ui', severity: 'error', options: {} }] },
    'rules["architecture/no-cycle"][1].options.dynamik: unknown key. Did you mean "dynamic"?',
  ],
  [
    'options of a rule that has none in an override',
    { [DIRECTION]: [{ severity: 'error', options: { max: 1 } }] },
    { [DIRECTION]: [{ severity: 'error', options: null }] },
    'rules["architecture/layer-direction"][0].options: expected no options, got an object',
  ],
  [
    'a misspelt rule',
    { 'architecture/layer-directoin': 'error' },
    { [DIRECTION]: 'error' },
    'rules["architecture/layer-directoin"]: unknown rule "architecture/layer-directoin". Did you mean "architecture/layer-direction"?',
  ],
  [
    'a misspelt group',
    { 'architecure/no-cycle': 'error' },
    { 'our-team/no-cycle': ['error', { any: 'thing' }] },
    'rules["architecure/no-cycle"]: unknown rule "architecure/no-cycle". Did you mean "architecture/no-cycle"?',
  ],
  [
    'a rule that its group does not have',
    { 'architecture/tidy-desk': 'error' },
    { 'our-team/tidy-desk': 'error' },
    'rules["architecture/tidy-desk"]: unknown rule "architecture/tidy-desk"',
  ],
]

describe('the settings of rules', () => {
  it.each(optionRows)('%s', (_title, broken, repaired, message) => {
    expect(errorOf({ ...arch({}), rules: broken }).message).toBe(`stratalint.config.json ${message}`)
    expect(() => compile({ ...arch({}), rules: repaired })).not.toThrow()
  })

  it('are named by rules that exist in exceptions and pages too', () => {
    const broken = {
      ...arch({}),
      exceptions: [{ rule: 'architecture/domain-boundry', from: 'src/**', reason: 'x' }],
      docs: { 'architecture/no-cycles': 'docs/cycles.md' },
    }
    expect(errorOf(broken).lines).toEqual([
      'stratalint.config.json exceptions[0].rule: unknown rule "architecture/domain-boundry". Did you mean "architecture/domain-boundary"?',
      'stratalint.config.json docs["architecture/no-cycles"]: unknown rule "architecture/no-cycles". Did you mean "architecture/no-cycle"?',
    ])
  })
})
