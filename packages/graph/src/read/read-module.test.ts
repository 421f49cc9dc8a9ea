import { describe, expect, it } from 'vitest'
import { readModule, type ReadModule } from './read-module.ts'
import { parseSource } from '../parse/parse-source.ts'

describe('parseSource', () => {
  it.each([
    ['a.ts', `const a = <T>b; await c`],
    ['a.ts', `@d class A { @e f = 1 }`],
    ['a.mts', `import a from 'b'; await a`],
    ['a.cts', `import a = require('b'); export = a`],
    ['a.cts', `import a from 'b'; export { a }`],
    ['a.tsx', `const a = <b/>`],
    ['a.d.ts', `export const a: string`],
    ['a.js', `const a = <b/>; await c`],
    ['a.js', `for await (const a of b) {}`],
    ['a.js', `module.exports = 1; return`],
    ['a.mjs', `import a from 'b'; return`],
    ['a.ts', `return; await a`],
    ['a.js', `var await = 010; with (a) {}`],
    ['a.jsx', `const a = <b/>`],
    ['a.mjs', `import a from 'b'; await a; <b/>`],
    ['a.cjs', `return <b/>`],
    ['a.cjs', `#!/usr/bin/env node\nreturn`],
    ['a.ts', `#!/usr/bin/env node\nimport 'a'`],
    ['a.ts', ``],
    ['[id] (b).ts', `let a`],
  ])('%s: %s', (filename, text) => {
    expect(parseSource(filename, text)).toMatchObject({ program: { type: 'Program' } })
  })

  it.each([
    ['a.ts', `const a = <b/>`],
    ['a.ts', `const = 1`],
    ['a.js', `let a: string`],
    ['a.tsx', `const a = <b>`],
    ['a.mjs', `import from`],
  ])('%s: %s is an error', (filename, text) => {
    expect(parseSource(filename, text)).toMatchObject({ error: { message: expect.stringMatching(/./) } })
  })

  it('tells an error in UTF-16 offsets', () => {
    expect(parseSource('a.ts', `const é = "😀😀"; let a = ;`)).toMatchObject({ error: { start: 26, end: 27 } })
  })

  it('gives the comments', () => {
    expect(parseSource('a.ts', `// a\n/* b */`)).toMatchObject({
      comments: [
        { type: 'Line', value: ' a' },
        { type: 'Block', value: ' b ' },
      ],
    })
  })
})

function read(text: string, filename = 'a.ts'): ReadModule {
  const found = readModule(filename, text)
  if ('error' in found) throw new Error(found.error.message)
  return found
}

describe('readModule', () => {
  it.each([
    ['members', `import './b'; export const z = x${'.a'.repeat(20_000)}`],
    ['assertions', `import './b'; export const z = x${'!'.repeat(20_000)}`],
    ['qualified names', `import './b'; export type Z = x${'.a'.repeat(20_000)}`],
  ])('follows a long chain of %s', (_, text) => {
    expect(read(text).record).toMatchObject({
      edges: [{ specifier: './b' }],
      exports: [{ binding: { type: 'local' } }],
    })
  })

  it.each([
    [`import { vi } from 'vitest'; (vi.mock as any)('./x')`],
    [`import { vi } from 'vitest'; (vi.mock satisfies unknown)('./x')`],
    [`import { vi } from 'vitest'; vi['mock']('./x')`],
    [`import { vi } from 'vitest'; vi.mock /* all of it */ ('./x')`],
  ])('finds the module that is mocked: %s', (text) => {
    expect(read(text).record.edges.map(({ kind, specifier }) => `${kind} ${specifier}`)).toEqual([
      'import vitest',
      'mock ./x',
    ])
  })

  it('gives the comments of HTML in a script', () => {
    const text = `<!-- one\na\n--> two\n`
    expect(
      read(text, 'a.cjs')
        .comments()
        .map(({ value }) => value),
    ).toEqual([' one', ' two'])
  })

  it.each([
    ['from the statements alone', `// é\nimport './a' /* b\n */\n//`],
    ['from the whole tree', `// é\nimport('./a') /* b\n */\n//`],
  ])('gives the comments %s', (_, text) => {
    const read = readModule('a.ts', text)
    if ('error' in read) throw new Error(read.error.message)
    expect(read.comments().map(({ type, value }) => `${type}:${value}`)).toEqual(['Line: é', 'Block: b\n ', 'Line:'])
    expect(read.comments()).toEqual(
      read.tree.comments.map(({ type, value, start, end }) => ({ type, value, start, end })),
    )
    read.dispose()
  })
})
