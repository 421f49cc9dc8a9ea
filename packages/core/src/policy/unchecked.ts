import { compileCoverage } from './coverage.ts'
import { memoize } from '../memoize.ts'
import type { Policy } from './policy.ts'

/** Why a source file is not checked: `ignores`, `files`, git, another policy in its folder, or a path outside the root. */
export type UncheckedReason = 'ignores' | 'files' | 'git' | 'project' | 'root'

/** Finds why a source file is not checked; `null` for a file that is checked, or would be if it existed. */
export type FindUnchecked = (path: string) => UncheckedReason | null

/** Compiles the globs of a policy to a function that finds why a file is not checked. */
export function uncheckedByGlobs(policy: Pick<Policy, 'files' | 'ignores'>): FindUnchecked {
  const isIn = compileCoverage({ files: policy.files, ignores: [] })
  const covers = compileCoverage(policy)
  return memoize((path) => (path.startsWith('../') ? 'root' : covers(path) ? null : isIn(path) ? 'ignores' : 'files'))
}
