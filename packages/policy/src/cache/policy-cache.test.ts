import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { cacheFolder, loadPolicy } from '../index.ts'

const CONFIG = 'stratalint.config.json'
const cached = (root: string, kind: 'policy' | 'config') => readdirSync(cacheFolder(root)!).filter((name) => name.startsWith(`${kind}-`)).map((name) => join(cacheFolder(root)!, name))
const load = (root: string) => loadPolicy({ cwd: root })

/** Puts a policy into the cache that the config never said, so that reading it back shows. */
function plantInCache(root: string): void {
  const [file] = cached(root, 'policy')
  const stored = JSON.parse(readFileSync(file!, 'utf8')) as { policy: { files: string[] } }
  stored.policy.files = ['planted/**']
  writeFileSync(file!, JSON.stringify(stored))
}

describe('the cached policy', () => {
  it('is named by the hash of what the policy was made from', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    const { hash } = await load(root)
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(cached(root, 'policy')).toEqual([join(cacheFolder(root)!, `policy-${hash}.json`)])
    expect(readdirSync(cacheFolder(root)!).some((name) => name.endsWith('.tmp'))).toBe(false)
  })

  it('gives the same again', async () => {
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
    ['a TypeScript import', 'import { x } from "./deep/x.ts"\nexport default { files: x }', 'deep/x.ts', 'export const x: string[] = ["a/**"]', 'export const x: string[] = ["b/**"]'],
    ['an import without extension', 'import { x } from "./deep/x"\nexport default { files: x }', 'deep/x.js', 'exports.x = ["a/**"]', 'exports.x = ["b/**"]'],
    ['an import of .js that is .ts', 'import { x } from "./deep/x.js"\nexport default { files: x }', 'deep/x.ts', 'export const x = ["a/**"]', 'export const x = ["b/**"]'],
    ['a computed require', 'const name = "x"\nexport default { files: require(`./deep/${name}.ts`).x }', 'deep/x.ts', 'export const x = ["a/**"]', 'export const x = ["b/**"]'],
    ['data', 'import x from "./deep/x.json"\nexport default { files: x.files }', 'deep/x.json', '{"files":["a/**"]}', '{"files":["b/**"]}'],
    ['a file read as text', 'import { readFileSync } from "node:fs"\nexport default { files: [readFileSync(new URL("./deep/x.txt", import.meta.url), "utf8")] }', 'deep/x.txt', 'a/**', 'b/**'],
  ])('is not used after an edit in %s', async (_title, config, path, before, after) => {
    const { root, write } = temporaryProject({ 'stratalint.config.ts': config, [path]: before })
    const first = await load(root)
    write(path, after)
    const second = await load(root)
    expect([first.policy.files, second.policy.files]).toEqual([['a/**'], ['b/**']])
    expect(second.sources).toContain(join(root, path))
  })

  it('is not used after an edit two imports away, nor after one in an extended file', async () => {
    const { root, write } = temporaryProject({
      'stratalint.config.ts': 'import { x } from "./one"\nexport default { extends: "./base.yaml", files: x }',
      'one.ts': 'export { x } from "./two.ts"',
      'two.ts': 'export const x = ["a/**"]',
      'base.yaml': 'ignores: [old/**]',
    })
    await load(root)
    write('two.ts', 'export const x = ["b/**"]')
    write('base.yaml', 'ignores: [new/**]')
    expect((await load(root)).policy).toMatchObject({ files: ['b/**'], ignores: ['new/**'] })
  })

  it('does not count what is only imported as a type', async () => {
    const { root } = temporaryProject({
      'stratalint.config.ts': 'import type { Names } from "./src/names.ts"\nexport default { files: ["a/**"] satisfies Names }',
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
  ])('is made anew when its file is %s', async (_title, text) => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    for (const kind of ['policy', 'config'] as const) {
      for (const file of cached(root, kind)) writeFileSync(file, text)
      expect((await load(root)).policy.files).toEqual(['a/**'])
    }
  })

  it('is made anew when its contents were changed', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    plantInCache(root)
    expect((await load(root)).policy.files).toEqual(['a/**'])
  })

  it('is made anew when another version wrote it', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "files": ["a/**"] }' })
    await load(root)
    for (const file of [...cached(root, 'policy'), ...cached(root, 'config')]) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"build":"[^"]*"/, '"build":"0.0.0"').replace('a/**', 'stale/**'))
    }
    expect((await load(root)).policy.files).toEqual(['a/**'])
  })

  it('is checked for rules that are known even when it comes from the cache', async () => {
    const { root } = temporaryProject({ [CONFIG]: '{ "rules": { "taste/file-nam": "error" } }' })
    await load(root)
    await expect(loadPolicy({ cwd: root, knownRules: ['taste/file-name'] })).rejects.toThrow('did you mean "taste/file-name"?')
  })
})

describe('the cache folder', () => {
  it('is inside node_modules where there is one', () => {
    const { root } = temporaryProject({ 'node_modules/x/index.js': '' })
    expect(cacheFolder(root)!).toBe(join(root, 'node_modules/.cache/stratalint'))
  })

  it('ignores itself where there is none', () => {
    const { root } = temporaryProject()
    expect(cacheFolder(root)!).toBe(join(root, '.stratalint'))
    expect(readFileSync(join(root, '.stratalint/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('is a temporary one where neither can be made', () => {
    const { root } = temporaryProject({ '.stratalint': 'a file in the way', node_modules: 'and another' })
    const folder = cacheFolder(root)!
    expect(folder.startsWith(root)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not shared by two projects', () => {
    const { root } = temporaryProject()
    for (const name of ['one', 'two']) {
      mkdirSync(join(root, name))
      writeFileSync(join(root, name, '.stratalint'), '')
    }
    expect(cacheFolder(join(root, 'one'))!).not.toBe(cacheFolder(join(root, 'two'))!)
  })
})
