import { describe, expect, it } from 'vitest'
import { initAndCheck } from './init-project.ts'

describe('init in a workspace', () => {
  it('makes each package of a workspace a layer', () => {
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
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            app: { pattern: 'apps/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
            // Imports follow the order of the layers.
            package: { pattern: 'packages/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
          },
          // From the lowest to the highest, based on today's imports: each may import itself and those before it; those in the same brackets may not import each other.
          layers: ['core', 'store', ['admin', 'web']],
          // A package may import the packages before it.
          crossDomain: 'lower-layers',
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('makes the folders that packages have in common the layers', () => {
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

      // The packages of the repository, layered by the folders that they have in common.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            lib: { pattern: 'libs/{domain}/src/{layer}/**', role: 'domain', entry: 'any' },
          },
          // From the lowest to the highest, based on today's imports: each may import itself and those before it; those in the same brackets may not import each other.
          layers: ['common', ['browser', 'node']],
          // Packages may not import each other.
          crossDomain: 'deny',
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })
})
