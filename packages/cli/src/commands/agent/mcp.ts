import { serveMcp } from '@stratalint/agent'
import { canText } from '../../answers/can-text.ts'
import { fileText, findingText, lineText } from '../../answers/explain-text.ts'
import { placeText } from '../../answers/place-text.ts'
import type { Command } from '../../command-line/command.ts'
import { UsageError } from '../../usage-error.ts'

const run: Command = async ({ positionals }) => {
  if (positionals.length > 0) throw new UsageError(`agent mcp takes no argument, got ${positionals[0]}.`)
  await serveMcp({
    cwd: process.cwd(),
    texts: { can: canText, place: placeText, file: fileText, line: lineText, finding: findingText },
  })
  return 0
}

export default run
