import { clip, stepsOf } from '@stratalint/core'
import {
  check,
  explainFile,
  explainFinding,
  explainLine,
  loadRules,
  UnknownFinding,
  type LineExplanation,
} from '@stratalint/engine'
import { renderMarkdown } from '@stratalint/report'
import type { DeclaredRule } from '@stratalint/rule'
import { existsSync } from 'node:fs'
import { fileText, findingText, lineText } from '../answers/explain-text.ts'
import type { Command } from '../command-line/command.ts'
import { findRule, isNamed } from '../find-rule.ts'
import { displayOf } from '../output/display.ts'
import { printAnswer } from '../output/print-answer.ts'
import { readReviewRule, readRulePage } from '../rule-page.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const [subject, ...more] = positionals
  if (subject === undefined || more.length > 0) {
    const rules = await loadRules()
    throw new UsageError(
      'explain requires exactly one rule, file or id of a finding.',
      `Rules: ${rules.map(({ id }) => id).join(', ')}`,
    )
  }
  const [format, config] = [values.get('format')?.[0], values.get('config')?.[0]]
  const options = { cwd: process.cwd(), configFile: config }
  const at = /^(.+?):([1-9]\d*)(?::\d+)?$/.exec(subject)
  if (at !== null && isPath(at[1]!)) {
    const answer = await explainLine(at[1]!, Number(at[2]), options)
    // The answer about an import has its finding; others need a check.
    const findings = answer.imports.length > 0 ? [] : await findingsOn(at[1]!, answer, config)
    printAnswer(format, { ...answer, findings }, () => lineText(answer, findings))
  } else if (isPath(subject) && !(await isRuleId(subject))) {
    const answer = await explainFile(subject, options)
    printAnswer(format, answer, () => fileText(answer))
  } else if (subject.startsWith('integrity/')) {
    await explainReviewRule(subject, format, switches.has('no-color'))
  } else if (/^[0-9a-f]{4,16}$/.test(subject)) {
    await explainId(subject, options, format)
  } else {
    await explainRule(subject, config, format, switches.has('no-color'))
  }
  return 0
}

export default run

/** A finding of a check, or else one of a review against the default base. */
async function explainId(
  id: string,
  options: { cwd: string; configFile: string | undefined },
  format: string | undefined,
): Promise<void> {
  try {
    const { diffsOfFixes } = await import('../answers/fix-diffs.ts')
    const answer = await explainFinding(id, options, diffsOfFixes)
    printAnswer(format, answer, () => findingText(answer))
  } catch (error) {
    if (!(error instanceof UnknownFinding)) throw error
    const { findReviewFinding } = await import('@stratalint/review')
    const { finding, base, head } = await findReviewFinding(id, options, error)
    const fixes = finding.fix.map((fix) => ({ ...fix, steps: stepsOf(fix, finding, () => null), diffs: [] }))
    const answer = { finding: { ...finding, fix: fixes }, silenced: false }
    printAnswer(format, { ...answer, base, head }, () => [
      ...findingText(answer),
      `Found by stratalint review, which compares ${head} with ${base}.`,
    ])
  }
}

/** A file of the working directory that exists, or a path that can only be one. */
function isPath(text: string): boolean {
  return existsSync(text) || /[/\\][^/\\]*\.[\w-]+$/.test(text) || /\.[cm]?[jt]sx?$/.test(text)
}

/** The id of a rule wins over a folder of the same name. */
async function isRuleId(text: string): Promise<boolean> {
  return /^[\w-]+\/[\w-]+$/.test(text) && (await loadRules()).some(({ id }) => id === text)
}

async function findingsOn(
  file: string,
  { path, line }: LineExplanation,
  config: string | undefined,
): Promise<{ id: string; rule: string; what: string }[]> {
  const { findings } = await check({
    cwd: process.cwd(),
    paths: [file],
    ...(config !== undefined && { configFile: config }),
    baseline: false,
  })
  return findings
    .filter((one) => one.file === path && one.line <= line && line <= one.endLine)
    .map(({ id, rule, what }) => ({ id, rule, what }))
}

async function explainRule(
  name: string,
  config: string | undefined,
  format: string | undefined,
  noColor: boolean,
): Promise<void> {
  const rules = await loadRules()
  const rule = findRule(rules.some(isNamed(name)) ? rules : await rulesOfPolicy(rules, config), name)
  const { description, why, url } = rule.meta.docs
  const page = readRulePage(rule.id) ?? `# ${rule.id}\n\n${description}.\n\n## Why\n\n${why}\n\n${url ?? ''}\n`
  await printPage({ id: rule.id, description, why, page }, format, noColor)
}

async function explainReviewRule(id: string, format: string | undefined, noColor: boolean): Promise<void> {
  const { INTEGRITY_RULES } = await import('@stratalint/review')
  const kinds = Object.keys(INTEGRITY_RULES)
  const kind = id.slice('integrity/'.length)
  if (!Object.hasOwn(INTEGRITY_RULES, kind))
    throw new UsageError(
      `Unknown rule ${clip(id, 80)}.`,
      `Rules of a review: ${kinds.map((one) => `integrity/${one}`).join(', ')}`,
    )
  const why = INTEGRITY_RULES[kind as keyof typeof INTEGRITY_RULES]
  const page = `${readReviewRule(id) ?? `# ${id}\n`}\n## Why\n\n${why}\n`
  await printPage({ id, description: '', why, page }, format, noColor)
}

async function printPage(
  answer: { id: string; description: string; why: string; page: string },
  format: string | undefined,
  noColor: boolean,
): Promise<void> {
  const display = displayOf(noColor)
  if (format === 'json') printAnswer(format, answer, () => [])
  else
    process.stdout.write(
      display.width === null && !display.color ? answer.page : await renderMarkdown(answer.page, display),
    )
}

/** The rules of a team as well, where there is a config that can be read. */
async function rulesOfPolicy(
  builtIn: readonly DeclaredRule[],
  configFile: string | undefined,
): Promise<readonly DeclaredRule[]> {
  try {
    return await loadRules({ cwd: process.cwd(), configFile })
  } catch {
    return builtIn
  }
}
