import type { Edit } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import type { ConsoleDetails } from './console-remedy.ts'

/** The edits that call a logger in place of the console, and import it; `null` where more than that has to change. */
export function consoleEdits(
  text: string,
  file: string,
  { replaced, reference, hasSpread, isValue, use, fieldsFirst }: ConsoleDetails,
  { call, statement }: { call: string; statement: string | null },
): Edit[] | null {
  if (replaced === null || reference !== null || hasSpread || isValue) return null
  // What is abbreviated, and what the logger has no method for.
  if (fieldsFirst.includes('…') || !/^console\.(?:log|info|warn|error|debug)$/.test(use)) return null
  const { start, end, at } = replaced
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  return [
    ...(statement === null ? [] : [{ file, start: at, end: at, text: eol + statement }]),
    { file, start, end, text: call },
  ]
}

/** An import as the others of the file are written. */
export function importText(text: string, name: string, local: string, specifier: string): string {
  const quote = /\bfrom\s+(["'])/.exec(text)?.[1] ?? "'"
  const semicolon = /^import\b.*;\r?$/m.test(text) ? ';' : ''
  return `import { ${name === local ? name : `${name} as ${local}`} } from ${quote}${specifier}${quote}${semicolon}`
}

/** The texts of the tests that import a file, which may look at what it writes to the console. */
export function testsOf({ facts, judge, textOf }: Project, file: string): string[] {
  return (facts.importersOf?.(file) ?? []).filter((one) => judge.isTest(one)).map((one) => textOf(one))
}
