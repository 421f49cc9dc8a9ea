import { lstatSync, readFileSync } from 'node:fs'

/** The text of a regular file; `null` where there is none, or it is a link, a folder or unreadable. */
export function readPlainFile(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
