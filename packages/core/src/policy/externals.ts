import { memoize } from '../memoize.ts'
import { compileNameGlob } from '../patterns/glob.ts'
import type { ExternalPolicy } from './policy.ts'

/** The external patterns, the most specific first: a name before a glob, a longer glob before a shorter one, `*` last. */
export function externalsByPrecedence(externals: readonly ExternalPolicy[]): ExternalPolicy[] {
  return externals.toSorted((a, b) => specificity(b.pattern) - specificity(a.pattern))
}

/** Compiles a function that finds the most specific pattern for a package. `*` matches every package but no virtual module. */
export function compileExternals(
  externals: readonly ExternalPolicy[],
): (name: string, virtual?: true) => ExternalPolicy | null {
  const compiled = externalsByPrecedence(externals).map((external) => ({
    external,
    matches: compileNameGlob(external.pattern),
  }))
  const find = memoize((name) => compiled.find(({ matches }) => matches(name))?.external ?? null)
  return (name, virtual) => {
    const found = find(name)
    return virtual === true && found?.pattern === '*' ? null : found
  }
}

function specificity(pattern: string): number {
  if (pattern === '*') return -1
  return /[*{]/.test(pattern) ? pattern.replace(/[*{},]/g, '').length : Number.MAX_SAFE_INTEGER
}
