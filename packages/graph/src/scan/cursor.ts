import { isSpace } from './characters.ts'
import { doubt } from './doubt.ts'

/** A place in a text that moves forward. */
export class Cursor {
  readonly text: string
  protected at = 0

  constructor(text: string) {
    this.text = text
    if (text.startsWith('#!')) this.skipLine()
  }

  protected skipTrivia(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.at)
      if (code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && isSpace(code))) this.at++
      else if (code !== 47) return
      else if (text.charCodeAt(this.at + 1) === 47) this.skipLine()
      else if (text.charCodeAt(this.at + 1) === 42) {
        const end = text.indexOf('*/', this.at + 2)
        if (end === -1) doubt()
        this.at = end + 2
      } else return
    }
  }

  protected skipLine(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.at)
      if (code !== code || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return
      this.at++
    }
  }

  /** The next character that is no white space. */
  protected peek(): string {
    let { at } = this
    while (isSpace(this.text.charCodeAt(at))) at++
    return this.text.charAt(at)
  }

  protected hasLineBreak(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true
    }
    return false
  }
}
