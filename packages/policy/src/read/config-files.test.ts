import { describe, expect, it } from 'vitest'
import { messageOf, NO_CONFIG } from '../../test-support/load-config.ts'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { loadPolicy } from '../index.ts'

async function filesOf(files: Record<string, string>): Promise<string[]> {
  return (await loadPolicy({ cwd: temporaryProject(files).root })).policy.files
}

describe('a config file', () => {
  it.each([
    ['stratalint.config.ts', 'const files: string[] = ["src/**"]\nexport default { files } as const'],
    ['stratalint.config.mts', 'import type { X } from "./none.ts"\nexport default { files: ["src/**"] satisfies X[] }'],
    ['stratalint.config.js', 'export default { files: ["src/**"] }'],
    ['stratalint.config.mjs', 'export default { files: ["src/**"] }'],
    ['stratalint.config.cjs', 'module.exports = { files: ["src/**"] }'],
    ['stratalint.config.json', '{ "files": ["src/**"] }'],
    ['stratalint.config.yaml', 'files:\n  - src/**\n'],
    ['stratalint.config.yml', 'files: ["src/**"]'],
    ['package.json', '{ "name": "shop", "stratalint": { "files": ["src/**"] } }'],
  ])('is loaded from %s', async (name, text) => {
    expect(await filesOf({ [name]: text })).toEqual(['src/**'])
  })

  it.each([
    [
      'stratalint.config.ts',
      'export default { files: ["src/**" }',
      'stratalint.config.ts:1:35: syntax error: Unexpected token, expected ","',
    ],
    ['stratalint.config.mts', '\nexport default {\n', 'stratalint.config.mts:3:1: syntax error: Unexpected token'],
    ['stratalint.config.js', 'export default { files: }', 'stratalint.config.js:1:25: syntax error: Unexpected token'],
    [
      'stratalint.config.mjs',
      'export default { files: }',
      'stratalint.config.mjs:1:25: syntax error: Unexpected token',
    ],
    [
      'stratalint.config.cjs',
      'module.exports = { files: }',
      'stratalint.config.cjs:1:27: syntax error: Unexpected token',
    ],
    [
      'stratalint.config.json',
      '{ "files": ["src/**"], }',
      'stratalint.config.json:1:24: invalid JSON: Expected double-quoted property name',
    ],
    [
      'stratalint.config.yaml',
      'files: [src/**\nrules: {}',
      'stratalint.config.yaml:2:1: invalid YAML: deficient indentation',
    ],
    [
      'stratalint.config.yaml',
      'files: []\n---\nfiles: []',
      'stratalint.config.yaml: invalid YAML: expected one document, got 2',
    ],
    [
      'stratalint.config.yml',
      'files: []\nfiles: []',
      'stratalint.config.yml:2:1: invalid YAML: duplicated mapping key',
    ],
    [
      'package.json',
      '{ "stratalint": { }',
      `package.json:1:20: invalid JSON: Expected ',' or '}' after property value`,
    ],
  ])('with a syntax error is reported: %s', async (name, text, message) => {
    expect(await messageOf({ [name]: text })).toBe(message)
  })

  it.each([
    ['stratalint.config.ts', '\uFEFFexport default { files: ["src/**"] }'],
    ['stratalint.config.json', '\uFEFF{ "files": ["src/**"] }'],
    ['stratalint.config.yaml', '\uFEFFfiles: [src/**]'],
    ['package.json', '\uFEFF{ "stratalint": { "files": ["src/**"] } }'],
  ])('may start with a byte order mark: %s', async (name, text) => {
    expect(await filesOf({ [name]: text })).toEqual(['src/**'])
  })

  it.each([
    [
      'stratalint.config.ts',
      '',
      'stratalint.config.ts: the file is empty; expected an object such as { "extends": "harness" }',
    ],
    [
      'stratalint.config.json',
      ' \n',
      'stratalint.config.json: the file is empty; expected an object such as { "extends": "harness" }',
    ],
    [
      'stratalint.config.yaml',
      '# nothing yet',
      'stratalint.config.yaml: the file is empty; expected an object such as { "extends": "harness" }',
    ],
    [
      'stratalint.config.js',
      '// nothing yet',
      'stratalint.config.js: the default export is missing; expected an object, such as `export default { extends: "harness" }`',
    ],
    [
      'stratalint.config.ts',
      'export const files = []',
      'stratalint.config.ts: the default export is missing; expected an object, such as `export default { extends: "harness" }`',
    ],
    [
      'stratalint.config.cjs',
      'module.exports = () => ({})',
      'stratalint.config.cjs: the default export is a function; expected an object, such as `export default { extends: "harness" }`',
    ],
    [
      'stratalint.config.ts',
      'export default () => ({})',
      'stratalint.config.ts: the default export is a function; expected an object, such as `export default { extends: "harness" }`',
    ],
    ['stratalint.config.ts', 'throw new Error("no such team")', 'stratalint.config.ts: cannot be loaded: no such team'],
    ['stratalint.config.ts', 'process.exit(0)', 'stratalint.config.ts: cannot be loaded: it calls process.exit'],
    [
      'stratalint.config.ts',
      'await 1\nprocess.exit(0)',
      'stratalint.config.ts: cannot be loaded: it does not finish loading',
    ],
    [
      'stratalint.config.ts',
      'import "./nowhere.ts"\nexport default {}',
      'stratalint.config.ts: cannot find the import "./nowhere.ts"',
    ],
    [
      'stratalint.config.ts',
      'import "no-such-package"\nexport default {}',
      'stratalint.config.ts: cannot find the import "no-such-package"',
    ],
    [
      'stratalint.config.ts',
      'export default Promise.reject(new Error("offline"))',
      'stratalint.config.ts: cannot be loaded: offline',
    ],
    [
      'stratalint.config.ts',
      'export default Promise.resolve(() => 1)',
      'stratalint.config.ts: the default export is a function; expected an object, such as `export default { extends: "harness" }`',
    ],
  ])('is reported: %s with %j', async (name, text, message) => {
    expect(await messageOf({ [name]: text })).toBe(message)
  })

  it('is not blamed for a syntax error of an imported file', async () => {
    const files = {
      'stratalint.config.ts': 'import { x } from "./lib/x.ts"\nexport default x',
      'lib/x.ts': 'export const = 1',
    }
    expect(await messageOf(files)).toBe('lib/x.ts:1:14: syntax error: Unexpected token')
  })
})

describe('a config module', () => {
  it('may import stratalint without having it installed', async () => {
    expect(
      await filesOf({
        'stratalint.config.ts':
          'import { defineConfig } from "stratalint"\nexport default defineConfig({ files: ["a/**"] })',
      }),
    ).toEqual(['a/**'])
  })

  it('may export a promise', async () => {
    expect(
      await filesOf({ 'stratalint.config.mjs': 'export default Promise.resolve({ files: ["later/**"] })' }),
    ).toEqual(['later/**'])
  })

  it('may await at its top level', async () => {
    expect(
      await filesOf({
        'stratalint.config.ts': 'const files: string[] = await Promise.resolve(["later/**"])\nexport default { files }',
      }),
    ).toEqual(['later/**'])
  })

  it('may import other kinds of files', async () => {
    const files = {
      'stratalint.config.ts':
        'import a from "./a.js"\nimport { b } from "./b"\nimport c from "./c.json"\nexport default { files: [a, b, c.name] }',
      'a.js': 'module.exports = "a/**"',
      'b.mts': 'export const b: string = "b/**"',
      'c.json': '{"name":"c/**"}',
    }
    expect(await filesOf(files)).toEqual(['a/**', 'b/**', 'c/**'])
  })

  it('keeps an unquoted YAML date as text', async () => {
    const { root } = temporaryProject({
      'stratalint.config.yaml':
        'exceptions:\n  - { rule: architecture/no-cycle, from: src/a.ts, reason: old, expires: 2027-03-01 }',
    })
    expect((await loadPolicy({ cwd: root })).policy.exceptions[0]!.expires).toBe('2027-03-01')
  })
})

describe('a config that cannot be used', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'two documents in one YAML file',
      { 'stratalint.config.yaml': 'a: 1\n---\nb: 2\n' },
      'stratalint.config.yaml: invalid YAML: expected one document, got 2',
    ],
    [
      'a broken package.json with our key',
      { 'package.json': '{ "stratalint": {' },
      "package.json:1:18: invalid JSON: Expected property name or '}'",
    ],
    ['a broken package.json without our key', { 'package.json': '{' }, NO_CONFIG],
    [
      'a getter that throws',
      { 'stratalint.config.ts': 'export default { docs: { get a() { throw new Error("boom\\nline") } } }' },
      'stratalint.config.ts:1 docs.a: reading this value throws an error: boom',
    ],
    [
      'a getter that throws a value that cannot be shown',
      { 'stratalint.config.ts': 'export default { get files() { throw { toString() { throw 1 } } } }' },
      'stratalint.config.ts:1 files: reading this value throws an error: unknown reason',
    ],
    [
      'a proxy that throws',
      { 'stratalint.config.ts': 'export default new Proxy({}, { ownKeys() { throw new Error("boom") } })' },
      'stratalint.config.ts:1:16: reading this value throws an error: boom',
    ],
    [
      'a proxy that throws in a list',
      { 'stratalint.config.ts': 'export default { files: [new Proxy({}, { getPrototypeOf() { throw 5 } })] }' },
      'stratalint.config.ts:1 files[0]: reading this value throws an error: 5',
    ],
    [
      'an endless getter',
      { 'stratalint.config.ts': 'const f = () => ({ get a() { return f() } })\nexport default f()' },
      'stratalint.config.ts a.a.a: this value is nested more than 100 levels deep',
    ],
    [
      'a folder as its parent',
      { 'stratalint.config.json': '{ "extends": "./src" }', 'src/a.ts': '' },
      'stratalint.config.json:1 extends: expected a file, got the folder "./src"',
    ],
    [
      'a folder with a config as its parent',
      { 'stratalint.config.json': '{ "extends": "./base/" }', 'base/stratalint.config.yaml': '' },
      'stratalint.config.json:1 extends: expected a file, got the folder "./base/". Did you mean "./base/stratalint.config.yaml"?',
    ],
  ])('is reported: %s', async (_title, files, message) => {
    expect(await messageOf(files)).toBe(message)
  })
})

describe('a config of a single file', () => {
  it.each<[string, string]>([
    [
      'with types',
      'import { defineConfig, type Config } from "stratalint"\ntype List = string[]\nconst files: List = ["src/**"]\nexport default defineConfig({ files } satisfies Config)',
    ],
    [
      'with a generic call, which is not JavaScript',
      'const src = 1, one = <T>(list: T): T => list\nexport default { files: one<string[]>(["src/**"]) }',
    ],
    [
      'with an enum, which needs a compiler',
      'enum Folder { Source = "src/**" }\nexport default { files: [Folder.Source] }',
    ],
    [
      'with import statements in its strings',
      'export default { files: ["src/**"], exceptions: [{ rule: "a/b", from: "x", reason: "export default from \\"stratalint\\"" }] }',
    ],
    ['with a builtin', 'import { join } from "node:path"\nexport default { files: [join("src", "**")] }'],
  ])('is run: %s', async (_title, text) => {
    expect(await filesOf({ 'stratalint.config.ts': text })).toEqual(['src/**'])
  })
})
