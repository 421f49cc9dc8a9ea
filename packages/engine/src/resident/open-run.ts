import { addMessages } from '../run/add-messages.ts'
import type { OpenRun } from '../run/cached-run.ts'
import type { Basis } from './basis.ts'
import { survey } from './survey.ts'

/** A run that writes its messages on demand. */
export function openRun(basis: Basis): OpenRun {
  const { project, live, state, whole } = basis
  return {
    state,
    whole,
    trusted: basis.trusted,
    report: null,
    addMessages(violations, detail) {
      const isComplete = addMessages(
        {
          project,
          moduleOf: (file) => live.current.modules.get(file),
          graph: () => live.current,
          graphViolations: () => [],
        },
        violations,
        detail,
      )
      Object.assign(basis, survey(basis, basis))
      return Promise.resolve(isComplete)
    },
    save() {},
  }
}
