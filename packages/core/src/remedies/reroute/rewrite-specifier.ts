import type { Edit } from '../../findings/finding.ts'
import type { RemedyContext } from '../context.ts'
import { writtenFor } from '../paths/other-package.ts'
import { quoted, type WrittenSpecifier } from '../paths/specifier.ts'
import type { PlanOf } from '../plan.ts'
import type { RerouteReason, Source } from '../plan-details.ts'

/** The edit that replaces the specifier. */
export function specifierEdit({ edge, file, quote, loaders }: RemedyContext, specifier: string): Edit {
  return {
    file,
    start: edge.start,
    end: edge.end,
    text: quoted(loaders + specifier, edge.kind === 'reference' ? '"' : quote),
  }
}

/** The specifier of another target, in the style of the present one; `null` where none is allowed. */
export function specifierTo({ edge, facts, file, target }: RemedyContext, path: string): WrittenSpecifier | null {
  return writtenFor(facts, file, path, { specifier: edge.specifier, path: target })
}

/** A plan that replaces the specifier and nothing else. */
export function rewriteSpecifier(
  context: RemedyContext,
  key: 'use-nearest' | 'use-package-entry' | 'use-package-name' | 'use-relative' | 'use-source',
  { path, specifier, names }: Source & { specifier: string },
  because: RerouteReason | null = null,
): PlanOf<'reroute'> {
  return {
    action: 'reroute',
    key,
    applicability: 'suggested',
    target: path,
    sources: [{ path, specifier, names }],
    because,
    edits: [specifierEdit(context, specifier)],
  }
}
