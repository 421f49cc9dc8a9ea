import { wrapText } from '@stratalint/report'
import type { CommandDeclaration, Flag } from './command.ts'
import { COMMANDS, EXIT_CODES, HELP_FLAG, type CommandName } from './commands.ts'

type Row = readonly [name: string, text: string]

/** The list of commands. */
export function mainHelp(width: number): string {
  return page(
    [
      'Stratalint checks the architecture of TypeScript projects: one policy, the same verdict in the editor, the terminal and CI.',
      section('Usage', ['  stratalint <command> [flags]']),
      section(
        'Commands',
        rows(
          Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]),
          width,
        ),
      ),
      section(
        'Flags',
        rows(
          [
            ['-h, --help', 'show this help, or the help of a command'],
            ['-v, --version', 'show the version'],
          ],
          width,
        ),
      ),
      section('Exit codes', rows(Object.entries(EXIT_CODES), width)),
    ],
    width,
  )
}

/** The flags of a command. */
export function commandHelp(name: CommandName, width: number): string {
  const { takes, description, flags, examples, exitCodes }: CommandDeclaration = COMMANDS[name]
  return page(
    [
      `stratalint ${[name, takes].filter(Boolean).join(' ')}`,
      description.map((paragraph) => wrapText(paragraph, width).join('\n')).join('\n'),
      section('Flags', rows([...Object.entries(flags), ['help', HELP_FLAG] as const].flatMap(flagRows), width)),
      section(
        'Examples',
        examples.map((example) => `  ${example}`),
      ),
      ...(exitCodes === undefined ? [] : [section('Exit codes', rows(Object.entries(exitCodes), width))]),
    ],
    width,
  )
}

/** `-q, --quiet`, `--changed[=<ref>]`. */
export function flagUsage(name: string, { short, value, optional }: Flag): string {
  const placeholder = value === undefined ? '' : optional ? `[=<${value}>]` : ` <${value}>`
  return `${short === undefined ? '' : `-${short}, `}--${name}${placeholder}`
}

function flagRows([name, flag]: readonly [string, Flag]): Row[] {
  const usage = flagUsage(name, flag)
  return [
    [flag.short === undefined ? `    ${usage}` : usage, flag.text],
    ...Object.entries(flag.choices ?? {}).map(([choice, text]): Row => ['', `${choice}: ${text}`]),
  ]
}

function page(parts: readonly string[], width: number): string {
  const [title, ...rest] = parts
  return `${[wrapText(title!, width).join('\n'), ...rest].join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n')
}

/** Two columns, the second one wrapped. */
function rows(entries: readonly Row[], width: number): string[] {
  const indent = Math.max(...entries.map(([name]) => name.length)) + 4
  return entries.flatMap(([name, text]) =>
    wrapText(text, width - indent).map((line, index) =>
      `${(index === 0 ? `  ${name}` : '').padEnd(indent)}${line}`.trimEnd(),
    ),
  )
}
