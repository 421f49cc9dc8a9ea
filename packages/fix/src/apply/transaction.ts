import type { Changes } from '../refactor/change-set.ts'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** The files of an unfinished run, as they were and as they were to become. */
interface Journal {
  /** The process that writes them, and where its id is known. */
  process?: { id: number; of: string }
  files: { path: string; before: string | null; after: string | null }[]
}

/** A run that writes files of the same project right now. */
export class OtherRun extends Error {}

/** Writes all changes, or none: a signal to end comes too late, and a run that is killed leaves a journal, which the next run undoes. */
export function writeChanges(root: string, journalFile: string, changes: Changes): void {
  const files = [...changes].map(([path, after]) => ({ path, before: readText(join(root, path)), after }))
  // Writing takes less time than a person who presses a key twice; the run then ends by itself.
  const wait = (): void => undefined
  for (const signal of SIGNALS) process.on(signal, wait)
  try {
    mkdirSync(dirname(journalFile), { recursive: true })
    const journal: Journal = { process: { id: process.pid, of: PROCESSES }, files }
    createAtomic(journalFile, JSON.stringify(journal))
    for (const { path, after } of files) put(root, path, after)
    rmSync(journalFile, { force: true })
  } finally {
    // A signal is delivered once nothing else runs.
    setTimeout(() => {
      for (const signal of SIGNALS) process.off(signal, wait)
    }, 0)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What process ids are those of: one machine or container. */
export const PROCESSES = `${hostname()} ${idsOf()}`

function idsOf(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Undoes an unfinished run; the files that were written are as before. `null` if there was none. */
export function undoUnfinished(root: string, journalFile: string): string[] | null {
  const text = readText(journalFile)
  if (text === null) return null
  const { files, process: owner } = JSON.parse(text) as Journal
  if (owner !== undefined && owner.of === PROCESSES && owner.id !== process.pid && isRunning(owner.id))
    throw new OtherRun(
      `Another fix, process ${owner.id}, is writing files here. Run this again when it has ended, or delete ${journalFile} if it is another program.`,
    )
  const undone = files.filter(({ path, before, after }) => {
    const now = readText(join(root, path))
    // Somebody has edited the file since.
    if (now === before || now !== after) return false
    put(root, path, before)
    return true
  })
  rmSync(journalFile, { force: true })
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

/** Creates a file with all of its text, or fails where another run has created it. */
function createAtomic(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}.tmp`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new OtherRun('Another fix is writing files here, so nothing was written. Run it again.')
    // A disk without links.
    writeAtomic(file, text)
  } finally {
    rmSync(draft)
  }
}

/** Whether a process with this id runs. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
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
