import { createFacts, createResolver } from '@stratalint/graph'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Project } from '../../project/project-interface.ts'
import { defaultExportReader, fileNameReader, folderNameReader, frameworksOf } from './frameworks.ts'
import { isWrittenByScript } from './written-files.ts'

let root: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-frameworks-')))
})
afterEach(() => rmSync(root, { recursive: true }))

type ProjectOfFile = Pick<Project, 'resolver' | 'facts' | 'textOf'>

/** A project with manifests: the dependencies by folder. */
function projectWith(
  dependencies: Record<string, readonly string[]>,
  files: Record<string, string> = {},
): ProjectOfFile {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [folder, names] of Object.entries(dependencies)) {
    const versions = Object.fromEntries(names.map((name) => [name, '1.0.0']))
    write(join(folder, 'package.json'), JSON.stringify({ name: folder || 'root', devDependencies: versions }))
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const resolver = createResolver(root)
  return { resolver, facts: createFacts(root, resolver), textOf: (file) => readFileSync(join(root, file), 'utf8') }
}

it('finds the frameworks that the nearest manifests declare', () => {
  const project = projectWith({
    '': ['vitest'],
    'apps/shop': ['next', '@storybook/react'],
    'apps/api': ['@fastify/autoload'],
  })
  expect([...frameworksOf(project, 'apps/shop/src/a.ts')]).toEqual([
    'Next.js',
    'Storybook',
    'Vitest',
    'tool configuration',
    'mocks',
  ])
  expect([...frameworksOf(project, 'apps/api/src/a.ts')]).toEqual(['Fastify', 'Vitest', 'tool configuration', 'mocks'])
})

it('knows which files of a Next app have a default export that Next reads', () => {
  const project = projectWith({ '': ['next'] })
  const reader = (file: string): string | null => defaultExportReader(project, file)
  expect(reader('src/app/orders/[id]/page.tsx')).toBe('Next.js')
  expect(reader('app/(shop)/@modal/default.tsx')).toBe('Next.js')
  expect(reader('src/app/icon2.tsx')).toBe('Next.js')
  expect(reader('pages/api/orders.ts')).toBe('Next.js')
  expect(reader('src/middleware.ts')).toBe('Next.js')
  expect(reader('src/app/orders/order-card.tsx')).toBe(null)
  expect(reader('src/app/orders/page.test.tsx')).toBe(null)
  expect(reader('src/app/api/orders/route.ts')).toBe(null)
  expect(reader('src/components/pages/order.tsx')).toBe(null)
})

it('knows which names Next reads', () => {
  const project = projectWith({ '': ['next'] })
  expect(fileNameReader(project, 'src/app/api/orders/route.ts')).toBe('Next.js')
  expect(fileNameReader(project, 'src/pages/_app.tsx')).toBe('Next.js')
  expect(fileNameReader(project, 'src/app/orders/OrderCard.tsx')).toBe(null)
  expect(folderNameReader(project, 'src/app/[locale]')).toBe('Next.js')
  expect(folderNameReader(project, 'src/app')).toBe(null)
  expect(folderNameReader(project, 'src/components')).toBe(null)
})

it('reads nothing from a framework that is not declared', () => {
  const project = projectWith({ '': ['react'] })
  expect(defaultExportReader(project, 'src/app/orders/page.tsx')).toBe(null)
  expect(fileNameReader(project, 'src/pages/_app.tsx')).toBe(null)
})

it('counts a package that the file imports as declared', () => {
  const project = projectWith({ '': [] })
  expect(defaultExportReader(project, 'src/app/page.tsx', ['next'])).toBe('Next.js')
  expect(defaultExportReader(project, 'src/app/page.tsx')).toBe(null)
})

it('assumes the usual routes where no manifest says what is declared', () => {
  const project = projectWith({})
  expect(defaultExportReader(project, 'src/app/page.tsx')).toBe('Next.js')
  expect(fileNameReader(project, 'app/routes/$slug.tsx')).toBe('Remix')
  expect(defaultExportReader(project, 'src/app/order-list.tsx')).toBe(null)
})

it('knows the folder that a script of the manifest writes', () => {
  const project = projectWith(
    {},
    {
      'apps/web/package.json': JSON.stringify({
        name: 'web',
        scripts: { icons: 'svgr ./assets --out-dir src/icons --typescript', build: 'tsc --outDir .' },
      }),
    },
  )
  expect(isWrittenByScript(project, 'apps/web/src/icons/Download.tsx')).toBe(true)
  expect(isWrittenByScript(project, 'apps/web/src/icons-old/Download.tsx')).toBe(false)
  expect(isWrittenByScript(project, 'src/icons/Download.tsx')).toBe(false)
})

it('takes paths relative to an application in a repository with one manifest', () => {
  const project = projectWith({ '': ['next', '@remix-run/react'] })
  expect(defaultExportReader(project, 'apps/shop/src/app/page.tsx')).toBe('Next.js')
  expect(defaultExportReader(project, 'frontend/app/routes/orders.$id.tsx')).toBe('Remix')
  expect(defaultExportReader(project, 'lib/app/page.tsx')).toBe(null)
})

it('finds the routes that a list of routes contains', () => {
  const project = projectWith(
    { '': ['@react-router/dev'] },
    { 'app/routes.ts': `export default [route('orders', './orders/list.tsx'), index("home.tsx")]\n` },
  )
  expect(defaultExportReader(project, 'app/orders/list.tsx')).toBe('Remix')
  expect(defaultExportReader(project, 'app/home.tsx')).toBe('Remix')
  expect(defaultExportReader(project, 'app/routes.ts')).toBe('Remix')
  expect(defaultExportReader(project, 'app/orders/row.tsx')).toBe(null)
})

it('knows the folders from which servers load files', () => {
  const project = projectWith({
    autoload: ['@fastify/autoload'],
    nitro: ['nitropack'],
    knex: ['knex'],
    worker: ['wrangler'],
    adonis: ['@adonisjs/core'],
  })
  expect(defaultExportReader(project, 'autoload/src/domains/orders/runtime/routes/list.ts')).toBe('Fastify')
  expect(defaultExportReader(project, 'autoload/src/plugins/db.ts')).toBe('Fastify')
  expect(defaultExportReader(project, 'autoload/src/services/orders.ts')).toBe(null)
  expect(defaultExportReader(project, 'nitro/server/api/orders.get.ts')).toBe('Nitro')
  expect(fileNameReader(project, 'knex/src/migrations/20240101_add_orders.ts')).toBe('migrations')
  expect(defaultExportReader(project, 'worker/src/index.ts')).toBe('Workers')
  expect(defaultExportReader(project, 'worker/src/routes/index.ts')).toBe(null)
  expect(defaultExportReader(project, 'adonis/app/controllers/users_controller.ts')).toBe('AdonisJS')
})

it('knows the files of tools', () => {
  const project = projectWith({ '': ['vitest', 'storybook', 'i18next'], plain: [] })
  expect(defaultExportReader(project, 'test/global-setup.ts')).toBe('Vitest')
  expect(defaultExportReader(project, 'src/button.stories.tsx')).toBe('Storybook')
  expect(defaultExportReader(project, 'src/locales/en.ts')).toBe('translations')
  expect(defaultExportReader(project, 'src/i18n.ts')).toBe(null)
  expect(defaultExportReader(project, 'src/sales-reporter.ts')).toBe(null)
  expect(defaultExportReader(project, 'plain/drizzle.config.ts')).toBe('tool configuration')
  expect(defaultExportReader(project, 'plain/.prettierrc.mjs')).toBe('tool configuration')
  expect(defaultExportReader(project, 'plain/src/__mocks__/fs.ts')).toBe('mocks')
  expect(fileNameReader(project, 'src/button.stories.tsx')).toBe(null)
  expect(folderNameReader(project, 'src/__tests__')).toBe('mocks')
})

it('knows the entries of packages that a tool loads by name', () => {
  const project = projectWith({
    'eslint-plugin-shop': [],
    'packages/shop-config': [],
    'packages/reload-vitejs-app': [],
  })
  expect(defaultExportReader(project, 'eslint-plugin-shop/src/index.ts')).toBe('the tool that loads this package')
  expect(defaultExportReader(project, 'eslint-plugin-shop/src/ast/walk.ts')).toBe(null)
  expect(defaultExportReader(project, 'packages/reload-vitejs-app/src/index.ts')).toBe(null)
})
