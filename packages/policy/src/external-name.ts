/** The package that an entry of `externals` speaks of: without `node:`, and without `@types/`. */
export function packageNameOf(written: string): string {
  const bare = written.startsWith('node:') ? written.slice('node:'.length) : written
  if (!bare.startsWith('@types/')) return bare
  const typed = bare.slice('@types/'.length)
  return typed.includes('__') ? `@${typed.replace('__', '/')}` : typed
}
