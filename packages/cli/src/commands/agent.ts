import type { Command } from '../command-line/command.ts'
import { AGENT_ACTIONS } from '../command-line/commands.ts'
import { hint, UsageError } from '../usage-error.ts'

const ACTIONS: Record<(typeof AGENT_ACTIONS)[number], () => Promise<{ default: Command }>> = {
  install: () => import('./agent/install.ts'),
  status: () => import('./agent/status.ts'),
  uninstall: () => import('./agent/uninstall.ts'),
  hook: () => import('./agent/hook.ts'),
  map: () => import('./agent/map.ts'),
}

const run: Command = async ({ positionals: [action, ...rest], ...given }) => {
  const names = AGENT_ACTIONS.join(', ')
  if (action === undefined) throw new UsageError(`agent requires an action: ${names}.`)
  const known = AGENT_ACTIONS.find((name) => name === action)
  if (known === undefined)
    throw new UsageError(`Unknown action ${action}. Expected ${names}.${hint(action, AGENT_ACTIONS)}`)
  return (await ACTIONS[known]()).default({ ...given, positionals: rest })
}

export default run
