import { loadRules } from '@stratalint/engine'
import { renderMarkdown } from '@stratalint/report'
import type { Command } from '../command-line/command.ts'
import { findRule } from '../find-rule.ts'
import { displayOf } from '../output/display.ts'
import { readRulePage } from '../rule-page.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  const [name, ...more] = positionals
  const rules = await loadRules()
  if (name === undefined || more.length > 0)
    throw new UsageError('explain requires exactly one rule.', `Rules: ${rules.map(({ id }) => id).join(', ')}`)
  const rule = findRule(rules, name)
  const page = readRulePage(rule.id) ?? `# ${rule.id}\n\n${rule.meta.docs.why}\n`
  const display = displayOf(switches.has('no-color'))
  process.stdout.write(display.width === null && !display.color ? page : await renderMarkdown(page, display))
  return 0
}

export default run
