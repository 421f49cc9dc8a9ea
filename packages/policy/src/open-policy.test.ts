import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryProject } from '../test-support/temporary-project.ts'
import { openPolicy, PolicyError } from './index.ts'

const CONFIG = 'stratalint.config.ts'
const settings = (root: string) => ({ root, policyFile: CONFIG, hash: '' })
const filesOf = (root: string) => openPolicy(settings(root)).policy.files

function messageOf(root: string): string {
  try {
    openPolicy(settings(root))
  } catch (error) {
    if (error instanceof PolicyError) return error.message
    throw error
  }
  return 'no error'
}

describe('openPolicy', () => {
  it('returns the same object until something changes', () => {
    const { root } = temporaryProject({ [CONFIG]: 'export default { files: ["a/**"] }' })
    expect(openPolicy(settings(root))).toBe(openPolicy(settings(root)))
  })

  it('sees an edit of the config', async () => {
    const { root, write } = temporaryProject({ [CONFIG]: 'export default { files: ["a/**"] }' })
    expect(filesOf(root)).toEqual(['a/**'])
    write(CONFIG, 'export default { files: ["edited/**"] }')
    await expect.poll(() => filesOf(root)).toEqual(['edited/**'])
  })

  it('sees an edit of an imported file', async () => {
    const { root, write } = temporaryProject({
      [CONFIG]: 'import { x } from "./x.ts"\nexport default { files: x }',
      'x.ts': 'export const x = ["a/**"]',
    })
    expect(filesOf(root)).toEqual(['a/**'])
    write('x.ts', 'export const x = ["edited/**"]')
    await expect.poll(() => filesOf(root)).toEqual(['edited/**'])
  })

  it('throws for an edit that breaks the config, and recovers when it is fixed', async () => {
    const { root, write } = temporaryProject({ [CONFIG]: 'export default { files: ["a/**"] }' })
    filesOf(root)
    write(CONFIG, 'export default { fils: ["a/**"] }')
    await expect.poll(() => messageOf(root)).toBe('stratalint.config.ts:1 fils: unknown key. Did you mean "files"?')
    write(CONFIG, 'export default { files: ["fixed/**"] }')
    await expect.poll(() => messageOf(root)).toBe('no error')
    expect(filesOf(root)).toEqual(['fixed/**'])
  })

  it('recovers when a broken import is fixed', async () => {
    const { root, write } = temporaryProject({
      [CONFIG]: 'import { x } from "./x.ts"\nexport default { files: x }',
      'x.ts': 'export const = 1',
    })
    expect(messageOf(root)).toBe('x.ts:1:14: syntax error: Unexpected token')
    write('x.ts', 'export const x = ["fixed/**"]')
    await expect.poll(() => messageOf(root)).toBe('no error')
  })

  it('recovers when a missing import is created', async () => {
    const { root, write } = temporaryProject({ [CONFIG]: 'import { x } from "./x.ts"\nexport default { files: x }' })
    expect(messageOf(root)).toBe('stratalint.config.ts: cannot find the import "./x.ts"')
    write('x.ts', 'export const x = ["there/**"]')
    await expect.poll(() => messageOf(root), { timeout: 10_000 }).toBe('no error')
  })

  it('throws when the config is deleted', async () => {
    const { root } = temporaryProject({ [CONFIG]: 'export default { files: ["a/**"] }' })
    filesOf(root)
    rmSync(join(root, CONFIG))
    await expect.poll(() => messageOf(root)).toBe('stratalint.config.ts: does not exist')
  })

  it('reads a config that is a promise synchronously', () => {
    const { root } = temporaryProject({ [CONFIG]: 'export default Promise.resolve({ files: ["later/**"] })' })
    expect(filesOf(root)).toEqual(['later/**'])
  })
})
