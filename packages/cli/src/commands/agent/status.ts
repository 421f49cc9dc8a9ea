import { HOSTS, hostStatuses } from '@stratalint/agent'
import { messageLine } from '@stratalint/report'
import type { Command } from '../../command-line/command.ts'
import { readHost, SKILL, statusLines } from './installation.ts'

const run: Command = async ({ positionals }) => {
  const hosts = positionals.length === 0 ? HOSTS : [readHost('status', positionals)]
  const statuses = await hostStatuses(process.cwd(), SKILL, hosts)
  process.stdout.write(
    statuses
      .flatMap(statusLines)
      .map((line) => `${messageLine(line)}\n`)
      .join(''),
  )
  return statuses.some(({ files, problems }) => files.length > 0 && problems.length > 0) ? 1 : 0
}

export default run
