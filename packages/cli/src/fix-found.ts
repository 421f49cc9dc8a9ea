import type { CheckResult } from '@stratalint/engine'
import { plural } from '@stratalint/report'
import { join, relative } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Refuses what cannot be combined with `--fix`. */
export function refuseWithFix(others: readonly (string | false)[]): void {
  const other = others.find((one) => one !== false)
  if (other !== undefined) throw new UsageError(`--fix cannot be combined with ${other}.`)
}

/** Carries out the automatic fixes of a result; returns what to say about it, or `null` if there are none. */
export async function fixFound(
  { trusted, findings }: CheckResult,
  configFile: string | undefined,
): Promise<string | null> {
  const ids = findings.filter(({ fix: [first] }) => first?.applicability === 'auto').map(({ id }) => id)
  if (!trusted || ids.length === 0) return null
  const { fix } = await import('@stratalint/fix')
  // Like the --fix of other linters, this also writes where there are changes that are not committed.
  const { root, fixed, refused, files } = await fix({ cwd: process.cwd(), configFile, ids, write: true, force: true })
  const [first] = refused
  const pathOf = (file: string): string => relative(process.cwd(), join(root, file)) || file
  const left =
    first === undefined ? '' : ` ${refused.length} left: ${pathOf(first.file)}:${first.line}: ${first.reason}`
  return `Fixed ${fixed.length} of ${plural(ids.length, 'finding')} with an automatic fix, in ${plural(files.length, 'file')}.${left}`
}
