import { clean, clip, groupBy, shortHash, shortPath, showPath } from '@stratalint/core'
import { posix } from 'node:path'
import type { ReviewContext } from '../../../context.ts'
import { lineOfText } from '../../line-of-text.ts'
import type { Loosening } from '../../loosening.ts'
import type { SideName } from '../../source/imports.ts'
import type { TestReader } from '../load-tests.ts'
import { byName, CONFIG_FILE, readRunnerConfigs, type RunnerConfig } from './config.ts'
import { scriptsOf, testRunsOf, type TestRun } from './scripts.ts'

interface Readers {
  base: TestReader
  head: TestReader
}

/** A test file that ran at the base, and its name in head. */
interface TestFile {
  before: string
  after: string
}

/** Test files that are still there and that no runner runs any more, and runs that cannot fail. */
export function findTestsLeftOut(context: ReviewContext, readers: Readers): Loosening[] {
  const { changes } = context
  const configs = changes.list.filter(
    ({ path, before }) => CONFIG_FILE.test(path) || (before !== null && CONFIG_FILE.test(before)),
  )
  const isRenamed = changes.list.some(({ status, before }) => status === 'renamed' && readers.base.isTestFile(before!))
  if (configs.length === 0 && !isRenamed) return []
  const tests = survivingTests(context, readers, configs.length > 0)
  const before = runnersOf(context, 'base')
  const after = runnersOf(context, 'head')
  const changed = new Set(configs.map(({ path }) => path))
  const lost = tests.filter((test) => runsIn(before, test.before) && !runsIn(after, test.after))
  const causeOf = (test: TestFile): string => {
    if (test.before !== test.after) return test.after
    const [old] = before.filter(
      ({ file, runs }) => runs(test.before) && configs.some((change) => change.before === file),
    )
    const now = old === undefined ? null : changes.afterOf(old.file)
    return now ?? after.find(({ file }) => changed.has(file))?.file ?? old?.file ?? configs[0]?.path ?? test.after
  }
  const byCause = groupBy(lost, causeOf)
  return [
    ...[...byCause].map(([file, files]) => describeLeftOut(context, file, files)),
    ...after.flatMap(({ file, flags }) =>
      flags
        .filter((flag) => changed.has(file) && isNewFlag(context, before, file, flag))
        .map((flag) => describeFlag(context, file, flag)),
    ),
    ...scriptChanges(context, tests),
  ]
}

function runsIn(configs: readonly RunnerConfig[], path: string): boolean {
  const real = configs.filter(({ file }) => !file.endsWith('package.json') || configs.length > 0)
  return real.length === 0 ? byName(path) : real.some(({ runs }) => runs(path))
}

function runnersOf({ files, base, head }: ReviewContext, name: SideName): RunnerConfig[] {
  const [paths, side] = name === 'base' ? [files.before, base] : [files.after, head]
  return [...paths]
    .filter((path) => CONFIG_FILE.test(path) && !path.includes('node_modules/'))
    .flatMap((path) => {
      const text = side.read(path)
      return text === null ? [] : readRunnerConfigs(path, text)
    })
}

/** The config of a new package loosens nothing. */
function isNewFlag({ changes }: ReviewContext, before: readonly RunnerConfig[], file: string, flag: string): boolean {
  const old = changes.beforeOf(file)
  const folder = posix.dirname(file)
  const earlier = before.filter((config) => config.file === old || posix.dirname(config.file) === folder)
  return earlier.length > 0 && !earlier.some(({ flags }) => flags.includes(flag))
}

/** Only renamed ones, unless a config changed. */
function survivingTests({ files, changes }: ReviewContext, { base }: Readers, isConfigChanged: boolean): TestFile[] {
  const paths = isConfigChanged
    ? [...files.before]
    : changes.list.flatMap(({ status, before }) => (status === 'renamed' ? [before!] : []))
  return paths.flatMap((before) => {
    const after = base.isTestFile(before) && byNameOrTests(before, base) ? changes.afterOf(before) : null
    return after === null ? [] : [{ before, after }]
  })
}

function byNameOrTests(path: string, reader: TestReader): boolean {
  const cases = reader.cases(path)
  return cases === null ? byName(path) : cases.length > 0
}

function describeLeftOut({ head }: ReviewContext, file: string, tests: readonly TestFile[]): Loosening {
  const [first] = tests as [TestFile]
  const isRename = file === first.after && first.before !== first.after
  const many = tests.length === 1 ? 'the tests of' : `${tests.length} test files, first`
  return {
    rule: 'test',
    file,
    line: isRename
      ? 1
      : lineOfText(head.read(file) ?? '', [
          'exclude',
          'testPathIgnorePatterns',
          'testIgnore',
          'include',
          'testMatch',
          'testRegex',
          'testDir',
        ]),
    subject: `left out ${shortHash(
      tests
        .map(({ before }) => before)
        .sort()
        .join('\n'),
    )}`,
    what: isRename
      ? `No pattern of the test runner matches ${shortPath(first.after, 50)}, which was ${shortPath(first.before, 50)}.`
      : `${shortPath(file, 40)} no longer runs ${many} ${shortPath(first.after, 60)}.`,
    fix: [
      isRename
        ? `Name it so that the runner finds it, as ${showPath(first.before)} was.`
        : `Run ${tests.length === 1 ? 'it' : 'them'} again, and correct what fails.`,
    ],
    not: 'Do not leave it out by another option or a filter.',
  }
}

function describeFlag({ head }: ReviewContext, file: string, flag: string): Loosening {
  const isPass = flag === 'passWithNoTests' || flag.startsWith('dangerously')
  return {
    rule: 'test',
    file,
    line: lineOfText(head.read(file) ?? '', [flag]),
    subject: flag,
    what: `${shortPath(file, 60)} sets ${flag}, which was not set: it ${isPass ? 'lets a run pass that failed before' : 'selects tests by their titles'}.`,
    fix: [`Delete ${flag}, and correct what the tests find.`],
    not: 'Do not set it on the command line.',
  }
}

/** Scripts that run fewer tests than before, or cannot fail. */
function scriptChanges({ changes, base, head }: ReviewContext, tests: readonly TestFile[]): Loosening[] {
  return changes.list.flatMap(({ path, before }): Loosening[] => {
    if (before === null || posix.basename(before) !== 'package.json') return []
    const old = scriptsOf(base.read(before))
    const text = head.read(path)
    const now = scriptsOf(text)
    const changed = Object.keys(now).filter((name) => now[name] !== old[name])
    const others = changed.flatMap((name) => testRunsOf(now[name]!, now))
    return Object.keys(old).flatMap((name): Loosening[] => {
      const was = testRunsOf(old[name]!, old)
      if (was.length === 0 || now[name] === old[name]) return []
      // A script that is gone may have another name.
      const is = name in now ? testRunsOf(now[name]!, now) : others
      const lost = whatIsLost(was, is, others, tests)
      if (lost === null) return []
      return [
        {
          rule: 'test',
          file: path,
          line: lineOfText(text ?? '', [`"${name}"`, '"scripts"']),
          subject: `script ${name} ${now[name] ?? ''}`,
          what: `The script ${clip(clean(name), 30)} of ${shortPath(path, 40)} ${lost}.`,
          fix: [
            `Let ${clip(clean(name), 30)} run what it ran before: ${clip(clean(old[name]!), 80)}. Correct what fails.`,
          ],
          not: 'Do not filter the tests in a config instead.',
        },
      ]
    })
  })
}

function whatIsLost(
  was: readonly TestRun[],
  is: readonly TestRun[],
  others: readonly TestRun[],
  tests: readonly TestFile[],
): string | null {
  if (is.length === 0 && others.length === 0) return 'no longer runs tests'
  const old = new Set(was.flatMap(({ limits }) => limits))
  const added = (run: TestRun): string | undefined =>
    run.limits.find((limit) => !old.has(limit) && !/^--(?:exclude|ignore|testPathIgnorePatterns)\b/.test(limit))
  const limit = is.map(added).find((one) => one !== undefined)
  if (limit !== undefined && !others.some((run) => added(run) === undefined)) return `now has ${clip(clean(limit), 40)}`
  const runs = (all: readonly TestRun[], path: string): boolean => all.some((run) => run.runs(path))
  const left = tests.filter(({ before, after }) => runs(was, before) && !runs(is, after) && !runs(others, after))
  return left.length === 0
    ? null
    : `no longer runs ${left.length === 1 ? '' : `${left.length} test files, first `}${shortPath(left[0]!.after, 50)}`
}
