import { serveLsp } from '@stratalint/lsp'
import type { Command } from '../command-line/command.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  if (positionals.length > 0) throw new UsageError(`lsp takes no argument, got ${positionals[0]}.`)
  await serveLsp({ onlyGraph: switches.has('only-graph') })
  return 0
}

export default run
