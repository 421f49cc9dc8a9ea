import { readRegularText } from '@stratalint/policy'

/** Comments, and the directive of a file for the browser. */
const DIRECTIVE = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])use client\1/

/** Whether a file says, before any code, that it runs in the browser. */
export function isClientFile(path: string): boolean {
  try {
    return DIRECTIVE.test(readRegularText(path))
  } catch {
    // The check reports files that nobody can read.
    return false
  }
}
