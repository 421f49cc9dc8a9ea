import type { Fault, TypeChecker } from './diagnostics.ts'

/** The faults of a project that changes step by step, each file checked once for each state that it may have. */
export interface KnownFaults {
  /** Those that the project has in these files as long as nothing is tried. */
  before(files: readonly string[]): readonly Fault[]
  /** Those that it has with what is tried now; `accept` makes that the state before the next try. */
  after(files: readonly string[]): { faults: readonly Fault[]; accept(): void }
}

/** Each look at types reads those of all packages again, so that with many changes to come all files are looked at together at first. */
export function createKnownFaults(types: TypeChecker, atFirst: readonly string[]): KnownFaults {
  const known = new Map<string, readonly Fault[]>()
  const note = (files: readonly string[], faults: readonly Fault[]): void => {
    for (const file of files) known.set(file, [])
    for (const fault of faults) known.set(fault.file, [...(known.get(fault.file) ?? []), fault])
  }
  return {
    before(files) {
      const missing = files.filter((file) => !known.has(file))
      if (missing.length > 0) {
        const all = [...new Set([...missing, ...(known.size === 0 ? atFirst : [])])]
        note(all, types.faultsOf(all))
      }
      return files.flatMap((file) => known.get(file) ?? [])
    },
    after(files) {
      const faults = types.faultsOf(files)
      return { faults, accept: () => note(files, faults) }
    },
  }
}
