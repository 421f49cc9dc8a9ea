import type { Edge, EdgeKind, EdgeName } from '@stratalint/core'
import { doubt } from './doubt.ts'
import { Token, Tokens } from './tokens.ts'

interface Place {
  start: number
  end: number
}

/** A name that an export statement offers without naming a module. */
export interface OwnExport extends Place {
  name: string
  /** The word after `export`: what declares the name, `default`, or `{`. */
  form: string
  /** The local name; of a default export there is none. */
  local: string
  typeOnly: boolean
}

/** What an export statement that names a module passes on; a place for each name of its edge. */
export interface PassedOn {
  edge: Edge
  places: Place[]
}

/** A declaration at the top of a file. */
export interface Declaration {
  form: string
  /** The end of the declared name. */
  at: number
}

/** What the statements at the top of a file say of modules. */
export interface Listing {
  edges: Edge[]
  exported: (OwnExport | PassedOn)[]
  /** By name; `null` for one that is declared more than once. */
  declared: Map<string, Declaration | null>
}

const DECLARING = new Set(['function', 'class', 'enum', 'const', 'let', 'var', 'interface', 'type'])

/** No expression holds these words at its own level, so that a list of declared names has ended before them. */
const ENDING = new Set(['const', 'let', 'var', 'enum', 'interface', 'import', 'export'])

/** Reads the statements of import and export, and what is declared beside them. */
export function readListing(text: string, isJsx: boolean): Listing {
  const tokens = new Tokens(text, isJsx)
  const listing: Listing = { edges: [], exported: [], declared: new Map() }
  let declaring: string | null = null
  /** The last name at this level, for `as const`. */
  let before = ''
  // After `export const a = …` a comma may begin another name.
  let isList = false
  while (tokens.next() !== Token.End) {
    if (tokens.depth > (tokens.type === Token.Punctuator && isOpening(tokens.code) ? 1 : 0)) {
      declaring = null
      continue
    }
    if (tokens.type !== Token.Name || tokens.isMember) {
      if (isList && tokens.isCharacter(',')) isList = !mayDeclareNext(tokens)
      else if (tokens.isCharacter(';')) isList = false
      if (!(declaring === 'function' && tokens.isCharacter('*'))) declaring = null
      continue
    }
    const word = tokens.value
    if (declaring !== null && !DECLARING.has(word) && !ENDING.has(word)) {
      declare(listing, declaring, tokens)
      declaring = null
      continue
    }
    const isAssertion = word === 'const' && before === 'as'
    before = word
    declaring = DECLARING.has(word) && !isAssertion ? word : null
    if (ENDING.has(word) && !isAssertion) isList = false
    if (word === 'import') readImport(tokens, listing)
    if (word === 'export') isList = readExport(tokens, listing)
  }
  listing.edges.push(...tokens.loads)
  return listing
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 123
}

/** Whether the list of names is over; throws where another name begins. */
function mayDeclareNext(tokens: Tokens): boolean {
  if (tokens.next() !== Token.Name) doubt()
  tokens.next()
  const isTypeArgument = ['<', '>', '.', '[', '|', '&'].some((one) => tokens.isCharacter(one))
  if (!isTypeArgument) doubt()
  tokens.repeat()
  return false
}

function declare({ declared }: Listing, form: string, tokens: Tokens): void {
  const name = tokens.value
  declared.set(name, declared.has(name) ? null : { form, at: tokens.end })
}

function readImport(tokens: Tokens, { edges }: Listing): void {
  tokens.next()
  // A call, a type or `import.meta`.
  if (tokens.isCharacter('(') || tokens.isCharacter('.')) {
    tokens.repeat()
    return
  }
  if (tokens.type === Token.String) {
    edges.push(edgeAt(tokens, 'import', false, []))
    return
  }
  const names: EdgeName[] = []
  let typeOnly = false
  if (tokens.isName('type')) {
    tokens.next()
    if (tokens.isName('from') || tokens.isCharacter(',')) names.push({ name: 'default', local: 'type', typeOnly: false })
    else typeOnly = true
  }
  if (tokens.type === Token.Name && names.length === 0) {
    const local = tokens.value
    // `import defer …` and `import source …` are other kinds, of which the tree knows more.
    if (local === 'defer' || local === 'source') doubt()
    names.push({ name: 'default', local, typeOnly })
    tokens.next()
  }
  if (tokens.isCharacter(',')) tokens.next()
  if (tokens.isCharacter('*')) {
    expectName(tokens, 'as')
    names.push({ name: '*', local: nextName(tokens), typeOnly })
    tokens.next()
  } else if (tokens.isCharacter('{')) {
    for (const { name, local, isType } of readClause(tokens)) names.push({ name, local, typeOnly: typeOnly || isType })
    tokens.next()
  }
  if (!tokens.isName('from') || tokens.next() !== Token.String) doubt()
  typeOnly ||= names.length > 0 && names.every((name) => name.typeOnly)
  edges.push(edgeAt(tokens, typeOnly ? 'import-type' : 'import', typeOnly, names))
}

/** Returns whether a list of declared names may go on. */
function readExport(tokens: Tokens, listing: Listing): boolean {
  tokens.next()
  let typeOnly = false
  let form = ''
  if (tokens.isName('type')) {
    tokens.next()
    if (tokens.type === Token.Name) form = 'type'
    else typeOnly = true
  }
  if (tokens.isCharacter('*')) {
    const place = { start: tokens.start, end: tokens.end }
    tokens.next()
    let local: string | null = null
    if (tokens.isName('as')) {
      local = nextName(tokens)
      Object.assign(place, { start: tokens.start, end: tokens.end })
      tokens.next()
    }
    if (!tokens.isName('from') || tokens.next() !== Token.String) doubt()
    const edge = edgeAt(tokens, typeOnly ? 'export-type' : 'export-all', typeOnly, [{ name: '*', local, typeOnly }])
    listing.edges.push(edge)
    listing.exported.push({ edge, places: [place] })
    return false
  }
  if (tokens.isCharacter('{')) {
    readExportClause(tokens, listing, typeOnly)
    return false
  }
  if (tokens.type !== Token.Name || typeOnly) doubt()
  if (form === '') {
    while (tokens.isName('declare') || tokens.isName('async') || tokens.isName('abstract')) tokens.next()
    form = tokens.value
    if (form === 'default') {
      const { start, end } = tokens
      listing.exported.push({ name: 'default', start, end, form, local: '', typeOnly: false })
      return false
    }
    if (!DECLARING.has(form)) doubt()
    tokens.next()
    if (form === 'const' && tokens.isName('enum')) {
      form = 'enum'
      tokens.next()
    }
    if (form === 'function' && tokens.isCharacter('*')) tokens.next()
    if (tokens.type !== Token.Name) doubt()
  }
  const { start, end, value: name } = tokens
  declare(listing, form, tokens)
  listing.exported.push({ name, start, end, form, local: name, typeOnly: false })
  return form === 'const' || form === 'let' || form === 'var'
}

function readExportClause(tokens: Tokens, { edges, exported }: Listing, typeOnly: boolean): void {
  const names = readClause(tokens)
  tokens.next()
  if (tokens.isName('from')) {
    if (tokens.next() !== Token.String) doubt()
    const edgeNames = names.map(({ name, local, isType }) => ({ name, local, typeOnly: typeOnly || isType }))
    const isType = typeOnly || (names.length > 0 && edgeNames.every((name) => name.typeOnly))
    const edge = edgeAt(tokens, isType ? 'export-type' : 'export', isType, edgeNames)
    edges.push(edge)
    exported.push({ edge, places: names })
    return
  }
  tokens.repeat()
  for (const { name, local, isType, start, end } of names) {
    exported.push({ name: local, start, end, form: '{', local: name, typeOnly: typeOnly || isType })
  }
}

/** `{ a, type b as c }`; the places are those of the last name of each. */
function readClause(tokens: Tokens): { name: string; local: string; isType: boolean; start: number; end: number }[] {
  const names = []
  for (tokens.next(); !tokens.isCharacter('}'); tokens.next()) {
    if (tokens.type !== Token.Name) doubt()
    let name = tokens.value
    let { start, end } = tokens
    let isType = false
    tokens.next()
    if (name === 'type' && tokens.type === Token.Name) {
      if (tokens.isName('as')) doubt()
      isType = true
      name = tokens.value
      ;({ start, end } = tokens)
      tokens.next()
    }
    let local = name
    if (tokens.isName('as')) {
      local = nextName(tokens)
      ;({ start, end } = tokens)
      tokens.next()
    }
    names.push({ name, local, isType, start, end })
    if (tokens.isCharacter('}')) break
    if (!tokens.isCharacter(',')) doubt()
  }
  return names
}

function expectName(tokens: Tokens, name: string): void {
  tokens.next()
  if (!tokens.isName(name)) doubt()
}

function nextName(tokens: Tokens): string {
  if (tokens.next() !== Token.Name) doubt()
  return tokens.value
}

/** An edge whose specifier is the token; one with an escape in it is for a parser to read. */
function edgeAt(tokens: Tokens, kind: EdgeKind, typeOnly: boolean, names: EdgeName[]): Edge {
  const { start, end } = tokens
  const specifier = tokens.text.slice(start + 1, end - 1)
  if (specifier.includes('\\')) doubt()
  return { kind, specifier, start, end, typeOnly, names }
}
