import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { initAndCheck } from './init-project.ts'
import { checkJson, project } from './project.ts'

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

      // 4 packages and 4 layers, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            app: { pattern: 'apps/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
            package: { pattern: 'packages/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
          },
          // Each layer may import itself, the layers listed after it, and what these may import. All other layers stay apart.
          layers: { core: [], store: ['core'], admin: ['store'], web: ['store'] },
          // Code in different places of one layer stays apart; lower layers may be imported.
          crossDomain: 'lower-layers',
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })

  it('follows package.json: what it declares is allowed, what it does not declare and imports of apps are findings', () => {
    const { config, findings } = initAndCheck({
      'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
      'packages/core/package.json': '{ "name": "@shop/core", "exports": "./src/index.ts" }',
      'packages/core/src/index.ts': "import { server } from '@shop/server'\nexport const core = server\n",
      'packages/store/package.json':
        '{ "name": "@shop/store", "exports": "./src/index.ts", "dependencies": { "@shop/core": "*", "@shop/log": "*" } }',
      'packages/store/src/index.ts': ['a', 'b', 'c', 'd', 'e', 'f', 'g']
        .map((name) => `export { core as ${name} } from '@shop/core'\n`)
        .join(''),
      'packages/log/package.json': '{ "name": "@shop/log", "exports": "./src/index.ts" }',
      'packages/log/src/index.ts': "export { a } from '@shop/store'\n",
      'apps/server/package.json': '{ "name": "@shop/server", "exports": "./src/index.ts" }',
      'apps/server/src/index.ts': 'export const server = 1\n',
    })
    expect(/ {4}layers: {[^]*?},\n/.exec(config)?.[0]).toMatchInlineSnapshot(`
      "    layers: { core: [], log: [], server: [], store: ['core', 'log'] },
      "
    `)
    expect(findings).toMatchInlineSnapshot(`
      [
        "architecture/layer-direction packages/core/src/index.ts",
        "architecture/layer-direction packages/log/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
        "architecture/no-laundering packages/store/src/index.ts",
      ]
    `)
  })

  it('writes a policy for each of several programs that no workspace connects', () => {
    const zones = `module.exports = { rules: { 'import/no-restricted-paths': ['error', { zones: [
      { target: './src/features/orders', from: './src/features', except: ['./orders'] },
      { target: './src/features/users', from: './src/features', except: ['./users'] },
      { target: './src/components', from: './src/features' },
    ] }] } }`
    const app = (name: string): Record<string, string> => ({
      [`apps/${name}/package.json`]: `{ "name": "${name}" }`,
      [`apps/${name}/.eslintrc.cjs`]: zones,
      [`apps/${name}/src/features/orders/list.ts`]:
        "import { box } from '../../components/box'\nexport const list = box\n",
      [`apps/${name}/src/features/users/user.ts`]:
        "import { list } from '../orders/list'\nimport '../../components/box'\nexport const user = list\n",
      [`apps/${name}/src/components/box.ts`]: 'export const box = 1\n',
    })
    const root = project({ 'package.json': '{}', '.github/workflows/ci.yml': '', ...app('admin'), ...app('shop') })
    mkdirSync(join(root, '.git'))
    const { status, stdout, stderr } = runCli(['init', '--yes'], { cwd: root })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchSnapshot()
    expect(readdirSync(join(root, '.github/workflows')).sort()).toEqual([
      'ci.yml',
      'stratalint-apps-admin.yml',
      'stratalint-apps-shop.yml',
    ])
    expect(readFileSync(join(root, 'apps/shop/stratalint.config.ts'), 'utf8')).toMatchSnapshot()
    const { findings } = checkJson(join(root, 'apps/shop'), ['--no-baseline'])
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'architecture/domain-boundary src/features/users/user.ts',
    ])
  })

  it('makes the projects of Angular packages, not domains', () => {
    const project = (name: string, more: string): Record<string, string> => ({
      [`projects/${name}/src/lib/api.ts`]: `${more}export const ${name} = 1\n`,
      [`projects/${name}/src/environments/here.ts`]: 'export const here = 1\n',
    })
    const { config, findings } = initAndCheck({
      'package.json': '{ "dependencies": { "@angular/core": "1" } }',
      'angular.json':
        '{ "projects": { "site": { "root": "" }, "admin": { "root": "projects/admin" }, "catalog": { "root": "./projects/catalog/" } } }',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "catalog": ["./projects/catalog/src/lib/api"] } } }',
      ...project('admin', "import 'catalog'\n"),
      ...project('catalog', ''),
    })
    expect(/\/\/ Angular[^]*?layers: .*/.exec(config)?.[0]).toMatchInlineSnapshot(`
      "// Angular: 2 projects and 2 layers, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            project: { pattern: 'projects/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' },
          },
          // From the lowest to the highest: a layer may import itself and the layers before it.
          layers: ['catalog', 'admin'],"
    `)
    expect(findings).toEqual([])
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

      // 3 layers and 2 domains, by today's folders and imports.
      export default defineConfig({
        // The recommended rules for sizes, names, logging and contracts.
        extends: ['recommended'],
        architecture: {
          places: {
            // Imports follow the order of the layers.
            lib: { pattern: 'libs/{domain}/src/{layer}/**', role: 'domain', entry: 'any' },
          },
          // Each layer may import itself, the layers listed after it, and what these may import. All other layers stay apart.
          layers: { common: [], browser: ['common'], node: ['common'] },
          // Domains may not import each other.
          crossDomain: 'deny',
          // Only these layers and places may import these packages.
          externals: { 'node:child_process': ['node'], 'node:fs': ['node'] },
        },
      })
      ",
        "findings": [],
        "outside": 0,
      }
    `)
  })
})

it('init leaves out packages and root files whose names no pattern can have', () => {
  const odd = ['a\\b', '{x}', 'y}', 'C:', 'file:', '!z', '*']
  const { config, findings } = initAndCheck({
    'package.json': '{ "workspaces": ["*"] }',
    ...Object.fromEntries(
      [...odd, 'plain', 'other'].flatMap((name) => [
        [`${name}/package.json`, '{}'],
        [`${name}/src/one.ts`, 'export const one = 1\n'],
      ]),
    ),
    'plain/src/two.ts': odd.map((name) => `import '../../${name.replace('\\', '\\\\')}/src/one'\n`).join(''),
    'other/src/two.ts': "import '../../plain/src/two'\n",
    '{a,b}.ts': "import './plain/src/one'\n",
  })
  expect(/places: {[^]*?\n {4}}/.exec(config)?.[0]).toMatchInlineSnapshot(`
    "places: {
          // Imports follow the order of the layers.
          source: { pattern: '{layer}/**', role: 'domain', entry: 'any' },
        }"
  `)
  expect(findings).toMatchInlineSnapshot(`
    [
      "architecture/placed-file plain/src/two.ts",
    ]
  `)
})
