import { posix } from 'node:path'
import type { Cause } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import { quoted } from '../output/shell.ts'
import type { Step } from './steps.ts'

/** The command that shows whether an item is done. */
export interface Verification {
  command: string
  /** How many findings of other items it reports even then. */
  leaves: number
}

/** What commands are made from. */
export interface CommandContext {
  /** All findings that are not dismissed. */
  debts: readonly Debt[]
  /** A path of the project as commands take it. */
  commandPath(file: string): string
  /** Flags that every command repeats, such as the policy. */
  flags: string
}

/** More paths than this do not fit on a line. */
const MOST_PATHS = 4

/** Checks the files, or the folders, of the findings for their rules. */
export function verification(
  { rule }: Pick<Cause, 'rule'>,
  own: readonly Debt[],
  steps: readonly Pick<Step, 'moved'>[],
  { debts, commandPath, flags }: CommandContext,
): Verification {
  const rules = [...new Set([rule, ...own.map(({ violation }) => violation.rule)])]
  const moved = new Map(steps.flatMap((step) => [...step.moved]))
  const files = [...new Set(own.map(({ violation }) => moved.get(violation.file) ?? violation.file))]
  const isGone = own.some(({ violation }) => moved.get(violation.file) === null)
  const paths = isGone ? null : pathsAround(files)
  const shown = paths?.map((path) => quoted(commandPath(path))) ?? []
  const isWhole = paths === null || shown.includes(null)
  const covers = (file: string): boolean =>
    isWhole || paths.some((path) => file === path || file.startsWith(`${path}/`))
  const mine = new Set(own)
  const others = debts.filter(
    (debt) => !mine.has(debt) && isReported(debt) && rules.includes(debt.violation.rule) && covers(debt.violation.file),
  )
  const parts = [
    'npx stratalint check',
    ...(isWhole ? [] : shown),
    ...rules.map((id) => `--rule ${id}`),
    '--no-baseline',
  ]
  return { command: parts.join(' ') + flags, leaves: others.length }
}

function isReported({ status }: Debt): boolean {
  return status === 'open' || status === 'baselined'
}

/** The files, or else the folders that have them all; `null` for the whole project. */
function pathsAround(files: readonly string[]): string[] | null {
  let paths = [...files]
  while (paths.length > MOST_PATHS) {
    const folders = [...new Set(paths.map((path) => posix.dirname(path)))]
    paths = folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${other}/`)))
    if (paths.includes('.')) return null
  }
  return paths.sort()
}
