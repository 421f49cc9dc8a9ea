import { beforeAll, describe, expect, it } from 'vitest'
import { readModule, type ReadModule } from './read-module.ts'
import { parseSource } from '../parse/parse-source.ts'

describe.each([
  ['as JSON, as a process parses its first files', 0],
  ['by raw transfer, as it parses the rest', 200_000],
])('a file parsed %s', (_, before) => {
  beforeAll(() => {
    for (let parsed = 0; parsed < before; parsed += 100_000) parseSource('a.ts', `// ${'a'.repeat(100_000)}`)
  })

  describe('parseSource', () => {
    it.each([
      ['a.ts', `const a = <T>b; await c`],
      ['a.ts', `@d class A { @e f = 1 }`],
      ['a.mts', `import a from 'b'; await a`],
      ['a.cts', `import a = require('b'); export = a`],
      ['a.cts', `import a from 'b'; export { a }`],
      ['a.tsx', `const a = <b/>`],
      ['a.d.ts', `export const a: string`],
      ['a.d.ts', `declare module '*.md' { declare const a: string; export default a }`],
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
      expect('error' in parseSource(filename, text)).toBe(false)
    })

    it.each([
      ['a.ts', `const a = <b/>`, { message: 'Expected `>` but found `/`', start: 12, end: 13 }],
      [
        'a.ts',
        `declare module 'm' { declare const a: string }`,
        { message: "A 'declare' modifier cannot be used in an already ambient context.", start: 21, end: 28 },
      ],
      ['a.ts', `const = 1`, { message: 'Unexpected token', start: 6, end: 7 }],
      [
        'a.js',
        `let a: string`,
        {
          message: 'Expected a semicolon or an implicit semicolon after a statement, but found none',
          start: 5,
          end: 5,
        },
      ],
      ['a.tsx', `const a = <b>`, { message: 'Unexpected token', start: 13, end: 13 }],
      ['a.mjs', `import from`, { message: 'Expected `from` but found `EOF`', start: 11, end: 11 }],
    ])('%s: %s is an error', (filename, text, error) => {
      expect(parseSource(filename, text)).toEqual({ error: { ...error, isLimit: false } })
    })

    it('reports an error in UTF-16 offsets', () => {
      expect(parseSource('a.ts', `const é = "😀😀"; let a = ;`)).toEqual({
        error: { message: 'Unexpected token', start: 26, end: 27, isLimit: false },
      })
    })

    it('returns the comments', () => {
      const parsed = parseSource('a.ts', `// a\n/* b */`)
      expect('error' in parsed ? parsed : parsed.comments).toEqual([
        { type: 'Line', value: ' a', start: 0, end: 4 },
        { type: 'Block', value: ' b ', start: 5, end: 12 },
      ])
    })
  })

  function read(text: string, filename = 'a.ts'): ReadModule {
    const found = readModule(filename, text)
    if ('error' in found) throw new Error(found.error.message)
    return found
  }

  describe('readModule', () => {
    it.each([
      ['members', 'z', `import './b'; export const z = x${'.a'.repeat(20_000)}`],
      ['assertions', 'z', `import './b'; export const z = x${'!'.repeat(20_000)}`],
      ['qualified names', 'Z', `import './b'; export type Z = x${'.a'.repeat(20_000)}`],
    ])('follows a long chain of %s', (_, name, text) => {
      const { edges, exports } = read(text).record
      expect(edges.map(({ kind, specifier }) => `${kind} ${specifier}`)).toEqual(['import ./b'])
      expect(exports.map(({ name, binding }) => `${name} ${binding.type}`)).toEqual([`${name} local`])
    })

    it.each([
      [`import { vi } from 'vitest'; (vi.mock as any)('./x')`],
      [`import { vi } from 'vitest'; (vi.mock satisfies unknown)('./x')`],
      [`import { vi } from 'vitest'; vi['mock']('./x')`],
      [`import { vi } from 'vitest'; vi.mock /* all of it */ ('./x')`],
    ])('finds a mocked module: %s', (text) => {
      expect(read(text).record.edges.map(({ kind, specifier }) => `${kind} ${specifier}`)).toEqual([
        'import vitest',
        'mock ./x',
      ])
    })

    it('returns HTML comments of a script', () => {
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
    ])('returns the comments %s', (_, text) => {
      const read = readModule('a.ts', text)
      if ('error' in read) throw new Error(read.error.message)
      expect(read.comments().map(({ type, value }) => `${type}:${value}`)).toEqual(['Line: é', 'Block: b\n ', 'Line:'])
      expect(read.comments()).toEqual(
        read.tree.comments.map(({ type, value, start, end }) => ({ type, value, start, end })),
      )
      read.dispose()
    })
  })
})
