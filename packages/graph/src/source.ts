import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file that cannot be taken as source text. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly why: 'binary' | 'missing' | 'unreadable'

  constructor(why: 'binary' | 'missing' | 'unreadable', options?: ErrorOptions) {
    super(why === 'binary' ? 'The file is binary.' : why === 'missing' ? 'The file does not exist.' : 'The file cannot be read.', options)
    this.why = why
  }
}

const BINARY_PROBE = 8192

/** The text of a source file as UTF-8, without a BOM. */
export function readSource(path: string): string {
  const bytes = readBytes(path)
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) throw new SourceError('binary')
  const text = bytes.toString('utf8')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new SourceError(isMissing ? 'missing' : 'unreadable', { cause: error })
  }
}

/** Turns offsets of a text into 1-based lines and UTF-16 columns, by the line ends that ECMAScript knows. */
export function createLineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

/** Tells texts apart; what is decoded alike is alike. */
export function textHash(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 16)
}
