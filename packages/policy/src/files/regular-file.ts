import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** A path at which there is something other than a regular file of a reasonable size. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError'
  readonly code: 'EISDIR' | 'ENOTREG' | 'EFBIG'

  constructor(code: 'EISDIR' | 'ENOTREG' | 'EFBIG', message: string) {
    super(message)
    this.code = code
  }
}

const MEBIBYTE = 1 << 20

/** No file that people write or edit by hand is larger. */
export const MAX_TEXT_BYTES = 16 * MEBIBYTE

/** Opening a pipe that nobody writes to would wait forever. Windows has no such flag and no such pipes. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a regular file; pipes, devices and sockets are never read, and no more than `limit` bytes are.
 * As fast as `readFileSync`, since every source file is read by it.
 */
export function readRegularFile(path: string, limit: number = MAX_TEXT_BYTES): Buffer {
  const descriptor = openAtOnce(path)
  try {
    const stat = fstatSync(descriptor)
    if (stat.isDirectory()) throw new UnusableFileError('EISDIR', 'is a folder')
    if (!stat.isFile()) throw notRegular()
    if (stat.size > limit) throw new UnusableFileError('EFBIG', `is larger than ${Math.floor(limit / MEBIBYTE)} MiB`)
    const bytes = Buffer.allocUnsafeSlow(stat.size)
    let length = 0
    while (length < stat.size) {
      const read = readSync(descriptor, bytes, length, stat.size - length, null)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

/** The text of a regular file without its byte order mark. */
export function readRegularText(path: string, limit?: number): string {
  return readRegularFile(path, limit)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

function openAtOnce(path: string): number {
  try {
    return openSync(path, READ_AT_ONCE)
  } catch (error) {
    // A socket cannot be opened at all, nor a device that nothing drives.
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENXIO' || code === 'ENODEV' ? notRegular() : error
  }
}

function notRegular(): UnusableFileError {
  return new UnusableFileError('ENOTREG', 'is not a regular file')
}
