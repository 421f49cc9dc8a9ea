import { describe, expect, it } from 'vitest'
import { compile, errorOf, type Row, withArchitecture, withPlace } from '../../test-support/config-errors.ts'

const D = 'src/domains/{domain}/{layer}/**'

const rows: Row[] = [
  [
    'an unknown role',
    withPlace({ pattern: 'src/lib/**', role: 'sharde' }),
    withPlace({ pattern: 'src/lib/**', role: 'shared' }),
    'stratalint.config.json architecture.places.extra.role: expected "domain", "provider", "shared" or "app", got "sharde". Did you mean "shared"?',
  ],
  [
    'no role and no layer to infer it from',
    withPlace({ pattern: 'src/lib/**' }),
    withPlace({ pattern: 'src/lib/{layer}/**' }),
    'stratalint.config.json architecture.places.extra.role: missing, expected "domain", "provider", "shared" or "app"; it is optional only if the pattern captures {layer}',
  ],
  [
    'no pattern',
    withPlace({ role: 'shared' }),
    withPlace({ role: 'shared', pattern: 'src/lib/**' }),
    'stratalint.config.json architecture.places.extra.pattern: missing, expected a pattern such as "src/domains/{domain}/{layer}/**"',
  ],
  [
    'an unknown layer',
    withPlace({ pattern: 'src/lib/**', role: 'domain', layer: 'servce' }),
    withPlace({ pattern: 'src/lib/**', role: 'domain', layer: 'service' }),
    'stratalint.config.json architecture.places.extra.layer: expected a layer ("types", "service" or "ui"), got "servce". Did you mean "service"?',
  ],
  [
    'a layer next to {layer}',
    withPlace({ pattern: 'src/lib/{layer}/**', layer: 'ui' }),
    withPlace({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
    'stratalint.config.json architecture.places.extra.layer: the pattern captures {layer} already; remove one of the two',
  ],
  [
    'a domain without a layer',
    withPlace({ pattern: 'src/lib/**', role: 'domain' }),
    withPlace({ pattern: 'src/lib/**', role: 'domain', layer: 'ui' }),
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
    withPlace({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['aera'] }),
    withPlace({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json architecture.places.extra.identity[0]: expected a capture of the pattern ("area"), got "aera". Did you mean "area"?',
  ],
  [
    'a capture twice in identity',
    withPlace({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area', 'area'] }),
    withPlace({ pattern: 'src/lib/{area}/**', role: 'shared', identity: ['area'] }),
    'stratalint.config.json architecture.places.extra.identity[1]: "area" is listed twice',
  ],
  [
    'a repeated capture',
    withPlace({ pattern: 'src/{domain}/lib/{domain}/{layer}/**' }),
    withPlace({ pattern: 'src/{domain}/lib/{part}/{layer}/**' }),
    'stratalint.config.json architecture.places.extra.pattern: "src/{domain}/lib/{domain}/{layer}/**" captures {domain} twice',
  ],
  [
    'an unknown layer in usableFrom',
    withPlace({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'servise' }),
    withPlace({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'service' }),
    'stratalint.config.json architecture.places.extra.usableFrom: expected a layer ("types", "service" or "ui"), got "servise". Did you mean "service"?',
  ],
  [
    'usableFrom in a shared place',
    withPlace({ pattern: 'src/lib/**', role: 'shared', usableFrom: 'ui' }),
    withPlace({ pattern: 'src/lib/**', role: 'provider', usableFrom: 'ui' }),
    'stratalint.config.json architecture.places.extra.usableFrom: only places with the role "provider" may have this key; this place has the role "shared"',
  ],
  [
    'an unknown layer in uses',
    withPlace({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'type'] }),
    withPlace({ pattern: 'src/app/**', role: 'app', uses: ['ui', 'types'] }),
    'stratalint.config.json architecture.places.extra.uses[1]: expected a layer ("types", "service" or "ui"), got "type". Did you mean "types"?',
  ],
  [
    'uses in a shared place',
    withPlace({ pattern: 'src/lib/**', role: 'shared', uses: ['ui'] }),
    withPlace({ pattern: 'src/lib/**', role: 'app', uses: ['ui'] }),
    'stratalint.config.json architecture.places.extra.uses: only places with the role "app" may have this key; this place has the role "shared"',
  ],
  [
    'a place named like a layer',
    withArchitecture({ places: { domain: D, ui: { pattern: 'src/ui/**', role: 'app' } } }),
    withArchitecture({ places: { domain: D, screens: { pattern: 'src/ui/**', role: 'app' } } }),
    'stratalint.config.json architecture.places.ui: "ui" is the name of a layer too; places and layers share one namespace',
  ],
  [
    'two places with one pattern',
    withArchitecture({ places: { domain: D, twin: D } }),
    withArchitecture({ places: { domain: D, twin: 'src/features/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.twin.pattern: place "domain" has the same pattern, so this place never matches',
  ],
  [
    'a place name with a slash',
    withArchitecture({ places: { 'a/b': D } }),
    withArchitecture({ places: { 'a-b': D } }),
    'stratalint.config.json architecture.places["a/b"]: "a/b" is not a valid place name: it contains "/"; use letters, digits, "-", "_", "." or "@"',
  ],
  [
    'an absolute pattern',
    withArchitecture({ places: { domain: '/src/{domain}/{layer}/**' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected a path relative to the config file, got the absolute path "/src/{domain}/{layer}/**"',
  ],
  [
    'a pattern that leaves the project',
    withArchitecture({ places: { domain: '../src/{domain}/{layer}/**' } }),
    withArchitecture({ places: { domain: './src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected a path inside the project, got "../src/{domain}/{layer}/**"',
  ],
  [
    'a pattern with backslashes',
    withArchitecture({ places: { domain: 'src\\{domain}\\{layer}\\**' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: expected forward slashes, got "src\\{domain}\\{layer}\\**". Did you mean "src/{domain}/{layer}/**"?',
  ],
  [
    'an empty pattern',
    withArchitecture({ places: { domain: '' } }),
    withArchitecture({ places: { domain: D } }),
    'stratalint.config.json architecture.places.domain: expected a string that is not empty, got an empty string',
  ],
  [
    'an unclosed brace',
    withArchitecture({ places: { domain: 'src/{domain/{layer}/**' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{domain/{layer}/**" has nested braces',
  ],
  [
    'an unopened brace',
    withArchitecture({ places: { domain: 'src/domain}/{layer}/**' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/domain}/{layer}/**" has an unmatched brace',
  ],
  [
    'nested braces',
    withArchitecture({ places: { domain: 'src/{a,{domain}}/{layer}/**' } }),
    withArchitecture({ places: { domain: 'src/{a,b}/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{a,{domain}}/{layer}/**" has nested braces',
  ],
  [
    'an empty capture',
    withArchitecture({ places: { domain: 'src/{}/{layer}/**' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "{}" is not a valid capture; expected a word in braces, such as {domain}',
  ],
  [
    'a pattern of a folder',
    withArchitecture({ places: { domain: 'src/{domain}/{layer}' } }),
    withArchitecture({ places: { domain: 'src/{domain}/{layer}/**' } }),
    'stratalint.config.json architecture.places.domain.pattern: "src/{domain}/{layer}" is a folder, so it matches no files. Did you mean "src/{domain}/{layer}/**"?',
  ],
  [
    '** next to other text',
    withArchitecture({ places: { domain: 'src/x**/{layer}/*' } }),
    withArchitecture({ places: { domain: 'src/**/{layer}/*' } }),
    'stratalint.config.json architecture.places.domain.pattern: "x**" combines ** with other text; ** must be a whole path segment',
  ],
  [
    'an unknown entry',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: 'indx' }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: 'index' }),
    'stratalint.config.json architecture.places.extra.entry: expected "index", "any", an array of globs or an object, got "indx". Did you mean "index"?',
  ],
  [
    'an unknown key in entry',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: { layer: 'index' } }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: { layers: 'index' } }),
    'stratalint.config.json architecture.places.extra.entry.layer: unknown key. Did you mean "layers"?',
  ],
  [
    'a consumer entry without a glob',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart' }] }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: missing, expected a string',
  ],
  [
    'a misspelled key of a consumer entry',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ fro: 'cart', glob: '@x/cart' }] }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: ['index', { for: ['cart', 'song'], glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].for: missing, expected a string or an array of strings\nstratalint.config.json architecture.places.extra.entry[0].fro: unknown key. Did you mean "for"?',
  ],
  [
    'a consumer entry for every consumer without * in its glob',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/cart' }] }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: '*', glob: '@x/*' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: expected a * for the consumer\'s name, as in "@x/*", got "@x/cart"',
  ],
  [
    'a consumer entry that excludes',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '!@x/cart' }] }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: [{ for: 'cart', glob: '@x/cart' }] }),
    'stratalint.config.json architecture.places.extra.entry[0].glob: expected a glob of the files that the consumer may import, got "!@x/cart", which excludes',
  ],
  [
    'a consumer entry between layers',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: { layers: [{ for: 'cart', glob: '@x/cart' }] } }),
    withPlace({
      pattern: 'src/lib/**',
      role: 'shared',
      entry: { layers: ['@x/cart'], instances: [{ for: 'cart', glob: '@x/cart' }] },
    }),
    'stratalint.config.json architecture.places.extra.entry.layers[0]: expected a string, got an object',
  ],
  [
    'an entry that only excludes',
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: ['!internal/**'] }),
    withPlace({ pattern: 'src/lib/**', role: 'shared', entry: ['**', '!internal/**'] }),
    'stratalint.config.json architecture.places.extra.entry: every glob excludes, so no file is an entry; expected one that does not, such as ["**", "!internal/**"]',
  ],
]

describe('the places of a config', () => {
  it.each(rows)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf(broken).message).toBe(message)
    expect(() => compile(fixed)).not.toThrow()
  })
})
