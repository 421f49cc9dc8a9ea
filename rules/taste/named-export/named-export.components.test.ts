import { testRule } from '@stratalint/rule/vitest'
import rule from './named-export.ts'

const FILE = 'src/domains/orders/ui/order-card.tsx'
const DASHBOARD = 'src/domains/orders/ui/dashboard.tsx'
const files = (text: string, others: Record<string, string> = {}): Record<string, string> => ({
  [FILE]: text,
  ...others,
})
const CARD = 'export default function OrderCard() {\n  return <p>Order</p>\n}\n'
const AUTO = [{ key: 'export-by-name', applicability: 'auto' as const }]
const MANUAL = [{ key: 'export-by-name', applicability: 'manual' as const }]
const card = (fix: { key: string; applicability: 'auto' | 'suggested' | 'manual' }[]) => [
  { file: FILE, line: 1, column: 25, endColumn: 34, fix },
]

testRule(rule, {
  topic: 'components and importers',
  valid: [
    {
      name: 'a component that React.lazy loads',
      files: files(CARD, {
        [DASHBOARD]: `import * as React from 'react'\nexport const Card = React.lazy(() => import('./order-card'))\n`,
      }),
    },
    {
      name: 'a component that next/dynamic loads through an alias',
      files: files(CARD, {
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
        [DASHBOARD]: `import dynamic from 'next/dynamic'\nexport const Card = dynamic(() => import('@/domains/orders/ui/order-card'), { ssr: false })\n`,
      }),
    },
    {
      name: 'a component that loadable loads with a comment for the bundler',
      files: files(CARD, {
        [DASHBOARD]: `import loadable from '@loadable/component'\nexport const Card = loadable(() => import(/* webpackChunkName: 'card' */ './order-card'))\n`,
      }),
    },
    {
      name: 'a component that defineAsyncComponent loads',
      files: files(CARD, {
        [DASHBOARD]: `import { defineAsyncComponent } from 'vue'\nexport const Card = defineAsyncComponent({ loader: () => import('./order-card') })\n`,
      }),
    },
    {
      name: 'a component that a route of a Vue file loads',
      files: files(CARD, {
        'src/domains/orders/ui/app-shell.vue': `<script setup lang="ts">\nconst routes = [{ path: '/', component: () => import('./order-card') }]\n</script>\n`,
      }),
    },
    {
      name: 'pages that a glob loads',
      files: files(CARD, { [DASHBOARD]: `export const cards = import.meta.glob('./order-*.tsx')\n` }),
    },
    {
      name: 'commands of a folder that another file loads',
      files: {
        'src/app/commands/ping.ts': 'export default { name: "ping" }\n',
        'src/app/commands/admin/ban.ts': 'export default { name: "ban" }\n',
        'src/app/bot.ts': `import { readdirSync } from 'node:fs'\nimport { join } from 'node:path'\nexport async function load() {\n  for (const name of readdirSync(join(__dirname, 'commands'))) {\n    const { default: command } = await import(join(__dirname, 'commands', name))\n    console.log(command)\n  }\n}\n`,
      },
    },
    {
      name: 'a generator that a list of generators names',
      files: {
        'package.json': '{ "name": "tools", "private": true, "generators": "./generators.json" }',
        'generators.json': '{ "generators": { "domain": { "factory": "./src/app/generate-domain" } } }',
        'src/app/generate-domain.ts': 'export default async function generateDomain() {}\n',
      },
    },
    {
      name: 'tasks that the index file of their folder loads',
      files: {
        'src/app/tasks/clean.ts': 'export default class Clean {}\n',
        'src/app/tasks/index.ts': `import { requireDirectory } from '../fs'\nexport const tasks = requireDirectory(__dirname).map((each) => each.default)\n`,
        'src/app/fs.ts': 'export const requireDirectory = (folder: string): { default: unknown }[] => []\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a component that nobody imports',
      files: files(CARD),
      errors: card(AUTO),
      nearestValid: files(CARD.replace('default ', '')),
    },
    {
      name: 'a lazily loaded module of which a named export is used',
      files: files(CARD, {
        [DASHBOARD]: `import { lazy } from 'react'\nexport const Card = lazy(() => import('./order-card').then((m) => ({ default: m.default })))\n`,
      }),
      errors: card(MANUAL),
      nearestValid: {
        [DASHBOARD]: `import { lazy } from 'react'\nexport const Card = lazy(() => import('./order-card'))\n`,
      },
    },
    {
      name: 'a default that other files import',
      files: files(CARD, {
        [DASHBOARD]: `import OrderCard from './order-card'\nexport const Dashboard = () => <OrderCard />\n`,
        'src/domains/orders/ui/list.tsx': `import Card, { type CardProps } from './order-card'\nexport const List = (props: CardProps) => <Card {...props} />\n`,
        'src/domains/orders/ui/index.ts': `export { default as OrderCard } from './order-card'\nexport { default } from './order-card'\n`,
      }),
      errors: [
        { file: 'src/domains/orders/ui/index.ts', line: 2, column: 10, endColumn: 17, fix: AUTO },
        ...card(AUTO),
      ],
    },
    {
      name: 'a default that a test mocks',
      files: files(CARD, {
        'src/domains/orders/ui/order-card.test.tsx': `import OrderCard from './order-card'\nvi.mock('./order-card', () => ({ default: () => null }))\nexport const a = OrderCard\n`,
      }),
      errors: card(MANUAL),
    },
    {
      name: 'a default that a namespace import uses',
      files: files(CARD, { [DASHBOARD]: `import * as cards from './order-card'\nexport const Card = cards.default\n` }),
      errors: card(MANUAL),
    },
    {
      name: 'a default that a file outside the check imports',
      files: files(CARD, {
        'scripts/render.tsx': `import Card from '../src/domains/orders/ui/order-card'\nconsole.log(Card)\n`,
      }),
      errors: card(MANUAL),
    },
    {
      name: 'a default that an import through an unknown alias may use',
      files: files(CARD, {
        [DASHBOARD]: `import OrderCard from '@ui/order-card'\nexport const Dashboard = () => <OrderCard />\n`,
      }),
      errors: card(MANUAL),
    },
    {
      name: 'a file that a script of package.json runs',
      files: {
        'package.json': '{ "name": "shop", "private": true, "scripts": { "report": "tool ./src/app/report.ts" } }',
        'src/app/report.ts': 'export default function report() {}\n',
      },
      errors: [{ file: 'src/app/report.ts', line: 1, column: 25, endColumn: 31, fix: MANUAL }],
    },
    {
      name: 'a file of the built folder that a published package exports',
      files: {
        'package.json': '{ "name": "prices", "exports": { "./commands/*": "./dist/commands/*.js" } }',
        'src/commands/migrate.ts': 'export default function migrate() {}\n',
        'stratalint.config.json': '{ "architecture": { "places": { "all": { "pattern": "**", "role": "shared" } } } }',
      },
      errors: [{ file: 'src/commands/migrate.ts', line: 1, column: 25, endColumn: 32, fix: MANUAL }],
    },
    {
      name: 'the entry of a published package',
      files: {
        'package.json': '{ "name": "prices", "exports": "./src/utils/price.ts" }',
        'src/utils/price.ts': 'export default function price() {}\n',
      },
      errors: [{ file: 'src/utils/price.ts', line: 1, column: 25, endColumn: 30, fix: MANUAL }],
    },
    {
      name: 'a wrapped component whose own name is taken',
      files: files(
        `import { memo } from 'react'\nconst OrderCard = () => <p>Order</p>\nexport default memo(OrderCard)\n`,
      ),
      errors: [{ file: FILE, line: 3, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'a connected component',
      files: files(
        `import { connect } from 'react-redux'\nconst OrderCard = () => <p>Order</p>\nexport default connect(null)(OrderCard)\n`,
      ),
      errors: [{ file: FILE, line: 3, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'an arrow function that renders',
      files: files('export default () => <p>Order</p>\n'),
      errors: [{ file: FILE, line: 1, column: 8, endColumn: 15, fix: AUTO }],
    },
    {
      name: 'a declaration whose importers all use a longer name',
      files: {
        'src/app/presenters/comment.ts':
          'export default function present(depth: number): number {\n  return depth === 0 ? 0 : present(depth - 1)\n}\n',
        'src/app/presenters/index.ts': `import presentComment from './comment'\nexport { presentComment }\n`,
        'src/app/list.ts': `import presentComment from './presenters/comment'\nexport const list = [presentComment(1)]\n`,
      },
      errors: [
        {
          file: 'src/app/presenters/comment.ts',
          line: 1,
          column: 25,
          endColumn: 32,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a declaration whose importers use a longer name, which is a key here',
      files: {
        'src/app/presenters/comment.ts': 'export default function present(): object {\n  return { present }\n}\n',
        'src/app/presenters/index.ts': `import presentComment from './comment'\nexport { presentComment }\n`,
      },
      errors: [
        {
          file: 'src/app/presenters/comment.ts',
          line: 1,
          column: 25,
          endColumn: 32,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a constant whose importers use a longer name',
      files: {
        'src/app/presenters/comment.ts': 'const depth = 1\nexport default depth\n',
        'src/app/list.ts': `import commentDepth from './presenters/comment'\nexport const list = [commentDepth]\n`,
      },
      errors: [
        {
          file: 'src/app/presenters/comment.ts',
          line: 2,
          column: 8,
          endColumn: 15,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a value without a name, for which its importer has a longer one',
      files: {
        'src/app/versions/v6.ts': 'export default { amount: 1 }\n',
        'src/app/list.ts': `import V6_VERSION from './versions/v6'\nexport const list = [V6_VERSION]\n`,
      },
      errors: [
        {
          file: 'src/app/versions/v6.ts',
          line: 1,
          column: 8,
          endColumn: 15,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'an index that passes on a default, which its importer calls like the folder',
      files: {
        'src/app/templates/router.ts': 'export const routes = []\nexport { routes as default }\n',
        'src/app/templates/index.ts': `export { default } from './router'\n`,
        'src/app/list.ts': `import templates from './templates'\nexport const list = [templates]\n`,
      },
      errors: [
        {
          file: 'src/app/templates/index.ts',
          line: 1,
          column: 10,
          endColumn: 17,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
        {
          file: 'src/app/templates/router.ts',
          line: 2,
          column: 20,
          endColumn: 27,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a declaration whose importers use a shorter name',
      files: {
        'src/app/validation-options.ts': 'const validationOptions = {}\nexport default validationOptions\n',
        'src/app/list.ts': `import options from './validation-options'\nexport const list = [options]\n`,
      },
      errors: [
        {
          file: 'src/app/validation-options.ts',
          line: 2,
          column: 8,
          endColumn: 15,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a declaration whose importers use different names',
      files: {
        'src/app/rules.ts': 'const rules = {}\nexport default rules\n',
        'src/app/list.ts': `import allRules from './rules'\nexport const list = [allRules]\n`,
        'src/app/map.ts': `import taxRules from './rules'\nexport const map = [taxRules]\n`,
      },
      errors: [
        {
          file: 'src/app/rules.ts',
          line: 2,
          column: 8,
          endColumn: 15,
          fix: [{ key: 'export-by-name', applicability: 'auto' }],
        },
      ],
    },
    {
      name: 'a member of an object whose name the file has',
      files: {
        'src/domains/orders/ui/orders-slice.ts': `import { createSlice } from '@reduxjs/toolkit'\nconst ordersSlice = createSlice({})\nexport default ordersSlice.reducer\n`,
      },
      errors: [{ file: 'src/domains/orders/ui/orders-slice.ts', line: 3, column: 8, endColumn: 15, fix: AUTO }],
    },
  ],
})
