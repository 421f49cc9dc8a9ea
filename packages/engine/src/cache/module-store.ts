import type { PackedModules } from '@stratalint/graph'

/** The modules of a run; those of an earlier run are loaded from disk on first use. */
export interface ModuleStore {
  /** The oldest, on disk; `null` before the first run is stored. */
  readonly base: StoredModules | null
  /** Newer ones; a later module replaces an earlier one of the same file. */
  readonly patches: readonly PackedModules[]
}

/** Packed modules in a file of the cache. */
export interface StoredModules {
  name: string
  load(): readonly PackedModules[]
}

/** The cached modules are damaged or deleted. */
export class LostModules extends Error {}

/** All packed modules of a store, the newest last. */
export function packsOf({ base, patches }: ModuleStore): PackedModules[] {
  return [...(base?.load() ?? []), ...patches]
}
