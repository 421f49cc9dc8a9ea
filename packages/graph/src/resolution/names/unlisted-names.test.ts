import { symlinkSync } from 'node:fs'
import type { Target } from '@stratalint/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createResolver } from '@stratalint/graph'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

let project: Project | null = null
function close(): void {
  project?.close()
  project = null
}
afterEach(close)

function targetIn(files: Record<string, string>, specifier: string, file = 'src/main.ts', root = '.'): Target {
  close()
  project = openProject({ 'src/main.ts': '', ...files }, root)
  return project.target(file, specifier)
}

const MANIFEST = { 'package.json': '{ "name": "shop" }' }
const UNDECLARED = { type: 'unresolved', why: 'undeclared' }
const NO_ALIAS = { type: 'unresolved', why: 'no-alias' }

describe('the package.json files that apply', () => {
  it('are all those between the file and the root', () => {
    const files = {
      'package.json': '{ "devDependencies": { "outer": "1" } }',
      'apps/web/package.json': '{ "dependencies": { "inner": "1" } }',
      'apps/web/main.ts': '',
    }
    expect(targetIn(files, 'outer', 'apps/web/main.ts')).toEqual({ type: 'external', name: 'outer' })
    expect(targetIn(files, 'inner', 'apps/web/main.ts')).toEqual({ type: 'external', name: 'inner' })
    expect(targetIn(files, 'inner')).toEqual(UNDECLARED)
  })

  it('include that of the git repository above the root, and none above', () => {
    const files = {
      'package.json': '{ "dependencies": { "far": "1" } }',
      'repo/.git/HEAD': '',
      'repo/package.json': '{ "dependencies": { "near": "1" } }',
      'repo/site/src/main.ts': '',
    }
    expect(targetIn(files, 'near', 'src/main.ts', 'repo/site')).toEqual({ type: 'external', name: 'near' })
    expect(targetIn(files, 'far', 'src/main.ts', 'repo/site')).toEqual(UNDECLARED)
  })

  it('include that of the workspace with the root as a member', () => {
    const files = {
      'package.json': '{ "workspaces": ["packages/*"], "devDependencies": { "shared": "1" } }',
      'packages/a/package.json': '{ "name": "a" }',
      'packages/a/src/main.ts': '',
    }
    expect(targetIn(files, 'shared', 'src/main.ts', 'packages/a')).toEqual({ type: 'external', name: 'shared' })
  })

  it('do not need to declare packages of the workspace', () => {
    const files = {
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/a/package.json': '{ "name": "a" }',
      'packages/a/index.ts': '',
    }
    expect(targetIn(files, 'a')).toEqual({ type: 'file', path: 'packages/a/index.ts' })
  })

  it('may declare a package as a folder of the project', () => {
    const files = {
      'package.json': '{ "dependencies": { "linked": "link:./tools/linked" } }',
      'tools/linked/package.json': '{ "name": "linked" }',
      'tools/linked/index.ts': '',
    }
    expect(targetIn(files, 'linked')).toEqual({ type: 'file', path: 'tools/linked/index.ts' })
  })

  it('may declare it by a path without a protocol', () => {
    const files = {
      'package.json': '{ "dependencies": { "linked": "./tools/linked" } }',
      'tools/linked/package.json': '{ "name": "linked" }',
      'tools/linked/index.ts': '',
    }
    expect(targetIn(files, 'linked')).toEqual({ type: 'file', path: 'tools/linked/index.ts' })
  })

  it('allow any name while one cannot be read', () => {
    expect(targetIn({ 'package.json': '<<<<<<< HEAD\n{' }, 'absent')).toEqual({ type: 'external', name: 'absent' })
    expect(targetIn({ 'package.json': '<<<<<<< HEAD\n{' }, '@/lib')).toEqual(NO_ALIAS)
  })

  it('give the same result with and without node_modules', () => {
    const installed = {
      'node_modules/hoisted/package.json': '{ "name": "hoisted" }',
      'node_modules/hoisted/index.js': '',
    }
    expect(targetIn({ ...MANIFEST, ...installed }, 'hoisted')).toEqual(targetIn(MANIFEST, 'hoisted'))
    expect(targetIn({ ...MANIFEST, ...installed }, 'hoisted')).toEqual(UNDECLARED)
  })

  it('do not hide a link to the project itself', () => {
    project = openProject({
      ...MANIFEST,
      'src/main.ts': '',
      'tools/own/package.json': '{ "name": "own" }',
      'tools/own/index.ts': '',
      'node_modules/.keep': '',
    })
    symlinkSync('../tools/own', `${project.folder}/node_modules/own`)
    expect(project.target('src/main.ts', 'own')).toEqual({ type: 'file', path: 'tools/own/index.ts' })
  })

  it.each([
    ['jest', '@jest/globals'],
    ['next', 'server-only'],
    ['next', 'styled-jsx/style'],
    ['nuxt', 'vue-router'],
  ])('declare %s with %s, as its documentation says', (name, specifier) => {
    expect(targetIn({ 'package.json': JSON.stringify({ devDependencies: { [name]: '1' } }) }, specifier).type).toBe(
      'external',
    )
  })

  it('declare vscode by their engines', () => {
    expect(targetIn({ 'package.json': '{ "engines": { "vscode": "^1.90.0" } }' }, 'vscode')).toEqual({
      type: 'external',
      name: 'vscode',
    })
    expect(targetIn(MANIFEST, 'vscode')).toEqual(UNDECLARED)
  })
})

describe('without any package.json', () => {
  it.each([
    ['react', 'react'],
    ['@scope/name/x', '@scope/name'],
  ])('%s is a package', (specifier, name) => {
    expect(targetIn({}, specifier)).toEqual({ type: 'external', name })
  })

  it('a name that begins with a folder of the project is not a package', () => {
    expect(targetIn({ 'src/lib/db.ts': '' }, 'src/lib/db')).toEqual(UNDECLARED)
    expect(targetIn({ 'lib/db.ts': '' }, 'lib/db')).toEqual(UNDECLARED)
    expect(targetIn({ 'src/lib/db.ts': '' }, 'lib/db')).toEqual(UNDECLARED)
  })

  it('an invalid package name is not a package', () => {
    expect(targetIn({}, '@/lib/db')).toEqual(NO_ALIAS)
    expect(targetIn({}, '#lib')).toEqual({ type: 'unresolved', why: 'no-imports' })
  })
})

describe('an ambient module', () => {
  const withTypes = (text: string, path = 'src/types.d.ts') => ({ ...MANIFEST, 'tsconfig.json': '{}', [path]: text })

  it.each([
    ['legacy', "declare module 'legacy' { const x: number; export default x }"],
    ['legacy/deep', 'declare module "legacy/*"'],
    ['legacy', "declare module 'other'\ndeclare module 'legacy'"],
  ])('%s is declared by %j', (specifier, text) => {
    expect(targetIn(withTypes(text), specifier)).toEqual({ type: 'external', name: 'legacy' })
  })

  it('may be a pattern of invalid package names', () => {
    expect(targetIn(withTypes("declare module '*.svg'"), '@/logo.svg')).toEqual({
      type: 'external',
      name: '@/logo.svg',
      virtual: true,
    })
    expect(targetIn(withTypes("declare module '*.svg'"), '@/logo.png')).toEqual(NO_ALIAS)
  })

  it.each([
    ['@/lib/db', "declare module '@/*'", NO_ALIAS],
    ['@/lib/db', "declare module '*'", NO_ALIAS],
    ['~/lib/db', "declare module '~/*'", NO_ALIAS],
    ['src/lib/db', "declare module 'src/*'", UNDECLARED],
    ['virtual:pages/a', "declare module 'virtual:*'", { type: 'external', name: 'virtual:pages/a', virtual: true }],
  ])('%s by %s is %j', (specifier, text, target) => {
    expect(targetIn(withTypes(text), specifier)).toEqual(target)
  })

  it.each([
    ['an augmentation in a module', 'import "x"\ndeclare module \'legacy\' { interface A {} }'],
    ['an augmentation beside an export', "declare module 'legacy' { interface A {} }\nexport {}"],
    ['a namespace', 'declare namespace legacy {}'],
    ['a comment', "// declare module 'legacy'\ndeclare const legacy: string"],
  ])('is not %s', (_, text) => {
    expect(targetIn(withTypes(text), 'legacy')).toEqual(UNDECLARED)
  })

  it('applies to files of the tsconfig that includes the declaration', () => {
    expect(
      targetIn(
        { ...MANIFEST, 'tsconfig.json': '{ "include": ["src"] }', 'types/x.d.ts': "declare module 'legacy'" },
        'legacy',
      ),
    ).toEqual(UNDECLARED)
    expect(
      targetIn(
        {
          ...MANIFEST,
          'tsconfig.json': '{ "include": ["src", "types/*.d.ts"] }',
          'types/x.d.ts': "declare module 'legacy'",
        },
        'legacy',
      ),
    ).toEqual({ type: 'external', name: 'legacy' })
    expect(
      targetIn(
        { ...MANIFEST, 'tsconfig.json': '{}', 'node_modules/x/index.d.ts': "declare module 'legacy'" },
        'legacy',
      ),
    ).toEqual(UNDECLARED)
  })
})

describe('names of the policy', () => {
  const targetWith = (
    names: { externals?: string[]; virtual?: string[] },
    specifier: string,
    files: Record<string, string> = {},
  ): Target => {
    close()
    project = openProject({ ...MANIFEST, 'src/main.ts': '', ...files })
    const externals = (names.externals ?? []).map((pattern) => ({ pattern, allowedIn: [] }))
    return createResolver(project.folder, undefined, { externals, virtual: names.virtual ?? [] }).resolve(
      'src/main.ts',
      { specifier, kind: 'import', typeOnly: false },
    ).target
  }

  it.each([['pg'], ['p*'], ['*']])('externals %s declare pg', (pattern) => {
    expect(targetWith({ externals: [pattern] }, 'pg/lib')).toEqual({ type: 'external', name: 'pg' })
  })

  it.each([['@/lib'], ['~/lib'], ['virtual:x']])('the star does not declare %s', (specifier) => {
    expect(targetWith({ externals: ['*'] }, specifier)).toEqual(NO_ALIAS)
  })

  it('virtual names are modules of the bundler', () => {
    expect(targetWith({ virtual: ['routes:*'] }, 'routes:all?x')).toEqual({
      type: 'external',
      name: 'routes:all',
      virtual: true,
    })
    expect(targetWith({ virtual: ['@/generated/**'] }, '@/generated/a/b')).toEqual({
      type: 'external',
      name: '@/generated/a/b',
      virtual: true,
    })
    expect(targetWith({ virtual: ['routes:*'] }, 'paths:all')).toEqual(NO_ALIAS)
  })

  it('a virtual name may be relative, or match an alias without a file', () => {
    expect(targetWith({ virtual: ['./made'] }, './made')).toEqual({ type: 'external', name: './made', virtual: true })
    const alias = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }', 'src/lib.ts': '' }
    expect(targetWith({ virtual: ['@/*'] }, '@/made', alias)).toEqual({
      type: 'external',
      name: '@/made',
      virtual: true,
    })
    expect(targetWith({ virtual: ['@/*'] }, '@/lib', alias)).toEqual({ type: 'file', path: 'src/lib.ts' })
  })
})
