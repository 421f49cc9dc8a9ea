import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUNDLE } from './bundle.ts'

/** Identifies the code that compiled a policy; part of every cache key. */
export const BUILD = BUNDLE ?? buildOf(dirname(dirname(fileURLToPath(import.meta.url))))

/** The version of Stratalint. */
export const VERSION = BUILD.split('+', 1)[0]!

/** The version, and the size of each module, since a version under development changes without a new number. */
function buildOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as { version: string }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|\.d)\.[jt]s$/.test(name),
  )
  return `${version}+${names.map((name) => statSync(join(folder, name)).size).join('.')}`
}
