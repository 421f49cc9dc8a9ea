import type { CommandDeclaration } from '../command.ts'
import { CONFIG, ENGINE } from './shared-flags.ts'

/** What `stratalint baseline` takes. */
export const BASELINE = {
  summary: 'record the current findings, so that only new ones fail',
  takes: '',
  completes: 'nothing',
  description: [
    'Records the current findings in stratalint.baseline.json, next to the policy. From then on, check and ESLint report only new findings.',
    'A later run removes entries that are fixed. New findings are added only with --grow and a reason. In CI, check fails while the file contains fixed entries.',
  ],
  flags: {
    prune: { text: 'only remove fixed entries, even if there are new findings' },
    grow: { text: 'add the new findings; requires --reason' },
    reason: { value: 'text', completes: 'nothing', text: 'why new findings are added; stored in the file' },
    config: CONFIG,
    engine: ENGINE,
  },
  examples: [
    'stratalint baseline',
    'stratalint baseline --prune',
    'stratalint baseline --grow --reason "payments moved in from the old repository"',
  ],
  exitCodes: {
    0: 'written, or already up to date',
    1: 'not written, because there are new findings',
    2: 'could not check',
  },
} as const satisfies CommandDeclaration
