import { expect, it } from 'vitest'
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
