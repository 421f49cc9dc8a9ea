import type { SweepFormat } from '@stratalint/sweep'
import type { CommandDeclaration } from '../command.ts'
import { CONFIG, RULE } from './shared-flags.ts'

const SWEEP_CHOICES = {
  text: 'text for people (the default)',
  markdown: 'a checklist',
  json: 'one document with the items, their findings and what recurs',
  github: 'an array of issues, each with title, body and labels; nothing is sent',
} satisfies Record<SweepFormat, string>

/** What `stratalint sweep` takes. */
export const SWEEP = {
  summary: 'turn findings, old and new, into small work items',
  takes: '[paths…]',
  description: [
    'Groups open, baselined and silenced findings, and those that exceptions allow, by root cause. Each item changes at most 150 lines, or says why it cannot be split, and comes with its steps, the command that carries it out or explains it, and the command that verifies it. Items that resolve the most findings come first.',
    'A dismissed item stays away until its code changes. The reason is stored in stratalint.sweep.json, next to the policy. A dismissal changes neither check nor review.',
    'With --apply, each item that stratalint fix can do alone becomes one commit on a branch of its own. The working tree and the current branch stay as they are; nothing is pushed, and no git hook runs.',
  ],
  flags: {
    format: { short: 'f', value: 'format', choices: SWEEP_CHOICES, text: 'how the items are printed' },
    limit: { short: 'n', value: 'n', completes: 'nothing', text: 'print at most n items, or all (default: 10)' },
    rule: { ...RULE, text: 'look only at findings of this rule (repeatable)' },
    dismiss: { value: 'item', completes: 'nothing', text: 'hide this item until its code changes; requires --reason' },
    reason: { value: 'text', completes: 'nothing', text: 'why the item is dismissed; stored in the file' },
    apply: {
      value: 'n',
      completes: 'nothing',
      text: 'carry out the first n items that stratalint fix can do alone, each on the branch sweep/<item>',
    },
    config: CONFIG,
  },
  examples: [
    'stratalint sweep',
    'stratalint sweep src/domains/orders --limit 3',
    'stratalint sweep --format github --limit all > issues.json',
    'stratalint sweep --dismiss 3f2a90c1d4e5 --reason "orders is replaced in spring"',
    'stratalint sweep --apply 5',
  ],
  exitCodes: {
    0: 'printed, dismissed or applied',
    1: 'with --apply: an item could not be carried out',
    2: 'could not check',
  },
} as const satisfies CommandDeclaration
