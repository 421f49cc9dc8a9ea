import type { EdgeKind } from '../facts/edge.ts'
import type { RemedyContext } from '../remedies/context.ts'
import { fileNameOf } from '../remedies/paths/path.ts'
import { clean, clip, listNames, showPath, showSpecifier } from './text.ts'

const NOUNS: Partial<Record<EdgeKind, string>> = {
  url: 'URL',
  reference: 'reference',
  mock: 'mock',
  require: 'require',
  export: 're-export',
  'export-type': 're-export',
  'export-all': 're-export',
}

/** The noun for an edge of a kind. */
export function nounOf(kind: EdgeKind): string {
  return NOUNS[kind] ?? 'import'
}

/** The noun for an edge of a kind, up to its specifier. */
export function specifierNoun(kind: EdgeKind): string {
  return `${nounOf(kind)} ${kind === 'reference' ? 'to' : 'of'}`
}

/** The imperative for importing something by an edge of a kind. */
export function imperativeOf(kind: EdgeKind): 'Import' | 'Require' | 'Re-export' | 'Take' {
  if (kind.startsWith('export')) return 'Re-export'
  return kind === 'require' ? 'Require' : kind === 'mock' ? 'Take' : 'Import'
}

/** `Price and Order`, or empty when no single name is imported. */
export function listOf({ symbols }: Pick<RemedyContext, 'symbols'>): string {
  return listNames(symbols.shown)
}

/** `type Price`, `Price and Order`, or `what order.ts uses from pricing.ts`. */
export function phraseOf({ symbols, file, target }: RemedyContext): string {
  const shortName = (path: string): string => clip(clean(fileNameOf(path)), 32)
  const { types, queriesValue, named, shown } = symbols
  if (!named) return `what ${shortName(file)} uses from ${shortName(target)}`
  return `${types && !queriesValue ? (shown.length > 1 ? 'types ' : 'type ') : ''}${listNames(shown)}`
}

/** `it` or `them`. */
export function pronounOf({ symbols }: Pick<RemedyContext, 'symbols'>): 'it' | 'them' {
  return symbols.shown.length > 1 ? 'them' : 'it'
}

/** The package that an edge leads to. */
export function packageOf({ edge }: Pick<RemedyContext, 'edge'>): string {
  return edge.target.type === 'external' ? clip(clean(edge.target.name), 60) : showSpecifier(edge.specifier)
}

/** The file or package that an edge leads to, or else its specifier. */
export function targetOf(context: Pick<RemedyContext, 'edge' | 'target'>): string {
  return context.target === '' ? packageOf(context) : showPath(context.target)
}
