import { describe, expect, it } from 'vitest'
import { edgesIn, extractWithOxc, namesIn } from '../../../../../test/support/extract.ts'

describe('dynamic-import', () => {
  it.each([
    [`import('./x')`, ["dynamic-import './x'"]],
    ['import(`./x`)', ['dynamic-import `./x`']],
    [`import(/* webpackChunkName: "c" */ "./x")`, ['dynamic-import "./x"']],
    [`import('./x' as string)`, ["dynamic-import './x'"]],
    [`import(('./x'))`, ["dynamic-import './x'"]],
    [`import('./x' satisfies string)`, ["dynamic-import './x'"]],
    [`import('./x', { with: { type: 'json' } })`, ["dynamic-import './x'"]],
    [
      `import /* a */ // b
      ('./x')`,
      ["dynamic-import './x'"],
    ],
    [`import.meta.resolve('./x')`, ["dynamic-import './x'"]],
    [`import.meta.resolve?.('./x')`, ["dynamic-import './x'"]],
    [`import . meta . resolve('./x')`, ["dynamic-import './x'"]],
    [`function f() { if (a) { return () => import('./x') } }`, ["dynamic-import './x'"]],
    [
      `class A { static { import('./x') } @d(import('./y')) b = import('./z') }`,
      ["dynamic-import './x'", "dynamic-import './y'", "dynamic-import './z'"],
    ],
    [`@d(import('./x')) export class A {}`, ["dynamic-import './x'"]],
    [`export default import('./x')`, ["dynamic-import './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`import(path)`],
    ['import(`./${path}`)'],
    [`import('./' + path)`],
    [`import.meta.glob('./x')`],
    [`meta.resolve('./x')`],
    [`System.import('./x')`],
    [`a.import('./x')`],
    ['const a = "import(\'./x\')"'],
    ['const a = `import("./x") ${b}`'],
    [`// import('./x')`],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('finds an import in a template expression', () => {
    expect(edgesIn('const a = `import("./no") ${import("./x")}`')).toEqual(['dynamic-import "./x"'])
  })

  it.each([
    [`const { a, b: c, 'd-e': f = 1 } = await import('./x')`, ['a:a', 'b:c', 'd-e:f']],
    [`const { a: { b } } = await import('./x')`, ['a']],
    [`const { a, ...rest } = await import('./x')`, ['a:a', '*:rest']],
    [`const { [key]: a } = await import('./x')`, ['*']],
    [`const a = await import('./x')`, ['*:a']],
    [`const a = (await import('./x')).b`, ['b:a']],
    [`use((await import('./x')).default)`, ['default']],
    [`(await import('./x'))['a']`, ['a']],
    [`(await import('./x'))[a]`, ['*']],
    [`let a; ({ a } = await import('./x'))`, ['a:a']],
    [`const { a } = (await import('./x')) as any`, ['a:a']],
    [`import('./x').then(({ a }) => a)`, ['a:a']],
    [`import('./x').then((x) => x.a)`, ['a']],
    [`import('./x').then((x) => y.a)`, ['*']],
    [`import('./x').then((x) => { use(x) })`, ['*']],
    [`import('./x').then(use)`, ['*']],
    [`const { then } = import('./x')`, ['*']],
    [`import('./x').a`, ['*']],
    [`await import('./x')`, ['*']],
    [`import.meta.resolve('./x').length`, ['*']],
  ])('%s imports these names', (text, expected) => {
    expect(namesIn(text)).toEqual([expected])
  })

  it('reads `import.defer()` as a dynamic import', () => {
    expect(extractWithOxc('a.ts', `import.defer('./x')`).edges.map(({ specifier }) => specifier)).toEqual(['./x'])
  })

  it('finds an import in ten thousand nested operators', () => {
    const sum = `${'a + '.repeat(10_000)}import('./x')`
    expect(extractWithOxc('a.ts', sum).edges.map(({ specifier }) => specifier)).toEqual(['./x'])
  })

  it('finds a require in ten thousand nested branches, and its scope', () => {
    const chain = `${'if (a) { var b } else '.repeat(10_000)}{ require('./x') }`
    expect(extractWithOxc('a.js', chain).edges.map(({ specifier }) => specifier)).toEqual(['./x'])
  })
})
