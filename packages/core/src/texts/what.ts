import type { EdgeKind } from '../edge.ts'
import type { Location } from '../place.ts'
import type { Judge } from '../verdict.ts'
import type { RemedyContext } from '../remedies/context.ts'
import { crossDomainLaws } from './cross-domain-law.ts'
import { fullLabel, instanceLabel, layerLabel, placeLabel, scopeLabel } from './labels.ts'
import { clean, clip, clipMiddle, listNames, shortPath } from './text.ts'

/** The longest `what`. */
export const MAX_WHAT = 160

const VERBS: Partial<Record<EdgeKind, string>> = {
  export: 're-exports',
  'export-type': 're-exports',
  'export-all': 're-exports',
  require: 'requires',
  reference: 'references',
  mock: 'mocks',
  url: 'points to',
}

/** What the sentence says of both ends, and the law that it breaks, the fullest wording first. */
interface Clause {
  from: string
  to: string
  laws: string[]
}

/** One sentence that says what is wrong, at most 160 characters long. */
export function whatOf(context: RemedyContext): string {
  const { edge, symbols } = context
  const clause = clauseOf(context)
  const verb = VERBS[edge.kind] ?? 'imports'
  const sentence = (file: string, object: string, law: string): string =>
    `${file}${bracket(clause.from)} ${verb} ${object}${bracket(clause.to)}${law}.`
  const specifier = (max: number): string => clipMiddle(clean(edge.specifier), max) || 'an empty specifier'
  const named =
    symbols.list === ''
      ? null
      : `${symbols.types && !symbols.queriesValue ? 'type ' : ''}${symbols.names.length > 1 || symbols.list.length > 40 ? symbols.list : clip(symbols.list, 32)} from `
  const drafts: string[] = []
  if (edge.kind === 'glob' && edge.target.type === 'file') {
    for (const law of clause.laws)
      drafts.push(
        sentence(shortPath(context.file, 36), `${specifier(36)}, which matches ${shortPath(context.target, 36)}`, law),
      )
    drafts.push(
      sentence(
        shortPath(context.file, 24),
        `${specifier(24)}, which matches ${shortPath(context.target, 24)}`,
        clause.laws.at(-1)!,
      ),
    )
    return drafts.find((draft) => draft.length <= MAX_WHAT) ?? clip(drafts.at(-1)!, MAX_WHAT)
  }
  if (named !== null) {
    for (const law of clause.laws)
      drafts.push(
        sentence(shortPath(context.file), `${named.replace(/^type (?=.*(?: and |,))/, 'types ')}${specifier(56)}`, law),
      )
  }
  for (const law of clause.laws) drafts.push(sentence(shortPath(context.file), specifier(56), law))
  drafts.push(sentence(shortPath(context.file, 28), specifier(28), clause.laws.at(-1)!))
  return drafts.find((draft) => draft.length <= MAX_WHAT) ?? clip(drafts.at(-1)!, MAX_WHAT)
}

function bracket(label: string): string {
  return label === '' ? '' : ` (${clip(clean(label), 28)})`
}

function clauseOf({ reason, from, to, judge, layer, target, edge }: RemedyContext): Clause {
  const here = name(layerLabel(from))
  const there = to === null ? '' : name(layerLabel(to))
  // A test is judged as a layer that it does not stand in, so a message names that layer and says whose it is.
  const own = layer === null ? here : name(layer)
  const asTest =
    from.test && layer !== null && layer !== from.layer
      ? `; tests of ${instanceName(from)} may import only what ${own} may`
      : null
  const between = { from: layerLabel(from), to: to === null ? '' : layerLabel(to) }
  const instances = { from: instanceLabel(from), to: to === null ? '' : instanceLabel(to) }
  const crossing = to !== null && from.instance !== to.instance ? { from: fullLabel(from), to: fullLabel(to) } : between
  switch (reason.code) {
    case 'unresolved':
      return {
        from: '',
        to: '',
        laws: [edge.kind === 'glob' && reason.why === 'relative' ? ', which matches no file' : UNRESOLVED[reason.why]],
      }
    case 'external':
      return {
        from: fullLabel(from),
        to: '',
        laws:
          reason.allowedIn.length === 0
            ? ['; no place may import that package']
            : [
                `; only ${listNames(
                  reason.allowedIn.map((one) => scopeLabel(judge, one)),
                  5,
                )} may import ${name(reason.name, 40)}`,
                '; that package belongs elsewhere',
              ],
      }
    case 'unplaced':
      return target.startsWith('../')
        ? {
            from: fullLabel(from),
            to: '',
            laws: [`; ${shownTarget(target)} is outside the project`, '; that file is outside the project'],
          }
        : {
            from: fullLabel(from),
            to: '',
            laws: [
              `; ${shownTarget(target)} does not match any place`,
              `; ${shortPath(target)} does not match any place`,
              '; that file does not match any place',
            ],
          }
    case 'unchecked': {
      const why = UNCHECKED[reason.why]
      return { from: fullLabel(from), to: '', laws: [`; ${shownTarget(target)} ${why}`, `; that file ${why}`] }
    }
    case 'from-shared':
      return {
        from: here,
        to: fullLabel(to!),
        laws: [`; ${here} may import nothing of the repository but ${here}`, `; ${here} must stand alone`],
      }
    case 'to-app':
      return { from: fullLabel(from), to: there, laws: [`; nothing outside ${instanceName(to!)} may import it`] }
    case 'provider-too-low':
      return {
        from: here,
        to: instances.to,
        laws: [`; only ${floor(judge, reason.usableFrom)} may use ${instanceName(to!)}`],
      }
    case 'provider-internals':
      return {
        from: '',
        to: '',
        laws: [
          `, an internal file of ${instanceName(to!)}; ${instanceName(to!)} is entered only by its ${entryWord(to!, 'instances')}`,
          `; ${instanceName(to!)} is entered by its ${entryWord(to!, 'instances')}`,
        ],
      }
    case 'cross-domain':
      return { ...instances, laws: crossDomainLaws(judge, from, to!, layer) }
    case 'cross-domain-equal':
      if (to!.layer === null)
        return {
          ...instances,
          laws: [
            '; neither has a layer, and such domains may not import each other',
            '; domains without layers may not import each other',
          ],
        }
      return {
        ...instances,
        laws:
          asTest === null
            ? [`; both are ${there}, and those may not import each other`, '; equal layers of two domains stay apart']
            : [
                `${asTest}, and ${there} of two domains may not import each other`,
                `; ${there} of two domains may not import each other`,
              ],
      }
    case 'outside-to-domain':
      return {
        from: fullLabel(from),
        to: fullLabel(to!),
        laws: [`; ${name(placeLabel(from.place))} may not import any domain`, '; no domain may be imported here'],
      }
    case 'app-to-layer':
      return {
        from: here,
        to: fullLabel(to!),
        laws: [
          `; ${here} may import only ${listNames(reason.uses, 4)} of a domain`,
          `; ${there} is out of reach from here`,
        ],
      }
    case 'later-layer':
      return {
        ...crossing,
        laws: [
          asTest === null
            ? `; ${own} may import only ${mayImport(judge, layer)}`
            : `${asTest}, and ${there} is a later layer`,
          `; ${there} is a later layer than ${own}`,
          '; that layer is a later one',
        ],
      }
    case 'unordered-layers':
      return {
        ...crossing,
        laws: [
          asTest === null
            ? `; ${own} and ${there} stand side by side and may not import each other`
            : `${asTest}, and ${own} and ${there} may not import each other`,
          asTest === null
            ? '; these layers may not import each other'
            : `; ${own} and ${there} may not import each other`,
        ],
      }
    case 'past-closed':
      return {
        ...crossing,
        laws: [
          asTest === null
            ? `; ${own} reaches ${there} only through ${listNames(reason.closed, 3)}`
            : `${asTest}, and that reaches ${there} only through ${listNames(reason.closed, 3)}`,
          asTest === null
            ? '; the closed layer between them is left out'
            : `; ${own} reaches ${there} only through a closed layer`,
        ],
      }
    case 'to-test':
      return { from: '', to: '', laws: [', a test file; only tests may import tests'] }
    case 'instance-entry':
      if (reason.kept)
        return {
          from: fullLabel(from),
          to: '',
          laws: [
            `, which ${fullName(to!)} keeps for ${keptFor(to!)}; others enter it by its ${entryWord(to!, 'instances')}`,
            `, which ${fullName(to!)} keeps for others`,
          ],
        }
      return {
        from: '',
        to: '',
        laws: [
          `, an internal file of ${fullName(to!)}; others enter it by its ${entryWord(to!, 'instances')}`,
          '; that is an internal file',
        ],
      }
    case 'layer-entry':
      return {
        from: layerLabel(from),
        to: '',
        laws: [
          `, an internal file of ${there}; other layers enter it by its ${entryWord(to!, 'layers')}`,
          '; that is an internal file',
        ],
      }
    case 'package-by-path':
      return {
        from: '',
        to: '',
        laws: [
          `, a file of the package ${name(reason.packageName, 48)}; packages are imported by name`,
          '; packages are imported by name',
        ],
      }
  }
}

const UNRESOLVED = {
  relative: ', but no such file exists',
  absolute: ' by an absolute path; such a path is not the same on every machine',
  workspace: ', but that workspace package has no such entry or file',
  alias: ', but its alias leads to no file',
  imports: ', but its entry in the imports of package.json leads to no file',
  'no-alias': ', which matches no alias, workspace package or declared dependency',
  'no-imports': ', but the imports of package.json have no such entry',
  undeclared: ', which matches no alias, workspace package or declared dependency',
} as const

const UNCHECKED = {
  ignores: 'is left out of the check',
  files: 'is not among the files that are checked',
  git: 'is not checked, because git leaves it out',
  project: 'belongs to another project of the repository',
  root: 'is outside the project',
} as const

function shownTarget(path: string): string {
  return clipMiddle(clean(path), 64)
}

function entryWord(to: Location, which: 'instances' | 'layers'): string {
  const entry = to.place.entry[which]
  if (!Array.isArray(entry)) return 'index'
  const globs = entry.filter((one) => typeof one === 'string')
  if (globs.every((glob) => /^index(?:\.[^/]+)?$/.test(glob))) return 'index'
  return globs.some((glob) => /\*\/index(?:\.[^/]+)?$/.test(glob)) ? "folder's index" : 'entry files'
}

/** The consumers that a file is kept for: by name, or as its own name says. */
function keptFor({ place, inside }: Location): string {
  const kept = Array.isArray(place.entry.instances)
    ? place.entry.instances.filter((one) => typeof one !== 'string')
    : []
  const named = kept.flatMap((one) => one.for).filter((consumer) => !consumer.includes('*'))
  return named.length > 0
    ? listNames([...new Set(named)])
    : name(
        inside
          .replace(/\.[^/]*$/, '')
          .split('/')
          .at(-1)!,
      )
}

/** `service and later layers`, or just the last layer. */
function floor(judge: Judge, layer: string): string {
  const above = judge.policy.layers.names.some((other) => judge.policy.layers.below[other]?.includes(layer))
  return above ? `${name(layer)} and later layers` : name(layer)
}

/** Everything of the repository that a layer may import, lowest first. */
function mayImport(judge: Judge, own: string | null): string {
  const { layers, places } = judge.policy
  const seen = own === null ? [] : [own, ...(layers.sees[own] ?? [])]
  const reaches = (low: string): boolean => own === low || (layers.below[own ?? '']?.includes(low) ?? false)
  const others = places.filter(
    ({ role, usableFrom }) =>
      role === 'shared' || (role === 'provider' && (usableFrom === null || reaches(usableFrom))),
  )
  const all = [...layers.names.filter((layer) => seen.includes(layer)), ...others.map(placeLabel)]
  return listNames([...new Set(all)], 8)
}

function name(text: string, max = 32): string {
  return clip(clean(text), max)
}

function instanceName(location: Location): string {
  return name(instanceLabel(location))
}

function fullName(location: Location): string {
  return name(fullLabel(location))
}
