import { EDGE_KINDS, type EdgeKind } from '@stratalint/core'
import type { ResolvedModule } from '../model/module-record.ts'
import type { FileEdge, Graph } from './import-graph.ts'
import { affectedBy, type Answered, type KeptQuestion } from './kept-answers.ts'
import { doesReExport, edgeStarts, fileOfEdge, type ModuleTable } from './module-table.ts'
import { EDGE_FLAGS } from './packed-layout.ts'

/** A graph that changes with its files. */
export interface LiveGraph {
  /** The graph as it is now. After a change, earlier ones must no longer be used. */
  readonly current: Graph
  /**
   * Replaces modules; `null` for a file that is gone or does not parse. `everything` says that more may have changed
   * than these modules, such as which files exist, so that no answer is kept.
   */
  replace(changes: ReadonlyMap<string, ResolvedModule | null>, everything?: boolean): void
}

/** A file that is a module or that modules import. */
interface Node {
  readonly path: string
  /** Its number among the modules; `-1` for a file that is none. */
  number: number
  module: (() => ResolvedModule) | null
  /** The files that it imports, one for each edge, and the kinds of these edges. */
  targets: readonly Node[]
  kinds: readonly number[]
  reExports: boolean
  /** The numbers of its targets by edges of some kinds, by the names of the kinds. */
  readonly numbers: Map<string, readonly number[]>
  /** The imports that lead to files, in source order, and as the module lists them. */
  links: Links | null
  readonly importers: Set<Node>
}

interface Links {
  sorted: readonly FileEdge[]
  listed: readonly FileEdge[]
}

/** Starts from the modules of a run, and from what it answered about them. */
export function createLiveGraph(table: ModuleTable, answered: Answered = {}): LiveGraph {
  const nodes = new Map<string, Node>()
  const nodeOf = (path: string): Node => {
    let node = nodes.get(path)
    if (node === undefined) nodes.set(path, (node = createNode(path)))
    return node
  }
  for (const file of table.files) fillFromRow(nodeOf(file), table, nodeOf)
  const kept = new Map<string, Map<string, unknown>>()
  const before = new Map(Object.entries(answered).map(([name, files]) => [name, new Set(files)]))
  /** What may have another answer than before. */
  const forgotten = new Set<string>()
  let modules = renumber(
    [],
    table.files.map((file) => nodeOf(file)),
  )
  let files = modules.map(({ path }) => path)

  const moduleNode = (path: string): Node | undefined => {
    const node = nodes.get(path)
    return node === undefined || node.module === null ? undefined : node
  }
  const create = (): Graph => ({
    modules: {
      files,
      get: (file) => nodes.get(file)?.module?.(),
      has: (file) => moduleNode(file) !== undefined,
      targetsOf: (file) => (nodes.get(file)?.targets ?? []).map(({ path }) => path),
    },
    outgoing: (file) => linksOf(nodes.get(file)).sorted,
    incoming(file) {
      const node = moduleNode(file)
      return node === undefined
        ? []
        : [...node.importers]
            .sort(byPath)
            .flatMap((importer) => linksOf(importer).sorted.filter(({ to }) => to === file))
    },
    targets: (kinds) => targetsOf(modules, kinds),
    importsOfReExporters: (file) => linksTo(nodes.get(file), ({ reExports }) => reExports),
    importsOfUnparsed: (file, isWanted) =>
      linksTo(nodes.get(file), ({ module, path }) => module === null && isWanted(path)),
    keep<T>({ name, nothing }: KeptQuestion<T>, file: string, compute: () => T): T {
      let answers = kept.get(name)
      if (answers === undefined) kept.set(name, (answers = new Map()))
      let answer = answers.get(file) as T | undefined
      if (answer === undefined) {
        const isKnown = nothing !== undefined && !forgotten.has(file) && before.get(name)?.has(file) === false
        answers.set(file, (answer = isKnown ? nothing : compute()))
      }
      return answer
    },
  })

  /** Forgets the answers that may depend on changed files. */
  const forget = (changed: Iterable<string>): void => {
    const importersOf = (file: string): string[] => [...(nodes.get(file)?.importers ?? [])].map(({ path }) => path)
    for (const file of affectedBy(changed, importersOf, (path) => nodes.get(path)?.module?.())) {
      forgotten.add(file)
      for (const answers of kept.values()) answers.delete(file)
    }
  }

  let current = create()
  return {
    get current() {
      return current
    },
    replace(changes, everything = false) {
      let isSameSet = true
      const added: Node[] = []
      for (const [file, module] of changes) {
        const node = nodeOf(file)
        if ((node.module === null) !== (module === null)) isSameSet = false
        if (node.module === null && module !== null) added.push(node)
        fillFromModule(node, module, nodeOf)
      }
      if (!isSameSet) {
        modules = renumber(modules, added)
        files = modules.map(({ path }) => path)
      }
      if (everything) {
        kept.clear()
        before.clear()
      } else forget(changes.keys())
      current = create()
    },
  }
}

function createNode(path: string): Node {
  return {
    path,
    number: -1,
    module: null,
    targets: [],
    kinds: [],
    reExports: false,
    numbers: new Map(),
    links: null,
    importers: new Set(),
  }
}

/** Numbers the modules in the order of their paths; `known` are sorted already. */
function renumber(known: readonly Node[], added: readonly Node[]): Node[] {
  for (const node of known) if (node.module === null) node.number = -1
  const modules = merge(
    known.filter(({ module }) => module !== null),
    [...added].sort(byPath),
  )
  modules.forEach((node, number) => {
    node.number = number
    node.numbers.clear()
  })
  return modules
}

function merge(a: readonly Node[], b: readonly Node[]): Node[] {
  if (b.length === 0) return [...a]
  const merged: Node[] = []
  let at = 0
  for (const node of b) {
    while (at < a.length && byPath(a[at]!, node) < 0) merged.push(a[at++]!)
    merged.push(node)
  }
  return [...merged, ...a.slice(at)]
}

function byPath(a: Node, b: Node): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** Without unpacking the module. */
function fillFromRow(node: Node, table: ModuleTable, nodeOf: (path: string) => Node): void {
  const row = table.row(node.path)!
  const targets: Node[] = []
  const kinds: number[] = []
  for (const start of edgeStarts(row)) {
    const target = fileOfEdge(row, start)
    if (target === null) continue
    targets.push(nodeOf(target))
    kinds.push(row.reader.pack.words[start]! & EDGE_FLAGS.kind)
  }
  fill(node, () => table.get(node.path)!, { targets, kinds, reExports: doesReExport(row) })
}

function fillFromModule(node: Node, module: ResolvedModule | null, nodeOf: (path: string) => Node): void {
  const targets: Node[] = []
  const kinds: number[] = []
  for (const { kind, target } of module?.edges ?? []) {
    if (target.type !== 'file') continue
    targets.push(nodeOf(target.path))
    kinds.push(EDGE_KINDS.indexOf(kind))
  }
  const reExports = module?.exports.some(({ binding }) => binding.type === 'through') ?? false
  fill(node, module === null ? null : () => module, { targets, kinds, reExports })
}

function fill(node: Node, module: Node['module'], edges: Pick<Node, 'targets' | 'kinds' | 'reExports'>): void {
  for (const target of node.targets) target.importers.delete(node)
  Object.assign(node, { module, ...edges, links: null })
  node.numbers.clear()
  for (const target of node.targets) target.importers.add(node)
}

const NO_LINKS: Links = { sorted: [], listed: [] }

function linksOf(node: Node | undefined): Links {
  if (node === undefined || node.module === null) return NO_LINKS
  if (node.links === null) {
    const { path } = node
    const listed = node
      .module()
      .edges.flatMap((edge) => (edge.target.type === 'file' ? [{ from: path, to: edge.target.path, edge }] : []))
    node.links = { listed, sorted: [...listed].sort((a, b) => a.edge.start - b.edge.start) }
  }
  return node.links
}

/** The imports of a file that lead to wanted files; most files have none. */
function linksTo(node: Node | undefined, isWanted: (target: Node) => boolean): readonly FileEdge[] {
  if (node === undefined || !node.targets.some(isWanted)) return []
  return linksOf(node).listed.filter((_, index) => isWanted(node.targets[index]!))
}

function targetsOf(modules: readonly Node[], wanted: ReadonlySet<EdgeKind>): readonly (readonly number[])[] {
  const isWanted = EDGE_KINDS.map((kind) => wanted.has(kind))
  const key = isWanted.map(Number).join('')
  return modules.map(({ targets, kinds, numbers }) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const found: number[] = []
    for (let index = 0; index < targets.length; index++) {
      const { number } = targets[index]!
      if (number !== -1 && isWanted[kinds[index]!]) found.push(number)
    }
    numbers.set(key, found)
    return found
  })
}
