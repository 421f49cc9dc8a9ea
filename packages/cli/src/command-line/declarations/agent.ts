import type { CommandDeclaration } from '../command.ts'

/** What `stratalint agent` takes. */
export const AGENT = {
  summary: 'hooks and tools of coding agents, and a map of the architecture for them',
  takes: '<action> [arguments…]',
  completes: 'agent',
  description: [
    'install <host>, uninstall <host> and status [host] manage the hooks of claude (Claude Code), codex and cursor in the settings of this project. Before and after each edit and when the agent wants to finish, they report what its change breaks.',
    'map prints the architecture in at most 40 lines: what may import what, and where new code goes.',
    'hook <host> <event> is what the hosts call.',
    'mcp serves the tools check, explain, place, can_import and fix_preview by the Model Context Protocol on stdin and stdout. It keeps the project in memory and follows the disk.',
  ],
  flags: {
    local: { text: 'install claude: write to .claude/settings.local.json, which the team does not share' },
    write: { text: 'map: write it between markers to AGENTS.md, or to CLAUDE.md where only that exists' },
    check: { text: 'map: exit with 1 if the written map is stale' },
  },
  examples: [
    'stratalint agent install claude',
    'stratalint agent status',
    'stratalint agent uninstall claude',
    'stratalint agent map --write',
    'claude mcp add stratalint -- npx stratalint agent mcp',
  ],
  exitCodes: {
    0: 'done, or nothing to report',
    1: 'status: hooks do not run; map: stale; hook: could not check',
    2: 'hook: findings; else wrong arguments or a broken file',
  },
} as const satisfies CommandDeclaration
