import type { SweepItem } from '../items/item.ts'
import type { Recurring } from '../recurring/recurring.ts'
import type { SweepSummary } from '../sweep.ts'
import { sweepGithub } from './github.ts'
import { sweepJson } from './json.ts'
import { sweepMarkdown } from './markdown.ts'
import { sweepText } from './text.ts'

/** Every output format. */
export const SWEEP_FORMATS = ['text', 'markdown', 'json', 'github'] as const

export type SweepFormat = (typeof SWEEP_FORMATS)[number]

/** What is printed. */
export interface SweepOutput {
  summary: SweepSummary
  items: readonly SweepItem[]
  recurring: readonly Recurring[]
  /** Whether these are all items. */
  complete: boolean
}

/** Renders items. A `null` width leaves text unwrapped. */
export function renderSweep(format: SweepFormat, output: SweepOutput, width: number | null): string {
  switch (format) {
    case 'text':
      return sweepText(output, width)
    case 'markdown':
      return sweepMarkdown(output)
    case 'json':
      return sweepJson(output)
    case 'github':
      return sweepGithub(output)
  }
}
