import { groupTexts } from '../../patterns/regex-sequences.ts'

/** A text, or several of which one must match. */
type Paths = string | readonly string[]

/** The `from` or `to` of a rule. */
export interface Condition {
  path?: Paths
  pathNot?: Paths
  dependencyTypes?: readonly string[]
  dependencyTypesNot?: readonly string[]
  circular?: boolean
  couldNotResolve?: boolean
  dynamic?: boolean
  orphan?: boolean
  [other: string]: unknown
}

/** A rule of `forbidden`, `allowed` or `required`. */
export interface Rule {
  name?: string
  severity?: string
  scope?: string
  from?: Condition
  to?: Condition
  module?: unknown
}

/** The rules of a config. */
export interface RuleSet {
  forbidden?: readonly Rule[]
  allowed?: readonly Rule[]
  required?: readonly Rule[]
  options?: Record<string, unknown>
}

/** An import as dependency-cruiser describes it. */
export interface Cruised {
  from: string
  /** A file, `node_modules/…`, or the name of a builtin. */
  to: string
  types: readonly string[]
  isDynamic: boolean
}

/** Conditions on single imports that are judged here. */
const EDGE_KEYS = new Set(['path', 'pathNot', 'dependencyTypes', 'dependencyTypesNot', 'dynamic', 'exoticallyRequired'])

/** Why a rule is not one about single imports; `null` if it is. */
export function otherKindOf({ scope, from = {}, to = {}, module }: Rule): string | null {
  if (scope === 'folder') return 'scope'
  if (module !== undefined) return 'module'
  if (asksForDeclaration(to)) return 'dependencyTypes'
  return [...Object.keys(from), ...Object.keys(to)].find((key) => !EDGE_KEYS.has(key)) ?? null
}

/** Whether a condition depends on how a package is declared, or how a specifier is written. */
function asksForDeclaration({ dependencyTypes, dependencyTypesNot = [] }: Condition): boolean {
  const isKnown = (type: string): boolean => ['core', 'npm', 'local'].includes(type)
  return dependencyTypes?.some(isKnown) === false || dependencyTypesNot.some((type) => type.startsWith('aliased'))
}

/** Whether an import matches a rule. */
export function matchesRule({ from = {}, to = {} }: Rule, edge: Cruised): boolean {
  const found = from.path === undefined ? null : new RegExp(joined(from.path)).exec(edge.from)
  if (from.path !== undefined && found === null) return false
  if (from.pathNot !== undefined && new RegExp(joined(from.pathNot)).test(edge.from)) return false
  const fill = (paths: Paths): RegExp => new RegExp(fillGroups(joined(paths), found ?? []))
  if (to.path !== undefined && !fill(to.path).test(edge.to)) return false
  if (to.pathNot !== undefined && fill(to.pathNot).test(edge.to)) return false
  if (to.dependencyTypes?.some((type) => edge.types.includes(type)) === false) return false
  if (to.dependencyTypesNot?.some((type) => edge.types.includes(type)) === true) return false
  // Exotic requires are calls with names of their own, which are not read.
  return (to.dynamic ?? edge.isDynamic) === edge.isDynamic && to.exoticallyRequired !== true
}

/** The regular expression of one condition; several are alternatives. */
export function joined(paths: Paths): string {
  return typeof paths === 'string' ? paths : paths.join('|')
}

function fillGroups(source: string, groups: readonly (string | undefined)[]): string {
  return groups.reduce<string>((text, group, index) => text.replaceAll(`$${index}`, group ?? ''), source)
}

/** The regular expression of a condition of `to`, with what the groups of `from` can match in place of `$1`. */
export function withGroupTexts(paths: Paths, from: Paths | undefined): string {
  const groups = from === undefined ? [] : groupTexts(joined(from))
  return groups.reduce((text, group, index) => text.replaceAll(`$${index + 1}`, group), joined(paths))
}
