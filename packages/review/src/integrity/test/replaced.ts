import type { ReviewContext } from '../../context.ts'
import { parseProgram } from '../source/ast.ts'
import { countMissing, countProving, type Loss } from './losses.ts'
import { functionsOf, type TestCase } from './read-tests.ts'
import type { Subject } from './subjects.ts'

/** What is known about the code of a test whose behavior changed. */
export interface Replacement {
  /** The files of head with the code that a test of the base is about, as far as that code changed. */
  changedFiles(test: TestCase): readonly string[]
  /** The files with the code that a test of head is about. */
  filesOf(test: TestCase): readonly string[]
  /** Whether a test of the base has words that the code had and no longer has. */
  isOfRemovedCode(test: TestCase): boolean
}

const STRUCTURAL: ReadonlySet<Loss['kind']> = new Set(['deleted', 'assertions', 'strength'])

/**
 * Leaves out losses where the tested code changed and new tests of it assert as much. Where what a test was about is gone from
 * the code, one new test is enough.
 */
export function withoutReplaced(
  losses: readonly Loss[],
  gained: readonly TestCase[],
  replacement: Replacement,
): Loss[] {
  if (losses.length === 0) return []
  const fresh = gained
    .filter(({ state }) => state === 'runs')
    .map((test) => ({ files: new Set(replacement.filesOf(test)), left: countProving(test), isFree: true }))
    .filter(({ left }) => left > 0)
  return losses.filter((loss) => {
    if (!STRUCTURAL.has(loss.kind)) return true
    const changed = replacement.changedFiles(loss.before)
    const usable = fresh.filter(({ files }) => changed.some((file) => files.has(file)))
    let open = countMissing(loss)
    if (usable.reduce((sum, { left }) => sum + left, 0) >= open) {
      for (const one of usable) {
        const taken = Math.min(open, one.left)
        one.left -= taken
        open -= taken
      }
      return false
    }
    const free = replacement.isOfRemovedCode(loss.before) ? usable.find(({ isFree }) => isFree) : undefined
    if (free !== undefined) free.isFree = false
    return free === undefined
  })
}

/** What became of the code of tests whose behavior changed. */
export function createReplacement(
  { base, head, changes }: ReviewContext,
  subjects: (test: TestCase) => readonly Subject[],
): Replacement {
  const bodyOf = (text: string | null, { name, file }: Subject): string | null => {
    const program = text === null ? null : parseProgram(file, text)
    const fn = program === null ? undefined : functionsOf(program).get(name)
    return (fn === undefined ? text : text!.slice(fn.start, fn.end))?.replace(/\s+/g, '') ?? null
  }
  const isChanged = (subject: Subject, now: string): boolean =>
    changes.list.some(({ path, status }) => path === now && status !== 'deleted') &&
    bodyOf(base.read(subject.file), subject) !== bodyOf(head.read(now), subject)
  return {
    changedFiles: (test) =>
      subjects(test).flatMap((subject) => {
        const now = changes.afterOf(subject.file)
        return now !== null && isChanged(subject, now) ? [now] : []
      }),
    filesOf: (test) => subjects(test).map(({ file }) => file),
    isOfRemovedCode: (test) =>
      subjects(test).some(({ file }) => {
        const now = changes.afterOf(file)
        const [before, after] = [base.read(file), now === null ? '' : head.read(now)].map((text) => wordsIn(text ?? ''))
        return [...test.words.keys()].some((word) => word.length > 4 && before!.has(word) && !after!.has(word))
      }),
  }
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w$]+/g))
}
