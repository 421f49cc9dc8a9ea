import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createScratch } from './scratch.ts'

it('removes the copies of processes that are gone, and leaves those of others', () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-test-')))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const [root, temporary] = [join(base, 'project'), join(base, 'tmp')]
  for (const folder of [root, temporary]) mkdirSync(folder)
  writeFileSync(join(root, 'stratalint.config.ts'), '')
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, temporary)
  onTestFinished(() => void vi.unstubAllEnvs())

  const killed = createScratch(root, 'stratalint.config.ts').root
  const gone = spawnSync(process.execPath, ['--eval', '']).pid
  const left = basename(killed).replace(`-${process.pid}-`, `-${gone}-`)
  renameSync(killed, join(dirname(killed), left))
  mkdirSync(join(temporary, 'stratalint-fix-of-mine'))
  const running = createScratch(root, 'stratalint.config.ts')
  const next = createScratch(root, 'stratalint.config.ts')
  expect(readdirSync(temporary).sort()).toEqual(
    [basename(running.root), basename(next.root), 'stratalint-fix-of-mine'].sort(),
  )
  next.dispose()
  expect(readdirSync(temporary).sort()).toEqual([basename(running.root), 'stratalint-fix-of-mine'].sort())
})
