import type { CommandDeclaration } from '../command.ts'
import { CONFIG, RULE } from './shared-flags.ts'

const FIX_CHOICES = {
  pretty: 'a diff, and what was fixed (the default)',
  json: 'one document with the diff of each file',
}

/** What `stratalint fix` takes. */
export const FIX = {
  summary: 'carry out the fixes of findings, and check the result',
  takes: '[paths…]',
  description: [
    'Prints the changes that fix the findings of the project, or of the given files and folders, as a diff. With --write, makes them.',
    'Each fix is tried in a copy of the project first. One counts only if its finding is gone, no new finding appears, and the types are as sound as before. All changes are written together, so that a run that is stopped leaves nothing half done.',
  ],
  flags: {
    write: { short: 'w', text: 'make the changes' },
    suggested: { text: 'also carry out fixes that a person should look at, such as other names' },
    explain: { text: 'print the steps of each fix in place of the changes, for an agent or a person' },
    id: { value: 'id', repeatable: true, completes: 'nothing', text: 'fix only this finding (repeatable)' },
    rule: { ...RULE, text: 'fix only findings of this rule (repeatable)' },
    force: { text: 'write although git has changes that are not committed' },
    format: { short: 'f', value: 'format', choices: FIX_CHOICES, text: 'how the result is printed' },
    config: CONFIG,
  },
  examples: [
    'stratalint fix',
    'stratalint fix --write',
    'stratalint fix src/domains/orders --suggested',
    'stratalint fix --explain',
  ],
  exitCodes: { 0: 'nothing is left to fix', 1: 'findings are left', 2: 'could not check' },
} as const satisfies CommandDeclaration
