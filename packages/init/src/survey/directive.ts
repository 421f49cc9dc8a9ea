import { directiveIn, type Directive } from '@stratalint/graph'
import { readRegularText } from '@stratalint/policy'

/** The directive of a file; `null` where it has none. */
export function directiveOf(path: string): Directive | null {
  try {
    return directiveIn(readRegularText(path))
  } catch {
    // The check reports files that nobody can read.
    return null
  }
}
