import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { loadConfig } from '../../read/load-config.ts'
import type { Rule, RuleSet } from './rules.ts'

/** A config with the rules of those that it extends: its own rules of the same name change them. */
export async function withExtended(
  root: string,
  file: string,
  value: unknown,
  extending: readonly string[] = [],
): Promise<{ value: RuleSet; missing: string[] }> {
  const own = (value ?? {}) as RuleSet & { extends?: string | string[] }
  const missing: string[] = []
  let base: RuleSet = {}
  for (const name of [own.extends ?? []].flat()) {
    const path = resolveConfig(join(root, file), name)
    if (path === null) {
      missing.push(name)
      continue
    }
    const inner = relative(root, path)
    const outer = [...extending, file]
    // A config that extends itself adds nothing.
    if (outer.includes(inner)) continue
    const loaded = await withExtended(root, inner, (await loadConfig(root, inner)).value, outer)
    base = merge(base, loaded.value)
    missing.push(...loaded.missing)
  }
  return { value: merge(base, own), missing }
}

function resolveConfig(importer: string, name: string): string | null {
  try {
    return createRequire(importer).resolve(name.startsWith('.') ? join(dirname(importer), name) : name)
  } catch {
    return null
  }
}

function merge(base: RuleSet, own: RuleSet): RuleSet {
  const joined = (list: 'forbidden' | 'allowed' | 'required'): Rule[] => {
    const named = new Map<unknown, Rule>()
    for (const rule of [...(base[list] ?? []), ...(own[list] ?? [])]) {
      const key = rule.name ?? rule
      named.set(key, { ...named.get(key), ...rule })
    }
    return [...named.values()]
  }
  return {
    forbidden: joined('forbidden'),
    allowed: joined('allowed'),
    required: joined('required'),
    options: { ...base.options, ...own.options },
  }
}
