import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** A path that is not a regular file of a reasonable size. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError'
  readonly code: 'EISDIR' | 'ENOTREG' | 'EFBIG'

  constructor(code: 'EISDIR' | 'ENOTREG' | 'EFBIG', message: string) {
    super(message)
    this.code = code
  }
}

const MEBIBYTE = 1 << 20

/** More than any file that people edit by hand. */
export const MAX_TEXT_BYTES = 16 * MEBIBYTE

/** Opening a pipe without a writer would wait forever. Windows has neither the flag nor such pipes. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a regular file of at most `limit` bytes; never a pipe, device or socket.
 * As fast as `readFileSync`, because it reads every source file.
 */
export function readRegularFile(path: string, limit: number = MAX_TEXT_BYTES): Buffer {
  const descriptor = openWithoutWaiting(path)
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

function openWithoutWaiting(path: string): number {
  try {
    return openSync(path, READ_WITHOUT_WAITING)
  } catch (error) {
    // Sockets, and devices without a driver, cannot be opened.
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENXIO' || code === 'ENODEV' ? notRegular() : error
  }
}

function notRegular(): UnusableFileError {
  return new UnusableFileError('ENOTREG', 'is not a regular file')
}
