import { lstatSync, readFileSync, statSync } from 'node:fs'

/** The text of a file, or why it cannot be read; `null` if it does not exist. */
export type FileText = { text: string } | { reason: string } | null

/** Far more than any manifest has, far less than exhausts memory. */
const MAX_BYTES = 8 * 1024 * 1024

/** Reads a configuration file. Opening a device or a pipe would block, and a huge file would exhaust memory. */
export function readRegularFile(path: string): FileText {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return isThere(path) ? { reason: 'is a broken link' } : null
    if (stats.isDirectory()) return { reason: 'is a folder' }
    if (!stats.isFile()) return { reason: 'is not a regular file' }
    if (stats.size > MAX_BYTES) return { reason: `is larger than ${MAX_BYTES / 1024 / 1024} MB` }
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? { reason: 'is a broken link' } : null
  }
  try {
    return { text: decode(readFileSync(path)) }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : { reason: `cannot be read (${codeOf(error) ?? 'unknown error'})` }
  }
}

/** Decodes as TypeScript does: UTF-16 if the byte order mark says so, else UTF-8. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
