import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** Copies a project of `fixtures/migrate` to a temporary folder with the packages of this repository. */
export function copyFixture(name: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-migrate-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
  cpSync(join(repository, 'fixtures/migrate', name), root, { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}
