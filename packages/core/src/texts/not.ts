import type { RemedyContext } from '../remedies/context.ts'
import { placeLabel } from './labels.ts'
import { clean, clip } from './text.ts'
import { entryNoun } from './what.ts'

/** The wrong fix that is most likely to be tried; at most 80 characters. Where nobody has decided yet where code belongs, a shared place may be right. */
export function notOf(context: RemedyContext, isDecided: boolean): string {
  const { reason, to, judge, symbols, edge } = context
  if (edge.kind === 'glob') return 'Do not hide the path in a variable.'
  switch (reason.code) {
    case 'unresolved':
      switch (reason.why) {
        case 'relative':
        case 'absolute':
          return 'Do not add an empty file just to make it resolve.'
        case 'undeclared':
          return 'Do not install a package only because its name sounds right.'
        case 'no-alias':
        case 'no-imports':
          return 'Do not declare a module of that name just to make it resolve.'
        default:
          return 'Do not replace it with a path into another package.'
      }
    case 'external':
      return `Do not re-export ${clip(clean(reason.name), 30)} from a file that may import it.`
    case 'unplaced':
      return edge.kind.startsWith('export')
        ? 'Do not re-export it from another file.'
        : 'Do not re-export it from a file that has a place.'
    case 'unchecked':
      return 'Do not copy the file or re-export it from another file.'
    case 'from-shared':
      return `Do not copy the code into ${label(context.from.place)}.`
    case 'to-app':
      return 'Do not access it through a global or a dynamic import().'
    case 'provider-too-low':
      return 'Do not re-export it from a higher layer.'
    case 'provider-internals':
      return 'Do not copy the file out of the provider.'
    case 'cross-domain': {
      const shared = judge.policy.places.find(({ role }) => role === 'shared')
      return shared === undefined || !isDecided
        ? 'Do not copy the file.'
        : `Do not move it to ${label(shared)} or copy the file.`
    }
    case 'cross-domain-equal':
      return 'Do not copy the file.'
    case 'outside-to-domain':
      return symbols.types ? 'Do not copy the type with all its members.' : throughIndex(edge.kind)
    case 'app-to-layer':
      return `Do not re-export all of ${clip(clean(to?.layer ?? 'it'), 30)}.`
    case 'later-layer':
    case 'unordered-layers':
      return symbols.types && !edge.kind.startsWith('export')
        ? 'Do not re-export it through index.ts.'
        : throughIndex(edge.kind)
    case 'past-closed':
      return `Do not merely re-export it from ${clip(clean(reason.closed[0] ?? 'the layer in between'), 30)}.`
    case 'to-test':
      return 'Do not copy the helper or rename the test.'
    case 'instance-entry':
      return `Do not export everything from the ${entryNoun(to!, 'instances')}.`
    case 'layer-entry':
      return `Do not export everything from the ${entryNoun(to!, 'layers')}.`
    case 'package-by-path':
      return 'Do not hide the path behind an alias.'
  }
}

function throughIndex(kind: string): string {
  if (kind.startsWith('export')) return 'Do not import it and export it separately.'
  return kind === 'dynamic-import' || kind === 'require'
    ? 'Do not re-export it through index.ts.'
    : 'Do not hide it behind a dynamic import().'
}

function label(place: Parameters<typeof placeLabel>[0]): string {
  return clip(clean(placeLabel(place)), 30)
}
