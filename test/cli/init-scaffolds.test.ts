import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { ELECTRON, NEST, NEXT, SVELTEKIT, VUE } from './init-scaffolds.ts'
import { writeTree } from '../support/tree.ts'
import { checkJson, project } from './project.ts'

/** What a check reports about imports after `init --yes`, and whether its numbers are those that init printed. */
function initScaffold(files: Record<string, string>): { imports: string[]; isRoundTrip: boolean } {
  const folder = project(files)
  const { status, stdout, stderr } = runCli(['init', '--yes'], { cwd: folder })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { findings, summary } = checkJson(folder, ['--no-baseline'])
  const printed = [...stdout.matchAll(/^ {4,}(\d+) {2}(\S+)$/gm)].map(([, count, rule]) => [rule, Number(count)])
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const totals = `${summary['files']} files and ${summary['edges']} imports: `
  const baselined = runCli(['check', '--format', 'json'], { cwd: folder })
  return {
    imports: findings.filter(({ rule }) => rule.startsWith('architecture/')).map(({ file, rule }) => `${file} ${rule}`),
    isRoundTrip:
      stdout.includes(totals) &&
      stdout.includes(`reports ${findings.length} finding`) &&
      JSON.stringify(printed.sort()) === JSON.stringify([...counts].sort()) &&
      baselined.status === 0,
  }
}

describe('init in a fresh scaffold reports the mistake in', () => {
  it('Next.js, where shared code imports a component', () => {
    expect(initScaffold(NEXT)).toEqual({
      imports: ['src/lib/format.ts architecture/layer-direction', 'src/lib/format.ts architecture/no-cycle'],
      isRoundTrip: true,
    })
  })

  it('NestJS, where a service imports a controller', () => {
    expect(initScaffold(NEST)).toEqual({
      imports: ['src/app.service.ts architecture/layer-direction', 'src/app.service.ts architecture/no-cycle'],
      isRoundTrip: true,
    })
  })

  it('Vue, where a store imports a component', () => {
    expect(initScaffold(VUE)).toEqual({
      imports: ['src/stores/counter.ts architecture/layer-direction'],
      isRoundTrip: true,
    })
  })

  it('SvelteKit, where a component imports the server, and the library a route', () => {
    expect(initScaffold(SVELTEKIT)).toEqual({
      imports: [
        'src/lib/components/List.svelte architecture/layer-direction',
        'src/lib/total.ts architecture/layer-direction',
      ],
      isRoundTrip: true,
    })
  })

  it('Electron, where the renderer imports the main process', () => {
    expect(initScaffold(ELECTRON)).toEqual({
      imports: ['src/renderer/src/App.tsx architecture/layer-direction'],
      isRoundTrip: true,
    })
  })
})

/** What a check reports about a scaffold with other files in place of its mistake, or an empty one where init allows that. */
function importsWith(scaffold: Record<string, string>, files: Record<string, string>): string[] {
  return initScaffold({ ...scaffold, ...files }).imports
}

/** A fresh Next.js project without components. */
const NEXT_PLAIN = {
  'package.json': NEXT['package.json'],
  'tsconfig.json': NEXT['tsconfig.json'],
  'src/app/layout.tsx':
    'import type { ReactNode } from \'react\'\n\nexport default function RootLayout({ children }: { children: ReactNode }) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
  'src/app/page.tsx': 'export default function Home() {\n  return <main>Shop</main>\n}\n',
}

const COUNTER =
  "import { defineStore } from 'pinia'\n\nexport const useCounterStore = defineStore('counter', () => ({ count: 0 }))\n"
const VUE_PLAIN = {
  ...VUE,
  'src/stores/counter.ts': COUNTER,
  'src/components/TheWelcome.vue': VUE['src/components/HelloWorld.vue'],
}
const WINDOW =
  "import { Versions } from './components/Versions'\n\nexport default function App() {\n  return <Versions />\n}\n"
const ELECTRON_PLAIN = { ...ELECTRON, 'src/renderer/src/App.tsx': WINDOW }
const ROUTES_PLAIN = {
  'package.json': SVELTEKIT['package.json'],
  'tsconfig.json': SVELTEKIT['tsconfig.json'],
  'src/routes/+page.svelte': '<h1>Shop</h1>\n',
  'src/routes/Counter.svelte': '<button>0</button>\n',
  'src/routes/about/+page.ts': 'export const prerender = true\n',
  'src/routes/words/words.server.ts': "export const words = ['book']\n",
  'src/routes/words/+page.server.ts':
    "import { words } from './words.server'\n\nexport const load = () => ({ words })\n",
}

/** A fresh NestJS project with its first module. */
const NEST_MODULE = {
  'package.json': NEST['package.json'],
  'tsconfig.json': NEST['tsconfig.json'],
  'src/main.ts': NEST['src/main.ts'],
  'src/app.module.ts':
    "import { Module } from '@nestjs/common'\nimport { CatsModule } from './cats/cats.module'\n\n@Module({ imports: [CatsModule] })\nexport class AppModule {}\n",
  'src/cats/cats.module.ts':
    "import { Module } from '@nestjs/common'\nimport { CatsController } from './cats.controller'\nimport { CatsService } from './cats.service'\n\n@Module({ controllers: [CatsController], providers: [CatsService] })\nexport class CatsModule {}\n",
  'src/cats/cats.controller.ts':
    "import { Controller } from '@nestjs/common'\nimport { CatsService } from './cats.service'\n\n@Controller('cats')\nexport class CatsController {\n  constructor(private readonly cats: CatsService) {}\n}\n",
  'src/cats/cats.service.ts':
    "import { Injectable } from '@nestjs/common'\n\n@Injectable()\nexport class CatsService {}\n",
}
const EXPRESS = {
  'package.json': JSON.stringify({ name: 'shop', dependencies: { express: '5.0.0' } }),
  'src/index.ts': "import { app } from './app'\n\napp.listen(3000)\n",
  'src/app.ts':
    "import express from 'express'\nimport { orderRouter } from './routes/orders'\nimport { reply } from './middlewares/reply'\n\nexport const app = express()\napp.use(orderRouter, reply)\n",
  'src/routes/orders.ts':
    "import { Router } from 'express'\nimport { listOrders } from '../controllers/orders'\n\nexport const orderRouter = Router().get('/orders', listOrders)\n",
  'src/controllers/orders.ts':
    "import { findOrders } from '../services/orders'\n\nexport const listOrders = () => findOrders()\n",
  'src/services/orders.ts': "export const findOrders = () => ['book']\n",
  'src/middlewares/reply.ts': 'export const reply = () => null\n',
}
const REACT_ROUTER = {
  'package.json': JSON.stringify({
    name: 'shop',
    dependencies: { react: '19.2.0', 'react-router': '7.9.0' },
    devDependencies: { '@react-router/dev': '7.9.0', vite: '7.0.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }\n',
  'app/root.tsx': "import { Outlet } from 'react-router'\n\nexport default function App() {\n  return <Outlet />\n}\n",
  'app/routes/home.tsx':
    "import { Welcome } from '../welcome/welcome'\n\nexport default function Home() {\n  return <Welcome />\n}\n",
  'app/welcome/welcome.tsx': 'export const Welcome = () => <h1>Shop</h1>\n',
}

describe('init in a small scaffold that no other import explains', () => {
  it.each([
    [
      'a store that nothing uses yet imports a view',
      VUE_PLAIN,
      'src/stores/counter.ts',
      "import view from '../views/HomeView.vue'\n\nexport const first = view\n",
    ],
    [
      'a store that nothing uses yet imports a component',
      VUE_PLAIN,
      'src/stores/counter.ts',
      "import view from '../components/HelloWorld.vue'\n\nexport const first = view\n",
    ],
    [
      'the only component imports a page',
      NEXT_PLAIN,
      'src/components/button.tsx',
      "import Home from '@/app/page'\n\nexport const Button = () => <Home />\n",
    ],
    [
      'the only client component imports the server',
      { ...NEXT_PLAIN, 'src/server/db.ts': 'export const db = 1\n' },
      'src/components/list.tsx',
      "'use client'\nimport { db } from '@/server/db'\n\nexport const List = () => db\n",
    ],
    ['the main process imports the renderer', ELECTRON_PLAIN, 'src/main/index.ts', "import '../renderer/src/main'\n"],
    [
      'the renderer imports electron',
      ELECTRON_PLAIN,
      'src/renderer/src/App.tsx',
      `import { ipcRenderer } from 'electron'\n${WINDOW}\nvoid ipcRenderer\n`,
    ],
    [
      'the renderer reads files',
      ELECTRON_PLAIN,
      'src/renderer/src/App.tsx',
      `import { readFileSync } from 'node:fs'\n${WINDOW}\nvoid readFileSync\n`,
    ],
    [
      'a page imports a module of the server',
      ROUTES_PLAIN,
      'src/routes/about/+page.ts',
      "import { words } from '../words/words.server'\n\nexport const load = () => ({ words })\n",
    ],
    [
      'a page imports the only folder of the library',
      { ...ROUTES_PLAIN, 'src/lib/server/db.ts': 'export const db = 1\n' },
      'src/routes/+page.svelte',
      '<script lang="ts">\n  import { db } from \'$lib/server/db\'\n</script>\n{db}\n',
    ],
    [
      'a file beside the only folder of the library imports the server',
      { ...ROUTES_PLAIN, 'src/lib/server/db.ts': 'export const db = 1\n' },
      'src/lib/Rows.svelte',
      '<script lang="ts">\n  import { db } from \'$lib/server/db\'\n</script>\n{db}\n',
    ],
    [
      'a store imports the root component',
      VUE_PLAIN,
      'src/stores/counter.ts',
      "import App from '../App.vue'\n\nexport const first = App\n",
    ],
    [
      'a service of the only module imports its controller',
      NEST_MODULE,
      'src/cats/names.service.ts',
      "import { CatsController } from './cats.controller'\n\nexport const name = CatsController.name\n",
    ],
    [
      'a controller imports the file that starts the program',
      EXPRESS,
      'src/controllers/users.ts',
      "import { app } from '../app'\n\nexport const settings = app\n",
    ],
    [
      'a component imports the only file of the server',
      { ...REACT_ROUTER, 'app/db.server.ts': 'export const db = 1\n' },
      'app/components/list.tsx',
      "import { useState } from 'react'\nimport { db } from '../db.server'\n\nexport const List = () => useState(db)[0]\n",
    ],
  ])('reports that %s', (_, scaffold, file, text) => {
    expect(importsWith(scaffold, { [file]: text }).map((found) => found.split(' ')[0])).toEqual([file])
    expect(importsWith(scaffold, file in scaffold ? {} : { [file]: 'export const nothing = 1\n' })).toEqual([])
  })

  it('says how a page of SvelteKit gets what the server has, and lets its loader do so', () => {
    const folder = project({
      'package.json': SVELTEKIT['package.json'],
      'tsconfig.json': SVELTEKIT['tsconfig.json'],
      'src/lib/index.ts': "export const name = 'shop'\n",
      'src/lib/server/db.ts': "export const rows = ['book']\n",
      'src/routes/+page.svelte': '<script lang="ts">\n  import { rows } from \'$lib/server/db\'\n</script>\n{rows}\n',
    })
    expect(runCli(['init', '--yes'], { cwd: folder }).status).toBe(0)
    const load = "import { name } from '$lib'\nimport { rows } from '$lib/server/db'\n\n"
    writeTree(folder, {
      'src/routes/+page.server.ts': `${load}export const load = () => ({ name, rows })\n`,
      'src/routes/rows/+server.ts': `${load}export const GET = () => new Response(name + rows.join())\n`,
      'src/routes/about/+page.svelte': '<script lang="ts">\n  import { name } from \'$lib\'\n</script>\n{name}\n',
    })
    const { findings } = checkJson(folder, ['--no-baseline'])
    expect(findings.map(({ rule, file, fix }) => [rule, file, fix[0]?.title])).toMatchInlineSnapshot(`
      [
        [
          "architecture/layer-direction",
          "src/routes/+page.svelte",
          "Use rows in load of src/routes/+page.server.ts, and pass the result to +page.svelte as a prop; for an event, use a form action.",
        ],
      ]
    `)
  })

  it('lets the code that comes next use the framework and what is there', () => {
    const folder = project(VUE_PLAIN)
    expect(runCli(['init', '--yes'], { cwd: folder }).status).toBe(0)
    writeTree(folder, {
      'src/views/CartView.vue':
        "<script setup lang=\"ts\">\nimport { ref } from 'vue'\nimport { useCounterStore } from '../stores/counter'\n\nconst count = ref(useCounterStore().count)\n</script>\n<template>{{ count }}</template>\n",
      'src/components/TheCart.vue':
        '<script setup lang="ts">\nimport { ref } from \'vue\'\n\nconst count = ref(0)\n</script>\n<template>{{ count }}</template>\n',
    })
    const { findings } = checkJson(folder, ['--no-baseline'])
    expect(findings.filter(({ rule }) => rule.startsWith('architecture/'))).toEqual([])
  })
})

describe('init in a NestJS project with one module', () => {
  it('has a place for the next module, which may import the first one', () => {
    const folder = project(NEST_MODULE)
    expect(runCli(['init', '--yes'], { cwd: folder }).status).toBe(0)
    writeTree(folder, {
      'src/dogs/dogs.module.ts':
        "import { Module } from '@nestjs/common'\nimport { CatsModule } from '../cats/cats.module'\n\n@Module({ imports: [CatsModule] })\nexport class DogsModule {}\n",
      'src/dogs/dogs.service.ts':
        "import { CatsService } from '../cats/cats.service'\n\nexport class DogsService {\n  constructor(private readonly cats: CatsService) {}\n}\n",
    })
    const { findings } = checkJson(folder, ['--no-baseline'])
    expect(findings.filter(({ rule }) => rule.startsWith('architecture/'))).toEqual([])
  })
})

describe('init sets up the tools of a project', () => {
  const files = {
    ...NEXT,
    'pnpm-lock.yaml': 'lockfileVersion: 9\n',
    'package.json': `${JSON.stringify(JSON.parse(NEXT['package.json']), null, 2)}\n`,
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.github/workflows/test.yml': 'on: push\n',
    '.husky/pre-commit': 'pnpm test\n',
    '.gitlab-ci.yml': 'test:\n  script: [pnpm test]\n',
  }

  it('shows each edit, lists what it wrote, and prints the lines for the rest', () => {
    const folder = project(files)
    const { status, stdout } = runCli(['init', '--yes'], { cwd: folder })
    expect(status).toBe(0)
    expect(stdout.slice(stdout.indexOf('--- a/package.json'))).toMatchInlineSnapshot(`
      "--- a/package.json
      +++ b/package.json
      @@ -1,7 +1,8 @@
       {
         "name": "shop",
         "scripts": {
      -    "dev": "next dev"
      +    "dev": "next dev",
      +    "lint:architecture": "stratalint check"
         },
         "dependencies": {
           "next": "16.0.0",

      --- a/eslint.config.mjs
      +++ b/eslint.config.mjs
      @@ -1,9 +1,11 @@
       import { defineConfig, globalIgnores } from "eslint/config";
       import nextVitals from "eslint-config-next/core-web-vitals";
      +import stratalint from "stratalint/eslint";
       
       const eslintConfig = defineConfig([
         ...nextVitals,
         globalIgnores([".next/**"]),
      +  ...(await stratalint()),
       ]);
       
       export default eslintConfig;

      --- /dev/null
      +++ b/.github/workflows/stratalint.yml
      @@ -0,0 +1,17 @@
      +name: Architecture
      +on: [push, pull_request]
      +permissions:
      +  contents: read
      +jobs:
      +  stratalint:
      +    runs-on: ubuntu-latest
      +    steps:
      +      - uses: actions/checkout@v5
      +      - uses: pnpm/action-setup@v4
      +        with:
      +          version: latest
      +      - uses: actions/setup-node@v5
      +        with:
      +          node-version: 24
      +      - run: pnpm install --frozen-lockfile
      +      - run: pnpm exec stratalint check --format github

      --- a/.husky/pre-commit
      +++ b/.husky/pre-commit
      @@ -1,1 +1,2 @@
       pnpm test
      +pnpm exec stratalint check --changed=HEAD

      Wrote stratalint.config.ts
      Edited package.json
      Edited eslint.config.mjs
      Wrote .github/workflows/stratalint.yml
      Edited .husky/pre-commit
      Wrote stratalint.baseline.json: 2 findings

      Add to .gitlab-ci.yml:
        stratalint:
          image: node:24
          script:
            - corepack enable
            - pnpm install --frozen-lockfile
            - pnpm exec stratalint check --format pretty --format gitlab --output-file gl-code-quality-report.json
          artifacts:
            when: always
            reports:
              codequality: gl-code-quality-report.json

      Next
        pnpm add --save-dev stratalint
        pnpm exec stratalint check
      "
    `)
    expect(runCli(['check'], { cwd: folder }).status).toBe(0)
  })

  it('writes only the policy with --only policy', () => {
    const folder = project(files)
    const { stdout } = runCli(['init', '--yes', '--only', 'policy'], { cwd: folder })
    expect(stdout.split('\n').filter((line) => /^(?:Wrote|Edited|Add) /.test(line))).toEqual([
      'Wrote stratalint.config.ts',
    ])
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(files['package.json'])
  })

  it('writes nothing with --dry-run, and refuses it together with --yes', () => {
    const folder = project(files)
    const dry = runCli(['init', '--dry-run'], { cwd: folder })
    expect(dry.stderr.trimEnd().split('\n').at(-1)).toBe(
      'Nothing is written yet: `stratalint init --yes` writes stratalint.config.ts, stratalint.baseline.json, package.json, eslint.config.mjs, .github/workflows/stratalint.yml and .husky/pre-commit.',
    )
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(files['package.json'])
    expect(runCli(['init', '--dry-run', '--yes'], { cwd: folder })).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--yes and --dry-run cannot be used together.') as string,
    })
  })
})
