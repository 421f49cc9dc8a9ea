import { createHash, randomBytes } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileError } from '../errors/policy-error.ts'
import { isInside } from '../files/inside.ts'
import { repositoryOf } from './repository.ts'
import { userFolder } from './user-folder.ts'

/** Names the secret of machines that restore caches which others of them saved, such as those of CI. */
const VARIABLE = 'STRATALINT_CACHE_KEY'
const SHORTEST_KEY = 16
const BYTES = 32

const known = new Map<string, Buffer | null>()

/** What only this user knows, kept outside of every repository; `null` where it cannot be kept, and so nothing can be proven to be ours. */
export function userSecret(root: string): Buffer | null {
  const given = process.env[VARIABLE]
  if (given) {
    if (given.length < SHORTEST_KEY)
      throw fileError(VARIABLE, `is too short; expected at least ${SHORTEST_KEY} random characters`)
    return createHash('sha256').update(given).digest()
  }
  const folder = userFolder()
  // A secret that travels with a repository is known to whoever wrote the repository.
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

/** `null` where there is none that others could not have read or written. */
function read(path: string): Buffer | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile() || stat.size !== BYTES) return null
  if (process.getuid !== undefined && (stat.uid !== process.getuid() || (stat.mode & 0o077) !== 0)) return null
  return readFileSync(path)
}

/** Appears whole or not at all; of two processes that create it at once, both use the first one's. */
function create(folder: string, path: string): Buffer | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, randomBytes(BYTES), { mode: 0o600, flag: 'wx' })
    const isSpoiled = lstatSync(path, { throwIfNoEntry: false }) !== undefined
    if (isSpoiled) renameSync(temporary, path)
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
    // A file system without hard links.
    renameSync(temporary, path)
  }
}
