import { check, rules, type EngineName } from '@stratalint/engine'
import { readSource } from '@stratalint/graph'
import { toJson, toPretty } from '@stratalint/report'
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArguments, type Flag } from '../arguments.ts'
import type { Command } from '../command.ts'
import { CHECK_HELP } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'
import { version } from '../version.ts'

const FLAGS = {
  'format': { type: 'value', values: ['pretty', 'json'] },
  'engine': { type: 'value', values: ['oxlint', 'eslint'] },
  'rule': { type: 'value', many: true },
  'config': { type: 'value' },
  'quiet': { type: 'switch' },
  'max-warnings': { type: 'value' },
  'output-file': { type: 'value' },
  'no-color': { type: 'switch' },
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
  const result = await check({
    cwd: process.cwd(),
    paths: positionals,
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    ...(only !== undefined && { only }),
    onNotice: (notice) => process.stderr.write(`${notice}\n`),
  })

  const shown = switches.has('quiet')
    ? { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }
    : result
  const output = value('output-file')
  const text = value('format') === 'json'
    ? toJson(shown, { name: 'stratalint', version: version() })
    : toPretty(shown, {
        color: output === undefined && useColor(switches.has('no-color')),
        display: (file) => relative(process.cwd(), join(result.root, file)),
        read: (file) => {
          try {
            return readSource(join(result.root, file))
          } catch {
            return null
          }
        },
      })
  if (output === undefined) process.stdout.write(text)
  else writeOutput(output, text)

  if (!result.trusted) return 2
  const errors = result.findings.filter(({ severity }) => severity === 'error').length
  const warnings = result.findings.length - errors
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0
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

function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`Cannot write ${path}: ${(error as NodeJS.ErrnoException).code}.`)
  }
}

function useColor(refused: boolean): boolean {
  if (refused || process.env['NO_COLOR']) return false
  if (process.env['FORCE_COLOR'] !== undefined) return process.env['FORCE_COLOR'] !== '0'
  return process.stdout.isTTY === true
}
