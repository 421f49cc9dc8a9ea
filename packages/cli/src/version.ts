import { createRequire } from 'node:module'

/** The version of Stratalint. Asking `@stratalint/policy` would load all of it. */
export function version(): string {
  return (createRequire(import.meta.url)('../package.json') as { version: string }).version
}
