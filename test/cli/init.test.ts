import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project } from './project.ts'

/** Runs `init --yes`, then a check: the text of the policy, and the rules that speak. */
function initAndCheck(files: Record<string, string>): { config: string; rules: string[] } {
  const folder = project(files)
  const { status, stderr } = runCli(['init', '--yes'], { cwd: folder })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const name = readdirSync(folder).find((file) => file.startsWith('stratalint.config.'))!
  return {
    config: readFileSync(join(folder, name), 'utf8'),
    rules: checkJson(folder).findings.map(({ rule, file }) => `${rule} ${file}`),
  }
}

const TYPES = 'export interface Order { id: string }\n'

describe('the policy fits what is there', () => {
  it('the harness layout', () => {
    expect(
      initAndCheck({
        'src/domains/orders/types/order.ts': TYPES,
        'src/domains/orders/service/price.ts':
          "import type { Order } from '../types/order'\nexport type Priced = Order\n",
        'src/domains/orders/types/bad.ts': "import type { Priced } from '../service/price'\nexport type Bad = Priced\n",
        'src/utils/text.ts': 'export const text = 1\n',
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Domains in src/domains, layered as types, config, repo, service, runtime, ui.
      export default defineConfig({
        // The places and layers are those of harness.
        extends: 'harness',
      })
      ",
        "rules": [
          "architecture/layer-direction src/domains/orders/types/bad.ts",
        ],
      }
    `)
  })

  it('the harness layers under other folders', () => {
    expect(
      initAndCheck({
        'app/modules/orders/types/order.ts': TYPES,
        'app/modules/orders/service/price.ts':
          "import type { Order } from '../types/order'\nexport type Priced = Order\n",
        'app/modules/orders/ui/page.ts': "import type { Priced } from '../service/price'\nexport type Page = Priced\n",
        'app/utils/text.ts': 'export const text = 1\n',
        'app/main.ts': "import './modules/orders/ui/page'\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // From the lowest to the highest: a layer imports itself and what stands before it.
      const layers = ['types', 'config', 'repo', 'service', 'runtime', 'ui']

      // Domains in app/modules.
      export default defineConfig({
        architecture: {
          places: {
            // Usable from everywhere; imports nothing of the rest.
            shared: { pattern: 'app/utils/**', role: 'shared' },
            // Imports along the layers.
            module: { pattern: 'app/modules/{domain}/{layer}/**', role: 'domain', entry: 'any' },
            // May use the rest; nobody imports it.
            entry: { pattern: 'app/*', role: 'app', uses: layers },
          },
          layers,
          // One domain imports nothing of another.
          crossDomain: 'deny',
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('layers with other names', () => {
    expect(
      initAndCheck({
        'src/modules/orders/models/order.ts': TYPES,
        'src/modules/orders/repositories/orders.ts':
          "import type { Order } from '../models/order'\nexport const all: Order[] = []\n",
        'src/modules/orders/services/price.ts':
          "import { all } from '../repositories/orders'\nexport const price = all\n",
        'src/modules/orders/controllers/orders.ts':
          "import { price } from '../services/price'\nexport const get = price\n",
        'src/modules/users/models/user.ts': 'export interface User { id: string }\n',
        'src/modules/users/controllers/users.ts':
          "import type { User } from '../models/user'\nexport type Get = User\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Domains in src/modules.
      export default defineConfig({
        architecture: {
          places: {
            // Imports along the layers.
            module: { pattern: 'src/modules/{domain}/{layer}/**', role: 'domain', entry: 'any' },
          },
          // From the lowest to the highest: a layer imports itself and what stands before it.
          layers: ['models', 'repositories', 'services', 'controllers'],
          // One domain imports nothing of another.
          crossDomain: 'deny',
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('feature-sliced design', () => {
    expect(
      initAndCheck({
        'src/app/main.ts': "import { Home } from '../pages/home'\nexport const main = Home\n",
        'src/pages/home/index.ts': "import { user } from '../../entities/user'\nexport const Home = user\n",
        'src/entities/user/index.ts': "import { text } from '../../shared/text'\nexport const user = text\n",
        'src/shared/text.ts': 'export const text = 1\n',
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Feature-sliced design in src.
      export default defineConfig({
        // The places and layers are those of feature-sliced design: a slice imports lower layers only, by their index.
        extends: 'feature-sliced',
      })
      ",
        "rules": [],
      }
    `)
  })

  it('feature-sliced design elsewhere', () => {
    expect(
      initAndCheck({
        'client/app/main.ts': "import { Home } from '../pages/home'\nexport const main = Home\n",
        'client/pages/home/index.ts': "import { user } from '../../entities/user'\nexport const Home = user\n",
        'client/entities/user/index.ts': "import { text } from '../../shared/text'\nexport const user = text\n",
        'client/shared/text.ts': 'export const text = 1\n',
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Feature-sliced design in client.
      export default defineConfig({
        architecture: {
          places: {
            // Usable from everywhere; imports nothing of the rest.
            'shared-unit': {
              pattern: 'client/shared/{ui,lib}/**',
              role: 'shared',
              layer: 'shared',
              entry: ['*', '*/index.*'],
            },
            // Usable from everywhere; imports nothing of the rest.
            'shared-code': { pattern: 'client/shared/**', role: 'shared', layer: 'shared', entry: 'any' },
            // Imports along the layers.
            application: { pattern: 'client/app/**', role: 'domain', layer: 'app' },
            // Imports along the layers.
            slice: {
              pattern: 'client/{layer}/{slice}/**',
              role: 'domain',
              identity: ['layer', 'slice'],
              entry: ['index.*'],
            },
          },
          // A slice imports strictly lower layers only, by their index.
          layers: ['shared', 'entities', 'features', 'widgets', 'pages', 'app'],
          crossDomain: 'lower-layers',
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('hexagonal contexts', () => {
    expect(
      initAndCheck({
        'src/contexts/orders/domain/order.ts': TYPES,
        'src/contexts/orders/application/place.ts':
          "import type { Order } from '../domain/order'\nexport type Place = Order\n",
        'src/contexts/orders/inbound/http.ts':
          "import type { Place } from '../application/place'\nexport type Http = Place\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Contexts in src/contexts, each with a domain, its application and its adapters.
      export default defineConfig({
        // The places and layers are those of hexagonal.
        extends: 'hexagonal',
      })
      ",
        "rules": [],
      }
    `)
  })

  it('a workspace of packages', () => {
    expect(
      initAndCheck({
        'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
        'packages/core/package.json': '{ "name": "@shop/core", "exports": "./src/index.ts" }',
        'packages/core/src/index.ts': 'export const core = 1\n',
        'packages/store/package.json': '{ "name": "@shop/store", "exports": "./src/index.ts" }',
        'packages/store/src/index.ts': "import { core } from '@shop/core'\nexport const store = core\n",
        'apps/web/package.json': '{ "name": "@shop/web" }',
        'apps/web/src/main.ts': "import { store } from '@shop/store'\nexport const web = store\n",
        'apps/admin/package.json': '{ "name": "@shop/admin" }',
        'apps/admin/src/main.ts': "import { store } from '@shop/store'\nexport const admin = store\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // The packages of the repository, ordered by their imports.
      export default defineConfig({
        architecture: {
          places: {
            // Imports along the layers.
            app: { pattern: 'apps/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
            // Imports along the layers.
            package: { pattern: 'packages/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
          },
          // From the lowest to the highest, as the imports run today: each imports itself and what stands before it, but not its neighbours in brackets.
          layers: ['core', 'store', ['admin', 'web']],
          // A package imports those that stand before it.
          crossDomain: 'lower-layers',
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('pnpm packages with the same folders inside', () => {
    expect(
      initAndCheck({
        'pnpm-workspace.yaml': 'packages:\r\n  - "libs/*"\r\n',
        'libs/a/package.json': '{ "name": "a" }',
        'libs/a/src/common/model.ts': 'export const model = 1\n',
        'libs/a/src/node/disk.ts': "import { model } from '../common/model'\nexport const disk = model\n",
        'libs/b/package.json': '{ "name": "b" }',
        'libs/b/src/common/view.ts': 'export const view = 1\n',
        'libs/b/src/browser/page.ts': "import { view } from '../common/view'\nexport const page = view\n",
        'libs/b/src/node/file.ts': "import { view } from '../common/view'\nexport const file = view\n",
        'libs/a/src/browser/tab.ts': "import { model } from '../common/model'\nexport const tab = model\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // The packages of the repository, with the same folders inside.
      export default defineConfig({
        architecture: {
          places: {
            // Imports along the layers.
            lib: { pattern: 'libs/{domain}/src/{layer}/**', role: 'domain', entry: 'any' },
          },
          // From the lowest to the highest, as the imports run today: each imports itself and what stands before it, but not its neighbours in brackets.
          layers: ['common', ['browser', 'node']],
          // One package imports nothing of another.
          crossDomain: 'deny',
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('any other folders, ordered by their imports', () => {
    expect(
      initAndCheck({
        'src/parser/parse.ts': "import { text } from '../utils/text'\nexport const parse = text\n",
        'src/compiler/compile.ts': "import { parse } from '../parser/parse'\nexport const compile = parse\n",
        'src/analysis/analyse.ts': "import { compile } from '../compiler/compile'\nexport const analyse = compile\n",
        'src/utils/text.ts': 'export const text = 1\n',
        'src/index.ts': "export { analyse } from './analysis/analyse'\n",
        'test/analyse.ts': "import { analyse } from '../src/analysis/analyse'\nexport const result = analyse\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // From the lowest to the highest, as the imports run today: a folder imports itself and what stands before it.
      const layers = ['parser', 'compiler', 'analysis']

      // The folders of src, ordered by their imports.
      export default defineConfig({
        architecture: {
          places: {
            // Usable from everywhere; imports nothing of the rest.
            shared: { pattern: 'src/utils/**', role: 'shared' },
            // Imports along the layers.
            source: { pattern: 'src/{layer}/**', role: 'domain', entry: 'any' },
            // May use the rest; nobody imports it.
            entry: { pattern: 'src/*', role: 'app', uses: layers },
            // May use the rest; nobody imports it.
            test: { pattern: 'test/**', role: 'app', uses: layers },
          },
          layers,
          tests: {
            // What may import more than its folder.
            files: ['**/*.{test,spec}.*', '**/__tests__/**', '**/test/**'],
          },
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('JavaScript at the root, in a project without TypeScript', () => {
    expect(
      initAndCheck({
        'package.json': '{ "name": "shop" }',
        'index.js': "module.exports = require('./routes/orders')\n",
        'routes/orders.js': "module.exports = require('../models/order')\n",
        'models/order.js': "module.exports = require('../db/pool')\n",
        'db/pool.js': 'module.exports = 1\n',
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "// The folders of the project, ordered by their imports.
      /** @type {import('stratalint').Config} */
      export default {
        // What is source; a new folder at the root belongs here.
        files: ['*', 'db/**', 'models/**', 'routes/**'],
        architecture: {
          places: {
            // May use the rest; nobody imports it.
            'app-routes': { pattern: 'routes/**', role: 'app', uses: ['db', 'models'] },
            // Imports along the layers.
            source: { pattern: '{layer}/**', role: 'domain', entry: 'any' },
            // May use the rest; nobody imports it.
            entry: { pattern: '*', role: 'app', uses: ['db', 'models'] },
          },
          // From the lowest to the highest, as the imports run today: a folder imports itself and what stands before it.
          layers: ['db', 'models'],
        },
      }
      ",
        "rules": [],
      }
    `)
  })

  it('files without folders', () => {
    expect(initAndCheck({ 'src/a.ts': "import './b'\n", 'src/b.ts': 'export {}\n' })).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // The folders of src, ordered by their imports.
      export default defineConfig({
        architecture: {
          places: {
            // Imports along the layers.
            source: { pattern: 'src/**', role: 'domain', entry: 'any' },
          },
        },
      })
      ",
        "rules": [],
      }
    `)
  })

  it('examples alone', () => {
    expect(
      initAndCheck({ 'examples/a.ts': "import './b'\nexport {}\n", 'examples/b.ts': "import './a'\nexport {}\n" })
        .rules,
    ).toEqual(['architecture/no-cycle examples/a.ts'])
  })

  it('domains beside folders that serve them all', () => {
    expect(
      initAndCheck({
        'src/features/cart/index.ts':
          "import { Button } from '../../components/button'\nimport { load } from '../../stores/load'\nexport const cart = [Button, load]\n",
        'src/features/list/index.ts':
          "import { Button } from '../../components/button'\nimport { cart } from '../cart'\nexport const list = [Button, cart]\n",
        'src/components/button.ts': "import { text } from '../lib/text'\nexport const Button = text\n",
        'src/stores/load.ts': 'export const load = 1\n',
        'src/lib/text.ts': 'export const text = 1\n',
        'src/main.ts': "import { list } from './features/list'\nexport const main = list\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // From the lowest to the highest, as the imports run today: a folder imports itself and what stands before it.
      const layers = ['stores', 'components', 'features']

      // Domains in src/features.
      export default defineConfig({
        architecture: {
          places: {
            // Usable from everywhere; imports nothing of the rest.
            shared: { pattern: 'src/lib/**', role: 'shared' },
            // Imports along the layers.
            feature: { pattern: 'src/features/{domain}/**', role: 'domain', layer: 'features', entry: 'any' },
            // Imports along the layers.
            source: { pattern: 'src/{layer}/**', role: 'domain', entry: 'any' },
            // May use the rest; nobody imports it.
            entry: { pattern: 'src/*', role: 'app', uses: layers },
          },
          layers,
          // One domain imports nothing of another.
          crossDomain: {
            default: 'deny',
            allow: [{ from: '*', to: 'source', reason: 'The folders beside the domains serve all of them.' }],
          },
        },
      })
      ",
        "rules": [
          "architecture/domain-boundary src/features/list/index.ts",
        ],
      }
    `)
  })

  it('breaks a cycle where the fewest imports run', () => {
    expect(
      initAndCheck({
        'src/alpha/one.ts': "import '../beta/two'\nimport '../beta/four'\nexport {}\n",
        'src/alpha/three.ts': "import '../beta/four'\nexport {}\n",
        'src/beta/two.ts': "import '../alpha/three'\nexport {}\n",
        'src/beta/four.ts': 'export {}\n',
      }).rules,
    ).toEqual(['architecture/layer-direction src/beta/two.ts'])
  })
})

describe('a second policy is refused', () => {
  it.each([
    ['stratalint.config.json', '{ "extends": "harness" }', 'There is a policy already: stratalint.config.json.'],
    ['stratalint.config.yaml', 'extends: harness\n', 'There is a policy already: stratalint.config.yaml.'],
    ['stratalint.config.ts', 'broken(', 'There is a policy already: stratalint.config.ts.'],
    [
      'package.json',
      '{ "stratalint": { "extends": "harness" } }',
      'There is a policy already: package.json#stratalint.',
    ],
  ])('%s', (name, text, said) => {
    const folder = project({ [name]: text, 'src/utils/a.ts': '' })
    const { status, stdout, stderr } = runCli(['init', '--yes'], { cwd: folder })
    expect(stderr).toContain(said)
    expect(stdout).toBe('')
    expect(status).toBe(2)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    expect(readdirSync(folder).sort()).toEqual([name, 'src'].sort())
  })

  it('one in a folder above', () => {
    const folder = project({ 'stratalint.config.json': '{ "extends": "harness" }', 'src/utils/a.ts': '' })
    const { status, stderr } = runCli(['init', '--yes'], { cwd: join(folder, 'src') })
    expect(stderr).toContain('The policy ../stratalint.config.json covers this folder already')
    expect(status).toBe(2)
  })

  it('but a package.json without the key is none', () => {
    expect(
      runCli(['init', '--yes'], { cwd: project({ 'package.json': '{ "devDependencies": { "stratalint": "1" } }' }) })
        .status,
    ).toBe(0)
  })
})

describe('what else can be found', () => {
  it('without --yes nothing is written, and the policy is on stdout', () => {
    const folder = project({ 'src/utils/a.ts': '' })
    const { status, stdout, stderr } = runCli(['init'], { cwd: folder })
    expect(stdout).toMatch(/^import \{ defineConfig \} from 'stratalint'\n/)
    expect(stderr).toBe('Nothing is written yet: `stratalint init --yes` writes this to stratalint.config.ts.\n')
    expect(readdirSync(folder)).toEqual(['src'])
    expect(status).toBe(0)
  })

  it('an empty folder gets the harness policy and hears what to create', () => {
    const folder = project({})
    const { status, stdout } = runCli(['init', '--yes'], { cwd: folder })
    expect(stdout).toMatchInlineSnapshot(`
      "Wrote stratalint.config.ts.
      There is no source file here yet. Create the first one where the policy has a place for it, such as src/domains/orders/types/order.ts.

      Next
        npm install --save-dev stratalint
        npx stratalint check

      In eslint.config.js, for the editor
        import stratalint from 'stratalint/eslint'
        export default [...(await stratalint())]
      "
    `)
    expect(readFileSync(join(folder, 'stratalint.config.ts'), 'utf8')).toContain("extends: 'harness'")
    expect(status).toBe(0)
  })

  it('a broken package.json is told, and nothing is written', () => {
    const folder = project({ 'package.json': '{ "name": ', 'src/utils/a.ts': '' })
    const { status, stderr } = runCli(['init', '--yes'], { cwd: folder })
    expect(stderr).toContain('package.json is not a JSON object')
    expect(readdirSync(folder).sort()).toEqual(['package.json', 'src'])
    expect(status).toBe(2)
  })

  it('a package.json with a BOM and CRLF is read', () => {
    expect(
      runCli(['init', '--yes'], {
        cwd: project({ 'package.json': '\uFEFF{\r\n  "name": "shop"\r\n}\r\n', 'src/utils/a.ts': '' }),
      }).status,
    ).toBe(0)
  })

  it('a name that cannot be written is told', () => {
    const folder = project({ 'src/utils/a.ts': '' })
    mkdirSync(join(folder, 'stratalint.config.ts'))
    const { status, stderr } = runCli(['init', '--yes'], { cwd: folder })
    expect(stderr).toBe('Cannot write stratalint.config.ts: EEXIST.\n')
    expect(status).toBe(2)
  })

  it('a folder reached through a link is that folder', () => {
    const folder = project({ 'shop/src/utils/a.ts': '' })
    symlinkSync(join(folder, 'shop'), join(folder, 'link'))
    const { status, stdout } = runCli(['init', '--yes'], { cwd: join(folder, 'link') })
    expect(stdout).not.toContain(folder)
    expect(readdirSync(join(folder, 'shop')).sort()).toEqual(['src', 'stratalint.config.ts'])
    expect(status).toBe(0)
  })

  it('a file that does not parse is left to the check', () => {
    expect(initAndCheck({ 'src/utils/a.ts': 'const = 1\n', 'src/parser/b.ts': 'export {}\n' }).rules).toEqual([
      'stratalint/parse src/utils/a.ts',
    ])
  })
})
