import type { EdgeKind, ResolvedEdge } from '../edge.ts'
import { exportCarrying, exportNamed } from '../exports.ts'
import type { Facts } from '../facts.ts'
import { clip, listNames, clean } from '../texts/text.ts'
import { fileNameOf, stemOf } from './paths/path.ts'

const EFFECT_KINDS: ReadonlySet<EdgeKind> = new Set(['import', 'import-type'])
const PATH_KINDS: ReadonlySet<EdgeKind> = new Set(['reference', 'url', 'mock'])

const THINGS: Partial<Record<EdgeKind, string>> = {
  url: 'URL',
  reference: 'reference',
  mock: 'mock',
  require: 'require',
  export: 're-export',
  'export-type': 're-export',
  'export-all': 're-export',
}

/** What people call an edge of a kind. */
export function thingOf(kind: EdgeKind): string {
  return THINGS[kind] ?? 'import'
}

/** `import of`, or whatever goes between the thing and its specifier. */
export function thingOfSpecifier(kind: EdgeKind): string {
  return `${thingOf(kind)} ${kind === 'reference' ? 'to' : 'of'}`
}

/** The verb for taking something from a module by an edge of a kind. */
export function verbOf(kind: EdgeKind): 'Import' | 'Require' | 'Re-export' | 'Take' {
  if (kind.startsWith('export')) return 'Re-export'
  return kind === 'require' ? 'Require' : kind === 'mock' ? 'Take' : 'Import'
}

/** What an edge imports, as names and as words. */
export interface Symbols {
  /** The imported names, without `*` and `default`. */
  names: string[]
  /** Every name is known and stands alone: no namespace, no default, no bare import. */
  plain: boolean
  /** Nothing of it exists at run time. */
  types: boolean
  /** Imported as a type, but declared as a value: a class, or something that `typeof` queries. */
  queriesValue: boolean
  /** `Price and Order`, or empty when no single name is imported. */
  list: string
  /** `type Price`, `Price and Order`, or `what order.ts uses of pricing.ts`. */
  phrase: string
  /** `it` or `them`. */
  pronoun: string
  /** Loaded for its effects, or named by its path only. */
  bare: boolean
  /** The name after which a new file or interface is called. */
  first: string
}

/** Describes what the edge of a file imports from `target`. */
export function symbolsOf(edge: ResolvedEdge & { file: string }, target: string, facts: Facts): Symbols {
  const named = edge.names.filter(({ name }) => name !== '*')
  const plain = named.length > 0 && named.length === edge.names.length && named.every(({ name }) => name !== 'default')
  const exported = target === '' ? null : facts.exportsOf(target)
  const kinds = named.map(({ name }) => exportNamed(exported, name)?.kind)
  const someValue = kinds.some((kind) => kind === 'value')
  const types =
    edge.typeOnly || (named.length > 0 && named.length === edge.names.length && kinds.every((kind) => kind === 'type'))
  const stem = target === '' ? '' : stemOf(target)
  const shown = named.map(({ name, local }) =>
    name !== 'default' ? name : local === null || local === 'default' ? stem : local,
  )
  const list = listNames(shown)
  const several = shown.length > 1
  const shortName = (path: string): string => clip(clean(fileNameOf(path)), 32)
  return {
    names: named.filter(({ name }) => name !== 'default').map(({ name }) => name),
    plain,
    types,
    queriesValue: edge.typeOnly && someValue,
    list,
    phrase:
      list === ''
        ? `what ${shortName(edge.file)} uses of ${shortName(target)}`
        : `${types && !someValue ? (several ? 'types ' : 'type ') : ''}${list}`,
    pronoun: several ? 'them' : 'it',
    bare: named.length === 0 && (PATH_KINDS.has(edge.kind) || (edge.names.length === 0 && EFFECT_KINDS.has(edge.kind))),
    first:
      shown[0] ??
      edge.names.find(({ name, local }) => name === '*' && local !== null && local !== '*')?.local ??
      (stem === '' ? 'shared' : stem),
  }
}

/** An export that stands for a binding: the very same one, or only one of the same name. */
export interface Counterpart {
  name: string
  same: boolean
}

/** What a file offers for `name` of `target`: the same binding under any name, else an export of that name, which may wrap it. */
export function counterpartOf(facts: Facts, file: string, target: string, name: string): Counterpart | null {
  const exported = facts.exportsOf(file)
  if (exported === null) return null
  const origin = exportNamed(facts.exportsOf(target), name)?.origin ?? { path: target, name }
  const same = exportCarrying(exported, { path: target, name }, origin)
  if (same !== undefined) return { name: same.name, same: true }
  return exportNamed(exported, name) === undefined ? null : { name, same: origin.path === file }
}
