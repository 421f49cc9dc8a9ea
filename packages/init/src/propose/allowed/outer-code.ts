import { createLocator, isSourceFile } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { literalGlob } from '../../paths.ts'
import type { Survey } from '../../survey/survey.ts'
import { notes, outerPackageReason } from '../../texts/notes.ts'
import type { Draft } from '../draft.ts'
import { uncheckedIn } from '../unchecked.ts'

/** Adds exceptions for imports of packages outside the folder of the policy, which no place can cover. */
export function withOuterCode(draft: Draft, survey: Survey): Draft {
  const { root, imported } = survey
  const outer = imported.filter(({ to }) => to.startsWith('../') && isSourceFile(to))
  if (outer.length === 0) return draft
  const policy = compilePolicy(draft.config, { file: join(root, 'stratalint.config.json') })
  const locate = createLocator(policy)
  const unchecked = uncheckedIn(survey, policy)
  const used = outer.filter(({ from }) => locate(from) !== null && unchecked(from) === null)
  const globs = [...new Set(used.map(({ to }) => outerGlob(to)))].sort()
  if (globs.length === 0) return draft
  const exceptions = globs.map((to) => ({
    rule: 'architecture/placed-file',
    from: '**',
    to,
    reason: outerPackageReason,
  }))
  return {
    ...draft,
    config: { ...draft.config, exceptions: [...(draft.config.exceptions ?? []), ...exceptions] },
    notes: { ...draft.notes, exceptions: notes.exceptions },
  }
}

/** The package that a file outside is in, by its first two folders. */
function outerGlob(path: string): string {
  const segments = path.split('/')
  const up = segments.filter((segment) => segment === '..').length
  const folders = segments.slice(up, -1).slice(0, 2).map(literalGlob)
  return [...segments.slice(0, up), ...folders, folders.length === 0 ? segments.at(-1)! : '**'].join('/')
}
