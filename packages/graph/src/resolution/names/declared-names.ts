import type { AliasEntry } from '../bundlers/alias-entry.ts'
import type { ResolutionContext } from '../resolution-context.ts'

/** The names of packages that the manifests of a folder declare, or the import map of Deno where there is no manifest. */
export function declaredNames(
  { packages, aliasesOf }: Pick<ResolutionContext, 'packages' | 'aliasesOf'>,
  folder: string,
): string[] {
  const declared = [...packages.declared(folder)]
  if (packages.manifests(folder).length > 0) return declared
  const { entries } = aliasesOf(folder)
  const deno = denoConfigOf(entries)
  return [
    ...declared,
    ...entries.flatMap(({ find, file }) => (typeof find === 'string' && file === deno ? [find] : [])),
  ]
}

/** The config of Deno among those that define aliases. */
export function denoConfigOf(entries: readonly AliasEntry[]): string | undefined {
  return entries.find(({ file }) => /\/deno\.jsonc?$/.test(file))?.file
}
