import { edgesOf, filesOf } from './match-cycles.ts'
import { isCycle, targetOf, type BaselineEntry } from './entry.ts'

/** Every file that an entry names: where it stands, where its edge leads, and those of its cycle. */
export function namedPaths(entry: BaselineEntry): string[] {
  if (isCycle(entry)) return [...new Set([entry.file, ...filesOf(edgesOf(entry))])]
  const target = targetOf(entry.subject)
  return target === null ? [entry.file] : [entry.file, target.path]
}
