import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { countBeside } from './count.ts'
import { countFile } from './file.ts'
import { renderFigures } from './figures.ts'
import { countFolder } from './folder.ts'

const isAlias = (specifier: string): boolean => specifier.startsWith('@/')

function namedIn(text: string, path = 'a.ts'): string[] {
  return countFile(path, text, isAlias).named.map(({ kind, target, names }) => `${kind} | ${target} | ${names}`)
}

describe('kinds', () => {
  it.each([
    [`import { a, b } from './x'`, 'import | same folder | 2'],
    [`import a, { b } from '../x'`, 'import | other folder | 2'],
    [`import { type A, b } from '@/x'`, 'import, inline types | alias or workspace | 2'],
    [`import type { A } from 'react'`, 'import type | package | 1'],
    [`import * as fs from 'node:fs'`, 'import * as | builtin | 1'],
    [`import './styles.css'`, 'import side effect | same folder | 0'],
    [`export { a } from './x'`, 'export from | same folder | 1'],
    [`export type { A } from './x'`, 'export type from | same folder | 1'],
    [`export * from './x'`, 'export * | same folder | 0'],
    [`export * as x from './x'`, 'export * | same folder | 0'],
    [`const x = () => import('./x')`, 'import() | same folder | 1'],
    [`const x = require('./x')`, 'require | same folder | 1'],
    [`const x = require.resolve('./x')`, 'require | same folder | 0'],
    [`import x = require('./x')`, 'import = require | same folder | 1'],
    [`type X = import('./x').X`, `import('…').T | same folder | 1`],
    [`vi.mock('./x', () => ({}))`, 'mock | same folder | 0'],
    [`const x = await vi.importActual('./x')`, 'mock | same folder | 0'],
    [`/// <reference path="./x.d.ts" />`, 'reference | same folder | 0'],
    [`const x = new URL('./x', import.meta.url)`, 'new URL | same folder | 0'],
  ])('%s', (text, expected) => {
    expect(namedIn(`${text}\n`)).toEqual([expected])
  })

  it.each([
    `// import { a } from './x'`,
    `const text = "import('./x')"`,
    `export { a }`,
    `import(name)`,
    `new URL('./x', base)`,
    `other.mock('./x')`,
    `namespace A { export import b = C.d }`,
  ])('none in %s', (text) => {
    expect(namedIn(`${text}\n`)).toEqual([])
  })
})

describe('lines', () => {
  const lines = (text: string, path = 'a.ts'): number[] => {
    const { lines, blankLines, commentLines, commentCharacters } = countFile(path, text, isAlias)
    return [lines, blankLines, commentLines, commentCharacters]
  }

  it.each([
    ['blank lines and comments of both kinds', '/*\n * a\n */\n\n// b\nconst c = 1 // d\n', [6, 1, 4, 11 + 4 + 4]],
    ['what is no comment', 'const a = "// b"\nconst c = /[/*]/\nconst d = `\n// e\n`\n', [5, 0, 0, 0]],
    ['no line end at the end', 'const a = 1\n// b', [2, 0, 1, 4]],
    ['an empty file', '', [0, 0, 0, 0]],
  ])('%s', (_what, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it('does not count JSX text as a comment', () => {
    expect(lines('const a = <p>\n  // b\n</p>\n', 'a.tsx')).toEqual([3, 0, 0, 0])
  })
})

it('distinguishes files that only re-export', () => {
  const isBarrel = (text: string): boolean => countFile('index.ts', text, isAlias).isBarrel
  expect([
    isBarrel(`export * from './a'\nexport { b } from './b'\n`),
    isBarrel(`export * from './a'\nexport const b = 1\n`),
    isBarrel(''),
  ]).toEqual([true, false, false])
})

describe('a folder', () => {
  let folder: string
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function write(files: Record<string, string>): void {
    folder = mkdtempSync(join(tmpdir(), 'stratalint-count-'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }

  it('is counted without declarations, build output and node_modules', () => {
    write({
      'src/a.ts': '',
      'src/b.test.tsx': '',
      'src/c.d.ts': '',
      'src/d.js': '',
      'dist/e.ts': '',
      'node_modules/f/f.ts': '',
      '.next/g.ts': '',
    })
    expect(countFolder(folder).map(({ path, isTest, isJsx }) => [path, isTest, isJsx])).toEqual([
      ['src/a.ts', false, false],
      ['src/b.test.tsx', true, true],
    ])
  })

  it('resolves aliases and workspaces', () => {
    write({
      'tsconfig.json': '{ // of the app\n "compilerOptions": { "paths": { "app/*": ["./src/*"] } } }',
      'packages/ui/package.json': '{ "name": "@shop/ui" }',
      'src/a.ts': `import 'app/b'\nimport '@shop/ui/button'\nimport '@shop/core'\nimport '#internal'\n`,
    })
    expect(countFolder(folder)[0]!.named.map(({ target }) => target)).toEqual([
      'alias or workspace',
      'alias or workspace',
      'package',
      'alias or workspace',
    ])
  })

  it('is printed next to a corpus', () => {
    write({ 'src/a.ts': `import { b } from './b'\n`, 'src/b.ts': 'export const b = 1\n' })
    const [head, , files] = countBeside([folder], [30_000], 1).split('\n')
    expect(head).toMatch(/^\| {2}\| stratalint-count-\w+ \| corpus, 30,000 lines \|$/)
    expect(files).toMatch(/^\| files \| 2 \| 2\d\d \|$/)
  })
})

it('prints the unweighted mean of several codebases', () => {
  const codebase = (name: string, texts: readonly string[]) => ({
    name,
    files: texts.map((text, index) => countFile(`${index}.ts`, text, isAlias)),
  })
  const rows = renderFigures([codebase('one', [`import('./a')\n`]), codebase('two', ['a\n', 'b\n', 'c\n'])], []).split(
    '\n',
  )
  expect(rows[0]).toBe('|  | one | two | mean |')
  expect(rows).toContain('| files with import() | 100.0 % | 0.0 % | 50.0 % |')
})
