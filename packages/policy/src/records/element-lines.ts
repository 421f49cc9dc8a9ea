/** The line on which each element of a JSON list starts, in any formatting. */
export function elementLines(text: string): number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let isOpen = false
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]|\n|[^\s[\]{},"]+/g)) {
    if (token === '\n') {
      line++
      continue
    }
    if (token === ']' || token === '}') depth--
    if (depth === 1 && token === ',') isOpen = false
    else if (depth === 1 && token !== ']' && token !== '}' && !isOpen) {
      lines.push(line)
      isOpen = true
    }
    if (token === '[' || token === '{') depth++
  }
  return lines
}

/** The line of a JSON syntax error, which the parser of some Node versions does not report. */
export function brokenLine(text: string, error: unknown): number {
  const lines = text.trimEnd().split('\n')
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')
  if (position !== null) return Math.min(lines.length, text.slice(0, Number(position[1])).split('\n').length)
  const broken = lines.findIndex((line) => !isElement(line))
  return broken === -1 ? lines.length : broken + 1
}

function isElement(line: string): boolean {
  const element = line
    .trim()
    .replace(/^[[,]/, '')
    .replace(/[\],]$/, '')
  if (element === '') return true
  try {
    JSON.parse(element)
    return true
  } catch {
    return false
  }
}
