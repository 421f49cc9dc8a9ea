import type { ExportRecord, ResolvedModule } from '../module-record.ts'
import type { Graph } from '../graph.ts'

/** A binding as one file on its way names it. `file` is the package's name where the way ends outside. */
export interface Step {
  file: string
  name: string
}

/** Where a binding comes from, and through which files. */
export interface Trail {
  /** From the file that was asked to the one that declares the binding, both included. */
  steps: Step[]
  origin: Origin
  /** Some re-export on the way passes on the type alone. */
  typeOnly: boolean
}

export type Origin = { type: 'file'; path: string } | { type: 'external'; name: string }

/** What `export *` passes on: everything but the default export. */
export const ALL_BUT_DEFAULT = '* but default'

interface Visit extends Step {
  typeOnly: boolean
  parent: Visit | null
}

/** Follows exported names through re-exports to their declarations; memoised. */
export function createOriginFinder(graph: Graph): (file: string, name: string) => readonly Trail[] {
  const exportsOf = createExportIndex(graph)
  const memo = new Map<string, Trail[]>()
  return (file, name) => {
    // Most names are declared right where they are imported from: nothing to follow, nothing to remember.
    const records = exportsOf(file)?.named.get(name)
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

interface ModuleExports {
  module: ResolvedModule
  named: Map<string, ExportRecord[]>
  stars: ExportRecord[]
}

function createExportIndex(graph: Graph): (file: string) => ModuleExports | undefined {
  const memo = new Map<string, ModuleExports>()
  return (file) => {
    const module = graph.modules.get(file)
    if (module === undefined) return undefined
    let found = memo.get(file)
    if (found === undefined) {
      found = { module, named: new Map(), stars: module.exports.filter(({ name }) => name === '*') }
      for (const record of module.exports) {
        if (record.name !== '*') found.named.set(record.name, [...(found.named.get(record.name) ?? []), record])
      }
      memo.set(file, found)
    }
    return found
  }
}

/** Breadth first, run-time ways before type-only ones; a visited set makes rings of `export *` safe. */
function follow(file: string, name: string, exportsOf: (file: string) => ModuleExports | undefined): Trail[] {
  const trails = new Map<string, Trail>()
  const fromStarredPackages: Visit[] = []
  const seen = new Set<string>()
  const queues: Visit[][] = [[{ file, name, typeOnly: false, parent: null }], []]

  const arrive = (visit: Visit, type: Origin['type']): void => {
    const trail = toTrail(visit, type)
    const key = trail.steps.map((step) => step.file).join('\0')
    if (trail.steps.length > 1 && !trails.has(key)) trails.set(key, trail)
  }
  const pass = (visit: Visit, record: ExportRecord, module: ResolvedModule): void => {
    if (record.binding.type === 'local') return arrive({ ...visit, name: record.name }, 'file')
    const target = module.edges[record.binding.edge]?.target
    const isStar = record.name === '*'
    const parent = isStar ? visit : { ...visit, name: record.name }
    const typeOnly = visit.typeOnly || record.typeOnly
    if (target?.type === 'file') {
      const next = isStar ? (isWhole(visit.name) ? ALL_BUT_DEFAULT : visit.name) : record.binding.imported
      queues[typeOnly ? 1 : 0]!.push({ file: target.path, name: next, typeOnly, parent })
    } else if (target?.type === 'external') {
      const next = { file: target.name, name: isStar ? visit.name : record.binding.imported, typeOnly, parent }
      if (isStar && !isWhole(visit.name)) fromStarredPackages.push(next)
      else arrive(next, 'external')
    }
  }
  const expand = (visit: Visit): void => {
    const found = exportsOf(visit.file)
    if (found === undefined) return arrive(visit, 'file')
    const { module, named, stars } = found
    if (isWhole(visit.name)) {
      const records = [...named].filter(([exported]) => visit.name === '*' || exported !== 'default').flatMap(([, list]) => list)
      for (const record of [...records, ...stars]) pass(visit, record, module)
    } else {
      const records = named.get(visit.name) ?? (visit.name === 'default' ? [] : stars)
      for (const record of records) pass(visit, record, module)
    }
  }

  for (const queue of queues) {
    for (const visit of queue) {
      const key = `${visit.file}\0${visit.name}`
      if (!seen.has(key)) expand(visit)
      seen.add(key)
    }
  }
  // A package's names are not known here: a name is taken to be its own when no file provides it.
  if (trails.size === 0) fromStarredPackages.forEach((visit) => arrive(visit, 'external'))
  return [...trails.values()]
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
  }
}
