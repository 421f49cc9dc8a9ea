import { compileCoverage } from './coverage.ts'
import { memoize } from '../memoize.ts'
import type { Policy } from './policy.ts'

/** Why a source file is not checked: `ignores`, narrow `files`, git, a policy of its own, or the project's root. */
export type Unchecked = 'ignores' | 'files' | 'git' | 'project' | 'root'

/** Tells why a source file is not checked; `null` for a file that is, or would be if it existed. */
export type FindUnchecked = (path: string) => Unchecked | null

/** Why the globs of a policy leave a file out. */
export function uncheckedByGlobs(policy: Pick<Policy, 'files' | 'ignores'>): FindUnchecked {
  const isIn = compileCoverage({ files: policy.files, ignores: [] })
  const covers = compileCoverage(policy)
  return memoize((path) => (path.startsWith('../') ? 'root' : covers(path) ? null : isIn(path) ? 'ignores' : 'files'))
}
