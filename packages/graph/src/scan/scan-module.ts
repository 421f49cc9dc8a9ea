import type { Edge } from '@stratalint/core'
import { addRecord } from '../edges/exports/collect-exports.ts'
import { isDisguised } from '../edges/hints.ts'
import { extractReferences } from '../edges/reference.ts'
import type { ExportRecord, ModuleRecord } from '../module-record.ts'
import { doubt, DOUBT } from './doubt.ts'
import { readListing, type Declaration, type Listing, type OwnExport } from './listing.ts'
import { isOwnType, isOwnValue } from './own.ts'

/**
 * What a file that parses says about modules, read from its tokens: the same as its tree says. `null` where only a tree can
 * tell. To read tokens costs a twentieth of making a tree, and most files hold nothing else.
 */
export function scanModule(text: string, filename: string): ModuleRecord | null {
  if (/\.d\.(?:[^./]+\.)?[cm]?ts$/.test(filename) || isDisguised(text) || /createRequire|getBuiltinModule/.test(text)) return null
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
  const imported = new Map(listing.edges.flatMap((edge) => (edge.kind === 'import' || edge.kind === 'import-type' ? edge.names.map(({ name, local, typeOnly }): [string, Binding] => [local!, { type: 'through', edge, imported: name, typeOnly }]) : [])))
  const records = new Map<string, ExportRecord>()
  const add = (name: string, typeOnly: boolean, { start, end }: { start: number; end: number }, binding: Binding): void =>
    addRecord(records, {
      name, typeOnly, start, end,
      binding: binding.type === 'local' ? binding : { type: 'through', edge: edges.indexOf(binding.edge), imported: binding.imported },
    })
  for (const one of exported) {
    if ('edge' in one) {
      const { edge, places } = one
      edge.names.forEach(({ name, local, typeOnly }, index) => add(local ?? '*', typeOnly, places[index]!, { type: 'through', edge, imported: name, typeOnly }))
      continue
    }
    const { binding, ...place } = bindingOf(one, listing, imported, text)
    const isType = binding.type === 'local' ? binding.kind === 'type' : binding.typeOnly
    add(one.name, one.typeOnly || isType, place, binding)
  }
  return { edges, exports: [...records.values()] }
}

function bindingOf(one: OwnExport, { declared }: Listing, imported: ReadonlyMap<string, Binding>, text: string): { binding: Binding; start: number; end: number } {
  const { form, local, start, end } = one
  if (form === 'default') return bindingOfDefault(one, declared, imported, text)
  // An exported declaration speaks for itself, another that shares its name is exported by itself or not at all.
  if (form === 'function' || form === 'class' || form === 'enum') return { binding: VALUE, start, end }
  if (form === 'interface') return { binding: TYPE, start, end }
  return { binding: bindingOfName(local, declared, imported, text), start, end }
}

const VALUE: Binding = { type: 'local', kind: 'value' }
const TYPE: Binding = { type: 'local', kind: 'type' }

function bindingOfName(name: string, declared: Listing['declared'], imported: ReadonlyMap<string, Binding>, text: string): Binding {
  const declaration = declared.get(name)
  const through = imported.get(name)
  if (through !== undefined && declaration === undefined) return through
  if (through !== undefined || !declaration) doubt()
  return bindingOfDeclaration(declaration, text)
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
const CONSTANT = /\s*(?::\s*[\w$.]+(?:<[^=<>(){}]*>)?(?:\[\])*\s*)?=(?![=>])\s*/y
const ALIAS = /\s*(?:<[^=<>(){}]*>\s*)?=\s*/y

function afterEquals(text: string, at: number, head: RegExp): number {
  head.lastIndex = at
  if (!head.test(text)) doubt()
  return head.lastIndex
}

const SPACE = /\s*/y
const DECLARATION = /(async\s+function|function|abstract\s+class|class|interface)(?:\s*\*)?(?:\s+(?!extends\b|implements\b)([A-Za-z_$][\w$]*))?(?=[\s({<])/y
const REFERENCE = /([A-Za-z_$][\w$]*)[ \t]*(?:;|\r?\n(?!\s*[.([`?!+\-*/%&|^<>=,])|\s*$)/y

function bindingOfDefault({ start, end }: OwnExport, declared: Listing['declared'], imported: ReadonlyMap<string, Binding>, text: string): { binding: Binding; start: number; end: number } {
  SPACE.lastIndex = end
  SPACE.test(text)
  const at = SPACE.lastIndex
  DECLARATION.lastIndex = REFERENCE.lastIndex = at
  const declaration = DECLARATION.exec(text)
  if (declaration !== null) {
    const [whole, word, name] = declaration
    const binding = word === 'interface' ? TYPE : VALUE
    const nameEnd = at + whole.length
    return name === undefined ? { binding, start, end } : { binding, start: nameEnd - name.length, end: nameEnd }
  }
  const reference = REFERENCE.exec(text)?.[1]
  if (reference !== undefined) return { binding: bindingOfName(reference, declared, imported, text), start, end }
  if (!isOwnValue(text, at)) doubt()
  return { binding: VALUE, start, end }
}
