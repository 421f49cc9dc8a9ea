import { chmodSync, renameSync, realpathSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { isBelow, isInside, repositoryOf } from '@stratalint/policy'
import { basename, dirname, join, resolve } from 'node:path'
import { OutputError } from './output-error.ts'

/** Replaces a file atomically, so that no reader sees half of it. */
export function writeOutput(path: string, text: string): void {
  refuseLinkOutside(path)
  try {
    const known = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced, only written to.
    if (known !== undefined && !known.isFile()) writeFileSync(path, text)
    else replace(known === undefined ? path : realpathSync(path), text, known)
  } catch (error) {
    throw new OutputError(path, error)
  }
}

/** A path inside the repository must not leave it through a link, which the repository may have planted. */
function refuseLinkOutside(path: string): void {
  // Found from the working directory, because a link may lead into another repository.
  const here = process.cwd()
  const boundary = repositoryOf(here) ?? here
  const target = resolve(path)
  if (!isBelow(boundary, target) || isInside(boundary, target)) return
  throw new OutputError(path, new Error('a link in the path leads out of the repository'))
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
