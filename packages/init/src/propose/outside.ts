import { compileCoverage, createLocator, isDeclarationFile, isSourceFile, type Policy } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import { join, posix } from 'node:path'
import { isBelow, literalGlob } from '../paths.ts'
import type { Survey } from '../survey/survey.ts'
import { notes } from '../texts/notes.ts'
import type { Draft } from './draft.ts'
import { uncheckedIn } from './unchecked.ts'

/** Adds `outside` to a draft: the files without a place, and imported files that a check would skip. */
export function withOutside(draft: Draft, survey: Survey): Draft {
  const policy = compilePolicy(draft.config, { file: join(survey.root, 'stratalint.config.json') })
  const outside = outsideOf(policy, survey)
  if (outside.length === 0) return draft
  return {
    ...draft,
    config: { ...draft.config, architecture: { ...draft.config.architecture, outside } },
    notes: { ...draft.notes, 'architecture.outside': notes.outside },
  }
}

function outsideOf(policy: Policy, survey: Survey): string[] {
  const { files, sources, imported } = survey
  const locate = createLocator(policy)
  const unchecked = uncheckedIn(survey, policy)
  const covers = compileCoverage(policy)
  const isGap = (file: string): boolean => locate(file) === null || unchecked(file) !== null
  // Globs cannot match files outside the root.
  const targets = imported
    .filter(
      ({ from, to }) =>
        locate(from) !== null && unchecked(from) === null && isSourceFile(to) && !to.startsWith('../') && isGap(to),
    )
    .map(({ to }) => to)
  const gaps = new Set([
    ...files.filter((file) => covers(file) && locate(file) === null && !isDeclarationFile(file)),
    ...targets,
  ])
  for (const file of gaps) if (file.split('/').some(hasNoGlob)) gaps.delete(file)
  const known = [...new Set([...sources, ...targets])]
  const globs = new Set(
    [...gaps].map((file) => {
      let glob = literalGlob(file)
      for (
        let folder = posix.dirname(file);
        folder !== '.' && known.every((other) => !isBelow(other, folder) || isGap(other));
        folder = posix.dirname(folder)
      ) {
        glob = `${literalGlob(folder)}/**`
      }
      return glob
    }),
  )
  return [...globs].sort()
}

/** Whether the only glob of a folder or file would match every other, too. */
function hasNoGlob(name: string): boolean {
  return literalGlob(name) === '*'
}
