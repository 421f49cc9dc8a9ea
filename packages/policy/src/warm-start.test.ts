import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryProject } from '../test-support/temporary-project.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const probe = fileURLToPath(new URL('../test-support/loaded-packages.mjs', import.meta.url))
const dist = new URL('../dist/index.js', import.meta.url).href

/** The heavy packages that Node loads for a script on the build. */
function heavyPackages(script: string, root: string): string[] {
  return JSON.parse(
    execFileSync(process.execPath, [probe, dist, root, script], { cwd: root, encoding: 'utf8' }),
  ) as string[]
}

const open = "policy.openPolicy({ root, policyFile: 'stratalint.config.ts', hash: '' })"
const load = 'await policy.loadPolicy({ cwd: root })'

describe('the built package', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['tools/tsc.mjs', '-b', 'packages/policy'], { cwd: repository })
  }, 120_000)

  const project = () => temporaryProject({ 'stratalint.config.ts': 'export default { extends: "harness" }' }).root

  it('loads nothing heavy for a new config of a single file', () => {
    expect(heavyPackages(open, project())).toEqual([])
  })

  it('loads jiti for a new config that imports a file', () => {
    expect(
      heavyPackages(
        open,
        temporaryProject({
          'stratalint.config.ts': 'import { files } from "./files"\nexport default { files }',
          'files.ts': 'export const files = ["a/**"]',
        }).root,
      ),
    ).toEqual(['jiti'])
  })

  it('loads zod for an invalid config', () => {
    const { root } = temporaryProject({ 'stratalint.config.ts': 'export default { file: [] }' })
    expect(heavyPackages(`try { ${open} } catch {}`, root)).toEqual(['zod'])
  })

  it('loads nothing heavy for a rule that opens a cached policy', () => {
    const root = project()
    heavyPackages(load, root)
    expect(heavyPackages(open, root)).toEqual([])
  })

  it('is caught loading something heavy', () => {
    const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href
    expect(heavyPackages(`await import(${JSON.stringify(zod)})`, project())).toEqual(['zod'])
  })

  it('loads nothing heavy for a command that loads a cached policy', () => {
    const root = project()
    heavyPackages(load, root)
    expect(heavyPackages(load, root)).toEqual([])
  })

  it('sees an edit of a config in the same process', () => {
    const script = `
      ${load}
      appendFileSync(root + '/stratalint.config.ts', '.files = ["edited/**"]')
      if ((await policy.loadPolicy({ cwd: root })).policy.files[0] !== 'edited/**') throw new Error('the edit was missed')
    `
    const { root } = temporaryProject({
      'stratalint.config.ts': 'const config = { files: ["a/**"] }\nexport default config\nconfig',
    })
    expect(heavyPackages(script, root)).toEqual([])
  })
})
