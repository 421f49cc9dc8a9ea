import { openPolicy, type PolicySettings } from '@stratalint/policy'
import { pluginRules, toLinterPlugin, type LinterPlugin } from '@stratalint/rule'

/** The plugin of a policy as oxlint loads it. */
export function bridge(settings: PolicySettings, namespace: string): LinterPlugin {
  return toLinterPlugin(namespace, pluginRules(openPolicy(settings)).get(namespace) ?? [])
}
