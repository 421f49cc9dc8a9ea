import type { Edit } from '@stratalint/core'

const CONTEXT = 2

/** The unified diff of edits to one text, without its header; edits that are close share a hunk. */
export function diffOfEdits(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text)
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  const groups: { first: number; last: number; edits: Edit[] }[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const [first, last] = [lineAt(edit.start), lineAt(edit.end)]
    const group = groups.at(-1)
    if (group !== undefined && first <= group.last + 2 * CONTEXT) {
      group.last = Math.max(group.last, last)
      group.edits.push(edit)
    } else groups.push({ first, last, edits: [edit] })
  }
  const lines = text.split(/(?<=\n)/)
  let shift = 0
  return groups
    .map(({ first, last, edits: own }) => {
      const [begin, end] = [starts[first]!, starts[last + 1] ?? text.length]
      const before = lines.slice(first, last + 1)
      const after = apply(text, begin, end, own).split(/(?<=\n)/)
      const [lead, trail] = [
        lines.slice(Math.max(0, first - CONTEXT), first),
        lines.slice(last + 1, last + 1 + CONTEXT),
      ]
      const at = first - lead.length + 1
      const count = lead.length + trail.length
      const head = `@@ -${at},${count + before.length} +${at + shift},${count + after.length} @@`
      shift += after.length - before.length
      return [head, ...marked(' ', lead), ...marked('-', before), ...marked('+', after), ...marked(' ', trail)].join(
        '\n',
      )
    })
    .join('\n')
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) if (index + 1 < text.length) starts.push(index + 1)
  return starts
}

function apply(text: string, begin: number, end: number, edits: readonly Edit[]): string {
  let result = ''
  let at = begin
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at, end)
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '').map((line) => `${mark}${line.replace(/\r?\n$/, '')}`)
}
