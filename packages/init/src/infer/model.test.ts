import { describe, expect, it } from 'vitest'
import { infer, times } from '../../test-support/infer.ts'
import type { Survey } from '../survey/survey.ts'
import type { Model } from './model.ts'

/** The role of each part, by the place where its files are. */
function roles({ parts }: Model): Record<string, string> {
  return Object.fromEntries(parts.map(({ shown, role, layer }) => [shown, role === 'layer' ? `layer ${layer}` : role]))
}

describe('the role of a part', () => {
  it('is shared for what many import and what imports nothing', () => {
    const model = infer([
      'src/a/a.ts -> src/text/text.ts',
      'src/b/b.ts -> src/text/text.ts',
      'src/c/c.ts -> src/text/text.ts',
    ])
    expect(roles(model)).toEqual({ 'src/a': 'layer a', 'src/b': 'layer b', 'src/c': 'layer c', 'src/text': 'shared' })
  })

  it('is not shared for what runs in one place and elsewhere is a type', () => {
    const sides = ['src/server/a.ts -> src/mails/m.ts', 'src/client/a.ts -> src/mails/m.ts']
    const other = ['src/server/b.ts -> src/x/x.ts', 'src/x/y.ts -> src/y/y.ts', 'src/z/z.ts -> src/y/y.ts']
    const roleIn = (model: Model): string => model.locate('src/mails/m.ts')!.part.role
    expect(roleIn(infer([...sides, ...other]))).toBe('shared')
    expect(roleIn(infer([...sides, ...other], [], { typesFrom: /client/ }))).toBe('layer')
  })

  it('is no longer shared where it imports what is not', () => {
    const model = infer([
      'src/a/a.ts -> src/text/text.ts',
      'src/b/b.ts -> src/text/text.ts',
      'src/c/c.ts -> src/text/text.ts',
      'src/text/text.ts -> src/a/z.ts',
    ])
    expect(roles(model)['src/text']).toBe('layer text')
  })

  it('is a provider for cross-cutting code that is entered by its index', () => {
    const through = (file: string): string[] => ['a', 'b', 'c'].map((name) => `src/${name}/${name}.ts -> ${file}`)
    const inner = 'src/telemetry/index.ts -> src/telemetry/spans.ts'
    expect(roles(infer([...through('src/telemetry/index.ts'), inner]))['src/telemetry']).toBe('provider')
    expect(roles(infer([...through('src/telemetry/spans.ts'), inner]))['src/telemetry']).toBe('shared')
  })

  it('is an app for the folders that a framework starts', () => {
    const imports = ['src/pages/home.tsx -> src/ui/a.tsx', ...times(2, 'src/ui', 'src/pages')]
    expect(roles(infer(imports, ['next']))['src/pages']).toBe('app')
    expect(roles(infer(imports))['src/pages']).toBe('layer pages')
  })

  it('is not that of a test folder, unless source imports it', () => {
    expect(Object.keys(roles(infer(['src/a/a.ts -> src/b/b.ts', 'src/testing/t.ts -> src/a/a.ts'])))).not.toContain(
      'src/testing',
    )
    expect(roles(infer(['src/a/a.ts -> src/testing/t.ts', 'src/a/a.ts -> src/b/b.ts']))['src/testing']).toBe(
      'layer testing',
    )
  })
})

describe('the division of the code', () => {
  it('goes down to the folder in which most of the code is divided', () => {
    const model = infer([...times(9, 'src/main/a', 'src/main/b'), 'src/main/a/f0.ts -> api/types.ts'])
    expect(roles(model)).toEqual({ 'src/main/a': 'layer a', 'src/main/b': 'layer b', api: 'layer api' })
  })

  it('finds domains by the folders that they have in common', () => {
    const slices = ['orders', 'users', 'carts'].flatMap((name) => [
      `src/shop/${name}/client/c.ts -> src/shop/${name}/server/s.ts`,
    ])
    const model = infer([...slices, 'src/site/a.ts -> src/shop/orders/client/c.ts', 'src/site/b.ts -> src/tools/x.ts'])
    expect(model.crossDomain?.domains).toEqual(['carts', 'orders', 'users'])
  })

  it('makes folders one layer that import each other alike', () => {
    const model = infer([...times(10, 'src/a', 'src/b'), ...times(12, 'src/b', 'src/a'), 'src/c/c.ts -> src/a/f0.ts'])
    expect(model.merged).toEqual([{ layers: ['a', 'b'], forth: 10, back: 12, all: 22 }])
    expect([...model.order.below.get('c')!]).toEqual(['a-and-b'])
  })

  it('makes them one layer by what runs, whatever types do', () => {
    const types = Array.from({ length: 20 }, (_, index) => `src/a/types${index}.ts -> src/b/f0.ts`)
    const both = [...times(10, 'src/a', 'src/b'), ...times(10, 'src/b', 'src/a'), 'src/c/c.ts -> src/a/f0.ts']
    const layersOf = (imports: string[], typesFrom: RegExp): string[] =>
      infer(imports, [], { typesFrom }).merged.flatMap(({ layers }) => layers)
    expect(layersOf([...both, ...types], /types/)).toEqual(['a', 'b'])
    expect(layersOf(both, /src\/b/)).toEqual([])
  })

  it('orders folders that import each other unevenly', () => {
    const model = infer([...times(10, 'src/a', 'src/b'), ...times(4, 'src/b', 'src/a'), 'src/c/c.ts -> src/a/f0.ts'])
    expect(model.merged).toEqual([])
    expect([...model.order.below.get('a')!]).toEqual(['b'])
  })
})

describe('folders that no order explains', () => {
  const order = (model: Model): Record<string, string[]> =>
    Object.fromEntries([...model.order.below].map(([name, below]) => [name, [...below].sort()]))

  it('become one layer until no two layers import each other alike', () => {
    const entangled = [
      ...times(10, 'src/a', 'src/b'),
      ...times(10, 'src/b', 'src/a'),
      ...times(6, 'src/a', 'src/c'),
      ...times(6, 'src/b', 'src/c'),
      ...times(12, 'src/c', 'src/a'),
      'src/d/d.ts -> src/c/f0.ts',
    ]
    expect(infer(entangled).merged).toEqual([{ layers: ['a', 'b', 'c'], forth: 12, back: 12, all: 44 }])
  })

  it('lose the sub-folder that starts the program, before they become one layer', () => {
    const inner = Array.from({ length: 20 }, (_, index) => `src/main/m${index}.ts -> src/main/util/u.ts`)
    const tied = (folder: string): Model =>
      infer([
        ...times(24, 'src/views', 'src/main'),
        ...times(13, folder, 'src/views'),
        ...inner,
        'src/other/o.ts -> src/views/f0.ts',
      ])
    expect(order(tied('src/main/app'))).toMatchObject({ 'main-app': ['main', 'views'], views: ['main'], main: [] })
    expect(tied('src/main').merged).toEqual([{ layers: ['main', 'views'], forth: 13, back: 24, all: 37 }])
  })

  it('are no layers without an import from or to the others', () => {
    const model = infer([...times(3, 'src/a', 'src/b'), 'src/tracker/t.ts -> src/tracker/u.ts'])
    expect(roles(model)['src/tracker']).toBe('app')
    expect(model.usesOf(model.parts.find(({ shown }) => shown === 'src/tracker')!)).toEqual([])
    expect(roles(infer([...times(3, 'src/a', 'src/b'), 'src/tracker/t.ts -> src/b/f0.ts']))['src/tracker']).toBe(
      'layer tracker',
    )
  })

  it('are no layers for their names alone', () => {
    const seed = ['src/components/a.tsx -> src/lib/l.ts', 'src/components/b.tsx -> src/lib/l.ts']
    expect(roles(infer([...seed, 'src/prisma/load.ts -> src/lib/l.ts']))['src/prisma']).toBe('app')
    expect(roles(infer([...seed, ...times(3, 'src/prisma', 'src/lib')]))['src/prisma']).toBe('layer prisma')
  })

  it('do not follow from styles, pages of documentation and mocks', () => {
    const model = infer(['src/a/a.ts -> src/b/b.ts', 'src/b/b.ts -> src/a/a.css', 'src/docs2/d.mdx -> src/a/a.ts'])
    expect(order(model)).toEqual({ a: ['b'], b: [] })
  })
})

describe('where code runs', () => {
  const pages = ['app/components/c.tsx -> app/utils/u.ts', ...times(4, 'app/components', 'app/utils')]
  const server = ['db', 'auth', 'session'].map((name) => `app/utils/${name}.server.ts -> app/utils/u.ts`)

  it('is the server for files that say so by their names, from three on where no framework reads them', () => {
    const react = ['@react-router/dev']
    const model = infer([...pages, ...server, 'app/components/c.tsx -> app/utils/db.server.ts'], react)
    expect(model.order.conflicts).toEqual([{ from: 'components', to: 'server-only', count: 1, why: 'environments' }])
    expect(infer([...pages, ...server.slice(1)], react).order.below.has('server-only')).toBe(true)
    expect(infer([...pages, ...server], ['express']).order.below.has('server-only')).toBe(true)
    expect(infer([...pages, ...server.slice(1)], ['express']).order.below.has('server-only')).toBe(false)
  })

  it('is the preload script for a folder of that name, wherever it is', () => {
    const imports = [...times(3, 'src/app/windows', 'src/main'), 'src/app/preload/p.ts -> src/main/f0.ts']
    expect(roles(infer(imports, ['electron']))['src/app/preload']).toBe('layer preload')
    expect(roles(infer(imports))['src/app/preload']).toBe(undefined)
  })

  it('is not the browser for components of mails', () => {
    const mails = [1, 2, 3].map((number) => `src/mails/m${number}.tsx -> src/mails/frame.tsx`)
    const used = [
      'src/server/s.ts -> npm:pg',
      'src/jobs/j.ts -> src/server/s.ts',
      'src/client/a.tsx -> src/mails/m1.tsx',
      'src/client/b.tsx -> src/client/a.tsx',
      'src/x.ts -> src/client/a.tsx',
    ]
    const sideOf = (more: string[]): unknown =>
      infer([...mails, ...used, ...more], ['react']).locate('src/mails/m1.tsx')!.part.environment
    expect(sideOf([])).toBe('browser')
    expect(sideOf(['src/mails/frame.tsx -> npm:@react-email/components'])).not.toBe('browser')
  })

  it('is the browser for a folder whose files say so', () => {
    const imports = [...times(3, 'src/forms', 'src/text'), 'src/forms/f0.ts -> src/server/s.ts']
    const directive = (file: string): 'use client' | null => (file.startsWith('src/forms/') ? 'use client' : null)
    expect(infer(imports, ['next'], { directive }).order.conflicts).toEqual([
      { from: 'forms', to: 'server', count: 1, why: 'environments' },
    ])
    expect(infer(imports, ['next']).order.conflicts).toEqual([])
  })

  it('keeps the places of a browser framework from the server, unless they often import it', () => {
    const nuxt = ['app/pages/p.vue -> app/components/c.vue', 'server/s.ts -> config/c.ts', ...pages]
    const usesOf = (model: Model): string[] =>
      model.usesOf(model.parts.find(({ shown }) => shown === 'app/pages')!).sort()
    expect(usesOf(infer([...nuxt, 'app/utils/u.ts -> config/c.ts'], ['nuxt']))).not.toContain('server')
    const imports = [1, 2, 3, 4, 5].map((page) => `app/pages/p${page}.vue -> server/s.ts`)
    expect(usesOf(infer([...nuxt, ...imports.slice(1)], ['nuxt']))).not.toContain('server')
    expect(usesOf(infer([...nuxt, ...imports], ['nuxt']))).toContain('server')
  })
})

describe('imports of types', () => {
  const running = ['src/view/a.ts -> src/data/a.ts', 'src/view/b.ts -> src/data/b.ts']
  const types = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `src/data/types${index}.ts -> src/view/f.ts`)
  const typesFrom = /types/

  it('do not decide where others remain when the program runs', () => {
    const { order, sharedTypes } = infer([...running, ...types(5)], [], { typesFrom })
    expect(order.relations).toEqual([{ above: 'view', below: 'data', count: 2, against: 0, basis: 'imports' }])
    expect(sharedTypes).toEqual({ all: 5, ofServer: 0 })
    expect(infer([...running, ...types(5)]).order.relations[0]).toMatchObject({ above: 'data', below: 'view' })
  })

  it('are allowed everywhere from three against the order on, or one of the server', () => {
    expect(infer([...running, ...types(3)], [], { typesFrom }).sharedTypes).toEqual({ all: 3, ofServer: 0 })
    expect(infer([...running, ...types(2)], [], { typesFrom }).sharedTypes).toBe(null)
    const ofServer = ['src/client/types.ts -> src/server/s.ts', ...times(2, 'src/client', 'src/data')]
    expect(infer(ofServer, [], { typesFrom }).sharedTypes).toEqual({ all: 1, ofServer: 1 })
  })

  it('decide where nothing else connects two layers, but not between the browser and the server', () => {
    const alone = (folder: string): Model => infer(times(3, 'src/client', folder), [], { typesFrom: /client/ })
    expect(alone('src/data').order.below.get('client')).toEqual(new Set(['data']))
    expect(alone('src/server').order.below.get('client')).toEqual(new Set())
    expect(alone('src/server').sharedTypes).toEqual({ all: 3, ofServer: 3 })
  })
})

describe('the domains of NestJS', () => {
  it('may be in a folder among them', () => {
    const names = ['orders', 'users', 'endpoints/public', 'endpoints/tags']
    const imports = names.map((name) => `src/app/${name}/${name.split('/').at(-1)!}.module.ts -> src/util/u.ts`)
    const model = infer([...imports, 'src/main.ts -> src/app/orders/orders.module.ts'], ['@nestjs/core'])
    const spotOf = (file: string): unknown => {
      const { domain, part } = model.locate(file)!
      return { domain, layer: part.layer }
    }
    const orders = spotOf('src/app/orders/orders.module.ts') as { layer: string }
    expect(spotOf('src/app/endpoints/tags/tags.module.ts')).toEqual({ ...orders, domain: 'tags' })
  })
})

describe('code for both sides', () => {
  it('is everywhere for what the browser and the server import', () => {
    const both = ['src/client/c.ts -> src/settings/s.ts', 'src/server/s.ts -> src/settings/s.ts']
    expect(roles(infer(both))['src/settings']).toBe('shared')
    expect(roles(infer([...both.slice(1), 'src/client/c.ts -> src/ui/u.ts']))['src/settings']).toBe('layer settings')
  })
})

describe('the frameworks', () => {
  const members = ['packages/adapters', 'site']
  const imports = [
    ...times(60, 'packages/adapters/src/http', 'packages/adapters/src/core'),
    ...times(60, 'packages/adapters/src/ws', 'packages/adapters/src/core'),
  ]
  const workspace = (libraries: readonly string[]): Survey['workspace'] => ({
    kind: 'packages',
    apps: new Set(['site']),
    libraries: new Set(libraries),
    declares: () => null,
  })

  it('are not those that a library supports', () => {
    const named = (libraries: readonly string[]): string[] =>
      infer([...imports, 'site/a.ts -> site/b.ts'], ['express'], { members, workspace: workspace(libraries) })
        .frameworks
    expect(named(['packages/adapters'])).toEqual([])
    expect(named([])).toEqual(['a Node service'])
  })
})

describe('several projects', () => {
  const members = ['apps/admin', 'apps/shop']
  const features = members.flatMap((app) =>
    ['orders', 'users'].flatMap((name) => [
      `${app}/src/features/${name}/a.ts -> ${app}/src/components/c.ts`,
      `${app}/src/components/c.ts -> ${app}/src/utils/u.ts`,
    ]),
  )
  const workspace = (kind: Survey['workspace']['kind']): Survey['workspace'] => ({
    kind,
    apps: new Set(members),
    libraries: new Set(),
    declares: () => null,
  })

  it('have domains one level down where their features recur', () => {
    const model = infer(features, [], { members, workspace: workspace('separate') }, { layeredDomains: true })
    expect(model.crossDomain?.domains).toEqual([
      'admin',
      'admin/orders',
      'admin/users',
      'shop',
      'shop/orders',
      'shop/users',
    ])
    expect([...model.order.below.get('features')!].sort()).toEqual(['components', 'utils'])
  })

  it('are no domains where a tool made their folders', () => {
    const model = infer(features, [], { members, workspace: workspace('projects') }, { layeredDomains: true })
    expect(model.crossDomain).toBe(null)
    expect(roles(model)).toEqual({ 'apps/admin': 'layer admin', 'apps/shop': 'layer shop' })
  })

  it('keep the layers that no package declares from the places of an app', () => {
    const packages = [
      ...features,
      ...times(41, 'apps/shop/src/features/orders', 'apps/shop/src/data'),
      'apps/shop/src/main.ts -> apps/shop/src/features/orders/a.ts',
    ]
    const model = infer(packages, ['vue'], { members, workspace: workspace('packages') }, { layeredDomains: false })
    const app = model.parts.find(({ role }) => role === 'app')!
    expect(model.usesOf(app)).not.toContain('admin')
    expect(model.usesOf(app)).toContain('data')
  })
})

describe('imports between domains', () => {
  const few = times(40, 'src/features/a', 'src/ui')
  const apart = [...few, 'src/features/a/f0.ts -> src/features/b/b.ts', 'src/features/b/b.ts -> src/ui/f0.ts']

  it('are forbidden where nearly none do', () => {
    expect(infer(apart).crossDomain).toEqual({ domains: ['a', 'b'], allowed: [], total: 1, isOpen: false })
  })

  it('are allowed in the usual direction where many do', () => {
    const many = [
      ...apart,
      ...times(6, 'src/features/a', 'src/features/b'),
      ...times(2, 'src/features/b', 'src/features/a'),
    ]
    expect(infer(many).crossDomain?.allowed).toEqual([{ from: 'a', to: 'b', count: 7, importers: 1 }])
    expect(infer(many, [], {}, { strictDomains: true }).crossDomain?.allowed).toEqual([])
  })

  it('are allowed to a domain that several import, however few imports there are', () => {
    const shared = ['c', 'd', 'e'].map((name) => `src/features/${name}/a.ts -> src/features/b/b.ts`)
    const model = infer([...times(80, 'src/features/a', 'src/ui'), ...shared])
    expect(model.crossDomain?.allowed).toEqual([{ from: '*', to: 'b', count: 3, importers: 3 }])
    expect(infer([...times(80, 'src/features/a', 'src/ui'), ...shared.slice(1)]).crossDomain?.allowed).toEqual([])
  })

  it('are free where most domains import others than the usual ones', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const chain = (most: number): string[] =>
      names.slice(0, most).map((name, index) => `src/features/${name}/x.ts -> src/features/${names[index + 1]!}/x.ts`)
    expect(infer([...few.slice(0, 3), ...chain(6)]).crossDomain?.isOpen).toBe(true)
    expect(infer([...few.slice(0, 3), ...chain(5)]).crossDomain?.isOpen).toBe(false)
  })

  it('are free where a framework connects modules, and they are not apart', () => {
    const modules = ['orders', 'users', 'mail', 'files'].flatMap((name) => [
      `src/${name}/${name}.module.ts -> src/${name}/${name}.service.ts`,
      `src/${name}/${name}.controller.ts -> src/${name}/${name}.service.ts`,
    ])
    const between = ['users', 'mail', 'files', 'users'].map(
      (name, index) => `src/orders/f${index}.service.ts -> src/${name}/${name}.service.ts`,
    )
    const open = (imports: readonly string[]): boolean | undefined =>
      infer([...modules, ...imports], ['@nestjs/core']).crossDomain?.isOpen
    expect(open(between)).toBe(true)
    expect(open(between.slice(1))).toBe(false)
    expect(infer([...modules, ...between], ['@nestjs/core'], {}, { strictDomains: true }).crossDomain?.isOpen).toBe(
      false,
    )
  })

  it('are not allowed for types that may be imported from everywhere', () => {
    const between = [...times(7, 'src/features/a', 'src/features/b'), ...times(7, 'src/features/c', 'src/features/b')]
    const types = [1, 2, 3].map((number) => `src/text/types${number}.ts -> src/features/a/f${number}.ts`)
    const used = ['src/features/a/f0.ts -> src/text/t.ts', 'src/features/b/f0.ts -> src/text/t.ts']
    const model = infer([...between, ...used, ...types], [], { typesFrom: /types|features\/c/ })
    expect(model.sharedTypes?.all).toBe(3)
    expect(model.crossDomain?.allowed.map(({ from }) => from)).toEqual(['a'])
  })

  it('are listed together for one domain', () => {
    const many = [...times(3, 'src/features/a', 'src/features/b'), ...times(4, 'src/features/a', 'src/features/c')]
    expect(infer(many).crossDomain?.allowed).toEqual([{ from: 'a', to: '{b,c}', count: 7, importers: 1 }])
  })

  it('are allowed from everywhere to a domain that many import', () => {
    const hub = ['a', 'b', 'c', 'd'].flatMap((name) => times(3, `src/features/${name}`, 'src/features/users'))
    expect(infer(hub).crossDomain?.allowed).toEqual([{ from: '*', to: 'users', count: 12, importers: 4 }])
  })

  it('are allowed from everywhere to a domain that many import, some of them for types that need no entry', () => {
    const hub = ['a', 'b', 'c', 'd'].flatMap((name) => times(3, `src/features/${name}`, 'src/features/users'))
    const types = [1, 2, 3].map((number) => `src/text/types${number}.ts -> src/features/a/f${number}.ts`)
    const used = ['a', 'b', 'c', 'd', 'users'].map((name) => `src/features/${name}/f0.ts -> src/text/t.ts`)
    const model = infer([...hub, ...types, ...used], [], { typesFrom: /types|features\/d/ })
    expect(model.sharedTypes?.all).toBe(3)
    expect(model.crossDomain?.allowed).toEqual([{ from: '*', to: 'users', count: 9, importers: 3 }])
  })

  it('are allowed from everywhere to one below that fewer import, but not to one that imports as many', () => {
    const others = Array.from({ length: 20 }, (_, index) => `src/features/d${index}/d.ts -> src/ui/f0.ts`)
    const hub = [...others, ...[0, 1, 2].flatMap((index) => times(3, `src/features/d${index}`, 'src/features/mail'))]
    const everywhere = { from: '*', to: 'mail', count: 9, importers: 3 }
    expect(infer(hub).crossDomain?.allowed).toEqual([everywhere])
    const between = [3, 4].flatMap((index) => times(3, 'src/features/mail', `src/features/d${index}`))
    expect(infer([...hub, ...between]).crossDomain?.allowed).not.toContainEqual(everywhere)
    const fourth = times(3, 'src/features/d5', 'src/features/mail')
    const more = { ...everywhere, count: 12, importers: 4 }
    expect(infer([...hub, ...between, ...fourth]).crossDomain?.allowed).toContainEqual(more)
  })
})

describe('packages', () => {
  const layers = [
    ...times(4, 'src/ui', 'src/api'),
    'src/ui/a.ts -> src/repo/r.ts',
    'src/ui/b.ts -> src/api/x.ts',
    'src/api/x.ts -> src/repo/r.ts',
  ]
  const uses = (folder: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `src/${folder}/${index}.ts -> npm:typeorm`)

  it('have their layer where only that layer imports them', () => {
    expect(
      infer([...layers, ...uses('repo', 3)]).externals.map(({ name, parts }) => [
        name,
        parts.map(({ layer }) => layer),
      ]),
    ).toEqual([['typeorm', ['repo']]])
  })

  it('have none where all layers import them', () => {
    expect(infer([...layers, ...uses('repo', 3), ...uses('ui', 3), ...uses('api', 3)]).externals).toEqual([])
  })
})

describe('code of the server that the browser needs', () => {
  const schemas = ['a', 'b', 'c'].flatMap((name) => [
    `src/client/${name}.ts -> src/server/${name}/schema.ts`,
    `src/server/${name}/route.ts -> src/server/${name}/schema.ts`,
    `src/server/${name}/route.ts -> npm:pg`,
  ])

  it('is a layer of its own where the ends of the names show it', () => {
    const model = infer(schemas)
    expect(roles(model)).toEqual({
      'src/client': 'layer client',
      'src/server': 'layer server',
      'src/server/**/schema.*': 'shared',
    })
    expect(model.order.conflicts).toEqual([])
  })

  it('is no layer of its own where it needs the rest of the server', () => {
    const model = infer([
      ...schemas,
      ...times(20, 'src/client', 'src/client/lib'),
      'src/server/a/schema.ts -> src/server/a/db.ts',
    ])
    expect(roles(model)).toEqual({ 'src/client': 'layer client', 'src/server': 'layer server' })
  })

  it('is the rest of a part without the folders that need a server', () => {
    const imports = [
      ...times(3, 'src/client', 'src/data/guards'),
      'src/data/index.ts -> npm:pg',
      'src/data/fill/fill.ts -> src/data/index.ts',
      'src/api/api.ts -> src/data/index.ts',
    ]
    const model = infer(imports)
    const environments = Object.fromEntries(model.parts.map(({ layer, environment }) => [layer, environment]))
    expect(environments).toEqual({ api: 'server', client: 'browser', 'data-server': 'server', data: null })
    expect([...model.order.below.get('client')!]).toEqual(['data'])
  })
})

describe('a chain of imports from the browser to the server', () => {
  const chain = [
    ...times(6, 'src/client', 'src/mixed'),
    'src/mixed/f0.ts -> src/server/db.ts',
    ...times(9, 'src/server', 'src/mixed'),
  ]

  it('is forbidden at its rarest import', () => {
    const { order } = infer([...times(6, 'src/client', 'src/mixed'), ...times(2, 'src/mixed', 'src/server')])
    expect([...order.below.get('client')!]).toEqual(['mixed'])
    expect(order.conflicts).toEqual([{ from: 'mixed', to: 'server', count: 2, why: 'chain' }])
  })

  it('is none where the server imports the layer between', () => {
    expect(infer(chain).order.conflicts).toEqual([])
  })
})

describe('the rules of another tool', () => {
  const forbidding = (from: string, to: string): Partial<Survey> => ({
    rules: {
      forbids: (file, target) => file.startsWith(`src/${from}/`) && target.startsWith(`src/${to}/`),
      pairs: [{ from, to, imports: [] }],
    },
  })
  const imports = [...times(9, 'src/a', 'src/b'), ...times(2, 'src/b', 'src/a'), ...times(3, 'src/c', 'src/a')]

  it('decide against more imports', () => {
    expect([...infer(imports).order.below.get('a')!]).toEqual(['b'])
    const { order } = infer(imports, [], forbidding('a', 'b'))
    expect([...order.below.get('b')!]).toEqual(['a'])
    expect(order.conflicts).toEqual([])
  })

  it('forbid a chain through other layers', () => {
    const { order } = infer(imports, [], forbidding('c', 'b'))
    expect([...order.below.get('c')!]).toEqual([])
    expect(order.conflicts).toEqual([{ from: 'c', to: 'a', count: 3, why: 'chain' }])
  })

  it('keep domains apart that import each other', () => {
    const features = ['x', 'y', 'z'].flatMap((one) =>
      ['x', 'y', 'z'].flatMap((other) => (one < other ? times(3, `src/features/${one}`, `src/features/${other}`) : [])),
    )
    expect(infer(features).crossDomain?.allowed.map(({ to }) => to)).toEqual(['{y,z}', 'z'])
    expect(infer(features, [], forbidding('features', 'features')).crossDomain?.allowed).toEqual([])
  })
})

describe('a large folder', () => {
  const chain = (layers: readonly string[], count: number): string[] =>
    layers.slice(1).flatMap((layer, index) => times(count, `server/${layer}`, `server/${layers[index]!}`))
  const client = [...times(30, 'client/a', 'client/b'), ...times(3, 'client/a', 'server/models')]

  it('is divided where its folders are layers', () => {
    const model = infer([...chain(['models', 'services', 'routes', 'pages'], 20), ...client])
    expect([...model.order.below.keys()].sort()).toEqual(['client', 'models', 'routes', 'services'])
    expect([...model.order.below.get('routes')!].sort()).toEqual(['models', 'services'])
  })

  it('stays one where its folders import each other both ways', () => {
    const layers = ['models', 'services', 'routes', 'pages']
    const model = infer([...chain(layers, 20), ...chain([...layers].reverse(), 20), ...client])
    expect([...model.order.below.keys()].sort()).toEqual(['client', 'server'])
  })
})
