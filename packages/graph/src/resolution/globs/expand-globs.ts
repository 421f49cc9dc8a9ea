import { memoize, type Target } from '@stratalint/core'
import { Minimatch } from 'minimatch'
import { dirname, join, resolve, sep } from 'node:path'
import type { GlobImport, GlobPattern } from '../../model/module-record.ts'
import { readAliases } from '../tsconfig/path-aliases.ts'
import { CODE, computedMatcher } from './computed-matcher.ts'
import { expandAlias } from '../bundlers/alias-entry.ts'
import type { ResolutionContext } from '../resolution-context.ts'
import { packageTargets } from '../packages/package-targets.ts'
import { isAbsolute, isRelative, packageName } from '../specifier.ts'

/** A pattern of a call, and the files that it matches; `null` if they cannot be known. */
export interface Expansion {
  pattern: GlobPattern
  /** Absolute paths of files, or the target of a pattern that does not resolve to a folder. */
  found: string[] | Target | null
}

/** More files than a person may have had in mind. */
const MAX_FILES = 1_000

/** Replaces the unknown part of an aliased path to look up its folder. */
const PROBE = 'stratalint-probe'

type Found = Expansion['found']

/** The files that the patterns of a call match, each listed at the first match; never the importer itself. */
export type ExpandGlob = (importer: string, glob: GlobImport) => Expansion[]

export function createGlobs(
  context: ResolutionContext,
  root: string,
  named: (importer: string, specifier: string) => Target,
): ExpandGlob {
  const { disk, tsconfigsFor, nearestPackage, workspaces, packages, aliasesOf } = context
  const isInside = (path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

  /** The paths of the files below a folder, without `node_modules` and hidden entries. */
  const filesBelow = memoize((folder): readonly string[] => {
    const found: string[] = []
    for (const [name, kind] of disk.entries(folder)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      if (kind === 'file') found.push(name)
      else if (kind === 'folder') for (const path of filesBelow(join(folder, name))) found.push(`${name}/${path}`)
    }
    return found.sort()
  })
  const filesIn = memoize((folder): readonly string[] =>
    [...disk.entries(folder)]
      .filter(([name, kind]) => kind === 'file' && !name.startsWith('.'))
      .map(([name]) => name)
      .sort(),
  )

  /** Resolves the start of a specifier to an absolute folder or to another target; `null` if it is outside the root. */
  const folderOf = (importer: string, start: string, slashMeans: string | null): string | Target | null => {
    if (isRelative(start)) return inside(join(dirname(importer), start))
    if (slashMeans !== null && start.startsWith('/')) return inside(join(slashMeans, start))
    if (isAbsolute(start)) return null
    const aliased = aliasedFolder(importer, start)
    if (typeof aliased === 'string') return aliased
    if (start.startsWith('#')) {
      const imported = aliased ?? importedFolder(importer, start)
      return typeof imported === 'string' ? imported : (configuredFolder(importer, start) ?? imported)
    }
    const name = packageName(start)
    const member = workspaces.named(name, dirname(importer))
    if (member !== null) return inside(join(member.folder, start.slice(name.length)))
    const configured =
      packages.declared(dirname(importer)).has(name) || start === '' ? null : configuredFolder(importer, start)
    if (configured !== null || aliased !== null) return configured ?? aliased
    // Only a complete name identifies a package.
    return start.length > name.length ? named(importer, start + PROBE) : null
  }
  const inside = (folder: string): string | null => (isInside(disk.real(folder)) ? disk.real(folder) : null)

  const aliasedFolder = (importer: string, start: string): string | Target | null => {
    const alias = readAliases(tsconfigsFor(importer).configs, join(start, PROBE))
    if (alias === null) return null
    const folders = alias.candidates
      .filter((candidate) => candidate.endsWith(PROBE))
      .map((candidate) => dirname(candidate))
    folders.forEach(disk.noteLookup)
    const folder = folders.find(disk.isFolder)
    return folder !== undefined ? inside(folder) : alias.declared ? { type: 'unresolved', why: 'alias' } : null
  }

  /** The folder of an alias in a bundler's config. */
  const configuredFolder = (importer: string, start: string): string | Target | null => {
    const matching = aliasesOf(dirname(importer))
      .entries.map((entry) => ({ entry, expanded: expandAlias(entry, `${start.replace(/\/$/, '')}/${PROBE}`) }))
      .filter(({ expanded }) => expanded !== null)
    const paths = matching.flatMap(({ entry, expanded }) =>
      expanded!
        .filter((path) => isAbsolute(path) || isRelative(path))
        .map((path) => resolve(dirname(entry.file), path)),
    )
    const folders = paths.filter((path) => path.endsWith(sep + PROBE)).map((path) => dirname(path))
    folders.forEach(disk.noteLookup)
    const folder = folders.find(disk.isFolder)
    if (folder !== undefined) return inside(folder)
    // Babel's `root` applies to every name, and a target that is a package is resolved as one.
    return paths.length > 0 && matching.some(({ entry }) => entry.find !== '')
      ? { type: 'unresolved', why: 'alias' }
      : null
  }

  const importedFolder = (importer: string, start: string): string | Target | null => {
    const owner = nearestPackage(dirname(importer))
    const targets = owner === null ? [] : packageTargets(owner.manifest['imports'], join(start, PROBE), 'import')
    const folders = targets
      .filter((target) => target.startsWith('./'))
      .map((target) => join(owner!.folder, dirname(target)))
    const folder = folders.find(disk.isFolder)
    return folder === undefined ? { type: 'unresolved', why: 'imports' } : inside(folder)
  }

  const computedFiles = (importer: string, { texts, loadKind }: Extract<GlobPattern, { type: 'computed' }>): Found => {
    const [first, ...others] = texts as [string, ...string[]]
    const slash = first.lastIndexOf('/') + 1
    const folder = folderOf(importer, first.slice(0, slash), null)
    if (typeof folder !== 'string') return folder
    const matches = computedMatcher([first.slice(slash), ...others], loadKind)
    return filesBelow(folder)
      .filter(matches)
      .map((path) => join(folder, path))
  }

  const contextFiles = (
    importer: string,
    { folder: start, deep, source, flags }: Extract<GlobPattern, { type: 'context' }>,
  ): Found => {
    const folder = folderOf(importer, start, null)
    if (typeof folder !== 'string') return folder
    let expression: RegExp
    try {
      expression = new RegExp(source, flags)
    } catch {
      return null
    }
    return (deep ? filesBelow(folder) : filesIn(folder))
      .filter((path) => [path, path.replace(CODE, '')].some((one) => expression.test(`./${one}`)))
      .map((path) => join(folder, path))
  }

  /** The folder of a leading slash: the package, which is the root of its bundler. */
  const packageFolder = (importer: string): string => {
    const folder = nearestPackage(dirname(importer))?.folder ?? root
    return isInside(folder) ? folder : root
  }

  const globFiles = (importer: string, { specifier, not, base }: Extract<GlobPattern, { type: 'glob' }>): Found => {
    const top = packageFolder(importer)
    const from = base === null ? dirname(importer) : join(base.startsWith('/') ? top : dirname(importer), base)
    /** A pattern as a folder and a glob below it. */
    const anchored = (pattern: string): { folder: string; rest: string } | Target | null => {
      const [start, rest] = splitGlob(pattern)
      const folder = start === '' ? top : isRelative(start) ? inside(join(from, start)) : folderOf(importer, start, top)
      return typeof folder === 'string' ? { folder, rest } : folder
    }
    const wanted = anchored(specifier)
    if (wanted === null || 'type' in wanted) return wanted
    const unwanted = not
      .map(anchored)
      .filter((pattern) => pattern !== null && 'folder' in pattern)
      .map(compile)
    const matches = compile(wanted)
    const isDeep = /\*\*|[/{(]/.test(wanted.rest)
    return (isDeep ? filesBelow : filesIn)(wanted.folder)
      .map((path) => join(wanted.folder, path))
      .filter((path) => matches(path) && !unwanted.some((excludes) => excludes(path)))
  }

  return (importer, { patterns }) => {
    const taken = new Set([importer])
    return patterns.map((pattern) => {
      const found =
        pattern.type === 'computed'
          ? computedFiles(importer, pattern)
          : pattern.type === 'context'
            ? contextFiles(importer, pattern)
            : globFiles(importer, pattern)
      if (found === null || !Array.isArray(found)) return { pattern, found }
      if (found.length > MAX_FILES) return { pattern, found: null }
      const own = found.filter((path) => !taken.has(path))
      for (const path of own) taken.add(path)
      return { pattern, found: own }
    })
  }
}

/** The folder at the start of a glob with its slash, and the rest. */
function splitGlob(pattern: string): [folder: string, rest: string] {
  const special = pattern.search(/[*?[\]{}\\]|[!@+]\(/)
  const slash = (special === -1 ? pattern : pattern.slice(0, special)).lastIndexOf('/') + 1
  return [pattern.slice(0, slash), pattern.slice(slash)]
}

function compile({ folder, rest }: { folder: string; rest: string }): (path: string) => boolean {
  const matcher = new Minimatch(rest, { nocomment: true, nonegate: true, platform: 'linux' })
  const prefix = folder.endsWith(sep) ? folder : folder + sep
  return (path) => path.startsWith(prefix) && matcher.match(path.slice(prefix.length))
}
