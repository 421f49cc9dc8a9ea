import type { CommandDeclaration } from '../command.ts'

/** What `stratalint lsp` takes. */
export const LSP = {
  summary: 'a language server for editors, on stdin and stdout',
  takes: '',
  completes: 'nothing',
  description: [
    'Reports the findings of the whole project on unsaved text: import cycles and re-exports too, which ESLint and oxlint cannot see. Shows the place of a file and the verdict on an import, and offers quick fixes.',
    'An editor starts it. Each folder with a policy is a project of its own.',
  ],
  flags: {
    'only-graph': { text: 'report only what needs the whole project, where ESLint or oxlint reports the rest' },
    stdio: { text: 'what editors pass; nothing else is supported' },
  },
  examples: ['stratalint lsp', 'stratalint lsp --only-graph'],
  exitCodes: { 0: 'the editor has ended it', 1: 'the connection was lost', 2: 'wrong arguments' },
} as const satisfies CommandDeclaration
