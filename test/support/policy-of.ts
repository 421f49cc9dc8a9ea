import type { Layers, Place, Policy } from '@stratalint/core'

/** A compiled place with everything defaulted; the role, pattern and identity are the case's own. */
export function placeOf(name: string, role: Place['role'], pattern: string, rest: Partial<Place> = {}): Place {
  return {
    name,
    role,
    pattern,
    layer: null,
    identity: [],
    entry: { instances: null, layers: null },
    usableFrom: null,
    uses: [],
    ...rest,
  }
}

/** Layers with the layers below each, closed transitively; a closed layer hides the layers below it from those above. */
export function layersOf(below: Record<string, string[]>, closed: string[] = []): Layers {
  const names = Object.keys(below)
  const hidden = (layer: string, lower: string): boolean =>
    closed.some((name) => below[layer]!.includes(name) && below[name]!.includes(lower))
  return {
    names,
    below,
    sees: Object.fromEntries(names.map((layer) => [layer, below[layer]!.filter((lower) => !hidden(layer, lower))])),
    closed,
    last: names.filter((layer) => !names.some((other) => below[other]!.includes(layer))),
  }
}

export const NO_LAYERS: Layers = layersOf({})

/** A compiled policy with the given parts and defaults. */
export function policyOf(parts: Partial<Policy>): Policy {
  return {
    files: ['**'],
    ignores: [],
    places: [],
    layers: NO_LAYERS,
    crossDomain: { default: 'deny', allow: [] },
    externals: [],
    outside: [],
    virtual: [],
    typeOnly: 'enforce',
    tests: [],
    rules: {},
    exceptions: [],
    docs: {},
    ...parts,
  }
}

export const HARNESS_LAYERS: Layers = layersOf({
  types: [],
  config: ['types'],
  repo: ['types', 'config'],
  service: ['types', 'config', 'repo'],
  runtime: ['types', 'config', 'repo', 'service'],
  ui: ['types', 'config', 'repo', 'service', 'runtime'],
})

/** The default preset, compiled by hand so that core's tests need no compiler. */
export const HARNESS: Policy = policyOf({
  layers: HARNESS_LAYERS,
  places: [
    placeOf('domain', 'domain', 'src/domains/{domain}/{layer}/**', { identity: ['domain'] }),
    placeOf('provider', 'provider', 'src/providers/{provider}/**', { identity: ['provider'], usableFrom: 'service' }),
    placeOf('util', 'shared', 'src/utils/**'),
    placeOf('app', 'app', 'src/app/**', { uses: ['runtime', 'ui'] }),
  ],
  tests: ['**/*.{test,spec}.*', '**/__tests__/**'],
})
