import { expect, it } from 'vitest'
import { emptyRepository, shown } from './repository.ts'

interface Case {
  name: string
  before: Record<string, unknown>
  after: Record<string, unknown>
  expected: string[]
}

const HEXAGONAL = { extends: 'hexagonal' }
const SLICED = { extends: 'feature-sliced' }
const HARNESS = { extends: 'harness' }
const LAYERED = {
  architecture: {
    places: { code: { pattern: 'src/{layer}/**', role: 'domain' } },
    layers: { browser: ['common'], node: ['common'], common: [] },
  },
}
const DOOR = ['integrity/policy stratalint.config.json:1']

const withPlace = (policy: Record<string, unknown>, place: Record<string, unknown>): Record<string, unknown> => ({
  ...policy,
  architecture: { ...(policy['architecture'] as Record<string, unknown> | undefined), places: place },
})

const cases: Case[] = [
  {
    name: 'a second provider place',
    before: HARNESS,
    after: withPlace(HARNESS, {
      platform: { pattern: 'src/platform/{provider}/**', role: 'provider', usableFrom: 'service' },
    }),
    expected: [],
  },
  {
    name: 'a second provider place for all layers',
    before: HARNESS,
    after: withPlace(HARNESS, { platform: { pattern: 'src/platform/{provider}/**', role: 'provider' } }),
    expected: DOOR,
  },
  {
    name: 'domains in packages',
    before: HARNESS,
    after: withPlace(HARNESS, { packaged: { pattern: 'packages/{domain}/{layer}/**', role: 'domain' } }),
    expected: [],
  },
  {
    name: 'a place in the last layer',
    before: HARNESS,
    after: withPlace(HARNESS, { pages: { pattern: 'src/pages/{domain}/**', role: 'domain', layer: 'ui' } }),
    expected: [],
  },
  {
    name: 'a platform beside two others',
    before: LAYERED,
    after: {
      architecture: { ...LAYERED.architecture, layers: { ...LAYERED.architecture.layers, worker: ['common'] } },
    },
    expected: [],
  },
  {
    name: 'a platform above two that exclude each other',
    before: LAYERED,
    after: {
      architecture: { ...LAYERED.architecture, layers: { ...LAYERED.architecture.layers, all: ['browser', 'node'] } },
    },
    expected: DOOR,
  },
  {
    name: 'a second shared folder of slices',
    before: SLICED,
    after: withPlace(SLICED, { kit: { pattern: 'src/kit/**', role: 'shared' } }),
    expected: [],
  },
  {
    name: 'a second shared folder of a hexagon',
    before: HEXAGONAL,
    after: withPlace(HEXAGONAL, { kit: { pattern: 'src/kit/**', role: 'shared' } }),
    expected: [],
  },
  {
    name: 'a layer between those of slices',
    before: SLICED,
    after: {
      ...SLICED,
      architecture: { layers: ['shared', 'entities', 'features', 'processes', 'widgets', 'pages', 'app'] },
    },
    expected: [],
  },
  {
    name: 'a domain place that all domains may enter',
    before: HARNESS,
    after: withPlace(HARNESS, {
      hub: { pattern: 'src/hub/{domain}/{layer}/**', role: 'domain', entry: [{ for: '*', glob: '**' }] },
    }),
    expected: DOOR,
  },
  {
    name: 'an app of slices with all layers',
    before: HARNESS,
    after: withPlace(HARNESS, { cli: { pattern: 'src/cli/**', role: 'app', uses: ['service', 'runtime', 'ui'] } }),
    expected: DOOR,
  },
]

it.each(cases)('$name', async ({ before, after, expected }) => {
  const repository = emptyRepository()
  repository.write({ 'stratalint.config.json': JSON.stringify(before), 'src/utils/one.ts': 'export const one = 1\n' })
  repository.commit()
  repository.git('switch', '--quiet', '--create', 'change')
  repository.write({ 'stratalint.config.json': JSON.stringify(after) })
  expect(shown(await repository.review()).filter((one) => one.startsWith('integrity/'))).toEqual(expected)
})
