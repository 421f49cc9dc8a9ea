import { loadPlugin, type LoadedPolicy } from '@stratalint/policy'
import type { DeclaredRule, RulePlugin } from './declaration.ts'

const loadedRules = new Map<string, { hash: string; rules: ReadonlyMap<string, readonly DeclaredRule[]> }>()
const NONE: ReadonlyMap<string, readonly DeclaredRule[]> = new Map()

/** The rules of the plugins that a policy names, by namespace; an edited plugin changes the policy's hash and is loaded again. */
export function pluginRules({ root, policyFile, hash, policy }: LoadedPolicy): typeof NONE {
  const { plugins } = policy
  if (plugins === undefined) return NONE
  const key = JSON.stringify([root, policyFile])
  const known = loadedRules.get(key)
  if (known?.hash === hash) return known.rules
  const rules = new Map(
    plugins.map((plugin) => [plugin.namespace, (loadPlugin(root, plugin) as RulePlugin).rules] as const),
  )
  loadedRules.set(key, { hash, rules })
  return rules
}
