import type { Scope } from '../../commands/scope.ts'
import type { Found } from '../../model.ts'

/** One git hook of the repository. */
export interface Hook {
  /** Such as `pre-commit`. */
  name: string
  manager: 'husky' | 'files' | 'lefthook' | 'simple-git-hooks' | 'pre-commit'
  file: string
  run(scope: Scope): Found[]
}

/** The names of git's hooks. */
export const GIT_HOOK =
  /^(?:pre-commit|commit-msg|prepare-commit-msg|pre-push|post-commit|pre-merge-commit|post-merge|pre-rebase|post-checkout|pre-receive|update)$/
