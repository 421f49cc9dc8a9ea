import type { FileEdit } from './host.ts'

/** A part of a file that a patch replaces: lines with their context. */
interface Hunk {
  /** A line above the part, which says where in the file to look. */
  below: string
  before: string[]
  after: string[]
}

/** The edits of a patch in the format of Codex's `apply_patch`. */
export function patchEdits(patch: string): FileEdit[] {
  const lines = patch.split(/\r?\n/)
  const edits: FileEdit[] = []
  for (let at = 0; at < lines.length;) {
    const header = /^\*\*\* (Add|Update|Delete) File: (.+)$/.exec(lines[at++]!.trimEnd())
    if (header === null) continue
    const [, action, path] = header as unknown as [string, string, string]
    const start = at
    while (at < lines.length && !/^\*\*\* (?:(?:Add|Update|Delete) File: |End Patch)/.test(lines[at]!)) at++
    edits.push(...editsOf(action, path, lines.slice(start, at)))
  }
  return edits
}

function editsOf(action: string, path: string, body: readonly string[]): FileEdit[] {
  if (action === 'Delete') return [{ path, after: () => null, before: () => undefined }]
  if (action === 'Add') {
    const text = body.filter((line) => line.startsWith('+')).map((line) => `${line.slice(1)}\n`)
    return [{ path, after: () => text.join(''), before: () => null }]
  }
  const target = /^\*\*\* Move to: (.+)$/.exec(body[0]?.trimEnd() ?? '')?.[1]
  const hunks = hunksOf(body.slice(target === undefined ? 0 : 1))
  const edit: FileEdit = {
    path,
    after: (text) => apply(text, hunks),
    before: (text) =>
      apply(
        text,
        hunks.map(({ below, before, after }) => ({ below, before: after, after: before })),
      ),
  }
  if (target === undefined) return [edit]
  return [
    { path, after: () => null, before: () => undefined },
    { ...edit, path: target, source: path },
  ]
}

function hunksOf(body: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const line of body) {
    if (line.startsWith('@@')) hunks.push({ below: line.slice(2).trim(), before: [], after: [] })
    else if (/^[ +-]/.test(line)) {
      if (hunks.length === 0) hunks.push({ below: '', before: [], after: [] })
      const hunk = hunks.at(-1)!
      if (!line.startsWith('+')) hunk.before.push(line.slice(1))
      if (!line.startsWith('-')) hunk.after.push(line.slice(1))
    }
  }
  return hunks
}

/** Replaces each hunk, from the top down; `undefined` where one is not found. */
function apply(text: string | null, hunks: readonly Hunk[]): string | undefined {
  if (text === null) return undefined
  const lines = text.split('\n')
  let from = 0
  for (const { below, before, after } of hunks) {
    if (below !== '') from = (indexOf(lines, [below], from) ?? from - 1) + 1
    const at = before.length === 0 ? endOf(lines) : indexOf(lines, before, from)
    if (at === null) return undefined
    lines.splice(at, before.length, ...after)
    from = at + after.length
  }
  return lines.join('\n')
}

/** Lines without context are added at the end. */
function endOf(lines: readonly string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}

/** As in Codex, white space around a line does not count. */
function indexOf(lines: readonly string[], part: readonly string[], from: number): number | null {
  for (let at = from; at + part.length <= lines.length; at++)
    if (part.every((line, offset) => lines[at + offset]!.trim() === line.trim())) return at
  return null
}
