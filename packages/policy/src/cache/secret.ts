import { createHash, randomBytes } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileError } from '../errors/policy-error.ts'
import { isInside } from '../files/inside.ts'
import { repositoryOf } from './repository.ts'
import { userFolder } from './user-folder.ts'

/** The secret for machines that share caches, such as those of CI. */
const VARIABLE = 'STRATALINT_CACHE_KEY'
const MIN_KEY_LENGTH = 16
const BYTES = 32

const known = new Map<string, Buffer | null>()

/** A secret of this user, stored outside of every repository; `null` if it cannot be stored. */
export function userSecret(root: string): Buffer | null {
  const given = process.env[VARIABLE]
  if (given) {
    if (given.length < MIN_KEY_LENGTH)
      throw fileError(VARIABLE, `expected at least ${MIN_KEY_LENGTH} random characters, got ${given.length}`)
    return createHash('sha256').update(given).digest()
  }
  const folder = userFolder()
  // The authors of a repository know a secret that comes with it.
  if (folder === null || isInside(repositoryOf(root) ?? root, folder)) return null
  let secret = known.get(folder)
  if (secret === undefined) known.set(folder, (secret = readOrCreate(folder)))
  return secret
}

function readOrCreate(folder: string): Buffer | null {
  const path = join(folder, 'cache-key')
  try {
    return read(path) ?? create(folder, path)
  } catch {
    return null
  }
}

/** `null` if there is none, or if others could read or write it. */
function read(path: string): Buffer | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile() || stat.size !== BYTES) return null
  if (process.getuid !== undefined && (stat.uid !== process.getuid() || (stat.mode & 0o077) !== 0)) return null
  return readFileSync(path)
}

/** Creates the secret atomically; if two processes do so at once, both use the first one. */
function create(folder: string, path: string): Buffer | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, randomBytes(BYTES), { mode: 0o600, flag: 'wx' })
    const isUnusable = lstatSync(path, { throwIfNoEntry: false }) !== undefined
    if (isUnusable) renameSync(temporary, path)
    else claim(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
  return read(path)
}

function claim(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    // The file system has no hard links.
    renameSync(temporary, path)
  }
}
