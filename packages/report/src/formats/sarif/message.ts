import { plain } from '../../text/plain.ts'

/** Plain text as a SARIF message, where braces are placeholders and `[text](target)` is a link. */
export function sarifMessage(text: string): { text: string } {
  return { text: plain(text).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (') }
}
