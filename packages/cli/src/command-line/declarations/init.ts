import type { SetupPart } from '@stratalint/init'
import type { CommandDeclaration } from '../command.ts'

const PARTS = {
  baseline: "stratalint.baseline.json, so that today's findings do not fail",
  script: 'a script in package.json',
  linters: 'the config of ESLint, and lines for oxlint',
  ci: 'a workflow for GitHub Actions, and lines for GitLab',
  hook: 'a line in the hook of husky, and lines for lint-staged, lefthook and pre-commit',
} satisfies Record<SetupPart, string>

/** What `stratalint init` takes. */
export const INIT = {
  summary: 'propose a policy for this folder, and set it up',
  takes: '',
  completes: 'nothing',
  description: [
    'Reads this folder and proposes a policy: places, layers and their order, domains, shared code and packages, from the imports, the folders and the frameworks in use. Prints why, and what the policy forbids today.',
    'On a terminal it asks before it writes. Otherwise it prints the policy, unless --yes is given. Files that exist are never replaced, and every edit is shown as a diff.',
  ],
  flags: {
    yes: {
      short: 'y',
      text: 'write the policy to stratalint.config.ts (.mjs in a JavaScript project), and the rest of the set-up',
    },
    'dry-run': { text: 'print the policy and the set-up, and write nothing' },
    only: {
      value: 'part',
      choices: { ...PARTS, policy: 'nothing but the policy' },
      repeatable: true,
      text: 'set up only this part besides the policy; all parts by default',
    },
  },
  examples: ['stratalint init', 'stratalint init --yes', 'stratalint init --yes --only baseline --only ci'],
  exitCodes: {
    0: 'proposed or written',
    1: 'not used',
    2: 'there is a policy already, or part of the project could not be checked',
  },
} as const satisfies CommandDeclaration
