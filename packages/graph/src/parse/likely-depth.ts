/** The stack that one level takes, by the character that opens it: measured upper limits, rounded up. */
const OPENING: Readonly<Record<string, number>> = { '(': 1_800, '[': 1_800, '{': 1_800, '`': 1_800, '<': 1_800 }
const CHAINING: Readonly<Record<string, number>> = {
  '=': 800,
  '?': 700,
  ':': 450,
  '@': 250,
  '!': 250,
  '~': 250,
  '+': 250,
  '-': 250,
  '*': 250,
}

/**
 * How many bytes of stack a text most likely needs: strings, and what brackets and tags close again, do not count. Comments
 * count as code, so this is no limit that a text cannot exceed.
 */
export function likelyStackBytes(text: string): number {
  const levels: { opener: string; before: number }[] = []
  let current = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '"' || character === "'") {
      at = endOfString(text, at)
      continue
    }
    const isTagEnd = (character === '<' && text[at + 1] === '/') || (character === '/' && text[at + 1] === '>')
    if (isTagEnd) {
      current = Math.max(levels.at(-1)?.before ?? 0, current - OPENING['<']!)
      at++
    } else if (character === ')' || character === ']' || character === '}' || isTemplateEnd(character, levels)) {
      current = levels.pop()?.before ?? 0
    } else if (character === ';' || character === ',') {
      const level = levels.at(-1)
      current = level === undefined ? 0 : level.before + OPENING[level.opener]!
    } else {
      if (character !== '<' && OPENING[character] !== undefined) levels.push({ opener: character, before: current })
      current += OPENING[character] ?? CHAINING[character] ?? 0
      most = Math.max(most, current)
    }
  }
  return most
}

function isTemplateEnd(character: string, levels: readonly { opener: string }[]): boolean {
  return character === '`' && levels.at(-1)?.opener === '`'
}

/** Where a string on one line ends; the quote itself where it is no string, such as an apostrophe. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === text[start]) return at
  }
  return start
}
