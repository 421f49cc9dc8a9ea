import type { Edge, EdgeKind, EdgeName } from '@stratalint/core'
import { doubt } from './doubt.ts'
import { declare, type Listing } from './listing.ts'
import { NAME, STRING } from './kinds.ts'
import { isMocker } from './mocks.ts'
import type { Tokens } from './tokens.ts'

const DECLARING = new Set(['function', 'class', 'enum', 'const', 'let', 'var', 'interface', 'type'])

/** Returns whether the word begins a statement, rather than a call, a type or `import.meta`. */
export function readImport(tokens: Tokens, { edges }: Listing): boolean {
  tokens.next()
  if (tokens.isCharacter('(') || tokens.isCharacter('.')) {
    tokens.repeat()
    return false
  }
  if (tokens.kind === STRING) {
    edges.push(edgeAt(tokens, 'import', false, []))
    return true
  }
  const names: EdgeName[] = []
  let typeOnly = false
  if (tokens.isName('type')) {
    tokens.next()
    if (tokens.isName('from') || tokens.isCharacter(',')) names.push({ name: 'default', local: 'type', typeOnly: false })
    else typeOnly = true
  }
  if (tokens.kind === NAME && names.length === 0) {
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
  if (!tokens.isName('from') || tokens.next() !== STRING) doubt()
  typeOnly ||= names.length > 0 && names.every((name) => name.typeOnly)
  const edge = edgeAt(tokens, typeOnly ? 'import-type' : 'import', typeOnly, names)
  edges.push(edge)
  if (tokens.mockersNamed > 0) for (const { name, local } of names) if (name === local && isMocker(name, edge.specifier)) tokens.mockersNamed--
  return true
}

/** Returns whether a list of declared names may go on. */
export function readExport(tokens: Tokens, listing: Listing): boolean {
  tokens.next()
  let typeOnly = false
  let form = ''
  if (tokens.isName('type')) {
    tokens.next()
    if (tokens.kind === NAME) form = 'type'
    else typeOnly = true
  }
  if (tokens.isCharacter('*')) {
    readExportAll(tokens, listing, typeOnly)
    return false
  }
  if (tokens.isCharacter('{')) {
    readExportClause(tokens, listing, typeOnly)
    return false
  }
  if (tokens.kind !== NAME || typeOnly) doubt()
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
    if (tokens.kind !== NAME) doubt()
  }
  const { start, end, value: name } = tokens
  declare(listing, form, tokens)
  listing.exported.push({ name, start, end, form, local: name, typeOnly: form === 'type' })
  return form === 'const' || form === 'let' || form === 'var'
}

/** `export * from './x'`, `export * as a from './x'` */
function readExportAll(tokens: Tokens, { edges, exported }: Listing, typeOnly: boolean): void {
  const place = { start: tokens.start, end: tokens.end }
  tokens.next()
  let local: string | null = null
  if (tokens.isName('as')) {
    local = nextName(tokens)
    Object.assign(place, { start: tokens.start, end: tokens.end })
    tokens.next()
  }
  if (!tokens.isName('from') || tokens.next() !== STRING) doubt()
  const edge = edgeAt(tokens, typeOnly ? 'export-type' : 'export-all', typeOnly, [{ name: '*', local, typeOnly }])
  edges.push(edge)
  exported.push({ edge, places: [place] })
}

function readExportClause(tokens: Tokens, { edges, exported }: Listing, typeOnly: boolean): void {
  const names = readClause(tokens)
  tokens.next()
  if (tokens.isName('from')) {
    if (tokens.next() !== STRING) doubt()
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
    if (tokens.kind !== NAME) doubt()
    let name = tokens.value
    let { start, end } = tokens
    let isType = false
    tokens.next()
    if (name === 'type' && tokens.kind === NAME) {
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
  if (tokens.next() !== NAME) doubt()
  return tokens.value
}

/** An edge whose specifier is the token; one with an escape in it is for a parser to read. */
function edgeAt(tokens: Tokens, kind: EdgeKind, typeOnly: boolean, names: EdgeName[]): Edge {
  const { start, end } = tokens
  const specifier = tokens.text.slice(start + 1, end - 1)
  if (specifier.includes('\\')) doubt()
  return { kind, specifier, start, end, typeOnly, names }
}
