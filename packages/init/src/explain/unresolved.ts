import { groupBy, type ReportedViolation } from '@stratalint/core'
import { packageName } from '@stratalint/graph'
import type { MissingImport, Survey } from '../survey/survey.ts'

/** Imports that lead nowhere for the same reason. */
export interface UnresolvedGroup {
  why: 'package' | 'workspace' | 'alias' | 'file'
  imports: number
  /** What they name, with the number of imports, the most first. */
  names: { name: string; imports: number }[]
}

/** Groups the imports that a check reports as unresolved. */
export function unresolvedGroups(
  violations: readonly ReportedViolation[],
  { missing }: Pick<Survey, 'missing'>,
): UnresolvedGroup[] {
  const known = new Map(missing.map((one) => [`${one.from}\0${one.specifier}`, one]))
  const reported = violations.flatMap(({ rule, file, specifier }) =>
    rule === 'architecture/resolved-import' ? (known.get(`${file}\0${specifier}`) ?? []) : [],
  )
  return [...groupBy(reported, whyOf)]
    .map(([why, own]) => ({ why, imports: own.length, names: namesOf(why, own) }))
    .sort((a, b) => b.imports - a.imports)
}

function whyOf({ why }: MissingImport): UnresolvedGroup['why'] {
  if (why === 'undeclared') return 'package'
  if (why === 'workspace') return 'workspace'
  return why === 'relative' || why === 'absolute' ? 'file' : 'alias'
}

function namesOf(why: UnresolvedGroup['why'], imports: readonly MissingImport[]): UnresolvedGroup['names'] {
  const nameOf = ({ specifier }: MissingImport): string => (why === 'package' ? packageName(specifier) : specifier)
  return [...groupBy(imports, nameOf)]
    .map(([name, own]) => ({ name, imports: own.length }))
    .sort((a, b) => b.imports - a.imports || (a.name < b.name ? -1 : 1))
}
