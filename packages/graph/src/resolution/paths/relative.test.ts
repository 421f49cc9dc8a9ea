import type { EdgeKind } from '@stratalint/core'
import { symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

let project: Project
beforeAll(() => {
  project = openProject({
    'src/main.ts': '',
    'src/main.js': '',
    'src/deep/main.ts': '',
    'src/deep/index.ts': '',
    'src/deep.ts': '',
    'src/plain.ts': '',
    'src/view.tsx': '',
    'src/esm.mts': '',
    'src/common.cts': '',
    'src/both.ts': '',
    'src/both.js': '',
    'src/script.js': '',
    'src/script.d.ts': '',
    'src/only.d.ts': '',
    'src/only-esm.d.mts': '',
    'src/service.util.ts': '',
    'src/folder/index.tsx': '',
    'src/style.css': '',
    'src/logo.svg': '',
    'src/data.json': '{}',
    'src/odd?raw.ts': '',
    'src/c#/lib.ts': '',
    'src/w.ts': '',
    'src/w#1.ts': '',
    'src/unbuilt/package.json': '{"main":"./dist/index.js"}',
    'src/unbuilt/src/index.ts': '',
    'index.ts': '',
    'node_modules/@types/left__pad/index.d.ts': '',
    'node_modules/dep/index.js': '',
  })
  symlinkSync('../src/folder', `${project.folder}/src/linked`)
})
afterAll(() => project.close())

describe('a relative specifier', () => {
  it.each([
    ['src/main.ts', './plain', 'src/plain.ts'],
    ['src/main.ts', './plain.ts', 'src/plain.ts'],
    ['src/main.ts', './plain.js', 'src/plain.ts'],
    ['src/main.ts', './view.js', 'src/view.tsx'],
    ['src/main.ts', './view.jsx', 'src/view.tsx'],
    ['src/main.ts', './esm.mjs', 'src/esm.mts'],
    ['src/main.ts', './common.cjs', 'src/common.cts'],
    ['src/main.ts', './both.js', 'src/both.ts'],
    ['src/main.js', './both.js', 'src/both.js'],
    ['src/main.js', './both', 'src/both.ts'],
    ['src/main.js', './plain.js', 'src/plain.ts'],
    ['src/main.ts', './script.js', 'src/script.js'],
    ['src/main.ts', './script', 'src/script.js'],
    ['src/main.ts', './only', 'src/only.d.ts'],
    ['src/main.ts', './only.js', 'src/only.d.ts'],
    ['src/main.ts', './only-esm.mjs', 'src/only-esm.d.mts'],
    ['src/main.ts', './service.util', 'src/service.util.ts'],
    ['src/main.ts', './folder', 'src/folder/index.tsx'],
    ['src/main.ts', './folder/', 'src/folder/index.tsx'],
    ['src/main.ts', './deep', 'src/deep.ts'],
    ['src/main.ts', './deep/', 'src/deep/index.ts'],
    ['src/deep/main.ts', '.', 'src/deep/index.ts'],
    ['src/deep/main.ts', './', 'src/deep/index.ts'],
    ['src/deep/main.ts', '../folder/../deep/.', 'src/deep/index.ts'],
    ['src/main.ts', '..', 'index.ts'],
    ['src/main.ts', '../', 'index.ts'],
    ['src/main.ts', './linked', 'src/folder/index.tsx'],
    ['src/main.ts', './style.css', 'src/style.css'],
    ['src/main.ts', './logo.svg', 'src/logo.svg'],
    ['src/main.ts', './data', 'src/data.json'],
    ['src/main.ts', './style.css?inline', 'src/style.css'],
    ['src/main.ts', './plain?raw', 'src/plain.ts'],
    ['src/main.ts', './plain.js?url', 'src/plain.ts'],
    ['src/main.ts', './plain#part', 'src/plain.ts'],
    ['src/main.ts', './odd?raw', 'src/odd?raw.ts'],
    ['src/main.ts', './c#/lib.js', 'src/c#/lib.ts'],
    ['src/main.ts', './c#/lib?raw', 'src/c#/lib.ts'],
    ['src/main.ts', './w#1', 'src/w#1.ts'],
    ['src/main.ts', './w#2', 'src/w.ts'],
    ['src/main.ts', './unbuilt', 'src/unbuilt/src/index.ts'],
    ['src/new-folder/unsaved.ts', '../plain', 'src/plain.ts'],
  ])('%s: %s is %s', (file, specifier, path) => {
    expect(project.target(file, specifier)).toEqual({ type: 'file', path })
  })

  it.each([
    ['./gone'],
    ['./plain.mjs'],
    ['./only-esm.cjs'],
    ['./plain.ts/'],
    ['./style'],
    ['.'],
    ['./linked/gone'],
    ['.\\plain'],
    ['..\\plain'],
    ['./pl%61in'],
    ['./plain\0'],
    ['./plain\n'],
    [''],
    ['./gone?raw'],
    ['./?'],
  ])('%j is unresolved', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'relative' })
  })

  it.each([
    ['../node_modules/dep/index.js', 'dep'],
    ['../node_modules/@types/left__pad', '@left/pad'],
  ])('%s is an installed package', (specifier, name) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'external', name })
  })
})

it.each([
  ['./node_modules/made-up/x.js', { type: 'unresolved', why: 'undeclared' }],
  ['./node_modules/dep/x.js', { type: 'external', name: 'dep' }],
  ['./node_modules/@types/dep/x.js', { type: 'external', name: 'dep' }],
])('%s in a folder with a package.json is %j', (specifier, target) => {
  const own = openProject({
    'package.json': '{ "dependencies": { "dep": "1" } }',
    'main.ts': '',
    'node_modules/made-up/x.js': '',
    'node_modules/dep/x.js': '',
    'node_modules/@types/dep/x.js': '',
  })
  try {
    expect(own.target('main.ts', specifier)).toEqual(target)
  } finally {
    own.close()
  }
})

describe('a URL and a reference', () => {
  it.each<[EdgeKind, string, string]>([
    ['url', './plain.ts', 'src/plain.ts'],
    ['url', 'plain.ts', 'src/plain.ts'],
    ['url', './plain.js', 'src/plain.ts'],
    ['url', './both.js', 'src/both.js'],
    ['url', './folder', 'src/folder'],
    ['url', './folder/', 'src/folder'],
    ['url', '.', 'src'],
    ['url', '..', '.'],
    ['url', './logo.svg?x', 'src/logo.svg'],
    ['reference', 'only.d.ts', 'src/only.d.ts'],
    ['reference', './only.d.ts', 'src/only.d.ts'],
    ['reference', 'folder', 'src/folder/index.tsx'],
  ])('%s %s is %s', (kind, specifier, path) => {
    expect(project.target('src/main.ts', specifier, kind)).toEqual({ type: 'file', path })
  })

  it.each<[EdgeKind, string]>([
    ['url', './plain'],
    ['url', 'gone.ts'],
    ['url', './plain.ts/'],
    ['reference', 'gone.d.ts'],
  ])('%s %s is unresolved', (kind, specifier) => {
    expect(project.target('src/main.ts', specifier, kind)).toEqual({ type: 'unresolved', why: 'relative' })
  })

  it('a URL of another host is external', () => {
    expect(project.target('src/main.ts', 'https://example.com/x.js', 'url')).toEqual({
      type: 'external',
      name: 'https://example.com/x.js',
    })
  })
})

describe('an absolute specifier', () => {
  it('inside the root is a file', () => {
    expect(project.target('src/main.ts', `${project.folder}/src/plain.js?x`)).toEqual({
      type: 'file',
      path: 'src/plain.ts',
    })
  })

  it('as a file URL inside the root is a file', () => {
    expect(project.target('src/main.ts', `file://${project.folder}/src/plain.ts`)).toEqual({
      type: 'file',
      path: 'src/plain.ts',
    })
  })

  it.each([
    ['/src/plain'],
    ['/etc/hosts'],
    ['//host/x'],
    ['C:\\x'],
    ['C:/x'],
    ['file:///etc/hosts'],
    ['file://%'],
    ['/\0'],
  ])('%j outside the root is not', (specifier) => {
    expect(project.target('src/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'absolute' })
  })
})
