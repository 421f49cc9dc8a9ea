import { EDGE_VIOLATIONS } from './edge-violations.ts'
import type { PlannedFile } from './plan.ts'
import { restartNames, type Statement } from './statement.ts'
import type { DriftContext } from './violations.ts'

/** A file with a violation at each of its statements. */
export interface DenseFile {
  file: PlannedFile
  statements: Statement[]
  /** The rule that each statement breaks. */
  rules: string[]
}

const ROUNDS = 3

/** The wanted number of violations, several in one file, as in a project without an architecture. */
export function denseViolations(context: DriftContext, wanted: number): DenseFile[] {
  const variants = Object.values(EDGE_VIOLATIONS).flat()
  const files: DenseFile[] = []
  let left = wanted
  while (left > 0) {
    // Violations with the same number share the files of their places.
    context.number += 1
    restartNames()
    const batch = new Map<string, DenseFile & { taken: Set<string> }>()
    for (let round = 0; round < ROUNDS; round++) {
      for (const variant of variants) {
        const {
          files: [drift],
          rule,
        } = variant(context)
        const {
          file,
          statements: [statement],
        } = drift!
        const here = batch.get(file.path) ?? {
          file: { ...file, lines: context.random.between(60, 240) },
          statements: [],
          rules: [],
          taken: new Set(file.exports.map(({ name }) => name)),
        }
        batch.set(file.path, here)
        const brought = [/'[^']*'/.exec(statement!.text)![0], ...statement!.values, ...statement!.types]
        if (left === 0 || brought.some((name) => here.taken.has(name))) continue
        brought.forEach((name) => here.taken.add(name))
        here.statements.push(statement!)
        here.rules.push(rule)
        left -= 1
      }
    }
    files.push(...[...batch.values()].filter(({ rules }) => rules.length > 0).map(({ taken: _, ...rest }) => rest))
  }
  return files
}
