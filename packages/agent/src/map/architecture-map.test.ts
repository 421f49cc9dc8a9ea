import { compilePolicy } from '@stratalint/policy'
import { expect, it } from 'vitest'
import { architectureMap, MOST_MAP_LINES } from './architecture-map.ts'

function mapOf(config: object): string[] {
  const policy = compilePolicy(config, { file: 'stratalint.config.json' })
  return architectureMap({ root: '/nowhere', policyFile: 'stratalint.config.json', policy, hash: '', sources: [] })
}

const DOMAIN = { pattern: 'src/{domain}/{layer}/**', role: 'domain' }
const NAMES = Array.from({ length: 48 }, (_, at) => `layer-${String(at).padStart(2, '0')}`)

it('draws a total order as one line, with siblings and closed layers', () => {
  const layers = ['types', ['repo', 'client'], { name: 'service', closed: true }, 'ui']
  expect(mapOf({ architecture: { places: { domain: DOMAIN }, layers } }).slice(4, 7)).toEqual([
    'Layers, lowest first: types → (repo, client) → service → ui. A layer may import itself and the layers before it.',
    'Layers in brackets are siblings: they may not import each other.',
    'No layer may import past service to a layer below.',
  ])
})

it('draws a partial order as a line for each group of layers', () => {
  const layers = { common: [], browser: ['common'], node: ['common'], main: ['node'] }
  expect(mapOf({ architecture: { places: { domain: DOMAIN }, layers } }).slice(4, 8)).toEqual([
    'A layer may import itself and:',
    '- common: no other layer',
    '- browser, node: common',
    '- main: common, node',
  ])
})

it.each([
  ['a total order', NAMES],
  [
    'a partial order in which no two layers may import the same',
    Object.fromEntries(NAMES.map((name, at) => [name, NAMES.slice(0, at).filter((_, other) => other !== at - 1)])),
  ],
])('has at most 40 lines for 48 layers in %s, with as many places, allowances and packages', (_name, layers) => {
  const lines = mapOf({
    architecture: {
      layers,
      places: Object.fromEntries([
        ...NAMES.map((name) => [`in-${name}`, { pattern: `packages/${name}/**`, role: 'domain', layer: name }]),
        ['domain', DOMAIN],
        ...NAMES.map((name) => [`p-${name}`, { pattern: `p/${name}/**`, role: 'provider', usableFrom: name }]),
      ]),
      crossDomain: {
        default: 'deny',
        allow: NAMES.map((name) => ({ from: 'a', to: 'b', layers: [name], reason: 'shared until split' })),
      },
      externals: Object.fromEntries(NAMES.map((name) => [`package-${name}`, [name]])),
    },
  })
  expect(lines.length).toBeLessThanOrEqual(MOST_MAP_LINES)
  expect(lines.at(-1)).toMatch(/^Fix what is reported\./)
})
