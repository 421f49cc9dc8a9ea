import { createProgress, type ReportContext } from '@stratalint/report'
import { drift, driftText, renderReview, review, type ReviewFormat } from '@stratalint/review'
import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Command } from '../command-line/command.ts'
import { COMMANDS } from '../command-line/commands.ts'
import { readMaxWarnings } from '../exit-code.ts'
import { agentContextOf, formatOfReader } from '../output/agent-output.ts'
import { displayOf } from '../output/display.ts'
import { formatMessage } from '../output/print-message.ts'
import { reportContext, ruleInfos } from '../output/report-context.ts'
import { writeOutput } from '../output/write-output.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async (given) => {
  const { positionals, switches, values } = given
  const value = (name: keyof typeof COMMANDS.review.flags): string | undefined => values.get(name)?.[0]
  const [base, extra] = positionals
  if (extra !== undefined) throw new UsageError(`Unexpected argument ${extra}: a review has one base.`)
  if (switches.has('staged') && values.has('head')) throw new UsageError('--staged cannot be combined with --head.')
  if (switches.has('exact') && base === undefined) throw new UsageError('--exact requires a base.')
  const output = value('output-file')
  const format = (value('format') ?? (output === undefined ? formatOfReader() : 'pretty')) as ReviewFormat
  const agent = agentContextOf('review', given, COMMANDS.review.flags, [format])
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const progress = createProgress(process.stderr)
  const shared = {
    cwd: process.cwd(),
    configFile: value('config'),
    cache: !switches.has('no-cache'),
    onNotice: (notice: string): void => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }
  const since = value('since')
  if (since !== undefined) {
    refuseWithSince(positionals, switches, values)
    const history = await drift({ ...shared, since }).finally(progress.stop)
    print(format === 'json' ? `${JSON.stringify(history, null, 2)}\n` : driftText(history), output)
    return history.skipped.length > 0 ? 2 : 0
  }
  const result = await review({
    ...shared,
    base,
    head: value('head'),
    staged: switches.has('staged'),
    exact: switches.has('exact'),
    accept: values.get('accept') ?? [],
    headPolicy: switches.has('head-policy'),
  }).finally(progress.stop)

  const display = output === undefined ? displayOf(switches.has('no-color')) : { color: false, width: null }
  const rules = format === 'sarif' ? await ruleInfos({ stdout: 'sarif', file: null }) : []
  const context: ReportContext = {
    ...reportContext(result.root, { ...display, withReasons: false }, rules, agent),
    displayPath: (file) => relative(process.cwd(), join(result.home, file)),
  }
  print(await renderReview(format, result, context), output)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (format === 'github' && summary) appendFileSync(summary, await renderReview('markdown', result, context))

  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  if (!result.trusted) return 2
  return errors > 0 || (maxWarnings !== null && result.findings.length - errors > maxWarnings) ? 1 : 0
}

export default run

function print(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(text)
  else writeOutput(output, text)
}

function refuseWithSince(
  positionals: readonly string[],
  switches: ReadonlySet<string>,
  values: ReadonlyMap<string, readonly string[]>,
): void {
  const other = [
    ...positionals.slice(0, 1),
    ...['staged', 'exact', 'head-policy'].filter((name) => switches.has(name)).map((name) => `--${name}`),
    ...['head', 'accept', 'max-warnings'].filter((name) => values.has(name)).map((name) => `--${name}`),
  ][0]
  if (other !== undefined) throw new UsageError(`--since cannot be combined with ${other}.`)
  const format = values.get('format')?.[0]
  if (format !== undefined && format !== 'pretty' && format !== 'json')
    throw new UsageError(`--since prints pretty or json, not ${format}.`)
}
