import { groupBy } from '@stratalint/core'
import type { TestCase } from './read-tests.ts'

/** The tests of the base with what became of them. */
export interface MatchedTests {
  pairs: { before: TestCase; after: TestCase }[]
  lost: TestCase[]
  gained: TestCase[]
}

/** Pairs tests by their titles, and then by what they do, wherever they moved. */
export function matchTests(
  before: readonly TestCase[],
  after: readonly TestCase[],
  afterOf: (path: string) => string | null,
): MatchedTests {
  const pairs: MatchedTests['pairs'] = []
  let lost = [...before]
  const gained = new Set(after)
  const pairBy = (keyBefore: (test: TestCase) => string, keyAfter: (test: TestCase) => string): void => {
    const byKey = groupBy(gained, keyAfter)
    lost = lost.filter((test) => {
      const candidates = byKey.get(keyBefore(test)) ?? []
      // What the tests do decides between equal titles.
      const best = candidates.length < 2 ? candidates[0] : nearest(test, candidates, 0)
      if (best === undefined) return true
      candidates.splice(candidates.indexOf(best), 1)
      gained.delete(best)
      pairs.push({ before: test, after: best })
      return false
    })
  }
  pairBy(
    ({ file, path }) => `${afterOf(file) ?? ''}\0${path}`,
    ({ file, path }) => `${file}\0${path}`,
  )
  pairBy(
    ({ path }) => path,
    ({ path }) => path,
  )
  pairBy(
    ({ file, title }) => `${afterOf(file) ?? ''}\0${title}`,
    ({ file, title }) => `${file}\0${title}`,
  )
  pairBySimilarity(({ file }, test) => afterOf(file) === test.file, 0.6)
  pairBySimilarity(() => true, 0.7)
  return { pairs, lost, gained: [...gained] }

  function pairBySimilarity(mayPair: (before: TestCase, after: TestCase) => boolean, least: number): void {
    lost = lost.filter((test) => {
      const best = nearest(test, [...gained].filter((one) => mayPair(test, one)).slice(0, 500), least)
      if (best === undefined) return true
      gained.delete(best)
      pairs.push({ before: test, after: best })
      return false
    })
  }
}

function nearest(test: TestCase, candidates: readonly TestCase[], least: number): TestCase | undefined {
  let best: TestCase | undefined
  let most = least
  for (const one of candidates) {
    const alike = similarityOf(test, one)
    if (alike >= most && (best === undefined || alike > most)) {
      best = one
      most = alike
    }
  }
  return best
}

/** The part of the words that two tests have in common, from 0 to 1. */
export function similarityOf(a: Pick<TestCase, 'words'>, b: Pick<TestCase, 'words'>): number {
  let common = 0
  let total = 0
  for (const [word, count] of a.words) {
    common += Math.min(count, b.words.get(word) ?? 0)
    total += count
  }
  for (const count of b.words.values()) total += count
  return total === 0 ? 0 : (2 * common) / total
}
