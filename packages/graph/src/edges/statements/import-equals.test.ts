import { describe, expect, it } from 'vitest'
import { edgesIn, extract, namesIn } from '../../../../../test/support/extract.ts'

describe('import-equals', () => {
  it.each([
    [`import a = require('./x')`, ["import-equals './x'"]],
    [`import type a = require("./x")`, ['import-equals "./x"']],
    [`export import a = require('./x')`, ["import-equals './x'"]],
    [`declare module 'm' { import a = require('./x') }`, ["import-equals './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([[`import a = A.B`], [`import a = A`], [`const a = 'require("./x")'`]])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('imports the whole module, type-only with `import type`', () => {
    const text = `import a = require('./x'); import type b = require('./y')`
    expect(namesIn(text)).toEqual([['*:a'], ['type *:b']])
    expect(extract('a.ts', text).edges.map(({ typeOnly }) => typeOnly)).toEqual([false, true])
  })
})
