import type { Target } from '@stratalint/core'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'
import { createExportIndex, type ModuleExports } from './export-index.ts'

/** A binding under its name in one file of a trail. `file` is the package's name if the trail ends outside. */
export interface Step {
  file: string
  name: string
}

/** The origin of a binding and the files between. */
export interface Trail {
  /** From the file that exports the binding to the one that declares it, both included. */
  steps: Step[]
  origin: Origin
  /** Some re-export on the trail is type-only. */
  typeOnly: boolean
  /** The file or package whose namespace the name refers to, if any. */
  namespace: string | null
}

export type Origin = Exclude<Target, { type: 'unresolved' }>

/** The names of `export *`: all but the default export. */
export const ALL_BUT_DEFAULT = '* but default'

interface Visit extends Step {
  typeOnly: boolean
  namespace: string | null
  parent: Visit | null
}

/** The trails of a name that a file exports; none if the file declares it itself. */
export type FindTrails = (file: string, name: string) => readonly Trail[]

/** Follows exported names through re-exports to their declarations, with a cache. */
export function createOriginFinder(moduleOf: (file: string) => ResolvedModule | undefined): FindTrails {
  const exportsOf = createExportIndex(moduleOf)
  const memo = new Map<string, Trail[]>()
  const passing = new Map<string, boolean>()
  const reExports = (file: string): boolean => {
    let answer = passing.get(file)
    if (answer === undefined) {
      answer = moduleOf(file)?.exports.some(({ binding }) => binding.type === 'through') ?? false
      passing.set(file, answer)
    }
    return answer
  }
  return (file, name) => {
    if (!reExports(file)) return []
    // Most names are declared in the file that they are imported from: nothing to follow or to cache.
    const records = exportsOf(file)?.byName.get(name)
    if (records !== undefined && records.every(({ binding }) => binding.type === 'local')) return []
    const key = `${file}\0${name}`
    let trails = memo.get(key)
    if (trails === undefined) {
      trails = follow(file, name, exportsOf)
      memo.set(key, trails)
    }
    return trails
  }
}

/** Breadth first, run-time trails before type-only ones; a visited set handles cycles of `export *`. */
function follow(file: string, name: string, exportsOf: (file: string) => ModuleExports | undefined): Trail[] {
  const trails = new Map<string, Trail>()
  const uncertain: [Visit, Origin['type']][] = []
  const seen = new Set<string>()
  const queues: Visit[][] = [
    [{ file, name, typeOnly: false, namespace: isWhole(name) ? file : null, parent: null }],
    [],
  ]

  const arrive = (visit: Visit, type: Origin['type']): void => {
    const trail = toTrail(visit, type)
    const key = trail.steps.map((step) => step.file).join('\0')
    if (trail.steps.length > 1 && !trails.has(key)) trails.set(key, trail)
  }
  const pass = (visit: Visit, record: ExportRecord, module: ResolvedModule): void => {
    if (record.binding.type === 'local') return arrive({ ...visit, name: record.name }, 'file')
    const origin = toOrigin(module.edges[record.binding.edge]?.target)
    if (origin === null) return
    const isStar = record.name === '*'
    const name = isStar ? (isWhole(visit.name) ? ALL_BUT_DEFAULT : visit.name) : record.binding.imported
    const typeOnly = visit.typeOnly || record.typeOnly
    const next: Visit = {
      file: nameOf(origin),
      name,
      typeOnly,
      namespace: visit.namespace ?? (isWhole(name) ? nameOf(origin) : null),
      parent: isStar ? visit : { ...visit, name: record.name },
    }
    if (origin.type === 'file' && exportsOf(origin.path) !== undefined) queues[typeOnly ? 1 : 0]!.push(next)
    else if (isStar && !isWhole(visit.name)) uncertain.push([next, origin.type])
    else arrive(next, origin.type)
  }
  const expand = (visit: Visit): void => {
    const found = exportsOf(visit.file)
    if (found === undefined) return
    for (const record of recordsFor(visit.name, found)) pass(visit, record, found.module)
  }

  for (const queue of queues) {
    for (const visit of queue) {
      const key = `${visit.file}\0${visit.name}`
      if (!seen.has(key)) expand(visit)
      seen.add(key)
    }
  }
  // The exports of a package are unknown: a name comes from it if no file provides that name.
  if (trails.size === 0) uncertain.forEach(([visit, type]) => arrive(visit, type))
  return [...trails.values()]
}

function recordsFor(name: string, { byName, stars, starsWith }: ModuleExports): readonly ExportRecord[] {
  if (!isWhole(name)) return byName.get(name) ?? (name === 'default' ? [] : starsWith(name))
  const own = [...byName]
    .filter(([exported]) => exported !== '*' && (name === '*' || exported !== 'default'))
    .flatMap(([, records]) => records)
  return [...own, ...stars]
}

function isWhole(name: string): boolean {
  return name === '*' || name === ALL_BUT_DEFAULT
}

function toTrail(last: Visit, type: Origin['type']): Trail {
  const steps: Step[] = []
  for (let visit: Visit | null = last; visit !== null; visit = visit.parent) {
    steps.push({ file: visit.file, name: isWhole(visit.name) ? '*' : visit.name })
  }
  return {
    steps: steps.reverse(),
    origin: type === 'file' ? { type, path: last.file } : { type, name: last.file },
    typeOnly: last.typeOnly,
    namespace: last.namespace,
  }
}

function toOrigin(target: Target | undefined): Origin | null {
  if (target === undefined || target.type === 'unresolved') return null
  return target
}

/** An origin as exceptions and messages name it. */
export function nameOf(origin: Origin): string {
  return origin.type === 'file' ? origin.path : origin.name
}
