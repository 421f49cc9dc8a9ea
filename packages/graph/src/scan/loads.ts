import type { Edge, EdgeName } from '@stratalint/core'
import { wholeModule } from '../edges/make-edge.ts'
import { doubt } from './doubt.ts'

const CALL = /import\s*\(\s*(?:\/\*[^*]*\*\/\s*)?((['"])[^'"\\\n]*\2)\s*\)/y

/** How far back the code around a call is looked at. */
const REACH = 400

/** The token before `import`: its first character, or its word. */
export interface Before {
  word: string
  character: string
  start: number
  end: number
}

/**
 * `import('./x')`, as a call or as a type, where the code around it is of the usual forms; whoever takes the module in
 * another way has to be understood from the tree. `at` is where the word begins.
 */
export function readImportCall(text: string, at: number, before: Before): Edge {
  CALL.lastIndex = at
  const call = CALL.exec(text)
  if (call === null) doubt()
  const end = CALL.lastIndex
  const start = text.indexOf(call[1]!, at)
  const place = { specifier: call[1]!.slice(1, -1), start, end: start + call[1]!.length }
  const qualifier = /^\s*\.\s*([A-Za-z_$][\w$]*)/.exec(text.slice(end, end + REACH))?.[1]
  // A promise has no other members than those.
  if (before.word === 'typeof' || (qualifier !== undefined && !['then', 'catch', 'finally'].includes(qualifier))) {
    return { kind: 'type-query', ...place, typeOnly: true, names: [{ name: qualifier ?? '*', local: null, typeOnly: true }] }
  }
  const names = before.word === 'await' ? awaitedNames(text, before, end) : promisedNames(text, at, before, end)
  return { kind: 'dynamic-import', ...place, typeOnly: false, names }
}

/** The promise itself is passed on. */
function promisedNames(text: string, at: number, { word, character, end: from }: Before, end: number): EdgeName[] {
  const isArrow = character === '>' && text.startsWith('=>', from - 2)
  if (!isArrow && word !== 'return') doubt()
  // The result of a type of functions looks the same.
  const line = text.slice(Math.max(text.lastIndexOf('\n', at), at - REACH), at)
  if (/\b(?:type|interface|declare|as|satisfies)\b|:\s*\(/.test(line)) doubt()
  if (!/[;,)}\]]/.test(following(text, end)) && !endsStatement(text, end)) doubt()
  return wholeModule()
}

function awaitedNames(text: string, { start }: Before, end: number): EdgeName[] {
  const before = text.slice(Math.max(0, start - REACH), start)
  const member = /^\s*\)\s*\.\s*([A-Za-z_$][\w$]*)(?![\w$])\s*(\S|$)/.exec(text.slice(end, end + REACH))
  if (member !== null) {
    // A call of the member is what is stored, not the member.
    const isFree = member[2] === '(' || /(?:=>|\breturn)\s*\(\s*$/.test(before)
    if (!/\(\s*$/.test(before) || !isFree || /[[`!?.]/.test(member[2]!)) doubt()
    return [{ name: member[1]!, local: null, typeOnly: false }]
  }
  if (!endsStatement(text, end)) doubt()
  const variable = /(?:^|[^\w$.])(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*$/.exec(before)
  if (variable !== null) return wholeModule(variable[1]!)
  const pattern = /(?:^|[^\w$.])(?:const|let|var)\s*\{([\w$\s,:]*)\}\s*=\s*$/.exec(before)
  if (pattern !== null) return patternNames(pattern[1]!)
  if (/(?:[;{}]|=>|\breturn)\s*$/.test(before)) return wholeModule()
  doubt()
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

function following(text: string, at: number): string {
  return /\S|$/.exec(text.slice(at, at + REACH))![0]
}

/** By a semicolon, a closing brace, or a line on which another statement begins. */
function endsStatement(text: string, at: number): boolean {
  return /^(?:\s*[;}]|[ \t]*\r?\n\s*(?!(?:as|satisfies|in|instanceof|of)\b)[A-Za-z_$]|\s*$)/.test(text.slice(at, at + REACH))
}

const DECLARED_URL = /\b(?:class|function|const|let|var|import)\s+URL\b|[{,]\s*(?:\w+\s+as\s+|\w+\s*:\s*)?URL\b[^(\n]*\}|[(,]\s*URL\s*[,:)=?]/
const META_URL = /import\s*\.\s*meta\s*\.\s*([A-Za-z_$][\w$]*)/y
const BEFORE_BASE = /\bnew\s+URL\(\s*((['"])[^'"\\\n]*\2)\s*,\s*$/

/** What `import.meta` stands for where it leads to another module: only `new URL('./x', import.meta.url)` does. */
export function readMeta(text: string, at: number, { character, start }: Before): Edge | null {
  META_URL.lastIndex = at
  const property = META_URL.exec(text)?.[1]
  if (property === undefined || property === 'resolve' || property === 'vitest') doubt()
  if (property !== 'url') return null
  const isArgument = character === ','
  const isOnlyArgument = character === '(' && /[\w$]\s*$/.test(text.slice(Math.max(0, start - REACH), start))
  if (isOnlyArgument || (!isArgument && /[=:?]/.test(character))) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  const url = BEFORE_BASE.exec(before)
  if (url === null || !/^\s*,?\s*\)/.test(text.slice(META_URL.lastIndex, META_URL.lastIndex + REACH)) || DECLARED_URL.test(text)) doubt()
  const specifier = url[1]!.slice(1, -1)
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return null
  const from = at - before.length + url.index + url[0].indexOf(url[1]!)
  return { kind: 'url', specifier, start: from, end: from + url[1]!.length, typeOnly: false, names: wholeModule() }
}

const MOCKER_CALL = /(vi|vitest|jest)\s*\.\s*([A-Za-z_$][\w$]*)\s*(\()?/y
const MOCKED = /\s*((['"])[^'"\\\n]*\2)\s*[,)]/y
const SWITCHES = 'mock|doMock|unmock|doUnmock|dontMock|deepUnmock|setMock|unstable_mockModule|unstable_unmockModule'
const IS_SWITCH = new RegExp(`^(?:${SWITCHES})$`)
const CHAINED = new RegExp(`\\)\\s*\\.\\s*(?:${SWITCHES})\\b`)
const LOADERS = /\b(?:importActual|importMock|requireActual|requireMock|createMockFromModule|genMockFromModule)\b/
const ANY_SWITCH = new RegExp(`\\b(?:${SWITCHES})\\b`)
const OTHER_MOCKER = /\b(?:const|let|var|function|class)\b[^=;\n]*\b(?:vi|vitest|jest)\b|[(,]\s*(?:vi|vitest|jest)\s*[,)=:]/

/** `vi.mock('./x')` and its like; `null` where nothing is loaded. */
export function readMock(text: string, at: number): Edge | null {
  if (!ANY_SWITCH.test(text) && !LOADERS.test(text)) return null
  MOCKER_CALL.lastIndex = at
  const call = MOCKER_CALL.exec(text)
  // In an import clause, or as a member of which the name does not stand here.
  if (call === null) return /^\w+\s*[,}]/.test(text.slice(at, at + REACH)) && isImportedMocker(text) ? null : doubt()
  if (!IS_SWITCH.test(call[2]!)) return LOADERS.test(call[2]!) ? doubt() : null
  MOCKED.lastIndex = MOCKER_CALL.lastIndex
  const mocked = call[3] === undefined ? null : MOCKED.exec(text)
  if (mocked === null || CHAINED.test(text) || (OTHER_MOCKER.test(text) && !isImportedMocker(text))) doubt()
  const start = text.indexOf(mocked[1]!, MOCKER_CALL.lastIndex)
  return { kind: 'mock', specifier: mocked[1]!.slice(1, -1), start, end: start + mocked[1]!.length, typeOnly: false, names: wholeModule() }
}

function isImportedMocker(text: string): boolean {
  return /import\s*\{[^{}]*\b(?:vi|vitest|jest)\b[^{}]*\}\s*from\s*['"](?:vitest|@jest\/globals)['"]/.test(text) && !/\b(?:vi|vitest|jest)\s+as\b/.test(text)
}
