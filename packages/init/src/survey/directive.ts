import { readRegularText } from '@stratalint/policy'

/** What a file says before any code: that it runs in the browser, or that the browser calls its functions on the server. */
export type Directive = 'use client' | 'use server'

/** Comments, and a directive. */
const DIRECTIVE = /^\uFEFF?(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(['"])(use client|use server)\1/

/** The directive of a file; `null` where it has none. */
export function directiveOf(path: string): Directive | null {
  try {
    return (DIRECTIVE.exec(readRegularText(path))?.[2] as Directive | undefined) ?? null
  } catch {
    // The check reports files that nobody can read.
    return null
  }
}
