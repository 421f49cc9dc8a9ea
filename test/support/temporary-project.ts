import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { writeTree } from './tree.ts'

/** The policy of most test projects. */
export const HARNESS = { 'stratalint.config.json': '{ "extends": "harness" }' }

/** Writes files to a temporary folder, which is removed after the test or, with `afterAll`, after all tests of a file. */
export function temporaryProject(
  files: Record<string, string> = {},
  after: (remove: () => void) => void = onTestFinished,
): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-test-')))
  after(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
  writeTree(root, files)
  return root
}
