import type { PackedModules } from '@stratalint/graph'

/** The modules of a run; those of an earlier one stay on disk until somebody asks for them. */
export interface ModuleStore {
  /** Where the oldest lie on disk; `null` where none do. */
  readonly base: StoredModules | null
  /** Newer ones, of which a later one of the same file counts. */
  readonly patches: readonly PackedModules[]
}

/** Packs in a file of the cache, and how they are read. */
export interface StoredModules {
  name: string
  load(): readonly PackedModules[]
}

/** What was remembered of the modules is damaged or gone. */
export class LostModules extends Error {}

/** All packs of a store, the newest last. */
export function packsOf({ base, patches }: ModuleStore): PackedModules[] {
  return [...(base?.load() ?? []), ...patches]
}
