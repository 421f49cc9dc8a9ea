import { loadRules } from '@stratalint/engine'
import { parseArguments } from '../command-line/parse-arguments.ts'
import type { Command } from '../command.ts'
import { readRulePage } from '../rule-page.ts'
import { EXPLAIN_HELP } from '../texts.ts'
import { hint, UsageError } from '../usage-error.ts'

const run: Command = async (argv) => {
  const { positionals, switches } = parseArguments(argv, { help: { type: 'switch' } })
  if (switches.has('help')) {
    process.stdout.write(EXPLAIN_HELP)
    return 0
  }
  const [asked, ...more] = positionals
  const rules = await loadRules()
  const ids = rules.map(({ id }) => id)
  if (asked === undefined || more.length > 0)
    throw new UsageError('explain takes one rule.', `Rules: ${ids.join(', ')}`)
  const rule = rules.find(({ id }) => id === asked || id.endsWith(`/${asked}`))
  if (rule === undefined)
    throw new UsageError(
      `There is no rule ${asked}.${hint(asked, [...ids, ...ids.map((id) => id.split('/')[1]!)])}`,
      `Rules: ${ids.join(', ')}`,
    )
  process.stdout.write(readRulePage(rule.id) ?? `# ${rule.id}\n\n${rule.meta.docs.why}\n`)
  return 0
}

export default run
