import { ruleSetting, type Location, type ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { posix } from 'node:path'
import { chooseSplit, linesOfPart } from './choose-split.ts'
import { nameFile, lowerWords, type NameCase, type Naming } from './name-file.ts'
import type { Outline, Unit } from './outline.ts'

/** One new file of a split. */
export interface SplitPart {
  file: string
  /** Its lines, imports included. */
  lines: number
  /** What moves, in the order of the source; lines are 1-based. */
  declarations: { names: string[]; fromLine: number; toLine: number; exported: string[] }[]
  /** What the new file imports, from the view of the old one. */
  imports: { specifier: string; target: ResolvedEdge['target']; typeOnly: boolean }[]
  /** Names that it imports from the old file, which then imports nothing from it. */
  fromOld: string[]
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
  /** The lines of the old file afterwards. */
  left: number
}

/** Exports that a framework looks for in a file that it routes by. */
const ROUTED =
  /(?:^|\/)(?:(?:page|layout|route|loading|error|global-error|template|not-found|default|middleware|proxy|instrumentation|sitemap|robots|manifest|opengraph-image)\.[cm]?[jt]sx?|\+(?:page|layout|server|error)[^/]*)$/
/** Folders in which each file is a route. */
const ROUTE_FOLDER = /(?:^|\/)(?:pages|app\/routes|server\/(?:api|routes|middleware))\//

/** Plans the split of a file; `null` where no part of it can move. */
export function planSplit(outline: Outline, max: number, { project, module }: DescribeContext): SplitPlan | null {
  const { file } = module
  const { facts, judge } = project
  const importers = facts.importersOf?.(file) ?? null
  const isEntry = isEntryFile(file, judge.locate(file)) || facts.packageSpecifier?.(file) !== null
  const stays = unitsThatStay(outline, file)
  for (const reExports of [false, true]) {
    const split = chooseSplit(outline, { max, stays, reExports })
    if (split === null) continue
    const naming = namingFor(project, file)
    const parts = split.parts.map((part) => partOf(part.units))
    if (parts.some((part) => part === null)) continue
    return { action: 'split', from: file, parts: parts as SplitPart[], left: split.rest }

    function partOf(indexes: readonly number[]): SplitPart | null {
      const moved = new Set(indexes)
      const units = indexes.map((index) => outline.units[index]!)
      const path = nameFile(units, naming)
      naming.taken.add(path)
      const edges = [...new Set(units.flatMap((unit) => unit.edges))].map((edge) => module.edges[edge]!)
      if (!edges.every((edge) => mayImport(path, edge.target, edge.typeOnly))) return null
      const exported = units.flatMap((unit) => unit.exported)
      const using = importers?.filter((one) => namesFrom(one).some((name) => exported.includes(name))) ?? null
      const others = outline.units.filter((_, index) => !moved.has(index))
      const keeps = isEntry && using === null ? exported : exported.filter((name) => using?.some((one) => namesFrom(one).includes(name) && !mayImport(one, { type: 'file', path }, false)) === true)
      if (isEntry && using !== null && exported.length > 0 && keeps.length === 0 && facts.packageSpecifier?.(file) !== null) keeps.push(...exported)
      if (keeps.length > 0 && !reExports) return null
      return {
        file: path,
        lines: linesOfPart(outline, moved),
        declarations: units.map(({ names, fromLine, toLine, exported: names2 }) => ({ names, fromLine, toLine, exported: names2 })),
        imports: edges.map(({ specifier, target, typeOnly }) => ({ specifier, target, typeOnly })),
        fromOld: namesUsed(units, moved),
        usedByOld: others.flatMap((unit) => unit.uses.filter((to) => moved.has(to)).map((to) => outline.units[to]!.names[0]!)).filter((name, index, all) => all.indexOf(name) === index),
        reExported: [...new Set(keeps)],
        importers: using?.filter((one) => namesFrom(one).some((name) => exported.includes(name) && !keeps.includes(name))) ?? null,
        directives: outline.directives.filter((one) => /^use (?:client|server)$/.test(one)),
      }
    }
  }
  return null

  function namesUsed(units: readonly Unit[], moved: ReadonlySet<number>): string[] {
    const outside = units.flatMap(({ uses }) => uses.filter((to) => !moved.has(to)))
    return [...new Set(outside)].map((to) => outline.units[to]!.names[0] ?? '')
  }

  function namesFrom(importer: string): string[] {
    const edges = facts.importsOf?.(importer) ?? []
    return edges.flatMap(({ target, names }) => (target.type === 'file' && target.path === file ? names.map(({ name }) => name) : []))
  }

  function mayImport(from: string, target: ResolvedEdge['target'], typeOnly: boolean): boolean {
    if (target.type === 'file' && target.path === from) return false
    const verdict = judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' }, target.type === 'file' ? target.path : undefined)
    return verdict.status !== 'forbidden'
  }
}

/** Whether others enter a place through a file, so that its exports have to stay. */
function isEntryFile(file: string, location: Location | null): boolean {
  return /(?:^|\/)index\.[^/]+$/.test(file) && location?.inside.includes('/') !== true
}

/** What a file is named after, its default export, what a framework looks for in it, and statements. */
function unitsThatStay({ units }: Outline, file: string): Set<number> {
  const stem = posix.basename(file).split('.')[0]!
  const words = lowerWords(stem).join(' ')
  const isRouted = ROUTED.test(file) || ROUTE_FOLDER.test(file)
  const isComponent = /\.(?:vue|svelte|astro|mdx)$/.test(file)
  const staying = new Set<number>()
  units.forEach(({ names, exported, isPinned, shape, edges }, index) => {
    const isMain = exported.includes('default') || (shape !== 'type' && names.some((name) => lowerWords(name).join(' ') === words))
    const isForFramework = isRouted && exported.length > 0 && shape !== 'type'
    // State of a component is created for each instance.
    const isState = isComponent && shape === 'object' && edges.length >= 0
    if (isPinned || isMain || isForFramework || isState) staying.add(index)
  })
  return staying
}

function namingFor(project: DescribeContext['project'], file: string): Naming & { taken: Set<string> } {
  const taken = new Set<string>()
  const folder = posix.dirname(file)
  const { facts } = project
  return {
    file,
    siblings: facts.filesIn(folder === '.' ? '' : folder).filter((one) => one !== posix.basename(file)),
    setCase: caseInPolicy(project, file),
    isTaken: (path) => taken.has(path) || facts.exists(path),
    taken,
  }
}

const CASES: Record<string, NameCase> = {
  kebab: 'kebab-case',
  'kebab-case': 'kebab-case',
  camel: 'camelCase',
  camelCase: 'camelCase',
  pascal: 'PascalCase',
  PascalCase: 'PascalCase',
  snake: 'snake_case',
  snake_case: 'snake_case',
}

/** The case that taste/file-name asks for, where it is on. */
function caseInPolicy({ loaded, judge }: DescribeContext['project'], file: string): NameCase | null {
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  if (setting === null || setting.severity === 'off') return null
  const { case: wanted } = (setting.options[0] ?? {}) as { case?: string }
  return CASES[wanted ?? ''] ?? 'kebab-case'
}
