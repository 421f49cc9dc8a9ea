import { chmodSync, renameSync, realpathSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OutputError } from './output-error.ts'

/** Writes a file in one step: a reader, or a run that is cut short, sees the old text or the new one. */
export function writeOutput(path: string, text: string): void {
  try {
    const known = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced, only written to.
    if (known !== undefined && !known.isFile()) writeFileSync(path, text)
    else replace(known === undefined ? path : realpathSync(path), text, known)
  } catch (error) {
    throw new OutputError(path, error)
  }
}

function replace(path: string, text: string, known: Stats | undefined): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text)
    if (known !== undefined) chmodSync(temporary, known.mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
