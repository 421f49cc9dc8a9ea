import { isCycle, shortHash, type ReportedViolation } from '@stratalint/core'
import { cycleOf } from '../causes/causes.ts'
import { outlineOf, parseSource, type Outline } from '@stratalint/graph'

/** The digest of the code that a finding is about. White space does not count. */
export type CodeDigest = (violation: ReportedViolation) => string

/** Digests the declarations and lines that findings are about, not the files that contain them. */
export function createCodeDigest(read: (file: string) => string | null): CodeDigest {
  const outlines = new Map<string, Outline | null>()
  const outline = (file: string): Outline | null => {
    let known = outlines.get(file)
    if (known === undefined) outlines.set(file, (known = outlineOfText(file, read(file))))
    return known
  }
  const declarationsOf = (file: string, names: readonly string[]): string[] => {
    const found = outline(file)
    const text = read(file)
    if (found === null || text === null) return []
    return names.flatMap((name) =>
      found.declaring(found.exported.get(name) ?? name).map(({ start, end }) => text.slice(start, end)),
    )
  }
  return (violation) => {
    const { rule, file, line, endLine, extent, resolved, specifier, subject, kind } = violation
    const parts = ((): unknown => {
      if (isCycle(violation)) return cycleOf(violation)
      // The names that are imported, and what they are.
      if (specifier !== undefined) {
        const names = Array.isArray(extent) ? extent : []
        return [kind, names, resolved === undefined ? [] : declarationsOf(resolved, names)]
      }
      // A file is about its declarations; an edit inside one of them does not make it another file.
      if (typeof extent === 'number' && subject === '')
        return outline(file)?.declarations.flatMap(({ names }) => names) ?? extent
      if (typeof extent === 'number') return enclosing(outline(file), read(file), line)
      return linesOf(read(file), line, endLine)
    })()
    return shortHash(JSON.stringify([rule, parts]).replace(/\\[nrt]|\s+/g, '')).slice(0, 10)
  }
}

function outlineOfText(file: string, text: string | null): Outline | null {
  if (text === null) return null
  const tree = parseSource(file, text)
  return 'error' in tree ? null : outlineOf(tree.program)
}

function linesOf(text: string | null, from: number, to: number): string {
  return (text ?? '')
    .split('\n')
    .slice(from - 1, to)
    .join('\n')
}

/** The top-level declaration around a line. */
function enclosing(outline: Outline | null, text: string | null, line: number): string {
  if (text === null) return ''
  const offset =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0)
  const lineEnd = text.indexOf('\n', offset)
  const found = outline?.declarations.find(
    ({ start, end }) => start <= (lineEnd === -1 ? text.length : lineEnd) && end >= offset,
  )
  return found === undefined ? linesOf(text, line, line) : text.slice(found.start, found.end)
}
