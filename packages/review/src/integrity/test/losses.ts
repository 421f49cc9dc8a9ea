import { similarityOf, type MatchedTests } from './match-tests.ts'
import type { Subject } from './subjects.ts'
import type { TestCase } from './read-tests.ts'

/** Assertions by how much they prove: `[0]` counts those of strength 1 and more, `[3]` those of strength 4. */
type Weights = [number, number, number, number]

/** A test that proves less than at the base. */
export type Loss =
  | { kind: 'deleted'; before: TestCase; after: null }
  | { kind: 'state' | 'rows' | 'filtered' | 'assertions' | 'strength' | 'weakness'; before: TestCase; after: TestCase }

const RANK = { runs: 0, conditional: 1, failing: 2, todo: 2, skipped: 2 } as const

/** What the tests of head no longer prove, unless other tests of the same code now do. */
export function findLosses(
  { pairs, lost, gained }: MatchedTests,
  subjectsOf: (test: TestCase) => readonly Subject[],
): Loss[] {
  const donors = [
    ...gained
      .filter(({ state }) => state === 'runs')
      .map((test) => ({ test, isNew: true, left: weightsOf(test, test.rows.count ?? 1) })),
    ...pairs
      .filter(({ before, after }) => before.state === 'runs' && after.state === 'runs')
      .map(({ before, after }) => ({ test: after, isNew: false, left: surplusOf(before, after) })),
  ].filter(({ left }) => left.some((count) => count > 0))
  /** Whether other tests make up for what a test no longer proves; each assertion does so once. */
  const isMadeUpFor = (test: TestCase, missing: Weights): boolean => {
    const subjects = new Set(subjectsOf(test).map(keyOf))
    const usable = donors.filter((donor) => {
      const isRelated = subjects.size === 0 || subjectsOf(donor.test).some((subject) => subjects.has(keyOf(subject)))
      return isRelated && (!donor.isNew || donor.test.rows.count !== 1 || similarityOf(test, donor.test) >= 0.3)
    })
    const isEnough = missing.every((count, level) => usable.reduce((sum, { left }) => sum + left[level]!, 0) >= count)
    if (isEnough)
      for (const [level, count] of missing.entries()) {
        let open = count
        for (const { left } of usable) {
          const taken = Math.min(open, Math.max(0, left[level]!))
          left[level]! -= taken
          open -= taken
        }
      }
    return isEnough
  }
  const remaining = new Set(
    [...pairs.map(({ after }) => after), ...gained].filter(({ state }) => state === 'runs').map(contentOf),
  )
  /** Whether another test does exactly the same. */
  const isTwin = (test: TestCase): boolean => test.checks.length > 0 && remaining.has(contentOf(test))
  return [
    ...pairs.flatMap(({ before, after }): Loss[] => {
      const kind = lossOf(before, after)
      if (kind === null) return []
      const isStructural = kind !== 'state' && kind !== 'filtered'
      return isStructural && isMadeUpFor(before, missingOf(before, after)) ? [] : [{ kind, before, after }]
    }),
    ...lost
      .filter((test) => test.state === 'runs' && test.checks.length + test.words.size > 0 && !isTwin(test))
      .filter((test) => !isMadeUpFor(test, weightsOf(test, test.rows.count ?? 1)) || strongest(test) === 0)
      .map((before): Loss => ({ kind: 'deleted', before, after: null })),
  ]
}

function contentOf({ words, tables }: TestCase): string {
  return JSON.stringify([[...words], tables])
}

function keyOf({ name, file }: Subject): string {
  return name === '*' ? file : name
}

function strongest({ checks }: TestCase): number {
  return Math.max(0, ...checks.map(({ strength }) => strength))
}

function lossOf(before: TestCase, after: TestCase): Exclude<Loss['kind'], 'deleted'> | null {
  if (RANK[after.state] > RANK[before.state]) return 'state'
  if (before.state !== 'runs') return null
  if (after.rows.isFiltered && !before.rows.isFiltered) return 'filtered'
  const missing = missingOf(before, after)
  if (missing.every((count) => count === 0)) return null
  const [now, old] = [weightsOf(after, 1), weightsOf(before, 1)]
  if (now.every((count, level) => count >= old[level]!)) return 'rows'
  const weak = (test: TestCase): number => test.checks.filter(({ weakness }) => weakness !== null).length
  if (weak(after) > weak(before)) return 'weakness'
  return after.checks.length < before.checks.length ? 'assertions' : 'strength'
}

/** How many assertions are missing, whatever they prove; all of a test that is gone. */
export function countMissing({ before, after }: Loss): number {
  return after === null ? weightsOf(before, 1)[0] : Math.max(1, missingOf(before, after)[0])
}

/** The assertions of a test that prove more than that something is there. */
export function countProving(test: TestCase): number {
  return weightsOf(test, 1)[1]
}

function missingOf(before: TestCase, after: TestCase): Weights {
  const [old, now] = comparable(before, after)
  const missing = old.map((count, level) => Math.max(0, count - now[level]!)) as Weights
  // What a test compared exactly it still does, beside parts that it compares now too.
  if (missing[2] === 0 && sumOf(after, 'exactParts') >= sumOf(before, 'parts')) missing[3] = 0
  return missing
}

function sumOf({ checks }: TestCase, key: 'parts' | 'exactParts'): number {
  return checks.reduce((sum, check) => sum + check[key], 0)
}

function surplusOf(before: TestCase, after: TestCase): Weights {
  const [old, now] = comparable(before, after)
  return old.map((count, level) => Math.max(0, now[level]! - count)) as Weights
}

/** Tables of unknown length are not compared. */
function comparable(before: TestCase, after: TestCase): [Weights, Weights] {
  const isKnown = before.rows.count !== null && after.rows.count !== null
  return [
    weightsOf(before, isKnown ? before.rows.count! : 1),
    weightsOf(after, isKnown ? after.rows.count! : 1, isMerged(before, after)),
  ]
}

/** Whether assertions of single values became fewer ones of whole objects. */
function isMerged(before: TestCase, after: TestCase): boolean {
  return (
    Math.max(0, ...after.checks.map(({ parts }) => parts)) > Math.max(0, ...before.checks.map(({ parts }) => parts))
  )
}

function weightsOf({ checks }: TestCase, rows: number, countsParts = false): Weights {
  const counts = [1, 2, 3, 4].map((level) =>
    checks
      .filter(({ strength, weakness }) => weakness === null && strength >= level)
      .reduce((sum, { parts }) => sum + (countsParts ? parts : 1) * rows, 0),
  )
  return counts as Weights
}
