import type { Format } from '@stratalint/report'
import { UsageError } from '../usage-error.ts'

/** The formats to write to stdout and to a file. */
export interface OutputTargets {
  stdout: Format | null
  file: { format: Format; path: string } | null
}

/** A single format goes to the file if there is one, else to stdout. */
export function readTargets(formats: readonly string[] = ['pretty'], path: string | undefined): OutputTargets {
  const [first, second, third] = formats as readonly Format[]
  if (third !== undefined || (second !== undefined && path === undefined)) {
    throw new UsageError(
      third === undefined
        ? 'Two formats require --output-file: the first is printed, the second is written to the file.'
        : '--format can be given at most twice.',
    )
  }
  if (path === undefined) return { stdout: first!, file: null }
  return second === undefined
    ? { stdout: null, file: { format: first!, path } }
    : { stdout: first!, file: { format: second, path } }
}
