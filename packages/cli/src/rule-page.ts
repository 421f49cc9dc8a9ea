import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The Markdown page of a rule; `null` where its package has none. */
export function readRulePage(id: string): string | null {
  const [group, name] = id.split('/')
  try {
    const entry = createRequire(import.meta.url).resolve(`@stratalint/eslint-plugin-${group}/package.json`)
    return readFileSync(join(dirname(entry), name!, 'README.md'), 'utf8')
  } catch {
    return null
  }
}
