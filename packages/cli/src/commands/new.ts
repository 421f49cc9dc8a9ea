import { planScaffold, SCAFFOLD_KINDS, writeScaffold, type Scaffold, type ScaffoldKind } from '@stratalint/init'
import type { Command } from '../command-line/command.ts'
import { printAnswer } from '../output/print-answer.ts'
import { hint, UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  const [kind, name, ...more] = positionals
  if (kind === undefined || name === undefined || more.length > 0)
    throw new UsageError('new requires what to make and its name, as in stratalint new domain orders.')
  const value = (flag: string): string | undefined => values.get(flag)?.[0]
  const plan = await planScaffold({
    kind: readKind(kind),
    name,
    cwd: process.cwd(),
    configFile: value('config'),
    place: value('place'),
    after: value('after'),
  })
  const isDryRun = switches.has('dry-run')
  if (!isDryRun) writeScaffold(plan)
  const { folder, files, notes } = plan
  printAnswer(value('format'), { written: !isDryRun, folder, files, notes }, () => toText(plan, isDryRun))
  return 0
}

export default run

function readKind(text: string): ScaffoldKind {
  const kind = SCAFFOLD_KINDS.find((one) => one === text)
  if (kind === undefined)
    throw new UsageError(`new makes a ${SCAFFOLD_KINDS.join(', a ')}, got ${text}.${hint(text, SCAFFOLD_KINDS)}`)
  return kind
}

function toText({ files, notes }: Scaffold, isDryRun: boolean): string[] {
  return [
    ...files.flatMap(({ path, text }) =>
      isDryRun
        ? [
            path,
            ...text
              .split(/\r?\n/)
              .slice(0, -1)
              .map((line) => `  ${line}`),
            '',
          ]
        : [`Wrote ${path}`],
    ),
    ...notes,
    ...(isDryRun ? ['Nothing is written.'] : ['Next: stratalint check']),
  ]
}
