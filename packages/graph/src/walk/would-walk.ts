import path from 'node:path'
import { hasConfig, type LoadedPolicy } from '@stratalint/policy'
import { rootIgnoreRules } from './gitignore.ts'
import { compileWalkScope, NEVER_WALKED } from './scope-of-walk.ts'

/** Whether a walk would find a file if it were there; `file` is POSIX, relative to the root. */
export function wouldWalk({ root, policy }: Pick<LoadedPolicy, 'root' | 'policy'>, file: string): boolean {
  const scope = compileWalkScope(policy)
  const segments = file.split('/')
  const name = segments.pop()!
  if (!scope.isWanted(file) || name.includes('.min.') || name.includes('\\')) return false
  let rules = rootIgnoreRules(root)
  let folder = ''
  for (const segment of segments) {
    folder = folder === '' ? segment : `${folder}/${segment}`
    const absolute = path.join(root, folder)
    if (NEVER_WALKED.has(segment) || !scope.mayHold(folder) || rules.ignores(folder, true) || hasConfig(absolute)) return false
    rules = rules.enter(folder, absolute)
  }
  return !rules.ignores(file, false)
}
