import { uninstallHooks } from '@stratalint/agent'
import type { Command } from '../../command-line/command.ts'
import { printMessage } from '../../output/print-message.ts'
import { readHost, shownPath, SKILL } from './installation.ts'

const run: Command = async ({ positionals }) => {
  const host = readHost('uninstall', positionals)
  const { folder, written } = await uninstallHooks(host, process.cwd(), SKILL)
  printMessage(
    ...(written.length === 0
      ? [`There are no hooks of ${host} to remove.`]
      : written.map((name) => `Removed from ${shownPath(folder, name)}.`)),
  )
  return 0
}

export default run
