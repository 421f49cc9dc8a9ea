import type { RemedyContext } from '../context.ts'
import { fileNameOf } from '../paths/path.ts'
import type { PlanOf, Remedy } from '../plan.ts'

/** No code passes in what the importer needs, so somebody decides where it belongs. */
export function decide({ symbols, target }: RemedyContext, because: PlanOf<'decide'>['because']): Remedy {
  return { plan: { action: 'decide', key: 'decide-owner', symbols: symbols.names, target, because }, edges: [] }
}

/** Files that routers and servers find by their names. */
const ENTERED =
  /^(?:\+?(?:page|layout|route|server|error)|loading|not-found|template|default|middleware|instrumentation|_app|_document)\.[^/]+$/

/** Whether a framework calls the code of a file, and no other code does. */
export function isCalledByFramework({ facts, file }: RemedyContext): boolean {
  return ENTERED.test(fileNameOf(file)) && facts.importersOf?.(file)?.length === 0
}
