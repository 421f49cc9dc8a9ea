import type { Edge } from '@stratalint/core'
import { table } from './characters.ts'
import { doubt } from './doubt.ts'
import { readImportCall, type Before } from './dynamic-imports.ts'
import { Elements } from './elements.ts'
import { AFTER_NAME, NAME, PUNCTUATOR } from './kinds.ts'
import { readMeta } from './meta.ts'
import { isMockMethod, readMock } from './mocks.ts'

/** v, j, i, m, g, r, e, n */
const LOADER_BEGINNINGS = table('vjimgren')

/**
 * The tokens of a file, with what loads modules in the midst of code. Where code loads modules in a way that tokens do
 * not tell, it throws `DOUBT`.
 */
export class Tokens extends Elements {
  /** The edges of calls that load a module, in any depth. */
  readonly loads: Edge[] = []
  /** How often the names of mocking objects stand where they may be declared. */
  mockersNamed = 0
  #lastReturn = -1
  /** Where the last method of a mocking object is named; -1 before the first call that mocks. */
  #mockMethod = -1

  /** How many brackets are open around the token; for a bracket itself, without it. */
  get depth(): number {
    return this.brackets.length
  }

  get value(): string {
    return this.text.slice(this.start, this.end)
  }

  get hasMocks(): boolean {
    return this.#mockMethod !== -1
  }

  isName(name: string): boolean {
    return this.kind === NAME && this.end - this.start === name.length && this.text.startsWith(name, this.start)
  }

  isCharacter(character: string): boolean {
    return this.kind === PUNCTUATOR && this.code === character.charCodeAt(0)
  }

  isAfterName(name: string): boolean {
    return this.before === AFTER_NAME && this.beforeEnd - this.beforeStart === name.length && this.text.startsWith(name, this.beforeStart)
  }

  get isOnNewLine(): boolean {
    return this.hasLineBreak(this.beforeEnd, this.start)
  }

  protected override meetName(): void {
    const { start, at, text } = this
    if (this.isMember) {
      // `jest.mock('a').mock('b')`, but not `double.mock.calls`.
      if (this.#mockMethod !== -1 && start !== this.#mockMethod && isMockMethod(text.slice(start, at)) && this.peek() !== '.') doubt()
      return
    }
    // Of all names only those with such lengths and beginnings load modules or declare them.
    switch (at - start) {
      case 2:
      case 4:
      case 6:
      case 7:
      case 9:
        if (LOADER_BEGINNINGS[text.charCodeAt(start)] === 1) this.#meetLoader(text.slice(start, at))
    }
  }

  protected override meetKey(isEscaped: boolean): void {
    if (!isEscaped && this.#mockMethod === -1) return
    const next = this.peek()
    const isKey = (this.before === 91 && next === ']') || (next === ':' && (this.before === 44 || this.before === 123))
    if (isKey && (isEscaped || isMockMethod(this.text.slice(this.start + 1, this.at - 1)))) doubt()
  }

  /** Words by which modules are loaded in the midst of code, or declared in it. */
  #meetLoader(word: string): void {
    switch (word) {
      case 'return':
        this.#lastReturn = this.start
        break
      case 'require':
      case 'exports':
        doubt()
      case 'vi':
      case 'vitest':
      case 'jest':
        this.#meetMocker()
        break
      case 'import':
        this.#meetImport()
        break
      case 'namespace':
      case 'module':
        if (/[\w$'"`.[?!)/\u0080-\uffff]/.test(this.peek())) doubt()
        break
      case 'global':
        if (/[{/]/.test(this.peek())) doubt()
    }
  }

  /** `import(…)` and `import.meta`, wherever they stand. */
  #meetImport(): void {
    const following = this.peek()
    if (following === '/') doubt()
    if (following !== '(' && following !== '.') return
    const { text } = this
    const before: Before = {
      word: this.before === AFTER_NAME ? text.slice(this.beforeStart, this.beforeEnd) : '',
      character: this.before > 0 ? text.charAt(this.beforeStart) : '',
      start: this.beforeStart,
      end: this.beforeEnd,
      lastReturn: this.#lastReturn,
    }
    this.#load(following === '(' ? readImportCall(text, this.start, before) : readMeta(text, this.start, before))
  }

  /** `vi.mock(…)`; a name that is not followed by a dot may be a declaration or an import. */
  #meetMocker(): void {
    const following = this.peek()
    if (following === '.') {
      const mock = readMock(this.text, this.start)
      if (mock === null) return
      if (this.isAfterName('new')) doubt()
      this.#mockMethod = mock.method
      this.#load(mock.edge)
    } else if (/[,}:]/.test(following)) this.mockersNamed++
    else doubt()
  }

  #load(edge: Edge | null): void {
    if (edge !== null) this.loads.push(edge)
  }
}
