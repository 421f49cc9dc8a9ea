import type { RuleSettings, SettingOf } from './schema/rule-settings.ts'
import type { Config as ConfigFile } from './schema/schema.ts'

type WithoutRules = Omit<ConfigFile, 'rules'>

/** What a config file may say. */
export type Config = WithoutRules & {
  rules?: (RuleSettings & { readonly [Id in `${string}/${string}`]?: unknown }) | null
}

/** Gives a config file completion and type checking; returns the config as it is. */
export function defineConfig<Id extends string = never>(
  config: WithoutRules & { rules?: (RuleSettings & { readonly [Key in Id]: SettingOf<Key> }) | null },
): Config {
  return config
}
