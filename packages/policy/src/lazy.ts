import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

// Nothing here may load on a warm path: together these cost more than a whole check of one file.

/** Loads zod on first use. */
export const loadZod = (): typeof import('zod') => require('zod') as typeof import('zod')

/** Loads jiti on first use. */
export const loadJiti = (): typeof import('jiti') => require('jiti') as typeof import('jiti')

/** Loads cosmiconfig on first use. */
export const loadCosmiconfig = (): typeof import('cosmiconfig') => require('cosmiconfig') as typeof import('cosmiconfig')

/** The path of jiti's entry, for a child process. */
export const jitiPath = (): string => require.resolve('jiti')
