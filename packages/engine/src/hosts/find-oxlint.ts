import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** oxlint is not installed, or its binary does not fit this machine. */
export class OxlintUnavailable extends Error {}

/** The script that starts oxlint. */
export function findOxlint(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint')
  } catch {
    throw new OxlintUnavailable('it is not installed')
  }
}
