import { ruleSetting, type ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { fileNameReader, singularOf } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { chooseSplit, linesOfPart } from './choose-split.ts'
import { nameFile, lowerWords, type NameCase, type Naming } from './name-file.ts'
import type { Outline, Unit } from './outline.ts'

/** Names that a file imports from another. */
export interface Taken {
  file: string
  names: string[]
}

/** One new file of a split. */
export interface SplitPart {
  file: string
  /** Its lines, imports included. */
  lines: number
  /** What moves, in the order of the source; lines are 1-based. */
  declarations: Pick<Unit, 'names' | 'fromLine' | 'toLine' | 'lines' | 'exported'>[]
  /** The imports of the old file that it needs too. */
  imports: Pick<ResolvedEdge, 'specifier' | 'target' | 'typeOnly'>[]
  /** What it imports from the old file and from other new ones. */
  uses: Taken[]
  /** Names that the old file imports from it. */
  usedByOld: string[]
  /** Exported names that the old file re-exports, because some of their importers may not import the new file. */
  reExported: string[]
  /** The files whose imports of the moved names change; `null` where they are not known. */
  importers: string[] | null
  /** Directives at the start of the new file. */
  directives: string[]
}

/** How a file is split. It can be stored, and carried out later. */
export interface SplitPlan {
  action: 'split'
  from: string
  parts: SplitPart[]
  /** Names that the old file has to export for the new ones. */
  newExports: string[]
  /** The lines of the old file afterwards. */
  left: number
}

type Project = DescribeContext['project']

/** Plans the split of a file; `null` where no part of it can move. */
export function planSplit(
  outline: Outline,
  max: number,
  { project, module }: Pick<DescribeContext, 'project' | 'module'>,
): SplitPlan | null {
  const stays = unitsThatStay(outline, module.file, project)
  // An entry keeps its exports, and what moves then cannot import from it.
  for (const reExports of [false, true]) {
    const split = chooseSplit(outline, { max, stays, reExports })
    const plan =
      split &&
      planFiles(
        outline,
        split.parts.map(({ units }) => units),
        split.rest,
        reExports,
        { project, module },
      )
    if (plan !== null) return plan
  }
  return null
}

function planFiles(
  outline: Outline,
  groups: readonly number[][],
  left: number,
  reExports: boolean,
  { project, module }: Pick<DescribeContext, 'project' | 'module'>,
): SplitPlan | null {
  const naming = namingFor(project, module)
  const files = groups.map((group) => {
    const isHelper = (index: number): boolean =>
      group.some((other) => other !== index && outline.units[other]!.uses.includes(index))
    const unitsOf = (indexes: readonly number[]): Unit[] => indexes.map((index) => outline.units[index]!)
    const path = nameFile(unitsOf(group), naming, new Set(unitsOf(group.filter(isHelper))))
    naming.taken.add(path)
    return path
  })
  const homeOf = new Map(groups.flatMap((group, part) => group.map((index) => [index, files[part]!] as const)))
  const parts: SplitPart[] = []
  for (const [index, group] of groups.entries()) {
    const path = files[index]!
    const moved = new Set(group)
    const units = group.map((unit) => outline.units[unit]!)
    const edges = [...new Set(units.flatMap((unit) => unit.edges))].map((edge) => module.edges[edge]!)
    // An import that is forbidden already has a finding of its own.
    const isNewlyForbidden = ({ target, typeOnly }: ResolvedEdge): boolean =>
      !mayImport(project, path, target, typeOnly) && mayImport(project, module.file, target, typeOnly)
    if (edges.some(isNewlyForbidden)) return null
    const exported = units.flatMap((unit) => unit.exported)
    const importers = importersOf(project, module.file, exported)
    const kept = keptExports(project, module.file, path, exported, importers)
    if (kept.length > 0 && !reExports) return null
    const users = outline.units.filter((_, unit) => !homeOf.has(unit))
    const usedByOld = firstNames(users.flatMap(({ uses }) => uses.filter((to) => moved.has(to))))
    const directives = outline.directives.filter((one) => needsDirective(one, units))
    if (directives.includes('use server') && exportsNoAction(units, usedByOld)) return null
    parts.push({
      file: path,
      lines: linesOfPart(outline, moved),
      declarations: units.map(({ names, fromLine, toLine, lines, exported }) => ({
        names,
        fromLine,
        toLine,
        lines,
        exported,
      })),
      imports: edges.map(({ specifier, target, typeOnly }) => ({ specifier, target, typeOnly })),
      uses: usesOf(units, moved),
      usedByOld,
      reExported: kept,
      importers:
        importers?.filter(({ names }) => names.some((name) => !kept.includes(name))).map(({ file }) => file) ?? null,
      directives,
    })
  }
  const fromOld = parts.flatMap(({ uses }) =>
    uses.filter(({ file }) => file === module.file).flatMap(({ names }) => names),
  )
  const exportedNow = new Set(outline.units.flatMap((unit) => (unit.exported.length > 0 ? unit.names : [])))
  return {
    action: 'split',
    from: module.file,
    parts,
    newExports: [...new Set(fromOld)].filter((name) => !exportedNow.has(name)),
    left,
  }

  function usesOf(units: readonly Unit[], moved: ReadonlySet<number>): Taken[] {
    const byFile = new Map<string, number[]>()
    for (const to of new Set(units.flatMap(({ uses }) => uses))) {
      if (moved.has(to)) continue
      const file = homeOf.get(to) ?? module.file
      byFile.set(file, [...(byFile.get(file) ?? []), to])
    }
    return [...byFile].map(([file, uses]) => ({ file, names: firstNames(uses) }))
  }

  function firstNames(indexes: readonly number[]): string[] {
    return [...new Set(indexes.map((index) => outline.units[index]!.names[0] ?? ''))].filter((name) => name !== '')
  }
}

/** Whether the file that some units move to needs a directive of the old one: a module for the browser, or actions. */
function needsDirective(directive: string, units: readonly Unit[]): boolean {
  if (directive === 'use client') return units.some(({ hasJsx, names }) => hasJsx || /^use[A-Z]/.test(names[0] ?? ''))
  return directive === 'use server' && units.some(({ shape, exported }) => shape === 'function' && exported.length > 0)
}

/** Whether a file of server actions would have to export something else for the old file. */
function exportsNoAction(units: readonly Unit[], usedByOld: readonly string[]): boolean {
  return units.some(
    ({ names, shape }) => shape !== 'type' && shape !== 'function' && usedByOld.includes(names[0] ?? ''),
  )
}

/** The files that import some names of a file; `null` where they are not known. */
function importersOf({ facts }: Project, file: string, exported: readonly string[]): Taken[] | null {
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return null
  return importers.flatMap((importer) => {
    const edges = facts.importsOf?.(importer) ?? []
    const names = edges.flatMap(({ target, names: imported }) =>
      target.type === 'file' && target.path === file ? imported.map(({ name }) => name) : [],
    )
    const taken = names.includes('*') ? exported : exported.filter((name) => names.includes(name))
    return taken.length === 0 ? [] : [{ file: importer, names: [...taken] }]
  })
}

/** The exports that have to stay exports of the old file. */
function keptExports(
  project: Project,
  from: string,
  path: string,
  exported: readonly string[],
  importers: readonly Taken[] | null,
): string[] {
  const { judge } = project
  const isEntry = /(?:^|\/)index\.[^/]+$/.test(from) && judge.locate(from)?.inside.includes('/') !== true
  // What an entry exports, others may need from there.
  if (isPublished(project, from) || isEntry) return [...exported]
  if (importers === null) return []
  const bound = importers.filter(({ file }) => !mayImport(project, file, { type: 'file', path }, false))
  return exported.filter((name) => bound.some(({ names }) => names.includes(name)))
}

/** Whether other packages import a file by name, as its package's exports list it: nobody knows which of its names they need. */
function isPublished({ facts, resolver }: Project, file: string): boolean {
  const fields = resolver.manifestOf(file)?.fields ?? {}
  const { exports } = fields
  if (exports === undefined)
    return (
      fields['private'] !== true &&
      fields['main'] !== undefined &&
      /^(?:.*\/)?(?:src\/)?index\.[^/]+$/.test(file) &&
      facts.packageSpecifier?.(file) === facts.packageOf?.(file)
    )
  return !JSON.stringify(exports).includes('*') && typeof facts.packageSpecifier?.(file) === 'string'
}

function mayImport(
  { judge }: Pick<Project, 'judge'>,
  from: string,
  target: ResolvedEdge['target'],
  typeOnly: boolean,
): boolean {
  if (target.type === 'file' && target.path === from) return false
  const checked = target.type === 'file' ? target.path : undefined
  return judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' }, checked).status !== 'forbidden'
}

/** What the file is named after, its default export, what a framework looks for in it, state of a component, and statements. */
function unitsThatStay({ units }: Outline, file: string, project: Project): Set<number> {
  const isRouted = fileNameReader(project, file) !== null
  const isComponent = /\.(?:vue|svelte|astro)$/.test(file)
  const main = mainUnit(units, file)
  const stays = units.map(({ names, exported, isPinned, shape }, index) => {
    const isState = isComponent && (shape === 'object' || names.some((name) => name.startsWith('$')))
    return (
      index === main ||
      isPinned ||
      isState ||
      exported.includes('default') ||
      (isRouted && exported.length > 0 && shape !== 'type')
    )
  })
  // The module cannot import what a component creates for each instance.
  for (let changed = isComponent; changed;) {
    changed = false
    units.forEach(({ uses }, index) => {
      if (stays[index] === true || !uses.some((to) => stays[to])) return
      stays[index] = changed = true
    })
  }
  return new Set([...units.keys()].filter((index) => stays[index]))
}

/** The unit that the file is named after: the one with exactly its words, else the longest exported one with all of them. */
function mainUnit(units: readonly Unit[], file: string): number {
  const stem = lowerWords(posix.basename(file).split('.')[0]!).map(singularOf)
  const candidates = [...units.keys()].filter((index) => units[index]!.shape !== 'type')
  const isNamed = (index: number, matches: (words: readonly string[]) => boolean): boolean =>
    units[index]!.names.some((name) => matches(lowerWords(name).map(singularOf)))
  const exact = candidates.find((index) => isNamed(index, (words) => words.join(' ') === stem.join(' ')))
  if (exact !== undefined) return exact
  const holding = candidates.filter(
    (index) =>
      units[index]!.exported.length > 0 && isNamed(index, (words) => stem.every((word) => words.includes(word))),
  )
  return holding.sort((a, b) => units[b]!.lines - units[a]!.lines)[0] ?? -1
}

/** How new files beside a file are named. */
export function namingFor(
  project: Project,
  { file, edges }: DescribeContext['module'],
): Naming & { taken: Set<string> } {
  const { facts, judge, loaded } = project
  const taken = new Set<string>()
  const folder = folderFor(project, file, edges)
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  const options = (setting?.options[0] ?? {}) as { case?: NameCase; suffix?: string[] }
  return {
    file,
    folder,
    siblings: facts.filesIn(folder).filter((one) => one !== posix.basename(file)),
    convention:
      setting === null || setting.severity === 'off'
        ? null
        : { case: options.case ?? 'kebab-case', suffix: options.suffix ?? [] },
    isTaken: (path) => taken.has(path) || facts.exists(path) || fileNameReader(project, path) !== null,
    taken,
  }
}

/** The folder of the file; where a framework makes a route of each file in it, one that the file imports from already. */
function folderFor(project: Project, file: string, edges: readonly ResolvedEdge[]): string {
  const own = posix.dirname(file) === '.' ? '' : posix.dirname(file)
  const isRouteFolder = (folder: string): boolean => fileNameReader(project, `${folder}/some-new-part.ts`) !== null
  if (!isRouteFolder(own)) return own
  const instance = project.judge.locate(file)?.instance
  const counts = new Map<string, number>()
  for (const { target } of edges) {
    if (target.type !== 'file' || /\.d\.ts$/.test(target.path)) continue
    const folder = posix.dirname(target.path)
    if (project.judge.locate(target.path)?.instance === instance && !isRouteFolder(folder))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? own.replace(/\/(?:pages|routes|api)(?:\/.*)?$/, '')
}
