import { execFile } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryProject } from '../../../../../test/support/temporary-project.ts'
import { withWorkFolder } from './work-folder.ts'

it('is removed when the work succeeds and when it fails', async () => {
  let folder = ''
  await withWorkFolder('/', async (own) => {
    folder = own
    writeFileSync(join(own, 'x'), '')
    return Promise.resolve()
  })
  expect([folder.includes('stratalint-run-'), existsSync(folder)]).toEqual([true, false])
  await expect(
    withWorkFolder('/', async (own) => {
      folder = own
      return Promise.reject(new Error('no'))
    }),
  ).rejects.toThrow('no')
  expect(existsSync(folder)).toBe(false)
})

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is removed when %s ends the process', async (signal) => {
  const home = temporaryProject()
  const script = `
    const { withWorkFolder } = await import(${JSON.stringify(new URL('../../../dist/hosts/oxlint/work-folder.js', import.meta.url).href)})
    await withWorkFolder('/', async () => {
      process.stdout.write('working')
      await new Promise((done) => setTimeout(done, 60_000))
    })`
  const child = execFile(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: home },
  })
  await new Promise((resolve) => child.stdout!.once('data', resolve))
  expect(readdirSync(home)).toHaveLength(1)
  child.kill(signal)
  const ended = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
  expect([ended, readdirSync(home)]).toEqual([signal, []])
})
