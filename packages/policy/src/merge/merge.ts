import type { KeyPath } from '../errors/key-path.ts'
import { isObject, type Json, type JsonObject } from './normalize.ts'

/** A merged config that remembers which file each value was written in. */
export interface MergedConfig {
  value: JsonObject
  fileOf(path: KeyPath): string | null
}

interface Tracked {
  value: JsonObject
  files: Map<string, string>
}

/** The start of a merge. */
export function emptyConfig(): Tracked {
  return { value: {}, files: new Map() }
}

/** Merges a config into its base: objects are merged, other values replace, and `null` removes. */
export function mergeConfig(base: Tracked, own: JsonObject, file: string): Tracked {
  const files = new Map(base.files)
  return { value: mergeObject(base.value, own, [], file, files), files }
}

/** Ends a merge. */
export function finishMerge({ value, files }: Tracked): MergedConfig {
  return {
    value,
    fileOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const file = files.get(keyOf(path.slice(0, length)))
        if (file !== undefined) return file
      }
      return null
    },
  }
}

function mergeObject(
  base: JsonObject,
  own: JsonObject,
  path: KeyPath,
  file: string,
  files: Map<string, string>,
): JsonObject {
  const merged = new Map<string, Json>()
  for (const [key, value] of Object.entries(own)) {
    if (value === null) continue
    const before = Object.hasOwn(base, key) ? base[key] : undefined
    merged.set(key, mergeValue(before, value, [...path, key], file, files))
  }
  const inherited = new Map<string, Json>()
  for (const [key, value] of Object.entries(base)) {
    if (!Object.hasOwn(own, key)) inherited.set(key, value)
    // An inherited place keeps its position unless it gets a new pattern; then it is matched first, like new places.
    else if (path.at(-1) === 'places' && merged.has(key) && !givesPattern(own[key])) {
      inherited.set(key, merged.get(key)!)
      merged.delete(key)
    }
  }
  return Object.fromEntries([...merged, ...inherited])
}

function mergeValue(base: Json | undefined, own: Json, path: KeyPath, file: string, files: Map<string, string>): Json {
  files.set(keyOf(path), file)
  if (path.length === 2 && path[0] === 'rules' && Array.isArray(base) && isOnlyScoped(own)) return [...base, ...own]
  if (isObject(own)) return mergeObject(isObject(base) ? base : {}, own, path, file, files)
  return own
}

/** A setting for some places leaves the inherited one in effect elsewhere. */
function isOnlyScoped(setting: Json): setting is JsonObject[] {
  return Array.isArray(setting) && (setting as JsonObject[]).every(({ in: areas }) => areas !== null)
}

function givesPattern(place: Json | undefined): boolean {
  return isObject(place) && place['pattern'] !== undefined
}

function keyOf(path: KeyPath): string {
  return JSON.stringify(path)
}
