/** Where the time of checking files goes, in milliseconds. */
export interface FileTiming {
  /** Reading and parsing files and extracting their imports and exports. */
  read: number
  /** Making whole syntax trees. */
  trees: number
  /** Resolving and judging imports. */
  resolve: number
  rules: Record<string, { time: number; files: number; trees: number }>
}

export function startTiming(): FileTiming {
  return { read: 0, trees: 0, resolve: 0, rules: {} }
}

/** Adds what another thread measured. */
export function addTiming(sum: FileTiming, other: FileTiming): void {
  sum.read += other.read
  sum.trees += other.trees
  sum.resolve += other.resolve
  for (const [id, { time, files, trees }] of Object.entries(other.rules)) {
    const rule = (sum.rules[id] ??= { time: 0, files: 0, trees: 0 })
    rule.time += time
    rule.files += files
    rule.trees += trees
  }
}

/** Adds the time of one rule in one file. */
export function addRuleTime(timing: FileTiming, rule: string, time: number, hasTree: boolean): void {
  addTiming(timing, { ...startTiming(), rules: { [rule]: { time, files: 1, trees: hasTree ? 1 : 0 } } })
}

/** Each call returns the time since the one before. */
export function startLaps(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const lap = now - last
    last = now
    return lap
  }
}
