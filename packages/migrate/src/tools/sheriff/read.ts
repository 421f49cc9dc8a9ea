import { compilePattern, memoize, patternCaptures, type EdgeKind } from '@stratalint/core'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { MODULE_IMPORTS } from '../../model/import-kinds.ts'
import type { Group, Loss, OldConfig } from '../../model/old-config.ts'
import type { OldEdge } from '../../model/old-edge.ts'
import type { ConfigSource } from '../../read/config-source.ts'
import { losses } from '../../losses.ts'
import { MigrateError } from '../../migrate-error.ts'
import { texts } from '../../texts.ts'
import { nameOf } from '../../translate/names.ts'
import { splitByValues } from '../../translate/split-groups.ts'
import { byBarrel } from './barrels.ts'
import { createDependencyRules, type DependencyRules } from './dependency-rules.ts'
import {
  flattenModules,
  matchModule,
  nameOfModule,
  placePatternOf,
  tagsOf,
  type Module,
  type ModulePattern,
  type Modules,
} from './modules.ts'
import { joinValues, valuesOf } from './values.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set(MODULE_IMPORTS)

interface SheriffConfig {
  modules?: Modules
  tagging?: Modules
  depRules?: DependencyRules
  autoTagging?: boolean
  excludeRoot?: boolean
  enableBarrelLess?: boolean
  barrelFileName?: string
  encapsulationPattern?: string | RegExp
  encapsulatedFolderNameForBarrelLess?: string
}

const KEYS: readonly (keyof SheriffConfig)[] = ['modules', 'tagging', 'depRules', 'autoTagging', 'enableBarrelLess']

/** Reads a sheriff config. */
export function readSheriff({ file, value, project }: ConfigSource): OldConfig {
  const config = value as SheriffConfig
  // A sheriff config without rules still keeps modules to their barrels, but another file is none at all.
  if (!KEYS.some((key) => config[key] !== undefined)) throw new MigrateError(texts.noRules('sheriff', file))
  const { depRules = {}, enableBarrelLess: isBarrelLess = false, excludeRoot = false } = config
  const barrel = config.barrelFileName ?? 'index.ts'
  const hidden = config.encapsulationPattern ?? config.encapsulatedFolderNameForBarrelLess ?? 'internal'
  const patterns = flattenModules(config.modules ?? config.tagging ?? {})
  const hasBarrel = memoize<boolean>((folder) => existsSync(join(project.root, folder, barrel)))
  const exists = memoize<boolean>((folder) => existsSync(join(project.root, folder)))
  const moduleOf = memoize<Module>((path) => findModule(dirname(path), { patterns, isBarrelLess, hasBarrel, exists }))
  const rules = createDependencyRules(depRules)
  const found: Loss[] = []
  const groups = groupsOf(patterns, found, entryFor({ isBarrelLess, barrel, hidden }, found))
  const { modules, values } = byBarrel(groups, { files: project.files, barrel, moduleOf, hasBarrel })
  const isEntered = memoize((module: ModulePattern) =>
    modules.every((one) => one.module !== module || one.group.entry?.sample === barrel),
  )
  const judge = (edge: OldEdge): string | null => {
    if (edge.to === null) return null
    const [from, to] = [moduleOf(edge.from), moduleOf(edge.to)]
    if (from.folder === to.folder) return null
    if (!rules.allows(from.tags, to.tags, { from: edge.from, to: edge.to })) return 'sheriff/dependency-rule'
    if (excludeRoot && to.folder === '') return null
    const inside = to.folder === '' ? edge.to : edge.to.slice(to.folder.length + 1)
    // A module without a file in it is imagined; it is entered as those that exist.
    const isImagined = !exists(to.folder)
    const hasEntry =
      !isBarrelLess || hasBarrel(to.folder) || (isImagined && to.pattern !== undefined && isEntered(to.pattern))
    const isOpen = hasEntry ? inside === barrel : !isHidden(inside, hidden)
    return isOpen ? null : 'sheriff/encapsulation'
  }
  return {
    tool: 'sheriff',
    file,
    groups: [
      ...autoTagged(project.files, barrel, moduleOf),
      ...withoutBarrel(project.files, groups, moduleOf),
      ...splitByValues(modules, ({ module }) =>
        joinValues(valuesOf(module, { depRules, files: project.files, moduleOf }), values),
      ).map(({ group }) => group),
      rootGroup(project.files),
    ],
    judge,
    kinds: KINDS,
    typeOnly: 'enforce',
    packages: [],
    reportsUnplaced: false,
    findsCycles: false,
    findsUnresolved: false,
    ignores: [],
    losses: [...found, ...(config.autoTagging === false ? [] : [losses.sheriffAutoTagging(barrel)])],
  }
}

interface Finding {
  patterns: readonly ModulePattern[]
  isBarrelLess: boolean
  hasBarrel(folder: string): boolean
  exists(folder: string): boolean
}

/** The nearest folder that is a module: it has a barrel, or its path is one of `modules`. */
function findModule(folder: string, finding: Finding): Module {
  if (folder === '.' || folder === '') return { folder: '', tags: ['root'] }
  const path = folder.split('/')
  for (const pattern of finding.patterns) {
    const found = matchModule(pattern, path)
    if (found !== null && isModule(folder, finding))
      return { folder, pattern, tags: tagsOf(pattern, found.placeholders, found.context) }
  }
  return finding.hasBarrel(folder) ? { folder, tags: ['noTag'] } : findModule(dirname(folder), finding)
}

/** A folder of `modules` needs a barrel, unless they may be without one. A folder that does not exist is imagined with one. */
function isModule(folder: string, { isBarrelLess, hasBarrel, exists }: Finding): boolean {
  return isBarrelLess || hasBarrel(folder) || !exists(folder)
}

function isHidden(inside: string, pattern: string | RegExp): boolean {
  return typeof pattern === 'string' ? inside.startsWith(pattern) : pattern.test(inside)
}

function groupsOf(
  patterns: readonly ModulePattern[],
  found: Loss[],
  entry: Group['entry'],
): { group: Group; module: ModulePattern }[] {
  const taken = new Set<string>()
  // A file belongs to the nearest folder that is a module.
  const ordered = patterns.toSorted((a, b) => b.segments.length - a.segments.length)
  return ordered.flatMap((pattern) => {
    const place = placePatternOf(pattern)
    if (place === null || new Set(patternCaptures(place)).size < patternCaptures(place).length) {
      found.push(losses.sheriffExpression(pattern.segments.join('/')))
      return []
    }
    const name = nameOf(nameOfModule(pattern) || 'module', taken)
    return [
      { module: pattern, group: { name, pattern: place, source: `modules: ${pattern.segments.join('/')}`, entry } },
    ]
  })
}

function entryFor(
  { isBarrelLess, barrel, hidden }: { isBarrelLess: boolean; barrel: string; hidden: string | RegExp },
  found: Loss[],
): Group['entry'] {
  if (!isBarrelLess) return { globs: [barrel], sample: barrel }
  if (typeof hidden !== 'string') {
    found.push(losses.sheriffEncapsulation(hidden.source))
    return undefined
  }
  return { globs: ['**', `!${hidden}/**`], sample: 'imported.ts' }
}

/** Folders with a barrel that are not in `modules`; the innermost come first. */
function autoTagged(files: readonly string[], barrel: string, moduleOf: (path: string) => Module): Group[] {
  const folders = files
    .filter((file) => file.endsWith(`/${barrel}`))
    .map(dirname)
    .filter((folder) => moduleOf(`${folder}/${barrel}`).tags[0] === 'noTag')
  return [...new Set(folders)]
    .sort((a, b) => b.length - a.length)
    .map((folder) => ({
      name: folder.replace(/^src\//, '').replaceAll('/', '-'),
      pattern: `${folder}/**`,
      source: `noTag, because of ${folder}/${barrel}`,
      entry: { globs: [barrel], sample: barrel },
    }))
}

/** Folders that a path of `modules` matches, but that belong to the module around them because they have no barrel. */
function withoutBarrel(
  files: readonly string[],
  groups: readonly { group: Group }[],
  moduleOf: (path: string) => Module,
): Group[] {
  const compiled = groups.map(({ group }) => compilePattern(group.pattern, []))
  const folders = new Set<string>()
  for (const file of files) {
    const match = compiled.map((pattern) => pattern.match(file)).find((one) => one !== null)
    const { folder } = moduleOf(file)
    if (match !== undefined && match !== null && !`${folder}/`.startsWith(`${match.root}/`)) folders.add(match.root)
  }
  return [...folders]
    .sort()
    .map((folder) => ({
      name: `${folder.slice(folder.lastIndexOf('/') + 1)}-without-barrel`,
      pattern: `${folder}/**`,
      source: `${folder} has no barrel, so it is part of the module around it`,
      isDerived: true,
    }))
}

/** Everything that no module has. */
function rootGroup(files: readonly string[]): Group {
  const folders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/', 1)[0]!))]
  return { name: 'root', pattern: folders.length === 1 ? `${folders[0]!}/**` : '**', source: 'the root module' }
}
