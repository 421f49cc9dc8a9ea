import { readRegularFile as readBytes, UnusableFileError } from '@stratalint/policy'
import { lstatSync, statSync } from 'node:fs'

/** The text of a file, or why it cannot be read; `null` if it does not exist. */
export type FileText = { text: string } | { reason: string } | null

/** Far more than any manifest has, far less than exhausts memory. */
const MAX_BYTES = 8 * 1024 * 1024

const BROKEN_LINK = 'is a broken link'

/** Reads a configuration file. A missing one is looked up first, because many are and a failed read is slow. */
export function readRegularFile(path: string): FileText {
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return isThere(path) ? { reason: BROKEN_LINK } : null
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? { reason: BROKEN_LINK } : null
  }
  try {
    return { text: decode(readBytes(path, MAX_BYTES)) }
  } catch (error) {
    if (error instanceof UnusableFileError) return { reason: error.message }
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
