/**
 * The expressions that together name what a regular expression with `(?!…)` distinguishes: it without the lookahead, and what
 * the lookahead leaves out. Lookaheads within groups stay.
 */
export function withoutLookaheads(source: string): string[] {
  const found = firstLookahead(source)
  if (found === null) return [source]
  const before = source.slice(0, found.start)
  const excluded = `${before}(?:${source.slice(found.start + 3, found.end)})`
  return [...withoutLookaheads(excluded), ...withoutLookaheads(before + source.slice(found.end + 1))]
}

/** Where the first negative lookahead outside all groups begins, and where its closing parenthesis is. */
function firstLookahead(source: string): { start: number; end: number } | null {
  let [depth, start, isClass] = [0, -1, false]
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!
    if (character === '\\') at++
    else if (isClass) isClass = character !== ']'
    else if (character === '[') isClass = true
    else if (character === '(') {
      if (depth === 0 && source.startsWith('(?!', at)) start = at
      depth++
    } else if (character === ')') {
      depth--
      if (depth === 0 && start !== -1) return { start, end: at }
    }
  }
  return null
}
