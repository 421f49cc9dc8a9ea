import type { Violation } from '@stratalint/core'

/** The order in which findings are printed. */
export function byPosition(a: Violation, b: Violation): number {
  return (
    byText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.rule, b.rule) ||
    byText(a.resolved ?? '', b.resolved ?? '') ||
    byText(a.id, b.id)
  )
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
