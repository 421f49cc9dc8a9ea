import type { ResolvedModule } from '@stratalint/graph'
import { packModule, unpackModule } from './pack-modules.ts'

/** The modules of a run, kept as text until somebody asks for them. */
export interface ModuleStore {
  get(file: string): ResolvedModule | undefined
  /** In the order of the files. */
  all(): ResolvedModule[]
  /** The line of a file, packed. */
  line(file: string): string | undefined
}

/** What a module store is written as: one text, and the length of each file's line; 0 where a file has none. */
export interface PackedModules {
  text: string
  lengths: Uint32Array
}

/** Modules at hand. */
export function modulesOf(modules: Iterable<ResolvedModule>): ModuleStore {
  const byFile = new Map([...modules].map((module) => [module.file, module]))
  return {
    get: (file) => byFile.get(file),
    all: () => [...byFile.values()],
    line(file) {
      const module = byFile.get(file)
      return module && packModule(module)
    },
  }
}

/** Modules of an earlier run with others in the place of some; those of files that are gone are left out. */
export function overlayModules(files: readonly string[], before: ModuleStore, fresh: ReadonlyMap<string, ResolvedModule | null>): ModuleStore {
  return {
    get: (file) => (fresh.has(file) ? fresh.get(file) ?? undefined : before.get(file)),
    all() {
      const known = new Map(before.all().map((module) => [module.file, module]))
      return files.flatMap((file) => (fresh.has(file) ? fresh.get(file) : known.get(file)) ?? [])
    },
    line(file) {
      const module = fresh.get(file)
      return fresh.has(file) ? module ? packModule(module) : undefined : before.line(file)
    },
  }
}

export function packModules(files: readonly string[], modules: ModuleStore): PackedModules {
  const lines = files.map((file) => modules.line(file) ?? '')
  return { text: lines.filter((line) => line !== '').join(','), lengths: Uint32Array.from(lines, ({ length }) => length) }
}

/** Modules from their packed form, parsed as far as they are asked for. */
export function unpackModules(files: readonly string[], { text, lengths }: PackedModules): ModuleStore {
  const starts = new Map<string, { start: number; end: number }>()
  let start = 0
  files.forEach((file, index) => {
    const length = lengths[index]!
    if (length === 0) return
    starts.set(file, { start, end: start + length })
    start += length + 1
  })
  const line = (file: string): string | undefined => {
    const range = starts.get(file)
    return range && text.slice(range.start, range.end)
  }
  let all: ResolvedModule[] | null = null
  return {
    line,
    get(file) {
      const packed = line(file)
      return packed === undefined ? undefined : unpackModule(file, JSON.parse(packed))
    },
    all() {
      if (all !== null) return all
      const packed = JSON.parse(`[${text}]`) as unknown[]
      return (all = [...starts.keys()].map((file, index) => unpackModule(file, packed[index])))
    },
  }
}
