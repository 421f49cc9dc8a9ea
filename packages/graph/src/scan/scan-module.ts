import type { Edge } from '@stratalint/core'
import { addRecord } from '../edges/exports/collect-exports.ts'
import { isDeclarationFile } from '../edges/extract-module.ts'
import { isDisguised } from '../edges/hints.ts'
import { extractReferences } from '../edges/reference.ts'
import type { ExportRecord, ModuleRecord } from '../module-record.ts'
import { doubt, DOUBT } from './doubt.ts'
import type { Declaration, Listing, OwnExport } from './listing.ts'
import { readListing } from './read-listing.ts'
import { isOwnType, isOwnValue } from './own.ts'

/**
 * What a file that parses says about modules, read from its tokens: the same as its tree says. `null` where only a tree can
 * tell. To read tokens costs a twentieth of making a tree, and most files hold nothing else.
 */
export function scanModule(text: string, filename: string): ModuleRecord | null {
  if (isDeclarationFile(filename) || isDisguised(text) || text.includes('createRequire') || text.includes('getBuiltinModule')) return null
  try {
    return toRecord(readListing(text, !/\.[cm]?ts$/.test(filename)), text)
  } catch (error) {
    if (error === DOUBT) return null
    throw error
  }
}

type Binding = { type: 'local'; kind: 'type' | 'value' } | { type: 'through'; edge: Edge; imported: string; typeOnly: boolean }

function toRecord(listing: Listing, text: string): ModuleRecord {
  const { exported } = listing
  const edges = [...listing.edges, ...extractReferences(text)].sort((a, b) => a.start - b.start)
  const indexOf = new Map(exported.length > 0 ? edges.map((edge, index) => [edge, index]) : [])
  const records = new Map<string, ExportRecord>()
  const add = (name: string, typeOnly: boolean, { start, end }: { start: number; end: number }, binding: Binding): void =>
    addRecord(records, {
      name, typeOnly, start, end,
      binding: binding.type === 'local' ? binding : { type: 'through', edge: indexOf.get(binding.edge)!, imported: binding.imported },
    })
  for (const one of exported) {
    if ('edge' in one) {
      const { edge, places } = one
      edge.names.forEach(({ name, local, typeOnly }, index) => add(local ?? '*', typeOnly, places[index]!, { type: 'through', edge, imported: name, typeOnly }))
      continue
    }
    const { binding, ...place } = bindingOf(one, listing, text)
    const isType = binding.type === 'local' ? binding.kind === 'type' : binding.typeOnly
    add(one.name, one.typeOnly || isType, place, binding)
  }
  return { edges, exports: [...records.values()] }
}

function bindingOf(one: OwnExport, listing: Listing, text: string): { binding: Binding; start: number; end: number } {
  const { form, local, start, end } = one
  if (form === 'default') return bindingOfDefault(one, listing, text)
  // An exported declaration speaks for itself, another that shares its name is exported by itself or not at all.
  if (form === 'function' || form === 'class' || form === 'enum') return { binding: VALUE, start, end }
  if (form === 'interface') return { binding: TYPE, start, end }
  return { binding: bindingOfName(local, listing, text), start, end }
}

const VALUE: Binding = { type: 'local', kind: 'value' }
const TYPE: Binding = { type: 'local', kind: 'type' }

function bindingOfName(name: string, listing: Listing, text: string): Binding {
  const declaration = listing.declared.get(name)
  const through = importOf(name, listing)
  if (through !== null && declaration === undefined) return through
  if (through !== null || !declaration) doubt()
  return bindingOfDeclaration(declaration, text)
}

/** The import that brings in a name; one name twice is for the tree. */
function importOf(local: string, listing: Listing): Binding | null {
  if (imports.listing !== listing) imports = { listing, byName: importsByName(listing) }
  const found = imports.byName.get(local)
  if (found === null) doubt()
  return found ?? null
}

/** Kept for one listing after the other, as few of them are asked. */
let imports: { listing: Listing | null; byName: Map<string, Binding | null> } = { listing: null, byName: new Map() }

function importsByName({ edges }: Listing): Map<string, Binding | null> {
  const byName = new Map<string, Binding | null>()
  for (const edge of edges) {
    if (edge.kind !== 'import' && edge.kind !== 'import-type') continue
    for (const { name, local, typeOnly } of edge.names) {
      byName.set(local!, byName.has(local!) ? null : { type: 'through', edge, imported: name, typeOnly })
    }
  }
  return byName
}

function bindingOfDeclaration({ form, at }: Declaration, text: string): Binding {
  switch (form) {
    case 'const':
      if (isOwnValue(text, afterEquals(text, at, CONSTANT))) return VALUE
      break
    case 'type':
      if (isOwnType(text, afterEquals(text, at, ALIAS))) return TYPE
      break
    case 'interface':
      return TYPE
    default:
      return VALUE
  }
  doubt()
}

/** A type annotation, or type parameters, as most are. */
const ARGUMENTS = String.raw`<(?:[^=<>(){}'"\`/]|'[^'\\\n]*'|"[^"\\\n]*")*>`
const CONSTANT = new RegExp(String.raw`\s*(?::\s*[\w$.]+(?:${ARGUMENTS})?(?:\[\])*\s*)?=(?![=>])\s*`, 'y')
const ALIAS = new RegExp(String.raw`\s*(?:${ARGUMENTS}\s*)?=\s*`, 'y')

function afterEquals(text: string, at: number, head: RegExp): number {
  head.lastIndex = at
  if (!head.test(text)) doubt()
  return head.lastIndex
}

/** Where what the pattern matches at this offset ends; the offset where it matches nothing. */
function after(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : offset
}

const SPACE = /\s*/y
const WORD = /(?:async[ \t]+function|function|abstract[ \t]+class|class|interface)(?![\w$\\\u0080-\uffff])/y
const STAR = /\*\s*/y
const NAMED = /(?!(?:extends|implements)(?![\w$]))[A-Za-z_$][\w$]*(?![\w$\\\u0080-\uffff])/y
const BODY = /[({<]|(?:extends|implements)(?![\w$\\\u0080-\uffff])/y
const REFERENCE = /([A-Za-z_$][\w$]*)[ \t]*(?:;|\r?\n(?!\s*(?:[.([`?!+\-*/%&|^<>=,]|(?:in|instanceof)(?![\w$])))|\s*$)/y

function bindingOfDefault({ start, end }: OwnExport, listing: Listing, text: string): { binding: Binding; start: number; end: number } {
  const at = after(SPACE, text, end)
  WORD.lastIndex = REFERENCE.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (word !== undefined) {
    const binding = word === 'interface' ? TYPE : VALUE
    const afterWord = after(SPACE, text, after(STAR, text, after(SPACE, text, WORD.lastIndex)))
    const nameEnd = after(NAMED, text, afterWord)
    const body = after(SPACE, text, nameEnd)
    BODY.lastIndex = body
    // An interface is named on the line of its word.
    if (!BODY.test(text) || (word === 'interface' && (nameEnd === afterWord || /[\n\r\u2028\u2029]/.test(text.slice(at, nameEnd))))) doubt()
    return nameEnd === afterWord ? { binding, start, end } : { binding, start: afterWord, end: nameEnd }
  }
  const reference = REFERENCE.exec(text)?.[1]
  if (reference !== undefined) return { binding: bindingOfName(reference, listing, text), start, end }
  if (!isOwnValue(text, at)) doubt()
  return { binding: VALUE, start, end }
}
