import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface TemporaryProject {
  root: string
  write(path: string, text: string): void
}

/** Writes files into a folder of their own that is gone after the test. */
export function temporaryProject(files: Record<string, string> = {}): TemporaryProject {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-policy-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const write = (path: string, text: string): void => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { root, write }
}
