import type { Format } from '@stratalint/report'
import { formatOfReader } from './agent-output.ts'
import { UsageError } from '../usage-error.ts'

/** The formats to write to stdout and to a file. */
export interface OutputTargets {
  stdout: Format | null
  file: { format: Format; path: string } | null
}

/** A single format goes to the file if there is one, else to stdout. */
export function readTargets(formats: readonly string[] | undefined, path: string | undefined): OutputTargets {
  const usual = path === undefined ? formatOfReader() : 'pretty'
  const [first, second, third] = (formats ?? [usual]) as readonly Format[]
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

/** The formats that are written. */
export function formatsOf({ stdout, file }: OutputTargets): (Format | undefined)[] {
  return [stdout ?? undefined, file?.format]
}
