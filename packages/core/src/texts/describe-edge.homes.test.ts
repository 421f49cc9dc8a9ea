import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

const SOURCE = 'src/server/fault.ts'

/** The first fix of each import of `Fault`, a class of the server. */
function firstFixes(layers: Record<string, string[]>, importers: string[]): string[] {
  const policy = policyOf({
    places: [placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } })],
    layers: layersOf(layers),
  })
  const files: Record<string, MemoryFile> = {
    [SOURCE]: { exports: ['Fault'], needs: { Fault: {} } },
    ...Object.fromEntries(importers.map((file) => [file, { imports: [SOURCE] }])),
  }
  const facts = memoryFacts(files)
  const named = [{ name: 'Fault', local: 'Fault', typeOnly: false }]
  return importers.map(
    (from) =>
      renderMessage(
        policy,
        { from, specifier: '../server/fault', to: SOURCE, names: ['Fault'] },
        {
          ...facts,
          importersOf: (path) => Object.keys(files).filter((file) => files[file]!.imports?.includes(path)),
          importsOf: (path) => facts.importsOf!(path)?.map((edge) => ({ ...edge, names: named })) ?? null,
        },
      ).split('\n')[2]!,
  )
}

it('a declaration has one home, although each importer could have it beside it', () => {
  expect(
    firstFixes({ adapters: [], client: [], server: ['adapters', 'client'] }, [
      'src/client/link.ts',
      'src/adapters/fetch.ts',
    ]),
  ).toEqual([
    'manual: Declare interface Fault in src/client/fault.ts, take it as a parameter, and pass it in from src/server.',
    'suggested: Move Fault to src/adapters/fault.ts and import it from there everywhere.',
  ])
})

it('and it is one that suits all of them, where there is one', () => {
  const fix = 'suggested: Move Fault to src/core/fault.ts and import it from there everywhere.'
  expect(
    firstFixes({ core: [], adapters: ['core'], client: ['core'], server: ['core', 'adapters', 'client'] }, [
      'src/client/link.ts',
      'src/adapters/fetch.ts',
    ]),
  ).toEqual([fix, fix])
})

/** The first fix of an import of `Shape`, a type of the view. */
function firstFix(
  layers: Record<string, string[]>,
  from: string,
  others: string[] = [],
  target = 'src/view/tool.ts',
): string {
  const places = [placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } })]
  const files: Record<string, MemoryFile> = {
    [target]: { exports: ['type Shape'], needs: { Shape: {} } },
    [from]: { imports: [target] },
    ...Object.fromEntries(others.map((file) => [file, {}])),
  }
  const policy = policyOf({ places, layers: layersOf(layers), crossDomain: { default: 'lower-layers', allow: [] } })
  return renderMessage(
    policy,
    { from, specifier: '../view/tool', to: target, names: ['Shape'] },
    memoryFacts(files),
  ).split('\n')[2]!
}

it('a layer for one purpose is no home for other code, although that would be legal', () => {
  const lower = ['src/env/a.ts', 'src/errors/a.ts', 'src/model/a.ts']
  expect(
    firstFix(
      { env: [], errors: [], model: [], hooks: ['env', 'errors', 'model'], view: ['hooks', 'env', 'errors', 'model'] },
      'src/hooks/shape.ts',
      lower,
    ),
  ).toBe('auto: Move type Shape to src/model/shape.ts and import it from there everywhere.')
  // Code of that layer itself stays in it.
  expect(firstFix({ env: [], hooks: ['env'], view: ['env', 'hooks'] }, 'src/env/shape.ts', lower)).toBe(
    'auto: Move type Shape into src/env/shape.ts and import it from there in src/view/tool.ts.',
  )
})

it('a layer whose code another place has does not begin here', () => {
  const [from, to] = ['lib/core/stream/read.test.ts', 'src/app/server.ts']
  const fixWith = (...others: string[]): string =>
    renderMessage(
      policyOf({
        places: [
          placeOf('core', 'domain', 'lib/core/{layer}/**', { entry: { instances: 'any', layers: null } }),
          placeOf('app', 'app', 'src/app/**', { uses: ['view'] }),
          placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
        ],
        layers: layersOf({ stream: [], low: [], view: ['stream', 'low'] }),
        crossDomain: { default: 'lower-layers', allow: [] },
        tests: ['**/*.test.*'],
      }),
      { from, specifier: '../../../src/app/server', to, names: ['start'] },
      memoryFacts({
        [to]: { exports: ['start'], needs: { start: { imports: ['src/low/row.ts'] } } },
        [from]: { imports: [to] },
        'src/low/row.ts': {},
        ...Object.fromEntries(others.map((file) => [file, {}])),
      }),
    ).split('\n')[2]!
  expect([fixWith(), fixWith('src/view/page.ts')]).toEqual([
    'suggested: Move start to lib/core/view/start.ts and import it from there everywhere.',
    'manual: Create what this test needs from start in the test, or in a test helper in lib/core/stream.',
  ])
})

it.each([
  ['src/view/tool.ts', 'auto: Move type Shape to src/hooks/shape.ts and import it from there everywhere.'],
  // A copy of what others maintain stays as it is.
  ['src/view/vendor/tool.ts', 'manual: Write out type Shape as interface Shape in src/hooks/shape.ts and use that.'],
])('a type of %s', (target, fix) => {
  expect(firstFix({ hooks: [], view: ['hooks'] }, 'src/hooks/use.ts', [], target)).toBe(fix)
})

describe('a new file', () => {
  const places = [placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } })]
  const policy = policyOf({ places, layers: layersOf({ guards: [], services: [], view: ['guards', 'services'] }) })
  const target = 'src/view/price/price.model.ts'

  /** The first fix of an import of `Price`, a value of the view. */
  function fixOf(from: string, files: Record<string, MemoryFile>, name = 'Price', others: string[] = []): string {
    const all: Record<string, MemoryFile> = {
      [target]: { exports: [name], needs: { [name]: {} } },
      [from]: { imports: [target] },
      ...files,
    }
    const named = [{ name, local: name, typeOnly: false }]
    const facts = memoryFacts(all)
    return renderMessage(
      policy,
      { from, specifier: '../view', to: target, names: [name] },
      {
        ...facts,
        importersOf: (path) =>
          path === target ? [from, ...others] : Object.keys(all).filter((file) => all[file]!.imports?.includes(path)),
        importsOf: (path) => facts.importsOf!(path)?.map((edge) => ({ ...edge, names: named })) ?? null,
      },
    ).split('\n')[2]!
  }

  it('keeps the name of the file that moves as a whole', () => {
    expect(fixOf('src/services/cart.ts', {})).toBe(
      'suggested: Move Price to src/services/price.model.ts and import it from there everywhere.',
    )
    expect(
      fixOf('src/services/cart.ts', { [target]: { exports: ['Price', 'Other'], needs: { Price: {}, Other: {} } } }),
    ).toBe('suggested: Move Price to src/services/price.ts and import it from there everywhere.')
  })

  it('is in the folder of its only user where a layer has folders alone, else in one of the same name as before', () => {
    const from = 'src/services/cart/cart.service.ts'
    expect(fixOf(from, {})).toBe(
      'suggested: Move Price to src/services/cart/price.model.ts and import it from there everywhere.',
    )
    const page = 'src/view/page.ts'
    expect(fixOf(from, { [page]: { imports: [target] } }, 'Price', [page])).toBe(
      'suggested: Move Price to src/services/price/price.model.ts and import it from there everywhere.',
    )
  })

  it('is not in a layer of another kind than what it declares', () => {
    expect(fixOf('src/guards/user.ts', {}, 'UserGuard')).toBe(
      'suggested: Move UserGuard to src/guards/price.model.ts and import it from there everywhere.',
    )
    expect(fixOf('src/guards/user.ts', {}, 'UserInterceptor')).toBe(
      'manual: Declare interface UserInterceptor in src/guards/user-interceptor.ts, take it as a parameter, and pass it in from src/view.',
    )
  })
})

describe('who passes a value in', () => {
  const policy = policyOf({
    places: [
      placeOf('docs', 'app', 'docs/**', { uses: ['client', 'server'] }),
      placeOf('web', 'app', 'web/**', { uses: ['client', 'server'] }),
      placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
    ],
    layers: layersOf({ client: [], server: [] }),
  })
  const [from, to] = ['src/client/link.ts', 'src/server/start.ts']

  function fixWith(files: Record<string, MemoryFile>): string {
    const all: Record<string, MemoryFile> = { [from]: { imports: [to] }, [to]: { exports: ['start'] }, ...files }
    const known = memoryFacts(all)
    const link = [{ name: 'link', local: 'link', typeOnly: false }]
    // An import without names only runs a file.
    const facts = {
      ...known,
      importsOf: (path: string) => known.importsOf!(path)?.map((edge) => ({ ...edge, names: link })) ?? null,
    }
    return renderMessage(
      policy,
      { from, specifier: '../server/start', to, names: ['start'] },
      { ...facts, importersOf: (path) => Object.keys(all).filter((file) => all[file]!.imports?.includes(path)) },
    ).split('\n')[2]!
  }

  it('is a place whose code leads to the importer', () => {
    const steps = ['a', 'b', 'c', 'd'].map((name) => `src/client/${name}.ts`)
    const chain = Object.fromEntries(steps.map((file, index) => [file, { imports: [steps[index - 1] ?? from] }]))
    expect(fixWith({ ...chain, 'web/main.ts': { imports: [steps.at(-1)!] } })).toBe(
      'manual: Declare interface Start in src/client/start.ts, take it as a parameter, and pass it in from web.',
    )
  })

  it('is nobody where no such place leads to it', () => {
    expect(fixWith({ 'src/client/other.ts': { imports: [from] }, 'docs/page.ts': {} })).toBe(
      'manual: Decide where start belongs: no file that imports link.ts may import it and pass it in. Move it, or the code that needs it, to a layer that client may import.',
    )
  })

  it('is the place that uses the files beside a file that nothing imports yet', () => {
    expect(
      fixWith({ 'src/client/other.ts': {}, 'docs/page.ts': {}, 'web/main.ts': { imports: ['src/client/other.ts'] } }),
    ).toBe('manual: Declare interface Start in src/client/start.ts, take it as a parameter, and pass it in from web.')
  })
})
