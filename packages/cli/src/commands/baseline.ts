import { check, saveBaseline, type EngineName, type SaveOutcome } from '@stratalint/engine'
import type { Command } from '../command-line/command.ts'
import { printMessage } from '../output/print-message.ts'
import { readReason } from '../read-reason.ts'
import { UsageError } from '../usage-error.ts'

const FILE = 'stratalint.baseline.json'

const run: Command = async ({ positionals, switches, values }) => {
  if (positionals.length > 0)
    throw new UsageError(`Unexpected argument ${positionals[0]}: a baseline is for the whole project.`)
  const reason = readReason(values, '--grow', switches.has('grow'), 'why the baseline may grow')
  const prune = switches.has('prune')
  if (prune && reason !== null) throw new UsageError('--prune and --grow cannot be used together.')
  const [config] = values.get('config') ?? []
  const [engine] = (values.get('engine') ?? []) as EngineName[]
  const result = await check({
    cwd: process.cwd(),
    ...(config !== undefined && { configFile: config }),
    ...(engine !== undefined && { engine }),
    // Nothing of a finding is printed here.
    fixesFor: () => [],
    onNotice: printMessage,
  })
  // Failed checks are not added to the baseline, and no entry is removed because of them.
  for (const { rule, what } of result.findings) if (rule.startsWith('stratalint/')) printMessage(what)
  if (result.appliedBaseline.stored === null && prune) throw new UsageError(`No ${FILE} to prune.`)
  const outcome = await saveBaseline(result, { prune, ...(reason !== null && { grow: { reason } }) })
  if (outcome.status === 'refused') {
    printMessage(...refusal(outcome))
    return 1
  }
  process.stdout.write(closing(outcome))
  return 0
}

export default run

function refusal({ added, fixed }: Extract<SaveOutcome, { status: 'refused' }>): string[] {
  const [are, them] = added === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    `${findings(added)} ${are} not in ${FILE}, which is unchanged. Run \`stratalint check\` to see how to fix ${them}.`,
    ...(fixed > 0
      ? [
          `${fixed} of its entries ${fixed === 1 ? 'is' : 'are'} fixed; run stratalint baseline --prune to remove ${fixed === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    `If ${added === 1 ? 'it has' : 'they have'} to go into the baseline, see stratalint baseline --help.`,
  ]
}

function closing({ status, entries, added, fixed }: Exclude<SaveOutcome, { status: 'refused' }>): string {
  if (status === 'unchanged')
    return entries === 0 ? 'No findings, so no baseline is needed.\n' : `${FILE} is up to date: ${findings(entries)}.\n`
  const changes = [added > 0 && `${added} added`, fixed > 0 && `${fixed} fixed`].filter((change) => change !== false)
  return `Wrote ${FILE}: ${findings(entries)}${changes.length > 0 ? ` (${changes.join(', ')})` : ''}.\n`
}

function findings(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`
}
