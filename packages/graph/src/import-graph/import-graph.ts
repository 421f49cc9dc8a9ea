import { memoize, EDGE_KINDS, type EdgeKind, type ResolvedEdge } from '@stratalint/core'
import type { ResolvedModule } from '../model/module-record.ts'
import { packModules } from './pack-modules.ts'
import {
  createModuleTable,
  doesReExport,
  edgeStarts,
  fileOfEdge,
  unpackEdge,
  type ModuleTable,
} from './module-table.ts'
import { EDGE_FLAGS } from './packed-layout.ts'
import { groupBy } from '../model/group-by.ts'
import { affectedBy, createAnswerMemory, type AnswerMemory, type EarlierAnswers } from './kept-answers.ts'

/** An import of one file by another. */
export interface FileEdge {
  from: string
  to: string
  edge: ResolvedEdge
}

/** All parsed modules and the imports between files. */
export interface Graph extends AnswerMemory {
  readonly modules: Pick<ModuleTable, 'get' | 'has' | 'files' | 'targetsOf'>
  /** The imports of a file that lead to files, parsed or not, in source order. */
  outgoing(file: string): readonly FileEdge[]
  /** The imports that lead to a parsed file, in the order of the importers' paths. */
  incoming(file: string): readonly FileEdge[]
  /** For each file, by its number, the numbers of the files that it imports by these kinds. */
  targets(kinds: ReadonlySet<EdgeKind>): readonly (readonly number[])[]
  /** The imports by which a file reaches files that re-export something. */
  importsOfReExporters(file: string): readonly FileEdge[]
  /** The imports by which a file reaches files that are not modules of this graph. */
  importsOfUnparsed(file: string, isWanted: (file: string) => boolean): readonly FileEdge[]
}

/** The imports between parsed files, by number: those of file `n` are between `starts[n]` and `starts[n + 1]`. */
interface Links {
  starts: Uint32Array
  targets: Uint32Array
  /** The position of each edge in its pack. */
  edges: Uint32Array
}

/** Builds the graph of some modules; the result does not depend on their order. */
export function buildGraph(modules: Iterable<ResolvedModule>): Graph {
  return graphOf(createModuleTable([packModules(modules)]))
}

/** The graph of a table of modules; unpacks edges on demand. */
export function graphOf(modules: ModuleTable, earlier?: EarlierAnswers): Graph {
  const { files } = modules
  let links: Links | null = null
  let importers: number[][] | null = null
  const current = (): Links => (links ??= link(modules))
  const fileEdge = (from: number, index: number): FileEdge => {
    const { targets, edges } = current()
    return {
      from: files[from]!,
      to: files[targets[index]!]!,
      edge: unpackEdge(modules.row(files[from]!)!.reader, edges[index]!),
    }
  }
  const importersOf = (file: string): readonly string[] => {
    importers ??= invert(current(), files.length)
    return (importers[modules.numberOf(file)] ?? []).map((importer) => files[importer]!)
  }
  const memory = createAnswerMemory(earlier, (changed) => affectedBy(changed, importersOf, modules.get))
  return {
    modules,
    ...memory,
    outgoing: memoize((file) => {
      const edges = modules.get(file)?.edges ?? []
      return edges
        .flatMap((edge) => (edge.target.type === 'file' ? [{ from: file, to: edge.target.path, edge }] : []))
        .sort((a, b) => a.edge.start - b.edge.start)
    }),
    incoming(file) {
      return importersOf(file).flatMap((importer) => this.outgoing(importer).filter(({ to }) => to === file))
    },
    targets(kinds) {
      const wanted = EDGE_KINDS.map((kind) => kinds.has(kind))
      const { starts, targets, edges } = current()
      return files.map((file, number) => {
        const { words } = modules.row(file)!.reader.pack
        const found: number[] = []
        for (let index = starts[number]!; index < starts[number + 1]!; index++)
          if (wanted[words[edges[index]!]! & EDGE_FLAGS.kind]) found.push(targets[index]!)
        return found
      })
    },
    importsOfReExporters(file) {
      const { starts, targets } = current()
      const from = modules.numberOf(file)
      const found: FileEdge[] = []
      for (let index = starts[from]!; index < starts[from + 1]!; index++)
        if (doesReExport(modules.row(files[targets[index]!]!)!)) found.push(fileEdge(from, index))
      return found
    },
    importsOfUnparsed(from, isWanted) {
      const row = modules.row(from)!
      const found: FileEdge[] = []
      for (const start of edgeStarts(row)) {
        const to = fileOfEdge(row, start)
        if (to !== null && !modules.has(to) && isWanted(to))
          found.push({ from, to, edge: unpackEdge(row.reader, start) })
      }
      return found
    },
  }
}

function link(modules: ModuleTable): Links {
  const starts = new Uint32Array(modules.files.length + 1)
  const targets: number[] = []
  const edges: number[] = []
  modules.files.forEach((file, number) => {
    const row = modules.row(file)!
    const {
      pack: { words },
      fileNumber,
    } = row.reader
    for (const start of edgeStarts(row)) {
      if (((words[start]! >> EDGE_FLAGS.targetShift) & EDGE_FLAGS.target) !== 0) continue
      const target = fileNumber(words[start + 4]!)
      if (target === -1) continue
      targets.push(target)
      edges.push(start)
    }
    starts[number + 1] = targets.length
  })
  return { starts, targets: Uint32Array.from(targets), edges: Uint32Array.from(edges) }
}

function invert({ starts, targets }: Links, count: number): number[][] {
  const importers: number[][] = Array.from({ length: count }, () => [])
  for (let from = 0; from < count; from++) {
    for (const to of new Set(targets.subarray(starts[from], starts[from + 1]))) importers[to]!.push(from)
  }
  return importers
}

/** The files that import a file, each once. */
export function importersIn(graph: Graph, file: string): string[] {
  if (graph.modules.has(file)) return [...new Set(graph.incoming(file).map(({ from }) => from))]
  let known = importersOfUnread.get(graph)
  if (known === undefined) {
    const links = graph.modules.files.flatMap((from) => graph.outgoing(from)).filter(({ to }) => !graph.modules.has(to))
    importersOfUnread.set(
      graph,
      (known = new Map(
        [...groupBy(links, ({ to }) => to)].map(([to, group]) => [to, [...new Set(group.map(({ from }) => from))]]),
      )),
    )
  }
  return known.get(file) ?? []
}

/** The importers of files that are not modules of a graph, because they are not checked. */
const importersOfUnread = new WeakMap<Graph, ReadonlyMap<string, string[]>>()

const byTarget = new WeakMap<readonly FileEdge[], ReadonlyMap<string, readonly FileEdge[]>>()

/** The imports of one file by another, in source order. */
export function linksBetween(graph: Graph, from: string, to: string): readonly FileEdge[] {
  const links = graph.outgoing(from)
  let index = byTarget.get(links)
  if (index === undefined) byTarget.set(links, (index = groupBy(links, (link) => link.to)))
  return index.get(to) ?? []
}
