import { describe, expect, it } from 'vitest'
import { extract } from '../../../../../test/support/extract.ts'

/** The patterns of a text as `type source-text`, with what else decides. */
function patternsIn(text: string): string[] {
  return (extract('a.ts', text).globs ?? []).flatMap(({ names, patterns }) =>
    patterns.map((pattern) => {
      const written = text.slice(pattern.start, pattern.end)
      const taken = names.map(({ name }) => name).join()
      switch (pattern.type) {
        case 'computed':
          return `${pattern.loadKind} ${written} ${JSON.stringify(pattern.texts)} ${taken}`
        case 'glob':
          return `glob ${written} not ${JSON.stringify(pattern.not)} base ${pattern.base} ${taken}`
        case 'context':
          return `context ${written} ${pattern.deep ? 'deep' : 'flat'} /${pattern.source}/${pattern.flags}`
      }
    }),
  )
}

describe('patterns', () => {
  it.each([
    [`import('./x/' + name)`, [`dynamic-import './x/' + name ["./x/",""] *`]],
    ['import(`./x/${a}.js`)', ['dynamic-import `./x/${a}.js` ["./x/",".js"] *']],
    ['import(`./x/${a}/${b}`)', ['dynamic-import `./x/${a}/${b}` ["./x/","/",""] *']],
    ['import(`./x/${a}${b}.js`)', ['dynamic-import `./x/${a}${b}.js` ["./x/",".js"] *']],
    [`import('./x/' + a + b + '.js')`, [`dynamic-import './x/' + a + b + '.js' ["./x/",".js"] *`]],
    ['import(`./x/${a as string}.js` as string)', ['dynamic-import `./x/${a as string}.js` ["./x/",".js"] *']],
    ['import(`@/x/${a}`)', ['dynamic-import `@/x/${a}` ["@/x/",""] *']],
    ['const { a } = await import(`./x/${b}`)', ['dynamic-import `./x/${b}` ["./x/",""] a']],
    [`require('./x/' + name)`, [`require './x/' + name ["./x/",""] *`]],
    ['require.resolve(`./x/${a}`)', ['require `./x/${a}` ["./x/",""] *']],
    ['import.meta.resolve(`./x/${a}`)', ['dynamic-import `./x/${a}` ["./x/",""] *']],
    ['new URL(`./x/${a}.png`, import.meta.url)', ['url `./x/${a}.png` ["./x/",".png"] *']],
    ['vi.mock(`./x/${a}`)', ['mock `./x/${a}` ["./x/",""] *']],
    ['const base = "./x"; import(`${base}/${a}.js`)', ['dynamic-import `${base}/${a}.js` ["./x/",".js"] *']],
    [
      'import(a ? `./x/${b}` : `./y/${b}`)',
      ['dynamic-import `./x/${b}` ["./x/",""] *', 'dynamic-import `./y/${b}` ["./y/",""] *'],
    ],
    [
      'import(`./${a ? "x" : "y"}/${b}`)',
      [
        'dynamic-import `./${a ? "x" : "y"}/${b}` ["./x/",""] *',
        'dynamic-import `./${a ? "x" : "y"}/${b}` ["./y/",""] *',
      ],
    ],
    [`import.meta.glob('./x/*.ts')`, [`glob './x/*.ts' not [] base null *`]],
    [
      `import.meta.glob(['./x/*.ts', './y/*.ts', '!**/z.ts'])`,
      [`glob './x/*.ts' not ["**/z.ts"] base null *`, `glob './y/*.ts' not ["**/z.ts"] base null *`],
    ],
    [`import.meta.glob('./*.ts', { base: './x', import: 'setup' })`, [`glob './*.ts' not [] base ./x setup`]],
    [`import.meta.glob<{ a: 1 }>('./*.ts', { eager: true })`, [`glob './*.ts' not [] base null *`]],
    [`require.context('./x')`, [`context './x' deep /.*/`]],
    [`require.context('./x', false, /\\.ts$/i)`, [`context './x' flat /\\.ts$/i`]],
    [`require.context('./x', true, pattern)`, [`context './x' deep /.*/`]],
  ])('%s', (text, expected) => {
    expect(patternsIn(text)).toEqual(expected)
  })

  it.each([
    [`import(name)`],
    [`a.glob('./x/*.ts')`],
    [`meta.glob('./x/*.ts')`],
    [`context('./x')`],
    [`a.context('./x')`],
    [`function f(require) { require.context('./x') }`],
    [`import.meta.glob(['!./x'])`],
    ['// import(`./x/${a}`)'],
    ['"import(`./x/${a}`)"'],
    ['new URL(`https://example.com/${a}`, import.meta.url)'],
    ['new URL(`/x/${a}`, import.meta.url)'],
    ['new URL(`./x/${a}`, base)'],
  ])('%s is not a pattern', (text) => {
    expect(patternsIn(text)).toEqual([])
  })
})

describe('computed texts', () => {
  const edges = (text: string): string[] =>
    extract('a.ts', text).edges.map(
      ({ kind, specifier, start, end }) => `${kind} ${specifier} at ${text.slice(start, end)}`,
    )
  it.each([
    [`import(a ? './x' : './y')`, [`dynamic-import ./x at './x'`, `dynamic-import ./y at './y'`]],
    [
      `import(a ? './x' : b ? './y' : './z')`,
      [`dynamic-import ./x at './x'`, `dynamic-import ./y at './y'`, `dynamic-import ./z at './z'`],
    ],
    [`require(a ? './x' : './y')`, [`require ./x at './x'`, `require ./y at './y'`]],
    [`const PATH = './x'; import(PATH)`, [`dynamic-import ./x at PATH`]],
    [`export const PATH = './x' as const; const f = () => import(PATH)`, [`dynamic-import ./x at PATH`]],
    [`const DIR = './x'; require(DIR + '/y')`, [`require ./x/y at DIR + '/y'`]],
    ['const DIR = "./x"; import(`${DIR}/y`)', ['dynamic-import ./x/y at `${DIR}/y`']],
    [`const A = './x'; import(a ? A : './y')`, [`dynamic-import ./x at A`, `dynamic-import ./y at './y'`]],
    [`import(a ? './x' : name)`, [`dynamic-import ./x at './x'`]],
    [`const PATH = a ? './x' : './y'; import(PATH)`, [`dynamic-import ./x at PATH`, `dynamic-import ./y at PATH`]],
  ])('%s', (text, expected) => {
    expect(edges(text)).toEqual(expected)
  })

  it.each([
    [`let PATH = './x'; import(PATH)`],
    [`var PATH = './x'; import(PATH)`],
    [`function f() { const PATH = './x'; import(PATH) }`],
    [`const PATH = './x'; function f(PATH) { import(PATH) }`],
    [`const { PATH } = './x'; import(PATH)`],
    [`const PATH = PATH; import(PATH)`],
    [`const PATH = load('./x'); import(PATH)`],
    [`import('./x' - name)`],
    [`import(\`\${a}\`)`],
  ])('%s is unknown', (text) => {
    expect(edges(text)).toEqual([])
    expect(extract('a.ts', text).opaque).toHaveLength(1)
  })
})
