import { clip } from '@stratalint/core'
import { code, escapeMarkdown, escapeWithCode, toSafeJson, wholeCode } from '@stratalint/report'
import type { SweepItem } from '../items/item.ts'
import { facts, LABELS, leaves, returned } from '../texts/output.ts'
import type { SweepOutput } from './sweep-output.ts'

/** The longest title that GitHub takes. */
const LONGEST_TITLE = 256
/** More are on no screen. */
const MOST_FINDINGS = 30

/** One issue for each item, as `gh issue create` takes it. */
export function sweepGithub({ items }: SweepOutput): string {
  return toSafeJson(
    items.map((item) => ({
      id: item.id,
      title: clip(item.title, LONGEST_TITLE),
      body: bodyOf(item),
      labels: ['stratalint', item.rule.split('/')[0]!],
    })),
  )
}

function bodyOf(item: SweepItem): string {
  const { why, docs, findings } = item
  const shown = findings.slice(0, MOST_FINDINGS)
  const more = findings.length - shown.length
  return [
    `${code(item.rule)}: ${escapeMarkdown(why)}${docs === '' ? '' : ` <${docs.replace(/[<>\s]/g, '')}>`}`,
    `${escapeMarkdown(capital(item.rank))}. ${escapeMarkdown(capital(facts(item)))}.`,
    ...(item.returned === null ? [] : [escapeMarkdown(returned(item.returned))]),
    ...(item.tooLarge === null ? [] : [escapeMarkdown(item.tooLarge)]),
    `### ${LABELS.steps}`,
    item.steps.map((step, index) => `${index + 1}. ${escapeWithCode(step)}`).join('\n'),
    `### ${LABELS.command}`,
    fenced(item.command),
    `### ${LABELS.verify}`,
    `${fenced(item.verify)}${leaves(item) === '' ? '' : `\n\n${escapeMarkdown(leaves(item).trim())}`}`,
    `### ${LABELS.findings}`,
    [
      ...shown.map(({ id, file, line, status, reason }) =>
        [
          `- ${wholeCode(`${file}:${line}`)} ${code(id)}, ${status}`,
          ...(reason === null ? [] : [escapeMarkdown(reason)]),
        ].join(': '),
      ),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
    `<!-- stratalint sweep ${item.id} -->`,
  ].join('\n\n')
}

/** A command has no backticks of its own. */
function fenced(command: string): string {
  return `\`\`\`sh\n${command.replaceAll('`', "'")}\n\`\`\``
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
