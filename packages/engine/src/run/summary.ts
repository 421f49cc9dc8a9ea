import type { FileSums, Records } from '../cache/project-state.ts'

/** Adds up what is counted of some files. */
export function countFiles(records: Records, includes: (file: string) => boolean): FileSums {
  if (records.count !== undefined) return records.count(includes)
  const sum = { files: 0, edges: 0, unresolved: 0, opaque: 0, outside: 0, unjudged: 0, unplaced: 0 }
  for (const { file, counts } of records.values()) {
    if (!includes(file)) continue
    sum.files += 1
    sum.edges += counts.edges
    sum.unresolved += counts.unresolved
    sum.opaque += counts.opaque
    sum.outside += counts.outside
    sum.unjudged += counts.unjudged
    sum.unplaced += counts.unplaced
  }
  return sum
}
