import type { Edge, EdgeName } from '@stratalint/core'
import { wholeModule } from '../edges/make-edge.ts'
import { doubt } from './doubt.ts'

/** How far back the code around a call is looked at. */
export const REACH = 400

/** The token before `import`: its first character, or its word. */
export interface Before {
  word: string
  character: string
  start: number
  end: number
  /** Where `return` last stood. */
  lastReturn: number
}

const CALL = /import\s*\(\s*(?:\/\*[^*]*\*\/\s*)?((['"])[^'"\\\n]*\2)\s*\)/y
const QUALIFIER = /\s*\.\s*([A-Za-z_$][\w$]*)/y

/**
 * `import('./x')`, as a call or as a type, where the code around it is of the usual forms; whoever takes the module in
 * another way has to be understood from the tree. `at` is where the word begins.
 */
export function readImportCall(text: string, at: number, before: Before): Edge {
  CALL.lastIndex = at
  const [whole, quoted] = CALL.exec(text) ?? doubt()
  const end = CALL.lastIndex
  const start = at + whole.lastIndexOf(quoted!)
  const place = { specifier: quoted!.slice(1, -1), start, end: start + quoted!.length }
  if (isType(text, at, before)) {
    QUALIFIER.lastIndex = end
    const qualifier = QUALIFIER.exec(text)?.[1]
    const isCut = qualifier === undefined ? /[./]/.test(following(text, end)) : /[\\\u0080-\uffff]/.test(text.charAt(QUALIFIER.lastIndex))
    if (isCut) doubt()
    return { kind: 'type-query', ...place, typeOnly: true, names: [{ name: qualifier ?? '*', local: null, typeOnly: true }] }
  }
  // A script may have a variable of that name.
  if (before.word === 'await' && !/^[ \t]*$/.test(text.slice(before.end, at))) doubt()
  const names = before.word === 'await' ? awaitedNames(text, before, end) : promisedNames(text, before, end)
  return { kind: 'dynamic-import', ...place, typeOnly: false, names }
}

const ALIAS = /(?:^|[;\n{}])[ \t]*(?:export[ \t]+)?(?:declare[ \t]+)?type[ \t]+[A-Za-z_$][\w$]*[ \t]*=[ \t]*(?:typeof[ \t]+)?$/

/** Whether the place is certainly one of a type. */
function isType(text: string, at: number, { word, start, end }: Before): boolean {
  if (ALIAS.test(text.slice(Math.max(0, at - REACH), at))) return true
  const isSameLine = /^[ \t]*$/.test(text.slice(end, at))
  if (isSameLine && word === 'as') return true
  return isSameLine && word === 'typeof' && /[\w$)\]][ \t]+as[ \t]+$/.test(text.slice(Math.max(0, start - REACH), start))
}

const CALLBACK = /([A-Za-z_$][\w$]*)[ \t]*\(\s*(?:async\s*)?\(\s*\)[ \t]*$/
const VARIABLE = /(?:^|[;\n{}])[ \t]*(?:export[ \t]+)?(?:const|let|var)[ \t]+[A-Za-z_$][\w$]*[ \t]*=[ \t]*(?:async[ \t]*)?\([ \t]*\)[ \t]*$/
/** What a type in parentheses may follow. */
const TYPE_OPERATORS = new Set(['keyof', 'readonly', 'unique', 'infer', 'is', 'as', 'satisfies', 'extends', 'in', 'asserts', 'typeof', 'new', 'implements'])

/** The promise itself is passed on. */
function promisedNames(text: string, { word, character, start, end: from, lastReturn }: Before, end: number): EdgeName[] {
  if (endsStatement(text, end) || /[,)\]]/.test(following(text, end))) {
    if (word === 'return' && start === lastReturn) return wholeModule()
    // The result of a type of functions looks the same.
    if (character === '>' && text.startsWith('=>', from - 2) && isFunction(text, from - 2, end)) return wholeModule()
  }
  doubt()
}

/** Whether the arrow certainly is a function's that is an argument or stored, rather than a type's. */
function isFunction(text: string, arrow: number, end: number): boolean {
  const before = text.slice(Math.max(0, arrow - REACH), arrow)
  const callback = adjacent(CALLBACK, before)
  if (callback === null) return VARIABLE.test(before) && endsStatement(text, end)
  return !TYPE_OPERATORS.has(callback[1]!)
}

/** `const a =`, `const { a: b } =`, an arrow, or the end of another statement. */
const TAKER = /(?:^|[^\w$.#])(?:const|let|var)(?:\s+([A-Za-z_$][\w$]*)|\s*\{([\w$\s,:]*)\})\s*=\s*$|(?:[;{}]|=>)\s*$/
const MEMBER = /\s*\)\s*\.\s*([A-Za-z_$][\w$]*)\s*/y

function awaitedNames(text: string, { start, lastReturn }: Before, end: number): EdgeName[] {
  const before = text.slice(Math.max(0, start - REACH), start)
  MEMBER.lastIndex = end
  const member = MEMBER.exec(text)
  if (member !== null) {
    const opening = /(=>|[=;,:&|?[({]|\breturn)[ \t]*\([ \t]*$/.exec(before) ?? doubt()
    const isReturn = opening[1] === 'return'
    if (isReturn && start - before.length + opening.index !== lastReturn) doubt()
    const next = text.charAt(MEMBER.lastIndex)
    if (/[\\`!?.[\u0080-\uffff]/.test(next)) doubt()
    // A call of the member is what is stored, not the member.
    if (next !== '(' && opening[1] !== '=>' && !isReturn) doubt()
    return [{ name: member[1]!, local: null, typeOnly: false }]
  }
  if (!endsStatement(text, end)) doubt()
  const [, variable, pattern] = adjacent(TAKER, before) ?? doubt()
  if (pattern !== undefined) return patternNames(pattern)
  return wholeModule(variable ?? null)
}

/** What stands right before the end of the code; `null` where it may stand in a comment. */
function adjacent(pattern: RegExp, code: string): RegExpExecArray | null {
  const match = pattern.exec(code)
  if (match === null || !match[0].includes('\n')) return match
  return code.includes('//', code.lastIndexOf('\n', match.index) + 1) ? null : match
}

function patternNames(pattern: string): EdgeName[] {
  const parts = pattern.split(',')
  if (parts.at(-1)!.trim() === '') parts.pop()
  return parts.map((part) => {
    const names = /^\s*([A-Za-z_$][\w$]*)(?:\s*:\s*([A-Za-z_$][\w$]*))?\s*$/.exec(part)
    if (names === null) doubt()
    return { name: names[1]!, local: names[2] ?? names[1]!, typeOnly: false }
  })
}

const NEXT = /\S|$/g

function following(text: string, at: number): string {
  NEXT.lastIndex = at
  return NEXT.exec(text)![0]
}

const STATEMENT_END = /\s*[;}]|[ \t]*\r?\n\s*(?!(?:as|satisfies|in|instanceof|of)\b)[A-Za-z_$]|\s*$/y

/** By a semicolon, a closing brace, or a line on which another statement begins. */
function endsStatement(text: string, at: number): boolean {
  STATEMENT_END.lastIndex = at
  return STATEMENT_END.test(text)
}
