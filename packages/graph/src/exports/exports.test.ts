import { describe, expect, it } from 'vitest'
import { exportsIn, extract } from '../../../../test/support/extract.ts'

describe('exports of local declarations', () => {
  it.each([
    [`export const a = 1, b = 2`, ['a = value', 'b = value']],
    [`export const { a, b: { c }, d: [e = 1], ...f } = g`, ['a = value', 'c = value', 'e = value', 'f = value']],
    [`export function a() {}`, ['a = value']],
    [`export function a(): void; export function a(b?: string) {}`, ['a = value']],
    [`export declare function a(): void`, ['a = value']],
    [`export class A {}`, ['A = value']],
    [`export abstract class A {}`, ['A = value']],
    [`export enum A {}`, ['A = value']],
    [`export const enum A {}`, ['A = value']],
    [`export interface A {}`, ['type A = type']],
    [`export type A = string`, ['type A = type']],
    [`export interface A {} export const A = 1`, ['A = value']],
    [`export namespace A { export const b = 1 }`, ['A = value']],
    [`export namespace A { export type B = 1; interface C {} }`, ['type A = type']],
    [`export default function () {}`, ['default = value']],
    [`export default class A {}`, ['default = value']],
    [`export default interface A {}`, ['type default = type']],
    [`export default { a: 1 }`, ['default = value']],
    [
      `const a = 1; export { a, a as b, a as default, a as 'c-d' }`,
      ['a = value', 'b = value', 'default = value', 'c-d = value'],
    ],
    [`interface A {} export { A }`, ['type A = type']],
    [`class A {} export type { A }`, ['type A = value']],
    [`class A {} export { type A }`, ['type A = value']],
    [`interface A {} export default A`, ['type default = type']],
    [`const a = 1; export = a`, ['default = value']],
    [`const a = 1`, []],
    [`export {}`, []],
    [`declare module 'm' { export const a: 1 }`, []],
    [`export as namespace A`, []],
  ])('%s', (text, expected) => {
    expect(exportsIn(text)).toEqual(expected)
  })

  it('are types in a declaration file', () => {
    expect(exportsIn(`export declare const a: 1; export * from './x'`, 'a.d.ts')).toEqual([
      'type a = value',
      'type * = * from ./x',
    ])
  })
})

describe('exports of imported bindings', () => {
  it.each([
    [`export { a, b as c } from './x'`, ['a = a from ./x', 'c = b from ./x']],
    [`export { default } from './x'`, ['default = default from ./x']],
    [`export { type A } from './x'`, ['type A = A from ./x']],
    [`export * from './x'`, ['* = * from ./x']],
    [`export * from './x'; export * from './y'`, ['* = * from ./x', '* = * from ./y']],
    [`export * as a from './x'`, ['a = * from ./x']],
    [`export type * from './x'`, ['type * = * from ./x']],
    [`import { a } from './x'; export { a as b }`, ['b = a from ./x']],
    [`import a from './x'; export { a }`, ['a = default from ./x']],
    [`import * as a from './x'; export { a }`, ['a = * from ./x']],
    [`import type { A } from './x'; export { A }`, ['type A = A from ./x']],
    [`import { type A } from './x'; export { A }`, ['type A = A from ./x']],
    [`import { a } from './x'; export default a`, ['default = a from ./x']],
    [`import { a } from './x'; export default a as B`, ['default = a from ./x']],
    [`import { a } from './x'; export = a`, ['default = a from ./x']],
    [`import * as a from './x'; export = a`, ['default = * from ./x', '* = * from ./x']],
    [`import a = require('./x'); export { a }`, ['a = * from ./x']],
    [`export import a = require('./x')`, ['a = * from ./x']],
    [`import * as a from './x'; export import b = a.c`, ['b = c from ./x']],
    [`import { a } from './x'; export const b = a`, ['b = a from ./x']],
    [`import { a } from './x'; export const b: B = a!`, ['b = a from ./x']],
    [`import { a } from './x'; const b = a; export { b as c }`, ['c = a from ./x']],
    [`import * as a from './x'; export const b = a.c`, ['b = c from ./x']],
    [`import * as a from './x'; export const { b, c: d } = a`, ['b = b from ./x', 'd = c from ./x']],
    [`import type { A } from './x'; export type B = A`, ['type B = A from ./x']],
    [`import * as a from './x'; export type B = a.C`, ['type B = C from ./x']],
    [`export type A = import('./x').B`, ['type A = B from ./x']],
    [`export const { a } = await import('./x')`, ['a = a from ./x']],
    [`const { a } = require('./x'); export { a }`, ['a = a from ./x']],
  ])('%s', (text, expected) => {
    expect(exportsIn(text)).toEqual(expected)
  })

  it.each([
    [`import { a } from './x'; export const b = a()`, ['b = value']],
    [`import { a } from './x'; export const b = a.c`, ['b = value']],
    [`import { a } from './x'; export let b = a`, ['b = value']],
    [`import { a } from './x'; export const b = { a }`, ['b = value']],
    [`import { a } from './x'; export default a()`, ['default = value']],
    [`import { A } from './x'; export class B extends A {}`, ['B = value']],
    [`import type { A } from './x'; export type B = A<string>`, ['type B = type']],
    [`import type { A } from './x'; export interface B extends A {}`, ['type B = type']],
    [`export const a = require.resolve('./x')`, ['a = value']],
    [`export const a = import('./x')`, ['a = value']],
    [`import { a } from './x'; function f() { const b = a } export { b } from './y'`, ['b = b from ./y']],
  ])('%s exports a value of its own', (text, expected) => {
    expect(exportsIn(text)).toEqual(expected)
  })
})

describe('CommonJS exports', () => {
  it.each([
    [`module.exports = require('./x')`, ['default = * from ./x', '* = * from ./x']],
    [`module.exports = require('./x').a`, ['default = a from ./x']],
    [`exports.a = require('./x').b`, ['a = b from ./x']],
    [`module.exports.a = require('./x')`, ['a = * from ./x']],
    [
      `const { a } = require('./x'); module.exports = { a, b: a, c: 1 }`,
      ['default = value', 'a = a from ./x', 'b = a from ./x', 'c = value'],
    ],
    [`const x = require('./x'); exports.a = x.b`, ['a = b from ./x']],
    [`module.exports = { ...require('./x'), ...y }`, ['default = value', '* = * from ./x']],
    [`exports = module.exports = require('./x')`, ['default = * from ./x', '* = * from ./x']],
    [`exports.a = exports.b = 1`, ['a = value', 'b = value']],
    [`exports['a-b'] = 1`, ['a-b = value']],
    [`exports = { a: 1 }`, []],
    [`exports[a] = 1`, []],
    [`module.a = 1`, []],
    [`const exports = {}; exports.a = 1`, []],
    [`const module = {}; module.exports = 1`, []],
    [`function f() { exports.a = 1 }`, []],
  ])('%s', (text, expected) => {
    expect(exportsIn(text, 'a.js')).toEqual(expected)
  })
})

describe('the position of an export', () => {
  const placesIn = (text: string): string[] =>
    extract('a.ts', text).exports.map(({ start, end }) => text.slice(start, end))

  it.each([
    [`export const a: string = '', { b: c } = d`, ['a', 'c']],
    [`export function a() {}`, ['a']],
    [`export { a as b } from './x'`, ['b']],
    [`export { a as 'b-c' } from './x'`, [`'b-c'`]],
    [`export /* * */ * from './x'`, ['*']],
    [`export * as a from './x'`, ['a']],
    [`export /* default */ default 1`, ['default']],
    [`export default class A {}`, ['A']],
    [`export = a`, ['=']],
    [`exports.a = 1`, ['a']],
    [`module.exports = { a: 1 }`, ['module.exports', 'a']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})
