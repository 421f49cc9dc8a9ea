import { compileGlobs, type Violation } from '@stratalint/core'
import { fromTop, type ReviewContext } from '../context.ts'
import { coveredByRenamed } from './exception-origins.ts'
import { isAboutNewPlace, placementOf } from './placement.ts'
import { isOfTests } from './scope/disguises.ts'
import { isGenerated } from './scope/generated.ts'
import { probeOf } from './scope/probe.ts'

/**
 * Finds what the base's policy reports in head only because it knows neither the new places nor the new names of files, nor the
 * generated code: head's policy alone judges that.
 */
export function exemptInHead(context: ReviewContext): (finding: Violation) => boolean {
  const placement = placementOf(context)
  const isCovered = coveredByRenamed(context)
  const isOutside = compileGlobs((context.head.policy ?? context.base.policy)!.policy.outside)
  const isWritten = (path: string): boolean => !isGenerated(context, fromTop(context, path))
  const isNewTest = (path: string): boolean =>
    placement.inHead(path)?.test === true && placement.atBase(path)?.test === false
  return (finding) => {
    if (isAboutNewPlace(placement, finding) || isCovered(finding)) return true
    const { rule, file, resolved = file } = finding
    if (isNewTest(file) && isOfTests(context, probeOf(context), file, fromTop(context, file))) return true
    if (!context.runs.headByHead.files.has(file) && !isWritten(file)) return true
    return (
      rule === 'architecture/placed-file' &&
      placement.inHead(resolved) === null &&
      isOutside(resolved) &&
      !isWritten(resolved)
    )
  }
}
