import { describe, expect, it } from 'vitest'
import { edgesIn } from '../../../../../test/support/extract.ts'

/** What the file requires, without the edges by which it gets at `createRequire`. */
const requiredIn = (text: string): string[] => edgesIn(text).filter((edge) => /\.\/x/.test(edge))

describe('createRequire', () => {
  it.each([
    [`import { createRequire } from 'node:module'; createRequire(import.meta.url)('./x')`],
    [`import { createRequire } from 'module'; const r = createRequire(import.meta.url); r('./x')`],
    [`import { createRequire as c } from 'module'; const r = c(import.meta.url); r('./x')`],
    [`import { createRequire } from 'module'; const require = createRequire(import.meta.url); require('./x')`],
    [
      `import { createRequire } from 'module'; const r = createRequire(import.meta.url); function f() { return r('./x') }`,
    ],
    [`import { createRequire } from 'module'; const r = createRequire(import.meta.url); r.resolve('./x')`],
    [`import { createRequire } from 'module'; createRequire(import.meta.url).resolve('./x')`],
    [`import { createRequire } from 'module'; const r = createRequire(import.meta.url) as NodeRequire; r('./x')`],
    [`import * as m from 'node:module'; m.createRequire(import.meta.url)('./x')`],
    [`import module from 'node:module'; const r = module.createRequire(import.meta.url); r('./x')`],
    [`const { createRequire } = require('module'); createRequire(__filename)('./x')`],
    [`const { createRequire: c } = await import('node:module'); c(import.meta.url)('./x')`],
    [`const m = require('module'); m.createRequire(__filename)('./x')`],
    [`require('module').createRequire(__filename)('./x')`],
    [`process.getBuiltinModule('module').createRequire(import.meta.url)('./x')`],
    [`import m = require('module'); m.createRequire(__filename)('./x')`],
  ])('%s', (text) => {
    expect(requiredIn(text)).toEqual(["require './x'"])
  })

  it.each([
    [`import { createRequire } from './module'; createRequire(import.meta.url)('./x')`],
    [`import { createRequire } from './module'; const r = createRequire(import.meta.url); r('./x')`],
    [`createRequire(import.meta.url)('./x')`],
    [`import { createRequire } from 'module'; function f(createRequire) { createRequire(import.meta.url)('./x') }`],
    [`import { createRequire } from 'module'; const r = createRequire(import.meta.url); function f(r) { r('./x') }`],
    [`import { createRequire } from 'module'; const { r } = createRequire(import.meta.url); r('./x')`],
    [`import { isBuiltin as createRequire } from 'module'; createRequire(import.meta.url)('./x')`],
    [`import { createRequire } from 'module'; createRequire('./x')`],
    [`import type { createRequire } from 'module'; createRequire(a)('./x')`],
    [`const createRequire = createRequire; createRequire(a)('./x')`],
    [`const m = m; m.createRequire(a)('./x')`],
  ])('%s is not an edge', (text) => {
    expect(requiredIn(text)).toEqual([])
  })

  it('follows an imported getBuiltinModule', () => {
    expect(
      edgesIn(`import p, { getBuiltinModule as g } from 'node:process'; p.getBuiltinModule('fs'); g('os')`),
    ).toEqual(["import 'node:process'", "require 'fs'", "require 'os'"])
  })
})
