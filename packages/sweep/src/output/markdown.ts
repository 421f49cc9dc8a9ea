import { code, escapeMarkdown, escapeWithCode, wholeCode, withoutCommands } from '@stratalint/report'
import type { SweepItem } from '../items/item.ts'
import { facts, HEADINGS, LABELS, leaves, returned, summary } from '../texts/output.ts'
import type { SweepOutput } from './sweep-output.ts'

/** Items as a checklist. */
export function sweepMarkdown(output: SweepOutput): string {
  const { items, recurring } = output
  const parts = [
    ...items.map(
      (item) =>
        `- [ ] **${escapeWithCode(item.title)}** ${code(item.id)}\n${detailLines(item)
          .map((line) => `  ${line}`)
          .join('\n')}`,
    ),
    ...(recurring.length === 0
      ? []
      : [[`**${HEADINGS.recurring}**`, '', ...recurring.map((one) => `- ${escapeMarkdown(one.decision)}`)].join('\n')]),
    summary(output).map(escapeMarkdown).join('\n'),
  ]
  return withoutCommands(`# ${HEADINGS.sweep}\n\n${parts.join('\n\n')}\n`)
}

/** What an item says apart from its title. */
export function detailLines(item: SweepItem): string[] {
  return [
    `- ${code(item.rule)}, ${escapeMarkdown(facts(item))}; ${escapeMarkdown(item.rank)}`,
    ...(item.returned === null ? [] : [`- ${escapeMarkdown(returned(item.returned))}`]),
    ...(item.tooLarge === null ? [] : [`- ${escapeMarkdown(item.tooLarge)}`]),
    ...item.steps.map((step, index) => `${index + 1}. ${escapeWithCode(step)}`),
    `- ${LABELS.command}: ${wholeCode(item.command)}`,
    `- ${LABELS.verify}: ${[wholeCode(item.verify), escapeMarkdown(leaves(item))].join(' ').trimEnd()}`,
  ]
}
