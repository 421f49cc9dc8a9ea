import { readRegularFile as readBytes, UnusableFileError } from '@stratalint/policy'
import { lstatSync, statSync } from 'node:fs'

/** What a file holds, or why it cannot be read; `null` when nothing has this name. */
export type FileText = { text: string } | { reason: string } | null

/** Far above any manifest, far below what a process cannot hold. */
const MOST_BYTES = 8 * 1024 * 1024

/** Reads a configuration file. A missing one is looked up first, because many are and a failed read is slow. */
export function readRegularFile(path: string): FileText {
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return isThere(path) ? { reason: NO_TARGET } : null
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? { reason: NO_TARGET } : null
  }
  try {
    return { text: decode(readBytes(path, MOST_BYTES)) }
  } catch (error) {
    if (error instanceof UnusableFileError) return { reason: error.message }
    return codeOf(error) === 'ENOENT' ? null : { reason: `cannot be read (${codeOf(error) ?? 'unknown error'})` }
  }
}

const NO_TARGET = 'is a link that leads nowhere'

/** As TypeScript reads a file: UTF-16 where the byte order mark says so, else UTF-8. */
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
