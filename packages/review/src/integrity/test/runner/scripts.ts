import { parseJson } from './config.ts'
import { matcherOf } from './globs.ts'

/** One command that runs tests. */
export interface TestRun {
  /** What it does not run, or why it cannot fail; as it is written. */
  limits: string[]
  runs(path: string): boolean
}

const RUNNER =
  /(?:^|[\s/])(?:vitest|jest|mocha|ava|tap|uvu|playwright\s+test|bun\s+test|deno\s+test|wtr|react-scripts\s+test|ng\s+test|cypress\s+run|node\s(?:[^|&;]*\s)?--test)(?=\s|$|\.)/
const LIMITS =
  /(?:^|\s)(-t|--testNamePattern|--test-name-pattern|--test-skip-pattern|--grep|-g|--fgrep|--passWithNoTests|--pass-with-no-tests|--changed|--onlyChanged|--onlyFailures|--lastCommit|--last-failed|--only-changed|--findRelatedTests|--update|-u|--updateSnapshot|--update-snapshots|--project|--selectProjects|--ignoreProjects|--test-only|--allowOnly|--exclude|--testPathIgnorePatterns|--ignore)(?:=|\s|$)("[^"]*"|'[^']*'|[^\s-][^\s]*)?/g
const VALUES =
  /\s(?:-c|--config|-r|--root|--dir|--reporter|--reporters|--outputFile|--pool|--maxWorkers|-w|--environment|--coverage\.\S+|--require|--import|--loader|--timeout|--testTimeout|--retry|--shard|--bail|--mode|-R|--workspace|--max-old-space-size|--test-reporter|--test-concurrency)\s+\S+/g

export function scriptsOf(text: string | null): Record<string, string> {
  if (text === null) return {}
  const json = parseJson(text) as { scripts?: unknown } | undefined
  const scripts = typeof json === 'object' && json !== null ? json.scripts : undefined
  if (typeof scripts !== 'object' || scripts === null) return {}
  return Object.fromEntries(
    Object.entries(scripts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** The commands of a script that run tests, those of the scripts that it runs included. */
export function testRunsOf(command: string, scripts: Record<string, string>, depth = 0): TestRun[] {
  const neverFails = neverFailingPart(command)
  return withoutRedirects(command)
    .split(/&&|\|\||[;|&\n]/)
    .flatMap((part): TestRun[] => {
      const call =
        /(?:^|\s)(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?(?:-\S+\s+)*([\w:.-]+)(?:\s+--)?(.*)$/.exec(
          part.trim(),
        )
      const script = call === null ? undefined : scripts[call[1] === 't' ? 'test' : call[1]!]
      const names = /(?:^|\s)(?:run-[sp]|npm-run-all2?)\s+(.*)$/.exec(part.trim())?.[1]?.split(/\s+/) ?? []
      if (depth < 5 && names.length > 0)
        return Object.keys(scripts)
          .filter((name) => names.some((wanted) => matcherOf(wanted.replace(/:\*$/, ':**'))?.test(name)))
          .flatMap((name) => testRunsOf(scripts[name]!, scripts, depth + 1))
      const runs =
        script !== undefined && depth < 5
          ? testRunsOf(`${script} ${/[&|;]/.test(script) ? '' : call![2]!}`, scripts, depth + 1)
          : RUNNER.test(part)
            ? [readRun(part)]
            : []
      return neverFails === null ? runs : runs.map((run) => ({ ...run, limits: [...run.limits, neverFails] }))
    })
}

function withoutRedirects(command: string): string {
  return command.replace(/(?:^|\s)[12&]?>{1,2}\s*(?:&\d|[^\s&|;]+)/g, ' ')
}

function neverFailingPart(command: string): string | null {
  return /\|\|\s*(?:true|:|exit\s+0|echo\b[^|&;]*)|;\s*(?:true|exit\s+0)\s*$/.exec(command)?.[0].trim() ?? null
}

function readRun(command: string): TestRun {
  const limits = [...command.matchAll(LIMITS)].map(([, flag, value]) =>
    value === undefined ? flag! : `${flag} ${value}`,
  )
  const excluded = [...command.matchAll(/--(?:exclude|testPathIgnorePatterns|ignore)[=\s]+["']?([^\s"']+)/g)].map(
    ([, glob]) => glob!,
  )
  const filters = command
    .replace(LIMITS, ' ')
    .replace(VALUES, ' ')
    .replace(/^.*?(?:vitest|jest|mocha|ava|tap|uvu|test|wtr)\b/, '')
    .split(/\s+/)
    .map((word) => word.replace(/^["']|["']$/g, '').replace(/^\.\//, ''))
    .filter((word) => word !== '' && !/^-|^(?:run|watch|dev|related|test|\.)$|^\$|^\d?>/.test(word))
  const matches = (wanted: string, path: string): boolean =>
    /[*{[]/.test(wanted)
      ? (matcherOf(wanted)?.test(path) ?? true) || path.includes(wanted.replace(/[*{[].*$/, '\0'))
      : path.includes(wanted.replace(/\\/g, ''))
  return {
    limits,
    runs: (path) =>
      (filters.length === 0 || filters.some((filter) => matches(filter, path))) &&
      !excluded.some((glob) => matches(glob.replace(/^\*\*\//, ''), path)),
  }
}
