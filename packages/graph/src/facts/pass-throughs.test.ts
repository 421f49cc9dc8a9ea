import { describe, expect, it } from 'vitest'
import { parseSource } from '../parse/parse-source.ts'
import { passThroughsOf } from './pass-throughs.ts'

function passing(code: string): string[] {
  const parsed = parseSource('x.ts', code)
  if ('error' in parsed) throw new Error('The code does not parse.')
  return passThroughsOf(parsed.program).map(({ exported, member, callee }) =>
    [exported, ...(member === null ? [] : [member]), callee].join(' '),
  )
}

describe('an export that only calls another function', () => {
  it.each([
    ['export function f(x: number) { return g(x) }', 'f g'],
    ['export function f() { g() }', 'f g'],
    ['export async function f(x) { return await g(x) }', 'f g'],
    ['export const f = (x, y) => g(x, y)', 'f g'],
    ['export const f = function (x) { return g(x) }', 'f g'],
    ['export const o = { f: (x) => g(x) }', 'o f g'],
    ["export const o = { 'f': g }", 'o f g'],
    ['export const o = { g } as const', 'o g g'],
    ['export const o = { f(x) { return g(x) } }', 'o f g'],
  ])('%s', (code, found) => {
    expect(passing(code)).toEqual([found])
  })
})

describe('an export that does something else', () => {
  it.each([
    ['not exported', 'function f(x) { return g(x) }'],
    ['arguments in another order', 'export const f = (x, y) => g(y, x)'],
    ['fewer arguments', 'export const f = (x, y) => g(x)'],
    ['one argument more', 'export const f = (x) => g(x, 1)'],
    ['a default value', 'export const f = (x = 1) => g(x)'],
    ['a pattern', 'export const f = ({ x }) => g(x)'],
    ['a rest parameter', 'export const f = (...x) => g(...x)'],
    ['a member of the value', 'export const f = (x) => g.h(x)'],
    ['an optional call', 'export const f = (x) => g?.(x)'],
    ['another statement', 'export function f(x) { log(x); return g(x) }'],
    ['an empty body', 'export function f() {}'],
    ['a variable that changes', 'export let f = (x) => g(x)'],
    ['a computed member', 'export const o = { [f]: g }'],
    ['a spread', 'export const o = { ...g }'],
  ])('%s', (_, code) => {
    expect(passing(code)).toEqual([])
  })
})
