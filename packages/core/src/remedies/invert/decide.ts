import type { RemedyContext } from '../context.ts'
import { fileNameOf } from '../paths/path.ts'
import type { PlanOf, Remedy } from '../plan.ts'
import { frameworkOf, type DataFramework } from '../server/framework.ts'
import { findCompositionPoint } from './composition-point.ts'
import { roleOf } from './take-component.ts'

/** No code passes in what the importer needs, so somebody decides where it belongs. */
export function decide({ symbols, target }: RemedyContext, because: PlanOf<'decide'>['because']): Remedy {
  return { plan: { action: 'decide', key: 'decide-owner', symbols: symbols.names, target, because }, edges: [] }
}

/** Files that a framework finds by their names. */
const ENTERED: Partial<Record<DataFramework, RegExp>> = {
  next: /^(?:page|layout|route|loading|error|not-found|template|default|middleware|instrumentation|_app|_document)\.[^.]+$/,
  sveltekit: /^\+(?:page|layout|server|error)(?:\.server)?\.[^.]+$/,
}

/** Whether a framework calls the code of a file, and no other code does. */
export function isCalledByFramework(context: RemedyContext): boolean {
  const { facts, file } = context
  if (facts.importersOf?.(file)?.length !== 0) return false
  return ENTERED[frameworkOf(context, file)]?.test(fileNameOf(file)) === true
}

/** Whether other code uses the importer, and none of it may import what the importer would take from it. */
export function isWithoutSupplier(context: RemedyContext): boolean {
  const { facts, file, target, symbols } = context
  if (target === '' || symbols.bare) return false
  const uses = (facts.importersOf?.(file) ?? [])
    .map((importer) =>
      (facts.importsOf?.(importer) ?? []).filter((edge) => edge.target.type === 'file' && edge.target.path === file),
    )
    // An import that only runs a file calls nothing of it.
    .filter((edges) => edges.length === 0 || edges.some(({ names, kind }) => kind !== 'import' || names.length > 0))
  // Whoever imports a re-export of it may be able to pass the value in.
  const isReExported = uses.flat().some(({ kind }) => kind.startsWith('export'))
  if (uses.length === 0 || isReExported) return false
  return !/^(?:base|decorator|annotation)$/.test(roleOf(context) ?? '') && findCompositionPoint(context) === null
}
