import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compareWithOutput, type CompareOptions } from '../../testing/emitted.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))

function* typescriptBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist'].includes(entry.name)) yield* typescriptBelow(path)
    } else if (entry.isFile() && /\.[cm]?tsx?$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name)) {
      yield path
    }
  }
}

function differences(folders: readonly string[], options: CompareOptions): { different: object[]; files: number } {
  const different: object[] = []
  let files = 0
  for (const path of folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => [...typescriptBelow(folder)])) {
    const compared = compareWithOutput(path, readFileSync(join(ROOT, path), 'utf8').replace(/^\uFEFF/, ''), options)
    if (compared === null) continue
    files++
    if (compared.emitted.join() !== compared.counted.join()) different.push({ path, ...compared })
  }
  return { different, files }
}

describe.each<[string, CompareOptions]>([
  ['as TypeScript does by default', {}],
  ['with emitDecoratorMetadata', { emitDecoratorMetadata: true }],
  ['with verbatimModuleSyntax', { verbatimModuleSyntax: true }],
])('agrees with the output of TypeScript, %s', (_name, options) => {
  it.skipIf(options.verbatimModuleSyntax)('in fixtures and in our own sources', () => {
    const { different, files } = differences(
      ['fixtures/shop', 'fixtures/hexagonal', 'packages/core', 'packages/graph'],
      options,
    )
    expect(different).toEqual([])
    expect(files).toBeGreaterThan(200)
  })

  it.skipIf(options.verbatimModuleSyntax)('in installed packages that ship their sources', () => {
    const { different, files } = differences(
      [
        'node_modules/zod/src/v4/core',
        'node_modules/zod/src/v4/classic',
        'node_modules/tsconfig-paths/src',
        'node_modules/@manypkg/tools',
      ],
      options,
    )
    expect(different).toEqual([])
    expect(files).toBeGreaterThan(60)
  })

  it.each([
    [
      'a class as a type, and as a value',
      `import { A } from './a'\nimport { B } from './b'\nexport const f = (a: A) => new B(a)`,
    ],
    ['typeof in a type', `import { a } from './a'\nexport type T = typeof a`],
    ['typeof of a value', `import { a } from './a'\nexport const t = typeof a`],
    [
      'heritage',
      `import { A, B, C } from './a'\nimport { D } from './d'\nexport class X extends D implements A {}\nexport interface Y extends B, C {}`,
    ],
    ['generics of a base class', `import { A } from './a'\nimport { B } from './b'\nexport class X extends A<B> {}`],
    [
      'casts',
      `import { A } from './a'\nimport { b } from './b'\nexport const x = <A>b\nexport const y = b as A\nexport const z = b satisfies A`,
    ],
    [
      'a namespace used for its types, and for a value',
      `import * as N from './n'\nimport * as M from './m'\nexport type T = N.A\nexport const m = M.a`,
    ],
    [
      'a shadowed name',
      `import { order } from './order'\nexport type T = typeof order\nexport function f(order: number) { return order + 1 }`,
    ],
    ['a property of that name', `import { A } from './a'\nexport const f = (a: A) => a.A + { A: 1 }.A`],
    ['a shorthand property', `import { a, B } from './a'\nexport const f = (b: B) => ({ a, b })`],
    [
      'an overload',
      `import { A } from './a'\nexport function f(a: A): void\nexport function f(a: unknown): void { void a }`,
    ],
    [
      'something declared',
      `import { A } from './a'\ndeclare const a: typeof A\ndeclare class B extends A {}\nexport type T = B`,
    ],
    ['an enum member', `import { other } from './b'\nexport enum E { A = 1, C = 2, B = other.length }`],
    ['an instantiation', `import { f } from './f'\nimport { T } from './t'\nexport const g = f<T>`],
    ['a default import and names beside it', `import D, { T } from './d'\nexport const t: T = 1\nexport type X = D`],
    ['an inline type and a used type', `import { type A, B } from './a'\nexport type X = A | B`],
    ['an export of an import', `import { A } from './a'\nexport { A }`],
    ['a default export of an import', `import { A } from './a'\nexport default A`],
    ['a type export of an import', `import { A } from './a'\nexport type { A }`],
    ['a re-export', `export { A } from './a'\nexport type { B } from './b'\nexport * from './c'`],
    ['a computed key of an interface', `import { K } from './k'\nexport interface I { [K.a]: string }`],
    ['a computed member', `import { K } from './k'\nexport const f = (o: any) => o[K]`],
    ['a label', `import { loop } from './a'\nexport type T = loop\nloop: for (;;) break loop`],
    [
      'a parameter property',
      `import { A } from './a'\nimport { b } from './b'\nexport class X { constructor(private a: A = b) {} }`,
    ],
    [
      'a decorated parameter',
      `import { Inject } from './inject'\nimport { A, B } from './a'\nexport class X { constructor(@Inject() a: A) {} plain(b: B) {} }`,
    ],
    [
      'a decorated class',
      `import { Service } from './service'\nimport { A } from './a'\nimport { B } from './b'\n@Service() export class X { constructor(private a: A) {} f(b: B) {} }`,
    ],
    [
      'a decorated property',
      `import { Column } from './column'\nimport { A } from './a'\nexport class X { @Column() a: A; @Column() list: A[] }`,
    ],
    [
      'a decorated property of a union',
      `import { Column } from './column'\nimport { A, B } from './a'\nexport class X { @Column() a: A | B }`,
    ],
    [
      'a decorated property that may be null',
      `import { Column } from './column'\nimport { A } from './a'\nexport class X { @Column() a: A | null }`,
    ],
    ['an import for its effects', `import './a'`],
  ])('agrees about %s', (_case, text) => {
    const compared = compareWithOutput('src/x.ts', text, options)!
    expect(compared).toEqual({ emitted: compared.emitted, counted: compared.emitted, unused: [] })
  })

  it.each([
    [
      'elements',
      `import { A } from './a'\nimport * as N from './n'\nimport { P } from './p'\nexport const x = (p: P) => <A><N.B {...p} /></A>`,
    ],
  ])('agrees about %s', (_case, text) => {
    const compared = compareWithOutput('src/x.tsx', text, options)!
    expect(compared).toEqual({ emitted: compared.emitted, counted: compared.emitted, unused: [] })
  })
})
