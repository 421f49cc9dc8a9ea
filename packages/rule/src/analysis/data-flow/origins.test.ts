import { expect, it } from 'vitest'
import { probed, sourceOf } from '../../../testing/source-of.ts'
import { originsOf } from './origins.ts'

/** Where the argument of `probe(…)` comes from: the kind, the source and the path of each origin. */
function origins(text: string, stopAt?: string): string[] {
  const source = sourceOf(text)
  const found = originsOf(source, probed(source)[0]!, (node) => source.getText(node) === stopAt)
  return found.map((origin) => {
    const path = origin.path.map((step) => `.${step}`).join('')
    return `${origin.kind}: ${source.getText(origin.node)}${path === '' ? '' : ` ${path}`}`
  })
}

it('names literals, calls, imports, parameters, globals and operations', () => {
  expect(origins("const a = 'x'; probe(a as string)")).toEqual(["literal: 'x'"])
  expect(origins('probe([1, 2])')).toEqual(['array: [1, 2]'])
  expect(origins('const a = load(1); probe(a)')).toEqual(['call: load(1)'])
  expect(origins("import { a } from 'm'; probe(a.b)")).toEqual(['import: a .b'])
  expect(origins('export function f(req) { probe(req.body) }')).toEqual(['parameter: req .body'])
  expect(origins('probe(window.name)')).toEqual(['global: window .name'])
  expect(origins('probe(a + b)')).toEqual(['operation: a + b'])
  expect(origins('probe(undefined)')).toEqual(['literal: undefined'])
  expect(origins('class A { f() { probe(this.#a) } }')).toEqual(['this: this .#a'])
})

it('finds all origins of conditionals, defaults and re-assigned variables', () => {
  expect(origins('probe(x ? f() : g())')).toEqual(['call: f()', 'call: g()'])
  expect(origins('probe(f() ?? 1)')).toEqual(['call: f()', 'literal: 1'])
  expect(origins('let a = f(); if (x) a = g(); probe(a)')).toEqual(['call: f()', 'call: g()'])
  expect(origins('let a = f(); a = g(); probe(a)')).toEqual(['call: g()'])
  expect(origins('const { a = 1 } = f(); probe(a)')).toEqual(['literal: 1', 'call: f() .a'])
})

it('follows destructuring and members to the value in a literal', () => {
  expect(origins('const { a: { b }, ...rest } = f(); probe(b)')).toEqual(['call: f() .a.b'])
  expect(origins('const { a: { b } } = { a: { b: g() } }; probe(b)')).toEqual(['call: g()'])
  expect(origins('const o = { a: [f(), g()] }; probe(o.a[1])')).toEqual(['call: g()'])
  expect(origins('async () => { const [a, b] = await Promise.all([f(), g()]); probe(b) }')).toEqual(['call: g()'])
  expect(origins('for (const x of load()) probe(x)')).toEqual(['call: load() .*'])
})

it('follows promises, callbacks and functions of the file', () => {
  expect(origins('fetch(u).then((r) => r.json()).then((d) => probe(d))')).toEqual(['call: r.json()'])
  expect(origins('fetch(u).then((r) => probe(r))')).toEqual(['call: fetch(u)'])
  expect(origins('load().map((x) => probe(x))')).toEqual(['call: load() .*'])
  expect(origins('function f(v) { return v.a } probe(f({ a: g() }))')).toEqual(['call: g()'])
  expect(origins('function f({ v }) { probe(v) } f({ v: g() }); f({ v: 1 })')).toEqual(['call: g()', 'literal: 1'])
  expect(origins('function f() { if (x) return g(); return h() } probe(f())')).toEqual(['call: g()', 'call: h()'])
})

it('does not guess the argument of a function that others may call', () => {
  expect(origins('export function f(v) { probe(v) } f(1)')).toEqual(['parameter: v'])
  expect(origins('function f(v) { probe(v) } run(f); f(1)')).toEqual(['parameter: v'])
  expect(origins('retry((v) => probe(v))')).toEqual(['parameter: v'])
})

it('answers unknown for what it does not follow, and ends on recursion', () => {
  expect(origins('let a; probe(a)')).toEqual(['unknown: a'])
  expect(origins('function f(v) { v = g(v); probe(v) } f(1)')).toEqual(['unknown: v'])
  expect(origins('try { x() } catch (e) { probe(e) }')).toEqual(['unknown: e'])
  expect(origins('const a = a; probe(a)')).toEqual([])
  expect(origins('function f(n) { return n === 0 ? 1 : f(n - 1) } probe(f(3))')).toEqual(['literal: 1'])
})

it('stops where the caller says', () => {
  expect(origins('const { a } = load(req.body); probe(a)', 'load(req.body)')).toEqual(['stop: load(req.body) .a'])
  expect(origins('function f(req) { const { a } = req.body; probe(a) }', 'req.body')).toEqual(['stop: req.body .a'])
})
