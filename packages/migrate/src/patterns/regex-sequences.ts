/** A part of a regular expression over paths. */
export type Item =
  | { type: 'text'; text: string }
  /** Any text within one segment. */
  | { type: 'segment' }
  | { type: 'any' }
  | { type: 'start' }
  | { type: 'end' }

/** One way in which a regular expression can match. */
export type Sequence = readonly Item[]

const MOST = 64

/** Thrown for what has no counterpart in globs. */
class NotAGlob extends Error {}

/** Every way in which a regular expression can match; `null` if it uses more than globs can say. */
export function sequencesOf(source: string): Sequence[] | null {
  const reader = { source, at: 0 }
  try {
    const sequences = readAlternatives(reader)
    return reader.at === source.length ? sequences : null
  } catch (error) {
    if (error instanceof NotAGlob) return null
    throw error
  }
}

interface Reader {
  source: string
  at: number
}

function readAlternatives(reader: Reader): Sequence[] {
  const alternatives: Sequence[] = [...readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    alternatives.push(...readSequence(reader))
  }
  if (alternatives.length > MOST) throw new NotAGlob()
  return alternatives
}

function readSequence(reader: Reader): Sequence[] {
  let sequences: Sequence[] = [[]]
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const options = readQuantified(reader)
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, ...option]))
    if (sequences.length > MOST) throw new NotAGlob()
  }
  return sequences
}

function readQuantified(reader: Reader): Sequence[] {
  const { options, repeats } = readAtom(reader)
  const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))?.[0] ?? ''
  reader.at += quantifier.length
  if (quantifier === '') return options
  if (quantifier === '?') return [...options, []]
  if (repeats === null) throw new NotAGlob()
  return [[repeats]]
}

/** One atom: what it matches once, and what it matches when it is repeated. */
function readAtom(reader: Reader): { options: Sequence[]; repeats: Item | null } {
  const { source } = reader
  const character = source[reader.at++]!
  switch (character) {
    case '^':
      return { options: [[{ type: 'start' }]], repeats: null }
    case '$':
      return { options: [[{ type: 'end' }]], repeats: null }
    case '.':
      // A dot that is not repeated nearly always means a dot.
      return { options: [text('.')], repeats: { type: 'any' } }
    case '\\':
      return readEscape(reader)
    case '[':
      return readClass(reader)
    case '(':
      return readGroup(reader)
    default:
      return { options: [text(character)], repeats: null }
  }
}

function readEscape(reader: Reader): { options: Sequence[]; repeats: Item | null } {
  const character = reader.source[reader.at++] ?? ''
  if (/[wdsWS]/.test(character)) return { options: [[{ type: 'segment' }]], repeats: { type: 'segment' } }
  if (/[A-Za-z0-9]/.test(character)) throw new NotAGlob()
  return { options: [text(character)], repeats: null }
}

function readClass(reader: Reader): { options: Sequence[]; repeats: Item | null } {
  const found = /^(\^?)((?:\\.|[^\]\\])+)\]/.exec(reader.source.slice(reader.at))
  if (found === null) throw new NotAGlob()
  reader.at += found[0].length
  const characters = [...found[2]!.matchAll(/\\?(.)/g)].map(([, one]) => one!)
  const isShort = found[1] === '' && characters.length <= 8 && !found[2]!.includes('-')
  return {
    options: isShort ? characters.map(text) : [[{ type: 'segment' }]],
    // A class that excludes the slash, or that lists characters, stays within a segment.
    repeats: found[1] === '' || characters.includes('/') ? { type: 'segment' } : { type: 'any' },
  }
}

function readGroup(reader: Reader): { options: Sequence[]; repeats: Item | null } {
  const rest = reader.source.slice(reader.at)
  const opening = /^\?(?::|<\w+>)/.exec(rest)?.[0] ?? ''
  if (opening === '' && rest.startsWith('?')) throw new NotAGlob()
  reader.at += opening.length
  const options = readAlternatives(reader)
  if (reader.source[reader.at++] !== ')') throw new NotAGlob()
  return { options, repeats: null }
}

function text(character: string): Sequence {
  return [{ type: 'text', text: character }]
}

/** The text of each capturing group of a regular expression, with its parentheses. */
export function groupTexts(source: string): string[] {
  const open: { at: number; captures: boolean; index: number }[] = []
  const groups: string[] = []
  let withinClass = false
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') withinClass = true
    else if (source[at] === ']') withinClass = false
    else if (!withinClass && source[at] === '(') {
      const captures = source[at + 1] !== '?' || /^\?<\w/.test(source.slice(at + 1))
      open.push({ at, captures, index: groups.length })
      if (captures) groups.push('')
    } else if (!withinClass && source[at] === ')') {
      const group = open.pop()
      if (group?.captures === true) groups[group.index] = source.slice(group.at, at + 1)
    }
  }
  return groups
}
