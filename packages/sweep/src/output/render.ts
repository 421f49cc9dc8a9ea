import type { SweepOutput } from './sweep-output.ts'
import { sweepGithub } from './github.ts'
import { sweepJson } from './json.ts'
import { sweepMarkdown } from './markdown.ts'
import { sweepText } from './text.ts'

/** Every output format. */
export const SWEEP_FORMATS = ['text', 'markdown', 'json', 'github'] as const

export type SweepFormat = (typeof SWEEP_FORMATS)[number]

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
