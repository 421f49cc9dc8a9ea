import type { Changes } from '../refactor/change-set.ts'
import { CheckError } from '@stratalint/engine'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning } from '../running.ts'

/** The files of an unfinished run, as they were and as they were to become. */
interface Journal {
  /** The process that writes them, and its machine. */
  process: number
  host: string
  files: { path: string; before: string | null; after: string | null }[]
}

/** Writes all changes, or none: a run that is killed leaves a journal, which the next run undoes. */
export function writeChanges(root: string, journalFile: string, changes: Changes): void {
  const files = [...changes].map(([path, after]) => ({ path, before: readText(join(root, path)), after }))
  mkdirSync(dirname(journalFile), { recursive: true })
  writeAtomic(journalFile, JSON.stringify({ process: process.pid, host: hostname(), files } satisfies Journal))
  for (const { path, after } of files) put(root, path, after)
  rmSync(journalFile)
}

/**
 * Undoes an unfinished run; the files that were written are as before. `null` if there was none. A run that is still writing
 * is no unfinished one.
 */
export function undoUnfinished(root: string, journalFile: string): string[] | null {
  const text = readText(journalFile)
  if (text === null) return null
  const { files, process: writer, host } = JSON.parse(text) as Journal
  if (host === hostname() && writer !== process.pid && isRunning(writer))
    throw new CheckError(
      `Another stratalint fix, process ${writer}, is writing to this project. Run this one after it.`,
    )
  const undone = files.filter(({ path, before, after }) => {
    const now = readText(join(root, path))
    // Somebody has edited the file since.
    if (now === before || now !== after) return false
    put(root, path, before)
    return true
  })
  rmSync(journalFile)
  return undone.map(({ path }) => path)
}

/** Writes or deletes a file; a folder that becomes empty is deleted too. */
export function put(root: string, path: string, text: string | null): void {
  const file = join(root, path)
  if (text !== null) {
    mkdirSync(dirname(file), { recursive: true })
    writeAtomic(file, text)
    return
  }
  rmSync(file, { force: true })
  for (let folder = dirname(file); folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/** A link would be replaced by a file. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function writeAtomic(file: string, text: string): void {
  const mode = existsSync(file) ? statSync(file).mode : undefined
  const draft = `${file}.${randomUUID()}.tmp`
  writeFileSync(draft, text, mode === undefined ? {} : { mode })
  renameSync(draft, file)
}

export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
