import type { CommandDeclaration } from '../command.ts'

/** What `stratalint help` takes. */
export const HELP = {
  summary: 'show the help of a command',
  takes: '[command]',
  completes: 'commands',
  description: ['Prints the commands, or the flags of one command.'],
  flags: {},
  examples: ['stratalint help', 'stratalint help check'],
} as const satisfies CommandDeclaration
