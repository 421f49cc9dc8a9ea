/** Characters of one sample: an edit counts about as much as it does for git, which compares lines, and short files with one import in common are not taken for each other. */
const WINDOW = 16

/** A file with fewer samples is too small to be known again by a part of it. */
const FEWEST_SAMPLES = 16

/** A rename is what git takes for one. */
const LEAST_SIMILARITY = 0.5

const BINS = 128
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const FACTOR = 0x01000193
const LARGEST = 2 ** 32

/**
 * A digest of code that shows how much two files have in common: of all samples, the smallest hash of each bin. White space,
 * line ends and semicolons do not count. Empty for a file that is too small.
 */
export function sketchOf(code: string): string {
  const text = code.replace(/[\s;]+/g, '')
  const smallest = new Float64Array(BINS).fill(LARGEST)
  const samples = new Set<number>()
  let highest = 1
  for (let step = 1; step < WINDOW; step++) highest = Math.imul(highest, FACTOR)
  let rolling = 0
  for (let at = 0; at < text.length; at++) {
    if (at >= WINDOW) rolling = (rolling - Math.imul(text.charCodeAt(at - WINDOW), highest)) | 0
    rolling = (Math.imul(rolling, FACTOR) + text.charCodeAt(at)) | 0
    if (at < WINDOW - 1) continue
    const hash = mix(rolling)
    samples.add(hash)
    const bin = hash % BINS
    if (hash < smallest[bin]!) smallest[bin] = hash
  }
  if (samples.size < FEWEST_SAMPLES) return ''
  return `${samples.size}:${[...smallest].map((hash) => (hash === LARGEST ? DIGITS[0] : DIGITS[1 + (Math.floor(hash / BINS) % (DIGITS.length - 1))])).join('')}`
}

/** Whether a text is a content: a hash, with a sketch where there is one. */
export function isContent(text: string): boolean {
  return /^[0-9a-f]{16}(?::[1-9]\d{0,8}:[A-Za-z0-9+/]{128})?$/.test(text)
}

/** What is known of a file's content: the hash of its code, and a sketch of it where there is one. */
export function joinContent(hash: string, sketch: string): string {
  return sketch === '' ? hash : `${hash}:${sketch}`
}

/** The two parts again. */
export function splitContent(content: string): { hash: string; sketch: string } {
  const at = content.indexOf(':')
  return at === -1 ? { hash: content, sketch: '' } : { hash: content.slice(0, at), sketch: content.slice(at + 1) }
}

/** Whether two contents are as similar as those of a renamed file. */
export function isRename(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && similarity(before, now) >= LEAST_SIMILARITY
}

/** How much of the larger of two contents is also in the other one, from 0 to 1. */
export function similarity(before: string, now: string): number {
  const [a, b] = [splitContent(before), splitContent(now)]
  if (a.hash === b.hash) return 1
  if (a.sketch === '' || b.sketch === '') return 0
  const [countA, binsA] = a.sketch.split(':') as [string, string]
  const [countB, binsB] = b.sketch.split(':') as [string, string]
  let equal = 0
  let used = 0
  for (let bin = 0; bin < BINS; bin++) {
    if (binsA[bin] === DIGITS[0] && binsB[bin] === DIGITS[0]) continue
    used += 1
    if (binsA[bin] === binsB[bin]) equal += 1
  }
  // Of bins that differ, so many have the same digit by chance.
  const chance = 1 / (DIGITS.length - 1)
  const common = Math.max(0, (equal / used - chance) / (1 - chance))
  const [sizeA, sizeB] = [Number(countA), Number(countB)]
  return Math.min(1, ((common / (1 + common)) * (sizeA + sizeB)) / Math.max(sizeA, sizeB))
}

/** Spreads a hash over all of its bits. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
