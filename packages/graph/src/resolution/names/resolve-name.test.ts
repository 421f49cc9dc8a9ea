import { symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

let project: Project
beforeAll(() => {
  project = openProject({
    'package.json': JSON.stringify({
      name: 'shop',
      exports: {
        '.': './dist/index.js',
        './part': { import: './dist/part.js', require: './dist/part.cjs' },
        './private/*': null,
      },
      dependencies: { pg: '1', '@scope/name': '1' },
      devDependencies: { '@types/typed': '1', vite: '1' },
      peerDependencies: { peer: '1' },
      optionalDependencies: { optional: '1' },
      imports: {
        '#lib': './src/lib.js',
        '#built/*': './dist/*.js',
        '#pg': 'pg/native',
        '#fs': 'node:fs',
        '#gone': './src/gone.js',
      },
    }),
    'src/index.ts': '',
    'src/lib.ts': '',
    'src/part.mts': '',
    'src/part.cts': '',
    'src/private/x.ts': '',
    'src/main.ts': '',
    'node_modules/installed/package.json': '{}',
    'node_modules/installed/index.js': '',
    'sub/package.json': '{ "type": "commonjs", "dependencies": { "shop": "1" } }',
    'sub/main.ts': '',
    'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
    'node_modules/pg/index.js': '',
    'linked/package.json': '{ "name": "linked", "main": "lib/index.js" }',
    'linked/src/index.ts': '',
    'linked/lib/index.js': '',
  })
  symlinkSync('../linked', `${project.folder}/node_modules/linked`)
})
afterAll(() => project.close())

describe('a bare specifier', () => {
  it.each([
    ['fs', 'fs'],
    ['node:fs', 'fs'],
    ['node:fs/promises', 'fs'],
    ['fs/promises', 'fs'],
    ['node:test', 'node:test'],
    ['node:sqlite', 'node:sqlite'],
    ['pg', 'pg'],
    ['pg/lib/client.js', 'pg'],
    ['pg?x', 'pg'],
    ['pg/', 'pg'],
    ['peer', 'peer'],
    ['optional', 'optional'],
    ['typed', 'typed'],
    ['@types/typed', 'typed'],
    ['@scope/name', '@scope/name'],
    ['@scope/name/deep/file', '@scope/name'],
    ['@types/scope__name/x', '@scope/name'],
    ['https://esm.sh/react@18', 'https://esm.sh/react@18'],
    ['npm:chalk@5', 'npm:chalk@5'],
    ['jsr:@std/path', 'jsr:@std/path'],
    ['bun:sqlite', 'bun:sqlite'],
    ['cloudflare:workers', 'cloudflare:workers'],
    ['data:text/javascript,export default 1', 'data:text/javascript'],
  ])('%j is external %j', (specifier, name) => {
    expect(project.resolve('src/main.ts', specifier)).toEqual({
      target: { type: 'external', name },
      packageByPath: null,
    })
  })

  it.each([
    ['virtual:routes', 'virtual:routes'],
    ['virtual:routes?x', 'virtual:routes'],
  ])('%j is the virtual module %j of Vite', (specifier, name) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'external', name, virtual: true })
  })

  it.each([
    ['absent'],
    ['absent/'],
    ['absent/deep'],
    ['@scope/absent'],
    ['installed'],
    ['@types/node'],
    ['JSONStream'],
    ['vitest'],
  ])('%j is an undeclared package, installed or not', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'undeclared' })
  })

  it.each([
    ['@/lib'],
    ['~/lib'],
    ['~lib'],
    ['$lib'],
    ['@scope'],
    ['@scope/'],
    ['@types'],
    ['astro:content'],
    ['\0virtual'],
    ['.hidden'],
    [' '],
    ['a b'],
    ['a\\b'],
    ['%/x'],
    ['_private'],
  ])('%j is not a package name', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'no-alias' })
  })

  it('of a package that links to a folder of the repository resolves to its source', () => {
    expect(project.target('src/main.ts', 'linked')).toEqual({ type: 'file', path: 'linked/src/index.ts' })
    expect(project.target('src/main.ts', 'linked/gone')).toEqual({ type: 'unresolved', why: 'workspace' })
  })
})

describe('package imports', () => {
  it.each([
    ['#lib', 'src/lib.ts'],
    ['#lib?raw', 'src/lib.ts'],
    ['#built/lib', 'src/lib.ts'],
  ])('%s is %s', (specifier, path) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'file', path })
  })

  it.each([
    ['#pg', 'pg'],
    ['#fs', 'fs'],
  ])('%s is external %s', (specifier, name) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'external', name })
  })

  it.each([
    ['src/main.ts', '#gone', 'imports'],
    ['src/main.ts', '#built/gone', 'imports'],
    ['src/main.ts', '#unlisted', 'no-imports'],
    ['src/main.ts', '#', 'no-imports'],
    ['sub/main.ts', '#lib', 'no-imports'],
  ])('in %s: %s is unresolved: %s', (file, specifier, why) => {
    expect(project.target(file, specifier)).toEqual({ type: 'unresolved', why })
  })
})

describe('a package that imports itself', () => {
  it('resolves by its exports', () => {
    expect(project.target('src/main.ts', 'shop')).toEqual({ type: 'file', path: 'src/index.ts' })
  })

  it('resolves by the conditions of the import', () => {
    expect(project.target('src/main.ts', 'shop/part', 'import')).toEqual({ type: 'file', path: 'src/part.mts' })
    expect(project.target('src/main.ts', 'shop/part', 'require')).toEqual({ type: 'file', path: 'src/part.cts' })
    expect(project.target('src/main.ts', 'shop/part', 'import-equals')).toEqual({ type: 'file', path: 'src/part.cts' })
  })

  it.each([['shop/lib'], ['shop/private/x']])('%s is not exported', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'workspace' })
  })

  it('is external from below another package.json', () => {
    expect(project.target('sub/main.ts', 'shop')).toEqual({ type: 'external', name: 'shop' })
  })
})
