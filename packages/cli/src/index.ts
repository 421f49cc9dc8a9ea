import type { Config } from '@stratalint/policy'

export type { Config } from '@stratalint/policy'
export type { Finding } from '@stratalint/core'

/** Gives a config file its types; the config itself is plain data. */
export function defineConfig(config: Config): Config {
  return config
}
