import { loadRules } from '@stratalint/engine'
import { renderMarkdown } from '@stratalint/report'
import type { DeclaredRule } from '@stratalint/rule'
import type { Command } from '../command-line/command.ts'
import { findRule, isNamed } from '../find-rule.ts'
import { displayOf } from '../output/display.ts'
import { readRulePage } from '../rule-page.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  const [name, ...more] = positionals
  const rules = await loadRules()
  if (name === undefined || more.length > 0)
    throw new UsageError('explain requires exactly one rule.', `Rules: ${rules.map(({ id }) => id).join(', ')}`)
  const rule = findRule(rules.some(isNamed(name)) ? rules : await rulesOfPolicy(rules), name)
  const { description, why, url } = rule.meta.docs
  const page = readRulePage(rule.id) ?? `# ${rule.id}\n\n${description}.\n\n## Why\n\n${why}\n\n${url ?? ''}\n`
  const display = displayOf(switches.has('no-color'))
  process.stdout.write(display.width === null && !display.color ? page : await renderMarkdown(page, display))
  return 0
}

export default run

/** The rules of a team as well, where there is a config that can be read. */
async function rulesOfPolicy(builtIn: readonly DeclaredRule[]): Promise<readonly DeclaredRule[]> {
  try {
    return await loadRules({ cwd: process.cwd() })
  } catch {
    return builtIn
  }
}
