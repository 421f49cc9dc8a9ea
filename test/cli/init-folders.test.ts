import { describe, expect, it } from 'vitest'
import { initAndCheck } from './init-project.ts'

const TYPES = 'export interface Order { id: string }\n'

describe('init in a project with folders of its own', () => {
  it('orders the layers of domains by their usual names', () => {
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

      // 4 layers and 2 domains, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            module: { pattern: 'src/modules/{domain}/{layer}/**', role: 'domain', entry: 'any' },
          },
          // From the lowest to the highest: a layer may import itself and the layers before it.
          layers: ['models', 'repositories', 'services', 'controllers'],
          // Domains may not import each other.
          crossDomain: 'deny',
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('orders any other folders by their imports', () => {
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

      // From the lowest to the highest: a layer may import itself and the layers before it.
      const layers = ['parser', 'compiler', 'analysis']

      // 3 layers, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Everything may import these; they import only other shared code.
            shared: { pattern: 'src/utils/**', role: 'shared' },
            // Imports follow the order of the layers.
            source: { pattern: 'src/{layer}/**', role: 'domain', entry: 'any' },
            // May import everything else; nothing else imports it.
            entry: { pattern: 'src/*', role: 'app', uses: layers },
          },
          layers,
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('writes JavaScript for a project without TypeScript, with its source in the root', () => {
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
        "config": "// 2 layers, by today's folders and imports.
      /** @type {import('stratalint').Config} */
      export default {
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        // The source folders; list a new folder of the root here.
        files: ['db/**', 'index.js', 'models/**', 'routes/**'],
        architecture: {
          places: {
            // May import everything else; nothing else imports it.
            routes: { pattern: 'routes/**', role: 'app', uses: ['db', 'models'] },
            entry: { pattern: 'index.js', role: 'app', uses: ['db', 'models'] },
            // Imports follow the order of the layers.
            source: { pattern: '{layer}/**', role: 'domain', entry: 'any' },
          },
          // From the lowest to the highest: a layer may import itself and the layers before it.
          layers: ['db', 'models'],
        },
      }
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('makes files without folders one place', () => {
    expect(initAndCheck({ 'src/a.ts': "import './b'\n", 'src/b.ts': 'export {}\n' })).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // No layers, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            source: { pattern: 'src/**', role: 'domain', entry: 'any' },
          },
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('makes a project of examples one place', () => {
    expect(
      initAndCheck({ 'examples/a.ts': "import './b'\nexport {}\n", 'examples/b.ts': "import './a'\nexport {}\n" })
        .findings,
    ).toEqual(['architecture/no-cycle examples/a.ts'])
  })

  it('allows domains to import the folders next to them', () => {
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

      // Each layer may import itself, the layers listed after it, and what these may import. All other layers stay apart.
      const layers = { components: [], stores: [], features: ['components', 'stores'] }

      // 3 layers and 2 domains, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Everything may import these; they import only other shared code.
            shared: { pattern: 'src/lib/**', role: 'shared' },
            // Imports follow the order of the layers.
            feature: { pattern: 'src/features/{domain}/**', role: 'domain', layer: 'features', entry: 'any' },
            source: { pattern: 'src/{layer}/**', role: 'domain', entry: 'any' },
            // May import everything else; nothing else imports it.
            entry: { pattern: 'src/*', role: 'app', uses: Object.keys(layers) },
          },
          layers,
          // Domains may not import each other.
          crossDomain: 'lower-layers',
        },
      })
      ",
        "findings": [
          "architecture/domain-boundary src/features/list/index.ts",
        ],
        "outside": 0,
      }
    `)
  })

  it('orders folders in a cycle so that the fewest imports are violations', () => {
    expect(
      initAndCheck({
        'src/alpha/one.ts': "import '../beta/two'\nimport '../beta/four'\nexport {}\n",
        'src/alpha/three.ts': "import '../beta/four'\nexport {}\n",
        'src/beta/two.ts': "import '../alpha/three'\nexport {}\n",
        'src/beta/four.ts': 'export {}\n',
      }).findings,
    ).toEqual(['architecture/layer-direction src/beta/two.ts'])
  })
})
