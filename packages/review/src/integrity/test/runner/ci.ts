import { clip, clean, shortPath } from '@stratalint/core'
import type { ReviewContext } from '../../../context.ts'
import type { Loosening } from '../../loosening.ts'
import { scriptsOf, testRunsOf, type TestRun } from './scripts.ts'

const WORKFLOW =
  /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/actions\/.*\/action\.ya?ml$|(?:^|\/)\.gitlab-ci\.ya?ml$|^\.circleci\/config\.ya?ml$|(?:^|\/)azure-pipelines[^/]*\.ya?ml$|(?:^|\/)bitbucket-pipelines\.ya?ml$|(?:^|\/)\.?(?:travis|drone|woodpecker|buildkite\/pipeline)\.ya?ml$|(?:^|\/)Jenkinsfile$/

interface CiRuns {
  path: string
  line: number
  command: string
  runs: TestRun[]
}

/** CI that ran the tests and no longer does, or runs them so that they cannot fail. */
export function findCiChanges(context: ReviewContext): Loosening[] {
  const { changes } = context
  if (!changes.list.some(({ path, before }) => WORKFLOW.test(path) || WORKFLOW.test(before ?? ''))) return []
  const before = ciRuns(context, 'base')
  const after = ciRuns(context, 'head')
  const isFree = ({ runs }: CiRuns): boolean => runs.some(({ limits }) => limits.length === 0)
  if (!before.some(isFree) || after.some(isFree)) return []
  const first = before.find(isFree)!
  const weak = after[0]
  const file = weak?.path ?? changes.afterOf(first.path) ?? first.path
  const change =
    weak === undefined
      ? `no longer runs ${clip(clean(first.command), 40)}, and no other workflow runs the tests`
      : `runs the tests with ${clip(clean(weak.runs[0]!.limits[0]!), 40)}, and ran ${clip(clean(first.command), 40)}`
  return [
    {
      rule: 'test',
      file,
      line: weak?.line ?? 1,
      subject: `ci ${weak?.command ?? 'none'}`,
      what: `${shortPath(file, 40)} ${change}.`,
      fix: [`Run ${clip(clean(first.command), 60)} in CI as before, and correct what fails.`],
      not: 'Do not run only some of the tests instead.',
    },
  ]
}

function ciRuns({ files, base, head }: ReviewContext, name: 'base' | 'head'): CiRuns[] {
  const [paths, side] = name === 'base' ? [files.before, base] : [files.after, head]
  const scripts = scriptsOf(side.read('package.json'))
  return [...paths]
    .filter((path) => WORKFLOW.test(path))
    .flatMap((path) =>
      (side.read(path) ?? '').split('\n').flatMap((text, index, lines): CiRuns[] => {
        const command = text
          .replace(/(?:^|\s)#.*$/, '')
          .replace(/^\s*-?\s*(?:run|script|sh|command)?\s*:?\s*\|?/, '')
          .trim()
        const runs = command === '' || command.length > 500 ? [] : testRunsOf(command, scripts)
        const pass = runs.length === 0 ? null : passesAnyway(lines, index)
        const limited = pass === null ? runs : runs.map((run) => ({ ...run, limits: [...run.limits, pass] }))
        return limited.length === 0 ? [] : [{ path, line: index + 1, command, runs: limited }]
      }),
    )
}

/** A setting of the same step by which it cannot fail, or never runs. */
function passesAnyway(lines: readonly string[], index: number): string | null {
  const setting = /^\s*-?\s*(continue-on-error:\s*true|if:\s*(?:false|\$\{\{\s*false\s*\}\})|allow_failure:\s*true)\s*$/
  let first = index
  while (first > 0 && !/^\s*-\s/.test(lines[first]!)) first--
  let end = index + 1
  while (end < lines.length && !/^\s*-\s|^\s{0,2}\S/.test(lines[end]!)) end++
  for (const line of lines.slice(first, end)) {
    const found = setting.exec(line)
    if (found !== null) return found[1]!
  }
  return null
}
