import type { EdgeKind } from '../../facts/edge.ts'
import type { Violation } from '../../findings/finding.ts'
import { fileNameOf } from '../../remedies/paths/path.ts'
import { listNames, showPath, showSpecifier } from '../text.ts'
import { nounOf } from '../words.ts'

/** A file that imports another one, and the names that it imports; `*` is the whole module. */
export interface Importer {
  file: string
  names: readonly string[]
}

/** The importers of a file; `null` where they are not known. */
export type FindImporters = (path: string) => readonly Importer[] | null

/** What the steps of a fix are about, as they name it. */
export interface Situation {
  violation: Violation
  importersOf: FindImporters
  file: string
  /** `file:line` of the finding. */
  at: string
  /** `the import of './price'`. */
  statement: string
  /** The imported names, or else the file that they come from. */
  names: string
  isOne: boolean
}

/** The situation of a finding. */
export function situationOf(violation: Violation, importersOf: FindImporters): Situation {
  const { file, line, specifier, resolved, extent, kind } = violation
  const names = Array.isArray(extent) ? extent.filter((name) => name !== '*' && name !== 'default') : []
  const what = resolved === undefined ? showSpecifier(specifier ?? '') : showPath(fileNameOf(resolved))
  return {
    violation,
    importersOf,
    file: showPath(file),
    at: `${showPath(file)}:${line}`,
    statement: `the ${nounOf((kind ?? 'import') as EdgeKind)} of '${showSpecifier(specifier ?? '')}'`,
    names: names.length > 0 ? listNames(names) : `what it uses of ${what}`,
    isOne: names.length <= 1,
  }
}

const MOST_FILES = 12

/** The files of a list, with how many are left out. */
export function listFiles(files: readonly string[]): string {
  const shown = files.slice(0, MOST_FILES).map(showPath).join(', ')
  return files.length <= MOST_FILES ? shown : `${shown} and ${files.length - MOST_FILES} more`
}

/** The files that import some of these names from a file; all its importers where no names are given. */
export function importing(
  { importersOf }: Situation,
  path: string,
  names: readonly string[],
  except: readonly string[] = [],
): string[] | null {
  const importers = importersOf(path)
  if (importers === null) return null
  const found = importers.filter(
    (one) => names.length === 0 || one.names.some((name) => name === '*' || names.includes(name)),
  )
  return found.map(({ file }) => file).filter((file) => !except.includes(file))
}

/** A step for the importers of a file; none where there is nothing to do. */
export function importersStep(files: readonly string[] | null, change: string): string[] {
  if (files === null) return [`In each file that imports it, ${change}.`]
  return files.length === 0 ? [] : [`In ${listFiles(files)}: ${change}.`]
}
