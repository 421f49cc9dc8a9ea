import { createProgress } from '@stratalint/report'
import { review } from '@stratalint/review'
import { exitCode, readMaxWarnings } from '../exit-code.ts'
import type { Command } from '../command-line/command.ts'
import type { COMMANDS } from '../command-line/commands.ts'
import { readTargets } from '../output/output-targets.ts'
import { formatMessage } from '../output/print-message.ts'
import { reportContext, ruleInfos } from '../output/report-context.ts'
import { writeResult } from '../output/write-result.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const value = (name: keyof typeof COMMANDS.review.flags): string | undefined => values.get(name)?.[0]
  const [base, extra] = positionals
  if (extra !== undefined) throw new UsageError(`Unexpected argument ${extra}: a review has one base.`)
  if (switches.has('staged') && values.has('head')) throw new UsageError('--staged cannot be combined with --head.')
  if (switches.has('exact') && base === undefined) throw new UsageError('--exact requires a base.')
  const targets = readTargets(values.get('format'), value('output-file'))
  const maxWarnings = readMaxWarnings(value('max-warnings'))
  if (switches.has('no-cache')) process.env['STRATALINT_CACHE'] = 'off'
  const progress = createProgress(process.stderr)
  const result = await review({
    cwd: process.cwd(),
    base,
    head: value('head'),
    staged: switches.has('staged'),
    exact: switches.has('exact'),
    accept: values.get('accept') ?? [],
    headPolicy: switches.has('head-policy'),
    configFile: value('config'),
    cache: !switches.has('no-cache'),
    onNotice: (notice) => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }).finally(progress.stop)

  const { root, findings, trusted, context } = result
  const { summary } = context.runs.headByHead
  const checked = {
    root,
    trusted,
    findings: [...findings],
    summary: { ...summary, findings: findings.length, new: findings.length, baselined: 0 },
  }
  const rules = await ruleInfos(targets)
  await writeResult(
    targets,
    checked,
    (display) => reportContext(root, { ...display, withReasons: true }, rules),
    switches.has('no-color'),
  )
  return exitCode(checked, { fixed: 0, maxWarnings })
}

export default run
