import { distanceWithin } from '../nearest.ts'
import { extensionOf, fileNameOf, withoutExtension } from './path.ts'

/** A file of a folder, as it is compared with others. */
interface Compared {
  name: string
  text: string
  /** A bit for each character that it has. */
  characters: number
}

/** The files of a folder in two orders: by how their names begin, and by how they end. */
interface Lexicon {
  byStart: Compared[]
  byEnd: Compared[] | null
}

/** So many names of a folder are compared; of more, those that begin or end the most alike. */
const MOST_COMPARED = 256

const lexicons = new WeakMap<readonly string[], Map<boolean, Lexicon>>()

/** The names of a listing that at most so many edits lead to, the nearest first; less their extensions, but of assets where the wanted name is `whole`. */
export function namesLike(names: readonly string[], stem: string, { most, whole }: { most: number; whole: boolean }): { name: string; steps: number }[] {
  const wanted = stem.toLowerCase()
  const characters = charactersOf(wanted)
  const found: { name: string; steps: number }[] = []
  for (const other of candidates(lexiconOf(names, whole), wanted)) {
    // Each character that only one of them has costs an edit.
    if (Math.abs(other.text.length - wanted.length) > most || bits(other.characters & ~characters) > most || bits(characters & ~other.characters) > most) continue
    const steps = distanceWithin(wanted, other.text, most)
    if (steps !== null) found.push({ name: other.name, steps })
  }
  return found.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
}

function candidates({ byStart, byEnd }: Lexicon, wanted: string): Iterable<Compared> {
  if (byEnd === null) return byStart
  const around = (list: Compared[], key: (one: Compared) => string, text: string): Compared[] => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (key(list[middle]!) < text) low = middle + 1
      else high = middle
    }
    return list.slice(Math.max(0, low - MOST_COMPARED / 4), low + MOST_COMPARED / 4)
  }
  return new Set([...around(byStart, ({ text }) => text, wanted), ...around(byEnd, ({ text }) => reverse(text), reverse(wanted))])
}

function lexiconOf(names: readonly string[], whole: boolean): Lexicon {
  let known = lexicons.get(names)
  if (known === undefined) lexicons.set(names, (known = new Map()))
  let lexicon = known.get(whole)
  if (lexicon === undefined) {
    const compared = names.map((name): Compared => {
      const text = (whole && extensionOf(name) === null ? name : fileNameOf(withoutExtension(name))).toLowerCase()
      return { name, text, characters: charactersOf(text) }
    })
    lexicon = compared.length <= MOST_COMPARED ? { byStart: compared, byEnd: null } : {
      byStart: sortBy(compared, ({ text }) => text),
      byEnd: sortBy(compared, ({ text }) => reverse(text)),
    }
    known.set(whole, lexicon)
  }
  return lexicon
}

function sortBy(list: readonly Compared[], key: (one: Compared) => string): Compared[] {
  return list.map((one) => ({ one, text: key(one) })).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ one }) => one)
}

function reverse(text: string): string {
  return [...text].reverse().join('')
}

function charactersOf(text: string): number {
  let bitsOfText = 0
  for (let index = 0; index < text.length; index += 1) bitsOfText |= 1 << (text.charCodeAt(index) & 31)
  return bitsOfText
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}
