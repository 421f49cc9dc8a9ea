import { accessSync, constants } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isFile, statOf } from '../files/file-stat.ts'
import { PACKAGE_KEY } from './package-key.ts'
import { fileError, type PolicyError } from '../errors/policy-error.ts'
import { MAX_TEXT_BYTES, readRegularText } from '../files/regular-file.ts'

const KINDS = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml']
const CONFIG_FILES = KINDS.map((kind) => `stratalint.config.${kind}`)

/** Whether this is the name of a config file; `package.json` is one only with a `stratalint` key, so it does not count. */
export function isConfigFileName(name: string): boolean {
  return CONFIG_FILES.includes(name)
}

/** Whether a folder has a config. */
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
  for (const name of CONFIG_FILES) {
    const problem = problemWith(join(folder, name), name)
    if (problem !== null) throw fileError(name, problem)
  }
  const found = CONFIG_FILES.filter((name) => isFile(join(folder, name)))
  const problem = problemWith(join(folder, 'package.json'), 'package.json')
  if (problem !== null && found.length === 0) throw fileError('package.json', problem)
  if (problem === null && packageDeclaresPolicy(join(folder, 'package.json'))) found.push('package.json')
  const [first, second] = found
  if (first !== undefined && second !== undefined) throw twoConfigs(first, second)
  return first === undefined ? null : join(folder, first)
}

/** Whether a package.json has our key. A broken one that mentions the key counts, so that its syntax error is reported. */
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
    return declaresPolicy(readRegularText(path))
  } catch {
    return false
  }
}

function twoConfigs(first: string, second: string): PolicyError {
  const other = second === 'package.json' ? `the "${PACKAGE_KEY}" key of package.json` : second
  return fileError(first, `this folder also has ${other}; keep one config and delete the other`)
}

function noConfig(): PolicyError {
  return fileError(
    '',
    `No Stratalint config found in this folder or its parents: expected stratalint.config.{${KINDS.join(',')}} or a "${PACKAGE_KEY}" key in package.json. Run \`stratalint init\` to create one.`,
  )
}

/** Why a config cannot be read; `null` if it can, or does not exist. */
function problemWith(path: string, name: string): string | null {
  const stat = statOf(path)
  if (stat === null || stat.isDirectory()) return null
  if (!stat.isFile()) return 'is not a regular file'
  if (stat.size > MAX_TEXT_BYTES) return `is larger than ${MAX_TEXT_BYTES >> 20} MiB`
  return name !== 'package.json' && !isReadable(path) ? 'cannot be read: permission denied' : null
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}
