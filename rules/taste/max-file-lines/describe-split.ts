import { clean, clip, clipMiddle, listNames, withPlan, type Fix, type PlanOf } from '@stratalint/core'
import { posix } from 'node:path'
import type { LineRange, Outline, Unit } from './outline.ts'
import type { SplitPart, SplitPlan } from './plan-split.ts'
import { showFile } from './show-file.ts'
import { code, listCode } from './show-name.ts'

/** Writes which declarations move to which files. */
export function splitFix(plan: SplitPlan, outline: Outline, most: number, max: number): Fix {
  const fix: Fix = {
    key: plan.parts.length === 1 ? 'split-file' : 'split-into-files',
    kind: 'split',
    applicability: 'manual',
    title: titleOf(plan, outline, most, max),
    symbols: plan.parts.flatMap(({ declarations }) => declarations.flatMap(({ names }) => names)),
    target: plan.parts[0]!.file,
  }
  const move = plan.left <= max ? moveOf(plan, outline) : null
  return move === null ? fix : withPlan({ ...fix, applicability: move.applicability! }, { ...move, key: fix.key })
}

/** The move that the split is, where it is one, and where nothing that runs when the file is loaded moves. */
function moveOf({ from, parts, newExports }: SplitPlan, { units }: Outline): Omit<MovePlan, 'key'> | null {
  const [part, ...others] = parts
  if (part === undefined || others.length > 0 || part.importers === null || part.directives.length > 0) return null
  if (newExports.length > 0 || part.uses.some(({ file }) => file === from)) return null
  const symbols = part.declarations.flatMap(({ names }) => names)
  const moved = units.filter(({ names }) => names.some((name) => symbols.includes(name)))
  if (symbols.length === 0 || moved.some(({ isPinned, shape }) => isPinned || shape === 'code')) return null
  return {
    ...{ action: 'move-declarations', from, target: part.file, symbols, along: [], exists: false, entry: null },
    // When an object is created may matter.
    applicability: moved.some(({ shape }) => shape === 'object') ? 'suggested' : 'auto',
  }
}

type MovePlan = PlanOf<'move-declarations'>

function titleOf(plan: SplitPlan, outline: Outline, most: number, max: number): string {
  const { parts, left } = plan
  const { others: more, important, importers } = detailsOf(plan)
  const next = left <= max ? null : longestLeft(plan, outline)
  const rest = `. ${left} lines remain here${next === null ? '' : `; split ${next} next`}.`
  // Which imports change is worth more than the names of what moves, and these more than what the compiler says anyway.
  const all = (named: string): string[] => [...important, named, ...more]
  const details = [
    all(importers.named),
    ...[1, 0].map((count) => [...important, importers.counted, ...more.slice(0, count)]),
  ]
  for (const kept of [details, [[importers.counted], important, []]])
    for (const names of ['all', 'some', 'lines'] as const)
      for (const texts of kept) {
        const title = `${movesText(parts, names)}${texts.join('')}${rest}`
        if (title.length <= most) return title
      }
  for (let shown = parts.length - 1; shown > 0; shown--) {
    const others = parts.length - shown
    const moves = `${movesText(parts.slice(0, shown), 'lines')}, and ${others === 1 ? 'one more file' : `${others} more files`} likewise`
    const title = [importers.counted, ''].map((text) => moves + text + rest).find((one) => one.length <= most)
    if (title !== undefined) return title
  }
  return `${movesText(parts.slice(0, 1), 'lines')}, and the rest likewise.`
}

function movesText(parts: readonly SplitPart[], names: 'all' | 'some' | 'lines'): string {
  return parts
    .map((part, index) => {
      const path = index === 0 ? showFile(part.file) : clipMiddle(clean(posix.basename(part.file)), 60)
      return `${index === 0 ? 'Move' : index === parts.length - 1 ? ' and' : ','} ${movedText(part, names)} to ${path}`
    })
    .join('')
}

/** What moves, by all its names, by where it is and some names, or by where it is alone. */
function movedText({ declarations }: SplitPart, names: 'all' | 'some' | 'lines'): string {
  const all = declarations.flatMap((one) => one.names[0] ?? [])
  const lines = declarations.reduce((sum, one) => sum + one.lines, 0)
  const count = lines === 1 ? '1 line' : `${lines} lines`
  if (names === 'all' || all.length < 2) return `${listCode(all, all.length)} (${count})`
  const ranges = rangesText(declarations.flatMap((one) => one.ranges))
  if (ranges === null)
    return names === 'some'
      ? `${listCode(all, 4)} (${count})`
      : `${code(all[0]!, 36)} and ${all.length - 1} more (${count})`
  if (names === 'lines') return ranges
  return `${ranges} (${listCode(all, 3)}, ${count})`
}

/** The lines of what moves, where that is few places. */
function rangesText(ranges: readonly LineRange[]): string | null {
  const joined: { from: number; to: number }[] = []
  for (const { fromLine, toLine, gap } of ranges.toSorted((a, b) => a.fromLine - b.fromLine)) {
    const last = joined.at(-1)
    if (last !== undefined && last.to >= fromLine - gap - 1) last.to = toLine
    else joined.push({ from: fromLine, to: toLine })
  }
  if (joined.length > 3) return null
  const texts = joined.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  const text = texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}`
  return joined.length === 1 && joined[0]!.from === joined[0]!.to ? `line ${text}` : `lines ${text}`
}

/** The longest declaration that stays, with its lines. */
function longestLeft({ parts }: SplitPlan, { units }: Outline): string | null {
  const moved = new Set(parts.flatMap(({ declarations }) => declarations.flatMap(({ names }) => names)))
  const isLeft = ({ names }: Unit): boolean => names.length > 0 && !names.some((name) => moved.has(name))
  const [longest] = units.filter(isLeft).toSorted((a, b) => b.lines - a.lines)
  return longest === undefined ? null : `${code(longest.names[0]!, 40)} (lines ${longest.fromLine}–${longest.toLine})`
}

interface Details {
  /** Without it, code that imports the file breaks. */
  important: string[]
  /** The files whose imports change, by their names and by how many they are. */
  importers: { named: string; counted: string }
  others: string[]
}

/** What changes apart from the move. */
function detailsOf({ parts, from, newExports }: SplitPlan): Details {
  const important: string[] = []
  const others: string[] = []
  const kept = unique(parts.flatMap(({ reExported }) => reExported))
  if (kept.length > 0) important.push(`. Re-export ${listCode(kept, 3)} here`)
  const [directive] = parts.flatMap(({ directives }) => directives)
  if (directive !== undefined) important.push(`. Start the new file with '${directive}'`)
  const byOld = unique(parts.flatMap(({ usedByOld }) => usedByOld))
  if (newExports.length > 0) others.push(`. Export ${listCode(newExports, 3)} here for it`)
  if (byOld.length > 0) others.push(`. Import ${listCode(byOld, 3)} here`)
  const fromOld = unique(parts.flatMap(({ uses }) => uses.flatMap(({ file, names }) => (file === from ? names : []))))
  const importers = parts.some((part) => part.importers === null)
    ? null
    : unique(parts.flatMap((part) => part.importers ?? []))
  const exported = parts.some(({ declarations }) => declarations.some((one) => one.exported.length > 0))
  if (fromOld.length > 0 && newExports.length === 0)
    others.push(`. The new file imports ${listCode(fromOld, 3)} from ./${withoutExtension(from)}`)
  const unknown = exported && kept.length === 0 ? '. Change the imports of what moves' : ''
  return {
    important,
    importers: importers === null ? { named: unknown, counted: unknown } : importersText(importers),
    others,
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]

function importersText(importers: readonly string[]): Details['importers'] {
  if (importers.length === 0) return { named: '', counted: '' }
  const files = importers.map((path) => clipMiddle(clean(posix.basename(path)), 40))
  const change = `. Change the ${files.length === 1 ? 'import' : 'imports'} in `
  const count = files.length === 1 ? files[0]! : `${files.length} files`
  const isClear = new Set(files).size === files.length && files.length <= 3
  return {
    named: change + (isClear ? listNames(files) : count),
    counted: files.length === 1 ? change + count : `. Change ${files.length} importers`,
  }
}

function withoutExtension(path: string): string {
  return clip(posix.basename(path).replace(/\.(?:[cm]?[jt]sx?)$/, ''), 50)
}
