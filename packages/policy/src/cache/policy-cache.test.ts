import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { cacheFolder, loadPolicy } from '../index.ts'

const CONFIG = 'stratalint.config.json'
const cached = (root: string, kind: 'policy' | 'config') =>
  readdirSync(cacheFolder(root)!)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => join(cacheFolder(root)!, name))
const load = (root: string) => loadPolicy({ cwd: root })

/** Changes the policy in the cache, so that a test can see whether it is used. */
function plantInCache(root: string): void {
  const [file] = cached(root, 'policy')
  const [proof, json] = readFileSync(file!, 'utf8').split('\n') as [string, string]
  const stored = JSON.parse(json) as { policy: { files: string[] } }
  stored.policy.files = ['planted/**']
  writeFileSync(file!, `${proof}\n${JSON.stringify(stored)}`)
}

describe('the cached policy', () => {
  it('has the hash of its sources as its name', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    const { hash } = await load(root)
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(cached(root, 'policy')).toEqual([join(cacheFolder(root)!, `policy-${hash}.json`)])
    expect(readdirSync(cacheFolder(root)!).some((name) => name.endsWith('.tmp'))).toBe(false)
  })

  it('equals the compiled policy', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "extends": "harness" }' })
    expect(await load(root)).toEqual(await load(root))
  })

  it('has the same hash in another folder', async () => {
    const one = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    const two = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    const three = temporaryProject({ [CONFIG]: '{ "files": ["b/**"] }' })
    const [{ hash }, same, other] = await Promise.all([load(one.root), load(two.root), load(three.root)])
    expect([same.hash === hash, other.hash === hash]).toEqual([true, false])
  })

  it('moves with its project', async () => {
    const outer = temporaryProject({ [`old/${CONFIG}`]: '{ "files": ["a/**"] }', 'old/node_modules/x/index.js': '' })
    await load(join(outer.root, 'old'))
    renameSync(join(outer.root, 'old'), join(outer.root, 'new'))
    const loaded = await load(join(outer.root, 'new'))
    expect(loaded).toMatchObject({ root: join(outer.root, 'new'), sources: [join(outer.root, 'new', CONFIG)] })
  })

  it('is not used after an edit', async () => {
    const { root, write } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    write(CONFIG, '{ "files": ["b/**"] }')
    expect((await load(root)).policy.files).toEqual(['b/**'])
    expect(cached(root, 'policy')).toHaveLength(1)
  })

  it.each([
    [
      'a TypeScript import',
      'import { x } from "./deep/x.ts"\nexport default { files: x }',
      'deep/x.ts',
      'export const x: string[] = ["a/**"]',
      'export const x: string[] = ["b/**"]',
    ],
    [
      'an import without extension',
      'import { x } from "./deep/x"\nexport default { files: x }',
      'deep/x.js',
      'exports.x = ["a/**"]',
      'exports.x = ["b/**"]',
    ],
    [
      'an import of .js that is .ts',
      'import { x } from "./deep/x.js"\nexport default { files: x }',
      'deep/x.ts',
      'export const x = ["a/**"]',
      'export const x = ["b/**"]',
    ],
    [
      'a computed require',
      'const name = "x"\nexport default { files: require(`./deep/${name}.ts`).x }',
      'deep/x.ts',
      'export const x = ["a/**"]',
      'export const x = ["b/**"]',
    ],
    [
      'data',
      'import x from "./deep/x.json"\nexport default { files: x.files }',
      'deep/x.json',
      '{"files":["a/**"]}',
      '{"files":["b/**"]}',
    ],
    [
      'a file read as text',
      'import { readFileSync } from "node:fs"\nexport default { files: [readFileSync(new URL("./deep/x.txt", import.meta.url), "utf8")] }',
      'deep/x.txt',
      'a/**',
      'b/**',
    ],
  ])('is not used after an edit in %s', async (_title, config, path, before, after) => {
    const { root, write } = temporaryProject({ 'stratalint.config.ts': config, [path]: before })
    const first = await load(root)
    write(path, after)
    const second = await load(root)
    expect([first.policy.files, second.policy.files]).toEqual([['a/**'], ['b/**']])
    expect(second.sources).toContain(join(root, path))
  })

  it('is not used after an edit two imports away or in an extended file', async () => {
    const { root, write } = temporaryProject({
      'stratalint.config.ts': 'import { x } from "./one"\nexport default { extends: "./base.yaml", files: x }',
      'one.ts': 'export { x } from "./two.ts"',
      'two.ts': 'export const x = ["a/**"]',
      'base.yaml': 'ignores: [old/**]',
    })
    await load(root)
    write('two.ts', 'export const x = ["b/**"]')
    write('base.yaml', 'ignores: [new/**]')
    expect((await load(root)).policy).toMatchObject({
      files: ['b/**'],
      ignores: ['**/*.min.*', '**/*.config.*', '**/.*rc.*', 'new/**'],
    })
  })

  it('does not depend on type imports', async () => {
    const { root } = temporaryProject({
      'stratalint.config.ts':
        'import type { Names } from "./src/names.ts"\nexport default { files: ["a/**"] satisfies Names }',
      'src/names.ts': 'export type Names = string[]',
    })
    expect((await load(root)).sources).toEqual([join(root, 'stratalint.config.ts')])
  })

  it.each([
    ['cut short', '{"build":"0.1'],
    ['empty', ''],
    ['of something else', '{"policy":{"files":["foreign/**"]}}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('is replaced if its file is %s', async (_title, text) => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    for (const kind of ['policy', 'config'] as const) {
      for (const file of cached(root, kind)) writeFileSync(file, text)
      expect((await load(root)).policy.files).toEqual(['a/**'])
    }
  })

  it('is replaced if its contents were changed', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    plantInCache(root)
    expect((await load(root)).policy.files).toEqual(['a/**'])
  })

  it('is replaced if another version wrote it', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    for (const file of [...cached(root, 'policy'), ...cached(root, 'config')]) {
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replace(/"build":"[^"]*"/, '"build":"0.0.0"')
          .replace('a/**', 'stale/**'),
      )
    }
    expect((await load(root)).policy.files).toEqual(['a/**'])
  })
})

describe('the purity of a config', () => {
  it.each([
    ['the environment', 'export default { files: [process.env.STRATALINT_TEST ?? "a/**"] }'],
    [
      'the environment by another name',
      'import { env } from "node:process"\nexport default { files: [env.STRATALINT_TEST ?? "a/**"] }',
    ],
    [
      'the environment by a computed name',
      'export default { files: [globalThis["pro" + "cess"].env.STRATALINT_TEST ?? "a/**"] }',
    ],
    [
      'the environment below a comment in a template',
      'const x = `\n// ${process.env.STRATALINT_TEST ?? "a/**"}`\nexport default { files: [x.slice(4)] }',
    ],
    [
      'the environment after a comment that ends',
      '/*\n// */ const x = process.env.STRATALINT_TEST ?? "a/**"\nexport default { files: [x] }',
    ],
    [
      'the disk',
      'import { readdirSync } from "node:fs"\nexport default { files: [readdirSync(".").length > 0 ? "a/**" : "b/**"] }',
    ],
    ['the time', 'export default { files: [Date.now() > 0 ? "a/**" : "b/**"] }'],
    ['random numbers', 'export default { files: [Math.random() < 2 ? "a/**" : "b/**"] }'],
    ['an installed module, which may do any of this', 'import files from "x"\nexport default { files }'],
    ['a module that it imports and that does so', 'import { files } from "./files.ts"\nexport default { files }'],
  ])('a config that depends on this is not cached: %s', async (_title, config) => {
    const { root } = temporaryProject({
      'stratalint.config.ts': config,
      'files.ts': 'export const files = [process.env.STRATALINT_TEST ?? "a/**"]',
      'node_modules/x/package.json': '{ "name": "x" }',
      'node_modules/x/index.js': 'module.exports = ["a/**"]',
    })
    expect((await load(root)).policy.files).toEqual(['a/**'])
    expect([...cached(root, 'policy'), ...cached(root, 'config')]).toEqual([])
  })

  it.each([
    [
      'literals',
      'import { defineConfig } from "stratalint"\n// The time, Date.now(), is only in this comment.\nexport default defineConfig({ files: ["a/**"] })',
    ],
    [
      'types',
      'import type { Config } from "stratalint"\nconst files: string[] = ["a/**"]\nexport default { files } satisfies Config',
    ],
    ['its own files', 'import { files } from "./list.ts"\nexport default { files: files.map((one) => one) }'],
  ])('a config of this is cached: %s', async (_title, config) => {
    const { root } = temporaryProject({ 'stratalint.config.ts': config, 'list.ts': 'export const files = ["a/**"]' })
    expect((await load(root)).policy.files).toEqual(['a/**'])
    expect(cached(root, 'policy')).toHaveLength(1)
  })

  it('an edit that makes a config impure removes it from the cache', async () => {
    const { root, write } = temporaryProject({ 'stratalint.config.ts': 'export default { files: ["a/**"] }' })
    await load(root)
    write('stratalint.config.ts', 'export default { files: [process.env.STRATALINT_TEST ?? "a/**"] }')
    await load(root)
    expect([...cached(root, 'policy'), ...cached(root, 'config')]).toEqual([])
  })
})

describe('a new file', () => {
  it.each([
    [
      'that `extends` prefers',
      { [CONFIG]: '{ "extends": "./base" }', 'base.yaml': 'files: [a/**]' },
      'base.json',
      '{ "files": ["b/**"] }',
    ],
    [
      'that an import prefers',
      {
        'stratalint.config.ts': 'import { files } from "./list"\nexport default { files }',
        'list/index.ts': 'export const files = ["a/**"]',
      },
      'list.ts',
      'export const files = ["b/**"]',
    ],
  ])('%s is used', async (_title, files, path, text) => {
    const { root, write } = temporaryProject(files)
    expect((await load(root)).policy.files).toEqual(['a/**'])
    write(path, text)
    expect((await load(root)).policy.files).toEqual(['b/**'])
  })

  it('that would be a nearer package is watched for', async () => {
    const { root } = temporaryProject({
      'in/stratalint.config.json': '{ "extends": "base" }',
      'node_modules/base/package.json': '{ "main": "p.json" }',
      'node_modules/base/p.json': '{ "files": ["a/**"] }',
    })
    await load(join(root, 'in'))
    const [, json] = readFileSync(cached(join(root, 'in'), 'config')[0]!, 'utf8').split('\n') as [string, string]
    expect((JSON.parse(json) as { absent: string[] }).absent).toEqual(['node_modules/base/package.json'])
  })
})

describe('the option to use no cache', () => {
  it.each([
    ['as an argument', { cache: false }, ''],
    ['in the environment', {}, 'off'],
  ])('reads and writes nothing, %s', async (_title, options, variable) => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }', '.stratalint/kept': '' })
    vi.stubEnv('STRATALINT_CACHE', variable)
    onTestFinished(() => void vi.unstubAllEnvs())
    await loadPolicy({ cwd: root, ...options })
    expect(readdirSync(join(root, '.stratalint'))).toEqual(['kept'])
  })
})

describe('the cache folder', () => {
  it('is in node_modules if there is one', () => {
    const { root } = temporaryProject({ 'node_modules/x/index.js': '' })
    expect(cacheFolder(root)!).toBe(join(root, 'node_modules/.cache/stratalint'))
  })

  it('is otherwise in the root and ignored by git', () => {
    const { root } = temporaryProject()
    expect(cacheFolder(root)!).toBe(join(root, '.stratalint'))
    expect(readFileSync(join(root, '.stratalint/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('is in a folder of the user if neither can be created', () => {
    const { root } = temporaryProject({ '.stratalint': 'a file in the way', node_modules: 'and another' })
    expect(cacheFolder(root)!.startsWith(join(process.env['XDG_CACHE_HOME']!, 'stratalint'))).toBe(true)
  })

  it('of the user is not shared by two projects', () => {
    const { root } = temporaryProject()
    for (const name of ['one', 'two']) {
      mkdirSync(join(root, name))
      writeFileSync(join(root, name, '.stratalint'), '')
    }
    expect(cacheFolder(join(root, 'one'))!).not.toBe(cacheFolder(join(root, 'two'))!)
  })
})
