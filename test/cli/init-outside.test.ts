import { describe, expect, it } from 'vitest'
import { initAndCheck } from './init-project.ts'

const HARNESS = {
  'src/domains/orders/types/order.ts': 'export interface Order { id: string }\n',
  'src/domains/orders/service/price.ts': "import type { Order } from '../types/order'\nexport type Priced = Order\n",
  'src/domains/orders/ui/page.ts': "import type { Priced } from '../service/price'\nexport type Page = Priced\n",
}

describe('init lists in `outside`', () => {
  it('imported generated code without a place', () => {
    expect(
      initAndCheck({
        ...HARNESS,
        'src/generated/client.ts': 'export const client = 1\n',
        'src/generated/models/order.ts': 'export const order = 1\n',
        'src/domains/orders/repo/orders.ts':
          "import { client } from '../../../generated/client'\nexport const all = client\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Domains in src/domains, with the layers types, config, repo, service, runtime and ui.
      export default defineConfig({
        // The places and layers of the harness preset. With the recommended rules.
        extends: ['harness', 'recommended'],
        // Not source: fixtures, and generated or vendored code.
        ignores: ['**/generated/**'],
        architecture: {
          // Not checked. Imports of these files are allowed and counted in the summary.
          outside: ['src/generated/**'],
        },
      })
      ",
        "findings": [],
        "outside": 1,
      }
    `)
  })

  it('folders with characters that are special in a glob, without covering the folders beside them', () => {
    const { config, findings, outside } = initAndCheck({
      ...HARNESS,
      'src/{a}\\*/one.ts': 'export const one = 1\n',
      'src/domains/orders/repo/orders.ts': "import { one } from '../../../{a}\\\\*/one'\nexport const all = one\n",
    })
    expect(/outside: .*/.exec(config)?.[0]).toBe("outside: ['src/*a*/**'],")
    expect({ findings, outside }).toEqual({ findings: [], outside: 1 })
  })

  it('imported files that git ignores', () => {
    expect(
      initAndCheck({
        ...HARNESS,
        '.gitignore': 'build-info.ts\n',
        'src/utils/build-info.ts': 'export const commit = 1\n',
        'src/utils/text.ts': "import { commit } from './build-info'\nexport const text = commit\n",
      }),
    ).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Domains in src/domains, with the layers types, config, repo, service, runtime and ui.
      export default defineConfig({
        // The places and layers of the harness preset. With the recommended rules.
        extends: ['harness', 'recommended'],
        architecture: {
          // Not checked. Imports of these files are allowed and counted in the summary.
          outside: ['src/utils/build-info.ts'],
        },
      })
      ",
        "findings": [],
        "outside": 1,
      }
    `)
  })

  it('no declaration files', () => {
    expect(initAndCheck({ ...HARNESS, 'src/globals.d.ts': 'declare const version: string\n' })).toMatchInlineSnapshot(`
      {
        "config": "import { defineConfig } from 'stratalint'

      // Domains in src/domains, with the layers types, config, repo, service, runtime and ui.
      export default defineConfig({
        // The places and layers of the harness preset. With the recommended rules.
        extends: ['harness', 'recommended'],
        architecture: {
          // Places that the preset does not have.
          places: {
            // May import everything else; nothing else imports it.
            entry: { pattern: 'src/*', role: 'app', uses: ['runtime', 'ui'] },
          },
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })
})
