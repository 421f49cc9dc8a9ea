import type { EdgeKind } from '../facts/edge.ts'
import type { Location } from '../places/location.ts'
import type { Judge } from '../verdict/judge.ts'
import type { RemedyContext } from '../remedies/context.ts'
import { crossDomainLaws } from './cross-domain-law.ts'
import { fullLabel, instanceLabel, layerLabel, placeLabel, scopeLabel } from './labels.ts'
import { clean, clip, clipMiddle, listNames, shortPath } from './text.ts'
import { phraseOf } from './words.ts'

/** The longest `what`. */
export const MAX_WHAT = 160

const ACTIONS: Partial<Record<EdgeKind, string>> = {
  export: 're-exports',
  'export-type': 're-exports',
  'export-all': 're-exports',
  require: 'requires',
  reference: 'references',
  mock: 'mocks',
  url: 'points to',
}

/** How a sentence names both ends, and the law that the edge breaks, the fullest wording first. */
interface Clause {
  from: string
  to: string
  laws: string[]
}

/** One sentence that states what is wrong, at most 160 characters long. */
export function whatOf(context: RemedyContext): string {
  const { edge, file, target, symbols } = context
  const { from, to, laws } = clauseOf(context)
  const sentence = (importer: string, object: string, law: string): string =>
    `${importer}${bracket(from)} ${ACTIONS[edge.kind] ?? 'imports'} ${object}${bracket(to)}${law}.`
  const specifier = (max: number): string => clipMiddle(clean(edge.specifier), max) || 'an empty specifier'
  const matching = (max: number, law: string): string =>
    sentence(shortPath(file, max), `${specifier(max)}, which matches ${shortPath(target, max)}`, law)
  const drafts =
    edge.kind === 'glob' && edge.target.type === 'file'
      ? [...laws.map((law) => matching(36, law)), matching(24, laws.at(-1)!)]
      : [
          ...(symbols.named
            ? laws.map((law) => sentence(shortPath(file), `${phraseOf(context)} from ${specifier(56)}`, law))
            : []),
          ...laws.map((law) => sentence(shortPath(file), specifier(56), law)),
          sentence(shortPath(file, 28), specifier(28), laws.at(-1)!),
        ]
  return drafts.find((draft) => draft.length <= MAX_WHAT) ?? clip(drafts.at(-1)!, MAX_WHAT)
}

/** The law that an edge breaks, in its fullest wording, as it continues a sentence about the edge. */
export function lawOf(context: RemedyContext): string {
  return clauseOf(context).laws[0]!
}

function bracket(label: string): string {
  return label === '' ? '' : ` (${clip(clean(label), 28)})`
}

function clauseOf({ reason, from, to, judge, layer, target, edge }: RemedyContext): Clause {
  const here = name(layerLabel(from))
  const there = to === null ? '' : name(layerLabel(to))
  // A test is judged as a layer other than its own, so the message names that layer.
  const own = layer === null ? here : name(layer)
  const asTest =
    from.test && layer !== null && layer !== from.layer
      ? `; tests of ${instanceName(from)} may import only what ${own} may`
      : null
  const clause = (a: string, b: string, ...laws: string[]): Clause => ({ from: a, to: b, laws })
  const instances = (...laws: string[]): Clause =>
    clause(instanceLabel(from), to === null ? '' : instanceLabel(to), ...laws)
  const layers = (...laws: string[]): Clause =>
    to !== null && from.instance !== to.instance
      ? clause(fullLabel(from), fullLabel(to), ...laws)
      : clause(layerLabel(from), to === null ? '' : layerLabel(to), ...laws)
  switch (reason.code) {
    case 'unresolved': {
      const isPattern = edge.kind === 'glob' && reason.why === 'relative'
      return clause('', '', isPattern ? ', which does not match any file' : UNRESOLVED[reason.why])
    }
    case 'external': {
      if (reason.allowedIn.length === 0) return clause(fullLabel(from), '', '; no place may import that package')
      const scopes = reason.allowedIn.map((one) => scopeLabel(judge, one))
      const law = `; only ${listNames(scopes, 5)} may import ${name(reason.name, 40)}`
      return clause(fullLabel(from), '', law, '; that package belongs elsewhere')
    }
    case 'unplaced': {
      const state = target.startsWith('../') ? 'is outside the project' : 'does not match any place'
      const short = target.startsWith('../') ? [] : [`; ${shortPath(target)} ${state}`]
      return clause(fullLabel(from), '', `; ${shownTarget(target)} ${state}`, ...short, `; that file ${state}`)
    }
    case 'unchecked': {
      const why = UNCHECKED[reason.why]
      return clause(fullLabel(from), '', `; ${shownTarget(target)} ${why}`, `; that file ${why}`)
    }
    case 'from-shared':
      return clause(
        here,
        fullLabel(to!),
        `; ${here} may import nothing else in the repository`,
        `; ${here} may import only ${here}`,
      )
    case 'to-app':
      return clause(fullLabel(from), there, `; nothing outside ${instanceName(to!)} may import it`)
    case 'provider-too-low':
      return clause(here, instanceLabel(to!), `; only ${floor(judge, reason.usableFrom)} may use ${instanceName(to!)}`)
    case 'provider-internals': {
      const [provider, entry] = [instanceName(to!), entryNoun(to!, 'instances')]
      const law = `, an internal file of ${provider}; import it through its ${entry}`
      return clause('', '', law, `; import ${provider} through its ${entry}`)
    }
    case 'cross-domain':
      return instances(...crossDomainLaws(judge, from, to!, layer))
    case 'cross-domain-equal': {
      if (to!.layer === null) return instances('; domains without a layer may not import each other')
      const law =
        asTest === null
          ? `; both are in ${there}, and only lower layers may be imported`
          : `${asTest}, and ${there} of two domains may not import each other`
      return instances(law, '; only lower layers may be imported')
    }
    case 'outside-to-domain': {
      const law = `; ${name(placeLabel(from.place))} may not import any domain`
      return clause(fullLabel(from), fullLabel(to!), law, '; no domain may be imported here')
    }
    case 'app-to-layer': {
      const law = `; ${here} may import only ${listNames(reason.uses, 4)} from a domain`
      return clause(here, fullLabel(to!), law, `; ${here} may not import ${there}`)
    }
    case 'later-layer': {
      const law =
        asTest === null
          ? `; ${own} may import only ${mayImport(judge, layer)}`
          : `${asTest}, and ${there} is a later layer`
      return layers(law, `; ${there} is a later layer than ${own}`, '; that layer comes later')
    }
    case 'unordered-layers':
      return asTest === null
        ? layers(
            `; ${own} and ${there} are sibling layers and may not import each other`,
            '; these layers may not import each other',
          )
        : layers(
            `${asTest}, and ${own} and ${there} may not import each other`,
            `; ${own} and ${there} may not import each other`,
          )
    case 'past-closed': {
      const through = `may use ${there} only through`
      const closed = listNames(reason.closed, 3)
      return asTest === null
        ? layers(`; ${own} ${through} ${closed}`, '; the closed layer between them is skipped')
        : layers(`${asTest}, and that ${through} ${closed}`, `; ${own} ${through} a closed layer`)
    }
    case 'to-test':
      return clause('', '', ', a test file; only tests may import tests')
    case 'instance-entry': {
      const through = `; import it through its ${entryNoun(to!, 'instances')}`
      const reserved = `, which ${fullName(to!)} reserves for`
      if (reason.reserved)
        return clause(fullLabel(from), '', `${reserved} ${reservedFor(to!)}${through}`, `${reserved} others`)
      return clause('', '', `, an internal file of ${fullName(to!)}${through}`, '; that is an internal file')
    }
    case 'layer-entry': {
      const law = `, an internal file of ${there}; import it through its ${entryNoun(to!, 'layers')}`
      return clause(layerLabel(from), '', law, '; that is an internal file')
    }
    case 'package-by-path': {
      const law = `, a file of package ${name(reason.packageName, 48)}; import packages by name`
      return clause('', '', law, '; import packages by name')
    }
  }
}

const UNRESOLVED = {
  relative: ', but no such file exists',
  absolute: ' by an absolute path, which differs between machines',
  workspace: ', but that workspace package has no such entry or file',
  alias: ', but its alias does not point to a file',
  imports: ', but its entry in the imports of package.json does not point to a file',
  'no-alias': ', which matches no alias, workspace package or declared dependency',
  'no-imports': ', but the imports of package.json have no such entry',
  undeclared: ', which matches no alias, workspace package or declared dependency',
} as const

const UNCHECKED = {
  ignores: 'is excluded from the check',
  files: 'is not one of the checked files',
  git: 'is not checked, because git ignores it',
  project: 'belongs to another project in the repository',
  root: 'is outside the project',
} as const

function shownTarget(path: string): string {
  return clipMiddle(clean(path), 64)
}

/** How a message names the entry of an instance or a layer. */
export function entryNoun(to: Location, which: 'instances' | 'layers'): string {
  const entry = to.place.entry[which]
  if (!Array.isArray(entry)) return 'index'
  const globs = entry.filter((one) => typeof one === 'string')
  if (globs.every((glob) => /^index(?:\.[^/]+)?$/.test(glob))) return 'index'
  return globs.some((glob) => /\*\/index(?:\.[^/]+)?$/.test(glob)) ? "folder's index" : 'entry files'
}

/** The consumers that a file is reserved for: by name, or by the file's own name. */
function reservedFor({ place, inside }: Location): string {
  const reserved = Array.isArray(place.entry.instances)
    ? place.entry.instances.filter((one) => typeof one !== 'string')
    : []
  const named = reserved.flatMap((one) => one.for).filter((consumer) => !consumer.includes('*'))
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
