/** The 1-based line where one of these texts is written, the first one that is; 1 where none is. */
export function lineOfText(text: string, wanted: readonly (string | null)[]): number {
  for (const one of wanted) {
    const at = one === null || one === '' ? -1 : text.indexOf(one)
    if (at !== -1) return text.slice(0, at).split('\n').length
  }
  return 1
}
