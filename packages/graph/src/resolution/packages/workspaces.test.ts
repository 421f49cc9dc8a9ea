import { mkdirSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'
import { pnpmPackages } from './pnpm-workspace.ts'

let project: Project
beforeAll(() => {
  project = openProject({
    'package.json':
      '{ "name": "root", "workspaces": { "packages": ["./packages/*/", "tools/**", "!packages/left-out", "single"] } }',
    'scripts/main.ts': '',
    'packages/conditions/package.json': JSON.stringify({
      name: '@org/conditions',
      exports: {
        '.': { types: './dist/index.d.ts', import: './dist/index.js', require: './dist/index.cjs' },
        './feature/*': './dist/feature/*.js',
        './feature/secret/*': null,
        './*.css': './dist/*.css',
        './old/': './dist/old/',
        './either': [{ browser: './dist/web.js' }, './dist/either.js'],
        './modern': { '@org/dev': './code/modern.ts', default: './bundle/modern.js' },
        './direct': './src/direct.ts',
        './gone': './dist/gone.js',
      },
    }),
    'packages/conditions/src/index.ts': '',
    'packages/conditions/dist/index.js': '',
    'packages/conditions/dist/index.d.ts': '',
    'packages/conditions/src/feature/a.tsx': '',
    'packages/conditions/src/feature/secret/b.ts': '',
    'packages/conditions/src/main.css': '',
    'packages/conditions/src/old/x.ts': '',
    'packages/conditions/src/either.ts': '',
    'packages/conditions/code/modern.ts': '',
    'packages/conditions/src/direct.ts': '',
    'packages/conditions/src/direct.js': '',
    'packages/conditions/src/main.ts': '',
    'packages/stringy/package.json': '{ "name": "stringy", "exports": "./lib/esm/main.mjs" }',
    'packages/stringy/src/main.ts': '',
    'packages/configured/package.json':
      '{ "name": "configured", "exports": { ".": "./out-tsc/app/index.js", "./types": "./typings/types.d.ts" } }',
    'packages/configured/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.lib.json" }] }',
    'packages/configured/tsconfig.lib.json':
      '{ "extends": "./base.json", "compilerOptions": { "declarationDir": "typings" } }',
    'packages/configured/base.json': '{ "compilerOptions": { "outDir": "out-tsc", "rootDir": "code" } }',
    'packages/configured/code/app/index.ts': '',
    'packages/configured/code/types.ts': '',
    'packages/flat/package.json': '{ "name": "flat", "main": "dist/index.js" }',
    'packages/flat/tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }',
    'packages/flat/index.ts': '',
    'packages/mained/package.json': '{ "name": "mained", "main": "build", "types": "./types.d.ts" }',
    'packages/mained/types.d.ts': '',
    'packages/mained/src/index.ts': '',
    'packages/mained/src/deep/file.ts': '',
    'packages/mained/root.ts': '',
    'packages/bare/package.json': '{ "name": "bare" }',
    'packages/bare/src/index.ts': '',
    'packages/upper/package.json': '{ "name": "upper" }',
    'packages/upper/index.ts': '',
    'packages/upper/src/index.ts': '',
    'packages/prebuilt/package.json': '{ "name": "prebuilt", "exports": "./dist/bundle.js" }',
    'packages/prebuilt/dist/bundle.js': '',
    'packages/prebuilt/src/index.ts': '',
    'packages/typed/package.json':
      '{ "name": "typed", "exports": { "types": "./index.d.ts", "default": "./index.js" } }',
    'packages/typed/index.d.ts': '',
    'packages/typed/index.js': '',
    'packages/empty/package.json': '{ "name": "empty" }',
    'packages/left-out/package.json': '{ "name": "left-out" }',
    'packages/left-out/src/index.ts': '',
    'packages/events/package.json': '{ "name": "events" }',
    'packages/events/index.ts': '',
    'packages/nameless/package.json': '{}',
    'packages/nameless/index.ts': '',
    'tools/deep/inside/package.json': '{ "name": "@org/inside" }',
    'tools/deep/inside/src/index.ts': '',
    'single/package.json': '{ "name": "single" }',
    'single/src/index.ts': '',
    'single/below/package.json': '{ "name": "below" }',
    'single/below/index.ts': '',
  })
})
afterAll(() => project.close())

describe('a workspace package', () => {
  it.each([
    ['@org/conditions', 'packages/conditions/src/index.ts'],
    ['@org/conditions/feature/a', 'packages/conditions/src/feature/a.tsx'],
    ['@org/conditions/main.css', 'packages/conditions/src/main.css'],
    ['@org/conditions/old/x.js', 'packages/conditions/src/old/x.ts'],
    ['@org/conditions/either', 'packages/conditions/src/either.ts'],
    ['@org/conditions/either?raw', 'packages/conditions/src/either.ts'],
    ['@org/conditions/modern', 'packages/conditions/code/modern.ts'],
    ['@org/conditions/direct', 'packages/conditions/src/direct.ts'],
    ['stringy', 'packages/stringy/src/main.ts'],
    ['configured', 'packages/configured/code/app/index.ts'],
    ['configured/types', 'packages/configured/code/types.ts'],
    ['flat', 'packages/flat/index.ts'],
    ['mained', 'packages/mained/src/index.ts'],
    ['mained/deep/file', 'packages/mained/src/deep/file.ts'],
    ['mained/build/deep/file.js', 'packages/mained/src/deep/file.ts'],
    ['mained/root.js', 'packages/mained/root.ts'],
    ['mained/package.json', 'packages/mained/package.json'],
    ['bare', 'packages/bare/src/index.ts'],
    ['bare/', 'packages/bare/src/index.ts'],
    ['upper', 'packages/upper/index.ts'],
    ['prebuilt', 'packages/prebuilt/dist/bundle.js'],
    ['typed', 'packages/typed/index.js'],
    ['@org/inside', 'tools/deep/inside/src/index.ts'],
    ['single', 'single/src/index.ts'],
  ])('%s is %s', (specifier, path) => {
    expect(project.resolve('packages/bare/src/index.ts', specifier)).toEqual({
      target: { type: 'file', path },
      packageByPath: null,
    })
  })

  it.each([
    ['@org/conditions/feature/none'],
    ['@org/conditions/feature/secret/b'],
    ['@org/conditions/unlisted'],
    ['@org/conditions/gone'],
    ['@org/conditions/src/index.ts'],
    ['mained/none'],
    ['stringy/sub'],
    ['empty'],
  ])('does not export %s', (specifier) => {
    expect(project.target('packages/bare/src/index.ts', specifier)).toEqual({ type: 'unresolved', why: 'workspace' })
  })

  it('resolves `events` to the builtin', () => {
    expect(project.target('packages/bare/src/index.ts', 'events')).toEqual({ type: 'external', name: 'events' })
  })

  it.each([['left-out'], ['below'], ['root'], ['@org/unknown']])('%s is not a workspace package', (name) => {
    expect(project.target('packages/bare/src/index.ts', name)).toEqual({ type: 'unresolved', why: 'undeclared' })
  })
})

describe('the package of an import by path', () => {
  it.each([
    ['packages/bare/src/index.ts', '../../upper/index.js', 'upper'],
    ['packages/bare/src/index.ts', '../../upper', 'upper'],
    ['packages/bare/src/index.ts', '../../nameless', null],
    ['packages/bare/src/index.ts', '../../../scripts/main', null],
    ['packages/bare/src/index.ts', '../../left-out/src', null],
    ['packages/mained/root.ts', './src/deep/file', null],
    ['packages/bare/src/index.ts', 'upper', null],
    ['scripts/main.ts', '../packages/upper', 'upper'],
    ['scripts/main.ts', '../single/below', 'single'],
    ['scripts/main.ts', 'upper', null],
    ['packages/bare/src/index.ts', '../../gone', null],
  ])('from %s by %s is %j', (file, specifier, name) => {
    expect(project.resolve(file, specifier).packageByPath).toBe(name)
  })

  it('is found for absolute paths', () => {
    expect(project.resolve('scripts/main.ts', `${project.folder}/packages/upper/index.ts`).packageByPath).toBe('upper')
  })
})

describe('the root of the workspace', () => {
  it('may be above the root if the root is a member', () => {
    const inner = openProject(
      {
        'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
        'packages/a/package.json': '{ "name": "a", "main": "dist/main.js" }',
        'packages/a/src/main.ts': '',
        'packages/b/package.json': '{ "name": "b" }',
        'packages/b/index.ts': '',
        'loose/x.ts': '',
      },
      'packages/a',
    )
    expect(inner.target('src/main.ts', 'a')).toEqual({ type: 'file', path: 'src/main.ts' })
    expect(inner.target('src/main.ts', 'b')).toEqual({ type: 'external', name: 'b' })
    expect(inner.resolve('src/main.ts', '../../b')).toEqual({
      target: { type: 'file', path: '../b/index.ts' },
      packageByPath: 'b',
    })
    expect(inner.target('src/main.ts', '../../../loose/x')).toEqual({ type: 'file', path: '../../loose/x.ts' })
    inner.close()
  })

  it('is ignored if the root is not a member', () => {
    const inner = openProject(
      {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/b/package.json': '{ "name": "b" }',
        'packages/b/index.ts': '',
        'apps/a/main.ts': '',
      },
      'apps/a',
    )
    expect(inner.resolve('main.ts', '../../packages/b')).toEqual({
      target: { type: 'file', path: '../../packages/b/index.ts' },
      packageByPath: null,
    })
    inner.close()
  })

  it('may link its members in node_modules', () => {
    mkdirSync(`${project.folder}/node_modules/@org`, { recursive: true })
    symlinkSync('../../packages/conditions', `${project.folder}/node_modules/@org/conditions`)
    project.resolver.clear()
    expect(project.target('scripts/main.ts', '@org/conditions')).toEqual({
      type: 'file',
      path: 'packages/conditions/src/index.ts',
    })
    expect(project.resolve('scripts/main.ts', '../node_modules/@org/conditions/src/direct.ts')).toEqual({
      target: { type: 'file', path: 'packages/conditions/src/direct.ts' },
      packageByPath: '@org/conditions',
    })
  })
})

it('a member that depends on its own name imports the installed package', () => {
  const monorepo = openProject({
    'package.json': '{ "workspaces": ["apps/*"] }',
    'apps/desktop/package.json':
      '{ "name": "electron", "main": "./out/main.js", "devDependencies": { "electron": "^35.0.0" } }',
    'apps/desktop/src/main.ts': '',
    'apps/web/package.json': '{ "name": "web", "main": "./out/main.js" }',
    'apps/web/src/main.ts': '',
  })
  expect(monorepo.target('apps/desktop/src/other.ts', 'electron')).toEqual({ type: 'external', name: 'electron' })
  expect(monorepo.target('apps/web/src/other.ts', 'electron')).toEqual({
    type: 'file',
    path: 'apps/desktop/src/main.ts',
  })
  expect(monorepo.target('apps/web/src/other.ts', 'web')).toEqual({ type: 'file', path: 'apps/web/src/main.ts' })
  monorepo.close()
})

describe('an alias to a workspace package', () => {
  it('resolves to its source, built or not', () => {
    const monorepo = openProject({
      'package.json': '{ "workspaces": ["libs/*"] }',
      'tsconfig.json':
        '{ "compilerOptions": { "paths": { "@org/*": ["./libs/*"], "built": ["./libs/a/dist/index.js"], "unbuilt": ["./libs/b/dist/index.js"] } } }',
      'libs/a/package.json': '{ "name": "@org/a", "main": "dist/index.js" }',
      'libs/a/dist/index.js': '',
      'libs/a/src/index.ts': '',
      'libs/b/package.json': '{ "name": "@org/b", "main": "dist/index.js" }',
      'libs/b/src/index.ts': '',
    })
    const targets = ['@org/a', '@org/b', 'built', 'unbuilt'].map((specifier) => monorepo.resolve('main.ts', specifier))
    expect(targets).toEqual([
      { target: { type: 'file', path: 'libs/a/src/index.ts' }, packageByPath: null },
      { target: { type: 'file', path: 'libs/b/src/index.ts' }, packageByPath: null },
      { target: { type: 'file', path: 'libs/a/src/index.ts' }, packageByPath: null },
      { target: { type: 'file', path: 'libs/b/src/index.ts' }, packageByPath: null },
    ])
    expect(monorepo.target('main.ts', '@org/c')).toEqual({ type: 'unresolved', why: 'alias' })
    monorepo.close()
  })
})

describe('the packages of a pnpm-workspace.yaml', () => {
  it.each([
    ['packages:\n  - packages/*\n  - "apps/**" # all\n  - \'!**/test/**\'\n', ['packages/*', 'apps/**', '!**/test/**']],
    ['# first\r\npackages:\r\n- a\r\n\r\n- b\r\ncatalog:\r\n  - not\r\n', ['a', 'b']],
    ['catalog:\n  react: 1\npackages: ["a/{b,c}", \'d\',\n  e]\n', ['a/{b,c}', 'd', 'e']],
    ['packages:\n', []],
    ['catalog:\n  packages:\n    - not\n', []],
    ['packages: [', []],
    ['', []],
  ])('%j', (yaml, packages) => {
    expect(pnpmPackages(yaml)).toEqual(packages)
  })
})
