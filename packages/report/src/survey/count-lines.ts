import { readRegularFile } from '@stratalint/policy'
import { join } from 'node:path'

const LINE_FEED = 10

/** The number of lines of a file; 0 for one that cannot be read. */
export function countLines(root: string, file: string): number {
  let bytes: Buffer
  try {
    bytes = readRegularFile(join(root, file))
  } catch {
    return 0
  }
  let lines = 0
  let at = -1
  while ((at = bytes.indexOf(LINE_FEED, at + 1)) !== -1) lines += 1
  return bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? lines + 1 : lines
}
