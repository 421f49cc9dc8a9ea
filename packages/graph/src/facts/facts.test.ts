import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTree } from '../../../../test/support/tree.ts'
import { createResolver } from '../resolution/resolver.ts'
import { createFacts, type RunFacts } from './facts.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function factsOf(files: Record<string, string>): RunFacts {
  writeTree(folder, files)
  return createFacts(folder, createResolver(folder))
}

describe('exports', () => {
  it('distinguishes types and values', () => {
    expect(
      factsOf({ 'a.ts': 'export const x = 1; export interface T {} export type { U }; type U = 1' }).exportsOf('a.ts'),
    ).toEqual([
      { name: 'x', kind: 'value', origin: null },
      { name: 'T', kind: 'type', origin: null },
      { name: 'U', kind: 'type', origin: null },
    ])
  })

  it('treats a name of both a type and a value as a value', () => {
    expect(factsOf({ 'a.ts': 'export interface X {} export const X = 1' }).exportsOf('a.ts')).toEqual([
      { name: 'X', kind: 'value', origin: null },
    ])
  })

  it('follows re-exports to the declaration', () => {
    const facts = factsOf({
      'index.ts': `export { middle as outer } from './middle'; export type { T } from './deep/a'`,
      'middle.ts': `import { inner } from './deep/a'; export { inner as middle }`,
      'deep/a.ts': 'export const inner = 1; export interface T {}',
    })
    expect(facts.exportsOf('index.ts')).toEqual([
      { name: 'outer', kind: 'value', origin: { path: 'deep/a.ts', name: 'inner' } },
      { name: 'T', kind: 'type', origin: { path: 'deep/a.ts', name: 'T' } },
    ])
  })

  it('recognizes a type that is re-exported without `type`', () => {
    const facts = factsOf({ 'index.ts': `export { T } from './a'`, 'a.ts': 'export interface T {}' })
    expect(facts.exportsOf('index.ts')).toEqual([{ name: 'T', kind: 'type', origin: { path: 'a.ts', name: 'T' } }])
  })

  it('lists own names first, then those of `export *` without its default', () => {
    const facts = factsOf({
      'index.ts': `export * from './a'; export const own = 1`,
      'a.ts': `export * from './index'; export const x = 1; export const own = 2; export default x`,
    })
    expect(facts.exportsOf('index.ts')).toEqual([
      { name: 'own', kind: 'value', origin: null },
      { name: 'x', kind: 'value', origin: { path: 'a.ts', name: 'x' } },
    ])
  })

  it('names a namespace after its module', () => {
    const facts = factsOf({ 'index.ts': `export * as ns from './a'`, 'a.ts': 'export const x = 1' })
    expect(facts.exportsOf('index.ts')).toEqual([{ name: 'ns', kind: 'value', origin: { path: 'a.ts', name: '*' } }])
  })

  it('has no origin for a name of a package', () => {
    const facts = factsOf({
      'index.ts': `export { Pool } from 'pg'; export type { Client } from 'pg'; export * as pg from 'pg'`,
    })
    expect(facts.exportsOf('index.ts')).toEqual([
      { name: 'Pool', kind: 'value', origin: null },
      { name: 'Client', kind: 'type', origin: null },
      { name: 'pg', kind: 'value', origin: null },
    ])
  })

  it('lists a name from a missing module', () => {
    expect(factsOf({ 'index.ts': `export { gone } from './gone'` }).exportsOf('index.ts')).toEqual([
      { name: 'gone', kind: 'value', origin: null },
    ])
  })

  it('caches answers for one run and then reads changed files again', () => {
    const facts = factsOf({ 'index.ts': `export * from './a'`, 'a.ts': 'export const x = 1' })
    expect(facts.exportsOf('index.ts')!.map(({ name }) => name)).toEqual(['x'])
    writeTree(folder, { 'a.ts': 'export const y = 2' })
    utimesSync(join(folder, 'a.ts'), 1, 1)
    expect(facts.exportsOf('index.ts')!.map(({ name }) => name)).toEqual(['x'])
    facts.clear()
    expect(facts.exportsOf('index.ts')!.map(({ name }) => name)).toEqual(['y'])
  })

  it('returns null for a broken, a missing and an unparsed file', () => {
    const facts = factsOf({ 'broken.ts': 'export const = 1', 'data.json': '{}', 'empty.ts': '' })
    expect(facts.exportsOf('broken.ts')).toBeNull()
    expect(facts.exportsOf('missing.ts')).toBeNull()
    expect(facts.exportsOf('data.json')).toBeNull()
    expect(facts.exportsOf('empty.ts')).toEqual([])
  })
})

describe('files', () => {
  it('reports which paths exist', () => {
    const facts = factsOf({ 'src/a.ts': '' })
    expect([facts.exists('src/a.ts'), facts.exists('src/b.ts')]).toEqual([true, false])
  })

  it('lists the files in a folder', () => {
    expect(factsOf({ 'src/b.ts': '', 'src/a.ts': '', 'src/deep/c.ts': '' }).filesIn('src')).toEqual(['a.ts', 'b.ts'])
  })

  it('lists the folders in a folder', () => {
    expect(factsOf({ 'src/a.ts': '', 'src/deep/er/c.ts': '', 'src/low/b.ts': '' }).foldersIn!('src')).toEqual([
      'deep',
      'low',
    ])
  })

  it('lists nothing in a missing folder', () => {
    expect(factsOf({ 'src/a.ts': '' }).filesIn('lib')).toEqual([])
  })
})

describe('imports', () => {
  it('lists the edges of a file with their targets', () => {
    const facts = factsOf({ 'a.ts': `import { b } from './b'; import pg from 'pg'`, 'b.ts': 'export const b = 1' })
    expect(facts.importsOf!('a.ts')!.map(({ target }) => target)).toEqual([
      { type: 'file', path: 'b.ts' },
      { type: 'external', name: 'pg' },
    ])
  })

  it('returns null for a missing file', () => {
    expect(factsOf({}).importsOf!('a.ts')).toBeNull()
  })
})

it('a declaration file passes on values as values and types as types', () => {
  const passOn = `export { run, type Row } from './run'; export * from './more'`
  const sources = {
    'lib.d.ts': passOn,
    'types.ts': passOn.replace('export {', 'export type {').replace('type Row', 'Row'),
    'run.ts': 'export const run = () => 1; export interface Row {}',
    'more.ts': 'export function stop() {}',
  }
  const kindsOf = (path: string): string[] =>
    factsOf(sources)
      .exportsOf(path)!
      .map(({ name, kind }) => `${name}: ${kind}`)
  expect(kindsOf('lib.d.ts')).toEqual(['run: value', 'Row: type', 'stop: value'])
  expect(kindsOf('types.ts')).toEqual(['run: type', 'Row: type', 'stop: value'])
})

describe('the dependencies of a declaration', () => {
  const source = {
    'a.ts': `import { round } from './round'; import type { Row } from './row'; import { page } from './page'
      const RATE = 1.2; const STATUSES = ['open'] as const; const unused = page
      export type Status = typeof STATUSES[number]
      export function priceOf(row: Row) { return round(row.amount * RATE) }
      export type Handler = ReturnType<typeof priceOf>
      const inner = () => <b/>; export { inner as outer }
      export * from './round'`,
    'round.ts': 'export const round = Math.round',
    'row.ts': 'export interface Row { amount: number }',
    'page.ts': 'export const page = 1',
  }
  const sources = { ...source, 'a.tsx': source['a.ts'] }

  it('include the constants that a type queries', () => {
    expect(factsOf(sources).belongingsOf!('a.tsx', ['Status'])).toEqual({
      along: [{ name: 'STATUSES', kind: 'constant' }],
      imports: [],
      jsx: false,
    })
  })

  it('include the imports of the declaration and of the declarations it needs', () => {
    expect(factsOf(sources).belongingsOf!('a.tsx', ['Handler'])).toEqual({
      along: [
        { name: 'RATE', kind: 'constant' },
        { name: 'priceOf', kind: 'value' },
      ],
      imports: [
        { target: { type: 'file', path: 'round.ts' }, typeOnly: false, names: ['round'] },
        { target: { type: 'file', path: 'row.ts' }, typeOnly: true, names: ['Row'] },
      ],
      jsx: false,
    })
  })

  it('are found by the exported name, and include whether there is JSX', () => {
    expect(factsOf(sources).belongingsOf!('a.tsx', ['outer'])).toEqual({ along: [], imports: [], jsx: true })
  })

  it('treat a required module as an import', () => {
    const facts = factsOf({
      'a.cjs': `const { b } = require('./b.cjs'); const a = () => b; exports.a = a`,
      'a.js': `const { b } = require('./b.cjs'); export const a = () => b`,
      'b.cjs': '',
    })
    expect(facts.belongingsOf!('a.js', ['a'])).toEqual({
      along: [],
      imports: [{ target: { type: 'file', path: 'b.cjs' }, typeOnly: false, names: ['b'] }],
      jsx: false,
    })
  })

  it('treat declarations with one name as one', () => {
    const facts = factsOf({
      'a.ts': `import { Emitter } from './emitter'; import type { Host } from './host'
        export interface Panel { host: Host }
        export const Panel = new Emitter()
        export function open(panel: Panel): void; export function open(): void {}
        export const start = () => open(Panel)`,
      'emitter.ts': 'export class Emitter {}',
      'host.ts': 'export interface Host {}',
    })
    const imports = [
      { target: { type: 'file', path: 'emitter.ts' }, typeOnly: false, names: ['Emitter'] },
      { target: { type: 'file', path: 'host.ts' }, typeOnly: true, names: ['Host'] },
    ]
    expect(facts.belongingsOf!('a.ts', ['Panel'])).toEqual({ along: [], imports, jsx: false })
    expect(facts.belongingsOf!('a.ts', ['start'])).toEqual({
      along: [
        { name: 'Panel', kind: 'value' },
        { name: 'open', kind: 'value' },
      ],
      imports,
      jsx: false,
    })
  })

  it('are null for a name that the file does not declare', () => {
    expect(factsOf(sources).belongingsOf!('a.tsx', ['round'])).toBeNull()
    expect(factsOf(sources).belongingsOf!('gone.ts', ['round'])).toBeNull()
  })
})

describe('the shape of a declaration', () => {
  it('follows the syntax, that of the value if a name is both', () => {
    const facts = factsOf({
      'a.ts':
        'export class A {} export interface A {} export enum E {} export const f = () => 1; export function g() {} export const d = [1]; export const o = f(); export type T = 1; export type U = { a: 1 }; export { h } from "./b"',
    })
    expect(['A', 'E', 'f', 'g', 'd', 'o', 'T', 'U', 'h'].map((name) => facts.shapeOf!('a.ts', name))).toEqual([
      'class',
      'enum',
      'function',
      'function',
      'data',
      'object',
      'alias',
      'type',
      null,
    ])
  })
})

it('the members of a type are those that it declares itself', () => {
  const facts = factsOf({
    'a.ts':
      "export interface A { id: string; 'b-c'?: number; run(): void }\nexport type B = { id: string }\nexport type C = A & B\nexport class D { id = 1 }\nexport { E } from './b'",
    'b.ts': 'export interface E { id: 1 }',
  })
  expect(['A', 'B', 'C', 'D', 'E'].map((name) => facts.membersOf!('a.ts', name))).toEqual([
    ['id', 'b-c', 'run'],
    ['id'],
    null,
    null,
    null,
  ])
})

describe('package entries', () => {
  it('are the exports of the manifest with stars expanded, the shortest for each file', () => {
    const facts = factsOf({
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/money/package.json':
        '{ "name": "@shop/money", "exports": { ".": "./dist/index.js", "./*": "./dist/*.js" } }',
      'packages/money/src/index.ts': '',
      'packages/money/src/common/cents.ts': '',
    })
    expect(facts.packageEntries!('@shop/money')).toEqual([
      { specifier: '@shop/money', path: 'packages/money/src/index.ts' },
      { specifier: '@shop/money/common/cents', path: 'packages/money/src/common/cents.ts' },
    ])
  })

  it('are null for a package outside the workspace', () => {
    expect(factsOf({ 'package.json': '{ "workspaces": ["packages/*"] }' }).packageEntries!('pg')).toBeNull()
  })
})

describe('the package of a path', () => {
  const files = {
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/money/package.json': '{ "name": "@shop/money", "main": "lib/index.js" }',
    'packages/money/src/index.ts': '',
    'packages/money/src/common/cents.ts': '',
    'packages/money/__mocks__/cents.ts': '',
    'packages/rates/package.json': '{ "name": "@shop/rates", "exports": { ".": "./src/index.ts" } }',
    'packages/rates/src/index.ts': '',
    'packages/rates/src/table.ts': '',
  }

  it('is the workspace member that contains it, even if the file is missing', () => {
    const facts = factsOf(files)
    expect(facts.packageOf!('packages/money/src/new.ts')).toBe('@shop/money')
    expect(facts.packageOf!('tools/new.ts')).toBeNull()
  })

  it('has specifiers for its exports; without exports, for every path', () => {
    const facts = factsOf(files)
    expect(facts.packageSpecifier!('packages/money/src/index.ts')).toBe('@shop/money')
    expect(facts.packageSpecifier!('packages/money/src/common/cents.ts')).toBe('@shop/money/lib/common/cents')
    expect(facts.packageSpecifier!('packages/money/__mocks__/cents.ts')).toBe('@shop/money/__mocks__/cents')
  })

  it('has no specifier for a path that it does not export', () => {
    const facts = factsOf(files)
    expect(facts.packageSpecifier!('packages/rates/src/index.ts')).toBe('@shop/rates')
    expect(facts.packageSpecifier!('packages/rates/src/table.ts')).toBeNull()
  })

  it('finds the source of a build output', () => {
    const facts = factsOf(files)
    expect(facts.sourceOf!('packages/money/lib/common/cents')).toBe('packages/money/src/common/cents.ts')
    expect(facts.sourceOf!('packages/money/lib/common/gone')).toBeNull()
    expect(facts.sourceOf!('packages/money/src/common/cents')).toBeNull()
  })
})
