import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryProject } from '../test-support/temporary-project.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const dist = new URL('../dist/index.js', import.meta.url).href

/** Runs a script on the build and lists which of the heavy packages it made Node load. */
function heavyPackages(script: string, root: string): string[] {
  const watch = `
    const loaded = () => [...Object.keys(require.cache), ...process.moduleLoadList, ...seen]
    const seen = []
    const { Module } = require('node:module')
    const resolve = Module._resolveFilename
    Module._resolveFilename = function (...args) { const path = resolve.apply(this, args); seen.push(String(path)); return path }
    const heavy = ['zod', 'jiti', 'typescript', 'cosmiconfig', 'ts-morph', 'js-yaml']
    import(${JSON.stringify(dist)}).then(async (policy) => {
      const root = process.argv[1]
      ${script}
      console.log(JSON.stringify(heavy.filter((name) => loaded().some((path) => path.includes('/node_modules/' + name + '/')))))
    })
  `
  return JSON.parse(execFileSync(process.execPath, ['-e', watch, root], { cwd: root, encoding: 'utf8' })) as string[]
}

const open = "policy.openPolicy({ root, policyFile: 'stratalint.config.ts', hash: '' })"
const load = 'await policy.loadPolicy({ cwd: root })'

describe('a start of the built package', () => {
  beforeAll(() => {
    execFileSync('npx', ['tsc', '-b', 'packages/policy'], { cwd: repository })
  }, 120_000)

  const project = () => temporaryProject({ 'stratalint.config.ts': 'export default { extends: "harness" }' }).root

  it('loads zod and jiti when the config is new', () => {
    expect(heavyPackages(open, project())).toEqual(['zod', 'jiti'])
  })

  it('loads nothing heavy when a rule opens a policy that is cached', () => {
    const root = project()
    heavyPackages(load, root)
    expect(heavyPackages(open, root)).toEqual([])
  })

  it('loads no more than the search when a command loads a policy that is cached', () => {
    const root = project()
    heavyPackages(load, root)
    expect(heavyPackages(load, root)).toEqual(['cosmiconfig'])
  })

  it('reads a config again after an edit in the same process', () => {
    const root = project()
    const script = `
      ${load}
      require('node:fs').writeFileSync(root + '/stratalint.config.ts', 'export default { files: ["edited/**"] }')
      if ((await policy.loadPolicy({ cwd: root })).policy.files[0] !== 'edited/**') throw new Error('the edit was not seen')
    `
    expect(heavyPackages(script, root)).toEqual(['zod', 'jiti', 'cosmiconfig'])
  })
})
