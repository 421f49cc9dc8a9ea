import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageOf, NO_CONFIG } from '../../test-support/load-config.ts'
import { temporaryProject } from '../../test-support/temporary-project.ts'
import { hasConfig, isConfigFileName, loadPolicy } from '../index.ts'

describe('finding the config', () => {
  it('searches upward past packages without one', async () => {
    const { root } = temporaryProject({
      'stratalint.config.json': '{ "files": ["top/**"] }',
      'packages/a/package.json': '{}',
      'packages/a/src/x.ts': '',
    })
    const loaded = await loadPolicy({ cwd: join(root, 'packages/a/src') })
    expect(loaded).toMatchObject({ root, policyFile: 'stratalint.config.json', policy: { files: ['top/**'] } })
  })

  it('uses the nearest one', async () => {
    const { root } = temporaryProject({
      'stratalint.config.json': '{}',
      'inner/stratalint.config.yml': 'files: [inner/**]',
    })
    expect(await loadPolicy({ cwd: join(root, 'inner') })).toMatchObject({
      root: join(root, 'inner'),
      policyFile: 'stratalint.config.yml',
    })
  })

  it('uses the file that it is given', async () => {
    const { root } = temporaryProject({
      'stratalint.config.json': '{}',
      'other/policy.json': '{ "files": ["other/**"] }',
    })
    expect(await loadPolicy({ cwd: root, configFile: 'other/policy.json' })).toMatchObject({
      root: join(root, 'other'),
      policy: { files: ['other/**'] },
    })
  })

  it('reports the names that it searched for', async () => {
    expect(await messageOf({ 'package.json': '{}' })).toBe(NO_CONFIG)
  })

  it('skips a folder with the name of a config', async () => {
    const { root } = temporaryProject({ 'stratalint.config.json': '{}', 'inner/a.ts': '' })
    mkdirSync(join(root, 'inner/stratalint.config.ts'))
    expect((await loadPolicy({ cwd: join(root, 'inner') })).root).toBe(root)
  })

  it('ignores a broken package.json without the key', async () => {
    const { root } = temporaryProject({ 'stratalint.config.json': '{}', 'inner/package.json': '{ broken' })
    expect((await loadPolicy({ cwd: join(root, 'inner') })).root).toBe(root)
  })

  it.each([
    [
      'a missing file',
      'stratalint.confg.json',
      'stratalint.confg.json: does not exist. Did you mean "stratalint.config.json"?',
    ],
    ['a folder', 'inner', 'inner: expected a config file, got a folder'],
    [
      'another kind of file',
      'inner/a.md',
      'a.md: expected the extension .ts, .mts, .js, .mjs, .cjs, .json, .yaml or .yml, got ".md"',
    ],
    ['a package file without the key', 'inner/package.json', 'package.json: missing, expected a key "stratalint"'],
  ])('rejects %s', async (_title, configFile, message) => {
    const files = { 'stratalint.config.json': '{}', 'inner/a.md': '# a', 'inner/package.json': '{"name":"a"}' }
    expect(await messageOf(files, configFile)).toBe(message)
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('reports a config without read permission', async () => {
    const { root } = temporaryProject({ 'stratalint.config.json': '{}' })
    chmodSync(join(root, 'stratalint.config.json'), 0o000)
    await expect(loadPolicy({ cwd: root })).rejects.toThrow('stratalint.config.json: cannot be read: permission denied')
  })

  it.each([
    ['stratalint.config.ts', true],
    ['stratalint.config.yml', true],
    ['stratalint.config.cts', false],
    ['stratalint.json', false],
    ['package.json', false],
  ])('has %s as the name of a config: %s', (name, expected) => {
    expect(isConfigFileName(name)).toBe(expected)
  })

  it('recognizes the folder of a project', () => {
    const { root } = temporaryProject({
      'a/package.json': '{"stratalint":{}}',
      'b/package.json': '{}',
      'c/stratalint.config.cjs': '',
    })
    expect(['a', 'b', 'c'].map((folder) => hasConfig(join(root, folder)))).toEqual([true, false, true])
  })
})

describe('two configs in one folder', () => {
  it.each([
    [
      ['stratalint.config.ts', 'stratalint.config.json'],
      'stratalint.config.ts: this folder also has stratalint.config.json; keep one config and delete the other',
    ],
    [
      ['stratalint.config.yaml', 'stratalint.config.cjs'],
      'stratalint.config.cjs: this folder also has stratalint.config.yaml; keep one config and delete the other',
    ],
    [
      ['package.json', 'stratalint.config.mjs'],
      'stratalint.config.mjs: this folder also has the "stratalint" key of package.json; keep one config and delete the other',
    ],
  ])('are an error: %j', async (names, message) => {
    const texts: Record<string, string> = {
      'package.json': '{ "stratalint": {} }',
      'stratalint.config.json': '{}',
      'stratalint.config.yaml': 'files: [a.ts]',
      'stratalint.config.cjs': 'module.exports = {}',
    }
    expect(await messageOf(Object.fromEntries(names.map((name) => [name, texts[name] ?? 'export default {}'])))).toBe(
      message,
    )
  })

  it('are no error if package.json has no policy', async () => {
    expect(
      await messageOf({ 'package.json': '{ "name": "shop" }', 'stratalint.config.mjs': 'export default {}' }),
    ).toBe('the config is valid')
  })

  it('are no error if the command line names one', async () => {
    const { root } = temporaryProject({
      'stratalint.config.mjs': 'export default {}',
      'stratalint.config.json': '{ "files": ["a/**"] }',
    })
    expect((await loadPolicy({ cwd: root, configFile: 'stratalint.config.json' })).policy.files).toEqual(['a/**'])
  })
})
