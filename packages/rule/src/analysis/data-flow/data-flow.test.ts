import type { TSESTree } from '@typescript-eslint/utils'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../testing/source-of.ts'
import { happensBefore, usesOf } from './data-flow.ts'
import type { Use } from './walk.ts'
import { nodesIn } from '../syntax/local-functions.ts'

/** Where the value of `probe()` goes: the kind of each use, with its name, callee or path, and its source. */
function uses(text: string): string[] {
  const source = sourceOf(text)
  return usesOf(source, callOfProbe(text, source)).map((use) => {
    const path = use.path.map((step) => `.${step}`).join('')
    return `${use.kind}${detailOf(use, source)}${path === '' ? '' : ` at ${path}`}: ${source.getText(use.node)}`
  })
}

function callOfProbe(text: string, source: ReturnType<typeof sourceOf>): TSESTree.Node {
  const start = text.indexOf('probe()')
  for (const node of nodesIn(source.ast)) {
    if (source.getRange(node)[0] === start && source.getText(node) === 'probe()') {
      if (node.type === 'CallExpression') return node
    }
  }
  throw new Error('no call of probe')
}

function detailOf(use: Use, source: ReturnType<typeof sourceOf>): string {
  if (use.kind === 'read') return ` ${use.name ?? '?'}`
  if (use.kind === 'argument') return ` ${use.index} of ${source.getText(use.callee)}`
  if (use.kind === 'return') return use.exported ? ' exported' : ''
  return ''
}

describe('usesOf', () => {
  it('finds reads of members and of destructured names', () => {
    expect(uses('probe().a')).toEqual(['read a: probe().a'])
    expect(uses("const d = probe(); d['a']; d?.b; d[key]")).toEqual([
      "read a: d['a']",
      'read b: d?.b',
      'read ?: d[key]',
    ])
    expect(uses('const { a, b: { c }, d = 1, ...rest } = probe()')).toEqual([
      'read a: a',
      'read b: { c }',
      'read d: d = 1',
      'read ?: rest',
    ])
    expect(uses('const [first] = probe()')).toEqual(['read 0: first'])
    expect(uses('probe().map((x) => x.a)')).toEqual(['read map: probe().map'])
  })

  it('follows awaits, casts, conditionals, sequences and assignments', () => {
    expect(uses('async () => { const d = (await probe()) as A; f(d!) }')).toEqual(['argument 0 of f: d!'])
    expect(uses('const d = ok ? probe() : null; f(1, d)')).toEqual(['argument 1 of f: d'])
    expect(uses('const d = probe() ?? other; d.a')).toEqual(['test: probe()', 'read a: d.a'])
    expect(uses('let d; d = probe(); d.a')).toEqual(['read a: d.a'])
    expect(uses('f((x, probe()))')).toEqual(['argument 0 of f: x, probe()'])
  })

  it('stops where a variable gets another value', () => {
    expect(uses('let d = probe(); d = parse(d); d.a')).toEqual(['argument 0 of parse: d'])
    expect(uses('let d = probe(); if (x) d = other; d.a')).toEqual(['read a: d.a'])
    expect(uses('let d = { a: 1 }; d.a; d = probe()')).toEqual([])
    expect(uses('let d; const f = () => d.a; d = probe()')).toEqual(['read a: d.a'])
  })

  it('follows values in objects and arrays', () => {
    expect(uses('const { data: d, ok } = { data: probe(), ok: true }; d.a; ok.b')).toEqual(['read a: d.a'])
    expect(uses('const o = { x: { y: probe() } }; o.x.y.z; o.x.w.z; o.v')).toEqual(['read z: o.x.y.z'])
    expect(uses('f({ data: probe() })')).toEqual(['argument 0 of f at .data: { data: probe() }'])
    expect(uses('const r = {}; r.body = probe(); f(r.body.a)')).toEqual(['read a: r.body.a'])
    expect(uses('async () => { const [a, b] = await Promise.all([x(), probe()]); a.x; b.y }')).toEqual(['read y: b.y'])
    expect(uses('const all = []; all.push(probe()); for (const one of all) one.a')).toEqual(['read a: one.a'])
    expect(uses('const o = { ...probe() }')).toEqual(['spread: ...probe()'])
    expect(uses('for (const x of probe()) f(x)')).toEqual(['iterate: probe()'])
  })

  it('follows promises and callbacks of arrays', () => {
    expect(uses('probe().then((d) => d.a)')).toEqual(['read a: d.a'])
    expect(uses('load().then(() => probe()).then((d) => d.a)')).toEqual(['read a: d.a'])
    expect(uses('probe().catch(() => null).then(({ a }) => a)')).toEqual(['read a: a'])
    expect(uses('probe().then(orderSchema.parse)')).toEqual(['argument 0 of orderSchema.parse: probe()'])
    expect(uses('lines.map((line) => probe()).filter(Boolean).map((d) => d.a)')).toEqual(['read a: d.a'])
    expect(uses('const d = lines.map(() => probe())[0]; d.a')).toEqual(['read a: d.a'])
    expect(uses('lines.forEach(() => probe())')).toEqual([])
    expect(uses('lines.filter(() => probe())')).toEqual(['test: probe()'])
  })

  it('follows functions of the file and what they return to this call', () => {
    expect(uses('function g(v) { return v } g(probe()).a; g(other).b')).toEqual(['read a: g(probe()).a'])
    expect(uses('const g = ({ v }) => v.a; g({ v: probe() })')).toEqual(['read a: v.a'])
    expect(uses('function g(...all) { all[1].a; all[0].b } g(x, probe())')).toEqual(['read a: all[1].a'])
    expect(uses('class A { run() { return this.#of(probe()) } #of(v) { return v.a } }')).toEqual(['read a: v.a'])
    expect(uses('class A { static of(v) { return v.a } } A.of(probe())')).toEqual(['read a: v.a'])
    expect(uses('const f = function (v) { return f(v) }; f(probe())')).toEqual([])
  })

  it('follows returns to the callers in the file, and reports those to others', () => {
    expect(uses('function load() { return probe() } load().a')).toEqual(['read a: load().a'])
    expect(uses('export function load() { return probe() }')).toEqual(['return exported: probe()'])
    expect(uses('const load = () => probe(); export { load }')).toEqual(['return exported: probe()'])
    expect(uses('const load = () => probe(); useSWR(key, load)')).toEqual(['return: probe()'])
    expect(uses('const load = () => probe(); get().then(load).then((d) => d.a)')).toEqual(['read a: d.a'])
    expect(uses('useQuery({ queryFn: () => probe() })')).toEqual(['return: probe()'])
    expect(uses('class A { load() { return probe() } }')).toEqual(['return exported: probe()'])
    expect(uses('class A { private load() { return probe() } run() { this.load().a } }')).toEqual([
      'read a: this.load().a',
    ])
    expect(uses('retry(() => probe())')).toEqual(['callback: probe()'])
    expect(uses('const d = (() => probe())(); d.a')).toEqual(['read a: d.a'])
  })

  it('finds tests, texts, stores, throws and exports', () => {
    expect(uses('if (probe()) f()')).toEqual(['test: probe()'])
    expect(uses("typeof probe() === 'object'")).toEqual(['test: probe()'])
    expect(uses("const d = probe(); 'a' in d; d === null; !d")).toEqual(['test: d', 'test: d', 'test: d'])
    expect(uses('`${probe()}`')).toEqual(['text: probe()'])
    expect(uses('this.d = probe()')).toEqual(['store: this.d'])
    expect(uses('function f(state) { state.d = probe() }')).toEqual(['store: state.d'])
    expect(uses('throw probe()')).toEqual(['throw: probe()'])
    expect(uses('export const d = probe()')).toEqual(['export: d'])
    expect(uses('export default probe()')).toEqual(['export: probe()'])
    expect(uses('const d = probe(); d.a = 1')).toEqual(['write: d.a'])
    expect(uses('probe()')).toEqual([])
  })

  it('answers unknown where it cannot follow', () => {
    expect(uses('tag`${probe()}`')).toEqual(['unknown: probe()'])
    expect(uses('const a = { b: { c: { d: { e: { f: probe() } } } } }')).toEqual([
      'unknown at .c.d.e.f: { b: { c: { d: { e: { f: probe() } } } } }',
    ])
  })
})

describe('happensBefore', () => {
  /** Whether the first use happens before the second. */
  const inOrder = (text: string): boolean => {
    const source = sourceOf(text)
    const [parse, read] = usesOf(source, callOfProbe(text, source)).sort((a, b) => (a.kind < b.kind ? -1 : 1))
    expect([parse!.kind, read!.kind]).toEqual(['argument', 'read'])
    return happensBefore(parse!, read!)
  }

  it('compares places in one function', () => {
    expect(inOrder('const d = probe(); check(d); d.a')).toBe(true)
    expect(inOrder('const d = probe(); d.a; check(d)')).toBe(false)
    expect(inOrder('const d = probe(); if (!check(d)) throw d2; d.a')).toBe(true)
    expect(inOrder('const d = probe(); check(d) && d.a')).toBe(true)
  })

  it('does not count what may be skipped', () => {
    expect(inOrder('const d = probe(); if (x) check(d); d.a')).toBe(false)
    expect(inOrder('const d = probe(); if (x) { check(d); d.a }')).toBe(true)
    expect(inOrder('const d = probe(); if (x) check(d); else d.a')).toBe(false)
    expect(inOrder('const d = probe(); const f = () => check(d); d.a')).toBe(false)
    expect(inOrder('const d = probe(); switch (x) { case 1: check(d); d.a }')).toBe(true)
  })

  it('compares places in functions that were called', () => {
    expect(inOrder('function g(v) { check(v) } const d = probe(); g(d); d.a')).toBe(true)
    expect(inOrder('function g(v) { check(v) } const d = probe(); d.a; g(d)')).toBe(false)
    expect(inOrder('function g(v) { check(v); return v } g(probe()).a')).toBe(true)
    expect(inOrder('function load() { const d = probe(); check(d); return d } load().a')).toBe(true)
    expect(inOrder('async function g(v) { check(v); return v } async () => (await g(probe())).a')).toBe(true)
    expect(inOrder('function g(v) { check(v) } const d = probe(); g(d.a); g(d)')).toBe(false)
  })

  it('compares what a function did with the use of its result', () => {
    const text = 'function g(v) { check(v); return v } export const f = () => g(probe())'
    const source = sourceOf(text)
    const [check, result] = usesOf(source, callOfProbe(text, source))
    expect([check!.kind, result!.kind]).toEqual(['argument', 'return'])
    expect([happensBefore(check!, result!), happensBefore(result!, check!)]).toEqual([true, false])
  })
})
