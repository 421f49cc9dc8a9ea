import { posixRelative, type NameFacts, type PackageEntry, type Target } from '@stratalint/core'
import { dirname, isAbsolute, join } from 'node:path'
import { type AliasEntry, expandAlias } from '../bundlers/alias-entry.ts'
import { isGenerated } from '../config-faults.ts'
import type { ResolutionContext } from '../resolution-context.ts'
import { packageName, withoutQuery } from '../specifier.ts'
import { bestPattern } from '../tsconfig/path-aliases.ts'
import { declaredNames, denoConfigOf } from './declared-names.ts'

const MAX_ALIASES = 40

/** The facts of manifests and configs that explain an unresolved name. */
export function createNameFacts(
  context: ResolutionContext,
  root: string,
  importerOf: (file: string) => string,
  resolve: (file: string, specifier: string) => Target,
): (file: string, specifier: string) => NameFacts {
  const { packages, workspaces, tsconfigsFor, aliasesOf } = context
  const local = (path: string): string => posixRelative(root, path)

  const declaredBy = (importer: string, name: string): NameFacts['declaredBy'] => {
    const own = packages.manifests(dirname(importer)).map(({ folder }) => folder)
    for (const member of workspaces.members(dirname(importer)).toSorted((a, b) => (a.folder < b.folder ? -1 : 1))) {
      if (own.includes(member.folder) || !packages.isListed(member, name)) continue
      const version = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
        .map((field) => (Object(member.manifest[field]) as Record<string, unknown>)[name])
        .find((one) => typeof one === 'string')
      if (version !== undefined) return { manifest: local(join(member.folder, 'package.json')), version }
    }
    return null
  }

  /** The aliases for a file; `/*` if they cover subpaths. */
  const aliasesFor = (importer: string, entries: readonly AliasEntry[]): string[] => {
    const configured = entries.flatMap(({ find, exact }) =>
      typeof find !== 'string' || find === '' ? [] : exact === true ? [find] : [`${find}/*`],
    )
    const imports = Object.keys(Object(context.nearestPackage(dirname(importer))?.manifest['imports']) as object)
    return [
      ...new Set([
        ...tsconfigsFor(importer).configs.flatMap(({ paths }) => paths.map(({ pattern }) => pattern)),
        ...configured,
        ...imports,
      ]),
    ].filter((pattern) => pattern !== '*')
  }

  /** The same path through each existing alias. */
  const through = (file: string, specifier: string, aliases: readonly string[]): PackageEntry[] => {
    const rest = withoutQuery(specifier).split('/').slice(1).join('/')
    if (rest === '') return []
    return aliases
      .filter((pattern) => pattern.endsWith('/*'))
      .slice(0, MAX_ALIASES)
      .flatMap((pattern): PackageEntry[] => {
        const written = `${pattern.slice(0, -1)}${rest}`
        const target = resolve(file, written)
        return target.type === 'file' && target.path !== file ? [{ specifier: written, path: target.path }] : []
      })
  }

  /** The first path inside the repository that an alias makes of the name. */
  const mapped = (importer: string, specifier: string, entries: readonly AliasEntry[]): NameFacts['mapped'] => {
    const name = withoutQuery(specifier)
    const byTypeScript = tsconfigsFor(importer).configs.flatMap((config) => {
      const best = bestPattern(config, name)
      return best === null || best.pattern === '*'
        ? []
        : best.targets.map((target) => ({ pattern: best.pattern, target, star: best.star, config: config.file }))
    })
    const byBundler = entries.flatMap((entry) =>
      typeof entry.find !== 'string' || expandAlias(entry, name) === null || !isAbsolute(entry.targets[0] ?? '')
        ? []
        : [
            {
              pattern: name === entry.find ? entry.find : `${entry.find}/*`,
              target: name === entry.find ? entry.targets[0]! : `${entry.targets[0]!.replace(/\/$/, '')}/*`,
              star: name.slice(entry.find.length + 1),
              config: entry.file,
            },
          ],
    )
    return [...byTypeScript, ...byBundler]
      .map(({ pattern, target, star, config }) => ({
        pattern,
        folder: local(target.includes('*') ? target.slice(0, target.indexOf('*')) : dirname(target)).replace(/\/$/, ''),
        path: local(target.replace('*', () => star)),
        config: local(config),
      }))
      .find(({ path }) => path !== '' && !path.startsWith('../'))
  }

  /** The tsconfig with the aliases for the file, else a bundler's config or the manifest. */
  const aliasConfigFor = (importer: string, entries: readonly AliasEntry[]): string | null => {
    const config =
      tsconfigsFor(importer).configs[0]?.file ?? entries.find(({ file }) => !file.endsWith('/package.json'))?.file
    return config === undefined ? null : local(config)
  }

  return (file, specifier) => {
    const importer = importerOf(file)
    const folder = dirname(importer)
    const { entries, faults } = aliasesOf(folder)
    const aliases = aliasesFor(importer, entries)
    const own = packages.manifests(folder)[0]
    const deno = own === undefined ? denoConfigOf(entries) : undefined
    const problems = [...tsconfigsFor(importer).problems.filter(({ reason }) => !isGenerated(reason)), ...faults]
    return {
      manifest: own !== undefined ? local(join(own.folder, 'package.json')) : deno === undefined ? null : local(deno),
      ...(own?.name != null && { ownName: own.name }),
      declared: declaredNames(context, folder),
      declaredBy: declaredBy(importer, packageName(withoutQuery(specifier))),
      aliases,
      mapped: mapped(importer, specifier, entries) ?? null,
      aliasConfig: aliasConfigFor(importer, entries),
      through: entries.some((entry) => expandAlias(entry, specifier) !== null) ? [] : through(file, specifier, aliases),
      faults: problems.map(({ file: config, line, reason }) => ({ file: local(config), line, reason })),
    }
  }
}
