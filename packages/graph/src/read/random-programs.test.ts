import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTwice } from '../../testing/readings.ts'
import { canReadRaw } from '../parse/parser.ts'

/** Each alone is read right; what one of them means for another must not be missed. */
const STATEMENTS = [
  `import a from './a'`,
  `import { a, type T, foo as b } from './b'`,
  `import type { T } from './t'`,
  `import * as n from './n'`,
  `import './s'`,
  `import type from './t'`,
  `import { vi } from 'vitest'`,
  `import a, { b } from "./a" with { type: 'json' }`,
  `export { a }`,
  `export { b as c, type T } from './b'`,
  `export * from './all'`,
  `export * as n from './n'`,
  `export type { T }`,
  `export {}`,
  `export default a`,
  `export default function *a() {}`,
  `export default class extends a {}`,
  `export default () => b`,
  `export default (a)`,
  `export const c = a`,
  `export const c = n.a, d = b`,
  `export const c = f<T>(b)`,
  `export let c, d`,
  `export const e: Map<string, T> = new Map()`,
  `export type T = U`,
  `export type T = (U)`,
  `export type T = // c\n U`,
  `export const c = /* c */ a`,
  `export const c: <X = {}>() => X = a`,
  `export default // c\n n.a`,
  `const d = 1, T = n.b`,
  `const { T } = n`,
  `export type U<V> = V | T`,
  `export interface T { import: T }`,
  `export class a { get get() { return /'/ } }`,
  `export enum b { vi }`,
  `const a = 1`,
  `const { a, b: c } = n`,
  `let b: T`,
  `var a = [1] as const`,
  `type T = {}`,
  `interface a {}`,
  `function b<const T>() {}`,
  `abstract class T {}`,
  `x = a / b / c`,
  `x = /'/.test(a)`,
  `if (a) /"/.test(b)`,
  `x.if (a) / b / c`,
  "x = `${a}'${`${b}`}`",
  `x = {} / 1`,
  `a++ / b`,
  `x = a!`,
  `() => {}`,
  `x = <p>it's {a} "</p>`,
  `x = <T,>(a: T) => a`,
  `x = a < b`,
  `x = <T>a`,
  `(await import('./x')).a()`,
  `const m = await import('./m')`,
  `lazy(() => import('./l'))`,
  `type I = import('./i').T`,
  `x = () => import('./y'), b`,
  `new URL('./u', import.meta.url)`,
  `vi.mock('./v')`,
  `vi.mock('./v').mock('./w')`,
  `x = a.mock('./w')`,
  'import(`./g/${a}`)',
  `import.meta.glob(['./g/*.ts', '!./g/n.ts'])`,
  `const r = require`,
  `r('./r')`,
  `const { resolve } = require`,
  `resolve('./q')`,
  `foo(require)`,
  `const P = './p'`,
  `globalThis.require('./w')`,
  `function g(q = require) { q('./d') }`,
  `import(P)`,
  `require.context('./c', true, /x/)`,
  `require(b ? './r' : './s')`,
  `import x from '!!raw-loader!./y'`,
  `class URL {}`,
  `function f(vi) {}`,
  `x = require('./r')`,
  `exports.a = b`,
  `module.exports = a`,
  `namespace N {}`,
  `'use strict'`,
  `type`,
  `async`,
  `@a`,
  `/'/`,
  `// it's`,
  `/* " */`,
]
const BETWEEN = ['\n', '\n', ';\n', ';', ' ', '\r\n', '\n/* ` */', " // ' \n", ', ', '\u2028']

it.runIf(canReadRaw())('reads the same from the statements and the trees of random programs', () => {
  const piece = fc.tuple(fc.constantFrom(...STATEMENTS), fc.constantFrom(...BETWEEN))
  const program = fc.tuple(
    fc.constantFrom('a.ts', 'a.tsx', 'a.js', 'a.mts'),
    fc.array(piece, { minLength: 2, maxLength: 5 }),
  )
  let [shallow, recorded] = [0, 0]
  fc.assert(
    fc.property(program, ([filename, pieces]) => {
      const readings = readTwice(filename, pieces.flat().join(''))
      fc.pre(readings !== null)
      if (readings.statements !== null) shallow++
      if (readings.imports !== null) recorded++
      expect(readings.statements ?? readings.tree).toBe(readings.tree)
      expect(readings.imports ?? readings.tree).toBe(readings.tree)
    }),
    { seed: 20_26, numRuns: 4_000, maxSkipsPerRun: 10 },
  )
  expect(shallow).toBeGreaterThan(500)
  expect(recorded).toBeGreaterThan(200)
})
