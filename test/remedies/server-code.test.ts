import { check } from '@stratalint/engine'
import { describe, expect, it } from 'vitest'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

/** The titles of the fixes of each file. */
async function titles(files: Record<string, string>): Promise<Record<string, string[]>> {
  const { findings } = await check({ cwd: temporaryProject(files) })
  const found: Record<string, string[]> = {}
  for (const { file, rule, fix } of findings)
    if (rule.startsWith('architecture/')) found[file] = [...(found[file] ?? []), ...fix.map(({ title }) => title)]
  return found
}

describe('code of the server that code of the browser imports too', () => {
  const config = JSON.stringify({
    extends: 'recommended',
    architecture: {
      places: { code: { pattern: 'src/{layer}/**', role: 'domain' } },
      layers: { lib: [], components: ['lib'], server: ['lib'], app: ['components', 'lib', 'server'] },
    },
  })
  const component = `import { useState } from 'react'\nimport { users } from '../server/users'\nexport const List = () => useState(users)\n`
  const files = {
    'stratalint.config.json': config,
    'package.json': '{ "dependencies": { "pg": "8", "react": "19", "react-dom": "19", "server-only": "1" } }',
    'src/lib/names.ts': `import { users } from '../server/users'\nexport const names = () => users()\n`,
    'src/app/route.ts': `import { names } from '../lib/names'\nimport { users } from '../server/users'\nexport const GET = () => [names(), users()]\n`,
    'src/server/users.ts': `import { Pool } from 'pg'\nconst pool = new Pool()\nexport const users = () => pool.query('users')\n`,
  }
  const moved = async (more: Record<string, string>): Promise<boolean> =>
    Object.values(await titles({ ...files, ...more })).some((fixes) => fixes.some((title) => title.startsWith('Move')))

  it.each([
    ['a component', { 'src/components/list.tsx': component }],
    ['a component of another language', { 'src/components/list.vue': `<script>\n${component}</script>\n` }],
    [
      'a component, by a file that re-exports it',
      {
        'src/server/index.ts': `export * from './users'\n`,
        'src/components/list.tsx': component.replace('server/users', 'server/index'),
      },
    ],
    [
      'a component, and other exports stay',
      {
        'src/components/list.tsx': component,
        'src/server/users.ts': `${files['src/server/users.ts']}export const drop = () => pool.query('drop')\n`,
        'src/server/main.ts': `import { drop } from './users'\nexport const main = () => drop()\n`,
      },
    ],
    [
      'a component, and it must not reach the browser',
      {
        'src/components/list.tsx': component,
        'src/server/users.ts': `import 'server-only'\nexport const users = () => process.cwd()\n`,
      },
    ],
  ])('does not move: %s', async (_, more) => {
    expect(await moved(more)).toBe(false)
  })

  it.each([
    ['only a test of a component imports it', { 'src/components/list.test.tsx': component }],
    [
      'the component imports its type',
      { 'src/components/list.tsx': component.replace('import { users }', 'import type { users }') },
    ],
    [
      'it needs no server',
      { 'src/components/list.tsx': component, 'src/server/users.ts': `export const users = () => ['a']\n` },
    ],
  ])('moves where %s', async (_, more) => {
    expect(await moved(more)).toBe(true)
  })
})

describe('a file of an app that shows nothing of where it runs', () => {
  const ORDERS = 'src/domains/orders'
  const files = {
    ...HARNESS,
    'package.json':
      '{ "dependencies": { "pg": "8", "react": "19", "react-dom": "19", "hono": "4", "node-cron": "4" } }',
    'src/app/client.tsx': `import { createRoot } from 'react-dom/client'\ncreateRoot(document.body).render(<b />)\n`,
    [`${ORDERS}/repo/orders.ts`]: `import { Pool } from 'pg'\nexport const find = () => new Pool().query('orders')\n`,
    [`${ORDERS}/service/list.ts`]: `import { find } from '../repo/orders'\nexport const list = () => find()\n`,
  }
  const code = `import { list } from '../domains/orders/service/list'\nexport const start = () => list()\n`
  const published = `Create ${ORDERS}/runtime/index.ts, export list from it, and import it from there.`

  it.each([
    ['server.ts', code],
    ['nightly-job.ts', code],
    ['main.ts', `import { Hono } from 'hono'\nexport const app = new Hono()\n${code}`],
    ['jobs.ts', `import cron from 'node-cron'\ncron.schedule('', () => 1)\n${code}`],
  ])('is not code of the browser because a file beside it is: %s', async (name, text) => {
    expect((await titles({ ...files, [`src/app/${name}`]: text }))[`src/app/${name}`]).toEqual([published])
  })

  it('is code of the browser where that imports it', async () => {
    const client = `import { start } from './start'\n${files['src/app/client.tsx']}start()\n`
    expect(
      (await titles({ ...files, 'src/app/client.tsx': client, 'src/app/start.ts': code }))['src/app/start.ts'],
    ).toEqual(['Call list on the server, in a route, and request the result from start.ts.'])
  })
})

describe('a file that shows nothing beside code of the browser', () => {
  const files = {
    'stratalint.config.json': JSON.stringify({
      extends: 'recommended',
      architecture: {
        places: { code: { pattern: 'src/{layer}/**', role: 'domain' } },
        layers: { client: [], server: [], app: ['client', 'server'] },
      },
    }),
    'package.json': '{ "dependencies": { "pg": "8", "react-dom": "19" } }',
    'src/server/users.ts': `import { Pool } from 'pg'\nconst pool = new Pool()\nexport const users = () => pool.query('users')\nexport const other = () => pool\n`,
    'src/app/main.ts': `import { other } from '../server/users'\nexport const main = () => other()\n`,
    'src/client/list.tsx': `export const List = () => <b onClick={() => 1} />\n`,
    'src/client/users.ts': `import { users } from '../server/users'\nexport const names = () => users()\n`,
  }
  const onServer = 'Call users on the server, in a route, and request the result from users.ts.'
  const isCalled = async (more: Record<string, string>): Promise<boolean | undefined> =>
    (await titles({ ...files, ...more }))['src/client/users.ts']?.includes(onServer)

  it('is code of the browser where all others that show it are', async () => {
    expect(await isCalled({})).toBe(true)
  })

  it('is not where another one runs on a server', async () => {
    expect(await isCalled({ 'src/client/render.server.ts': `export const render = () => 1\n` })).toBe(false)
  })
})

describe('what a file with a class that Nest provides declares', () => {
  const [SERVICE, DTO] = ['src/modules/orders/services/orders.service.ts', 'src/modules/orders/dto/orders.dto.ts']
  const files = {
    'stratalint.config.json': JSON.stringify({
      extends: 'recommended',
      architecture: {
        places: { feature: { pattern: 'src/modules/{domain}/{layer}/**', role: 'domain' } },
        layers: ['dto', 'services'],
      },
    }),
    'package.json': '{ "dependencies": { "@nestjs/common": "11" } }',
    [SERVICE]: `import { Injectable } from '@nestjs/common'\n@Injectable()\nexport class Orders { one() { return 1 } }\nexport const LIMIT = 5\nexport enum Role { A = 'a' }\nexport const WORDS = new Map([['a', 1]])\n`,
  }
  const firstFix = async (name: string): Promise<string | undefined> => {
    const text = `import { ${name} } from '../services/orders.service'\nexport const used = () => [${name}]\n`
    return (await titles({ ...files, [DTO]: text }))[DTO]?.[0]
  }

  it.each(['LIMIT', 'Role', 'WORDS'])('moves: %s', async (name) => {
    expect(await firstFix(name)).toBe(
      `Move ${name} to src/modules/orders/dto/${name.toLowerCase()}.ts and import it from there everywhere.`,
    )
  })

  it('stays if it is the class', async () => {
    expect(await firstFix('Orders')).toBe(
      'Decide where Orders belongs: move it to a layer that dto may import, or move the code that needs it from orders.dto.ts to services or above.',
    )
  })
})

describe('code whose package the policy allows in a shared layer', () => {
  const files = {
    'stratalint.config.json': JSON.stringify({
      extends: 'recommended',
      architecture: {
        places: { code: { pattern: 'src/{layer}/**', role: 'domain' } },
        layers: { shared: [], client: ['shared'], server: ['shared'] },
        externals: { pg: ['server', 'shared'] },
      },
    }),
    'package.json': '{ "dependencies": { "pg": "8" } }',
    'src/shared/one.ts': `export const one = 1\n`,
    'src/server/names.ts': `import { Pool } from 'pg'\nexport const names = () => new Pool().query('names')\n`,
    'src/server/main.ts': `import { names } from './names'\nexport const main = () => names()\n`,
  }
  const firstFix = async (code: string): Promise<string | undefined> => {
    const text = `import { names } from '../server/names'\nexport const track = () => {\n  ${code}\n  return names()\n}\n`
    return (await titles({ ...files, 'src/client/track.ts': text }))['src/client/track.ts']?.[0]
  }

  it('is called on the server by code of the browser', async () => {
    expect(await firstFix(`document.title = 'a'`)).toBe(
      'Call names on the server, in a route, and request the result from track.ts.',
    )
  })

  it('moves there for other code', async () => {
    expect(await firstFix('')).toBe('Move names to src/shared/names.ts and import it from there everywhere.')
  })
})

describe('an export of a file that its name gives to the server', () => {
  const [PLANS, CARD] = ['app/server/plans.server.ts', 'app/components/card.tsx']
  const files = {
    'stratalint.config.json': JSON.stringify({
      extends: 'recommended',
      architecture: {
        places: { code: { pattern: 'app/{layer}/**', role: 'domain' } },
        layers: { models: [], components: ['models'], server: ['models', 'components'] },
      },
    }),
    'package.json': '{ "dependencies": { "pg": "8", "react-dom": "19" } }',
    [PLANS]: `import { Pool } from 'pg'\nexport enum Plan { Free = 'free' }\nexport const KEY = 'a'\nexport const plans = () => new Pool().query(KEY)\nexport const slug = (name: string) => name\n`,
    'app/server/main.server.ts': `import { KEY, Plan, plans, slug } from './plans.server'\nexport const main = () => [KEY, Plan, plans, slug]\n`,
  }
  const firstFix = async (name: string): Promise<string | undefined> => {
    const text = `import { ${name} } from '../server/plans.server'\nexport const Card = () => <b onClick={() => ${name}} />\n`
    return (await titles({ ...files, [CARD]: text }))[CARD]?.[0]
  }

  it('moves if it is an enum', async () => {
    expect(await firstFix('Plan')).toBe('Move Plan to app/components/plan.ts and import it from there everywhere.')
  })

  it('loses the name of its file with it', async () => {
    const text = `export enum Plan { Free = 'free' }\n`
    const main = `import { Plan } from './plan.server'\nexport const main = () => [Plan]\n`
    const card = `import { Plan } from '../server/plan.server'\nexport const Card = () => <b onClick={() => Plan} />\n`
    const project = {
      ...files,
      [PLANS]: '',
      'app/server/plan.server.ts': text,
      'app/server/main.server.ts': main,
      [CARD]: card,
    }
    expect((await titles(project))[CARD]?.[0]).toBe(
      'Move Plan to app/components/plan.ts and import it from there everywhere.',
    )
  })

  it.each(['KEY', 'plans', 'slug'])('stays on the server otherwise: %s', async (name) => {
    expect(await firstFix(name)).toBe(`Use ${name} on the server, in a route, and request the result from card.tsx.`)
  })
})
