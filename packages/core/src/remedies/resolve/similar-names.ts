import { distanceWithin } from '../../nearest-spelling.ts'
import { extensionOf, fileNameOf, withoutExtension } from '../paths/path.ts'

/** A file of a folder, prepared for comparison. */
interface Compared {
  name: string
  text: string
  /** A bit for each character that occurs in it. */
  characters: number
}

/** The files of a folder; for a large one also sorted by the starts and by the ends of their names. */
interface NameIndex {
  all: readonly Compared[]
  byStart: Sorted | null
  byEnd: Sorted | null
}

interface Sorted {
  keys: string[]
  files: Compared[]
}

/** Endings that a bundler reads as something else than code. */
const ASSET =
  /\.(?:css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|mp[34]|webm|pdf|wasm|json|ya?ml|md|txt|html?|graphql|gql)$/i

/** Whether a file may be meant by a path: code does not take the place of a style sheet or an image. */
export function isOfSameKind(name: string, wanted: string): boolean {
  const kindOf = (path: string): string | null => ASSET.exec(path)?.[0].toLowerCase() ?? null
  const ending = kindOf(wanted)
  return ending === null || kindOf(name) === ending
}

/** In a larger folder, only names with the most similar starts or ends are compared. */
const MOST_COMPARED = 256

const nameIndexes = new WeakMap<readonly string[], Map<boolean, NameIndex>>()

/** The names of a listing within `most` edits, the nearest first. Extensions are ignored, those of assets only where the wanted name is not `whole`. */
export function similarNames(
  names: readonly string[],
  stem: string,
  { most, whole }: { most: number; whole: boolean },
): { name: string; steps: number }[] {
  const wanted = stem.toLowerCase()
  const characters = charactersOf(wanted)
  const found: { name: string; steps: number }[] = []
  for (const other of candidates(nameIndexOf(names, whole), wanted)) {
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

function candidates({ all, byStart, byEnd }: NameIndex, wanted: string): Iterable<Compared> {
  return byStart === null || byEnd === null
    ? all
    : new Set([...around(byStart, wanted), ...around(byEnd, reverse(wanted))])
}

/** The files next to the position of a key. */
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

function nameIndexOf(names: readonly string[], whole: boolean): NameIndex {
  let known = nameIndexes.get(names)
  if (known === undefined) nameIndexes.set(names, (known = new Map<boolean, NameIndex>()))
  let nameIndex = known.get(whole)
  if (nameIndex === undefined) {
    const compared = names.map((name): Compared => {
      const text = (whole && extensionOf(name) === null ? name : fileNameOf(withoutExtension(name))).toLowerCase()
      return { name, text, characters: charactersOf(text) }
    })
    const isLarge = compared.length > MOST_COMPARED
    nameIndex = {
      all: compared,
      byStart: isLarge ? sortBy(compared, (text) => text) : null,
      byEnd: isLarge ? sortBy(compared, reverse) : null,
    }
    known.set(whole, nameIndex)
  }
  return nameIndex
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
