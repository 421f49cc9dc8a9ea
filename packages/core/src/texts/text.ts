/** Letters, digits and signs of names and paths, as most texts are. */
const CLEAN = /^[\w$./@~#:-]*$/

/** Text from source code as a message may quote it: one line, no escape sequences, no invisible characters, no double quotes. */
export function clean(text: string): string {
  if (CLEAN.test(text)) return text
  return (
    text
      // eslint-disable-next-line no-control-regex -- terminal escape sequences are what is being removed
      .replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)/g, '')
      .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
      .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/["`\u201c\u201d\u2018\u2019]/g, "'")
      .trim()
  )
}

/** Text shortened at its end, never in the middle of a character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  return `${whole(text.slice(0, max - 1)).trimEnd()}…`
}

/** Text shortened in the middle: the start and the end of a path say the most. */
export function clipMiddle(text: string, max: number): string {
  if (text.length <= max) return text
  const tail = Math.ceil((max - 1) * 0.6)
  const end = text.slice(text.length - tail)
  return `${whole(text.slice(0, max - 1 - tail))}…${/^[\udc00-\udfff]/.test(end) ? end.slice(1) : end}`
}

/** Names for people: `Price`, `Price and Order`, `Price, Order and 3 more`. */
export function listNames(names: readonly string[], shown = 3, last: 'and' | 'or' = 'and'): string {
  const texts = [...new Set(names.map((name) => clip(clean(name), names.length > 2 ? 36 : 48)))]
  return enumerated(texts, shown, last)
}

/** Files for people, each by as much of the end of its path as no other one has. */
export function listFiles(paths: readonly string[], shown = 3, max = 44): string {
  const ends = paths.map((path, index) => (index < shown ? clipMiddle(clean(endOf(path, paths)), max) : path))
  return enumerated(ends, shown)
}

function endOf(path: string, all: readonly string[]): string {
  const end = (of: string, count: number): string => of.split('/').slice(-count).join('/')
  const isOnly = (count: number): boolean =>
    end(path, count) === path || all.every((other) => other === path || end(other, count) !== end(path, count))
  let count = 2
  while (!isOnly(count)) count++
  return end(path, count)
}

function enumerated(texts: readonly string[], shown: number, last = 'and'): string {
  if (texts.length > shown) return `${texts.slice(0, shown - 1).join(', ')} ${last} ${texts.length - shown + 1} more`
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)!}`
}

/** A path as a title shows it. */
export function showPath(path: string): string {
  return clipMiddle(clean(path), 120)
}

/** A specifier as a title shows it. */
export function showSpecifier(specifier: string): string {
  return clipMiddle(clean(specifier), 60)
}

/** The last two segments of a path: enough to know the file by. */
export function shortPath(path: string, max = 44): string {
  return clipMiddle(clean(path.split('/').slice(-2).join('/')), max)
}

function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text
}
