import { check } from '@stratalint/engine'
import { describe, expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

/** A policy as code, whose domains are entered by any file unless it says otherwise. */
function policy(architecture: Record<string, unknown>): Record<string, string> {
  return {
    'stratalint.config.mjs': `export default ${JSON.stringify({ files: ['src/**'], architecture })}\n`,
    'package.json': '{ "dependencies": { "@nestjs/common": "11", "bcryptjs": "3", "mobx": "6", "react": "19" } }',
  }
}

/** The titles of the fixes of each finding, by file. */
async function titles(files: Record<string, string>): Promise<Record<string, string[]>> {
  const { findings } = await check({ cwd: temporaryProject(files) })
  return Object.fromEntries(findings.map(({ file, fix }) => [file, fix.map(({ title }) => title)]))
}

const layer = (pattern: string, name: string): Record<string, unknown> => ({
  pattern,
  layer: name,
  role: 'domain',
  entry: 'any',
})

/** Files whose names end with their kind, as Nest names them. */
const BY_KIND = policy({
  places: {
    root: { pattern: 'src/{main,app.module}.ts', role: 'app', uses: ['wiring'] },
    seeds: { pattern: 'src/seeds/**', role: 'app', uses: ['storage', 'wiring'] },
    configs: layer('src/{domain}/config/**', 'config'),
    dtos: layer('src/{domain}/dto/**', 'dto'),
    stores: layer('src/{domain}/store/**', 'storage'),
    controllers: layer('src/{domain}/*.controller.ts', 'handler'),
    modules: layer('src/{domain}/*.module.ts', 'wiring'),
    indexes: layer('src/{domain}/index.ts', 'wiring'),
  },
  layers: ['config', 'dto', 'storage', 'handler', 'wiring'],
  crossDomain: { default: 'deny' },
  externals: { bcryptjs: ['storage'] },
})

const MODULE = (name: string, more = ''): string =>
  `import { Module } from '@nestjs/common'\n${more}\n@Module({})\nexport class ${name} {}\n`

describe('where the names of files end with their kind', () => {
  it('no index of that kind is made up', async () => {
    const config = BY_KIND['stratalint.config.mjs']!
    const files = {
      ...BY_KIND,
      'src/mail/config/port.ts': `export const port = 25\n`,
      'src/mail/mail.module.ts': MODULE('MailModule'),
      'src/app.module.ts': `import { port } from './mail/config/port'\nexport const ports = [port]\n`,
      'src/main.ts': `import { ports } from './app.module'\nexport const main = () => ports\n`,
    }
    expect(await titles(files)).toEqual({
      'src/app.module.ts': ['Create src/mail/index.ts, export port from it, and import it from there.'],
    })
    expect(
      await titles({
        ...files,
        'stratalint.config.mjs': config.replace('src/{domain}/index.ts', 'src/{domain}/wire.ts'),
      }),
    ).toEqual({
      'src/app.module.ts': [
        'Decide where port belongs: no file that imports app.module.ts may import it and pass it in. Move it, or the code that needs it, to a layer that root may import.',
      ],
    })
  })

  it('a module that uses a value does not replace it', async () => {
    expect(
      await titles({
        ...BY_KIND,
        'src/mail/config/defaults.ts': `export const portOf = () => 25\n`,
        'src/mail/mail.module.ts': MODULE(
          'MailModule',
          `import { portOf } from './config/defaults'\nconst own = portOf()\n`,
        ).replace('@Module({})', '@Module({ providers: [own] })'),
        'src/mail/index.ts': `export { MailModule } from './mail.module'\n`,
        'src/app.module.ts': `import { portOf } from './mail/config/defaults'\nexport const ports = [portOf()]\n`,
      }),
    ).toEqual({ 'src/app.module.ts': ['Export portOf from src/mail/index.ts and import it from there.'] })
  })

  it('a class is declared where the imported one is, under the same kind of name', async () => {
    expect(
      await titles({
        ...BY_KIND,
        'src/auth/dto/login.dto.ts': `export class LoginDto { token = '' }\n`,
        'src/apple/dto/apple.dto.ts': `export class AppleDto { id = '' }\n`,
        'src/apple/apple.controller.ts': `import { ApiResponse } from '@nestjs/common'\nimport { LoginDto } from '../auth/dto/login.dto'\n\nexport class AppleController {\n  @ApiResponse({ type: LoginDto })\n  login(): string {\n    return ''\n  }\n}\n`,
      }),
    ).toEqual({
      'src/apple/apple.controller.ts': [
        'Declare class LoginDto in src/apple/dto/login.dto.ts with only the members that you use, and use it instead.',
      ],
    })
  })

  it('code that uses a package moves to a domain that the importer uses, not to a new one of the name of the package', async () => {
    expect(
      await titles({
        ...BY_KIND,
        'src/roles/config/role.ts': `export const role = 1\n`,
        'src/roles/roles.module.ts': MODULE('RolesModule'),
        'src/users/store/users.ts': `export const save = (user: string) => user\n`,
        'src/seeds/user.ts': `import bcrypt from 'bcryptjs'\nimport { RolesModule } from '../roles/roles.module'\nimport { save } from '../users/store/users'\n\nsave(bcrypt.hashSync('a', 1) + String(RolesModule))\n`,
      }),
    ).toEqual({
      'src/seeds/user.ts': [
        'Move the code that uses bcryptjs to src/users/store/bcryptjs.ts and import it from there.',
      ],
    })
  })
})

describe('where no code may pass a value in', () => {
  const FEATURES = policy({
    places: {
      library: { pattern: 'src/index.ts', role: 'app', uses: ['component'] },
      features: {
        pattern: 'src/features/{feature}/**',
        layer: 'feature',
        role: 'domain',
        identity: ['feature'],
        entry: 'any',
      },
      components: layer('src/components/{icons,common,input}/**', 'component'),
    },
    layers: ['component', 'feature'],
    crossDomain: { default: 'lower-layers' },
  })

  it('people decide where it belongs, and a re-export of it goes', async () => {
    expect(
      await titles({
        ...FEATURES,
        'src/features/teams/size.ts': `export const size = 1\n`,
        'src/features/teams/add.ts': `import { size } from './size'\nexport const add = (team: string) => team + size\n`,
        'src/features/admin/table.ts': `import { add } from '../teams/add'\nexport const table = () => add('a')\n`,
        'src/features/admin/page.ts': `import { table } from './table'\nexport const page = () => table()\n`,
        'src/components/common/box.ts': `export const box = 1\n`,
        'src/index.ts': `export { add } from './features/teams/add'\n`,
      }),
    ).toEqual({
      'src/features/admin/table.ts': [
        'Decide where add belongs: no file that imports table.ts may import it and pass it in. Move it, or the code that needs it, to a layer that admin may import.',
      ],
      'src/index.ts': [
        'Delete this re-export and import add directly from src/features/teams/add.ts where that is allowed.',
      ],
    })
  })

  it('what can move goes to the folder of a choice that is for code of any kind', async () => {
    expect(
      await titles({
        ...FEATURES,
        'src/features/teams/add.ts': `import { box } from '../../components/input/box'\nexport const add = (team: string) => team + box\n`,
        'src/features/admin/table.ts': `import { add } from '../teams/add'\nexport const table = () => add('a')\n`,
        'src/components/icons/plus.ts': `export const plus = 1\n`,
        'src/components/common/line.ts': `export const line = 1\n`,
        'src/components/input/box.ts': `export const box = 1\n`,
      }),
    ).toEqual({
      'src/features/admin/table.ts': ['Move add to src/components/common/add.ts and import it from there everywhere.'],
    })
  })
})

describe('a component', () => {
  it('moves to the folder for any page before one for charts, although that is a higher layer', async () => {
    const [first] = Object.values(
      await titles({
        ...policy({
          places: {
            features: { pattern: 'src/features/{feature}/**', layer: 'feature', role: 'domain', identity: ['feature'] },
            charts: layer('src/components/charts/**', 'widget'),
            commons: layer('src/components/common/**', 'component'),
          },
          layers: ['component', 'widget', 'feature'],
          crossDomain: { default: 'lower-layers' },
        }),
        'src/features/teams/Add.tsx': `export const Add = () => <a />\nexport const other = 1\n`,
        'src/features/admin/Page.tsx': `import { Add } from '../teams/Add'\nexport const Page = () => <Add />\n`,
        'src/components/charts/Bar.tsx': `export const Bar = () => <b />\n`,
        'src/components/common/Box.tsx': `export const Box = () => <i />\n`,
      }),
    )
    expect(first![0]).toBe(
      'Move src/features/teams/Add.tsx to src/components/common/Add.tsx, where this import is legal.',
    )
  })
})

describe('a package', () => {
  const LAYERS = policy({
    places: { source: { pattern: 'src/{layer}/**', entry: 'any' } },
    layers: ['stores', 'views'],
    externals: { mobx: ['stores'] },
  })

  /** The first fix where this many files of the layer that may use the package do so. */
  async function firstFix(count: number): Promise<string> {
    const stores = ['carts', 'items', 'orders', 'users'].slice(0, count)
    const files = Object.fromEntries(
      stores.map((name) => [
        `src/stores/${name}.ts`,
        `import { observable } from 'mobx'\nexport const ${name} = { list: observable([]) }\n`,
      ]),
    )
    const found = await titles({
      ...LAYERS,
      ...files,
      'src/views/table.ts': `import { runInAction } from 'mobx'\nexport const table = () => runInAction(() => 1)\n`,
    })
    return found['src/views/table.ts']![0]!
  }

  it('has a wrapper where few files use it', async () => {
    expect(await firstFix(1)).toBe(
      'Use carts from src/stores/carts.ts, which already imports mobx; add what is missing there.',
    )
  })

  it('has none where many files do', async () => {
    expect(await firstFix(4)).toBe(
      'Move table, which uses mobx, to src/stores/mobx.ts and import it from there everywhere.',
    )
  })

  it('is not a file of another scope that exports something else', async () => {
    const project = (exported: string): Record<string, string> => ({
      ...LAYERS,
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@server/*": ["./src/stores/*"] } } }',
      'src/stores/types.ts': `export interface ${exported} { id: string }\n`,
      'src/views/list.ts': `import type { Endpoints } from '@octokit/types'\nexport const list = (one: Endpoints) => one.id\n`,
    })
    expect(await titles(project('Order'))).toEqual({
      'src/views/list.ts': [
        'Check that @octokit/types exists and is the package you mean, then add it to the devDependencies of package.json.',
      ],
    })
    expect((await titles(project('Endpoints')))['src/views/list.ts']![0]).toBe(
      'Import @server/types (src/stores/types.ts exists).',
    )
  })

  it('of types has no other one with the same purpose', async () => {
    const project = (statement: string): Record<string, string> => ({
      ...LAYERS,
      'package.json': '{ "dependencies": { "koa": "3" } }',
      'src/views/list.ts': `${statement}\nexport const list = (one: Request) => one\n`,
    })
    const declare = (field: string): string =>
      `Check that express exists and is the package you mean, then add it to the ${field} of package.json.`
    expect(await titles(project(`import type { Request } from 'express'`))).toEqual({
      'src/views/list.ts': [declare('devDependencies')],
    })
    expect(await titles(project(`import { Request } from 'express'\nnew Request()`))).toEqual({
      'src/views/list.ts': [
        'Use koa, which has the same purpose and is declared in package.json.',
        declare('dependencies'),
      ],
    })
  })
})

describe('what a remedy would leave', () => {
  it('is no index beside a file of the name of its folder, which a specifier leads to', async () => {
    const project = (host: string): Record<string, string> => ({
      ...policy({
        places: {
          features: {
            pattern: 'src/features/{feature}/**',
            layer: 'feature',
            role: 'domain',
            identity: ['feature'],
            entry: 'index',
          },
          hosts: layer('src/features/*', 'host'),
        },
        layers: ['feature', 'host'],
        crossDomain: { default: 'same-layers' },
      }),
      'src/features/cart/total.ts': `export const total = (count: number) => count\n`,
      [host]: `import { total } from './cart/total'\nexport const sum = () => total(1)\n`,
      'src/features/all.ts': `import { sum } from '${host.replace('src/features', '.').replace('.ts', '')}'\nexport const all = () => sum()\n`,
    })
    expect(await titles(project('src/features/basket.ts'))).toEqual({
      'src/features/basket.ts': ['Create src/features/cart/index.ts, export total from it, and import it from there.'],
    })
    expect(await titles(project('src/features/cart.ts'))).toEqual({
      'src/features/cart.ts': [
        'Decide where total belongs: no file that imports cart.ts may import it and pass it in. Move it, or the code that needs it, to a layer that hosts may import.',
      ],
    })
  })

  it('is no import of what another part re-exports against the rules', async () => {
    const project = (declared: string): Record<string, string> => ({
      ...policy({
        places: {
          cores: layer('src/core/**', 'core'),
          lows: layer('src/low/**', 'low'),
          mids: layer('src/mid/**', 'mid'),
          highs: layer('src/high/**', 'high'),
        },
        layers: ['core', 'low', 'mid', 'high'],
        crossDomain: { default: 'same-layers' },
      }),
      'src/core/ids.ts':
        declared === 'core' ? `export interface Id { id: string }\n` : `export type { Id } from '../mid/ids'\n`,
      'src/mid/ids.ts': declared === 'core' ? `export const mid = 1\n` : `export interface Id { id: string }\n`,
      'src/high/page.ts': `import type { Id } from '../core/ids'\nexport interface Page { id: Id }\nexport const page = 1\n`,
      'src/low/view.ts': `import type { Page } from '../high/page'\nexport const view = (one: Page) => one.id\n`,
    })
    expect((await titles(project('core')))['src/low/view.ts']![0]).toBe(
      'Move type Page to src/low/page.ts and import it from there everywhere.',
    )
    expect((await titles(project('mid')))['src/low/view.ts']![0]).toMatch(
      /^Declare interface Page in src\/low\/page\.ts/,
    )
  })
})
