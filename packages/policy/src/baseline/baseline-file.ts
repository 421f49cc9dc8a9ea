import type { Baseline } from '@stratalint/core'
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isInside } from '../files/inside.ts'
import { statOf } from '../files/file-stat.ts'
import { fileError } from '../errors/policy-error.ts'
import { readRegularFile, UnusableFileError } from '../files/regular-file.ts'
import { formatBaseline } from './format.ts'
import { BASELINE_FILE, parseBaseline } from './parse.ts'

/** Enough for a million findings. */
const MAX_BASELINE_BYTES = 256 << 20

/** The baseline of a project; `null` when it has none. */
export function readBaseline(root: string): Baseline | null {
  assertInProject(root)
  let text: string
  try {
    text = readRegularFile(join(root, BASELINE_FILE), MAX_BASELINE_BYTES).toString('utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (error instanceof UnusableFileError) throw fileError(BASELINE_FILE, error.message)
    throw fileError(BASELINE_FILE, `cannot be read: ${code}`)
  }
  return parseBaseline(text)
}

/** Replaces the baseline of a project. Concurrent readers see the old or the new one, also if the process is killed. */
export function writeBaseline(root: string, baseline: Baseline): void {
  assertInProject(root)
  const path = linkTarget(join(root, BASELINE_FILE))
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`
  try {
    removeLeftovers(path)
    writeDurably(temporary, formatBaseline(baseline))
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw fileError(BASELINE_FILE, `cannot be written: ${(error as NodeJS.ErrnoException).code}`)
  }
}

/** A link out of the project could make us read, quote or replace any file of the user. */
function assertInProject(root: string): void {
  if (!isInside(root, join(root, BASELINE_FILE))) throw fileError(BASELINE_FILE, 'links to a file outside the project')
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
