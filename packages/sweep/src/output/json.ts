import { toSafeJson } from '@stratalint/report'
import { VERSION } from '@stratalint/policy'
import type { SweepOutput } from './sweep-output.ts'

/** The items as one document. */
export function sweepJson({ summary, items, recurring, complete }: SweepOutput): string {
  return toSafeJson({
    schemaVersion: 1,
    tool: { name: 'stratalint', version: VERSION },
    summary: { ...summary, items: items.length, complete },
    items,
    recurring,
  })
}
