/** How far a check is; the counts are of files, and are told where they are known. */
export interface Progress {
  phase: 'walk' | 'lint' | 'graph'
  done?: number
  total?: number
}
