import { loadPolicy } from '@stratalint/policy'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const PAGE = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
const CONFIG = /```ts file=stratalint\.config\.ts\n([\s\S]*?)```/.exec(PAGE)![1]!
const ERROR = /```\n(stratalint\.config\.ts:.*)\n```/.exec(PAGE)![1]!

function folderWith(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stratalint-docs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'stratalint.config.ts'), config)
  return folder
}

it('shows a config that is valid', async () => {
  const { policy } = await loadPolicy({ cwd: folderWith(CONFIG) })
  expect(policy.externals).toEqual([
    { pattern: 'react', allowedIn: ['ui'] },
    { pattern: 'pg', allowedIn: ['repo'] },
  ])
})

it('shows the error that a misspelled value gives', async () => {
  const folder = folderWith(CONFIG.replace("dynamic: 'allow'", "dynamic: 'alow'"))
  expect(await loadPolicy({ cwd: folder }).catch((error: Error) => error.message)).toBe(ERROR)
})
