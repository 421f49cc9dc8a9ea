import { migrate, migrationReport, type ToolName } from '@stratalint/migrate'
import { realpathSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Command } from '../command-line/command.ts'
import { formatMessage, printMessage } from '../output/print-message.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches, values }) => {
  if (positionals.length > 1) throw new UsageError(`migrate takes one config, got ${positionals.length}.`)
  const root = realpathSync(process.cwd())
  const { migration, comparison } = await migrate({
    root,
    file: positionals[0] === undefined ? undefined : pathInFolder(root, positionals[0]),
    tool: values.get('from')?.[0] as ToolName | undefined,
    verify: !switches.has('no-verify'),
  })
  const isWritten = switches.has('yes')
  const lines = migrationReport(migration, comparison, isWritten)
  if (isWritten) {
    write(root, migration.file, migration.text)
    process.stdout.write(formatMessage(lines))
  } else {
    process.stdout.write(migration.text)
    printMessage('', ...lines)
  }
  return comparison === null || comparison.disagreements.length === 0 ? 0 : 1
}

export default run

function pathInFolder(root: string, given: string): string {
  const path = relative(root, resolve(root, given)).replaceAll('\\', '/')
  if (path === '..' || path.startsWith('../'))
    throw new UsageError(`${given} is outside this folder. Run migrate in the folder that the policy is for.`)
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${given} is a folder. Name a config file, or no file to search this folder.`)
  return path
}

function write(root: string, name: string, text: string): void {
  try {
    writeFileSync(join(root, name), text, { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`Cannot write ${name}: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
