import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lockFolder } from './lock-folder.ts'

function temporaryFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'stratalint-lock-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'base')
}

it('a folder has one user at a time', () => {
  const folder = temporaryFolder()
  const unlock = lockFolder(folder)!
  expect(lockFolder(folder)).toBeNull()
  unlock()
  expect(existsSync(`${folder}.lock`)).toBe(false)
  lockFolder(folder)!()
})

it.each([
  ['a running process keeps its lock', String(process.ppid), 60, false],
  ['a process that is gone does not', '999999999', 0, true],
  ['a lock is kept while it is written', '', 0, false],
  ['an old lock without a process is not', '', 60, true],
])('%s', (_name, owner, seconds, isFree) => {
  const folder = temporaryFolder()
  const written = Date.now() / 1000 - seconds
  writeFileSync(`${folder}.lock`, owner)
  utimesSync(`${folder}.lock`, written, written)
  const unlock = lockFolder(folder)
  expect(unlock !== null).toBe(isFree)
  unlock?.()
})
