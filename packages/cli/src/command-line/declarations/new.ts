import type { CommandDeclaration } from '../command.ts'
import { ANSWER_FORMAT, CONFIG } from './shared-flags.ts'

/** What `stratalint new` takes. */
export const NEW = {
  summary: 'make the first files of a domain, a layer, a provider or a rule of the team',
  takes: '<domain | layer | provider | rule> <name>',
  completes: 'nothing',
  description: [
    'Writes the folders, an index and a first test in the style of the neighbours; the result passes the check and compiles. Never replaces a file.',
    'A layer is named with its domain, as orders/repo. One that the policy does not declare is not made: its line in the policy is printed.',
    'A rule is named with its team, as acme/no-debugger: a working rule with its page, its test and the plugin, in lint, to be rewritten into the rule that is meant. What goes into the policy is printed.',
  ],
  flags: {
    'dry-run': { text: 'print the files instead of writing them' },
    place: {
      value: 'name',
      completes: 'nothing',
      text: 'the place of the policy, where several have domains or providers',
    },
    after: {
      value: 'layer',
      completes: 'nothing',
      text: 'the layer that a new one comes after, for its line in the policy',
    },
    format: ANSWER_FORMAT,
    config: CONFIG,
  },
  examples: [
    'stratalint new domain invoices',
    'stratalint new provider mailer --dry-run',
    'stratalint new layer orders/repo',
    'stratalint new rule acme/no-debugger',
  ],
  exitCodes: { 0: 'written', 1: 'not used', 2: 'not written, because it would not be legal' },
} as const satisfies CommandDeclaration
