/** How far a check is, in files, or how far `fix` is, in findings; the counts are left out while they are unknown. */
export interface Progress {
  phase: 'walk' | 'lint' | 'graph' | 'fix'
  done?: number
  total?: number
}
