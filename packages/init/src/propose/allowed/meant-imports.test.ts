import type { ResolvedEdge } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import type { Link } from '../../survey/survey.ts'
import type { Draft } from '../draft.ts'
import { withMeantImports } from './meant-imports.ts'

const DRAFT: Draft = {
  found: '',
  config: {
    architecture: {
      places: { source: { pattern: 'src/{layer}/**', role: 'domain', entry: 'any' } },
      layers: { server: [], plugins: [], ui: [] },
    },
  },
  notes: {},
}

function link(from: string, to: string, kind: ResolvedEdge['kind'] = 'import'): Link {
  const edge: ResolvedEdge = {
    kind,
    specifier: to,
    start: 0,
    end: 0,
    typeOnly: false,
    names: [],
    target: { type: 'file', path: to },
    packageByPath: null,
  }
  return { from, to, edge, test: false }
}

function exceptions(links: Link[], actions: string[] = [], servers = /^$/): unknown {
  const files = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const directive = (file: string): 'use server' | null => (actions.includes(file) ? 'use server' : null)
  const survey = surveyOfImports([], [], { files, sources: files, links, directive })
  return withMeantImports(DRAFT, survey, (file) => (servers.test(file) ? 'server' : null)).config.exceptions
}

describe('imports that are meant', () => {
  it('are those of a loader of all plugins', () => {
    const links = [
      link('src/ui/load.ts', 'src/plugins/a/index.ts', 'glob'),
      link('src/ui/load.ts', 'src/plugins/b/index.ts', 'glob'),
    ]
    expect(exceptions(links)).toEqual([
      {
        rule: 'architecture/layer-direction',
        from: 'src/ui/load.ts',
        to: 'src/plugins/*/index.ts',
        reason: 'Loads every file of this kind by a pattern.',
      },
    ])
  })

  it('are those of a list of pages that are loaded when they are needed', () => {
    const pages = Array.from({ length: 8 }, (_, index) => `src/ui/pages/p${index}.ts`)
    const links = pages.map((page) => link('src/plugins/pages.ts', page, 'dynamic-import'))
    expect(exceptions(links)).toEqual([
      {
        rule: 'architecture/layer-direction',
        from: 'src/plugins/pages.ts',
        to: 'src/ui/pages/*',
        reason: 'A list of files that are loaded when they are needed.',
      },
    ])
    expect(exceptions(links.slice(1))).toBeUndefined()
  })

  it('are no usual imports of one plugin', () => {
    expect(exceptions([link('src/ui/load.ts', 'src/plugins/a/index.ts')])).toBeUndefined()
  })

  it('are those of functions that the framework runs on the server', () => {
    const links = [
      link('src/ui/a.tsx', 'src/server/save.ts'),
      link('src/ui/b.tsx', 'src/server/load.ts'),
      link('src/ui/b.tsx', 'src/server/db.ts'),
    ]
    expect(exceptions(links, ['src/server/save.ts', 'src/server/load.ts'])).toEqual([
      {
        rule: 'architecture/layer-direction',
        from: '**',
        to: 'src/server/{load.ts,save.ts}',
        reason: "The framework runs these functions on the server ('use server').",
      },
    ])
  })

  it('are all files of a folder for such functions, and all of the name that only they have', () => {
    const links = [
      link('src/ui/a.tsx', 'src/server/actions/orders/save.ts'),
      link('src/ui/b.tsx', 'src/server/actions/load.ts'),
      link('src/ui/b.tsx', 'src/server/users/actions.ts'),
      link('src/ui/c.tsx', 'src/server/teams/actions.ts'),
      link('src/ui/c.tsx', 'src/server/teams/rows.ts'),
    ]
    const actions = links.slice(0, 4).map(({ to }) => to)
    const more = ['src/server/actions/drop.ts']
    expect(exceptions([...links, link('src/server/x.ts', more[0]!)], [...actions, ...more])).toEqual(
      ['src/server/actions/**', 'src/server/**/actions.*'].map((to) => ({
        rule: 'architecture/layer-direction',
        from: '**',
        to,
        reason: "The framework runs these functions on the server ('use server').",
      })),
    )
  })

  it('are all files of a name that most of them have, from three on', () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => `src/server/${name}/actions.ts`)
    const links = files.map((file) => link('src/ui/a.tsx', file))
    const targets = (actions: string[]): string[] =>
      (exceptions(links, actions) as { to: string }[]).map(({ to }) => to).sort()
    expect(targets(files.slice(0, 3))).toEqual(['src/server/**/actions.*'])
    expect(exceptions(links, files.slice(0, 3))).toMatchObject([
      {
        reason:
          "The framework runs these functions on the server ('use server'). 2 of these 5 files do not begin with the directive.",
      },
    ])
    expect(targets(files.slice(0, 2))).toEqual(['src/server/a/actions.ts', 'src/server/b/actions.ts'])
  })

  it('are those of one file that eight others below use, unless it is one of the server', () => {
    const uses = Array.from({ length: 8 }, (_, index) => link(`src/server/f${index}.ts`, 'src/plugins/client.ts'))
    expect(exceptions(uses)).toEqual([
      {
        rule: 'architecture/layer-direction',
        from: 'src/server/**',
        to: 'src/plugins/client.ts',
        reason: '8 files below import it today: it is how they use this layer.',
      },
    ])
    expect(exceptions(uses.slice(1))).toBeUndefined()
    expect(exceptions(uses, [], /plugins/)).toBeUndefined()
    expect(exceptions(uses, [], /plugins|server/)).toHaveLength(1)
  })
})
