/** How far a check is, in files; the counts are left out while they are unknown. */
export interface Progress {
  phase: 'walk' | 'lint' | 'graph'
  done?: number
  total?: number
}
