import { placeOf, type PlaceAnswer } from '@stratalint/engine'
import { placeText } from '../answers/place-text.ts'
import type { Command } from '../command-line/command.ts'
import { printAnswer } from '../output/print-answer.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const [subject, ...more] = positionals
  if (subject === undefined || more.length > 0) throw new UsageError('place requires exactly one file or name.')
  const answer = await placeOf(
    {
      subject,
      ...(switches.has('stdin') && { text: await (await import('node:stream/consumers')).text(process.stdin) }),
    },
    { cwd: process.cwd(), configFile: values.get('config')?.[0] },
  )
  printAnswer(values.get('format')?.[0], answer, () => placeText(subject, answer))
  return exitCodeOf(answer)
}

export default run

function exitCodeOf({ status, options }: PlaceAnswer): number {
  if (status === 'placed' || status === 'exempt') return 0
  if (status === 'new') return options.length > 0 ? 0 : 2
  return status === 'unplaced' && options.length === 0 ? 2 : 1
}
