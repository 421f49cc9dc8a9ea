import { installHooks, type HostName } from '@stratalint/agent'
import type { Command } from '../../command-line/command.ts'
import { printMessage } from '../../output/print-message.ts'
import { UsageError } from '../../usage-error.ts'
import { readHost, shownPath, SKILL } from './installation.ts'

/** What a person has to do before a host runs the hooks. */
const NEXT: Readonly<Record<HostName, string>> = {
  claude: 'Claude Code uses them from the next session on; /hooks lists them.',
  codex: 'Codex runs them once you have trusted them: open /hooks in Codex, in a project that it trusts.',
  cursor: 'Cursor uses them at once; Settings → Hooks lists them.',
}

const run: Command = async ({ positionals, switches }) => {
  const host = readHost('install', positionals)
  if (switches.has('local') && host !== 'claude')
    throw new UsageError('--local is for claude: the other hosts have no settings of one person in a project.')
  const { folder, written, status } = await installHooks(host, process.cwd(), SKILL, switches.has('local'))
  printMessage(
    ...(written.length === 0
      ? [`The hooks of ${host} are installed already.`]
      : written.map((name) => `Wrote ${shownPath(folder, name)}.`)),
    ...status.problems.map((problem) => `Note: ${problem}.`),
    ...(written.length === 0 ? [] : [NEXT[host]]),
  )
  return 0
}

export default run
