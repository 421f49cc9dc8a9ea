import { cacheFolder, loadPolicy } from '@stratalint/policy'
import { parseSource } from '@stratalint/graph'
import { createProject } from '@stratalint/rule'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findOxlint, OxlintUnavailable } from './find-oxlint.ts'
import { faultyFiles } from './syntax-pass.ts'

vi.mock('./find-oxlint.ts', { spy: true })

let root: string
beforeEach(() => { root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-syntax-'))) })
afterEach(() => {
  rmSync(root, { recursive: true })
  vi.mocked(findOxlint).mockReset()
})

async function ask(files: Record<string, string | Buffer>): Promise<Set<string> | null> {
  for (const [path, text] of Object.entries({ 'stratalint.config.json': '{ "extends": "harness" }', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return faultyFiles(createProject(await loadPolicy({ cwd: root })), Object.keys(files))
}

describe('oxlint is asked', () => {
  it('which of the files do not parse', async () => {
    expect(await ask({ 'src/utils/a.ts': 'a b\n', 'src/utils/b.ts': 'a\n', 'src/utils/c.js': 'let a: string\n' })).toEqual(new Set(['src/utils/a.ts', 'src/utils/c.js']))
  })

  it('and objects to some that do', async () => {
    expect(await ask({ 'src/utils/a.ts': 'export const a = 1\nexport const a = 2\n' })).toEqual(new Set(['src/utils/a.ts']))
  })

  it('also where a project leaves files to itself', async () => {
    writeFileSync(join(root, '.gitignore'), '*\n')
    writeFileSync(join(root, '.oxlintrc.json'), '{ "ignorePatterns": ["**"] }')
    expect(await ask({ 'src/utils/a.ts': '/* oxlint-disable */ a b\n' })).toEqual(new Set(['src/utils/a.ts']))
  })

  it.each(['src/app/[id] (b)/ü.ts', '-a.ts', 'src/a "b".ts', 'src/a\nb.ts', 'src/.a.ts'])('about %j', async (file) => {
    expect(await ask({ [file]: 'a b\n' })).toEqual(new Set([file]))
  })

  it.skipIf(process.platform === 'win32')('about a name that it spells another way, and nobody knows what it means', async () => {
    expect(await ask({ 'src/a\\b.ts': 'a b\n' })).toBeNull()
  })

  it('about one that is not text, of which it gives no name', async () => {
    expect(await ask({ 'src/utils/a.ts': Buffer.from([0x2f, 0x2f, 0xe9]), 'src/utils/b.ts': '' })).toEqual(new Set(['src/utils/a.ts']))
  })

  it('about one that is gone', async () => {
    await ask({ 'src/utils/a.ts': '' })
    expect(await faultyFiles(createProject(await loadPolicy({ cwd: root })), ['src/utils/a.ts', 'src/utils/gone.ts'])).toBeNull()
  })
})

/** Files whose extension decides how they are read. */
const EXTENSIONS = ['ts', 'tsx', 'mts', 'cts', 'd.ts', 'js', 'jsx', 'mjs', 'cjs']

/** Each is wrong in one language or another. */
const TEXTS = [
  'a b', '(', '`${', '"abc', '/re/gg', '010', '3in []', 'let let = 1', 'const a', 'return', 'await 1', 'var await', 'with (a) b', '"use strict"; 010', 'super()',
  'new.target', 'import a', 'export { a, a }; let a', '{ import "a" }', 'export = a', 'import a = require("b")', 'export import a = require("b")', 'export default 1; export default 2',
  'abstract class A { abstract m() {} }', 'enum A { 1 }', 'declare const a = 1', 'type A<> = 1', '<a>b', '<a/>', '<a></b>', 'x = <T>() => 1', 'let a: string', '(this) => 1',
  '({a = 1})', 'a ?? b || c', '-1 ** 2', 'a?.b = 1', 'f() = 1', 'for await (a of b);', 'if (a) class B {}', 'switch (a) { default: default: }', '<!-- html', '@a class B {}',
  '@a export @b class C {}', 'class A { #a; #a }', 'class A { this.#b }', 'class A { constructor(private a) {} }', 'class A { accessor a = 1 }', 'using a = b', 'a satisfies b',
  'async function f(await) {}', '"\\u{110000}"', 'a\0b', 'x = a ? (b): c => d', 'export default enum A {}', 'import type a, { b } from "c"', 'import.meta', 'import()',
]

it('misses no file that does not parse here', async () => {
  const files = Object.fromEntries(TEXTS.flatMap((text, index) => EXTENSIONS.map((extension) => [`src/utils/f${index}.${extension}`, text])))
  const rejected = Object.entries(files).filter(([file, text]) => 'error' in parseSource(file, text)).map(([file]) => file)
  expect(rejected.length).toBeGreaterThan(200)
  const found = await ask(files)
  expect(rejected.filter((file) => !found!.has(file))).toEqual([])
})

describe('nothing is known where oxlint', () => {
  const fake = (code: string): void => {
    const path = join(root, 'oxlint.cjs')
    writeFileSync(path, code)
    vi.mocked(findOxlint).mockReturnValue(path)
  }
  const reporting = (report: unknown): string => `process.stdout.write(${JSON.stringify(JSON.stringify(report))})`
  const FILES = { 'src/utils/a.ts': 'a b\n', 'src/utils/b.ts': 'a\n' }

  it.each([
    ['dies', `process.kill(process.pid, 'SIGSEGV')`],
    ['dies behind a wrapper', 'process.exit(139)'],
    ['dies after its report', `${reporting({ diagnostics: [], number_of_files: 2 })}\nprocess.exit(139)`],
    ['throws', 'throw new Error("no native binding")'],
    ['says nothing', ''],
    ['says something else', 'console.log("Segmentation fault")'],
    ['says half of it', `process.stdout.write('{"diagnostics": [')`],
    ['says null', 'console.log("null")'],
    ['has another format', reporting([])],
    ['leaves the files out', reporting({ number_of_files: 2 })],
    ['leaves the count out', reporting({ diagnostics: [] })],
    ['looked at fewer files', reporting({ diagnostics: [], number_of_files: 1 })],
    ['looked at more files', reporting({ diagnostics: [], number_of_files: 3 })],
    ['complains of another file', reporting({ diagnostics: [{ filename: 'src/utils/c.ts', message: 'No' }], number_of_files: 2 })],
    ['complains of no file', reporting({ diagnostics: [{ message: 'The configuration is odd' }], number_of_files: 2 })],
  ])('%s', async (_, code) => {
    fake(code)
    expect(await ask(FILES)).toBeNull()
    expect(readdirSync(cacheFolder(root)!).filter((name) => name.startsWith('run-'))).toEqual([])
  })

  it('is not installed', async () => {
    vi.mocked(findOxlint).mockImplementation(() => { throw new OxlintUnavailable('it is not installed') })
    expect(await ask(FILES)).toBeNull()
  })

  it('cannot be started', async () => {
    vi.mocked(findOxlint).mockReturnValue(join(root, 'nowhere'))
    expect(await ask(FILES)).toBeNull()
  })

  it('and everything is where it does its work', async () => {
    fake(reporting({ diagnostics: [{ filename: 'src/utils/b.ts', message: 'No' }], number_of_files: 2 }))
    expect(await ask(FILES)).toEqual(new Set(['src/utils/b.ts']))
  })
})
