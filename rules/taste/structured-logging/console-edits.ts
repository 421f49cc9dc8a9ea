import type { Edit } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import type { ConsoleDetails } from './console-details.ts'

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

/** More files than this are not searched. */
const MOST_USERS = 200

/** Whether somebody reads what a file writes to the console: a test that it reaches, or who runs the commands of its package. */
export function isConsoleRead({ facts, judge, resolver, textOf }: Project, file: string, use: string): boolean {
  const isOutput = /\.(?:log|info)$/.test(use) && resolver.manifestOf(file)?.fields['bin'] !== undefined
  if (isOutput) return true
  const files = new Set([file])
  for (const one of files) {
    if (judge.isTest(one) && textOf(one).includes('console')) return true
    // What most of the program uses, some test runs too.
    if (files.size > MOST_USERS) return true
    for (const importer of facts.importersOf?.(one) ?? []) files.add(importer)
  }
  return false
}
