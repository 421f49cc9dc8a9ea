import type { Format } from '@stratalint/report'
import { UsageError } from '../usage-error.ts'

/** Which format goes where. */
export interface OutputTargets {
  stdout: Format | null
  file: { format: Format; path: string } | null
}

/** One format goes to the file if there is one, else to stdout; of two, the first goes to stdout and the second to the file. */
export function readTargets(formats: readonly string[] = ['pretty'], path: string | undefined): OutputTargets {
  const [first, second, third] = formats as readonly Format[]
  if (third !== undefined || (second !== undefined && path === undefined)) {
    throw new UsageError(
      `--format is given ${third === undefined ? 'twice. With --output-file, the first is printed and the second written' : 'more than twice'}.`,
    )
  }
  if (path === undefined) return { stdout: first!, file: null }
  return second === undefined
    ? { stdout: null, file: { format: first!, path } }
    : { stdout: first!, file: { format: second, path } }
}
