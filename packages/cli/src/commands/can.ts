import { canImport, type CanAnswer } from '@stratalint/engine'
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
  printAnswer(values.get('format')?.[0], answer, () => toText(answer))
  return { yes: 0, no: 1, unknown: 2 }[answer.answer]
}

export default run

function toText(answer: CanAnswer): string[] {
  const { from, to, entry, typeOnly, rule, severity, asType, routes, not, exports } = answer
  const target = to.package ?? to.path ?? to.specifier ?? ''
  const what = `${from.path} ${answer.answer === 'no' ? 'may not import' : 'may import'} ${typeOnly ? 'types from ' : ''}${target}`
  const head =
    answer.answer === 'unknown'
      ? `Undecided: ${answer.why}`
      : `${answer.answer === 'yes' ? 'Yes' : 'No'}. ${what}; ${answer.why}`
  return [
    head,
    ...(answer.answer === 'yes' && to.specifier !== null ? [`Import it as ${JSON.stringify(to.specifier)}.`] : []),
    ...(entry === null ? [] : [`Only ${entry} may be imported from there.`]),
    ...(to.path !== null && !to.exists && to.readAs !== 'place' && to.readAs !== 'folder'
      ? [`${to.path} does not exist yet; until it does, the import does not resolve.`]
      : []),
    ...(answer.answer === 'yes' && exports.length > 0
      ? [`It exports ${listOf(exports.map(({ name }) => name))}.`]
      : []),
    ...(rule === null ? [] : [`Rule: ${rule}${severity === 'warn' ? ' (a warning here)' : ''}`]),
    ...(asType === true ? ['An import of types alone is legal.'] : []),
    ...routes.map(({ title }, index) => `${index === 0 ? 'Legal route' : 'Or'}: ${title}`),
    ...(not === null ? [] : [not]),
  ]
}

const MOST_NAMES = 12

function listOf(names: readonly string[]): string {
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
    : names.join(', ')
}
