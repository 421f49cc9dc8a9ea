import { describe, expect, it } from 'vitest'
import { edgesIn, extract, namesIn } from '../../../../../test/support/extract.ts'

describe('type-query', () => {
  it.each([
    [`type A = import('./x').B`, ["type-query './x'"]],
    [`type A = typeof import("./x")`, ['type-query "./x"']],
    [`type A = import ( './x' ).B`, ["type-query './x'"]],
    [`type A = import/* a */('./x').B`, ["type-query './x'"]],
    [`type A = import('./x', { with: { 'resolution-mode': 'import' } }).B`, ["type-query './x'"]],
    [
      `function f(a: import('./x').A): import('./y').B { let c: Array<import('./z').C> }`,
      ["type-query './x'", "type-query './y'", "type-query './z'"],
    ],
    [`const a = b as import('./x').A`, ["type-query './x'"]],
    [`f<typeof import('./x')>()`, ["type-query './x'"]],
    [
      `class A<T extends import('./x').T> implements B { private c?: import('./y').C }`,
      ["type-query './x'", "type-query './y'"],
    ],
    [`export let a: import('./x').A`, ["type-query './x'"]],
    [`declare global { interface A { b: import('./x').B } }`, ["type-query './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`type A = './x'`],
    [`type A = typeof a`],
    [`type A = "import('./x').B"`],
    ['type A = `import("./x").B`'],
    [`// type A = import('./x').B`],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('imports the first name after the module as a type', () => {
    const text = `type A = import('./a').B; type C = import('./c').D.E.F; type G = typeof import('./g'); type H = typeof import('./h').i`
    expect(namesIn(text)).toEqual([['type B'], ['type D'], ['type *'], ['type i']])
    expect(extract('a.ts', text).edges.every(({ typeOnly }) => typeOnly)).toBe(true)
  })
})
