import { chmodSync, renameSync, realpathSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { isBelow, isInside, repositoryOf } from '@stratalint/policy'
import { basename, dirname, join, resolve } from 'node:path'
import { OutputError } from './output-error.ts'

/** Writes a file in one step: a reader, or a run that is cut short, sees the old text or the new one. */
export function writeOutput(path: string, text: string): void {
  refuseWayOut(path)
  try {
    const known = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced, only written to.
    if (known !== undefined && !known.isFile()) writeFileSync(path, text)
    else replace(known === undefined ? path : realpathSync(path), text, known)
  } catch (error) {
    throw new OutputError(path, error)
  }
}

/** A path that stays in the repository by its names must not leave it by a link: whoever wrote the repository made the link. */
function refuseWayOut(path: string): void {
  // From here, because a link may lead into a repository of its own.
  const here = process.cwd()
  const boundary = repositoryOf(here) ?? here
  const target = resolve(path)
  if (!isBelow(boundary, target) || isInside(boundary, target)) return
  throw new OutputError(path, new Error('a link on its way leads out of the repository'))
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
