import { describe, expect, it } from 'vitest'
import type { NameRole } from '../facts/facts.ts'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

const POLICY = policyOf({
  places: [
    placeOf('module', 'domain', 'src/app/{domain}/**', {
      layer: 'app',
      identity: ['domain'],
      entry: { instances: 'any', layers: null },
    }),
    placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
  ],
  layers: layersOf({ guards: [], services: [], app: ['guards', 'services'] }),
  crossDomain: { default: 'lower-layers', allow: [] },
})

/** The fixes of an import of a class that is declared with a decorator of Nest. */
function fixes(
  from: string,
  to: string,
  { decorator = 'Injectable', role = 'type' }: { decorator?: string; role?: NameRole } = {},
  others: Record<string, MemoryFile> = {},
): string[] {
  const files: Record<string, MemoryFile> = {
    [from]: { imports: [to] },
    [to]: { exports: ['Found'], imports: ['package:@nestjs/common'], shapes: { Found: 'class' }, needs: { Found: {} } },
    ...others,
  }
  const facts = memoryFacts(files)
  const edge = { from, specifier: './found', to, names: ['Found'] }
  const message = renderMessage(POLICY, edge, {
    ...facts,
    roleOf: () => role,
    importersOf: (path) => Object.keys(files).filter((file) => files[file]!.imports?.includes(path)),
    importsOf: (path) =>
      facts.importsOf!(path)?.map((one) => ({
        ...one,
        names: [{ name: one.target.type === 'file' ? 'Found' : decorator, local: decorator, typeOnly: false }],
      })) ?? null,
  })
  return message.split('\n').slice(2, -2)
}

describe('a class that a container creates', () => {
  it('of another domain is for people to decide about', () => {
    expect(fixes('src/app/users/users.controller.ts', 'src/app/auth/auth.service.ts')).toEqual([
      'manual: Decide where Found belongs: move it to a layer that users and auth may both import, or move the code that needs it from users.controller.ts to auth.',
    ])
  })

  it('of a later layer does not leave its module', () => {
    expect(fixes('src/services/cron.service.ts', 'src/app/auth/auth.service.ts')).toEqual([
      'manual: Decide where Found belongs: move it to a layer that services may import, or move the code that needs it from cron.service.ts to app or above.',
    ])
  })

  it('is no parameter of a module that names it in a decorator', () => {
    expect(
      fixes('src/services/cron.module.ts', 'src/app/auth/auth.module.ts', { decorator: 'Module', role: 'annotation' }),
    ).toEqual([
      'manual: Decide where Found belongs: move it to a layer that services may import, or move the code that needs it from cron.module.ts to app or above.',
    ])
  })

  it('is provided by the module that declares the importer, where that may import it', () => {
    const module = 'src/app/auth/auth.module.ts'
    const service = 'src/services/cron.service.ts'
    expect(fixes(service, 'src/app/auth/auth.service.ts', {}, { [module]: { imports: [service] } })).toEqual([
      `manual: Declare interface Found in src/services/found.ts with a token, inject it by the token, and provide Found for it in ${module}.`,
    ])
  })

  it('is provided by no module above that one', () => {
    const module = 'src/app/auth/auth.module.ts'
    const between = 'src/services/cron.module.ts'
    const service = 'src/services/cron.service.ts'
    expect(
      fixes(
        service,
        'src/app/auth/auth.service.ts',
        {},
        { [between]: { imports: [service] }, [module]: { imports: [between] } },
      ),
    ).toEqual([
      'manual: Decide where Found belongs: move it to a layer that services may import, or move the code that needs it from cron.service.ts to app or above.',
    ])
  })
})

describe('a shared place', () => {
  const policy = policyOf({
    places: [
      placeOf('module', 'domain', 'src/app/{domain}/**', { layer: 'app', identity: ['domain'] }),
      placeOf('common', 'shared', 'src/common/**', {}),
    ],
    layers: layersOf({ app: [] }),
    crossDomain: { default: 'deny', allow: [] },
  })
  const [from, to] = ['src/app/users/users.controller.ts', 'src/app/auth/auth.service.ts']

  /** What not to do about an import of a class of another domain. */
  function not(packageName: string): string {
    const facts = memoryFacts({
      [from]: { imports: [to] },
      [to]: {
        exports: ['Found'],
        imports: [`package:${packageName}`],
        shapes: { Found: 'class' },
        needs: { Found: {} },
      },
    })
    const message = renderMessage(
      policy,
      { from, specifier: './found', to, names: ['Found'] },
      {
        ...facts,
        roleOf: () => 'type',
        importersOf: (path) => (path === to ? [from] : []),
        importsOf: (path) =>
          facts.importsOf!(path)?.map((one) => ({
            ...one,
            names: [
              { name: one.target.type === 'file' ? 'Found' : 'Injectable', local: 'Injectable', typeOnly: false },
            ],
          })) ?? null,
      },
    )
    return message.split('\n').at(-2)!
  }

  it('is not excluded before somebody decides where code belongs', () => {
    expect(not('@nestjs/common')).toBe('Do not copy the file.')
  })

  it('is the wrong place of other code', () => {
    expect(not('zod')).toBe('Do not move it to common or copy the file.')
  })
})
