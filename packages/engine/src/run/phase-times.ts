import type { FileTiming } from '../hosts/oxc/file-timing.ts'

/** Where the time of a check went. */
export interface PhaseTimes {
  /** Milliseconds by phase, in the order of the phases. */
  phases: Map<string, number>
  /** The work on files, added up over all threads. */
  files: FileTiming | null
  /** Ends a phase. */
  lap(phase: string): void
}

export function startTimes(): PhaseTimes {
  let last = performance.now()
  const phases = new Map<string, number>()
  return {
    phases,
    files: null,
    lap(phase) {
      const now = performance.now()
      phases.set(phase, (phases.get(phase) ?? 0) + now - last)
      last = now
    },
  }
}
