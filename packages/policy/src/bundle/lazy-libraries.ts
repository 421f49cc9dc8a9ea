import { createRequire } from 'node:module'
import { BUNDLE } from './bundle.ts'

const require = createRequire(import.meta.url)

// These load on first use and never on a warm path: together they take longer than a check of one file.
// They are CommonJS files next to the bundle, because rules load policies synchronously.

/** Loads zod on first use. */
export const loadZod = (): typeof import('zod') =>
  require(BUNDLE === undefined ? 'zod' : './zod.cjs') as typeof import('zod')

/** Loads js-yaml on first use. */
export const loadYaml = (): typeof import('js-yaml') =>
  require(BUNDLE === undefined ? 'js-yaml' : './js-yaml.cjs') as typeof import('js-yaml')

/** Loads jsonc-parser on first use. */
export const loadJsonc = (): typeof import('jsonc-parser') =>
  require(BUNDLE === undefined ? 'jsonc-parser' : './jsonc-parser.cjs') as typeof import('jsonc-parser')

/** Loads smol-toml on first use. */
export const loadToml = (): typeof import('smol-toml') =>
  require(BUNDLE === undefined ? 'smol-toml' : './smol-toml.cjs') as typeof import('smol-toml')

/** Loads oxc-parser on first use. */
export const loadOxc = (): typeof import('oxc-parser') => require('oxc-parser') as typeof import('oxc-parser')

/** Loads jiti on first use. */
export const loadJiti = (): typeof import('jiti') => require('jiti') as typeof import('jiti')

/** The path of jiti's entry, for a child process. */
export const jitiPath = (): string => require.resolve('jiti')
