import type { CommandDeclaration } from '../command.ts'
import { BUDGET, REPORTING } from './shared-flags.ts'

/** What `stratalint merge` takes. */
export const MERGE = {
  summary: 'join the JSON results of shards, or of the packages of a monorepo',
  takes: '<json…>',
  description: [
    'Joins files written by stratalint check --format json, and exits like a single check of the whole project.',
    'Shards: every shard of one check is required, from the same version, policy and files.',
    'Packages: findings are listed together, with paths from the root of the repository.',
  ],
  flags: { ...REPORTING, ...BUDGET },
  examples: [
    'stratalint merge shard-*.json --format github',
    'stratalint merge packages/*/.stratalint.json --format sarif --output-file stratalint.sarif',
  ],
  exitCodes: { 0: 'clean', 1: 'findings at error level', 2: 'could not check, or a shard is missing' },
} as const satisfies CommandDeclaration
