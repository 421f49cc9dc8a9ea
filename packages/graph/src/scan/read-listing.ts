import { doubt } from './doubt.ts'
import { AFTER_NAME, END, NAME, PUNCTUATOR } from './kinds.ts'
import { declare, type Listing } from './listing.ts'
import { readExport, readImport } from './statements.ts'
import { Tokens } from './tokens.ts'
import { OPERATORS } from './words.ts'

/** What a list of declared names belongs to. */
type List = 'none' | 'plain' | 'exported'

/** Reads the statements of import and export, and what is declared beside them. */
export function readListing(text: string, isJsx: boolean): Listing {
  const tokens = new Tokens(text, isJsx)
  const listing: Listing = { edges: [], exported: [], declared: new Map() }
  const { declared } = listing
  /** The word that declares the name that comes next. */
  let declaring = ''
  /** Whether that word certainly begins a statement at the top. */
  let isCertain = true
  let isPattern = false
  let list: List = 'none'
  while (tokens.next() !== END) {
    if (tokens.depth > (tokens.kind === PUNCTUATOR && isOpening(tokens.code) ? 1 : 0)) {
      if (isPattern && tokens.kind === NAME) declared.set(tokens.value, null)
      continue
    }
    isPattern = false
    if (tokens.kind !== NAME || tokens.isMember) {
      if (tokens.kind === PUNCTUATOR) {
        isPattern = isOpening(tokens.code) && isVariable(declaring)
        if (tokens.code === 44 && list !== 'none') isPattern = readNext(tokens, listing, list)
        else if (tokens.code === 59) list = 'none'
        if (declaring === 'function' && tokens.code === 42) continue
      }
      declaring = ''
      continue
    }
    const word = tokens.value
    if (declaring !== '' && isDeclared(word, declaring, tokens)) {
      if (isCertain) declare(listing, declaring, tokens)
      else declared.set(word, null)
      declaring = ''
      continue
    }
    switch (word) {
      case 'const':
        // A type parameter or an assertion.
        if (tokens.before === 60 || tokens.before === 44 || isAssertion(tokens)) continue
        list = 'plain'
        isCertain = true
        declaring = word
        continue
      case 'var':
        list = 'plain'
        isCertain = beginsStatement(tokens)
        declaring = word
        continue
      case 'function':
      case 'class':
        if (!isModifier(tokens.text.slice(tokens.beforeStart, tokens.beforeEnd))) isCertain = beginsStatement(tokens)
        declaring = word
        continue
      case 'let':
        if (list !== 'exported') list = 'plain'
        isCertain = true
        declaring = word
        continue
      case 'enum':
      case 'interface':
      case 'type':
        isCertain = true
        declaring = word
        continue
      case 'async':
      case 'abstract':
      case 'declare':
        isCertain = beginsStatement(tokens)
        break
      case 'import':
        list = readImportStatement(tokens, listing) ? 'none' : list
        break
      case 'export':
        if (isBody(tokens)) doubt()
        list = readExport(tokens, listing) ? 'exported' : 'none'
        isCertain = true
    }
    declaring = ''
  }
  if (tokens.hasMocks && tokens.mockersNamed > 0) doubt()
  for (const edge of tokens.loads) listing.edges.push(edge)
  return listing
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 123
}

function isVariable(word: string): boolean {
  return word === 'const' || word === 'let' || word === 'var'
}

/** Whether a word is what the word before it declares: `type` and its like may also be names themselves. */
function isDeclared(word: string, declaring: string, tokens: Tokens): boolean {
  switch (word) {
    case 'const':
    case 'var':
    case 'function':
    case 'class':
    case 'enum':
    case 'import':
    case 'export':
      return false
    default:
      return (declaring !== 'type' && declaring !== 'interface') || !tokens.isOnNewLine
  }
}

/** Words that may stand before `function` and `class` in a statement. */
function isModifier(word: string): boolean {
  return word === 'async' || word === 'abstract' || word === 'declare' || word === 'default'
}

/** Whether the token begins a statement that is no other one's part; where that is not plain, it does not. */
function beginsStatement(tokens: Tokens): boolean {
  const { before, beforeStart, beforeEnd } = tokens
  if (beforeEnd === 0 || before === 59 || before === 125) return true
  if (!tokens.isOnNewLine || isBody(tokens)) return false
  if (before === AFTER_NAME) return !OPERATORS.has(tokens.text.slice(beforeStart, beforeEnd))
  return before === 0 || before === 41 || before === 93
}

/** Whether the token begins what an `if`, a label or their like has for a body. */
function isBody(tokens: Tokens): boolean {
  return tokens.beforeEnd === tokens.headEnd || tokens.before === 58 || tokens.isAfterName('else') || tokens.isAfterName('do')
}

/** Some parsers let an import be the body of an `if`. */
function readImportStatement(tokens: Tokens, listing: Listing): boolean {
  const isNested = isBody(tokens)
  const isStatement = readImport(tokens, listing)
  if (isStatement && isNested) doubt()
  return isStatement
}

/** `as const`. */
function isAssertion(tokens: Tokens): boolean {
  if (!tokens.isAfterName('as')) return false
  if (tokens.isOnNewLine) doubt()
  return true
}

/** Reads on after a comma in a list of declared names; whether a pattern comes, of which the names are declared. */
function readNext(tokens: Tokens, { declared }: Listing, list: List): boolean {
  if (tokens.next() !== NAME) {
    if (list === 'exported') doubt()
    tokens.repeat()
    return true
  }
  const name = tokens.value
  tokens.next()
  if (!isInTypeArguments(tokens)) {
    if (list === 'exported') doubt()
    declared.set(name, null)
  }
  tokens.repeat()
  return false
}

/** Whether the name before, which follows a comma, is one of a type's arguments, rather than another declared one. */
function isInTypeArguments({ kind, code, isOnNewLine }: Tokens): boolean {
  if (kind !== PUNCTUATOR) return false
  switch (code) {
    case 46: // .
    case 62: // >
    case 124: // |
    case 38: // &
      return true
    case 60: // <
    case 91: // [
      return !isOnNewLine
    default:
      return false
  }
}
