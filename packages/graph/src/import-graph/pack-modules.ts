import { EDGE_KINDS, type ResolvedEdge } from '@stratalint/core'
import { detachedText } from '../model/detached-text.ts'
import type { ExportRecord, ResolvedModule } from '../model/module-record.ts'
import { EDGE_FLAGS, EXPORT_FLAGS, TARGET_TYPES, type PackedModules } from './packed-layout.ts'

/** Packs modules one by one. */
export interface ModulePacker {
  add(module: ResolvedModule): void
  finish(): PackedModules
}

export function packModules(modules: Iterable<ResolvedModule>): PackedModules {
  const packer = createModulePacker()
  for (const module of modules) packer.add(module)
  return packer.finish()
}

const kindNumbers = new Map(EDGE_KINDS.map((kind, number) => [kind, number]))

export function createModulePacker(): ModulePacker {
  let words = new Int32Array(4_096)
  let length = 0
  const starts: number[] = [0]
  const numbers = new Map<string, number>()
  const strings: string[] = []

  const put = (value: number): void => {
    if (length === words.length) {
      const larger = new Int32Array(words.length * 2)
      larger.set(words)
      words = larger
    }
    words[length++] = value
  }
  const numberOf = (string: string): number => {
    let number = numbers.get(string)
    if (number === undefined) {
      number = strings.length
      const own = detachedText(string)
      numbers.set(own, number)
      strings.push(own)
    }
    return number
  }
  const putEdge = ({ kind, specifier, start, end, typeOnly, names, target, packageByPath }: ResolvedEdge): void => {
    const flags =
      kindNumbers.get(kind)! |
      (typeOnly ? EDGE_FLAGS.typeOnly : 0) |
      (TARGET_TYPES.indexOf(target.type === 'external' && target.virtual ? 'virtual' : target.type) <<
        EDGE_FLAGS.targetShift) |
      (packageByPath === null ? 0 : EDGE_FLAGS.package)
    put(flags | (names.length << EDGE_FLAGS.namesShift))
    put(numberOf(specifier))
    put(start)
    put(end)
    put(numberOf(target.type === 'file' ? target.path : target.type === 'external' ? target.name : target.why))
    if (packageByPath !== null) put(numberOf(packageByPath))
    for (const { name, local, typeOnly: isType } of names) {
      put((numberOf(name) << 1) | (isType ? 1 : 0))
      put(local === null ? -1 : numberOf(local))
    }
  }
  const putExport = ({ name, typeOnly, start, end, binding }: ExportRecord): void => {
    const isLocal = binding.type === 'local'
    put(
      (typeOnly ? EXPORT_FLAGS.typeOnly : 0) |
        (isLocal ? (binding.kind === 'value' ? EXPORT_FLAGS.value : 0) : EXPORT_FLAGS.through),
    )
    put(numberOf(name))
    put(start)
    put(end)
    put(isLocal ? -1 : binding.edge)
    put(isLocal ? -1 : numberOf(binding.imported))
  }
  return {
    add({ file, edges, exports }) {
      put(numberOf(file))
      put(exports.some(({ binding }) => binding.type === 'through') ? 1 : 0)
      put(edges.length)
      put(exports.length)
      edges.forEach(putEdge)
      exports.forEach(putExport)
      starts.push(length)
    },
    finish() {
      let end = 0
      const ends = Uint32Array.from(strings, (string) => (end += string.length))
      return { starts: Uint32Array.from(starts), words: words.slice(0, length), text: strings.join(''), ends }
    },
  }
}
