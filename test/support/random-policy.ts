import fc from 'fast-check'

/** A policy as a user writes it. The types are loose, because the policy package validates it. */
export interface Config {
  architecture: {
    places: Record<string, RandomPlace>
    layers?: LayerList | LayerGraph
    crossDomain?: { default?: 'deny' | 'same-layers' | 'lower-layers'; allow?: Allow[] }
    externals?: Record<string, string[]>
    outside?: string[]
    typeOnly?: 'enforce' | 'allow'
    tests?: { files: string[] }
  }
  ignores?: string[]
  exceptions?: RandomException[]
}

type LayerStep = string | { name: string; closed?: boolean }
type LayerList = (LayerStep | LayerStep[])[]
type LayerGraph = Record<string, string[] | { above: string[]; closed?: boolean }>
type Entries = 'index' | 'any' | (string | { for: string | string[]; glob: string })[]
type Entry = Entries | { layers: 'index' | 'any' | string[]; instances?: Entries }
type Allow = { from: string; to: string; layers?: string[]; fromLayers?: string[]; reason: string }
type RandomException = { rule: string; from: string; to?: string; reason: string; expires?: string }

interface RandomPlace {
  pattern: string
  role?: 'domain' | 'provider' | 'shared' | 'app'
  layer?: string
  identity?: string[]
  entry?: Entry
  usableFrom?: string
  uses?: string[]
}

/** The day that the dates of random exceptions are close to. */
export const TODAY = '2026-06-01'

/** Package names that random externals may list, and some that they do not. */
export const EXTERNAL_NAMES = ['react', 'react-dom', '@scope/pkg', '@scope/other', 'fs', 'pg', 'left-pad']

const LAYER_NAMES = ['types', 'config', 'repo', 'service', 'ui', 'api.v1']
const TEST_FILES = ['**/*.{test,spec}.*', '**/__tests__/**']

/** Values for captures; the unusual ones would change the meaning of an unescaped regular expression. */
const CAPTURE_VALUES: Record<string, string[]> = { domain: ['orders', 'billing', 'a+b'], feature: ['pay', 'ship'] }

const LAYERED = [
  'src/domains/{domain}/{layer}/**',
  'lib/{layer}/{domain}/**',
  'packages/{domain}/src/{layer}/**',
  'mods/{domain}.{layer}.ts',
  'area/{domain}/{feature}/{layer}/**',
  'slices/{layer}/{slice}/**',
  'multi/{web,api}/{domain}/{layer}/**',
  'star/*/{domain}/{layer}/**',
  'one/{layer}/**',
  'routes/(shop)/[id]/{layer}/**',
  'src/domains/{domain}/{layer}/sub/{feature}/**',
  'deep/{layer}/**/parts/{domain}/**',
]
const FLAT = [
  'src/domains/{domain}/**',
  'src/domains/{domain}/util/**',
  'src/domains/{domain}/adapters/**',
  'packages/{domain}/root.ts',
  'kernel/**',
  'src/utils/**',
  'src/lib/{lib}/**',
  'src/providers/{provider}/**',
  'infra/{provider}/*.ts',
  'src/app/**',
  'apps/{app}/**',
  'src/**',
]

const randomLayers: fc.Arbitrary<{ names: string[]; layers: LayerList | LayerGraph | undefined }> = fc
  .shuffledSubarray(LAYER_NAMES, { minLength: 0, maxLength: 5 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      layers:
        names.length === 0
          ? fc.constantFrom(undefined, [])
          : fc.oneof({ weight: 3, arbitrary: layerList(names) }, { weight: 2, arbitrary: layerGraph(names) }),
    }),
  )

function layerList(names: string[]): fc.Arbitrary<LayerList> {
  const perName = fc.tuple(
    ...names.map(() =>
      fc.record({ closed: fc.constantFrom(false, false, true), joins: fc.constantFrom(false, false, true) }),
    ),
  )
  return perName.map((choices) => {
    const steps: LayerStep[][] = []
    names.forEach((name, index) => {
      const { closed, joins } = choices[index]!
      const step: LayerStep = closed ? { name, closed } : name
      if (joins && steps.length > 0) steps.at(-1)!.push(step)
      else steps.push([step])
    })
    return steps.map((step) => (step.length === 1 ? step[0]! : step))
  })
}

function layerGraph(names: string[]): fc.Arbitrary<LayerGraph> {
  const perName = names.map((_, index) =>
    fc.record({ above: fc.subarray(names.slice(0, index)), closed: fc.constantFrom(false, false, true) }),
  )
  return fc.tuple(fc.tuple(...perName), fc.boolean()).map(([choices, reversed]) => {
    const entries = choices.map(
      ({ above, closed }, index) => [names[index]!, closed ? { above, closed } : above] as const,
    )
    return Object.fromEntries(reversed ? entries.toReversed() : entries)
  })
}

const entries: fc.Arbitrary<Entry> = fc.constantFrom<Entry>(
  'index',
  'any',
  ['**', '!internal/**'],
  ['internal/*'],
  ['index.*'],
  ['index', '*/deep', { for: '*', glob: 'for-*' }],
  ['**', { for: ['orders', 'place1'], glob: 'for-orders' }],
  { layers: 'index' },
  { layers: ['**', '!internal/**'], instances: 'index' },
)

function capturesOf(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^{},]+)\}/g)].map((found) => found[1]!)
}

function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 })
}

function randomPlace(pattern: string, layers: string[]): fc.Arbitrary<RandomPlace> {
  const captures = capturesOf(pattern)
  const layered = captures.includes('layer')
  const roles: RandomPlace['role'][] = layered
    ? [undefined, 'domain', 'domain', 'domain', 'provider']
    : ['domain', 'provider', 'shared', 'app']
  return fc.constantFrom(...roles).chain((role) => {
    const mustFixLayer = role === 'domain' && !layered && layers.length > 0
    const mayFixLayer = !layered && layers.length > 0
    return fc
      .record({
        layer: mustFixLayer
          ? fc.constantFrom(...layers)
          : mayFixLayer
            ? sometimes(fc.constantFrom(...layers))
            : fc.constant(undefined),
        identity: sometimes(fc.shuffledSubarray(captures)),
        entry: sometimes(entries),
        usableFrom:
          role === 'provider' && layers.length > 0 ? sometimes(fc.constantFrom(...layers)) : fc.constant(undefined),
        uses:
          role === 'app' && layers.length > 0
            ? sometimes(fc.subarray(layers, { minLength: 1 }))
            : fc.constant(undefined),
      })
      .map((rest) => withoutUndefined({ pattern, role, ...rest }) as RandomPlace)
  })
}

function randomPlaces(layers: string[]): fc.Arbitrary<Record<string, RandomPlace>> {
  const flat = fc.shuffledSubarray(FLAT, { minLength: 1, maxLength: 4 })
  const layered = layers.length === 0 ? fc.constant([]) : fc.shuffledSubarray(LAYERED, { minLength: 1, maxLength: 3 })
  return fc
    .tuple(layered, flat)
    .chain(([some, others]) => fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }))
    .chain((patterns) => {
      // After all others, because it matches everything.
      const ordered = patterns.toSorted((a, b) => Number(a === 'src/**') - Number(b === 'src/**'))
      return fc.tuple(...ordered.map((pattern) => randomPlace(pattern, layers)))
    })
    .map((places) => Object.fromEntries(places.map((place, index) => [`place${index + 1}`, place])))
}

function randomAllow(layers: string[]): fc.Arbitrary<Allow> {
  const domain = fc.constantFrom('orders', 'billing', '*', '*', 'bill*', '{orders,a+b}', 'a+b', 'place1')
  const some = sometimes(fc.subarray([...layers, 'place1'], { minLength: 1 }))
  return fc
    .record({ from: domain, to: domain, layers: some, fromLayers: some })
    .map((allow) => ({ ...withoutUndefined(allow), reason: 'until the two are split' }) as Allow)
}

function randomException(files: string[]): fc.Arbitrary<RandomException> {
  const file = fc.constantFrom(...files)
  const glob = fc.oneof(
    file,
    file.map((path) => `${folderOf(path)}/**`),
    file.map((path) => `**/${path.split('/').at(-1)}`),
    fc.constantFrom('**', 'src/**'),
  )
  return fc
    .record({
      rule: fc.constantFrom(
        'layer-direction',
        'domain-boundary',
        'provider-entry',
        'public-entry',
        'external-placement',
        'resolved-import',
        'placed-file',
      ),
      from: glob,
      to: sometimes(
        fc.oneof({ weight: 6, arbitrary: glob }, { weight: 1, arbitrary: fc.constantFrom('pg', '@scope/*') }),
      ),
      expires: sometimes(fc.constantFrom('2026-05-31', TODAY, '2026-06-02')),
    })
    .map(
      ({ rule, ...rest }) =>
        ({ rule: `architecture/${rule}`, reason: 'known debt', ...withoutUndefined(rest) }) as RandomException,
    )
}

/** Any valid policy: every form of layers, places of every role, and every key that can change a verdict. */
export const randomConfig: fc.Arbitrary<Config> = randomLayers
  .chain(({ names, layers }) => fc.tuple(fc.constant({ names, layers }), randomPlaces(names)))
  .chain(([{ names, layers }, places]) => {
    const everyone = [...names, ...Object.keys(places)]
    const owners = fc.shuffledSubarray(everyone, { minLength: 1, maxLength: Math.min(3, everyone.length) })
    const externals = fc
      .uniqueArray(fc.constantFrom('react', 'react*', '@scope/*', '@scope/pkg', 'node:fs', 'pg', '*'), { maxLength: 4 })
      .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), owners))))
    return fc
      .record({
        architecture: fc
          .record({
            places: fc.constant(places),
            layers: fc.constant(layers),
            crossDomain: sometimes(
              fc.record({
                default: fc.constantFrom('deny' as const, 'same-layers' as const, 'lower-layers' as const),
                allow: fc.array(randomAllow(names), { maxLength: 2 }),
              }),
            ),
            externals: sometimes(externals.map((listed) => Object.fromEntries(listed))),
            outside: sometimes(
              fc.subarray(['nowhere/**', 'src/domains/*.ts', '**/internal/**', 'nowhere/stray.d.ts'], { minLength: 1 }),
            ),
            typeOnly: fc.constantFrom(undefined, 'enforce' as const, 'allow' as const),
            tests: fc.constantFrom(undefined, { files: TEST_FILES }, { files: ['**/*.test.ts'] }),
          })
          .map((architecture) => withoutUndefined(architecture) as Config['architecture']),
        ignores: fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.subarray(['**/internal/**', '**/thing.ts', 'packages'], { minLength: 1 }) },
        ),
        exceptions: sometimes(fc.array(randomException(filesOf(places, names)), { maxLength: 4 })),
      })
      .map((config) => withoutUndefined(config) as unknown as Config)
  })

/** For every place, instance and layer: its index, a file, an inner file, tests and the single-file form; and unplaced files. */
export function representativeFiles(config: Config): string[] {
  return filesOf(config.architecture.places, layerNames(config))
}

/** The declared layers of either form. */
export function layerNames(config: Config): string[] {
  const layers = config.architecture.layers ?? []
  if (!Array.isArray(layers)) return Object.keys(layers)
  return layers.flat().map((step) => (typeof step === 'string' ? step : step.name))
}

function filesOf(places: Record<string, RandomPlace>, layers: string[]): string[] {
  const files = new Set<string>()
  for (const { pattern } of Object.values(places)) {
    const folder = pattern.endsWith('/**') ? pattern.slice(0, -'/**'.length) : null
    for (const path of fill(folder ?? pattern, layers)) {
      if (folder === null) {
        files.add(path)
        continue
      }
      for (const inside of [
        'index.ts',
        'thing.ts',
        'thing.test.ts',
        'internal/deep.ts',
        '__tests__/helper.ts',
        'for-orders.ts',
      ])
        files.add(`${path}/${inside}`)
      if (folder.endsWith('{layer}')) files.add(`${path}.ts`)
    }
  }
  return [...files, 'nowhere/stray.ts', 'nowhere/stray.d.ts', 'nowhere/stray.json', 'src/domains/orders.ts'].toSorted()
}

/** Every path that a pattern without its `/**` matches, for the capture values used here. */
function fill(pattern: string, layers: string[]): string[] {
  const hole = /\{([^{}]*)\}|\*+/.exec(pattern)
  if (hole === null) return [pattern]
  const name = hole[1]
  const values =
    name === undefined
      ? ['x1']
      : name.includes(',')
        ? name.split(',')
        : name === 'layer'
          ? layers
          : (CAPTURE_VALUES[name] ?? ['alpha', 'beta'])
  return values.flatMap((value) =>
    fill(pattern.slice(0, hole.index) + value + pattern.slice(hole.index + hole[0].length), layers),
  )
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}
