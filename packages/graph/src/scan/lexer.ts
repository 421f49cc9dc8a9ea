import { isDigit, isNamePart, isNameStart } from './characters.ts'
import { Cursor } from './cursor.ts'
import { doubt } from './doubt.ts'
import {
  AFTER_NAME, CURLY, END, HEAD, NAME, OPERAND, PUNCTUATOR, ROUND, SQUARE, STRING, TEMPLATE, UNSURE, type Kind,
} from './kinds.ts'
import { endOfNumber, endOfPattern } from './literals.ts'
import { BEFORE_EITHER, BEFORE_EXPRESSION, bracketAfter } from './words.ts'

/** The tokens of a file that parses. Wherever the grammar would be needed to go on, it throws `DOUBT`. */
export abstract class Lexer extends Cursor {
  kind: Kind = END
  start = 0
  end = 0
  /** The character of a punctuator. */
  code = 0
  /** Of the token before: its character where it is a punctuator, `AFTER_NAME` or 0. */
  before = 0
  beforeStart = 0
  beforeEnd = 0
  /** Where the last head of `if` and its like ended. */
  headEnd = -1
  /** Whether the token follows a dot and so names a member. */
  isMember = false
  protected readonly isJsx: boolean
  protected readonly brackets: number[] = []
  /** Whether the last token ends an operand, so that a slash divides. */
  protected isOperand = false
  protected isUncertain = false
  /** Whether the last token is a name, and no member's. */
  protected isNamed = false
  #isRepeated = false

  constructor(text: string, isJsx: boolean) {
    super(text)
    this.isJsx = isJsx
  }

  /** Reads an element of JSX, where one begins. */
  protected abstract readElement(): boolean
  /** Called for each name. */
  protected abstract meetName(): void
  /** Called for each string or plain template that may be a key, with whether there is an escape in it. */
  protected abstract meetKey(isEscaped: boolean): void

  /** Makes `next` stay at this token once. */
  repeat(): void {
    this.#isRepeated = true
  }

  next(): Kind {
    if (this.#isRepeated) {
      this.#isRepeated = false
      return this.kind
    }
    this.before = this.kind === PUNCTUATOR ? this.code : this.kind === NAME ? AFTER_NAME : 0
    this.beforeStart = this.start
    this.beforeEnd = this.end
    this.skipTrivia()
    this.start = this.at
    if (this.at >= this.text.length) {
      if (this.brackets.length > 0) doubt()
      this.end = this.at
      return (this.kind = END)
    }
    this.isMember = this.before === 46
    const code = this.text.charCodeAt(this.at)
    if (isNameStart(code)) this.#readName()
    else if (code === 34 || code === 39) this.#readString(code)
    else if (isDigit(code)) this.#readNumber()
    else if (code === 96) this.#readTemplate()
    else this.#readPunctuator(code)
    this.end = this.at
    return this.kind
  }

  #readName(): void {
    const { text } = this
    let { at } = this
    do at++
    while (isNamePart(text.charCodeAt(at)))
    if (text.charCodeAt(at) === 92) doubt()
    this.at = at
    this.kind = NAME
    this.isNamed = !this.isMember
    this.isOperand = true
    this.isUncertain = false
    this.meetName()
  }

  #readString(quote: number): void {
    const { text } = this
    let isEscaped = false
    for (;;) {
      const code = text.charCodeAt(++this.at)
      if (code === quote) break
      if (code === 92) {
        isEscaped = true
        if (text.charCodeAt(++this.at) === 13 && text.charCodeAt(this.at + 1) === 10) this.at++
      } else if (code !== code || code === 10 || code === 13) doubt()
    }
    this.at++
    this.kind = STRING
    this.setOperand()
    this.meetKey(isEscaped)
  }

  #readNumber(): void {
    this.at = endOfNumber(this.text, this.at)
    this.kind = OPERAND
    this.setOperand()
  }

  /** From a backtick, or from the brace that ends a part. */
  #readTemplate(): void {
    const { text } = this
    let isEscaped = false
    for (;;) {
      const code = text.charCodeAt(++this.at)
      if (code === 92) {
        isEscaped = true
        this.at++
      } else if (code === 96) break
      else if (code === 36 && text.charCodeAt(this.at + 1) === 123) {
        this.at += 2
        this.brackets.push(TEMPLATE)
        this.open()
        return
      } else if (code !== code) doubt()
    }
    this.at++
    this.kind = OPERAND
    this.setOperand()
    this.meetKey(isEscaped)
  }

  #readPunctuator(code: number): void {
    const following = this.text.charCodeAt(this.at + 1)
    if (code === 46 && isDigit(following)) return this.#readNumber()
    if (this.isNamed && (code === 47 || code === 60 || code === 33)) this.#weighName()
    if (code === 47) return this.#readSlash()
    if (code === 92 || (code === 60 && this.text.startsWith('<!--', this.at))) doubt()
    if (code === 60 && this.isJsx) {
      if (this.isUncertain || (this.isOperand && this.hasLineBreak(this.end, this.start))) doubt()
      if (!this.isOperand && this.readElement()) {
        this.kind = OPERAND
        return this.setOperand()
      }
    }
    this.kind = PUNCTUATOR
    this.code = code
    const wasOperand = this.isOperand
    const wasUncertain = this.isUncertain
    this.isOperand = this.isUncertain = false
    this.at++
    switch (code) {
      case 46: // ... is no dot before a member.
        if (this.text.startsWith('..', this.at)) {
          this.at += 2
          this.code = 8230
        }
        break
      case 40: // (
        this.brackets.push(this.isNamed ? this.#bracketAfterName() : ROUND)
        break
      case 91: // [
      case 123: // {
        this.brackets.push(code === 91 ? SQUARE : CURLY)
        break
      case 41: // )
      case 93: // ]
      case 125: // }
        return this.#close(code)
      case 33: // ! is also what asserts that a value is there.
        this.isOperand = wasOperand && following !== 61 && !this.hasLineBreak(this.end, this.start)
        this.isUncertain = wasUncertain
        break
      case 43: // ++
      case 45: // --
        if (following === code) {
          this.at++
          this.isOperand = wasOperand
          this.isUncertain = true
          // `-->` is a comment in a script.
          if (code === 45 && this.text.charCodeAt(this.at) === 62) doubt()
        }
        break
      case 62: // > may end type arguments.
        this.isUncertain = this.text.charCodeAt(this.at - 2) !== 61
        break
    }
    this.isNamed = false
  }

  #close(code: number): void {
    const bracket = this.brackets.pop()
    this.isNamed = false
    if (code === 125) {
      if (bracket === TEMPLATE) {
        this.at--
        return this.#readTemplate()
      }
      if (bracket !== CURLY) doubt()
      // Of a block or of an object: the first goes before an expression, the second before a division.
      this.isUncertain = true
      return
    }
    if (bracket === undefined || (code === 93 ? bracket !== SQUARE : bracket > UNSURE)) doubt()
    this.isOperand = bracket !== HEAD
    if (bracket === HEAD) this.headEnd = this.at
    this.isUncertain = bracket === UNSURE
  }

  /** Of a name that may be a keyword: whether a slash or an angle after it begins something. */
  #weighName(): void {
    if (this.end - this.beforeStart > 10) return
    const word = this.text.slice(this.beforeStart, this.end)
    this.isOperand = !BEFORE_EXPRESSION.has(word)
    this.isUncertain = BEFORE_EITHER.has(word)
  }

  #bracketAfterName(): number {
    return this.end - this.beforeStart > 5 ? ROUND : bracketAfter(this.text.slice(this.beforeStart, this.end))
  }

  #readSlash(): void {
    if (this.isUncertain) doubt()
    if (this.isOperand) {
      // Where a statement may end without a semicolon, a regular expression may begin the next one.
      if (this.hasLineBreak(this.end, this.start)) doubt()
      this.at++
      this.kind = PUNCTUATOR
      this.code = 47
      this.isOperand = this.isNamed = false
      return
    }
    this.at = endOfPattern(this.text, this.at)
    this.kind = OPERAND
    this.setOperand()
  }

  protected setOperand(): void {
    this.isOperand = true
    this.isUncertain = this.isNamed = false
  }

  /** Code begins inside of a template or of JSX. */
  protected open(): void {
    this.kind = PUNCTUATOR
    this.code = 123
    this.isOperand = this.isUncertain = this.isNamed = false
  }
}
