import { compileCoverage, createLocator, isDeclarationFile, isSourceFile, type Policy } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import { join, posix } from 'node:path'
import { literalGlob } from '../../paths.ts'
import type { Survey } from '../../survey/survey.ts'
import { notes } from '../../texts/notes.ts'
import type { Draft } from '../draft.ts'
import { uncheckedIn } from '../unchecked.ts'

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
  // No glob of a folder may match a file that a check judges.
  const judged = new Set(
    [...new Set([...sources, ...targets])].filter((file) => !isGap(file)).flatMap((file) => foldersAround(file)),
  )
  const globs = new Set(
    [...gaps].map((file) => {
      let glob = literalGlob(file)
      for (const folder of foldersAround(file)) {
        if (judged.has(folder)) break
        glob = `${literalGlob(folder)}/**`
      }
      return glob
    }),
  )
  return [...globs].sort()
}

/** The folders that a file is in, the innermost first. */
function foldersAround(file: string): string[] {
  const folders: string[] = []
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) folders.push(folder)
  return folders
}

/** Whether the only glob of a folder or file would match every other, too. */
function hasNoGlob(name: string): boolean {
  return literalGlob(name) === '*'
}
