import { createProgress, messageLine } from '@stratalint/report'
import {
  appliedLines,
  appliedSummary,
  applyItems,
  dismissed,
  dismissItem,
  renderSweep,
  sweep,
  SWEEP_FILE,
  takeItems,
  type Sweep,
  type SweepFormat,
  type SweepOptions,
} from '@stratalint/sweep'
import type { Arguments, Command } from '../command-line/command.ts'
import { rulesNamed } from '../find-rule.ts'
import { displayOf } from '../output/display.ts'
import { formatMessage, printMessage } from '../output/print-message.ts'
import { readReason } from '../read-reason.ts'
import { UsageError } from '../usage-error.ts'

const DEFAULT_LIMIT = 10

const run: Command = async (given) => {
  const { positionals, values } = given
  const request = readRequest(given)
  const progress = createProgress(process.stderr)
  const named = values.get('rule')
  const options = {
    cwd: process.cwd(),
    configFile: values.get('config')?.[0],
    paths: positionals,
    rules: named === undefined ? undefined : await rulesNamed(named, values.get('config')?.[0]),
    onNotice: (notice: string): void => progress.notice(formatMessage([notice])),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }
  const swept = await sweep(options).finally(progress.stop)
  if (!swept.trusted)
    printMessage('Something could not be checked, so items may be missing. stratalint check names it.')
  const { dismiss, reason, apply } = request
  if (dismiss !== null) {
    const isWhole = positionals.length === 0 && named === undefined
    const item = await dismissItem(swept, dismiss, reason!, isWhole)
    printLines([dismissed(item, SWEEP_FILE)])
  } else if (apply !== null) return applyAll(swept, apply, options)
  else await print(swept, request)
  return swept.trusted ? 0 : 2
}

export default run

interface Request {
  format: SweepFormat
  limit: number
  dismiss: string | null
  reason: string | null
  apply: number | null
}

function readRequest({ values }: Arguments): Request {
  const value = (name: string): string | undefined => values.get(name)?.[0]
  const dismiss = value('dismiss') ?? null
  const reason = readReason(values, '--dismiss', dismiss !== null, 'why the item is dismissed')
  const alone = ['dismiss', 'apply'].find((name) => values.has(name))
  const other = ['apply', 'limit', 'format'].find((name) => name !== alone && values.has(name))
  if (alone !== undefined && other !== undefined) throw new UsageError(`--${alone} cannot be combined with --${other}.`)
  const [limit, apply] = [value('limit'), value('apply')]
  return {
    format: (value('format') ?? 'text') as SweepFormat,
    limit: limit === undefined ? DEFAULT_LIMIT : limit === 'all' ? Infinity : readCount('limit', limit, ', or all'),
    dismiss,
    reason,
    apply: apply === undefined ? null : readCount('apply', apply, ''),
  }
}

function readCount(flag: string, text: string, or: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${flag}: expected a whole number from 1${or}, got ${text}.`)
  return Number(text)
}

async function print(swept: Sweep, { format, limit }: Request): Promise<void> {
  // One more shows whether there are more.
  const taken = await takeItems(swept, limit + 1)
  const items = taken.slice(0, limit)
  const { summary, recurring } = swept
  const output = { summary, items, recurring, complete: taken.length === items.length }
  process.stdout.write(renderSweep(format, output, displayOf(true).width))
}

async function applyAll(swept: Sweep, count: number, options: SweepOptions): Promise<number> {
  const applied = await applyItems(swept, count, options, (one) => printLines(appliedLines(one)))
  printLines(appliedSummary(applied))
  if (!swept.trusted) return 2
  return applied.items.some(({ branch }) => branch === null) ? 1 : 0
}

function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${messageLine(line)}\n`).join(''))
}
