import type { RuleSource } from '@stratalint/rule'

/** A part of a file under a heading: `// ---- Orders ----`. */
export interface Section {
  title: string
  /** The lines of the heading. */
  fromLine: number
  toLine: number
}

/** The headings that comments of a file make. */
export function readSections(sourceCode: RuleSource, lineOf: (offset: number) => number): Section[] {
  const { text } = sourceCode
  if (!/[-=─*#~]{4}|#region/.test(text)) return []
  const sections: Section[] = []
  let ruled = false
  for (const { value, start, end } of sourceCode.getAllComments()) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    if (lineStart !== start) continue
    const title = bannerTitle(value)
    const [fromLine, toLine] = [lineOf(start), lineOf(end)]
    const last = sections.at(-1)
    const follows = last !== undefined && last.toLine === fromLine - 1
    if (title === null) {
      // The text between two rules.
      if (ruled && follows && last.title === '') Object.assign(last, { title: value.trim(), toLine })
      continue
    }
    if (follows && (title === '' || last.title === '')) {
      last.toLine = toLine
      if (last.title === '') last.title = title
    } else sections.push({ title, fromLine, toLine })
    ruled = title === ''
  }
  return sections.filter(({ title }) => /[A-Za-z]{3}/.test(title))
}

/** The title in a comment that is a heading, empty for a rule without a text; `null` for another comment. */
export function bannerTitle(comment: string): string | null {
  const lines = comment.split('\n').map((line) => line.replace(/^[\s*]+|[\s*]+$/g, ''))
  const region = /^#region\s+(.+)$/.exec(lines[0]!.trim())?.[1]
  if (region !== undefined) return region
  if (!/[-=─*#~/]{4}/.test(comment)) return null
  const words = lines.map((line) => line.replace(/[-=─*#~/]{2,}/g, '').trim()).filter((line) => line !== '')
  return words.length > 1 || (words[0]?.length ?? 0) > 60 ? null : (words[0] ?? '')
}
