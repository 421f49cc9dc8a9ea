import type { Edge } from '@stratalint/core'
import { doubt } from './doubt.ts'
import { readImportCall, readMeta, readMock, type Before } from './loads.ts'

export const enum Token {
  End,
  Name,
  String,
  Punctuator,
  /** A number, a template, a regular expression or an element of JSX: of no further interest. */
  Operand,
}

const enum Bracket {
  Round,
  /** The head of `if`, `while`, `for` or `with`, after which an expression begins. */
  Head,
  /** After `for await` or `await`. */
  Unsure,
  Other,
  /** `${` */
  Template,
}

/** After these words an expression begins; of a slash after some others only the grammar knows. */
const BEFORE_EXPRESSION = new Set(['return', 'typeof', 'case', 'do', 'else', 'in', 'instanceof', 'new', 'void', 'delete', 'throw', 'extends', 'default'])
const UNCERTAIN_BEFORE_SLASH = new Set(['of', 'yield', 'await', 'as', 'satisfies', 'is', 'keyof', 'asserts'])
const NAME = -1
/** v, j, i, m, g, r, e, n */
const LOADER_BEGINNINGS = [118, 106, 105, 109, 103, 114, 101, 110]

const HEADS = new Set(['if', 'while', 'for', 'with'])

/**
 * The tokens of a file that parses. Wherever the grammar would be needed to go on, and wherever code loads modules in
 * another way than by statements of import and export, it throws `Doubt`.
 */
export class Tokens {
  readonly text: string
  type: Token = Token.End
  start = 0
  end = 0
  /** The edges of calls that load a module, in any depth. */
  readonly loads: Edge[] = []
  /** The character of a punctuator. */
  code = 0
  #at: number
  readonly #isJsx: boolean
  readonly #brackets: Bracket[] = []
  /** Whether the last token ends an operand, so that a slash divides. */
  #isOperand = false
  #isUncertain = false
  /** Whether the last token is a name, and no member's. */
  #isNamed = false
  /** The character code of the token before this one, where it is a punctuator; else `NAME` or 0. */
  #before = 0
  #beforeStart = 0
  #isAfterDot = false
  #isRepeated = false
  #jsxDepth = 0

  constructor(text: string, isJsx: boolean) {
    this.text = text
    this.#isJsx = isJsx
    this.#at = 0
    if (text.startsWith('#!')) this.#skipLine()
  }

  /** How many brackets are open around the token; for a bracket itself, without it. */
  get depth(): number {
    return this.#brackets.length
  }

  get value(): string {
    return this.text.slice(this.start, this.end)
  }

  /** Whether the token follows a dot and so names a member. */
  get isMember(): boolean {
    return this.#isAfterDot
  }

  isName(name: string): boolean {
    return this.type === Token.Name && this.end - this.start === name.length && this.text.startsWith(name, this.start)
  }

  isCharacter(character: string): boolean {
    return this.type === Token.Punctuator && this.code === character.charCodeAt(0)
  }

  /** Makes `next` stay at this token once. */
  repeat(): void {
    this.#isRepeated = true
  }

  next(): Token {
    if (this.#isRepeated) {
      this.#isRepeated = false
      return this.type
    }
    const wasDot = this.type === Token.Punctuator && this.code === 46
    this.#before = this.type === Token.Punctuator ? this.code : this.type === Token.Name ? NAME : 0
    this.#beforeStart = this.start
    this.#skipTrivia()
    this.start = this.#at
    if (this.#at >= this.text.length) {
      if (this.#brackets.length > 0) doubt()
      this.end = this.#at
      return (this.type = Token.End)
    }
    this.#isAfterDot = wasDot
    const code = this.text.charCodeAt(this.#at)
    if (isNameStart(code)) this.#readName()
    else if (code === 34 || code === 39) this.#readString(code)
    else if (code >= 48 && code <= 57) this.#readNumber()
    else if (code === 96) this.#readTemplate()
    else this.#readPunctuator(code)
    this.end = this.#at
    return this.type
  }

  #skipTrivia(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.#at)
      if (code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && isSpace(code))) this.#at++
      else if (code !== 47) return
      else if (text.charCodeAt(this.#at + 1) === 47) this.#skipLine()
      else if (text.charCodeAt(this.#at + 1) === 42) {
        const end = text.indexOf('*/', this.#at + 2)
        if (end === -1) doubt()
        this.#at = end + 2
      } else return
    }
  }

  #skipLine(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.#at)
      if (code !== code || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return
      this.#at++
    }
  }

  #readName(): void {
    const { text } = this
    let at = this.#at
    let code: number
    do code = text.charCodeAt(++at)
    while (isNamePart(code))
    if (code === 92) doubt()
    this.#at = at
    this.type = Token.Name
    this.#isNamed = !this.#isAfterDot
    this.#isOperand = true
    this.#isUncertain = false
    if (this.#isAfterDot) return
    // Of all names only those with such lengths and beginnings load modules or declare them.
    switch (at - this.start) {
      case 2:
      case 4:
      case 6:
      case 7:
      case 9:
        if (LOADER_BEGINNINGS.includes(text.charCodeAt(this.start))) this.#readLoader(text.slice(this.start, at))
    }
  }

  /** Words by which modules are loaded in the midst of code, or declared in it. */
  #readLoader(word: string): void {
    switch (word) {
      case 'require':
      case 'exports':
        doubt()
      case 'vi':
      case 'vitest':
      case 'jest':
        this.#load(readMock(this.text, this.start))
        break
      case 'import':
        this.#readImport()
        break
      case 'namespace':
      case 'module':
        if (/[\w$'"`.[?/\u0080-\uffff]/.test(this.#peek())) doubt()
        break
      case 'global':
        if (/[{/]/.test(this.#peek())) doubt()
    }
  }

  /** `import(…)` and `import.meta`, wherever they stand. */
  #readImport(): void {
    const following = this.#peek()
    if (following === '/') doubt()
    if (following !== '(' && following !== '.') return
    const { text } = this
    const before: Before = {
      word: this.#before === NAME ? text.slice(this.#beforeStart, this.end) : '',
      character: this.#before > 0 ? text.charAt(this.#beforeStart) : '',
      start: this.#beforeStart,
      end: this.end,
    }
    this.#load(following === '(' ? readImportCall(text, this.start, before) : readMeta(text, this.start, before))
  }

  #load(edge: Edge | null): void {
    if (edge !== null) this.loads.push(edge)
  }

  /** The next character that is no white space. */
  #peek(): string {
    let at = this.#at
    while (isSpace(this.text.charCodeAt(at))) at++
    return this.text.charAt(at)
  }

  #readString(quote: number): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(++this.#at)
      if (code === quote) break
      if (code === 92) this.#at++
      else if (code !== code || code === 10 || code === 13) doubt()
    }
    this.#at++
    this.type = Token.String
    this.#setOperand()
  }

  #readNumber(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(++this.#at)
      if (isNamePart(code) || code === 46) continue
      const before = text.charCodeAt(this.#at - 1) | 32
      // 1e-3, but not 0xe-3.
      if ((code === 43 || code === 45) && before === 101 && !/^0x/i.test(text.slice(this.start, this.start + 2))) continue
      break
    }
    this.type = Token.Operand
    this.#setOperand()
  }

  /** From a backtick, or from the brace that ends a part. */
  #readTemplate(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(++this.#at)
      if (code === 92) this.#at++
      else if (code === 96) break
      else if (code === 36 && text.charCodeAt(this.#at + 1) === 123) {
        this.#at += 2
        this.#brackets.push(Bracket.Template)
        this.type = Token.Punctuator
        this.code = 123
        this.#isOperand = this.#isUncertain = this.#isNamed = false
        return
      } else if (code !== code) doubt()
    }
    this.#at++
    this.type = Token.Operand
    this.#setOperand()
  }

  #readPunctuator(code: number): void {
    const { text } = this
    const following = text.charCodeAt(this.#at + 1)
    if (code === 47) return this.#readSlash()
    if (code === 46 && following >= 48 && following <= 57) return this.#readNumber()
    if (code === 92 || (code === 60 && text.startsWith('<!--', this.#at))) doubt()
    if (this.#isNamed && (code === 60 || code === 33)) this.#weighName()
    if (code === 60 && this.#isJsx) {
      if (this.#isUncertain) doubt()
      if (!this.#isOperand && this.#looksLikeElement()) {
        this.#readElement()
        this.type = Token.Operand
        this.#setOperand()
        return
      }
    }
    this.type = Token.Punctuator
    this.code = code
    const wasOperand = this.#isOperand
    this.#isOperand = this.#isUncertain = false
    this.#at++
    switch (code) {
      case 46: // ... is no dot before a member.
        if (text.startsWith('..', this.#at)) {
          this.#at += 2
          this.code = 8230
        }
        break
      case 40: // (
        this.#brackets.push(this.#isNamed ? this.#bracketAfterName() : Bracket.Round)
        break
      case 91: // [
      case 123: // {
        this.#brackets.push(Bracket.Other)
        break
      case 41: { // )
        const bracket = this.#brackets.pop()
        this.#isOperand = bracket !== Bracket.Head
        this.#isUncertain = bracket === Bracket.Unsure
        break
      }
      case 93: // ]
        this.#brackets.pop()
        this.#isOperand = true
        break
      case 125: // }
        if (this.#brackets.pop() === Bracket.Template) {
          this.#at--
          this.#readTemplate()
          return
        }
        // Of a block or of an object: the first goes before an expression, the second before a division.
        this.#isUncertain = true
        break
      case 33: // ! is also what asserts that a value is there.
        if (wasOperand && following !== 61 && !/[\n\r]/.test(text.slice(this.end, this.start))) this.#isOperand = true
        break
      case 43: // ++
      case 45: // --
        if (following === code) {
          this.#at++
          this.#isOperand = wasOperand
          this.#isUncertain = true
        }
        break
      case 62: // > may end type arguments.
        this.#isUncertain = text.charCodeAt(this.#at - 2) !== 61
        break
    }
    this.#isNamed = false
  }

  /** Of a name that may be a keyword: whether a slash or an angle after it begins something. */
  #weighName(): void {
    if (this.end - this.#beforeStart > 10) return
    const word = this.text.slice(this.#beforeStart, this.end)
    this.#isOperand = !BEFORE_EXPRESSION.has(word)
    this.#isUncertain = UNCERTAIN_BEFORE_SLASH.has(word)
  }

  #bracketAfterName(): Bracket {
    if (this.end - this.#beforeStart > 5) return Bracket.Round
    const word = this.text.slice(this.#beforeStart, this.end)
    return HEADS.has(word) ? Bracket.Head : word === 'await' ? Bracket.Unsure : Bracket.Round
  }

  #readSlash(): void {
    if (this.#isNamed) this.#weighName()
    if (this.#isUncertain) doubt()
    const { text } = this
    if (this.#isOperand) {
      this.#at++
      this.type = Token.Punctuator
      this.code = 47
      this.#isOperand = this.#isNamed = false
      return
    }
    let isClass = false
    for (;;) {
      const code = text.charCodeAt(++this.#at)
      if (code === 92) this.#at++
      else if (code === 91) isClass = true
      else if (code === 93) isClass = false
      else if (code === 47 && !isClass) break
      else if (code !== code || code === 10 || code === 13) doubt()
    }
    do this.#at++
    while (isNamePart(text.charCodeAt(this.#at)))
    this.type = Token.Operand
    this.#setOperand()
  }

  #setOperand(): void {
    this.#isOperand = true
    this.#isUncertain = this.#isNamed = false
  }

  /** Rather than the parameters of a generic function. */
  #looksLikeElement(): boolean {
    const after = /^<\s*(?:>|([A-Za-z_$][\w$.:-]*)\s*(,|extends\b)?)/.exec(this.text.slice(this.#at, this.#at + 200))
    return after !== null && after[2] === undefined && after[1] !== 'const'
  }

  /** An element of JSX from its `<` to the end of its closing tag. */
  #readElement(): void {
    if (++this.#jsxDepth > 200) doubt()
    const { text } = this
    const name = this.#readTagName()
    for (;;) {
      this.#skipTrivia()
      const code = text.charCodeAt(this.#at)
      if (code === 62) { // >
        this.#at++
        this.#readChildren(name)
        break
      }
      if (code === 47 && text.charCodeAt(this.#at + 1) === 62) {
        this.#at += 2
        break
      }
      if (code === 123) this.#readEmbedded()
      else if (code === 61) this.#at++
      else if (code === 34 || code === 39) {
        this.#at = text.indexOf(String.fromCharCode(code), this.#at + 1) + 1
        if (this.#at === 0) doubt()
      } else if (isNameStart(code)) {
        while (isNamePart(text.charCodeAt(this.#at)) || text.charCodeAt(this.#at) === 45 || text.charCodeAt(this.#at) === 58) this.#at++
      } else doubt()
    }
    this.#jsxDepth--
  }

  #readTagName(): string {
    const match = /^<\s*([A-Za-z_$][\w$.:-]*)?/.exec(this.text.slice(this.#at, this.#at + 200))!
    this.#at += match[0].length
    return match[1] ?? ''
  }

  #readChildren(name: string): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.#at)
      if (code === 123) this.#readEmbedded()
      else if (code !== 60) {
        if (code !== code || code === 62 || code === 125) doubt()
        this.#at++
      } else if (text.charCodeAt(this.#at + 1) === 47) {
        const closing = /^<\/\s*([\w$.:-]*)\s*>/.exec(text.slice(this.#at, this.#at + 200))
        if (closing?.[1] !== name) doubt()
        this.#at += closing[0].length
        return
      } else this.#readElement()
    }
  }

  /** `{…}` in JSX: code, up to the brace that closes it. */
  #readEmbedded(): void {
    const depth = this.#brackets.length
    this.#isOperand = this.#isUncertain = this.#isNamed = false
    this.#brackets.push(Bracket.Other)
    this.#at++
    this.type = Token.Punctuator
    this.code = 123
    while (this.#brackets.length > depth) if (this.next() === Token.End) doubt()
  }
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 36 || code === 95 || code === 35 || code === 64 || (code >= 128 && !isSpace(code))
}

function isNamePart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 36 || code === 95 || (code >= 128 && !isSpace(code))
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x1680
    || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}
