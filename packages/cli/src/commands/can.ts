import { canImport } from '@stratalint/engine'
import { canText } from '../answers/can-text.ts'
import type { Command } from '../command-line/command.ts'
import { printAnswer } from '../output/print-answer.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const [from, to, ...more] = positionals
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError('can requires two arguments: the file that imports, and what it imports.')
  const answer = await canImport(
    { from, to, typeOnly: switches.has('type'), ...(values.has('name') && { names: values.get('name')! }) },
    { cwd: process.cwd(), configFile: values.get('config')?.[0] },
  )
  printAnswer(values.get('format')?.[0], answer, () => canText(answer))
  return { yes: 0, no: 1, unknown: 2 }[answer.answer]
}

export default run
