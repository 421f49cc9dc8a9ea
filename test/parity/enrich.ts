import { layerNames, type Config } from '../support/random-policy.ts'
import type { Chance } from './chance.ts'

type Entry = NonNullable<Config['architecture']['places'][string]['entry']>

const EDGE_RULES = [
  'layer-direction',
  'domain-boundary',
  'provider-entry',
  'public-entry',
  'external-placement',
  'resolved-import',
]
const EXCUSED: Record<string, string[]> = {
  'resolved-import': ['./gone', '../gone.js', '~/gone', '#top/gone.ts'],
  'external-placement': ['pg', 'react*', '@scope/*', 'fs', 'left-pad'],
}
const EXCUSED_FILES = [
  '**/*.test.ts',
  '**/index.ts',
  '**/*.{css,json,svg}',
  '**/more*',
  '**/internal/**',
  'src/**',
  '**/__tests__/**',
]

/** Adds features that are rare in random policies, so that every edge kind covers them. */
export function enrich(config: Config, chance: Chance): Config {
  const architecture = structuredClone(config.architecture)
  const { places, layers } = architecture
  if (Array.isArray(layers) && layers.length > 2 && !layers.some(Array.isArray) && chance.percent(80)) {
    const at = chance.below(layers.length - 1)
    layers.splice(at, 2, layers.slice(at, at + 2).flat())
  }
  for (const place of Object.values(places)) {
    if (
      place.pattern.includes('{layer}') &&
      !place.identity?.includes('layer') &&
      place.entry === undefined &&
      chance.percent(80)
    ) {
      place.entry = { layers: chance.oneOf<'index' | string[]>(['index', ['**', '!internal/**']]) }
    }
  }
  const names = layerNames(config)
  if (names.length > 1) {
    if (chance.percent(95)) {
      places['gateway'] = {
        pattern: 'gateway/{provider}/**',
        role: 'provider',
        usableFrom: chance.oneOf(names),
        entry: chance.oneOf<Entry>(['any', 'any', 'index']),
      }
    }
    if (chance.percent(80))
      places['shell'] = {
        pattern: 'shell/**',
        role: 'app',
        uses: names.filter(() => chance.percent(65)).concat(names[0]!),
      }
    if (chance.percent(35)) {
      for (const place of Object.values(places))
        if (place.role === 'domain' || place.role === undefined) place.entry ??= 'any'
    }
  }
  architecture.crossDomain = {
    ...architecture.crossDomain,
    default: chance.oneOf([
      'deny',
      'deny',
      'deny',
      'same-layers',
      'same-layers',
      'same-layers',
      'same-layers',
      'lower-layers',
      'lower-layers',
      'lower-layers',
      'lower-layers',
      'lower-layers',
    ] as const),
  }
  if (chance.percent(95)) {
    const domains = ['*', '*', '*', '*', 'orders', '{orders,a+b}']
    const allow = { from: chance.oneOf(domains), to: chance.oneOf(domains), reason: 'until the two are split' }
    architecture.crossDomain.allow = [...(architecture.crossDomain.allow ?? []), allow]
  }
  if (architecture.externals === undefined && chance.percent(85)) {
    const owner = Object.keys(places)[0]!
    architecture.externals = {
      [chance.oneOf(['*', 'react*', '@scope/*', 'pg'])]: [owner],
      [chance.oneOf(['left-pad', 'node:fs'])]: [owner],
    }
  }
  const exceptions = [...(config.exceptions ?? [])]
  const except = (rule: string, to: string): void =>
    void exceptions.push({
      rule: `architecture/${rule}`,
      from: chance.oneOf(['**', '**', '**/*.ts', '**/more*']),
      to,
      reason: 'known debt',
    })
  if (chance.percent(35)) except('layer-direction', '**/*.test.ts')
  if (chance.percent(95)) except('resolved-import', './gone')
  for (let number = 0; number < 4; number++) {
    if (!chance.percent(60)) continue
    const rule = chance.oneOf(EDGE_RULES)
    except(rule, chance.oneOf(EXCUSED[rule] ?? EXCUSED_FILES))
  }
  return { ...config, architecture, exceptions }
}
