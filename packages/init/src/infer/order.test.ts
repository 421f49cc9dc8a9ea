import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferOrder, type Weights } from './order.ts'
import { asChain, directlyBelow, sortLayers } from './sorted-layers.ts'

const weights = (counts: Record<string, Record<string, number>>): Weights =>
  new Map(Object.entries(counts).map(([from, targets]) => [from, new Map(Object.entries(targets))]))

/** The layers that each layer may import, in the order of the policy. */
function order(counts: Record<string, Record<string, number>>, names = namesIn(counts)): Record<string, string[]> {
  const { below } = inferOrder(names, weights(counts))
  return Object.fromEntries(sortLayers(below).map((name) => [name, [...below.get(name)!].sort()]))
}

function namesIn(counts: Record<string, Record<string, number>>): string[] {
  return [...new Set([...Object.keys(counts), ...Object.values(counts).flatMap(Object.keys)])].sort()
}

describe('the order of layers', () => {
  it('follows the imports, through other layers too', () => {
    expect(order({ web: { store: 1 }, store: { core: 1 } })).toEqual({
      core: [],
      store: ['core'],
      web: ['core', 'store'],
    })
  })

  it('leaves layers apart that do not import each other', () => {
    expect(order({ admin: { core: 1 }, web: { core: 1 } })).toEqual({ core: [], admin: ['core'], web: ['core'] })
  })

  it('cuts a cycle at the fewest imports', () => {
    expect(order({ a: { b: 5 }, b: { c: 5 }, c: { a: 1 } })).toEqual({ c: [], b: ['c'], a: ['b', 'c'] })
  })

  it('makes the few imports against many a conflict', () => {
    const { relations, conflicts } = inferOrder(['alpha', 'beta'], weights({ alpha: { beta: 40 }, beta: { alpha: 3 } }))
    expect(relations).toEqual([{ above: 'alpha', below: 'beta', count: 40, against: 3, basis: 'imports' }])
    expect(conflicts).toEqual([])
  })

  it('reports the imports that would close a cycle', () => {
    expect(inferOrder(['a', 'b', 'c'], weights({ a: { b: 5 }, b: { c: 5 }, c: { a: 1 } })).conflicts).toEqual([
      { from: 'c', to: 'a', count: 1, why: 'cycle' },
    ])
  })

  it('does not make an order of two imports against the usual names', () => {
    const { below, conflicts } = inferOrder(['repositories', 'views'], weights({ repositories: { views: 2 } }))
    expect(below.get('repositories')).toEqual(new Set())
    expect(conflicts).toEqual([{ from: 'repositories', to: 'views', count: 2, why: 'usual' }])
  })

  it('prefers many imports over the usual names', () => {
    expect(order({ repositories: { views: 3 } })).toEqual({ views: [], repositories: ['views'] })
  })

  it('has no order for layers without imports, whatever their names', () => {
    expect(order({}, ['components', 'stores'])).toEqual({ components: [], stores: [] })
  })

  it('knows the usual order of names that have the folder around them in front', () => {
    const rank = (name: string): number | null => ({ 'app-models': 0, hooks: 6 })[name] ?? null
    const few = weights({ 'app-models': { hooks: 2 } })
    expect(inferOrder(['app-models', 'hooks'], few, { rank }).below.get('app-models')).toEqual(new Set())
    expect(inferOrder(['app-models', 'hooks'], few).below.get('app-models')).toEqual(new Set(['hooks']))
  })

  it('keeps environments apart at a few imports', () => {
    const environment = (name: string): string | null => (name === 'common' ? null : name)
    const few = inferOrder(['main', 'renderer'], weights({ renderer: { main: 4 } }), { environment })
    expect(few.below.get('renderer')).toEqual(new Set())
    expect(few.conflicts).toEqual([{ from: 'renderer', to: 'main', count: 4, why: 'environments' }])
  })

  it('orders environments at many imports', () => {
    const many = inferOrder(['main', 'renderer'], weights({ renderer: { main: 5 } }), { environment: (name) => name })
    expect(many.below.get('renderer')).toEqual(new Set(['main']))
  })

  it('asks for more than one import from a layer of many files', () => {
    const once = inferOrder(['app', 'server'], weights({ server: { app: 1 } }), { size: () => 1000 })
    expect(once.below.get('server')).toEqual(new Set())
    expect(once.conflicts).toEqual([{ from: 'server', to: 'app', count: 1, why: 'few' }])
  })
})

describe('package.json', () => {
  const declares =
    (...pairs: [string, string][]) =>
    (from: string, to: string): boolean =>
      pairs.some(([one, other]) => one === from && other === to)

  it('allows what it declares, without any import', () => {
    const { relations } = inferOrder(['core', 'web'], weights({}), { declares: declares(['web', 'core']) })
    expect(relations).toEqual([{ above: 'web', below: 'core', count: 0, against: 0, basis: 'declared' }])
  })

  it('allows nothing else, however many imports there are', () => {
    const { below, conflicts } = inferOrder(['core', 'web'], weights({ core: { web: 30 }, web: { core: 1 } }), {
      declares: declares(['web', 'core']),
    })
    expect([...below.get('web')!]).toEqual(['core'])
    expect(conflicts).toEqual([])
  })

  it('leaves the order to the imports where neither package declares the other', () => {
    const { below, conflicts } = inferOrder(['core', 'web'], weights({ core: { web: 30 } }), { declares: declares() })
    expect([...below.get('core')!]).toEqual(['web'])
    expect(conflicts).toEqual([])
  })

  it('leaves the order to the imports where none decides', () => {
    expect([...inferOrder(['a', 'b'], weights({ a: { b: 1 } }), { declares: () => null }).below.get('a')!]).toEqual([
      'b',
    ])
  })

  it('keeps an app above every package', () => {
    const { below, conflicts } = inferOrder(['api', 'server'], weights({ api: { server: 3 } }), {
      declares: declares(['api', 'server']),
      isApp: (name) => name === 'server',
    })
    expect(below.get('api')).toEqual(new Set())
    expect(conflicts).toEqual([{ from: 'api', to: 'server', count: 3, why: 'app' }])
  })

  it('follows the imports of the running program where both declare each other', () => {
    const facts = { declares: declares(['a', 'b'], ['b', 'a']) }
    const counts = weights({ a: { b: 9 }, b: { a: 2 } })
    expect([...inferOrder(['a', 'b'], counts, facts).below.get('a')!]).toEqual(['b'])
    const running = { ...facts, runtime: weights({ b: { a: 2 } }) }
    expect([...inferOrder(['a', 'b'], counts, running).below.get('b')!]).toEqual(['a'])
  })
})

it('declares no server whose code does not run there, unless it is for the server too', () => {
  const declared = (environment: string | null): string[] => [
    ...inferOrder(['web', 'api'], weights({}), {
      declares: (from) => from === 'web',
      runtime: weights({}),
      environment: (name) => (name === 'api' ? 'server' : environment),
    }).below.get('web')!,
  ]
  expect(declared(null)).toEqual([])
  expect(declared('browser')).toEqual([])
  expect(declared('server')).toEqual(['api'])
})

describe('imports that other relations decide', () => {
  it('are allowed by them, if there are as many in both directions', () => {
    const tied = { auth: { users: 6, roles: 1 }, users: { roles: 14 }, roles: { auth: 1 } }
    expect(order(tied)['auth']).toEqual(['roles', 'users'])
  })

  it('are no conflict if layers between allow them', () => {
    const { conflicts } = inferOrder(['a', 'b', 'c'], weights({ a: { b: 9, c: 1 }, b: { c: 9 } }), {
      size: (name) => (name === 'a' ? 1000 : 1),
    })
    expect(conflicts).toEqual([])
  })
})

it('writes no edge without an import', () => {
  const names = ['components', 'controllers', 'db', 'interceptors', 'services', 'workers']
  const count = fc.integer({ min: 0, max: 30 }).map((number) => (number > 12 ? 0 : number))
  const counts = fc.dictionary(fc.constantFrom(...names), fc.dictionary(fc.constantFrom(...names), count))
  fc.assert(
    fc.property(counts, (drawn) => {
      const { below } = inferOrder(names, weights(drawn))
      for (const [name, lower] of directlyBelow(below))
        for (const one of lower) expect(drawn[name]?.[one] ?? 0).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})

describe('the written form', () => {
  const { below } = inferOrder(['a', 'b', 'c', 'd'], weights({ a: { b: 1, c: 1, d: 1 }, b: { d: 1 }, c: { d: 1 } }))

  it('lists only the layers directly below', () => {
    expect(Object.fromEntries(directlyBelow(below))).toEqual({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })
  })

  it('is no chain where two layers are apart', () => {
    expect(asChain(below)).toBe(null)
  })

  it('is a chain where each layer is above all before it', () => {
    expect(asChain(inferOrder(['a', 'b'], weights({ a: { b: 1 } })).below)).toEqual(['b', 'a'])
  })
})
