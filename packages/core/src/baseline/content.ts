import { createHash } from 'node:crypto'

/** Characters in one sample: short enough that an edit counts about as much as in git, long enough that short files with one import in common differ. */
const WINDOW = 16

/** A file with fewer samples is too small to be recognized by a part of it. */
const FEWEST_SAMPLES = 16

/** The similarity that git requires of a rename. */
const LEAST_SIMILARITY = 0.5

const BINS = 128
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const FACTOR = 0x01000193
const LARGEST = 2 ** 32

/** The hash of some code, and a sketch by which similar code is found. White space does not count. */
export function digestContent(code: string): string {
  const hash = createHash('sha256').update(code.replace(/\s+/g, '')).digest('hex').slice(0, 16)
  const sketch = sketchOf(code)
  return sketch === '' ? hash : `${hash}:${sketch}`
}

/** Whether a text has the form of a digest. */
export function isContentDigest(text: string): boolean {
  return /^[0-9a-f]{16}(?::[1-9]\d{0,8}:[A-Za-z0-9+/]{128})?$/.test(text)
}

/** The hash part of a digest. */
export function contentHash(digest: string): string {
  return digest.split(':', 1)[0]!
}

/** Whether two contents are as similar as those of a renamed file. */
export function isRename(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && similarity(before, now) >= LEAST_SIMILARITY
}

/** The share of the larger of two contents that is also in the other one, from 0 to 1. */
export function similarity(before: string, now: string): number {
  const [hashA, countA, binsA] = before.split(':')
  const [hashB, countB, binsB] = now.split(':')
  if (hashA === hashB) return 1
  if (binsA === undefined || binsB === undefined) return 0
  let equal = 0
  let used = 0
  for (let bin = 0; bin < BINS; bin++) {
    if (binsA[bin] === DIGITS[0] && binsB[bin] === DIGITS[0]) continue
    used += 1
    if (binsA[bin] === binsB[bin]) equal += 1
  }
  // This share of the bins that differ have the same digit by chance.
  const chance = 1 / (DIGITS.length - 1)
  const common = Math.max(0, (equal / used - chance) / (1 - chance))
  const [sizeA, sizeB] = [Number(countA), Number(countB)]
  return Math.min(1, ((common / (1 + common)) * (sizeA + sizeB)) / Math.max(sizeA, sizeB))
}

/**
 * A sketch from which the similarity of two files can be estimated: of the hashes of all samples, the smallest in each
 * bin. White space, line ends and semicolons do not count. Empty for a file that is too small.
 */
function sketchOf(code: string): string {
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
  const digits = [...smallest].map(
    (hash) => DIGITS[hash === LARGEST ? 0 : 1 + (Math.floor(hash / BINS) % (DIGITS.length - 1))],
  )
  return `${samples.size}:${digits.join('')}`
}

/** Spreads a hash over all of its bits. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
