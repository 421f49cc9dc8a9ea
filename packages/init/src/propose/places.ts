import { staticPrefix } from '@stratalint/core'
import type { Config } from '@stratalint/policy'
import type { Model } from '../infer/model.ts'
import { byPrecedence } from '../infer/precedence.ts'
import { below, lastSegment } from '../paths.ts'
import type { Part } from '../partition/part.ts'

export type Places = NonNullable<NonNullable<Config['architecture']>['places']>
type Place = Exclude<Places[string], string | null>

/** The places of a policy, with the parts that each of them covers. */
export interface PlacePlan {
  places: Places
  partsOf: Map<string, Part[]>
}

/** Makes the places of the parts: those that differ only in a layer, or are shared by all code of one folder, become one. */
export function planPlaces(model: Model, layers: readonly string[]): PlacePlan {
  const groups = new Map<string, Part[]>()
  for (const one of model.parts) {
    const key = groupKey(one, model)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const planned = [...groups.values()].map((parts) => ({ parts, ...placeOf(parts, model, layers) }))
  const taken = new Set(layers)
  const places: Places = {}
  const partsOf = new Map<string, Part[]>()
  for (const { parts, pattern, place } of planned.sort(byPrecedence)) {
    const name = freeName(namesOf(parts, pattern), taken, pattern)
    taken.add(name)
    places[name] = { pattern, ...place }
    partsOf.set(name, parts)
  }
  return { places, partsOf }
}

function groupKey(one: Part, { usesOf }: Model): string {
  const { role, parent, pattern, isDomain, isPackage, layer, origin } = one
  if (role === 'app' && origin === 'framework' && /^[^*{]+\/\*\*$/.test(pattern))
    return JSON.stringify(['app', folderOf(pattern), usesOf(one)])
  if (role === 'layer' && parent !== null) return JSON.stringify(['layer', parent, isDomain, isPackage])
  if (role === 'shared' && pattern === below(folderOf(pattern), `${layer}/**`))
    return JSON.stringify(['shared', folderOf(pattern)])
  return JSON.stringify([pattern])
}

function placeOf(
  parts: readonly Part[],
  { entries, usesOf }: Model,
  layers: readonly string[],
): { pattern: string; place: Place } {
  const [{ role, parent, pattern, isDomain, isPackage, layer }] = parts as [Part]
  if (role === 'shared') {
    return { pattern: joinedPattern(parts), place: { role: 'shared' } }
  }
  if (role === 'provider') return { pattern, place: { role: 'provider' } }
  if (role === 'app') {
    const used = usesOf(parts[0]!)
    const uses = layers.filter((name) => used.includes(name))
    return { pattern: joinedPattern(parts), place: { role: 'app', ...(layers.length > 0 && { uses }) } }
  }
  const isEnteredByIndex = isDomain && !isPackage && entries.total >= 5 && entries.byIndex >= entries.total * 0.95
  const entry = isEnteredByIndex ? 'index' : 'any'
  if (parent === null) return { pattern, place: { role: 'domain', ...(layers.includes(layer) && { layer }), entry } }
  // A layer of a package is an instance of its own, so that tests of one package are not tests of the others.
  return {
    pattern: below(parent, '{layer}/**'),
    place: { role: 'domain', ...(isPackage && { identity: ['layer'] }), entry },
  }
}

/** The pattern of folders next to each other. */
function joinedPattern(parts: readonly Part[]): string {
  const [{ pattern }] = parts as [Part]
  const names = parts.map((one) => lastSegment(one.pattern.replace(/\/\*\*$/, ''))).sort()
  return parts.length > 1 ? below(folderOf(pattern), `{${names.join(',')}}/**`) : pattern
}

/** A name that people understand: the role or the folder. */
function namesOf(parts: readonly Part[], pattern: string): string[] {
  const [{ role, layer, isDomain, parent }] = parts as [Part]
  if (role === 'shared') return ['shared', layer === 'shared' ? 'shared-code' : `shared-${layer}`]
  const name = nameOf(parts, pattern)
  return isDomain && !pattern.includes('/**/') ? [name, `${name}-${parent === null ? 'rest' : 'layer'}`] : [name]
}

function nameOf(parts: readonly Part[], pattern: string): string {
  const [{ role, parent, shown, isDomain, layer, origin, environment }] = parts as [Part]
  const folder = lastSegment(pattern.replace(/\/?(?:\{domain\}.*|\*.*)$/, '')) || 'root'
  if (role === 'provider') return `provider-${layer}`
  if (role === 'app' && parts.length > 1) return nameLike(folder === 'src' || folder === 'root' ? 'pages' : folder)
  if (role === 'app' && origin === 'framework' && layer !== '') return nameLike(layer)
  if (role === 'app' && shown.includes('/**/')) return nameLike(lastSegment(staticPrefix(pattern)))
  if (role === 'app')
    return origin === 'entry' ? `${entryPrefix(pattern)}entry` : nameLike(lastSegment(shown.replace(/\/\*+$/, '')))
  if (isDomain && environment !== null && layer.startsWith(`${folder}-`)) return nameLike(`${layer}-files`)
  if (isDomain) return nameLike(`${singular(folder)}${pattern.includes('/**/') ? `-${layer}` : ''}`)
  if (parent === null) return nameLike(layer === 'source' ? 'source' : `in-${layer}`)
  return parent === ''
    ? 'source'
    : nameLike(parent.endsWith('src') && !parent.includes('/') ? 'source' : singular(lastSegment(parent)))
}

function entryPrefix(pattern: string): string {
  const folder = lastSegment(pattern.replace(/(?:\/\{domain\})?\/[^/]*$/, ''))
  return folder === 'src' || !pattern.includes('/') ? '' : `${nameLike(folder)}-`
}

function singular(name: string): string {
  return name === 'src' ? 'source' : name.replace(/(?<=[^e]r)ies$/, 'y').replace(/(?<=[^s])s$/, '')
}

/** Letters, digits and a few signs are allowed in names. */
function nameLike(text: string): string {
  const name = text.replace(/[^\w.@-]+/g, '-').replace(/^-+|-+$/g, '')
  return name === '' || /^\d+$/.test(name) ? 'code' : name
}

/** A name that no layer and no other place has. */
function freeName(names: readonly string[], taken: ReadonlySet<string>, pattern: string): string {
  const name = names.at(-1)!
  const folders = pattern.split('/').filter((segment) => !/[*{}]/.test(segment) && segment !== 'src')
  const longer = folders.map((_, index) => nameLike([...folders.slice(index), name].join('-'))).reverse()
  const found = [...names, `${name}-code`, ...longer].find((one) => !taken.has(one) && !/^(.+)-\1(?:-|$)/.test(one))
  if (found !== undefined) return found
  for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`
}

function folderOf(pattern: string): string {
  const path = pattern.replace(/\/\*\*$/, '')
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}
