import { messageLine, wrapLabelled } from '@stratalint/report'
import { others, facts, HEADINGS, returned, summary, verification } from '../texts/output.ts'
import type { SweepItem } from '../items/item.ts'
import type { SweepOutput } from './sweep-output.ts'

/** More are a list for a program. */
const MOST_RECURRING = 5

/** Items for people. */
export function sweepText(output: SweepOutput, width: number | null): string {
  const { items, recurring } = output
  const number = String(items.length).length
  const lines = items.flatMap((item, index) => [
    ...itemLines(item, `${String(index + 1).padStart(number)}. `, width),
    '',
  ])
  const shown = recurring.slice(0, MOST_RECURRING)
  if (shown.length > 0)
    lines.push(HEADINGS.recurring, ...shown.flatMap((one) => wrapLabelled('  ', messageLine(one.decision), width)), '')
  if (recurring.length > shown.length) lines.splice(-1, 0, `  ${others(recurring.length - shown.length)}`)
  return `${[...lines, ...summary(output).flatMap((line) => wrapLabelled('', line, width))].join('\n')}\n`
}

function itemLines(item: SweepItem, label: string, width: number | null): string[] {
  const indent = ' '.repeat(label.length)
  const block = (name: string, text: string): string[] => wrapLabelled(indent + name, messageLine(text), width)
  return [
    ...wrapLabelled(label, messageLine(item.title), width),
    ...block('', `${item.id}  ${item.rule}  ${facts(item)}`),
    ...block('', `${capital(item.rank)}.`),
    ...(item.returned === null ? [] : block('', returned(item.returned))),
    ...(item.tooLarge === null ? [] : block('', item.tooLarge)),
    ...item.steps.flatMap((step, index) => block(`  ${index + 1}. `, step)),
    ...block('Do:     ', item.command),
    ...block('Verify: ', verification(item)),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
