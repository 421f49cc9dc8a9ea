import type { CommandDeclaration } from '../command.ts'
import { ANSWER_FORMAT, CONFIG, REPORTING } from './shared-flags.ts'

/** What `stratalint explain` takes. */
export const EXPLAIN = {
  summary: 'explain a rule, a file, a line of it, or a finding',
  takes: '<rule | id | file[:line]>',
  completes: 'rules',
  description: [
    'A rule, by its id or its name: why it exists, what it reports, how to fix it. In a pipe, its page is printed as Markdown.',
    'A file: its place, what it may import, who may import it, and who did in the last check. A line of a file, as src/a.ts:12: how its import resolves, which rule decides, and why.',
    'A finding, by its id or the start of its id: every way to fix it, with the diff where there is one.',
  ],
  flags: { format: ANSWER_FORMAT, config: CONFIG, 'no-color': REPORTING['no-color'] },
  examples: [
    'stratalint explain architecture/layer-direction',
    'stratalint explain src/domains/orders/service/pricing.ts',
    'stratalint explain src/domains/orders/service/pricing.ts:3',
    'stratalint explain 9f2c11',
  ],
  exitCodes: { 0: 'explained', 1: 'not used', 2: 'there is nothing of that name, or it could not be checked' },
} as const satisfies CommandDeclaration
