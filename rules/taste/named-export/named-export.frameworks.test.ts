import { testRule } from '@stratalint/rule/vitest'
import rule from './named-export.ts'

const declares = (...names: string[]): Record<string, string> => ({
  'package.json': JSON.stringify({
    name: 'shop',
    private: true,
    devDependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])),
  }),
})
const PAGE = 'export default function Page() {\n  return null\n}\n'
const AUTO = [{ key: 'export-by-name', applicability: 'auto' as const }]
const page = (file: string) => [{ file, line: 1, column: 25, endColumn: 29, fix: AUTO }]

testRule(rule, {
  topic: 'frameworks',
  valid: [
    {
      name: 'what React Router renders with, an example, and the routes of Hono',
      files: {
        'src/app/preview/entry.server.tsx':
          "import { ServerRouter } from 'react-router'\nexport default function handleRequest() {\n  return ServerRouter\n}\n",
        'src/app/examples/button.tsx': 'export default function ButtonExample() {\n  return <button />\n}\n',
        'src/app/routes/orders.ts': "import { Hono } from 'hono'\nconst route = new Hono()\nexport default route\n",
      },
    },
    {
      name: 'the application in a file that is called router',
      files: {
        'src/app/router.ts':
          "import { Hono } from 'hono'\nconst app = new Hono().basePath('/api')\nexport default app\n",
      },
    },
    { name: 'a page of Next', files: { ...declares('next'), 'src/app/orders/[id]/page.tsx': PAGE } },
    { name: 'a layout where no manifest says what is used', files: { 'src/app/orders/[id]/layout.tsx': PAGE } },
    {
      name: 'a route of which the router generates types',
      files: {
        ...declares('react'),
        'src/app/order.tsx': `import type { Route } from './+types/order'\nexport default (props: Route.Props) => null\n`,
      },
    },
    {
      name: 'a middleware of Next that a build copies to its place',
      files: {
        ...declares('next'),
        'src/app/docker/proxy.ts': `import { NextResponse } from 'next/server'\nexport default function proxy() {\n  return NextResponse.next()\n}\n`,
      },
    },
    {
      name: 'an application with fetch, in the file that starts it',
      files: {
        'src/app/index.ts': `import { Hono } from 'hono'\nconst app = new Hono()\nexport default app\n`,
        'src/app/server.ts': `import { Elysia } from 'elysia'\nexport default new Elysia().get('/', 'orders').listen(3000)\n`,
      },
    },
    {
      name: 'texts of a language',
      files: { ...declares('i18next'), 'src/app/i18n/pt-BR.ts': `export default { total: 'Soma' }\n` },
    },
    {
      name: 'a transformer that a config names',
      files: {
        'src/app/icons/sly.json': '{ "transformers": ["transform-icon.ts"] }',
        'src/app/icons/transform-icon.ts': 'export default function transformIcon() {}\n',
      },
    },
    {
      name: 'a page that passes on a component',
      files: { ...declares('next'), 'src/app/page.tsx': `export { Page as default } from 'pages'\n` },
    },
    {
      name: 'a story',
      files: {
        ...declares('@storybook/react'),
        'src/domains/orders/ui/card.stories.tsx': 'const meta = {}\nexport default meta\n',
      },
    },
    {
      name: 'a story whose package is only imported',
      files: {
        'src/domains/orders/ui/card.stories.tsx': `import type { Meta } from '@storybook/react'\nexport default {} as Meta\n`,
      },
    },
    {
      name: 'a plugin of Fastify',
      files: { ...declares('@fastify/autoload'), 'src/app/plugins/db.ts': 'export default async () => {}\n' },
    },
    { name: 'a worker', files: { 'src/app/worker.ts': 'export default { async fetch() {}, scheduled() {} }\n' } },
    {
      name: 'a worker in a constant',
      files: { 'src/app/worker.ts': 'const worker = { fetch: () => new Response() }\nexport default worker\n' },
    },
    {
      name: 'a server of Bun',
      files: {
        'src/app/serve.ts': `import { app } from './app'\nexport default { port: 3000, fetch: app.fetch }\n`,
        'src/app/app.ts': 'export const app = { fetch() {} }\n',
      },
    },
    {
      name: 'an entry point of Workers',
      files: {
        'src/app/a.ts': `import { WorkerEntrypoint } from 'cloudflare:workers'\nexport default class extends WorkerEntrypoint {}\n`,
      },
    },
    {
      name: 'a command of oclif',
      files: {
        'src/app/a.ts': `import { Command } from '@oclif/core'\nexport default class Deploy extends Command {}\n`,
      },
    },
    { name: 'a handler of h3', files: { 'src/app/a.ts': 'export default defineEventHandler(() => 1)\n' } },
    {
      name: 'a load test',
      files: { 'src/app/load.js': `import http from 'k6/http'\nexport default function () {\n  http.get('/')\n}\n` },
    },
    {
      name: 'an icon that a script of the package generates',
      files: {
        'package.json': '{ "name": "shop", "scripts": { "icons": "svgr assets --out-dir src/app/icons" } }',
        'src/app/icons/cart.tsx': PAGE,
      },
    },
    { name: 'a mock', files: { 'src/utils/__mocks__/fs.ts': 'export default {}\n' } },
    {
      name: 'a migration',
      files: { ...declares('umzug'), 'src/app/migrations/1-orders.ts': 'export default { up() {} }\n' },
    },
    {
      name: 'a plugin of the policy',
      files: {
        'stratalint.config.json': '{ "extends": "harness", "plugins": ["./src/app/rules.ts"] }',
        'src/app/rules.ts': `export default { namespace: 'team', rules: [] }\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'a file with a version, which no tool loads in the order of its date',
      files: { 'src/app/alterations/next-12-add-orders.ts': PAGE },
      errors: page('src/app/alterations/next-12-add-orders.ts'),
      nearestValid: {
        'src/app/alterations/next-12-add-orders.ts': null,
        'src/app/alterations/next-1785393731-add-orders.ts': PAGE,
      },
    },
    {
      name: 'a file that data names, and one that is called like the function of a framework',
      files: {
        'routes.json': '{ "page": "src/app/order-page.tsx" }',
        'src/app/order-page.tsx': PAGE,
        'src/app/request.ts': "import { getRequest } from './requests'\nexport default getRequest(() => ({}))\n",
      },
      errors: [
        ...page('src/app/order-page.tsx'),
        { file: 'src/app/request.ts', line: 2, column: 8, endColumn: 15, fix: AUTO },
      ],
      nearestValid: {
        'routes.json': null,
        'wrangler.json': '{ "main": "src/app/order-page.tsx" }',
        'src/app/request.ts':
          "import { getRequestConfig } from 'next-intl/server'\nexport default getRequestConfig(() => ({}))\n",
        'knip.ts': 'const config = { entry: [] }\nexport default config\n',
      },
    },
    {
      name: 'a component beside a page',
      files: { ...declares('next'), 'src/app/orders/order-list.tsx': PAGE },
      errors: page('src/app/orders/order-list.tsx'),
      nearestValid: { 'src/app/orders/order-list.tsx': PAGE.replace('default ', '') },
    },
    {
      name: 'a page without a framework',
      files: { ...declares('react'), 'src/app/page.tsx': PAGE },
      errors: page('src/app/page.tsx'),
      nearestValid: declares('next'),
    },
    {
      name: 'a route handler of Next, whose names are its methods',
      files: { ...declares('next'), 'src/app/api/route.ts': PAGE },
      errors: page('src/app/api/route.ts'),
    },
    {
      name: 'routes of an application, and the setup of translations',
      files: {
        ...declares('i18next'),
        'src/app/orders.ts': `import { Hono } from 'hono'\nexport default new Hono()\n`,
        'src/app/i18n/setup.ts': `import i18next from 'i18next'\nexport default i18next.createInstance()\n`,
      },
      errors: [
        { file: 'src/app/i18n/setup.ts', line: 2, column: 8, endColumn: 15, fix: AUTO },
        { file: 'src/app/orders.ts', line: 2, column: 8, endColumn: 15, fix: AUTO },
      ],
    },
    {
      name: 'an object that is no worker',
      files: { 'src/app/orders.ts': 'export default { fetch() {}, create() {} }\n' },
      errors: [{ file: 'src/app/orders.ts', line: 1, column: 8, endColumn: 15, fix: AUTO }],
      nearestValid: { 'src/app/orders.ts': 'export default { fetch() {} }\n' },
    },
    {
      name: 'a component that a page passes on',
      files: {
        ...declares('next'),
        'src/app/page.tsx': `export { default } from './home'\n`,
        'src/app/home.tsx': PAGE,
      },
      errors: [
        {
          file: 'src/app/home.tsx',
          line: 1,
          column: 25,
          endColumn: 29,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
  ],
})
