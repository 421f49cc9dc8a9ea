import { check, rules, type EngineName } from '@stratalint/engine'
import { createProgress, FORMATS, type Format } from '@stratalint/report'
import { parseArguments, type Flag } from '../arguments.ts'
import type { Command } from '../command.ts'
import { emit } from '../output/emit.ts'
import { reportContext, useColor } from '../output/report-context.ts'
import { CHECK_HELP, fixedEntries } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'

const FLAGS = {
  'format': { type: 'value', values: FORMATS },
  'engine': { type: 'value', values: ['oxlint', 'eslint'] },
  'rule': { type: 'value', many: true },
  'config': { type: 'value' },
  'quiet': { type: 'switch' },
  'max-warnings': { type: 'value' },
  'output-file': { type: 'value' },
  'no-color': { type: 'switch' },
  'no-baseline': { type: 'switch' },
  'help': { type: 'switch' },
} as const satisfies Record<string, Flag>

const run: Command = async (argv) => {
  const { positionals, switches, values } = parseArguments(argv, FLAGS)
  if (switches.has('help')) {
    process.stdout.write(CHECK_HELP)
    return 0
  }
  const value = (name: keyof typeof FLAGS): string | undefined => values.get(name)?.[0]
  const maxWarnings = readCount(value('max-warnings'))
  const only = values.get('rule')?.map(readRule)
  const config = value('config')
  const engine = value('engine') as EngineName | undefined
  const progress = createProgress(process.stderr)
  const result = await check({
    cwd: process.cwd(),
    paths: positionals,
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    ...(only !== undefined && { only }),
    baseline: !switches.has('no-baseline'),
    onNotice: (notice) => progress.say(`${notice}\n`),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }).finally(progress.stop)

  const shown = switches.has('quiet')
    ? { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }
    : result
  const output = value('output-file')
  const color = output === undefined && useColor(switches.has('no-color'))
  await emit((value('format') ?? 'pretty') as Format, shown, reportContext(result.root, color), output)

  const { fixed } = result.ratchet
  const isFixedAnError = fixed > 0 && isContinuousIntegration()
  if (fixed > 0) process.stderr.write(fixedEntries(fixed, isFixedAnError))

  if (!result.trusted) return 2
  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  const warnings = result.findings.length - errors
  return isFixedAnError || errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0
}

export default run

function readRule(id: string): string {
  const ids = rules.map((rule) => rule.id)
  const found = ids.find((known) => known === id || known.endsWith(`/${id}`))
  if (found === undefined) throw new UsageError(`There is no rule ${id}.${hint(id, [...ids, ...ids.map((known) => known.split('/')[1]!)])}`)
  return found
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings takes a whole number, not ${text}.`)
  return Number(text)
}

/** There nobody would see the notice, and an entry left behind lets its violation come back. */
function isContinuousIntegration(): boolean {
  return !['', '0', 'false', undefined].includes(process.env['CI']?.toLowerCase())
}
