import { EDGE_KINDS, memoize, type EdgeKind } from '@stratalint/core'
import type { ResolvedModule } from '../model/module-record.ts'
import type { FileEdge, Graph } from './import-graph.ts'
import { doesReExport, edgeStarts, fileOfEdge, type ModuleTable } from './module-table.ts'
import { EDGE_FLAGS } from './packed-layout.ts'

/** A graph that changes with its files. */
export interface LiveGraph {
  /** The graph as it is now. After a change, an earlier one must no longer be asked. */
  readonly current: Graph
  /**
   * Replaces modules; `null` for a file that is gone or does not parse. `everything` says that more may have changed
   * than these modules, such as which files exist, so that no answer is kept.
   */
  replace(changes: ReadonlyMap<string, ResolvedModule | null>, everything?: boolean): void
}

/** What is known of one module without unpacking it. */
interface Entry {
  /** The files that it imports, one for each edge. */
  targets: readonly string[]
  kinds: readonly number[]
  reExports: boolean
  module(): ResolvedModule
  /** The imports that lead to files, in source order, and as the module lists them. */
  links: { sorted: readonly FileEdge[]; listed: readonly FileEdge[] } | null
}

/** Starts from the modules of a run. */
export function createLiveGraph(table: ModuleTable): LiveGraph {
  const entries = new Map<string, Entry>(table.files.map((file) => [file, entryOfRow(table, file)]))
  const importers = new Map<string, Set<string>>()
  const kept = new Map<object, Map<string, unknown>>()
  for (const [file, { targets }] of entries) link(importers, file, targets)
  let files: readonly string[] = table.files

  const linksOf = (file: string): NonNullable<Entry['links']> => {
    const entry = entries.get(file)
    if (entry === undefined) return NO_LINKS
    if (entry.links === null) {
      const listed = entry
        .module()
        .edges.flatMap((edge) => (edge.target.type === 'file' ? [{ from: file, to: edge.target.path, edge }] : []))
      entry.links = { listed, sorted: [...listed].sort((a, b) => a.edge.start - b.edge.start) }
    }
    return entry.links
  }

  const create = (): Graph => ({
    modules: { files, get: (file) => entries.get(file)?.module(), has: (file) => entries.has(file) },
    outgoing: (file) => linksOf(file).sorted,
    incoming: (file) =>
      entries.has(file)
        ? [...(importers.get(file) ?? [])]
            .sort()
            .flatMap((importer) => linksOf(importer).sorted.filter(({ to }) => to === file))
        : [],
    targets: (kinds) => targetsOf(files, entries, kinds),
    importsOfReExporters: (file) =>
      entries.get(file)?.targets.some((target) => entries.get(target)?.reExports === true) === true
        ? linksOf(file).listed.filter(({ to }) => entries.get(to)?.reExports === true)
        : [],
    importsOfUnparsed: (file, isWanted) =>
      entries.get(file)?.targets.some((target) => !entries.has(target)) === true
        ? linksOf(file).listed.filter(({ to }) => !entries.has(to) && isWanted(to))
        : [],
    keep<T>(question: object, file: string, compute: () => T): T {
      let answers = kept.get(question)
      if (answers === undefined) kept.set(question, (answers = new Map()))
      if (!answers.has(file)) answers.set(file, compute())
      return answers.get(file) as T
    },
  })

  /** Forgets what may depend on changed files: answers about them, about what re-exports them and about all importers of these. */
  const forget = (changed: Iterable<string>): void => {
    const passing = new Set(changed)
    for (const file of passing)
      for (const importer of importers.get(file) ?? []) if (passesOn(entries.get(importer), file)) passing.add(importer)
    for (const answers of kept.values()) {
      for (const file of passing) {
        answers.delete(file)
        for (const importer of importers.get(file) ?? []) answers.delete(importer)
      }
    }
  }

  let current = create()
  return {
    get current() {
      return current
    },
    replace(changes, everything = false) {
      let isSameSet = true
      for (const [file, module] of changes) {
        if (entries.has(file) !== (module !== null)) isSameSet = false
        for (const target of entries.get(file)?.targets ?? []) importers.get(target)?.delete(file)
        if (module === null) entries.delete(file)
        else {
          const entry = entryOfModule(module)
          entries.set(file, entry)
          link(importers, file, entry.targets)
        }
      }
      if (!isSameSet) files = [...entries.keys()].sort()
      if (everything) kept.clear()
      else forget(changes.keys())
      current = create()
    },
  }
}

const NO_LINKS = { sorted: [], listed: [] }

function link(importers: Map<string, Set<string>>, file: string, targets: readonly string[]): void {
  for (const target of targets) {
    const known = importers.get(target)
    if (known === undefined) importers.set(target, new Set([file]))
    else known.add(file)
  }
}

/** Whether a module re-exports something of a file. */
function passesOn(entry: Entry | undefined, file: string): boolean {
  if (entry?.reExports !== true) return false
  const { edges, exports } = entry.module()
  return exports.some(({ binding }) => {
    const target = binding.type === 'through' ? edges[binding.edge]?.target : undefined
    return target?.type === 'file' && target.path === file
  })
}

function targetsOf(
  files: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  wanted: ReadonlySet<EdgeKind>,
): readonly (readonly number[])[] {
  const numbers = new Map(files.map((file, number) => [file, number]))
  const isWanted = EDGE_KINDS.map((kind) => wanted.has(kind))
  return files.map((file) => {
    const { targets, kinds } = entries.get(file)!
    const found: number[] = []
    for (let index = 0; index < targets.length; index++) {
      const number = isWanted[kinds[index]!] ? numbers.get(targets[index]!) : undefined
      if (number !== undefined) found.push(number)
    }
    return found
  })
}

function entryOfRow(table: ModuleTable, file: string): Entry {
  const row = table.row(file)!
  const targets: string[] = []
  const kinds: number[] = []
  for (const start of edgeStarts(row)) {
    const target = fileOfEdge(row, start)
    if (target === null) continue
    targets.push(target)
    kinds.push(row.reader.pack.words[start]! & EDGE_FLAGS.kind)
  }
  return { targets, kinds, reExports: doesReExport(row), module: () => table.get(file)!, links: null }
}

const kindNumber = memoize((kind) => EDGE_KINDS.indexOf(kind as EdgeKind))

function entryOfModule(module: ResolvedModule): Entry {
  const toFiles = module.edges.flatMap(({ kind, target }) =>
    target.type === 'file' ? [{ kind: kindNumber(kind), path: target.path }] : [],
  )
  return {
    targets: toFiles.map(({ path }) => path),
    kinds: toFiles.map(({ kind }) => kind),
    reExports: module.exports.some(({ binding }) => binding.type === 'through'),
    module: () => module,
    links: null,
  }
}
