import type { CommandDeclaration } from '../command.ts'
import { ANSWER_FORMAT, CONFIG } from './shared-flags.ts'

/** What `stratalint can` takes. */
export const CAN = {
  summary: 'may a file import another file, a place or a package, and if not, which route is legal',
  takes: '<from> <to>',
  description: [
    'Answers before the code is written, as a check would after it. <from> is a file that exists or not, a folder, or a place or layer such as orders/service. <to> is the same, a package, or a specifier as the code of <from> names it.',
    'If the import is not legal, prints the rule that decides, why, and the shortest legal route.',
  ],
  flags: {
    type: { short: 't', text: 'only types are imported' },
    name: {
      short: 'n',
      value: 'name',
      repeatable: true,
      completes: 'nothing',
      text: 'a name to import (repeatable); makes the route more exact',
    },
    format: ANSWER_FORMAT,
    config: CONFIG,
  },
  examples: [
    'stratalint can src/domains/orders/types/order.ts src/domains/orders/service/pricing.ts',
    'stratalint can orders/service pg',
    'stratalint can src/app/main.ts ../domains/orders/ui --format json',
  ],
  exitCodes: { 0: 'yes', 1: 'no', 2: 'it cannot be decided' },
} as const satisfies CommandDeclaration
