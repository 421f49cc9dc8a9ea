import { isEmptyPackage } from './empty-package.ts'

/** The settings and rules of an ESLint config, merged over all its parts. */
export interface EslintSettings {
  file: string
  settings: Record<string, unknown>
  /** The options of each rule that is on. */
  rules: Record<string, readonly unknown[]>
  /** Rules that several parts of the config set to different options; the last applies. */
  repeated: readonly string[]
}

interface Part {
  settings?: unknown
  rules?: unknown
  overrides?: unknown
  extends?: unknown
}

const SETS: Record<string, string[]> = {
  'boundaries/recommended': ['element-types', 'entry-point', 'external'],
  'boundaries/strict': [
    'element-types',
    'entry-point',
    'external',
    'no-ignored',
    'no-unknown-files',
    'no-unknown',
    'no-private',
  ],
}

/** Merges the parts of a flat config or of an `.eslintrc`. */
export function readEslintSettings(file: string, value: unknown): EslintSettings {
  const settings: Record<string, unknown> = {}
  const rules: Record<string, readonly unknown[]> = {}
  const repeated = new Set<string>()
  for (const part of partsOf(value)) {
    Object.assign(settings, isPlain(part.settings) ? part.settings : {})
    for (const [id, setting] of Object.entries(isPlain(part.rules) ? part.rules : {})) {
      const [severity, ...options] = Array.isArray(setting) ? (setting as unknown[]) : [setting]
      const before = rules[id]
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(options) && before.length > 0)
        repeated.add(id)
      if (severity === 'off' || severity === 0) {
        // Another part turns it off for some files.
        if (before !== undefined && before.length > 0) repeated.add(id)
        else delete rules[id]
      } else if (severity !== undefined) rules[id] = options.length === 0 && before !== undefined ? before : options
    }
  }
  return { file, settings, rules, repeated: [...repeated] }
}

function partsOf(value: unknown): Part[] {
  if (isEmptyPackage(value)) return []
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (!isPlain(value)) return []
  const { overrides, extends: bases } = value as Part
  const sets = [bases ?? []].flat().flatMap((base): Part[] => {
    if (typeof base !== 'string') return partsOf(base)
    const names = SETS[base.replace(/^plugin:/, '')]
    return names === undefined
      ? []
      : [{ rules: Object.fromEntries(names.map((name) => [`boundaries/${name}`, 'error'])) }]
  })
  return [...sets, value, ...(Array.isArray(overrides) ? overrides.flatMap(partsOf) : [])]
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
