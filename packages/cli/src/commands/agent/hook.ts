import { HOSTS, runHook } from '@stratalint/agent'
import { text } from 'node:stream/consumers'
import type { Command } from '../../command-line/command.ts'
import { UsageError } from '../../usage-error.ts'

const run: Command = async ({ positionals: [host, event, ...more] }) => {
  if (host === undefined || event === undefined || more.length > 0)
    throw new UsageError('agent hook requires a host and an event, for example: stratalint agent hook claude Stop.')
  if (process.stdin.isTTY)
    throw new UsageError(`agent hook reads the payload of an event from stdin; ${HOSTS.join(', ')} call it.`)
  const { exitCode, stdout, stderr } = await runHook(host, event, await text(process.stdin))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  return exitCode
}

export default run
