import { isSourceFile, memoize } from '@stratalint/core'
import { createResolver } from '@stratalint/graph'
import ignore from 'ignore'
import { losses } from '../../losses.ts'
import { MODULE_IMPORTS } from '../../model/import-kinds.ts'
import type { OldConfig } from '../../model/old-config.ts'
import { groupsOfRegions, type Region } from '../../patterns/regions.ts'
import type { ConfigSource } from '../../read/config-source.ts'
import { asImported, meantBy, type Meant } from './meant-files.ts'
import { readRestrictions, type RestrictedFiles, type Restriction } from './restrictions.ts'

/** A restriction as a policy would say it. */
interface Boundary {
  allowsTypes: boolean
  patterns: readonly string[]
  packages: readonly string[]
  /** Whether it restricts imports of a file as they are spelled. */
  matches(path: string): boolean
  /** The restricted folder around a file; inside it, the rule is about how imports are written. */
  folderOf(file: string): string | null
}

/** Reads the patterns of `no-restricted-imports` that mean folders or packages: files of a part of the config may not import them. */
export function readRestrictedImports({ file, value, project: { root, files } }: ConfigSource): OldConfig {
  const resolver = createResolver(root)
  const parts = readRestrictions(value).map((part) => {
    const importer = files.find(part.applies) ?? 'index.ts'
    const read = part.restrictions.map((one) =>
      boundaryOf(one, (written) => meantBy(written, one.isExact, importer, resolver, files)),
    )
    const importers = files.filter(part.applies)
    return {
      ...part,
      boundaries: read.filter((one) => one.packages.length > 0 || isAboutOthers(one, importers, files)),
    }
  })
  const restricting = parts.filter(({ boundaries }) => boundaries.length > 0)
  const regions = restricting.flatMap((part): Region[] =>
    part.boundaries.some(({ patterns }) => patterns.length > 0)
      ? [
          ...importersOf(part),
          ...part.boundaries.flatMap(({ patterns }) => patterns.flatMap((one) => regionOf(one, files) ?? [])),
        ].map((pattern) => ({ pattern, sources: [part.rule] }))
      : [],
  )
  const all = restricting.flatMap(({ boundaries }) => boundaries)
  return {
    tool: 'restricted-imports',
    file,
    groups: groupsOfRegions(regions, files),
    judge: ({ from, to, packageName: name, typeOnly }) => {
      for (const rule of new Set(parts.map((part) => part.rule))) {
        // Options are replaced as a whole.
        const last = parts.findLast((part) => part.rule === rule && part.applies(from))
        const isForbidden = last?.boundaries.some(
          (one) =>
            !(typeOnly && one.allowsTypes) &&
            (to === null
              ? one.packages.includes(name ?? '')
              : !from.startsWith(`${one.folderOf(to)}/`) && one.matches(asImported(to))),
        )
        if (isForbidden === true) return rule
      }
      return null
    },
    kinds: new Set(MODULE_IMPORTS),
    typeOnly: all.length > 0 && all.every(({ allowsTypes }) => allowsTypes) ? 'allow' : 'enforce',
    packages: [...new Set(all.flatMap(({ packages }) => packages))],
    reportsUnplaced: false,
    findsCycles: false,
    findsUnresolved: false,
    ignores: [],
    losses: parts.some(({ isPartial }) => isPartial) ? [losses.restrictedNames()] : [],
  }
}

function boundaryOf({ group, allowsTypes }: Restriction, meaning: (written: string) => Meant): Boundary {
  const meant = group.map(meaning)
  const patterns = meant.flatMap((one) => (one?.type === 'files' ? [one.pattern] : []))
  const matcher = ignore().add(patterns)
  const folders = ignore().add(patterns.filter((one) => !one.startsWith('!')).map((one) => one.replace(/\/\*\*?$/, '')))
  const ancestors = (file: string): string[] => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))
  return {
    allowsTypes,
    patterns: patterns.some((one) => !one.startsWith('!')) ? patterns : [],
    packages: meant.flatMap((one) => (one?.type === 'package' ? [one.name] : [])),
    matches: memoize((path) => !path.startsWith('../') && matcher.ignores(path)),
    folderOf: memoize((file) => ancestors(file).find((folder) => folders.ignores(folder)) ?? null),
  }
}

/** Whether some importer is outside the restricted folders; inside, the rule is about how imports are written. */
function isAboutOthers(
  { patterns, matches, folderOf }: Boundary,
  importers: readonly string[],
  files: readonly string[],
): boolean {
  const folders = new Set(files.filter((file) => matches(asImported(file))).map((file) => `${folderOf(file) ?? file}/`))
  const isInside = (importer: string): boolean => [...folders].every((folder) => importer.startsWith(folder))
  return patterns.length > 0 && (folders.size === 0 || importers.some((importer) => !isInside(importer)))
}

/** The files of a part, as patterns of places; none where it is for every file. */
function importersOf({ globs }: RestrictedFiles): string[] {
  return [...new Set(globs.map((glob) => glob.replace(/\/\*\*(?:\/\*(?:\.[^/]*)?)?$/, '/**')))].filter(
    (glob) => !/^\*\*(?:\/\*[^/]*)?$/.test(glob) && !/[?!@+]\(|\?/.test(glob),
  )
}

/** The pattern of the place with the files of a pattern; `null` where the pattern allows them again. */
function regionOf(pattern: string, files: readonly string[]): string | null {
  if (pattern.startsWith('!')) return null
  const path = pattern.replace(/^\//, '').replace(/\/\*\*?$/, '')
  const own = files.find((file) => isSourceFile(file) && asImported(file) === path && !file.startsWith(`${path}/`))
  return own ?? `${path}/**`
}
