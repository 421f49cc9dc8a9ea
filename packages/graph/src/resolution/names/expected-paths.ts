import { dirname, join } from 'node:path'
import { expandAlias } from '../bundlers/alias-entry.ts'
import { packageTargets } from '../packages/package-targets.ts'
import type { ResolutionContext } from '../resolution-context.ts'
import { isRelative, packageName, packageSubpath, withoutQuery } from '../specifier.ts'
import { readAliases } from '../tsconfig/path-aliases.ts'

/** Where a specifier looks for a file, without an extension unless it is written; absolute, best first. */
export function expectedPaths(context: ResolutionContext, importer: string, specifier: string): string[] {
  const request = withoutQuery(specifier)
  const folder = dirname(importer)
  if (isRelative(request)) return [join(folder, request)]
  const aliased = readAliases(context.tsconfigsFor(importer).configs, request)?.candidates ?? []
  const bundled = context.aliasesOf(folder).entries.flatMap((entry) => expandAlias(entry, request) ?? [])
  const owner = request.startsWith('#') ? context.nearestPackage(folder) : null
  const own = owner === null ? [] : packageTargets(owner.manifest['imports'], request, 'import')
  const member = context.workspaces.named(packageName(request), folder)
  return [
    ...aliased,
    ...bundled.filter((path) => path.startsWith('/')),
    ...own.filter((path) => path.startsWith('./')).map((path) => join(owner!.folder, path)),
    ...(member === null ? [] : [join(member.folder, packageSubpath(request))]),
  ]
}
