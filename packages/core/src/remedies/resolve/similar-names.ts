import { distanceWithin } from '../../nearest.ts'
import { extensionOf, fileNameOf, withoutExtension } from '../paths/path.ts'

/** A file of a folder, as it is compared with others. */
interface Compared {
  name: string
  text: string
  /** A bit for each character that it has. */
  characters: number
}

/** The files of a folder; of a large one in two orders: by how their names begin, and by how they end. */
interface Lexicon {
  all: readonly Compared[]
  byStart: Sorted | null
  byEnd: Sorted | null
}

interface Sorted {
  keys: string[]
  files: Compared[]
}

/** So many names of a folder are compared; of more, those that begin or end the most alike. */
const MOST_COMPARED = 256

const lexicons = new WeakMap<readonly string[], Map<boolean, Lexicon>>()

/** The names of a listing that at most so many edits lead to, the nearest first; less their extensions, but of assets where the wanted name is `whole`. */
export function namesLike(
  names: readonly string[],
  stem: string,
  { most, whole }: { most: number; whole: boolean },
): { name: string; steps: number }[] {
  const wanted = stem.toLowerCase()
  const characters = charactersOf(wanted)
  const found: { name: string; steps: number }[] = []
  for (const other of candidates(lexiconOf(names, whole), wanted)) {
    // Each character that only one of them has costs an edit.
    if (
      Math.abs(other.text.length - wanted.length) > most ||
      bits(other.characters & ~characters) > most ||
      bits(characters & ~other.characters) > most
    )
      continue
    const steps = distanceWithin(wanted, other.text, most)
    if (steps !== null) found.push({ name: other.name, steps })
  }
  return found.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
}

function candidates({ all, byStart, byEnd }: Lexicon, wanted: string): Iterable<Compared> {
  return byStart === null || byEnd === null
    ? all
    : new Set([...around(byStart, wanted), ...around(byEnd, reverse(wanted))])
}

/** The files next to where a key would stand. */
function around({ keys, files }: Sorted, key: string): Compared[] {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return files.slice(Math.max(0, low - MOST_COMPARED / 4), low + MOST_COMPARED / 4)
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
    const isLarge = compared.length > MOST_COMPARED
    lexicon = {
      all: compared,
      byStart: isLarge ? sortBy(compared, (text) => text) : null,
      byEnd: isLarge ? sortBy(compared, reverse) : null,
    }
    known.set(whole, lexicon)
  }
  return lexicon
}

function sortBy(list: readonly Compared[], keyOf: (text: string) => string): Sorted {
  const sorted = list
    .map((file) => ({ file, key: keyOf(file.text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { keys: sorted.map(({ key }) => key), files: sorted.map(({ file }) => file) }
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
