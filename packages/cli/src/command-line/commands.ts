import type { CommandDeclaration, Flag } from './command.ts'
import { AGENT } from './declarations/agent.ts'
import { BASELINE } from './declarations/baseline.ts'
import { CAN } from './declarations/can.ts'
import { CHECK } from './declarations/check.ts'
import { COMPLETIONS } from './declarations/completions.ts'
import { EXPLAIN } from './declarations/explain.ts'
import { FIX } from './declarations/fix.ts'
import { HELP } from './declarations/help.ts'
import { INIT } from './declarations/init.ts'
import { LSP } from './declarations/lsp.ts'
import { MERGE } from './declarations/merge.ts'
import { MIGRATE } from './declarations/migrate.ts'
import { NEW } from './declarations/new.ts'
import { PLACE } from './declarations/place.ts'
import { REPORT } from './declarations/report.ts'
import { REVIEW } from './declarations/review.ts'
import { SWEEP } from './declarations/sweep.ts'

/** Every command, in the order of the help. */
export const COMMANDS = {
  check: CHECK,
  baseline: BASELINE,
  can: CAN,
  fix: FIX,
  explain: EXPLAIN,
  init: INIT,
  migrate: MIGRATE,
  new: NEW,
  place: PLACE,
  review: REVIEW,
  report: REPORT,
  sweep: SWEEP,
  merge: MERGE,
  agent: AGENT,
  lsp: LSP,
  completions: COMPLETIONS,
  help: HELP,
} satisfies Record<string, CommandDeclaration>

export type CommandName = keyof typeof COMMANDS

/** A flag that every command has. */
export const HELP_FLAG: Flag = { short: 'h', text: 'show this help' }

/** The shells that have completions. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What an agent command takes first. */
export const AGENT_ACTIONS = ['install', 'status', 'uninstall', 'hook', 'map', 'mcp'] as const

export const EXIT_CODES = { 0: 'clean', 1: 'findings at error level', 2: 'could not check' } as const
