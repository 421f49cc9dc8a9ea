import { EDGE_KINDS, type EdgeName, type ResolvedEdge, type Target, type Unresolved } from '@stratalint/core'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'
import {
  EDGE_FLAGS,
  EDGE_HEAD,
  EXPORT_FLAGS,
  EXPORT_WORDS,
  NAME_WORDS,
  ROW_HEAD,
  TARGET_TYPES,
  type PackedModules,
} from './packed-layout.ts'

/** Packed modules whose strings are decoded on demand. */
export interface PackReader {
  pack: PackedModules
  string(number: number): string
  /** The number of the file with this path in the table; `-1` if it is not a module. */
  fileNumber(string: number): number
}

/** The position of a module. */
export interface ModuleRow {
  reader: PackReader
  at: number
}

/** The modules of a project, each unpacked on first use. */
export interface ModuleTable {
  /** Sorted by path. */
  readonly files: readonly string[]
  readonly packs: readonly PackedModules[]
  row(file: string): ModuleRow | undefined
  /** The index of a file in `files`; `-1` if it is not a module. */
  numberOf(file: string): number
  get(file: string): ResolvedModule | undefined
  /** The files that a module imports, without unpacking it. */
  targetsOf(file: string): Iterable<string>
  has(file: string): boolean
  all(): ResolvedModule[]
}

/** A table of packed modules, limited to wanted files; the modules of a later pack override those of earlier ones. */
export function createModuleTable(packs: readonly PackedModules[], isWanted?: (file: string) => boolean): ModuleTable {
  const rows = new Map<string, ModuleRow>()
  let sorted: { files: readonly string[]; numbers: ReadonlyMap<string, number> } | null = null
  const current = (): NonNullable<typeof sorted> => (sorted ??= sort(rows.keys()))
  const numberOf = (file: string): number => current().numbers.get(file) ?? -1
  for (const pack of packs) {
    const reader = readPack(pack, numberOf)
    for (let row = 0; row < pack.starts.length - 1; row++) {
      const at = pack.starts[row]!
      const file = reader.string(pack.words[at]!)
      if (isWanted === undefined || isWanted(file)) rows.set(file, { reader, at })
    }
  }
  const known = new Map<string, ResolvedModule>()
  const get = (file: string): ResolvedModule | undefined => {
    let module = known.get(file)
    if (module === undefined) {
      const row = rows.get(file)
      if (row === undefined) return undefined
      module = unpackModule(row)
      known.set(file, module)
    }
    return module
  }
  return {
    get files() {
      return current().files
    },
    packs,
    row: (file) => rows.get(file),
    numberOf,
    get,
    *targetsOf(file) {
      const row = rows.get(file)
      if (row === undefined) return
      for (const start of edgeStarts(row)) {
        const target = fileOfEdge(row, start)
        if (target !== null) yield target
      }
    },
    has: (file) => rows.has(file),
    all: () => current().files.map((file) => get(file)!),
  }
}

function sort(names: Iterable<string>): { files: readonly string[]; numbers: ReadonlyMap<string, number> } {
  const files = [...names].sort()
  return { files, numbers: new Map(files.map((file, number) => [file, number])) }
}

const UNKNOWN = -2

/** The strings of packs that several tables read. */
const decodedStrings = new WeakMap<PackedModules, (string | undefined)[]>()

function decoded(pack: PackedModules): (string | undefined)[] {
  let strings = decodedStrings.get(pack)
  if (strings === undefined) decodedStrings.set(pack, (strings = new Array(pack.ends.length)))
  return strings
}

function readPack(pack: PackedModules, numberOf: (file: string) => number): PackReader {
  const strings = decoded(pack)
  const numbers = new Int32Array(pack.ends.length).fill(UNKNOWN)
  const string = (number: number): string =>
    (strings[number] ??= pack.text.slice(number === 0 ? 0 : pack.ends[number - 1], pack.ends[number]))
  return {
    pack,
    string,
    fileNumber(number) {
      if (numbers[number] === UNKNOWN) numbers[number] = numberOf(string(number))
      return numbers[number]!
    },
  }
}

function unpackModule(row: ModuleRow): ResolvedModule {
  const edges: ResolvedEdge[] = []
  let at = row.at + ROW_HEAD
  for (const start of edgeStarts(row)) {
    edges.push(unpackEdge(row.reader, start))
    at = start + edgeWords(row.reader.pack.words[start]!)
  }
  const exports: ExportRecord[] = []
  for (let left = row.reader.pack.words[row.at + 3]!; left > 0; left--, at += EXPORT_WORDS)
    exports.push(unpackExport(row.reader, at))
  return { file: row.reader.string(row.reader.pack.words[row.at]!), edges, exports }
}

/** The positions of a module's edges, in order. */
export function* edgeStarts({
  reader: {
    pack: { words },
  },
  at,
}: ModuleRow): Generator<number> {
  let start = at + ROW_HEAD
  for (let left = words[at + 2]!; left > 0; left--) {
    yield start
    start += edgeWords(words[start]!)
  }
}

/** Whether a module re-exports something. */
export function doesReExport({ reader, at }: ModuleRow): boolean {
  return reader.pack.words[at + 1] === 1
}

/** The file that an edge leads to; `null` for another kind of target. */
export function fileOfEdge({ reader: { pack, string } }: ModuleRow, start: number): string | null {
  const { words } = pack
  return ((words[start]! >> EDGE_FLAGS.targetShift) & EDGE_FLAGS.target) === 0 ? string(words[start + 4]!) : null
}

/** The number of words of an edge, by its flags. */
export function edgeWords(flags: number): number {
  return EDGE_HEAD + ((flags & EDGE_FLAGS.package) === 0 ? 0 : 1) + (flags >>> EDGE_FLAGS.namesShift) * NAME_WORDS
}

export function unpackEdge({ pack: { words }, string }: PackReader, at: number): ResolvedEdge {
  const flags = words[at]!
  const hasPackage = (flags & EDGE_FLAGS.package) !== 0
  const names: EdgeName[] = []
  const end = at + edgeWords(flags)
  for (let name = at + EDGE_HEAD + (hasPackage ? 1 : 0); name < end; name += NAME_WORDS) {
    const local = words[name + 1]!
    names.push({
      name: string(words[name]! >> 1),
      local: local === -1 ? null : string(local),
      typeOnly: (words[name]! & 1) === 1,
    })
  }
  return {
    kind: EDGE_KINDS[flags & EDGE_FLAGS.kind]!,
    specifier: string(words[at + 1]!),
    start: words[at + 2]!,
    end: words[at + 3]!,
    typeOnly: (flags & EDGE_FLAGS.typeOnly) !== 0,
    names,
    target: targetOf(flags, string(words[at + 4]!)),
    packageByPath: hasPackage ? string(words[at + EDGE_HEAD]!) : null,
  }
}

function targetOf(flags: number, name: string): Target {
  switch (TARGET_TYPES[(flags >> EDGE_FLAGS.targetShift) & EDGE_FLAGS.target]!) {
    case 'file':
      return { type: 'file', path: name }
    case 'external':
      return { type: 'external', name }
    case 'virtual':
      return { type: 'external', name, virtual: true }
    case 'unresolved':
      return { type: 'unresolved', why: name as Unresolved }
  }
}

function unpackExport({ pack: { words }, string }: PackReader, at: number): ExportRecord {
  const flags = words[at]!
  return {
    name: string(words[at + 1]!),
    typeOnly: (flags & EXPORT_FLAGS.typeOnly) !== 0,
    start: words[at + 2]!,
    end: words[at + 3]!,
    binding:
      (flags & EXPORT_FLAGS.through) === 0
        ? { type: 'local', kind: (flags & EXPORT_FLAGS.value) === 0 ? 'type' : 'value' }
        : { type: 'through', edge: words[at + 4]!, imported: string(words[at + 5]!) },
  }
}
