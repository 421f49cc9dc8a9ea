import type { Command } from '../command-line/command.ts'
import { hint, UsageError } from '../usage-error.ts'

const ACTIONS: Record<string, () => Promise<{ default: Command }>> = {
  hook: () => import('./agent/hook.ts'),
  map: () => import('./agent/map.ts'),
}

const run: Command = async ({ positionals: [action, ...rest], ...given }) => {
  const names = Object.keys(ACTIONS)
  if (action === undefined) throw new UsageError(`agent requires an action: ${names.join(', ')}.`)
  const load = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
  if (load === undefined)
    throw new UsageError(`Unknown action ${action}. Expected ${names.join(', ')}.${hint(action, names)}`)
  return (await load()).default({ ...given, positionals: rest })
}

export default run
