import { serveMcp } from '@stratalint/agent'
import type { Command } from '../../command-line/command.ts'
import { UsageError } from '../../usage-error.ts'

const run: Command = async ({ positionals }) => {
  if (positionals.length > 0) throw new UsageError(`agent mcp takes no argument, got ${positionals[0]}.`)
  await serveMcp({ cwd: process.cwd() })
  return 0
}

export default run
