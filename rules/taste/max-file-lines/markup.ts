import { toPascalCase, wordsOf } from '@stratalint/rule/analysis'

/** A part of the markup of a component that becomes a component. */
export interface MarkupPlan {
  action: 'move-markup'
  fromLine: number
  toLine: number
  lines: number
  /** The name of its element. */
  tag: string
  /** The name of the new component. */
  name: string
}

const NOT_MARKUP = /^<(?:script|style)\b/
const NAMED: Record<string, string> = { ul: 'list', ol: 'list', nav: 'navigation', tr: 'row', dl: 'details' }
const PLAIN = new Set(['div', 'span', 'section', 'template', 'main', 'p'])

/** The longest element of a component's markup, by its indentation, that is neither all of it nor short. */
export function planMarkup(file: string, text: string, max: number, need: number): MarkupPlan | null {
  const lines = text.split(/\r?\n/)
  const inMarkup = markupLines(lines)
  const total = inMarkup.filter(Boolean).length
  const least = Math.min(12, Math.ceil(max / 5))
  if (total < least * 2) return null
  let best: { from: number; to: number } | null = null
  for (const [from, line] of lines.entries()) {
    const indent = indentOf(line)
    if (inMarkup[from] !== true || !/^\s*<[A-Za-z]/.test(line) || /^<template/.test(line)) continue
    if (/<\/|\/>/.test(line)) continue
    const close = lines.findIndex(
      (other, at) => at > from && inMarkup[at] === true && indentOf(other) <= indent && /^\s*<\//.test(other),
    )
    if (
      close === -1 ||
      lines
        .slice(from + 1, close)
        .some(
          (other, index) =>
            other.trim() !== '' &&
            indentOf(other) <= indent &&
            !/^\s*(?:\/?>|[:@\w-]+=)/.test(other) &&
            inMarkup[from + 1 + index] === true,
        )
    )
      continue
    const size = close - from + 1
    if (size > total * 0.6 || size < least) continue
    const known = best === null ? 0 : best.to - best.from + 1
    // The smallest one that is enough, else the largest one.
    if (size > need && known > need ? size < known : size > known) best = { from, to: close }
  }
  if (best === null || best.to - best.from + 1 < need / 2) return null
  const tag = /<([\w.-]+)/.exec(lines[best.from]!)![1]!
  return {
    action: 'move-markup',
    fromLine: best.from + 1,
    toLine: best.to + 1,
    lines: best.to - best.from + 1,
    tag,
    name: nameOf(file, lines, best.from, tag),
  }
}

function markupLines(lines: readonly string[]): boolean[] {
  let closing: string | null = null
  return lines.map((line) => {
    if (closing !== null) {
      if (line.startsWith(closing)) closing = null
      return false
    }
    const [, open] = /^<(script|style)\b/.exec(line) ?? []
    if (open === undefined) return !NOT_MARKUP.test(line) && line.trim() !== ''
    if (!line.includes(`</${open}>`)) closing = `</${open}>`
    return false
  })
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function nameOf(file: string, lines: readonly string[], at: number, tag: string): string {
  const stem = file.split('/').at(-1)!.split('.')[0]!.replace(/^\W+/, '')
  const comment = /<!--\s*([A-Za-z][\w\s-]{1,30}?)\s*-->/.exec(lines[at - 1] ?? '')?.[1]
  const label = /(?:\bid|data-testid|aria-label)="([A-Za-z][\w-]*)"/.exec(lines[at]!)?.[1]
  const style = PLAIN.has(tag) ? /\bclass="([A-Za-z][\w-]*)/.exec(lines[at]!)?.[1] : undefined
  const own =
    comment ??
    [label, style].find((one) => one !== undefined && wordsOf(one).length <= 3) ??
    NAMED[tag] ??
    (PLAIN.has(tag) ? 'section' : tag)
  return toPascalCase(`${stem} ${own}`)
}
