import type { FileTiming } from './hosts/oxc/file-timing.ts'

/** Where the time of a check went. */
export interface PhaseTimes {
  /** Milliseconds by phase, in the order in which they came. */
  phases: Map<string, number>
  /** What the threads did with files, added up over all of them. */
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
