import type { Config } from './schema.ts'

export type { Config } from './schema.ts'

/** Gives a config file completion and type checking; returns the config as it is. */
export function defineConfig(config: Config): Config {
  return config
}
