import { readRegularText } from '@stratalint/policy'

/** The beginning of a file has its first comments and its directive. */
const BEGINNING = 4000

/** How a file begins; empty where nobody can read it, which the check reports. */
export function beginningOf(path: string): string {
  try {
    return readRegularText(path).slice(0, BEGINNING)
  } catch {
    return ''
  }
}
