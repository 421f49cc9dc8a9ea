import { clean, clip, clipMiddle, shortHash, shortPath } from '@stratalint/core'
import type { Loosening } from '../loosening.ts'
import type { Loss } from './losses.ts'
import type { TestCase } from './read-tests.ts'

/** How messages name the code that a test is about. */
export type NameCode = (test: TestCase) => string

/** Tests of one file that are gone. */
export function describeDeleted(
  file: string,
  line: number,
  tests: readonly TestCase[],
  isFileGone: boolean,
  codeOf: NameCode,
): Loosening {
  const [first] = tests as [TestCase]
  const count = tests.length === 1 ? 'the test' : `${tests.length} tests, first`
  const gone = isFileGone ? 'is deleted with' : 'no longer has'
  const code = codeOf(first)
  return {
    rule: 'test',
    file,
    line,
    subject: `deleted ${shortHash(
      tests
        .map(({ path }) => path)
        .sort()
        .join('\n'),
    )}`,
    what: `${shown(file)} ${gone} ${count} ${quoted(first)}.`,
    fix: [
      `Restore ${tests.length === 1 ? 'the test' : 'the tests'}, and change ${code} until ${tests.length === 1 ? 'it passes' : 'they pass'}.`,
      `If ${code} now behaves differently on purpose, assert the new result in ${tests.length === 1 ? 'that test' : 'those tests'}.`,
    ],
    not: 'Do not replace it by a test that asserts less.',
  }
}

const STATES = {
  skipped: 'is skipped',
  todo: 'is only a todo',
  conditional: 'runs only under a condition',
  failing: 'is expected to fail',
  runs: 'runs',
}

/** Tests that a call no longer runs. */
export function describeState(tests: readonly TestCase[], codeOf: NameCode): Loosening {
  const [first] = tests as [TestCase]
  const many = tests.length === 1 ? '' : ` and ${tests.length - 1} more`
  return {
    rule: 'test',
    file: first.file,
    line: first.stateAt,
    subject: `${first.state} ${shortHash(tests.map(({ path }) => path).join('\n'))}`,
    what: `${shown(first.file)}:${first.stateAt}: the test ${quoted(first)}${many} ${STATES[first.state]}, and ran before.`,
    fix: [
      `Run ${tests.length === 1 ? 'it' : 'them'} again, and change ${codeOf(first)} until ${tests.length === 1 ? 'it passes' : 'they pass'}.`,
    ],
    not: 'Do not delete it or empty its body.',
  }
}

/** `only`, which leaves all other tests out. */
export function describeFocus(test: TestCase, line: number): Loosening {
  return {
    rule: 'test',
    file: test.file,
    line,
    subject: `only ${test.path}`,
    what: `${shown(test.file)}:${line}: only runs ${quoted(test)} alone, so the other tests do not run.`,
    fix: ['Delete .only, and correct what the other tests find.'],
    not: 'Do not skip the other tests instead.',
  }
}

/** A test that asserts less than before. */
export function describeWeaker(
  kind: Exclude<Loss['kind'], 'deleted' | 'state'>,
  before: TestCase,
  after: TestCase,
  codeOf: NameCode,
): Loosening {
  const { change, line } = changeOf(kind, before, after)
  return {
    rule: 'test',
    file: after.file,
    line,
    subject: `${kind} ${after.path} ${shortHash(JSON.stringify([after.rows.count, after.checks.map(({ strength, subject, weakness }) => [strength, subject, weakness])]))}`,
    what: `${shown(after.file)}:${line}: the test ${quoted(after)} ${change}.`,
    fix: [
      `Restore what it asserted, and change ${codeOf(before)} until it passes.`,
      `If ${codeOf(before)} now behaves differently on purpose, assert the new result as exactly.`,
    ],
    not: 'Do not move the assertion to where it does not run.',
  }
}

function changeOf(
  kind: Exclude<Loss['kind'], 'deleted' | 'state'>,
  before: TestCase,
  after: TestCase,
): { change: string; line: number } {
  switch (kind) {
    case 'rows':
      return { change: `runs ${after.rows.count} rows, which were ${before.rows.count}`, line: after.line }
    case 'filtered':
      return { change: 'leaves out rows of its table', line: after.line }
    case 'assertions':
      return { change: `has ${assertions(after.checks.length)}, which were ${before.checks.length}`, line: after.line }
    case 'weakness': {
      const weak = after.checks.find(({ weakness }) => weakness !== null)!
      return { change: `has an assertion ${weak.weakness}`, line: weak.line }
    }
    case 'strength': {
      const sorted = (test: TestCase): number[] => test.checks.map(({ strength }) => strength).sort()
      const names = ['nothing', 'that a value exists', 'that a value is true', 'a part of a value', 'an exact value']
      const [old, now] = [sorted(before), sorted(after)]
      const at = now.findIndex((strength, index) => strength < (old[index] ?? 0))
      const weak = after.checks.find(({ strength }) => strength === now[at])
      return {
        change: `asserts ${names[now[at] ?? 0]} where it asserted ${names[old[at] ?? 4]}`,
        line: weak?.line ?? after.line,
      }
    }
  }
}

function assertions(count: number): string {
  return count === 0 ? 'no assertion' : count === 1 ? '1 assertion' : `${count} assertions`
}

function shown(file: string): string {
  return shortPath(file, 50)
}

function quoted({ title }: TestCase): string {
  return `'${clipMiddle(clip(clean(title), 200), 40)}'`
}

/** A test file that head made unreadable. */
export function describeUnreadableTests(file: string, count: number): Loosening {
  return {
    rule: 'test',
    file,
    line: 1,
    subject: 'unreadable',
    what: `${shown(file)} cannot be parsed, so its ${count === 1 ? 'test does' : `${count} tests do`} not run.`,
    fix: ['Correct its syntax, and run the tests.'],
    not: 'Do not leave the file out of the test run.',
  }
}
