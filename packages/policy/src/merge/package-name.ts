import { isBuiltin } from 'node:module'

/** The package that a key of `externals` names: without `@types/`, and without `node:` where the builtin has a name without it. */
export function packageNameOf(written: string): string {
  const unprefixed = written.replace(/^node:/, '')
  const bare = isBuiltin(unprefixed) ? unprefixed : written
  if (!bare.startsWith('@types/')) return bare
  const typed = bare.slice('@types/'.length)
  return typed.includes('__') ? `@${typed.replace('__', '/')}` : typed
}
