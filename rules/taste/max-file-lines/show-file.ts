import { clean, clipMiddle } from '@stratalint/core'
import { posix } from 'node:path'

/** The path of a new file; of a long path only the name, because it is next to the file of the finding. */
export function showFile(path: string): string {
  return path.length <= 60 ? clean(path) : `./${clipMiddle(clean(posix.basename(path)), 60)}`
}
