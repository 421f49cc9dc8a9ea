import { compileGlob, compileGlobs } from '@stratalint/core'
import type { RunDetails } from '@stratalint/engine'

/** How many exceptions of the policy each file needs. */
export function neededExceptions({ records, exceptions, loaded, modules }: RunDetails): Map<string, number> {
  const needed = new Map<string, number>()
  const add = (file: string): void => void needed.set(file, (needed.get(file) ?? 0) + 1)
  const ofFiles = new Set<number>()
  for (const { file, exceptions: own } of records.values())
    for (const index of own) {
      ofFiles.add(index)
      add(file)
    }
  // A rule over the whole graph does not record the files that its exceptions cover.
  for (const index of exceptions) {
    if (ofFiles.has(index)) continue
    const { from, to } = loaded.policy.exceptions[index]!
    const [isFrom, isTo] = [compileGlob(from), compileGlobs(to === null ? ['**'] : [to])]
    for (const file of modules.files.filter(isFrom)) {
      const targets = modules.get(file)!.edges.flatMap(({ target }) => (target.type === 'file' ? target.path : []))
      if (targets.some(isTo)) add(file)
    }
  }
  return needed
}
