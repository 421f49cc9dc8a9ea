import { readRegularFile, UnusableFileError } from '@stratalint/policy'
import { shortHash } from '@stratalint/core'

type Why = 'binary' | 'missing' | 'unreadable' | 'not-a-file' | 'too-large'

const MESSAGES: Record<Why, string> = {
  binary: 'The file is binary.',
  missing: 'The file does not exist.',
  unreadable: 'The file cannot be read.',
  'not-a-file': 'The file is not a regular file.',
  'too-large': 'The file is larger than 16 MiB.',
}

/** A file that cannot be used as source text. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly why: Why

  constructor(why: Why, options?: ErrorOptions) {
    super(MESSAGES[why], options)
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
    return readRegularFile(path)
  } catch (error) {
    // Only an error of the system adds something to the reason.
    throw new SourceError(whyOf(error), error instanceof UnusableFileError ? {} : { cause: error })
  }
}

function whyOf(error: unknown): Why {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'missing'
  if (!(error instanceof UnusableFileError)) return 'unreadable'
  return code === 'EFBIG' ? 'too-large' : 'not-a-file'
}

/** Converts offsets of a text to 1-based lines and UTF-16 columns, with the line terminators of ECMAScript. */
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

/** A short hash of a text. */
export function textHash(text: string): string {
  return shortHash(text)
}
