import type { CommandDeclaration } from '../command.ts'
import { ANSWER_FORMAT, CONFIG } from './shared-flags.ts'

/** What `stratalint place` takes. */
export const PLACE = {
  summary: 'where a file, or new code of a name, goes',
  takes: '<name|file>',
  description: [
    'For a file that exists or not: its place, layer and domain, or where it belongs. For the name of a symbol or a concept, such as OrderRepository: the few files where such code goes in this repository, in the style of its neighbours.',
    'With --stdin, the imports of the given code count; for a file, those of the file.',
  ],
  flags: { stdin: { text: 'read the code that is to be placed from stdin' }, format: ANSWER_FORMAT, config: CONFIG },
  examples: [
    'stratalint place src/helpers/price.ts',
    'stratalint place OrderRepository',
    'stratalint place useCart --format json',
  ],
  exitCodes: {
    0: 'it has a place, or a place is known',
    1: 'it has no place, or its imports are not legal there',
    2: 'nothing shows where it goes',
  },
} as const satisfies CommandDeclaration
