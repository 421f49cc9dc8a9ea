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

/** A million findings fit into it. */
const MAX_BASELINE_BYTES = 256 << 20

/** The baseline of a project; `null` when it has none. */
export function readBaseline(root: string): Baseline | null {
  refuseWayOut(root)
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

/** Replaces the baseline of a project; whoever reads meanwhile, and after a kill at any moment, sees the old or the new one. */
export function writeBaseline(root: string, baseline: Baseline): void {
  refuseWayOut(root)
  const path = targetOf(join(root, BASELINE_FILE))
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

/** A link could make us read, quote or replace any file of this user. */
function refuseWayOut(root: string): void {
  if (!isInside(root, join(root, BASELINE_FILE)))
    throw fileError(BASELINE_FILE, 'is a link that leads out of the project')
}

const TEMPORARY = '.tmp'

/** Others may name a file like that; only our own are removed. */
const OWN_TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

/** What a killed writer left behind is older than any writer at work. */
const LEFTOVER_AGE_MS = 60_000

/** Renaming onto a link would replace the link. */
function targetOf(path: string): string {
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

/** Makes the rename itself survive a power cut, where the system can do that. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Windows cannot open a folder; the new file is in place all the same.
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
