/** The 1-based line where one of these texts is written, the first one that is; 1 where none is. */
export function lineOfText(text: string, wanted: readonly (string | null)[]): number {
  for (const one of wanted) {
    const at = one === null || one === '' ? -1 : text.indexOf(one)
    if (at !== -1) return text.slice(0, at).split('\n').length
  }
  return 1
}

/** The 1-based line of a changed text that is new and has one of these words, else the first new one; `null` if no line is new. */
export function changedLine(before: string | null, after: string, words: readonly (string | null)[]): number | null {
  const count = new Map<string, number>()
  for (const line of (before ?? '').split(/\r?\n/)) count.set(line.trim(), (count.get(line.trim()) ?? 0) + 1)
  const fresh = after.split(/\r?\n/).flatMap((text, index) => {
    const left = count.get(text.trim()) ?? 0
    count.set(text.trim(), left - 1)
    return left > 0 || text.trim() === '' ? [] : [{ text, line: index + 1 }]
  })
  for (const one of words) {
    const found = one === null || one === '' ? undefined : fresh.find(({ text }) => text.includes(one))
    if (found !== undefined) return found.line
  }
  return fresh[0]?.line ?? null
}
