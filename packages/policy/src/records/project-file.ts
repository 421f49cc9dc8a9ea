import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileError } from '../errors/policy-error.ts'
import { statOf } from '../files/file-stat.ts'
import { isInside } from '../files/inside.ts'
import { readRegularFile, UnusableFileError } from '../files/regular-file.ts'

/** Enough for a million findings. */
const MAX_BYTES = 256 << 20

/** The text of a file that Stratalint keeps next to the policy; `null` when there is none. */
export function readProjectFile(root: string, name: string): string | null {
  assertInProject(root, name)
  try {
    return readRegularFile(join(root, name), MAX_BYTES).toString('utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (error instanceof UnusableFileError) throw fileError(name, error.message)
    throw fileError(name, `cannot be read: ${code}`)
  }
}

/** Replaces such a file. Concurrent readers see the old or the new one, also if the process is killed. */
export function writeProjectFile(root: string, name: string, text: string): void {
  assertInProject(root, name)
  const path = linkTarget(join(root, name))
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`
  try {
    removeLeftovers(path)
    writeDurably(temporary, text)
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw fileError(name, `cannot be written: ${(error as NodeJS.ErrnoException).code}`)
  }
}

/** A link out of the project could make us read, quote or replace any file of the user. */
function assertInProject(root: string, name: string): void {
  if (!isInside(root, join(root, name))) throw fileError(name, 'links to a file outside the project')
}

const TEMPORARY = '.tmp'

/** Other programs may use the same suffix; only our own files are removed. */
const OWN_TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

/** Younger files may belong to a running process. */
const LEFTOVER_AGE_MS = 60_000

/** The file behind a link: renaming onto the link would replace it. */
function linkTarget(path: string): string {
  return statOf(path) === null ? path : realpathSync(path)
}

function writeDurably(path: string, text: string): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the rename itself durable, if the system can. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Windows cannot open a folder. The new file is in place anyway.
  }
}

function removeLeftovers(path: string): void {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !OWN_TEMPORARY.test(name)) continue
    const stat = statOf(join(folder, name))
    if (stat !== null && Date.now() - stat.mtimeMs > LEFTOVER_AGE_MS) rmSync(join(folder, name), { force: true })
  }
}
