import { check, loadRules, type EngineName } from '@stratalint/engine'
import { text } from 'node:stream/consumers'
import { createProgress, FORMATS, type Format } from '@stratalint/report'
import { parseArguments, type Flag } from '../arguments.ts'
import type { Command } from '../command.ts'
import { emit } from '../output/emit.ts'
import { reportContext, ruleInfos, useColor } from '../output/report-context.ts'
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
  'changed': { type: 'optional' },
  'stdin': { type: 'switch' },
  'stdin-filename': { type: 'value' },
  'no-cache': { type: 'switch' },
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
  const only = await readRules(values.get('rule'))
  const config = value('config')
  const engine = value('engine') as EngineName | undefined
  const stdin = await readStdin(switches.has('stdin'), value('stdin-filename'), positionals, values.has('changed'))
  const progress = createProgress(process.stderr)
  const result = await check({
    cwd: process.cwd(),
    paths: positionals,
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    ...(only !== undefined && { only }),
    ...(values.has('changed') && { changed: value('changed') ?? null }),
    ...(stdin !== null && { stdin }),
    cache: !switches.has('no-cache'),
    baseline: !switches.has('no-baseline'),
    onNotice: (notice) => progress.say(`${notice}\n`),
    ...(progress.step !== undefined && { onProgress: progress.step }),
  }).finally(progress.stop)

  const shown = switches.has('quiet')
    ? { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }
    : result
  const output = value('output-file')
  const color = output === undefined && useColor(switches.has('no-color'))
  const format = (value('format') ?? 'pretty') as Format
  await emit(format, shown, reportContext(result.root, color, format === 'sarif' ? await ruleInfos() : []), output)

  const { fixed } = result.ratchet
  const isFixedAnError = fixed > 0 && isContinuousIntegration()
  if (fixed > 0) process.stderr.write(fixedEntries(fixed, isFixedAnError))

  if (!result.trusted) return 2
  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  const warnings = result.findings.length - errors
  return isFixedAnError || errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0
}

export default run

async function readRules(asked: readonly string[] | undefined): Promise<string[] | undefined> {
  if (asked === undefined) return undefined
  const ids = (await loadRules()).map((rule) => rule.id)
  return asked.map((id) => {
    const found = ids.find((known) => known === id || known.endsWith(`/${id}`))
    if (found === undefined) throw new UsageError(`There is no rule ${id}.${hint(id, [...ids, ...ids.map((known) => known.split('/')[1]!)])}`)
    return found
  })
}

async function readStdin(isAsked: boolean, file: string | undefined, paths: readonly string[], changed: boolean): Promise<{ file: string; text: string } | null> {
  if (!isAsked && file === undefined) return null
  if (!isAsked) throw new UsageError('--stdin-filename goes with --stdin.')
  if (file === undefined) throw new UsageError('--stdin needs --stdin-filename <file>: the file that the text stands for.')
  if (paths.length > 0 || changed) throw new UsageError('--stdin checks one text; it takes neither paths nor --changed.')
  return { file, text: await text(process.stdin) }
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
