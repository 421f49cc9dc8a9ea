import { groupBy } from '@stratalint/core'
import { messageLine } from '@stratalint/report'
import type { Review } from '../review.ts'
import { verdictOf } from './review-markdown.ts'

/** The review for an agent: each finding on one line with its first fix, each rule's reason once, and the command that verifies. */
export function reviewAgent(review: Review, command: string): string {
  const lines = [verdictOf(review)]
  for (const [rule, findings] of groupBy(review.findings, (finding) => finding.rule)) {
    lines.push('', messageLine(`${rule}: ${findings[0]!.why}`))
    for (const { file, line, what, fix } of findings)
      lines.push(messageLine(`${file}:${line} ${what}${fix[0] === undefined ? '' : ` Fix: ${fix[0].title}`}`))
    const nots = new Set(findings.map(({ not }) => not).filter((not) => not !== ''))
    for (const not of nots) lines.push(messageLine(not))
  }
  if (review.findings.length > 0) lines.push('', `Verify: ${command}`)
  return `${lines.join('\n')}\n`
}
