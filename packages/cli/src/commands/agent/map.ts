import { architectureMap, findMapFile, readMap, writeMap } from '@stratalint/agent'
import { loadPolicy } from '@stratalint/policy'
import type { Command } from '../../command-line/command.ts'
import { printMessage } from '../../output/print-message.ts'
import { UsageError } from '../../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  if (positionals.length > 0) throw new UsageError(`agent map takes no argument, got ${positionals[0]}.`)
  if (switches.has('write') && switches.has('check')) throw new UsageError('--write cannot be combined with --check.')
  const loaded = await loadPolicy({ cwd: process.cwd() })
  const lines = architectureMap(loaded)
  if (!switches.has('write') && !switches.has('check')) {
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  }
  const file = findMapFile(loaded.root)
  const written = file.text === null ? null : readMap(file.text)
  const isCurrent = written !== null && written.join('\n') === lines.join('\n')
  if (switches.has('check')) {
    if (isCurrent) return 0
    const problem =
      written === null ? `${file.name} has no map of the architecture` : `The map in ${file.name} is stale`
    printMessage(`${problem}: run npx stratalint agent map --write.`)
    return 1
  }
  if (!isCurrent) writeMap(loaded.root, file, lines)
  printMessage(isCurrent ? `The map in ${file.name} is up to date.` : `Wrote the map to ${file.name}.`)
  return 0
}

export default run
