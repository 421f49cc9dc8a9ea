import { plain } from '../../text/plain.ts'

/** A message that says just its text: braces would stand for arguments and `[text](target)` for a link. */
export function sarifMessage(text: string): { text: string } {
  return { text: plain(text).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (') }
}
