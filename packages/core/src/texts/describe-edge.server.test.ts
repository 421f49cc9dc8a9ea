import type { Environment, Facts } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

/** Components and the code of the server know nothing of each other; pages may import both. */
const POLICY = policyOf({
  places: [
    placeOf('page', 'app', 'src/app/**', { uses: ['server', 'components'] }),
    placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
  ],
  layers: layersOf({ components: [], server: [] }),
})

const CARD = 'src/components/Card.tsx'
const PAGE = 'src/app/users/page.tsx'
const USERS = 'src/server/users.ts'

const FILES: Record<string, MemoryFile> = {
  [CARD]: { imports: [USERS] },
  [USERS]: { exports: ['getUser'], imports: ['src/server/db.ts'] },
  'src/server/db.ts': { exports: ['db'], imports: ['package:pg'] },
}

function factsOf(
  files: Record<string, MemoryFile>,
  environments: Record<string, Environment>,
  declared: string[],
): Facts {
  const facts = memoryFacts(files, { names: { declared } })
  return {
    ...facts,
    environmentOf: (file) => environments[file] ?? null,
    importersOf: (path) => Object.keys(files).filter((file) => files[file]!.imports?.includes(path)),
    importsOf: (path) =>
      facts.importsOf!(path)?.map((edge) => ({
        ...edge,
        names: [{ name: 'getUser', local: 'getUser', typeOnly: false }],
      })) ?? null,
  }
}

/** The fixes of the import of `getUser` in a card. */
function fixes(
  files: Record<string, MemoryFile> = {},
  environments: Record<string, Environment> = { [CARD]: 'browser' },
  declared: string[] = ['next', 'react-dom'],
): string[] {
  const edge = { from: CARD, specifier: '../server/users', to: USERS, names: ['getUser'] }
  return renderMessage(POLICY, edge, factsOf({ ...FILES, ...files }, environments, declared))
    .split('\n')
    .slice(2, -2)
}

describe('code of the browser that imports code of the server', () => {
  it('gets the result as a prop from the page', () => {
    expect(fixes({ [PAGE]: { imports: [CARD] } })).toEqual([
      `manual: Use getUser in ${PAGE}, on the server, and pass the result to Card.tsx as a prop; for an event, pass a 'use server' function.`,
    ])
  })

  it('gets it from a page, not from a component between them', () => {
    const list = 'src/components/List.tsx'
    expect(
      fixes({ [list]: { imports: [CARD] }, [PAGE]: { imports: [list] } }, { [CARD]: 'browser', [list]: 'browser' }),
    ).toEqual([
      `manual: Use getUser in ${PAGE}, on the server, and pass the result through components/List.tsx to Card.tsx as a prop; for an event, pass a 'use server' function.`,
    ])
  })

  it('requests it from a route where no page leads to it', () => {
    const route = 'src/app/api/users/route.ts'
    expect(fixes({ [route]: { imports: [USERS] } })).toEqual([
      `manual: Use getUser in a route of the server, like ${route}, and request the result from Card.tsx.`,
    ])
  })

  it('gets it from the loader of a route of React Router', () => {
    const route = 'src/app/users.tsx'
    expect(
      fixes({ [route]: { exports: ['loader', 'default'], imports: [CARD] } }, { [CARD]: 'browser' }, [
        '@react-router/node',
      ]),
    ).toEqual([
      `manual: Use getUser in the loader of ${route}, and pass the result to Card.tsx as a prop; for an event, use its action.`,
    ])
  })

  it('gets it from the server where nothing is known of routes', () => {
    expect(fixes({}, { [CARD]: 'browser' }, ['react-dom'])).toEqual([
      'manual: Use getUser on the server, in a route, and request the result from Card.tsx.',
    ])
  })
})

describe('a package that only the server may import', () => {
  const POLICY_OF_PG = { ...POLICY, externals: [{ pattern: 'pg', allowedIn: ['server'] }] }
  const fixesOf = (environments: Record<string, Environment>): string[] =>
    renderMessage(
      POLICY_OF_PG,
      { from: CARD, specifier: 'pg', to: { type: 'external', name: 'pg' }, names: ['Pool'] },
      factsOf({ [CARD]: { imports: ['package:pg'] } }, environments, ['next', 'react-dom', 'pg']),
    )
      .split('\n')
      .slice(2, -2)

  it('takes no component to the server', () => {
    expect(fixesOf({ [CARD]: 'browser' }).filter((fix) => fix.includes('Move'))).toEqual([])
  })

  it('takes other code there', () => {
    expect(fixesOf({})[0]).toBe(
      'suggested: Move src/components/Card.tsx to src/server/Card.tsx, where this import is legal.',
    )
  })
})

describe('other imports', () => {
  it('are as before where the importer runs on the server too', () => {
    expect(fixes({}, {})).toEqual([
      'manual: Declare interface GetUser in src/components/getUser.ts, take it as a parameter, and pass it in from src/app.',
    ])
  })

  it('are as before where nothing behind it needs a server', () => {
    expect(fixes({ 'src/server/db.ts': { exports: ['db'], imports: ['package:zod'] } })).toEqual([
      'manual: Declare interface GetUser in src/components/getUser.ts, take it as a parameter, and pass it in from src/app.',
    ])
  })

  it('are as before for functions that the browser calls on the server', () => {
    expect(fixes({}, { [CARD]: 'browser', [USERS]: 'server-functions' })).toEqual([
      'manual: Declare interface GetUser in src/components/getUser.ts, take it as a parameter, and pass it in from src/app.',
    ])
  })
})

describe('code of the server below code that the browser imports', () => {
  const policy = policyOf({
    places: [
      placeOf('routes', 'app', 'app/routes/**', { uses: ['utils', 'server-only', 'components'] }),
      placeOf('server', 'domain', 'app/utils/**/*.server.*', {
        layer: 'server-only',
        entry: { instances: 'any', layers: null },
      }),
      placeOf('source', 'domain', 'app/{layer}/**', { entry: { instances: 'any', layers: null } }),
    ],
    layers: layersOf({ utils: [], components: ['utils'], 'server-only': ['utils'] }),
    crossDomain: { default: 'lower-layers', allow: [] },
  })
  const [FROM, DB, DATE] = ['app/utils/users.ts', 'app/utils/db.server.ts', 'app/utils/date.ts']

  function fixesOf(files: Record<string, MemoryFile> = {}, externals = policy.externals): string[] {
    const all: Record<string, MemoryFile> = {
      [FROM]: { imports: [DB] },
      [DB]: { exports: ['db'], imports: ['package:pg'], needs: { db: { imports: ['package:pg'] } } },
      [DATE]: {},
      'app/components/Card.tsx': { imports: [DATE] },
      ...files,
    }
    const facts = memoryFacts(all, { names: { declared: ['react-dom', '@react-router/node'] } })
    const named = [{ name: 'db', local: 'db', typeOnly: false }]
    return renderMessage(
      { ...policy, externals },
      { from: FROM, specifier: './db.server', to: DB, names: ['db'] },
      {
        ...facts,
        environmentOf: (file) => (/Card/.test(file) ? 'browser' : /\.server\./.test(file) ? 'server' : null),
        importersOf: (path) => Object.keys(all).filter((file) => all[file]!.imports?.includes(path)),
        importsOf: (path) => facts.importsOf!(path)?.map((edge) => ({ ...edge, names: named })) ?? null,
      },
    )
      .split('\n')
      .slice(2, -2)
  }

  it('does not move there; the file that uses it becomes one of the server', () => {
    expect(fixesOf()[0]).toBe(
      'suggested: Move app/utils/users.ts to app/utils/users.server.ts, where this import is legal.',
    )
  })

  it('is used in a loader where code of the browser imports that file', () => {
    expect(fixesOf({ 'app/components/Card.tsx': { imports: [FROM] } })).toEqual([
      'manual: Use db in the loader of the route that renders users.ts, and pass the result as a prop.',
    ])
  })

  it('moves there where no browser is near, or the policy allows its package there', () => {
    const fix = 'suggested: Move db to app/utils/db.ts and import it from there everywhere.'
    expect(fixesOf()).not.toContain(fix)
    expect(fixesOf({ 'app/components/Card.tsx': {} })).toContain(fix)
    expect(fixesOf({}, [{ pattern: 'pg', allowedIn: ['utils', 'server-only'] }])).toContain(fix)
  })
})

describe('a file that a framework calls', () => {
  const policy = policyOf({
    places: [
      placeOf('page', 'app', 'src/app/**', { uses: ['components'] }),
      placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
    ],
    layers: layersOf({ components: [], server: [] }),
  })
  const firstFix = (file: string, declared = ['next']): string =>
    renderMessage(
      policy,
      { from: file, specifier: '../../server/users', to: USERS, names: ['getUser'] },
      { ...factsOf(FILES, {}, declared), importersOf: () => [] },
    ).split('\n')[2]!

  it('gets nothing passed in', () => {
    expect(firstFix('src/app/users/page.tsx')).toBe(
      'manual: Decide where getUser belongs: a framework calls page.tsx, so no code passes it in. Move it, or the code that needs it, to a layer that app may import.',
    )
  })

  it('has a name that the framework knows', () => {
    expect(firstFix('src/app/users/page.tsx', ['express'])).toContain('Take getUser as a parameter')
    expect(firstFix('src/app/users/server.ts')).toContain('Take getUser as a parameter')
  })

  it('is not every file that no code imports', () => {
    expect(firstFix('src/app/users/list.tsx')).toBe(
      'manual: Take getUser as a parameter in src/app/users/list.tsx; no file imports it, so decide which code calls it and passes it in.',
    )
  })
})

it('names no list of layers where an app may import none', () => {
  const policy = policyOf({
    places: [
      placeOf('tracker', 'app', 'src/tracker/**', { uses: [] }),
      placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
    ],
    layers: layersOf({ lib: [] }),
  })
  const edge = { from: 'src/tracker/a.ts', specifier: '../lib/b', to: 'src/lib/b.ts', names: ['b'] }
  expect(renderMessage(policy, edge).split('\n')[1]).toBe(
    'tracker/a.ts (tracker) imports b from ../lib/b (lib); tracker may import nothing from a domain.',
  )
})
