import { VERSION } from '@stratalint/policy'
import { runCli } from '../support/run-cli.ts'

/** A run as a terminal shows it: the command line, what it prints, and its exit code. */
export function transcriptOf(args: readonly string[], options: Parameters<typeof runCli>[1]): string {
  const { status, stdout, stderr } = runCli(args, options)
  const shown = args.map((argument) => (/[\s"]/.test(argument) ? JSON.stringify(argument) : argument))
  return stable(`$ ${['stratalint', ...shown].join(' ')}\n${stdout}${stderr}[exit ${status}]\n`)
}

/** A text without the version and without times. */
export function stable(text: string): string {
  return text
    .replaceAll(`stratalint@${VERSION}`, 'stratalint@<version>')
    .replaceAll(`ersion": "${VERSION}"`, 'ersion": "<version>"')
    .replace(/"durationMs": \d+/, '"durationMs": 0')
    .replace(/ time="[\d.]+"/, ' time="0"')
}
