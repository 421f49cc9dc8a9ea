import { packageNameOf } from './package-name.ts'
import type { Problems } from '../errors/problems.ts'
import type { Config } from '../schema/schema.ts'

/** The values that are merged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = Record<string, Json>

/** Expands shorthands, so that two configs can be merged key by key. */
export function normalizeConfig(config: Config, problems: Problems): JsonObject {
  const { $schema: _schema, extends: _extends, ...own } = config as JsonObject
  if (isObject(own['rules']))
    own['rules'] = mapValues(own['rules'], (setting) => (setting === null ? null : normalizeRule(setting)))
  const architecture = own['architecture']
  if (!isObject(architecture)) return own
  const normal = { ...architecture }
  if (isObject(normal['places'])) {
    normal['places'] = mapValues(normal['places'], (place) => (typeof place === 'string' ? { pattern: place } : place))
  }
  if (typeof normal['crossDomain'] === 'string') normal['crossDomain'] = { default: normal['crossDomain'] }
  if (isObject(normal['externals'])) normal['externals'] = normalizeExternals(normal['externals'], problems)
  return { ...own, architecture: normal }
}

/** The cases of a setting, in order: a severity, a severity with options, or a list of cases. */
function normalizeRule(setting: Json): Json {
  if (!Array.isArray(setting)) return [{ at: { entry: [], options: [] }, severity: setting, options: [], in: null }]
  if (typeof setting[0] === 'string') {
    const [severity, ...options] = setting
    return [{ at: { entry: [], options: options.map((_, index) => [index + 1]) }, severity, options, in: null }]
  }
  return (setting as JsonObject[]).map(({ severity, options, in: areas }, index) => {
    const isList = Array.isArray(options)
    const given = options === undefined || options === null ? [] : isList ? options : [options]
    const paths = given.map((_, position) => [index, 'options', ...(isList ? [position] : [])])
    return { at: { entry: [index], options: paths }, severity: severity!, options: given, in: areas ?? null }
  })
}

/** Uses the normal package name as the key of each external, and keeps the spelling of the config. */
function normalizeExternals(externals: JsonObject, problems: Problems): JsonObject {
  const normal = new Map<string, Json>()
  const spelling = new Map<string, string>()
  for (const [written, names] of Object.entries(externals)) {
    const name = packageNameOf(written)
    const earlier = spelling.get(name)
    if (earlier !== undefined) {
      problems.add(['architecture', 'externals', written], `"${earlier}" is the same package; keep one of the two`)
    }
    spelling.set(name, written)
    normal.set(
      name,
      names === null
        ? null
        : isObject(names)
          ? { written, names: names['only']!, through: names['through'] ?? [] }
          : { written, names, through: [] },
    )
  }
  return Object.fromEntries(normal)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
