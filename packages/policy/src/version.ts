import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))

/** Part of every cache key: the version, and the size of this build's files, since a version under development changes without a new number. */
export const BUILD = `${readVersion()}+${readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name))
  .map((name) => statSync(join(folder, name)).size)
  .join('.')}`

function readVersion(): string {
  return (JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as { version: string }).version
}
