import type { RuleSettings, SettingOf } from './schema/rule-settings.ts'
import type { Config as ConfigFile } from './schema/schema.ts'

type WithoutRules = Omit<ConfigFile, 'rules'>

/** The contents of a config file. */
export type Config = WithoutRules & {
  rules?: (RuleSettings & Readonly<Partial<Record<`${string}/${string}`, unknown>>>) | null
}

/** Gives a config completion and type checking; returns it unchanged. */
export function defineConfig<Id extends string = never>(
  config: WithoutRules & { rules?: (RuleSettings & { readonly [Key in Id]: SettingOf<Key> }) | null },
): Config {
  return config
}
