import type { Element } from './elements.ts'
import { matchesAny } from './micromatch.ts'

/** One end of an import. */
export interface Entity {
  file: string | null
  element: Element | null
  isIgnored: boolean
  categories: readonly string[]
  origin: 'local' | 'external' | 'core'
  /** The package and the path in it. */
  module: string | null
  subpath: string | null
}

/** An import with both ends described. */
export interface Dependency {
  from: Entity
  to: Entity
  source: string
  kind: 'value' | 'type'
  nodeKind: string
  specifiers: readonly string[]
  relationship: { from: string; to: string }
}

/** A selector as the config has it: a type, a type with captures, an object, or a list of these. */
export type Selector = unknown
type Fields = Record<string, unknown>

/** Keys of selectors that are understood; another one never matches, and is reported. */
export const SELECTOR_KEYS = new Set(
  `type types category categories captured path filePath elementPath internalPath fileInternalPath origin parent isUnknown
  isIgnored element file module source from to dependency relationship kind nodeKind specifiers`.split(/\s+/),
)

/** Whether one end of an import matches a selector. */
export function matchesEntity(selector: Selector, entity: Entity, data: Fields): boolean {
  return alternatives(selector).some((one) => matchesOne(one, entity, data))
}

/** Whether what is between the ends of an import matches a selector. */
export function matchesDependency(selector: Selector, dependency: Dependency, data: Fields): boolean {
  return [selector].flat().some((one) => {
    const { kind, nodeKind, specifiers, source, module, relationship } = one as Fields
    const { from, to } = (relationship ?? {}) as Fields
    return (
      fits(kind, dependency.kind, data) &&
      fits(nodeKind, dependency.nodeKind, data) &&
      fits(source, dependency.source, data) &&
      fits(module, dependency.to.module, data) &&
      fits(from, dependency.relationship.from, data) &&
      fits(to, dependency.relationship.to, data) &&
      (specifiers === undefined || dependency.specifiers.some((name) => fits(specifiers, name, data)))
    )
  })
}

/** Splits a selector into objects, of which one must match. */
export function alternatives(selector: Selector): Fields[] {
  if (typeof selector === 'string') return [{ type: selector }]
  if (!Array.isArray(selector)) return typeof selector === 'object' && selector !== null ? [selector as Fields] : []
  if (isTypeWithCaptures(selector)) return [{ type: selector[0], captured: selector[1] }]
  return selector.flatMap(alternatives)
}

/** Whether a list is one selector: a type and the values of its captures. */
export function isTypeWithCaptures(selector: readonly unknown[]): boolean {
  const [type, captured] = selector
  return (
    selector.length === 2 &&
    typeof type === 'string' &&
    typeof captured === 'object' &&
    captured !== null &&
    !Array.isArray(captured) &&
    // Captures are often called `module` or `file`; in a selector, these are objects.
    !Object.entries(captured).some(
      ([key, value]) =>
        ['type', 'from', 'to', 'element'].includes(key) ||
        (['file', 'module'].includes(key) && [value].flat().some((one) => typeof one !== 'string')),
    )
  )
}

function matchesOne(fields: Fields, entity: Entity, data: Fields): boolean {
  const { element, file, module, ...own } = fields
  if (element !== undefined && !matchesEntity(element, entity, data)) return false
  if (file !== undefined && ![file].flat().some((one) => matchesFile(one as Fields, entity, data))) return false
  if (module !== undefined && ![module].flat().some((one) => matchesModule(one as Fields, entity, data))) return false
  return matchesElement(own, entity, data)
}

function matchesFile({ categories, path, isUnknown, isIgnored }: Fields, entity: Entity, data: Fields): boolean {
  return (
    matchesList(categories, entity.categories, data) &&
    fits(path, entity.file, data) &&
    (isIgnored === undefined || isIgnored === entity.isIgnored) &&
    (isUnknown === undefined || isUnknown === (entity.categories.length === 0))
  )
}

function matchesModule({ origin, source, internalPath }: Fields, entity: Entity, data: Fields): boolean {
  return (
    fits(origin, entity.origin, data) &&
    fits(source, entity.module, data) &&
    fits(internalPath, entity.subpath?.replace(/^\//, '') ?? null, data)
  )
}

function matchesElement(fields: Fields, entity: Entity, data: Fields): boolean {
  const { element } = entity
  return Object.entries(fields).every(([key, wanted]) => {
    switch (key) {
      case 'type':
      case 'types':
        return matchesList(wanted, element?.types ?? [], data)
      case 'category':
        return fits(wanted, element?.category ?? null, data)
      case 'captured':
        return [wanted].flat().some((one) => matchesCaptures(one as Fields, element?.captured ?? null, data))
      case 'elementPath':
        return fits(wanted, element?.path ?? null, data)
      case 'path':
        // The path of the element in version 7, of the file before.
        return fits(wanted, entity.file, data) || fits(wanted, element?.path ?? null, data)
      case 'filePath':
        return fits(wanted, entity.file, data)
      case 'internalPath':
      case 'fileInternalPath':
        return fits(wanted, element?.inside ?? entity.subpath, data)
      case 'origin':
        return fits(wanted, entity.origin, data)
      case 'isIgnored':
        return wanted === entity.isIgnored
      case 'isUnknown':
        return wanted === (element === null)
      case 'parent':
        return matchesParent(wanted, element, data)
      default:
        return false
    }
  })
}

function matchesParent(wanted: unknown, element: Element | null, data: Fields): boolean {
  const parent = element?.parents[0]
  if (wanted === null) return parent === undefined
  return (
    parent !== undefined &&
    [wanted].flat().some((one) => {
      const { type, types, category, captured, elementPath, path } = one as Fields
      return (
        matchesList(type, parent.types, data) &&
        matchesList(types, parent.types, data) &&
        fits(category, parent.category, data) &&
        fits(elementPath ?? path, parent.path, data) &&
        (captured === undefined ||
          [captured].flat().some((some) => matchesCaptures(some as Fields, parent.captured, data)))
      )
    })
  )
}

function matchesCaptures(wanted: Fields, captured: Record<string, string> | null, data: Fields): boolean {
  return (
    captured !== null &&
    Object.entries(wanted).every(
      ([name, pattern]) => captured[name] !== undefined && captured[name] !== '' && fits(pattern, captured[name], data),
    )
  )
}

/** Whether a list of values matches: a pattern matches any of them, and a query says how many must. */
function matchesList(wanted: unknown, values: readonly string[], data: Fields): boolean {
  if (wanted === undefined) return true
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted))
    return values.length === 0 ? fits(wanted, null, data) : values.some((value) => fits(wanted, value, data))
  const { anyOf, allOf, noneOf } = wanted as Record<string, unknown[] | undefined>
  const has = (pattern: unknown): boolean => values.some((value) => fits(pattern, value, data))
  return (anyOf?.some(has) ?? true) && (allOf?.every(has) ?? true) && !(noneOf?.some(has) ?? false)
}

/** Whether a value matches a pattern or one of a list, with templates filled in; `null` matches what has no value. */
function fits(wanted: unknown, value: string | null, data: Fields): boolean {
  if (wanted === undefined) return true
  if (value === null) return wanted === null || (Array.isArray(wanted) && wanted.includes(null))
  const patterns = [wanted].flat().filter((one): one is string => typeof one === 'string')
  return matchesAny(
    value,
    patterns.map((pattern) => fillTemplate(pattern, data)),
  )
}

/** Fills in `{{ from.captured.family }}` and the older `${from.family}`. */
function fillTemplate(pattern: string, data: Fields): string {
  return pattern.replace(/\{\{\s*([\w.[\]]+)\s*\}\}|\$\{\s*([\w.]+)\s*\}/g, (_, modern?: string, legacy?: string) => {
    const value = (modern ?? legacy!)
      .split('.')
      .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Fields)[key] : undefined), data)
    return typeof value === 'string' ? value : ''
  })
}
