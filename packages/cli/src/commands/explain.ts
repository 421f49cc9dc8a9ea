import { rules } from '@stratalint/engine'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXPLAIN_HELP } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'

const run: Command = async (argv) => {
  const { positionals, switches } = parseArguments(argv, { help: { type: 'switch' } })
  if (switches.has('help')) {
    process.stdout.write(EXPLAIN_HELP)
    return 0
  }
  const [asked, ...more] = positionals
  const ids = rules.map(({ id }) => id)
  if (asked === undefined || more.length > 0) throw new UsageError(`explain takes one rule.\nRules: ${ids.join(', ')}`)
  const rule = rules.find(({ id }) => id === asked || id.endsWith(`/${asked}`))
  if (rule === undefined) throw new UsageError(`There is no rule ${asked}.${hint(asked, [...ids, ...ids.map((id) => id.split('/')[1]!)])}\nRules: ${ids.join(', ')}`)
  process.stdout.write(readFileSync(pageOf(rule.id), 'utf8'))
  return 0
}

export default run

function pageOf(id: string): string {
  const [group, name] = id.split('/')
  const entry = createRequire(import.meta.url).resolve(`@stratalint/eslint-plugin-${group}/package.json`)
  return join(dirname(entry), name!, 'README.md')
}
