import type { ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { chooseSplit, type Part } from './choose-split.ts'
import type { CountOptions } from './count-lines.ts'
import { importersOf, keptExports, mayImport, type Taken } from './importers.ts'
import { nameFile } from './name-file.ts'
import { namingFor } from './naming-for.ts'
import type { LineRange, Outline, Unit } from './outline.ts'
import { unitsThatStay } from './stays.ts'
import { writeSplit } from './write-split.ts'
import type { PartToWrite, TakenName, WrittenLine } from './written-part.ts'

/** One new file of a split. */
export interface SplitPart {
  file: string
  /** Its lines, imports included. */
  lines: number
  /** What moves, in the order of the source; lines are 1-based. */
  declarations: (Pick<Unit, 'names' | 'lines' | 'exported'> & { ranges: LineRange[] })[]
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
  /** The counted lines of the old file afterwards. */
  left: number
}

/** A plan with the files that it leads to. */
export interface WrittenPlan {
  plan: SplitPlan
  old: WrittenLine[]
  parts: WrittenLine[][]
}

type Project = DescribeContext['project']

interface SplitContext {
  outline: Outline
  max: number
  count: CountOptions
  project: Project
  module: DescribeContext['module']
}

/** Plans the split of a file; `null` where no part of it can move. */
export function planSplit(context: SplitContext): WrittenPlan | null {
  const { outline, max, module, project } = context
  const stays = unitsThatStay(outline, module.file, project)
  // An entry keeps its exports, and what moves then cannot import from it.
  for (const reExports of [false, true]) {
    let wanted = max
    // New imports may take more lines than were thought.
    for (let attempt = 0; attempt < 3; attempt++) {
      const split = chooseSplit(outline, { max: wanted, stays, reExports })
      const found = split && planFiles(split.parts, reExports, context)
      if (split === null || found === null) break
      const over = Math.max(found.plan.left, ...found.plan.parts.map(({ lines }) => lines)) - max
      if (over <= 0 || split.rest > wanted || over > max / 10) return found
      wanted -= over
    }
  }
  return null
}

/** Code that only a server may load: React Router and Next drop such imports from some files, and not from a new one. */
const SERVER_ONLY = /(?:\.server(?:\/|\.\w+$|$)|\/server\/|^(?:server-only$|node:))/

/** Whether code that needs a server would move together with what components that stay use. */
function mixesServerAndClient(
  moved: readonly Unit[],
  staying: readonly Unit[],
  edges: DescribeContext['module']['edges'],
): boolean {
  const needsServer = ({ edges: used }: Unit): boolean =>
    used.some((edge) => !edges[edge]!.typeOnly && SERVER_ONLY.test(edges[edge]!.specifier))
  const isClient = (unit: Unit): boolean => unit.hasJsx && !needsServer(unit)
  return (
    moved.some(needsServer) &&
    moved.some(
      (unit) =>
        unit.hasJsx ||
        staying.some((other) => isClient(other) && unit.names.some((name) => other.mentions.includes(name))),
    )
  )
}

function planFiles(groups: readonly Part[], reExports: boolean, context: SplitContext): WrittenPlan | null {
  const { outline, project, module, count } = context
  const files = nameParts(groups, context)
  const homeOf = new Map(groups.flatMap(({ units }, part) => units.map((index) => [index, files[part]!] as const)))
  const fileOf = (index: number): string => homeOf.get(index) ?? module.file
  const takenName = (name: string, { shape }: Unit): TakenName => ({ name, isType: shape === 'type' })
  /** What some code uses of the units of another file. */
  const takenFrom = (users: readonly Unit[], file: string): TakenName[] => {
    const mentions = new Set(users.flatMap((unit) => unit.mentions))
    const used = new Set(users.flatMap(({ uses }) => uses))
    return [...used]
      .filter((index) => fileOf(index) === file)
      .toSorted((a, b) => a - b)
      .flatMap((index) => {
        const unit = outline.units[index]!
        return unit.names.filter((name) => mentions.has(name)).map((name) => takenName(name, unit))
      })
  }
  const staying = outline.units.filter((_, unit) => !homeOf.has(unit))
  const parts: SplitPart[] = []
  const toWrite: PartToWrite[] = []
  for (const [part, { units: group }] of groups.entries()) {
    const path = files[part]!
    const units = group.map((unit) => outline.units[unit]!)
    const edges = [...new Set(units.flatMap((unit) => unit.edges))].map((edge) => module.edges[edge]!)
    // An import that is forbidden already has a finding of its own.
    const isNewlyForbidden = ({ target, typeOnly }: ResolvedEdge): boolean =>
      !mayImport(project, path, target, typeOnly) && mayImport(project, module.file, target, typeOnly)
    if (edges.some(isNewlyForbidden)) return null
    if (mixesServerAndClient(units, staying, module.edges)) return null
    const isListed = (name: string): boolean => outline.listed.includes(name)
    // What a list exports stays exported by it.
    const exported = units.filter(({ names }) => !names.some(isListed)).flatMap((unit) => unit.exported)
    const importers = importersOf(project, module.file, exported)
    const kept = keptExports(project, module.file, path, exported, importers)
    if (kept.length > 0 && !reExports) return null
    const usedByOld = takenFrom(staying, path)
    for (const unit of units)
      for (const name of unit.names)
        if (isListed(name) && !usedByOld.some((one) => one.name === name)) usedByOld.push(takenName(name, unit))
    const directives = outline.directives.filter((one) => needsDirective(one, units))
    if (directives.includes('use server') && exportsNoAction(units, usedByOld)) return null
    const others = [module.file, ...files].filter((file) => file !== path)
    const takes = others
      .map((file) => ({ file, names: takenFrom(units, file) }))
      .filter(({ names }) => names.length > 0)
    const reExported = units.flatMap((unit) =>
      unit.names.filter((name) => kept.includes(name)).map((name) => takenName(name, unit)),
    )
    toWrite.push({ file: path, units: group, takes, exports: [], usedByOld, reExported, directives })
    parts.push({
      file: path,
      lines: 0,
      declarations: units.map(({ names, ranges, lines, exported: own }) => ({ names, ranges, lines, exported: own })),
      imports: edges.map(({ specifier, target, typeOnly }) => ({ specifier, target, typeOnly })),
      uses: takes.map(({ file, names }) => ({ file, names: names.map(({ name }) => name) })),
      usedByOld: usedByOld.map(({ name }) => name),
      reExported: kept,
      importers:
        importers?.filter(({ names }) => names.some((name) => !kept.includes(name))).map(({ file }) => file) ?? null,
      directives,
    })
  }
  const takenOf = (file: string): string[] => [
    ...new Set(
      toWrite.flatMap(({ takes }) =>
        takes.flatMap((one) => (one.file === file ? one.names.map(({ name }) => name) : [])),
      ),
    ),
  ]
  const exportedNow = new Set(outline.units.flatMap((unit) => (unit.exported.length > 0 ? unit.names : [])))
  const isNew = (name: string): boolean => !exportedNow.has(name)
  const newExports = takenOf(module.file).filter(isNew)
  const written = writeSplit({
    from: module.file,
    text: project.textOf(module.file),
    outline,
    count,
    newExports,
    parts: toWrite.map((part) => ({
      ...part,
      exports: [...new Set([...part.usedByOld.map(({ name }) => name), ...takenOf(part.file)])],
    })),
  })
  const counted = (lines: readonly WrittenLine[]): number => lines.filter(({ counts }) => counts).length
  for (const [index, lines] of written.parts.entries()) parts[index]!.lines = counted(lines)
  return { plan: { action: 'split', from: module.file, parts, newExports, left: counted(written.old) }, ...written }
}

function nameParts(groups: readonly Part[], { outline, project, module }: SplitContext): string[] {
  const naming = namingFor(project, module)
  return groups.map(({ units: group, topic }) => {
    const units = group.map((index) => outline.units[index]!)
    const isHelper = (index: number): boolean =>
      group.some((other) => other !== index && outline.units[other]!.uses.includes(index))
    const helpers = new Set(group.filter(isHelper).map((index) => outline.units[index]!))
    const sections = new Set(units.map(({ section }) => section))
    const [section = -1] = sections
    const title = sections.size === 1 ? outline.sections[section]?.title : undefined
    const path = nameFile(units, naming, { helpers, topic, title: title ?? null })
    naming.taken.add(path)
    return path
  })
}

/** Whether the file that some units move to needs a directive of the old one: a module for the browser, or actions. */
function needsDirective(directive: string, units: readonly Unit[]): boolean {
  if (directive === 'use client') return units.some(({ hasJsx, names }) => hasJsx || /^use[A-Z]/.test(names[0] ?? ''))
  return directive === 'use server' && units.some(({ shape, exported }) => shape === 'function' && exported.length > 0)
}

/** Whether a file of server actions would have to export something else for the old file. */
function exportsNoAction(units: readonly Unit[], usedByOld: readonly TakenName[]): boolean {
  return units.some(
    ({ names, shape }) =>
      shape !== 'type' && shape !== 'function' && usedByOld.some(({ name }) => names.includes(name)),
  )
}
