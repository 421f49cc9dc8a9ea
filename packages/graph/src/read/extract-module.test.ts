import { describe, expect, it } from 'vitest'
import { edgesIn, extract } from '../../../../test/support/extract.ts'

const everyKindOfJavaScript = `import a from './a'
export { b } from './b'
export * from './c'
import('./d'); require('./e'); new URL('./f', import.meta.url); vi.mock('./g')`

const everyKind = `/// <reference path="./z" />
${everyKindOfJavaScript}
import type { H } from './h'
export type { I } from './i'
import j = require('./j')
type K = import('./k').K`

const javaScriptEdges = [
  "import './a'",
  "export './b'",
  "export-all './c'",
  "dynamic-import './d'",
  "require './e'",
  "url './f'",
  "mock './g'",
]

const allEdges = [
  'reference "./z"',
  ...javaScriptEdges,
  "import-type './h'",
  "export-type './i'",
  "import-equals './j'",
  "type-query './k'",
]

describe('edges by file', () => {
  it.each([['a.ts'], ['a.tsx'], ['a.mts'], ['a.cts']])('reads every kind in %s', (filename) => {
    expect(edgesIn(everyKind, filename)).toEqual(allEdges)
  })

  it.each([['a.js'], ['a.jsx'], ['a.mjs'], ['a.cjs']])('reads every kind of JavaScript in %s', (filename) => {
    expect(edgesIn(everyKindOfJavaScript, filename)).toEqual(javaScriptEdges)
  })

  it.each([['a.tsx'], ['a.js'], ['a.jsx'], ['a.mjs'], ['a.cjs']])('reads JSX in %s', (filename) => {
    const text = `const b = <A icon={require('./x')} {...import('./y')}>{'import("./no")'} require('./no') {/* import('./no') */}</A>`
    expect(edgesIn(text, filename)).toEqual(["require './x'", "dynamic-import './y'"])
  })

  it('counts UTF-16 units', () => {
    const text = `/* 😀é */ import a from './😀'; const é = "😀😀"; require('./x')`
    expect(edgesIn(text)).toEqual(["import './😀'", "require './x'"])
  })

  it('counts CRLF as two units', () => {
    const text = `import a from './x'\r\n\r\nconst b = \`\r\n\`\r\nrequire('./y')\r\n`
    expect(edgesIn(text)).toEqual(["import './x'", "require './y'"])
  })

  it('skips a hashbang', () => {
    expect(edgesIn(`#!/usr/bin/env node\nimport './x'`)).toEqual(["import './x'"])
  })

  it('reads decorators, including those before `export`', () => {
    const text = `@d(require('./a')) export class A {
      @e(() => import('./b')) f = 1
      constructor(@g(require('./c')) private readonly h: import('./d').H, @i(require('./e')) j) {}
      @k(require('./f')) l() {}
      @m(require('./g')) get n() { return 1 }
      @o(require('./h')) accessor p = 1
    }
    export @q(require('./i')) class B {}
    @r(require('./j')) class C {}`
    expect(edgesIn(text)).toEqual([
      "require './a'",
      "dynamic-import './b'",
      "require './c'",
      "type-query './d'",
      "require './e'",
      "require './f'",
      "require './g'",
      "require './h'",
      "require './i'",
      "require './j'",
    ])
  })

  it('returns the edges in source order', () => {
    expect(edgesIn(`require('./a'); import './b'; type C = import('./c').C; export * from './d'`)).toEqual([
      "require './a'",
      "import './b'",
      "type-query './c'",
      "export-all './d'",
    ])
  })
})

describe('type-only places', () => {
  const typeOnlyIn = (text: string, filename: string): [string, boolean, boolean][] =>
    extract(filename, text).edges.map(({ specifier, typeOnly, names }) => [
      specifier,
      typeOnly,
      names.every((name) => name.typeOnly),
    ])

  it.each([['a.d.ts'], ['a.d.mts'], ['a.d.cts'], ['a.d.css.ts']])('every edge of %s is type-only', (filename) => {
    expect(typeOnlyIn(`import a from './x'; export { b } from './y'; export * from './z'`, filename)).toEqual([
      ['./x', true, true],
      ['./y', true, true],
      ['./z', true, true],
    ])
  })

  it.each([['a.ts'], ['d.ts'], ['a.d.js']])('%s is not a declaration file', (filename) => {
    expect(typeOnlyIn(`import a from './x'`, filename)).toEqual([['./x', false, false]])
  })

  it('only edges in ambient bodies are type-only', () => {
    const text = `import a from './x'
      declare module 'm' { import b from './y'; export { c } from './z'; export * from './w' }
      declare global { import e = require('./v') }
      declare namespace N { type F = import('./u').F }`
    expect(typeOnlyIn(text, 'a.ts')).toEqual([
      ['./x', false, false],
      ['./y', true, true],
      ['./z', true, true],
      ['./w', true, true],
      ['./v', true, true],
      ['./u', true, true],
    ])
  })

  it('ignores the name of an augmented module', () => {
    expect(edgesIn(`import './x'; declare module './y' { interface A {} }`)).toEqual(["import './x'"])
  })
})
