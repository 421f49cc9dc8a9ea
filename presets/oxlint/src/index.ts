import type { Severity } from '@stratalint/core'
import { loadPolicy, type LoadedPolicy, type PolicySettings } from '@stratalint/policy'
import { generalSeverity, isFileRule, type DeclaredRule } from '@stratalint/rule'
import { linterPluginFiles, rulesOf } from '@stratalint/rule-sets'

/** The part of oxlint's configuration that Stratalint writes. */
export interface OxlintConfig {
  plugins: string[]
  categories: Record<string, Severity>
  jsPlugins: string[]
  settings: { stratalint: PolicySettings }
  rules: Record<string, Severity>
}

/** oxlint configuration for the policy found from here, for `oxlint.config.ts`. */
export default async function stratalint(options: { cwd?: string; config?: string } = {}): Promise<OxlintConfig> {
  const loaded = await loadPolicy({
    cwd: options.cwd ?? process.cwd(),
    ...(options.config !== undefined && { configFile: options.config }),
  })
  return oxlintConfig(loaded)
}

/** The same for a loaded policy. Each rule checks whether it is on for a file; here it is off only if it is off everywhere. */
export function oxlintConfig(loaded: LoadedPolicy): OxlintConfig {
  const { root, policyFile, hash, policy } = loaded
  const severity = (rule: DeclaredRule): Severity => {
    const isOnSomewhere = policy.rules[rule.id]?.some((setting) => setting.in !== null && setting.severity !== 'off')
    return isOnSomewhere === true ? 'error' : generalSeverity(rule, policy)
  }
  return {
    plugins: [],
    categories: { correctness: 'off' },
    jsPlugins: linterPluginFiles(loaded),
    settings: { stratalint: { root, policyFile, hash } },
    rules: Object.fromEntries(
      rulesOf(loaded)
        .filter(isFileRule)
        .map((rule) => [rule.id, severity(rule)]),
    ),
  }
}
