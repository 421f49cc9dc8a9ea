import { describeProposal, openFolder, preview, proposePolicy } from '@stratalint/init'
import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command-line/command.ts'
import { printMessage } from '../output/print-message.ts'
import { UsageError } from '../usage-error.ts'

const run: Command = async ({ positionals, switches }) => {
  if (positionals.length > 0)
    throw new UsageError(`init takes no path, got ${positionals[0]}. Run it in the folder that the policy is for.`)
  const root = realpathSync(process.cwd())
  const proposal = await proposePolicy(await openFolder(root))
  if (switches.has('yes')) {
    write(root, proposal.file, proposal.text)
    process.stdout.write(describeProposal(proposal))
  } else {
    process.stdout.write(proposal.text)
    printMessage(describeProposal(proposal))
    printMessage(preview(proposal.file))
  }
  return Promise.resolve(0)
}

export default run

function write(root: string, name: string, text: string): void {
  try {
    writeFileSync(join(root, name), text, { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`Cannot write ${name}: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
