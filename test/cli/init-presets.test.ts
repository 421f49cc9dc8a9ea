import { describe, expect, it } from 'vitest'
import { initAndCheck } from './init-project.ts'

const TYPES = 'export interface Order { id: string }\n'

describe('init in a project with a known architecture', () => {
  it('extends harness for its folders', () => {
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

      // Domains in src/domains, with the layers types, config, repo, service, runtime and ui.
      export default defineConfig({
        // The places and layers of the harness preset. With the recommended rules.
        extends: ['harness', 'recommended'],
      })
      ",
        "findings": [
          "architecture/layer-direction src/domains/orders/types/bad.ts",
        ],
        "outside": 0,
      }
    `)
  })

  it('keeps the harness layers in other folders', () => {
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

      // From the lowest to the highest: a layer may import itself and the layers before it.
      const layers = ['types', 'service', 'ui']

      // 3 layers and 1 domain, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Everything may import these; they import only other shared code.
            shared: { pattern: 'app/utils/**', role: 'shared' },
            // Imports follow the order of the layers.
            module: { pattern: 'app/modules/{domain}/{layer}/**', role: 'domain', entry: 'any' },
            // May import everything else; nothing else imports it.
            'app-entry': { pattern: 'app/*', role: 'app', uses: layers },
          },
          layers,
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

  it('extends feature-sliced for its folders', () => {
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
        // The places and layers of feature-sliced design: a slice imports only lower layers, through their index. With the recommended rules.
        extends: ['feature-sliced', 'recommended'],
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('writes the places of feature-sliced out for another base folder', () => {
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
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Everything may import these; they import only other shared code.
            'shared-unit': {
              pattern: 'client/shared/{ui,lib}/**',
              role: 'shared',
              layer: 'shared',
              entry: ['*', '*/index.*'],
            },
            'shared-code': { pattern: 'client/shared/**', role: 'shared', layer: 'shared', entry: 'any' },
            // Imports follow the order of the layers.
            application: { pattern: 'client/app/**', role: 'domain', layer: 'app' },
            slice: {
              pattern: 'client/{layer}/{slice}/**',
              role: 'domain',
              identity: ['layer', 'slice'],
              entry: ['index.*'],
            },
          },
          // From the lowest to the highest: a slice imports only lower layers, through their index.
          layers: ['shared', 'entities', 'features', 'widgets', 'pages', 'app'],
          crossDomain: 'lower-layers',
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('extends hexagonal for its folders', () => {
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

      // Contexts in src/contexts, each with domain, application and adapter layers.
      export default defineConfig({
        // The places and layers of the hexagonal preset. With the recommended rules.
        extends: ['hexagonal', 'recommended'],
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })
})
