import { accessSync, constants, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isFile } from './file-stat.ts'
import { fileError, type PolicyError } from './policy-error.ts'
import { PACKAGE_KEY } from './read-config-file.ts'

const KINDS = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml']
const CONFIG_FILES = KINDS.map((kind) => `stratalint.config.${kind}`)

/** Whether a file of this name starts a project of its own; `package.json` does only with a `stratalint` key. */
export function isConfigFileName(name: string): boolean {
  return CONFIG_FILES.includes(name)
}

/** Whether a folder holds a config. */
export function hasConfig(folder: string): boolean {
  return CONFIG_FILES.some((name) => isFile(join(folder, name))) || packageDeclaresPolicy(join(folder, 'package.json'))
}

/** The nearest config in a folder or above it. */
export function findConfig(cwd: string): string {
  let folder = resolve(cwd)
  for (;;) {
    const found = searchFolder(folder)
    if (found !== null) return found
    const parent = dirname(folder)
    if (parent === folder) throw noConfig()
    folder = parent
  }
}

function searchFolder(folder: string): string | null {
  const found = CONFIG_FILES.map((name) => join(folder, name)).filter(isFile)
  // A policy that goes unread must not pass in silence.
  const unreadable = found.find((path) => !isReadable(path))
  if (unreadable !== undefined) throw fileError(basename(unreadable), 'the file may not be read: permission denied')
  const manifest = join(folder, 'package.json')
  return found[0] ?? (packageDeclaresPolicy(manifest) ? manifest : null)
}

/** Whether the text of a package file has our key. A broken one that mentions it counts, so that its mistake is told. */
function declaresPolicy(text: string): boolean {
  try {
    const parsed = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown> | null
    return parsed?.[PACKAGE_KEY] !== undefined
  } catch {
    return text.includes(`"${PACKAGE_KEY}"`)
  }
}

function packageDeclaresPolicy(path: string): boolean {
  try {
    return declaresPolicy(readFileSync(path, 'utf8'))
  } catch {
    return false
  }
}

function noConfig(): PolicyError {
  return fileError('stratalint.config.ts', `no config was found here or in any folder above; run \`stratalint init --yes\` to write one`, [
    `stratalint.config.{${KINDS.join(',')}}`, `package.json with a "${PACKAGE_KEY}" key`,
  ])
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
