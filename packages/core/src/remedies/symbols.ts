import type { EdgeKind, ResolvedEdge } from '../facts/edge.ts'
import { exportCarrying, exportNamed } from '../facts/exports.ts'
import type { Facts } from '../facts/facts.ts'
import { stemOf } from './paths/path.ts'

const EFFECT_KINDS: ReadonlySet<EdgeKind> = new Set(['import', 'import-type'])
const PATH_KINDS: ReadonlySet<EdgeKind> = new Set(['reference', 'url', 'mock'])

/** The names that an edge imports. */
export interface Symbols {
  /** The imported names, without `*` and `default`. */
  names: string[]
  /** The names that a reader knows them by: a default export by its local name. */
  shown: string[]
  /** Those of `shown` that are not declared as types. */
  values: string[]
  /** Some single name is imported. */
  named: boolean
  /** Every name is a named export: no namespace, no default, no bare import. */
  plain: boolean
  /** Nothing of it exists at run time. */
  types: boolean
  /** Imported as a type, but declared as a value: a class, or something that `typeof` queries. */
  queriesValue: boolean
  /** Loaded for its effects, or named by its path only. */
  bare: boolean
  /** The name after which a new file or interface is called. */
  first: string
}

/** The names that the edge of a file imports from `target`. */
export function symbolsOf(edge: ResolvedEdge, target: string, facts: Facts): Symbols {
  const named = edge.names.filter(({ name }) => name !== '*')
  const isAllNamed = named.length > 0 && named.length === edge.names.length
  const exported = target === '' ? null : facts.exportsOf(target)
  const kinds = named.map(({ name }) => exportNamed(exported, name)?.kind)
  const stem = target === '' ? '' : stemOf(target)
  const shown = named.map(({ name, local }) =>
    name !== 'default' ? name : local === null || local === 'default' ? stem : local,
  )
  const values = shown.filter((_, index) => !named[index]!.typeOnly && kinds[index] !== 'type')
  return {
    names: named.filter(({ name }) => name !== 'default').map(({ name }) => name),
    shown,
    values,
    named: shown.join('').trim() !== '',
    plain: isAllNamed && named.every(({ name }) => name !== 'default'),
    types: edge.typeOnly || (isAllNamed && kinds.every((kind) => kind === 'type')),
    queriesValue: edge.typeOnly && kinds.includes('value'),
    bare: named.length === 0 && (PATH_KINDS.has(edge.kind) || (edge.names.length === 0 && EFFECT_KINDS.has(edge.kind))),
    first:
      values[0] ??
      shown[0] ??
      edge.names.find(({ name, local }) => name === '*' && local !== null && local !== '*')?.local ??
      (stem === '' ? 'shared' : stem),
  }
}

/** An export in place of a binding: the same binding, or only one of the same name. */
export interface Counterpart {
  name: string
  same: boolean
}

/** What a file exports for `name` of `target`: the same binding under any name, else an export of that name, which may wrap it. */
export function counterpartOf(facts: Facts, file: string, target: string, name: string): Counterpart | null {
  const exported = facts.exportsOf(file)
  if (exported === null) return null
  const origin = exportNamed(facts.exportsOf(target), name)?.origin ?? { path: target, name }
  const same = exportCarrying(exported, { path: target, name }, origin)
  if (same !== undefined) return { name: same.name, same: true }
  return exportNamed(exported, name) === undefined ? null : { name, same: origin.path === file }
}
