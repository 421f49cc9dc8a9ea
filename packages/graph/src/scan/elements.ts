import { isNamePart, isNameStart } from './characters.ts'
import { doubt } from './doubt.ts'
import { CURLY, END } from './kinds.ts'
import { Lexer } from './lexer.ts'

/** Elements in elements deeper than this are read from the tree, before the stack overflows. */
const DEEPEST = 200

/** Longer names of tags are not looked at. */
const REACH = 200

const TAG = /^<\s*([A-Za-z_$][\w$.:-]*)?\s*/
/** `<T = 1>`, `<T>(a: T) => …`, a comment after the name: an element may look the same. */
const EITHER = /^(?:=|\/(?!>)|>\s*[(/]|extends(?:\s*(?:[=/>]|$)|[:-]))/

/** The tokens of a file with elements of JSX, each of which is one token. */
export abstract class Elements extends Lexer {
  #depth = 0

  protected override readElement(): boolean {
    if (!this.#isElement()) return false
    this.#read()
    return true
  }

  /** Rather than the parameters of a generic function. */
  #isElement(): boolean {
    const head = this.text.slice(this.at, this.at + REACH)
    const [tag, name] = TAG.exec(head)!
    const rest = head.slice(tag.length)
    if (name === undefined) return rest.startsWith('>') || doubt()
    if (name === 'const' || EITHER.test(rest)) doubt()
    return !/^(?:,|extends\s)/.test(rest)
  }

  /** From the `<` of an element to the end of its closing tag. */
  #read(): void {
    if (++this.#depth > DEEPEST) doubt()
    const { text } = this
    const name = this.#readTagName()
    for (;;) {
      this.skipTrivia()
      const code = text.charCodeAt(this.at)
      if (code === 62) { // >
        this.at++
        this.#readChildren(name)
        break
      }
      if (code === 47 && text.charCodeAt(this.at + 1) === 62) {
        this.at += 2
        break
      }
      if (code === 123) this.#readEmbedded()
      else if (code === 61) this.at++
      else if (code === 34 || code === 39) {
        this.at = text.indexOf(String.fromCharCode(code), this.at + 1) + 1
        if (this.at === 0) doubt()
      } else if (isNameStart(code)) {
        while (isNamePart(text.charCodeAt(this.at)) || text.charCodeAt(this.at) === 45 || text.charCodeAt(this.at) === 58) this.at++
      } else doubt()
    }
    this.#depth--
  }

  #readTagName(): string {
    const [tag, name = ''] = TAG.exec(this.text.slice(this.at, this.at + REACH))!
    this.at += tag.length
    return name
  }

  #readChildren(name: string): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.at)
      if (code === 123) this.#readEmbedded()
      else if (code !== 60) {
        if (code !== code || code === 62 || code === 125) doubt()
        this.at++
      } else if (text.charCodeAt(this.at + 1) === 47) {
        const closing = /^<\/\s*([\w$.:-]*)\s*>/.exec(text.slice(this.at, this.at + REACH))
        if (closing?.[1] !== name) doubt()
        this.at += closing[0].length
        return
      } else this.#read()
    }
  }

  /** `{…}` in JSX: code, up to the brace that closes it. */
  #readEmbedded(): void {
    const depth = this.brackets.length
    this.brackets.push(CURLY)
    this.at++
    this.open()
    while (this.brackets.length > depth) if (this.next() === END) doubt()
  }
}
