import type { ResolvedEdge } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { findTests } from '../roles/file-role.ts'
import type { Survey } from '../survey/survey.ts'
import { inferModel, type Choices, type Model } from './model.ts'

const CHOICES: Choices = { dividePackages: true, layeredDomains: false, strictDomains: false }

/** Infers from imports, written as `from -> to`; packages are written as `from -> npm:name`. */
function infer(
  imports: readonly string[],
  dependencies: readonly string[] = [],
  choices: Partial<Choices> = {},
): Model {
  const pairs = imports.map((line) => line.split(' -> ') as [string, string])
  const files = [...new Set(pairs.flat())].filter((name) => !name.startsWith('npm:')).sort()
  const edges = pairs.filter(([, to]) => !to.startsWith('npm:')).map(([from, to]) => ({ from, to }))
  const tests = findTests(files, edges)
  const survey: Survey = {
    root: '/project',
    manifest: {},
    files,
    tests,
    links: edges.map((edge) => ({ ...edge, edge: {} as ResolvedEdge, test: tests.isTest(edge.from) })),
    packageUses: pairs
      .filter(([, to]) => to.startsWith('npm:'))
      .map(([from, to]) => ({ from, name: to.slice('npm:'.length) })),
    sources: files,
    imported: [],
    assets: [],
    members: [],
    workspace: { kind: 'packages', apps: new Set(), declares: () => null },
    isClient: () => false,
    dependencies: () => ({ all: new Set(dependencies), runtime: new Set(dependencies) }),
    ignores: [],
    typescript: true,
  }
  return inferModel(survey, { ...CHOICES, ...choices })
}

/** The role of each part, by the place where its files are. */
function roles({ parts }: Model): Record<string, string> {
  return Object.fromEntries(parts.map(({ shown, role, layer }) => [shown, role === 'layer' ? `layer ${layer}` : role]))
}

/** Imports between numbered files of two folders. */
function times(count: number, from: string, to: string): string[] {
  return Array.from({ length: count }, (_, index) => `${from}/f${index}.ts -> ${to}/f${index}.ts`)
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
    expect(model.merged).toEqual([{ one: 'a', other: 'b', forth: 10, back: 12 }])
    expect([...model.order.below.get('c')!]).toEqual(['a-and-b'])
  })

  it('orders folders that import each other unevenly', () => {
    const model = infer([...times(10, 'src/a', 'src/b'), ...times(4, 'src/b', 'src/a'), 'src/c/c.ts -> src/a/f0.ts'])
    expect(model.merged).toEqual([])
    expect([...model.order.below.get('a')!]).toEqual(['b'])
  })
})

describe('imports between domains', () => {
  const few = times(40, 'src/features/a', 'src/ui')
  const apart = [...few, 'src/features/a/f0.ts -> src/features/b/b.ts', 'src/features/b/b.ts -> src/ui/f0.ts']

  it('are forbidden where nearly none do', () => {
    expect(infer(apart).crossDomain).toEqual({ domains: ['a', 'b'], allowed: [], total: 1 })
  })

  it('are allowed in the usual direction where many do', () => {
    const many = [
      ...apart,
      ...times(6, 'src/features/a', 'src/features/b'),
      ...times(2, 'src/features/b', 'src/features/a'),
    ]
    expect(infer(many).crossDomain?.allowed).toEqual([{ from: 'a', to: 'b', count: 7, importers: 1 }])
    expect(infer(many, [], { strictDomains: true }).crossDomain?.allowed).toEqual([])
  })

  it('are allowed from everywhere to a domain that many import', () => {
    const hub = ['a', 'b', 'c', 'd'].flatMap((name) => times(3, `src/features/${name}`, 'src/features/users'))
    expect(infer(hub).crossDomain?.allowed).toEqual([{ from: '*', to: 'users', count: 12, importers: 4 }])
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
