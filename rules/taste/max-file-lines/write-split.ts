import type { CountOptions } from './count-lines.ts'
import type { Outline, Unit } from './outline.ts'
import { createImportWriter } from './write-imports.ts'
import type { PartToWrite, WrittenLine } from './written-part.ts'

interface SplitToWrite {
  from: string
  text: string
  outline: Outline
  count: CountOptions
  parts: readonly PartToWrite[]
  /** What the old file exports from now on. */
  newExports: readonly string[]
}

/** Carries a split out: the lines of the old file, and of each new one. */
export function writeSplit(split: SplitToWrite): { old: WrittenLine[]; parts: WrittenLine[][] } {
  const { text, outline, count, parts } = split
  const all = text.split(/\r\n|[\n\r\u2028\u2029]/)
  if (all.at(-1) === '') all.pop()
  const blank: WrittenLine = { text: '', counts: !count.skipBlankLines }
  const written = (line: string): WrittenLine => ({ text: line, counts: true })
  const originalAt = (line: number): WrittenLine => ({ text: all[line - 1]!, counts: outline.flags[line - 1] ?? true })
  const moved = new Set(parts.flatMap(({ units }) => units))
  const imports = createImportWriter(split)

  return { old: trimmed(oldLines()), parts: parts.map(partLines) }

  function oldLines(): WrittenLine[] {
    const removed = new Set<number>()
    const remove = (from: number, to: number): void => {
      for (let line = from; line <= to; line++) removed.add(line)
    }
    for (const index of moved)
      for (const { fromLine, toLine, gap } of outline.units[index]!.ranges) remove(fromLine - gap, toLine)
    for (const { fromLine, toLine } of wholeSections(parts.map(({ units }) => units))) {
      remove(fromLine, toLine)
      for (let line = fromLine - 1; line > 0 && all[line - 1]!.trim() === ''; line--) removed.add(line)
    }
    const kept = outline.units.filter((_, index) => !moved.has(index))
    const { changed, lastLine } = imports.inOld(kept, removed)
    const added = parts.flatMap((part) => imports.ofOld(part)).map(written)
    const exportLines = exportLinesOf(kept, split.newExports)
    const lines: WrittenLine[] = []
    const first = kept.flatMap(({ ranges }) => ranges).toSorted((a, b) => a.fromLine - b.fromLine)[0]
    const before = lastLine === null ? (first?.fromLine ?? 1) - (first?.gap ?? 0) : 0
    for (let line = 1; line <= all.length; line++) {
      if (added.length > 0 && line === before) lines.push(...added, blank)
      const own = originalAt(line)
      if (!removed.has(line))
        lines.push(
          ...(changed.get(line)?.split('\n').map(written) ?? [
            exportLines.has(line) ? { ...own, text: exported(own.text) } : own,
          ]),
        )
      if (added.length > 0 && line === lastLine) lines.push(...added)
    }
    return lines
  }

  function partLines(part: PartToWrite): WrittenLine[] {
    const units = part.units.map((index) => outline.units[index]!)
    const head = [...imports.ofPart(part, units).map(written)]
    const lines: WrittenLine[] = []
    if (part.directives.length > 0) lines.push(...part.directives.map((one) => written(`'${one}'`)), blank)
    if (head.length > 0) lines.push(...head, blank)
    const exportLines = exportLinesOf(units, part.exports)
    const sections = wholeSections([part.units])
    const ranges = units.flatMap((unit) => unit.ranges).toSorted((a, b) => a.fromLine - b.fromLine)
    for (const [index, { fromLine, toLine, gap }] of ranges.entries()) {
      const banner = sections.find((one) => one.toLine === fromLine - gap - 1)
      const follows = index > 0 && ranges[index - 1]!.toLine === fromLine - gap - 1
      if (index > 0 && !(follows && gap === 0)) lines.push(blank)
      if (banner !== undefined) {
        for (let line = banner.fromLine; line <= banner.toLine; line++) lines.push(originalAt(line))
        if (gap > 0) lines.push(blank)
      }
      for (let line = fromLine; line <= toLine; line++) {
        const own = originalAt(line)
        lines.push(exportLines.has(line) ? { ...own, text: exported(own.text) } : own)
      }
    }
    return lines
  }

  /** Headings of which everything below moves to one file. */
  function wholeSections(groups: readonly (readonly number[])[]): Outline['sections'] {
    return outline.sections.filter((_, section) => {
      const own = [...outline.units.keys()].filter((index) => outline.units[index]!.section === section)
      return own.length > 0 && groups.some((group) => own.every((index) => group.includes(index)))
    })
  }
}

/** The lines on which declarations start that are exported from now on. */
function exportLinesOf(units: readonly Unit[], names: readonly string[]): Set<number> {
  return new Set(
    units
      .filter((unit) => unit.names.some((name) => names.includes(name)))
      .flatMap(({ ranges }) => ranges.map(({ startLine }) => startLine)),
  )
}

const exported = (line: string): string =>
  /^(?:async|function|class|abstract|const|let|var|type|interface|enum|declare|namespace)\b/.test(line)
    ? `export ${line}`
    : line

/** Blank lines at the start, and at the end, do not stay. */
function trimmed(lines: readonly WrittenLine[]): WrittenLine[] {
  const isCode = ({ text }: WrittenLine): boolean => text.trim() !== ''
  const [from, to] = [lines.findIndex(isCode), lines.findLastIndex(isCode)]
  return from === -1 ? [] : lines.slice(from, to + 1)
}
