import { EDGE_KINDS, type ResolvedEdge, type Target } from '@stratalint/core'
import type { ExportRecord, ResolvedModule } from '@stratalint/graph'

type PackedName = [name: string, local: string | null, typeOnly: 0 | 1]
type PackedTarget = string | [external: string] | { why: Extract<Target, { type: 'unresolved' }>['why'] }
type PackedEdge = [kind: number, specifier: string, start: number, end: number, typeOnly: 0 | 1, names: PackedName[], target: PackedTarget, packageByPath: string | null]
type PackedExport = [name: string, typeOnly: 0 | 1, start: number, end: number, local: 't' | 'v'] | [name: string, typeOnly: 0 | 1, start: number, end: number, edge: number, imported: string]

/** One line of JSON for a module, without its path. */
export function packModule({ edges, exports }: Omit<ResolvedModule, 'file'>): string {
  return JSON.stringify([edges.map(packEdge), exports.map(packExport)])
}

/** The module that a line stands for. */
export function unpackModule(file: string, packed: unknown): ResolvedModule {
  const [edges, exports] = packed as [PackedEdge[], PackedExport[]]
  return { file, edges: edges.map(unpackEdge), exports: exports.map(unpackExport) }
}

function packEdge({ kind, specifier, start, end, typeOnly, names, target, packageByPath }: ResolvedEdge): PackedEdge {
  const packedNames = names.map((one): PackedName => [one.name, one.local, one.typeOnly ? 1 : 0])
  return [EDGE_KINDS.indexOf(kind), specifier, start, end, typeOnly ? 1 : 0, packedNames, packTarget(target), packageByPath]
}

function unpackEdge([kind, specifier, start, end, typeOnly, names, target, packageByPath]: PackedEdge): ResolvedEdge {
  return {
    kind: EDGE_KINDS[kind]!, specifier, start, end, typeOnly: typeOnly === 1,
    names: names.map(([name, local, isType]) => ({ name, local, typeOnly: isType === 1 })),
    target: unpackTarget(target), packageByPath,
  }
}

function packTarget(target: Target): PackedTarget {
  return target.type === 'file' ? target.path : target.type === 'external' ? [target.name] : { why: target.why }
}

function unpackTarget(target: PackedTarget): Target {
  if (typeof target === 'string') return { type: 'file', path: target }
  return Array.isArray(target) ? { type: 'external', name: target[0] } : { type: 'unresolved', why: target.why }
}

function packExport({ name, typeOnly, start, end, binding }: ExportRecord): PackedExport {
  const isType = typeOnly ? 1 : 0
  return binding.type === 'local' ? [name, isType, start, end, binding.kind === 'type' ? 't' : 'v'] : [name, isType, start, end, binding.edge, binding.imported]
}

function unpackExport([name, typeOnly, start, end, source, imported]: PackedExport): ExportRecord {
  return {
    name, typeOnly: typeOnly === 1, start, end,
    binding: typeof source === 'string' ? { type: 'local', kind: source === 't' ? 'type' : 'value' } : { type: 'through', edge: source, imported: imported! },
  }
}
