import type { ResolvedModule } from '@stratalint/graph'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { DIGEST_BYTES, digestOf, hasDigest } from './digest.ts'
import { packModule, unpackModule } from './pack-modules.ts'

/** The modules of a run, kept as text until somebody asks for them. */
export interface ModuleStore {
  get(file: string): ResolvedModule | undefined
  /** In the order of the files. */
  all(): ResolvedModule[]
  /** How they can be found again, where they already lie on disk. */
  packed: PackedModules | null
}

/** Where modules lie: one line of JSON each, and what came after that was written. */
export interface PackedModules {
  /** The file's name. */
  name: string
  files: readonly string[]
  /** Bytes of each file's line; 0 where a file has none. */
  lengths: Uint32Array
  /** The digest of each line: what is sealed proves these, and they prove the lines. */
  sums: Uint8Array
  /** Newer lines, by file; `null` for a module that is gone. */
  patches: Record<string, string | null>
}

/** The modules of a remembered run are gone or damaged: another run replaced them meanwhile. */
export class LostModules extends Error {}

/** More newer lines than this are better written anew with all others. */
const MOST_PATCHES = 400

/** Modules at hand. */
export function modulesOf(modules: Iterable<ResolvedModule>): ModuleStore {
  const byFile = new Map([...modules].map((module) => [module.file, module]))
  return { get: (file) => byFile.get(file), all: () => [...byFile.values()], packed: null }
}

/** Modules of an earlier run with others in the place of some; those of files that are gone are left out. */
export function overlayModules(files: readonly string[], before: ModuleStore, fresh: ReadonlyMap<string, ResolvedModule | null>): ModuleStore {
  const patches = (): PackedModules['patches'] => Object.fromEntries([...fresh].map(([file, module]) => [file, module && packModule(module)]))
  const isPatch = before.packed !== null && fresh.size + Object.keys(before.packed.patches).length <= MOST_PATCHES
  return {
    get: (file) => (fresh.has(file) ? fresh.get(file) ?? undefined : before.get(file)),
    all() {
      const known = new Map(before.all().map((module) => [module.file, module]))
      return files.flatMap((file) => (fresh.has(file) ? fresh.get(file) : known.get(file)) ?? [])
    },
    packed: isPatch ? { ...before.packed!, patches: { ...before.packed!.patches, ...patches() } } : null,
  }
}

/** Lines of all modules and how to find each. */
export function packModules(files: readonly string[], modules: ModuleStore): { bytes: Buffer; lengths: Uint32Array; sums: Uint8Array } {
  const known = new Map(modules.all().map((module) => [module.file, module]))
  const parts: Buffer[] = []
  const lengths = new Uint32Array(files.length)
  const sums = new Uint8Array(files.length * DIGEST_BYTES)
  files.forEach((file, index) => {
    const module = known.get(file)
    if (module === undefined) return
    const line = Buffer.from(`${packModule(module)}\n`)
    parts.push(line)
    lengths[index] = line.length
    sums.set(digestOf(line), index * DIGEST_BYTES)
  })
  return { bytes: Buffer.concat(parts), lengths, sums }
}

/** Modules that lie in a file, read as far as they are asked for. */
export function unpackModules(path: string, packed: PackedModules): ModuleStore {
  const { files, lengths, sums, patches } = packed
  const patched = new Map(Object.entries(patches))
  const parse = (file: string, line: string | null): ResolvedModule | undefined => (line === null ? undefined : unpackModule(file, JSON.parse(line)))
  let places: Map<string, { index: number; start: number }> | null = null
  const placeOf = (file: string): { index: number; start: number } | undefined => {
    if (places === null) {
      let start = 0
      places = new Map(files.map((one, index) => {
        start += lengths[index]!
        return [one, { index, start: start - lengths[index]! }]
      }))
    }
    return places.get(file)
  }
  let all: Map<string, ResolvedModule | undefined> | null = null
  return {
    packed,
    get(file) {
      if (all !== null) return all.get(file)
      const newer = patched.get(file)
      if (newer !== undefined) return parse(file, newer)
      const place = placeOf(file)
      if (place === undefined || lengths[place.index] === 0) return undefined
      return parse(file, checked(readPart(path, place.start, lengths[place.index]!), sums, place.index))
    },
    all() {
      if (all !== null) return present(all)
      const bytes = lost(() => readFileSync(path))
      let start = 0
      const found = new Map(files.map((file, index) => {
        const part = bytes.subarray(start, start += lengths[index]!)
        return [file, part.length === 0 ? undefined : parse(file, checked(part, sums, index))]
      }))
      for (const [file, line] of patched) found.set(file, parse(file, line))
      return present(all = found)
    },
  }
}

function present(modules: ReadonlyMap<string, ResolvedModule | undefined>): ResolvedModule[] {
  return [...modules.values()].filter((module) => module !== undefined)
}

function checked(part: Buffer, sums: Uint8Array, index: number): string {
  if (!hasDigest(part, sums, index)) throw new LostModules()
  return part.toString()
}

function readPart(path: string, start: number, length: number): Buffer {
  return lost(() => {
    const part = Buffer.alloc(length)
    const file = openSync(path, 'r')
    try {
      readSync(file, part, 0, length, start)
    } finally {
      closeSync(file)
    }
    return part
  })
}

function lost<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new LostModules('The modules of a remembered run cannot be read.', { cause })
  }
}
