import type { ExportRecord, ResolvedModule } from '@stratalint/graph'
import { crc32 } from 'node:zlib'

/** As much of a graph as tells whether an edit can matter to it; files are numbered. */
export interface GraphIndex {
  /** Where the targets of each file start; one more than there are files. */
  starts: Uint32Array
  targets: Uint32Array
  /** Sums of a file's number and a name that some file passes on from there, sorted; of all names where they pass on everything. */
  passedOn: Uint32Array
}

const EVERYTHING = '*'

export function indexGraph(files: readonly string[], modules: readonly ResolvedModule[]): GraphIndex {
  const numbers = new Map(files.map((file, index) => [file, index]))
  const rows: number[][] = files.map(() => [])
  const sums = new Set<number>()
  for (const module of modules) {
    rows[numbers.get(module.file)!] = targetsOf(module, numbers)
    for (const { name, binding } of module.exports) {
      const target = binding.type === 'through' ? module.edges[binding.edge]?.target : undefined
      const to = target?.type === 'file' ? numbers.get(target.path) : undefined
      if (to !== undefined && binding.type === 'through') sums.add(sumOf(to, name === EVERYTHING ? EVERYTHING : binding.imported))
    }
  }
  return { ...packRows(rows), passedOn: Uint32Array.from(sums).sort() }
}

/** The index with other modules in the place of some. */
export function reindexGraph(index: GraphIndex, files: readonly string[], fresh: readonly ResolvedModule[]): GraphIndex {
  const numbers = new Map(files.map((file, number) => [file, number]))
  const rows = files.map((_, number) => [...index.targets.subarray(index.starts[number]!, index.starts[number + 1]!)])
  for (const module of fresh) rows[numbers.get(module.file)!] = targetsOf(module, numbers)
  return { ...packRows(rows), passedOn: index.passedOn }
}

/** Whether a file leads back to itself, or to one of some others. */
export function leadsBack({ starts, targets }: GraphIndex, file: number, others: ReadonlySet<number>): boolean {
  const seen = new Uint8Array(starts.length)
  const pending = [file]
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const to = targets[index]!
      if (to === file || others.has(to)) return true
      if (seen[to] === 1) continue
      seen[to] = 1
      pending.push(to)
    }
  }
  return false
}

/** Whether some other file may pass on a name from here. */
export function isPassedOn({ passedOn }: GraphIndex, file: number, name: string): boolean {
  return [name, EVERYTHING].some((one) => includes(passedOn, sumOf(file, one)))
}

/** What a module passes on from others; what it declares itself is another matter. */
export function passesOn({ edges, exports }: ResolvedModule): string {
  return JSON.stringify(exports.flatMap(({ name, typeOnly, binding }) =>
    binding.type === 'local' ? [] : [[name, typeOnly, binding.imported, edges[binding.edge]?.target ?? null]]))
}

/** The names that only one of two modules declares, or that they declare differently. */
export function declaredDifferently(before: ResolvedModule, after: ResolvedModule): string[] {
  const [old, now] = [before, after].map(({ exports }) => new Map(exports.filter(isLocal).map((record) => [`${record.name}\0${record.typeOnly}\0${JSON.stringify(record.binding)}`, record.name])))
  return [...[...old!].filter(([key]) => !now!.has(key)), ...[...now!].filter(([key]) => !old!.has(key))].map(([, name]) => name)
}

/** The imports of a module that lead to files, in their order, wherever they stand. */
export function fileEdges({ edges }: ResolvedModule): string {
  return JSON.stringify(edges.flatMap(({ kind, specifier, typeOnly, names, target, packageByPath }) =>
    target.type !== 'file' ? [] : [[kind, specifier, typeOnly, names.map(({ name, local, typeOnly: isType }) => [name, local, isType]), target.path, packageByPath]]))
}

function isLocal({ binding }: ExportRecord): boolean {
  return binding.type === 'local'
}

function targetsOf({ edges }: ResolvedModule, numbers: ReadonlyMap<string, number>): number[] {
  return edges.flatMap(({ target }) => (target.type === 'file' ? numbers.get(target.path) ?? [] : []))
}

function packRows(rows: readonly number[][]): Pick<GraphIndex, 'starts' | 'targets'> {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, index) => { starts[index + 1] = starts[index]! + row.length })
  return { starts, targets: Uint32Array.from(rows.flat()) }
}

function sumOf(file: number, name: string): number {
  return crc32(`${file} ${name}`)
}

function includes(sorted: Uint32Array, value: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}
