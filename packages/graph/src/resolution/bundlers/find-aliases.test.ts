import type { Target } from '@stratalint/core'
import { afterEach, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

let project: Project | null = null
function close(): void {
  project?.close()
  project = null
}
afterEach(close)

const TREE = { 'package.json': '{}', 'src/main.js': '', 'src/lib/db.ts': '', 'src/lib/index.ts': '', 'other/db.ts': '' }
const DB = { type: 'file', path: 'src/lib/db.ts' }
const NO_ALIAS = { type: 'unresolved', why: 'no-alias' }

function open(files: Record<string, string>): Project {
  close()
  return (project = openProject({ ...TREE, ...files }))
}

function targetIn(files: Record<string, string>, specifier: string, file = 'src/main.js'): Target {
  return open(files).target(file, specifier)
}

const vite = (alias: string, before = ''): Record<string, string> => ({
  'vite.config.ts': `import path, { resolve } from 'node:path'\nimport { fileURLToPath, URL } from 'node:url'\nimport { defineConfig } from 'vite'\n${before}\nexport default defineConfig({ resolve: { alias: ${alias} } })\n`,
})

describe('resolve.alias of Vite', () => {
  it.each([
    ['{ "@": path.resolve(__dirname, "src") }'],
    ['{ "@": path.resolve(__dirname, "./src") }'],
    ['{ "@": path.join(import.meta.dirname, "src") }'],
    ['{ "@": resolve("src") }'],
    ['{ "@": resolve(process.cwd(), "src") }'],
    ['{ "@": fileURLToPath(new URL("./src", import.meta.url)) }'],
    ['{ "@": new URL("./src", import.meta.url).pathname }'],
    ['{ "@/": fileURLToPath(new URL("./src/", import.meta.url)) }'],
    ['{ "@": `${__dirname}/src` }'],
    ['{ "@": __dirname + "/src" }'],
    ['{ ["@"]: "/src" }'],
    ['{ "@": "./src" } as const'],
    ['[{ find: "@", replacement: path.resolve(__dirname, "src") }]'],
    ['[{ find: /^@\\//, replacement: "./src/" }]'],
    ['[...(true ? [{ find: "@", replacement: path.resolve(__dirname, "src") }] : [])]'],
  ])('%s is read', (alias) => {
    expect(targetIn(vite(alias), '@/lib/db')).toEqual(DB)
  })

  it.each([
    ['a constant', '{ "@": root }', 'const root = path.resolve(__dirname, "src")'],
    ['a constant that is the table', 'aliases', 'const aliases = { "@": path.resolve(__dirname, "src") }'],
    [
      'a function that only returns',
      '{ "@": at("src") }',
      'const at = (name: string) => path.resolve(__dirname, name)',
    ],
    ['a function with a body', '{ "@": at("src") }', 'function at(name) { return resolve(__dirname, name) }'],
    [
      'an own __dirname',
      '{ "@": path.resolve(__dirname, "src") }',
      'const __dirname = path.dirname(fileURLToPath(import.meta.url))',
    ],
  ])('by %s is read', (_, alias, before) => {
    expect(targetIn(vite(alias, before), '@/lib/db')).toEqual(DB)
  })

  it('in a module of the project is read', () => {
    const files = {
      ...vite('aliases', 'import { aliases } from "./tools/aliases.js"'),
      'tools/aliases.ts':
        'import path from "path"\nexport const aliases = { "@": path.resolve(__dirname, "../src") }\n',
    }
    expect(targetIn(files, '@/lib/db')).toEqual(DB)
  })

  it('in a config that another one merges is read', () => {
    const files = {
      'vite.config.ts': 'import shared from "./vite.shared"\nexport default mergeConfig(shared, {})\n',
      'vite.shared.ts': 'export default { resolve: { alias: { "@": __dirname + "/src" } } }\n',
    }
    expect(targetIn(files, '@/lib/db')).toEqual(DB)
  })

  it('replaces whole segments only', () => {
    expect(targetIn(vite('{ "@": "./src" }'), '@lib/db')).toEqual({ type: 'unresolved', why: 'undeclared' })
    expect(targetIn(vite('{ "@lib": "./src/lib" }'), '@lib/db')).toEqual(DB)
    expect(targetIn(vite('{ "@lib": "./src/lib" }'), '@lib')).toEqual({ type: 'file', path: 'src/lib/index.ts' })
  })

  it('is unresolved if the file does not exist', () => {
    expect(targetIn(vite('{ "@": "./src" }'), '@/gone')).toEqual({ type: 'unresolved', why: 'alias' })
  })

  it('ignores a query', () => {
    expect(targetIn(vite('{ "@": "./src" }'), '@/lib/db?worker')).toEqual(DB)
  })

  it('may be a package only if that is declared', () => {
    const files = { 'package.json': '{ "dependencies": { "preact": "1" } }' }
    expect(targetIn({ ...files, ...vite('{ react: "preact/compat" }') }, 'react')).toEqual({
      type: 'external',
      name: 'preact',
    })
    expect(targetIn({ ...files, ...vite('{ react: "inferno-compat" }') }, 'react')).toEqual({
      type: 'unresolved',
      why: 'alias',
    })
  })

  it('comes from the nearest folder', () => {
    const files = {
      ...vite('{ "@": "./other" }'),
      'app/package.json': '{}',
      'app/main.js': '',
      'app/vite.config.js': 'export default { resolve: { alias: { "@": __dirname + "/own" } } }',
      'app/own/db.ts': '',
    }
    expect(targetIn(files, '@/db', 'app/main.js')).toEqual({ type: 'file', path: 'app/own/db.ts' })
    expect(targetIn(files, '@/db')).toEqual({ type: 'file', path: 'other/db.ts' })
  })

  it('comes after a tsconfig and a package.json', () => {
    expect(
      targetIn(
        {
          ...vite('{ "@": "./other" }'),
          'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/lib/*"] }, "allowJs": true } }',
        },
        '@/db',
      ),
    ).toEqual(DB)
    expect(
      targetIn({ ...vite('{ db: "./other/db" }'), 'package.json': '{ "dependencies": { "db": "1" } }' }, 'db'),
    ).toEqual({ type: 'external', name: 'db' })
  })
})

describe('the aliases of other configs', () => {
  it.each([
    ['vitest.config.mts', 'export default { test: { alias: { "@": new URL("./src", import.meta.url).pathname } } }'],
    [
      'webpack.config.js',
      'const path = require("path")\nmodule.exports = { resolve: { alias: { "@": path.resolve(__dirname, "src/") } } }',
    ],
    [
      'webpack.config.js',
      'module.exports = (env) => { return { resolve: { alias: { "@": [__dirname + "/gone", __dirname + "/src"] } } } }',
    ],
    [
      'config/webpack.common.js',
      'const path = require("path")\nmodule.exports = { resolve: { alias: { "@": path.resolve(__dirname, "../src") } } }',
    ],
    [
      'next.config.js',
      'module.exports = { webpack(config) { config.resolve.alias["@"] = require("path").join(__dirname, "src"); return config } }',
    ],
    [
      'next.config.js',
      'module.exports = { webpack(config) { config.resolve.alias = { ...config.resolve.alias, "@": __dirname + "/src" }; return config } }',
    ],
    ['next.config.ts', 'export default { turbopack: { resolveAlias: { "@/*": "./src/*" } } }'],
    ['rsbuild.config.ts', 'export default { source: { alias: { "@": "./src" } } }'],
    ['astro.config.mjs', 'export default { vite: { resolve: { alias: { "@": "/src" } } } }'],
    ['svelte.config.js', 'export default { kit: { alias: { "@": "src", "@/*": "src/*" } } }'],
    ['babel.config.js', 'module.exports = { plugins: [["module-resolver", { alias: { "@": "./src" } }]] }'],
    [
      'babel.config.js',
      'module.exports = (api) => ({ plugins: [[require.resolve("babel-plugin-module-resolver"), { alias: { "^@/(.+)": "./src/\\\\1" } }]] })',
    ],
    ['.babelrc', '{ "plugins": [["module-resolver", { "alias": { "@": "./src" } }]] }'],
    ['package.json', '{ "_moduleAliases": { "@": "src" } }'],
    [
      'package.json',
      '{ "babel": { "env": { "test": { "plugins": [["babel-plugin-module-resolver", { "alias": { "@": "./src" } }]] } } } }',
    ],
    ['deno.json', '{ "imports": { "@/": "./src/" } }'],
    ['deno.jsonc', '{ // the map\n "importMap": "./map.json" }'],
  ])('%s: %s', (name, text) => {
    expect(targetIn({ [name]: text, 'map.json': '{ "imports": { "@/": "./src/" } }' }, '@/lib/db')).toEqual(DB)
  })

  it('the root of module-resolver applies to every name', () => {
    const files = { '.babelrc': '{ "plugins": [["module-resolver", { "root": ["./src"] }]] }' }
    expect(targetIn(files, 'lib/db')).toEqual(DB)
    expect(targetIn(files, 'lib/none')).toEqual({ type: 'unresolved', why: 'undeclared' })
  })

  it('xyz$ of webpack matches only the name itself', () => {
    const files = { 'webpack.config.js': 'module.exports = { resolve: { alias: { lib$: __dirname + "/src/lib" } } }' }
    expect(targetIn(files, 'lib')).toEqual({ type: 'file', path: 'src/lib/index.ts' })
    expect(targetIn(files, 'lib/db')).toEqual({ type: 'unresolved', why: 'undeclared' })
  })

  it('an import map of Deno declares packages', () => {
    const files = {
      'package.json': '',
      'deno.json':
        '{ "imports": { "chalk": "npm:chalk@5", "@std/assert": "jsr:@std/assert@^1", "x/": "https://deno.land/x/", "db": "./src/lib/db.ts" } }',
    }
    project = openProject({ 'src/main.ts': '', 'src/lib/db.ts': '', 'deno.json': files['deno.json'] })
    const targets = ['chalk', '@std/assert/equals', 'x/y.ts', 'db', 'db/x', 'undreamt'].map((specifier) =>
      project!.target('src/main.ts', specifier),
    )
    expect(targets).toEqual([
      { type: 'external', name: 'chalk' },
      { type: 'external', name: '@std/assert' },
      { type: 'external', name: 'https://deno.land/x/y.ts' },
      DB,
      { type: 'unresolved', why: 'undeclared' },
      { type: 'unresolved', why: 'undeclared' },
    ])
  })

  it('a workspace of Deno has members by name', () => {
    const files = {
      'deno.json': '{ "workspace": ["./add"] }',
      'add/deno.json': '{ "name": "@org/add", "exports": { ".": "./mod.ts", "./more": "./more.ts" } }',
      'add/mod.ts': '',
      'add/more.ts': '',
    }
    expect(targetIn(files, '@org/add')).toEqual({ type: 'file', path: 'add/mod.ts' })
    expect(targetIn(files, '@org/add/more')).toEqual({ type: 'file', path: 'add/more.ts' })
    expect(targetIn(files, '@org/add/mod.ts')).toEqual({ type: 'unresolved', why: 'undeclared' })
  })
})

describe('unreadable aliases', () => {
  it.each([
    [
      'vite.config.ts',
      'import { load } from "tools"\nexport default { resolve: { alias: load() } }',
      2,
      'computes an alias: load()',
    ],
    [
      'vite.config.ts',
      'export default { resolve: { alias: { ...more, "~": "./src" } } }',
      1,
      'computes an alias: more',
    ],
    [
      'vite.config.ts',
      'export default { resolve: { alias: { "@": process.env.ROOT } } }',
      1,
      'computes an alias: process.env.ROOT',
    ],
    ['vite.config.ts', 'export default { resolve: {', 1, 'cannot be parsed'],
    ['deno.json', '{ "imports": ', 1, 'is not valid JSON: value expected'],
  ])('%s with %j is reported with its line', (name, text, line, reason) => {
    const opened = open({ [name]: text })
    expect(opened.target('src/main.js', '@/lib/db')).toEqual(NO_ALIAS)
    expect(opened.resolver.nameFacts('src/main.js', '@/lib/db').faults).toEqual([{ file: name, line, reason }])
  })

  it('do not affect other aliases', () => {
    expect(
      targetIn(
        { 'vite.config.ts': 'export default { resolve: { alias: { ...more, x: load(), "@": "./src" } } }' },
        '@/lib/db',
      ),
    ).toEqual(DB)
  })

  it('are not reported in a config without aliases', () => {
    const opened = open({
      'vite.config.ts': 'export default load({ plugins: [more()], resolve: { extensions: all } })',
    })
    expect(opened.resolver.nameFacts('src/main.js', '@/lib/db').faults).toEqual([])
  })
})

describe('a declared framework', () => {
  const declaring = (name: string, files: Record<string, string> = {}) => ({
    'package.json': JSON.stringify({ devDependencies: { [name]: '1' } }),
    ...files,
  })

  it.each([
    ['@sveltejs/kit', '$app/stores'],
    ['@sveltejs/kit', '$env/static/private'],
    ['@sveltejs/kit', '$service-worker'],
    ['@sveltejs/kit', './$types'],
    ['nuxt', '#imports'],
    ['nuxt', '#app'],
    ['nuxt', '#components'],
    ['nuxt', '#ui/types'],
    ['astro', 'astro:content'],
    ['vite', 'virtual:pwa'],
    ['@docusaurus/core', '@theme/Layout'],
    ['@docusaurus/core', '@docusaurus/Link'],
    ['unplugin-icons', '~icons/mdi/home'],
    ['@prisma/client', '.prisma/client'],
    ['@react-router/dev', './+types/root'],
    ['wxt', '#imports'],
  ])('%s provides %s', (name, specifier) => {
    expect(targetIn(declaring(name), specifier)).toEqual({ type: 'external', name: specifier, virtual: true })
    expect(targetIn({}, specifier).type).toBe('unresolved')
  })

  it.each([
    ['@sveltejs/kit', '$lib/db', DB.path],
    ['nuxt', '~/lib/db', DB.path],
    ['nuxt', '@/lib/db', DB.path],
    ['nuxt', '~~/other/db', 'other/db.ts'],
    ['nuxt', '@@/other/db', 'other/db.ts'],
    ['@docusaurus/core', '@site/other/db', 'other/db.ts'],
    ['@vue/cli-service', '@/lib/db', DB.path],
    ['parcel', '~/other/db', 'other/db.ts'],
  ])('%s maps %s to %s', (name, specifier, path) => {
    expect(targetIn(declaring(name), specifier)).toEqual({ type: 'file', path })
    expect(targetIn({}, specifier).type).toBe('unresolved')
  })

  it('of another workspace package applies only to that package', () => {
    const files = {
      'package.json': '{ "workspaces": ["site", "lib"] }',
      'site/package.json': '{ "dependencies": { "astro": "1" } }',
      'site/main.ts': '',
      'lib/package.json': '{}',
      'lib/main.ts': '',
    }
    expect(targetIn(files, 'astro:content', 'site/main.ts')).toEqual({
      type: 'external',
      name: 'astro:content',
      virtual: true,
    })
    expect(targetIn(files, 'astro:content', 'lib/main.ts')).toEqual(NO_ALIAS)
  })
})
