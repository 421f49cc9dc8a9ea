import type { CommandDeclaration } from '../command.ts'

/** What `stratalint completions` takes. */
export const COMPLETIONS = {
  summary: 'print a completion script for bash, zsh or fish',
  takes: '<shell>',
  completes: 'shells',
  description: ['Prints a script that completes commands, flags, their values and rule ids.'],
  flags: {},
  examples: [
    'eval "$(stratalint completions bash)"    # in ~/.bashrc',
    'eval "$(stratalint completions zsh)"     # in ~/.zshrc, after compinit',
    'stratalint completions fish | source     # in ~/.config/fish/config.fish',
  ],
} as const satisfies CommandDeclaration
