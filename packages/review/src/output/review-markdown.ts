import type { Finding } from '@stratalint/core'
import { code, escapeMarkdown } from '@stratalint/report'
import { briefMarkdown } from '../brief/brief-markdown.ts'
import type { Brief } from '../brief/brief-data.ts'
import type { Review } from '../review.ts'

/** The findings that a comment of a pull request shows; the others are counted. */
const MOST = 30

/** The whole review as Markdown, for a comment on a pull request. */
export function reviewMarkdown(review: Review, brief: Brief): string {
  const { findings, accepted } = review
  const shown = findings.slice(0, MOST)
  const more = findings.length - shown.length
  return `${[
    briefMarkdown(brief, titleOf(review)),
    ...(findings.length === 0 ? [] : [`**${verdictOf(review)}**`, shown.map(itemOf).join('\n')]),
    ...(more > 0 ? [`And ${more} more; run \`stratalint review\` to see all.`] : []),
    ...(accepted.length === 0
      ? []
      : [`Accepted: ${accepted.map(({ rule, id }) => code(`${rule} ${id}`)).join(', ')}.`]),
    ...(findings.length === 0 ? [verdictOf(review)] : []),
  ].join('\n\n')}\n`
}

export function titleOf({ base, head }: Pick<Review, 'base' | 'head'>): string {
  return `Changes from ${base} to ${head}`
}

/** The verdict in one line. */
export function verdictOf({ findings, accepted, trusted }: Pick<Review, 'findings' | 'accepted' | 'trusted'>): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [
    errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ].filter((text) => text !== false)
  const added = counts.length === 0 ? 'The change adds no findings' : `The change adds ${counts.join(' and ')}`
  return `${added}${accepted.length > 0 ? `, ${accepted.length} accepted` : ''}${trusted ? '' : '; not everything could be checked'}.`
}

function itemOf({ rule, file, line, what, fix, not, id }: Finding): string {
  const fixes = fix.map(({ title }) => `  - Fix: ${escapeMarkdown(title)}`)
  return [
    `- ${code(`${file}:${line}`)} ${code(rule)} ${escapeMarkdown(what)}`,
    ...fixes,
    ...(not === '' ? [] : [`  - ${escapeMarkdown(not)}`]),
    `  - Id: ${code(id)}`,
  ].join('\n')
}
