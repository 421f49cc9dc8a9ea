import { describe, expect, it } from 'vitest'
import { edgesIn, namesIn } from '../../../../../test/support/extract.ts'

describe('require', () => {
  it.each([
    [`require('./x')`, ["require './x'"]],
    ['require(`./x`)', ['require `./x`']],
    [`require?.('./x')`, ["require './x'"]],
    [`(require as any)('./x')`, ["require './x'"]],
    [`require/* './no' */('./x')`, ["require './x'"]],
    [`require.resolve('./x')`, ["require './x'"]],
    [`require.resolve('./x', { paths: [] })`, ["require './x'"]],
    [`require['resolve']('./x')`, ["require './x'"]],
    [`module.require('./x')`, ["require './x'"]],
    [`module?.require?.('./x')`, ["require './x'"]],
    [`process.getBuiltinModule('node:fs')`, ["require 'node:fs'"]],
    [`\\u0072equire('./x')`, ["require './x'"]],
    [`r\\u{65}quire('./x')`, ["require './x'"]],
    [`declare const require: (name: string) => unknown; require('./x')`, ["require './x'"]],
    [`declare function require(name: string): unknown; require('./x')`, ["require './x'"]],
    [`function f() { { let require } require('./x') }`, ["require './x'"]],
    [`function f(require) {} require('./x')`, ["require './x'"]],
    [`try {} catch (require) {} require('./x')`, ["require './x'"]],
    [`interface require {} require('./x')`, ["require './x'"]],
    [`const r = require; r('./x')`, ["require './x'"]],
    [`const r = require; const q = r; function f() { q('./x') }`, ["require './x'"]],
    [`const r = require as NodeRequire; r.resolve('./x')`, ["require './x'"]],
    [`const r = typeof require === 'function' && require; r('./x')`, ["require './x'"]],
    [`const r = a ? require : null; r('./x')`, ["require './x'"]],
    [`const r = require.bind(null); r('./x')`, ["require './x'"]],
    [`require.bind(null)('./x')`, ["require './x'"]],
    [`(0, require)('./x')`, ["require './x'"]],
    [`const r = (0, require); r('./x')`, ["require './x'"]],
    [`(0, require.resolve)('./x')`, ["require './x'"]],
    [`const r = module.require; r('./x')`, ["require './x'"]],
    [`const { require: r } = module; r('./x')`, ["require './x'"]],
    [`const { require } = module; require('./x')`, ["require './x'"]],
    [`const { resolve } = require; resolve('./x')`, ["require './x'"]],
    [`const { resolve: find } = require; find('./x')`, ["require './x'"]],
    [`const find = require.resolve; find('./x')`, ["require './x'"]],
    [`globalThis.require('./x')`, ["require './x'"]],
    [`window.require('./x')`, ["require './x'"]],
    [`function f(r = require) { r('./x') }`, ["require './x'"]],
    [`const f = ({ r = require }) => r('./x')`, ["require './x'"]],
    [`function f(require = module.require) { require('./x') }`, ["require './x'"]],
    [`const \u0072 = require; r('./x')`, ["require './x'"]],
    [`require('!!raw-loader!./x')`, ["require '!!raw-loader!./x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`require(name)`],
    ['require(`./${name}`)'],
    [`require()`],
    [`a.require('./x')`],
    [`new require('./x')`],
    [`require.main('./x')`],
    [`require.resolve.paths('./x')`],
    [`require(['./x'], () => {})`],
    [`define(['./x'], () => {})`],
    [`define((require) => { require('./x') })`],
    [`function f(require) { require('./x') }`],
    [`function f({ a: [require] }) { require('./x') }`],
    [`function f(a = 1, ...require) { require('./x') }`],
    [`const require = load; require('./x')`],
    [`let r; r = require; r('./x')`],
    [`const r = require; function f(r) { r('./x') }`],
    [`const r = require('./y').r; r(x)`],
    [`const r = require.main; r('./x')`],
    [`const r = load.bind(null); r('./x')`],
    [`const r = require.bind(null, './y'); r()`],
    [`const { cache } = require; cache('./x')`],
    [`const { resolve } = load; resolve('./x')`],
    [`function f(r = load) { r('./x') }`],
    [`const globalThis = {}; globalThis.require('./x')`],
    [`const r = a || load; r('./x'); const s = require`],
    [`require('./x'); function require() {}`],
    [`function f() { require('./x'); if (a) { for (;;) { var require } } }`],
    [`const f = function require() { require('./x') }`],
    [`const f = class require { a = require('./x') }`],
    [`try {} catch (require) { require('./x') }`],
    [`for (const require of all) require('./x')`],
    [`for (let require = 0; ;) require('./x')`],
    [`switch (a) { case 1: let require; default: require('./x') }`],
    [`enum require {} require('./x')`],
    [`class A { static { const require = 1; require('./x') } }`],
    [`import require = A.B; require('./x')`],
    [`class A { constructor(private require: any) { require('./x') } }`],
    [`const module = {}; module.require('./x')`],
    [`const process = {}; process.getBuiltinModule('fs')`],
    [`process.binding('fs')`],
    ['"require(\'./x\')"'],
    [`// require('./x')`],
    ['`require("./x")`'],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text).filter((edge) => !edge.includes('./y'))).toEqual([])
  })

  it('ignores a require that an import shadows', () => {
    expect(edgesIn(`import { require } from './y'; require('./x')`)).toEqual(["import './y'"])
  })

  it.each([
    [`const { a, b: c } = require('./x')`, ['a:a', 'b:c']],
    [`const a = require('./x')`, ['*:a']],
    [`const a = require('./x').b`, ['b:a']],
    [`const { d } = require('./x').b`, ['b']],
    [`require('./x').a()`, ['a']],
    [`require('./x')()`, ['*']],
    [`require('./x')`, ['*']],
    [`const { length } = require.resolve('./x')`, ['*']],
    [`const { readFileSync } = process.getBuiltinModule('fs')`, ['readFileSync:readFileSync']],
  ])('%s imports these names', (text, expected) => {
    expect(namesIn(text)).toEqual([expected])
  })
})
