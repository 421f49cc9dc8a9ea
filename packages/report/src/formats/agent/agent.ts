import { groupBy, type Finding } from '@stratalint/core'
import type { AgentContext, ReportContext } from '../../context.ts'
import { countTokens } from '../../text/count-tokens.ts'
import { messageLine } from '../../text/plain.ts'
import { groupFindings } from './group-findings.ts'
import { causeLine, findingLine, ruleLine } from './lines.ts'

/** What a report for an agent contains: the verdict in one line, and the findings. */
export interface AgentReport {
  verdict: string
  findings: readonly Finding[]
}

/** Findings in few tokens: by rule and root cause, each on one line with its first fix, and the command that verifies. */
export function toAgent(
  { verdict, findings }: AgentReport,
  { displayPath, agent }: Pick<ReportContext, 'displayPath' | 'agent'>,
): string {
  const head = `${messageLine(verdict)}\n`
  if (findings.length === 0) return head
  const entries = entriesOf(findings, displayPath)
  const start = Math.min(agent.skip, entries.length)
  const textUntil = (end: number): string =>
    head + bodyOf(entries.slice(start, end)) + footOf(end, entries.length, agent)
  // The text grows with each finding, and one is shown however small the budget is.
  let [fits, tooMany] = [Math.min(start + 1, entries.length), Math.min(start + agent.budget, entries.length) + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (countTokens(textUntil(middle)) <= agent.budget) fits = middle
    else tooMany = middle
  }
  return textUntil(fits)
}

/** A finding, with the lines that are printed once for its rule and its cause. */
interface Entry {
  rule: string
  cause: string | null
  line: string
  not: string
}

function entriesOf(findings: readonly Finding[], displayPath: ReportContext['displayPath']): Entry[] {
  return groupFindings(findings).flatMap(({ causes }) =>
    causes.flatMap((cause) => {
      const about = causeLine(cause, displayPath)
      return cause.findings.map((finding) => ({
        rule: ruleLine(finding),
        cause: about,
        line: findingLine(finding, displayPath),
        not: messageLine(finding.not),
      }))
    }),
  )
}

function bodyOf(entries: readonly Entry[]): string {
  const rules = [...groupBy(entries, ({ rule }) => rule)].map(([rule, members]) => {
    const lines = [...groupBy(members, ({ cause }) => cause)].flatMap(([cause, group]) =>
      cause === null ? group.map(({ line }) => line) : [cause, ...group.map(({ line }) => `  ${line}`)],
    )
    const nots = [...new Set(members.map(({ not }) => not))].filter((not) => not !== '')
    return [rule, ...lines, ...(nots.length > 0 ? [nots.join(' ')] : [])].join('\n')
  })
  return entries.length === 0 ? '' : `\n${rules.join('\n\n')}\n`
}

function footOf(end: number, total: number, { command, verify }: AgentContext): string {
  const rest = end < total ? `${total - end} more: ${command} --skip ${end}\n` : ''
  return `\n${rest}Rules: npx stratalint explain <rule>\nVerify: ${verify}\n`
}
