import type { ReviewFormat } from '@stratalint/review'
import type { CommandDeclaration } from '../command.ts'
import { BUDGET, CONFIG, REPORTING, SHARED_CHOICES } from './shared-flags.ts'

const REVIEW_CHOICES = {
  pretty: 'the brief and the findings, for people (the default)',
  markdown: 'the same as Markdown, for a comment on a pull request',
  json: 'one document with the brief, the findings and what was accepted',
  ...SHARED_CHOICES,
} satisfies Record<ReviewFormat, string>

/** What `stratalint review` takes. */
export const REVIEW = {
  summary: 'judge a change: what it breaks, and how it loosens the gate',
  takes: '[base]',
  completes: 'nothing',
  description: [
    'Compares the working tree with the commit where the branch left the one that it merges into, or where it left [base]. Reports what the change adds by the rules of the base and by its own, without a baseline file, and every way in which it loosens the gate.',
    'People accept a finding with --accept <id>, for example through a label of the pull request. Nothing in the change can accept itself.',
  ],
  flags: {
    format: { short: 'f', value: 'format', choices: REVIEW_CHOICES, text: 'how the review is printed' },
    'output-file': { short: 'o', value: 'file', text: 'write the review to a file instead of stdout' },
    ...BUDGET,
    staged: { text: 'judge the staged files instead of the working tree' },
    head: { value: 'ref', completes: 'nothing', text: 'judge this commit instead of the working tree' },
    exact: { text: 'compare with [base] itself, not with the last commit in common' },
    accept: {
      value: 'id',
      repeatable: true,
      completes: 'nothing',
      text: 'a finding that people have accepted; with id=@owner, only if the CODEOWNERS file of the base names the owner for its file (repeatable)',
    },
    since: {
      value: 'ref',
      completes: 'nothing',
      text: 'print how the commits since this one loosened and tightened the gate; formats pretty and json',
    },
    'head-policy': { text: 'where the policy of the base is broken, trust that of the change' },
    'max-warnings': REPORTING['max-warnings'],
    config: CONFIG,
    'no-cache': { text: 'do not read or write the cache' },
    'no-color': REPORTING['no-color'],
  },
  examples: [
    'stratalint review',
    'stratalint review origin/main --format github',
    'stratalint review --staged',
    'stratalint review --accept 3f2a90c1d4e5b687',
    'stratalint review --since v1.0.0',
  ],
  exitCodes: { 0: 'clean', 1: 'findings at error level', 2: 'could not judge, or a side could not be checked' },
} as const satisfies CommandDeclaration
