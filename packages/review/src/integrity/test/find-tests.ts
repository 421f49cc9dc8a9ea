import { groupBy, isSourceFile, showPath } from '@stratalint/core'
import { findImporters } from '@stratalint/graph'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import {
  describeDeleted,
  describeFocus,
  describeState,
  describeUnreadableTests,
  describeWeaker,
  type NameCode,
} from './describe.ts'
import { findCopies } from './copies.ts'
import { createTestReader, type TestReader } from './load-tests.ts'
import { findLosses, type Loss } from './losses.ts'
import { matchTests, type MatchedTests } from './match-tests.ts'
import { findMocks } from './mocks.ts'
import type { TestCase } from './read-tests.ts'
import { findCiChanges } from './runner/ci.ts'
import { findTestsLeftOut } from './runner/find-tests-left-out.ts'
import { findSetUps } from './runner/set-up.ts'
import { createReplacement, withoutReplaced } from './replaced.ts'
import { createPresence, subjectsOf, type Subject } from './subjects.ts'

/** Tests that prove less than at the base, while the code that they tested is still there. */
export function findTests(context: ReviewContext): Loosening[] {
  const readers = { base: createTestReader(context, 'base'), head: createTestReader(context, 'head') }
  const { before, after, unreadable } = readCases(context, readers)
  const matched = matchTests(before, after, context.changes.afterOf)
  const known = new Map<TestCase, Subject[]>()
  const ofBase = new Set(before)
  const subjects = (test: TestCase): Subject[] => {
    const reader = ofBase.has(test) ? readers.base : readers.head
    const found = known.get(test) ?? subjectsOf(test, reader.source(test.file), reader)
    known.set(test, found)
    return found
  }
  const codeOf: NameCode = (test) => {
    const [first] = subjects(test)
    return first === undefined ? 'the code' : first.name === '*' ? showPath(first.file) : first.name
  }
  const isPresent = createPresence(context)
  const isCodeLeft = (test: TestCase): boolean => {
    const tested = subjects(test)
    return tested.length === 0
      ? !isCounterpartGone(context, test.file)
      : tested.some((subject) => isPresent(subject, test))
  }
  const losses = withoutReplaced(
    findLosses(matched, subjects).filter(({ before: test }) => isCodeLeft(test)),
    matched.gained,
    createReplacement(context, subjects),
  )
  return [
    ...unreadable.map(([file, count]) => describeUnreadableTests(file, count)),
    ...describeLosses(context, losses, matched, codeOf),
    ...findFocused(matched).map(([test, line]) => describeFocus(test, line)),
    ...findMocks(context, readers, matched),
    ...findCopies(context, readers, matched),
    ...findTestsLeftOut(context, readers),
    ...findSetUps(context, readers),
    ...findCiChanges(context),
  ]
}

interface Readers {
  base: TestReader
  head: TestReader
}

/** The tests of all files that changed, or whose helpers did. */
function readCases(
  context: ReviewContext,
  readers: Readers,
): { before: TestCase[]; after: TestCase[]; unreadable: [file: string, count: number][] } {
  const before: TestCase[] = []
  const after: TestCase[] = []
  const unreadable: [string, number][] = []
  const changed = context.changes.list.filter(({ isLink }) => !isLink)
  const pairs = [
    ...changed.map(({ status, path, before: old }) => ({ old, now: status === 'deleted' ? null : path })),
    ...usersOfHelpers(context, readers).map((path) => ({ old: path, now: path })),
  ]
  for (const { old, now } of pairs) {
    const isTest = (old !== null && readers.base.isTestFile(old)) || (now !== null && readers.head.isTestFile(now))
    if (!isTest) continue
    const was = old === null ? [] : (readers.base.cases(old) ?? [])
    const is = now === null ? [] : isSourceFile(now) || was.length > 0 ? readers.head.cases(now) : []
    if (is === null && was.length > 0) unreadable.push([now!, was.length])
    else {
      before.push(...was)
      after.push(...(is ?? []))
    }
  }
  return { before, after, unreadable }
}

/** Unchanged test files that import a changed file with assertions. */
function usersOfHelpers(context: ReviewContext, { base }: Readers): string[] {
  const { changes, runs } = context
  const helpers = new Set(
    changes.list.flatMap(({ before }) => {
      const text = before === null || !isSourceFile(before) ? null : context.base.read(before)
      const own = before === null ? null : inProject(context, before)
      return own !== null && text !== null && /\b(?:expect|assert)\b/.test(text) ? [own] : []
    }),
  )
  if (helpers.size === 0) return []
  const changed = new Set(changes.list.map(({ before }) => before))
  return [...new Set([...findImporters(runs.baseByBase.modules, helpers).values()].flat())]
    .map((file) => fromTop(context, file))
    .filter((path) => base.isTestFile(path) && !changed.has(path))
    .sort()
}

function describeLosses(
  context: ReviewContext,
  losses: readonly Loss[],
  { pairs }: MatchedTests,
  codeOf: NameCode,
): Loosening[] {
  const deleted = losses.filter(({ kind }) => kind === 'deleted').map(({ before }) => before)
  const states = losses.flatMap(({ kind, after }) => (kind === 'state' ? [after] : []))
  return [
    ...[...groupBy(deleted, ({ file }) => file)].map(([file, tests]) => {
      const now = context.changes.afterOf(file)
      return describeDeleted(
        now ?? file,
        now === null ? 1 : lineOfGap(tests[0]!, now, pairs),
        tests,
        now === null,
        codeOf,
      )
    }),
    ...[...groupBy(states, ({ file, stateAt, state }) => `${file}\0${stateAt}\0${state}`).values()].map((tests) =>
      describeState(tests, codeOf),
    ),
    ...losses.flatMap(({ kind, before, after }) =>
      kind === 'deleted' || kind === 'state' ? [] : [describeWeaker(kind, before, after, codeOf)],
    ),
  ]
}

/** The line in head of the test before a deleted one. */
function lineOfGap(test: TestCase, file: string, pairs: MatchedTests['pairs']): number {
  const earlier = pairs
    .filter(({ before, after }) => before.file === test.file && after.file === file && before.line < test.line)
    .map(({ after }) => after.line)
  return earlier.length === 0 ? 1 : Math.max(...earlier)
}

/** Tests with `only` that had none, one for each place where it is written. */
function findFocused({ pairs, gained }: MatchedTests): [TestCase, number][] {
  const tests = [...pairs.filter(({ before }) => before.focusedAt === null).map(({ after }) => after), ...gained]
  const found = new Map<string, [TestCase, number]>()
  for (const test of tests)
    if (test.focusedAt !== null && !found.has(`${test.file}:${test.focusedAt}`))
      found.set(`${test.file}:${test.focusedAt}`, [test, test.focusedAt])
  return [...found.values()]
}

/** Without imports, the file beside the test with its name is what it tests. */
function isCounterpartGone({ changes }: ReviewContext, file: string): boolean {
  const stem = stemOf(file)
  return changes.list.some(
    ({ status, before }) => status === 'deleted' && before !== null && before !== file && stemOf(before) === stem,
  )
}

function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .split('.', 1)[0]!
    .toLowerCase()
}
