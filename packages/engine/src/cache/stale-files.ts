import { memoize } from '@stratalint/core'
import { EVERY_IMPORT, type ResolvedModule } from '@stratalint/graph'
import { answerRead, askedIn, isFileRule, type Project } from '@stratalint/rule'
import { rulesOf } from '../base/rules.ts'
import type { Earlier } from './project-state.ts'

/** The files whose records of an earlier run may have changed. `moduleOf` returns the modules of that run. */
export function findStale(
  project: Project,
  files: readonly string[],
  { state, dirty, structure }: Pick<Earlier, 'state' | 'dirty' | 'structure'>,
  moduleOf: (file: string) => ResolvedModule | undefined,
): string[] {
  const known = new Set(state.files)
  const changed = new Set(dirty)
  const now = structure ? new Set(files) : known
  // Many files depend on the same few folders.
  const isAmongChanged = memoize(isAmong(dirty))
  const isAnsweredDifferently = memoize((read: string) => answersDifferently(project, read))
  const isChanged = (read: string): boolean =>
    askedIn(read) === null ? changed.has(read) || isAmongChanged(read) : isAnsweredDifferently(read)
  const isStale = (file: string): boolean => {
    if (changed.has(file) || !known.has(file)) return true
    const { reads, unchecked } = state.records.get(file)!
    if (structure)
      return (
        (reads.length > 0 && unchecked === undefined) ||
        resolvesDifferently(project, moduleOf(file), (target) => known.has(target) !== now.has(target))
      )
    return reads.some(isChanged)
  }
  return files.filter(isStale)
}

/** Whether a question of a rule has another answer now. */
function answersDifferently(project: Project, read: string): boolean {
  const { name, key } = askedIn(read)!
  const question = rulesOf(project.loaded)
    .flatMap((rule) => (isFileRule(rule) ? (rule.questions ?? []) : []))
    .find((each) => each.name === name)
  return question === undefined || answerRead({ name, key, text: question.textOf(project.ask(question, key)) }) !== read
}

/** Whether something that was read means files among these: all of them, those below a folder, or those of an answer. */
export function isAmong(dirty: readonly string[]): (read: string) => boolean {
  return (read) =>
    read === EVERY_IMPORT || read === '/' || askedIn(read) !== null
      ? dirty.length > 0
      : read.endsWith('/') && dirty.some((file) => file.startsWith(read))
}

/** Whether an import has another target now, or its target became part of the check or stopped being part of it. */
function resolvesDifferently(
  { resolver }: Project,
  module: ResolvedModule | undefined,
  isChanged: (target: string) => boolean,
): boolean {
  return (module?.edges ?? []).some((edge) => {
    const { target, packageByPath } = resolver.resolve(module!.file, edge)
    if (target.type === 'file' && isChanged(target.path)) return true
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
