import { VERSION } from '@stratalint/policy'
import { runCli } from '../support/run-cli.ts'

/** A run as a terminal shows it: the command line, what it prints, and its exit code. Versions are replaced. */
export function transcriptOf(args: readonly string[], options: Parameters<typeof runCli>[1]): string {
  const { status, stdout, stderr } = runCli(args, options)
  const shown = args.map((argument) => (/[\s"]/.test(argument) ? JSON.stringify(argument) : argument))
  return `$ ${['stratalint', ...shown].join(' ')}\n${stdout}${stderr}[exit ${status}]\n`.replaceAll(
    `stratalint@${VERSION}`,
    'stratalint@<version>',
  )
}
