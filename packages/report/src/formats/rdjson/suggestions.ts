import type { Edit, Finding } from '@stratalint/core'
import type { ByteIndex, RdPosition } from './byte-index.ts'

/** A text that replaces a range of the file of a finding. */
export interface RdSuggestion {
  range: { start: RdPosition; end: RdPosition }
  text: string
}

/** The fixes that only edit the file of the finding, each as one replacement. */
export function suggestionsOf({ file, fix }: Finding, index: ByteIndex | null): RdSuggestion[] {
  if (index === null) return []
  return fix.flatMap(({ edits = [] }) => {
    if (edits.length === 0 || edits.some((edit) => edit.file !== file || edit.end > index.text.length)) return []
    return [joined(edits, index)]
  })
}

/** One replacement from the start of the first edit to the end of the last one. */
function joined(edits: readonly Edit[], { text, at }: ByteIndex): RdSuggestion {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const [start, end] = [sorted[0]!.start, Math.max(...sorted.map((edit) => edit.end))]
  let [written, offset] = ['', start]
  for (const edit of sorted) {
    written += text.slice(offset, edit.start) + edit.text
    offset = edit.end
  }
  return { range: { start: at(start), end: at(end) }, text: written }
}
