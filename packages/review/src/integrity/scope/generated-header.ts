const HEADER =
  /@generated\b|\b(?:auto-?|automatically[ -])generated\b|\bcode generated\b|\bgenerated (?:by|from|with|using)\b|\bdo not (?:edit|modify)\b/i

/** Whether a text says, before its code, that nobody writes it by hand. */
export function hasGeneratedHeader(text: string | null): boolean {
  return text !== null && HEADER.test(headerOf(text))
}

/** The comments before the first line of code. */
export function headerOf(text: string): string {
  return /^(?:\s+|#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->)*/.exec(text.slice(0, 4096))![0]
}

/** The line of a header that says so, without versions, by which the files of one generator are alike. */
export function generatedLine(text: string | null): string | null {
  const line =
    text === null
      ? undefined
      : headerOf(text)
          .split('\n')
          .find((one) => HEADER.test(one))
  return line === undefined
    ? null
    : line
        .replace(/\bv?\d+(?:\.\d+)*\b/g, '')
        .replace(/\s+/g, ' ')
        .trim()
}
