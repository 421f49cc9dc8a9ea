import { loadRules } from '@stratalint/engine'
import type { Command } from '../command-line/command.ts'
import { SHELLS } from '../command-line/commands.ts'
import { bashScript, fishScript, zshScript } from '../command-line/completions.ts'
import { hint, UsageError } from '../usage-error.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } satisfies Record<
  (typeof SHELLS)[number],
  unknown
>

const run: Command = async ({ positionals: [shell, ...more] }) => {
  if (shell === undefined || more.length > 0)
    throw new UsageError(`completions requires a shell: ${SHELLS.join(', ')}.`)
  const script = Object.entries(SCRIPTS).find(([name]) => name === shell)?.[1]
  if (script === undefined)
    throw new UsageError(`Unknown shell ${shell}. Supported: ${SHELLS.join(', ')}.${hint(shell, SHELLS)}`)
  process.stdout.write(script((await loadRules()).map(({ id }) => id)))
  return 0
}

export default run
