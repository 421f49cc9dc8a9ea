import { exportNamed } from '../../facts/exports.ts'
import type { ExportFact, Facts } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { isOfNest } from '../move/mapped-class.ts'
import type { Remedy } from '../plan.ts'
import { entriesFor } from '../simulate/legal-route.ts'
import { fileEdge } from '../simulate/simulate.ts'
import { deleteReExport } from './delete-re-export.ts'

/** What a wrapping export may use: a package, or a file that declares the imported names. */
export type Wrapped = { type: 'external'; name: string } | { type: 'file'; path: string }

const MOST_SHOWN = 3
const MOST_READ = 40

/** Uses an export of an entry whose own code uses what the importer may not import. */
export function useWrappingExport(context: RemedyContext): Remedy | null {
  const { facts, file, target, symbols, edge, reason } = context
  const isReExport = edge.kind.startsWith('export')
  if (symbols.types || !symbols.named || (isReExport && reason.code !== 'provider-internals')) return null
  const names = edge.names.map(({ name }) => name)
  const origin = names.length === 0 ? null : exportNamed(facts.exportsOf(target), names[0]!)?.origin
  const wrapped: Wrapped = { type: 'file', path: origin?.path ?? target }
  const declared =
    origin == null ? names : names.map((name) => exportNamed(facts.exportsOf(target), name)?.origin?.name ?? name)
  // A wrapper uses values; a type among the names is not what it wraps.
  const values = declared.filter((_, index) => isValue(context, edge.names[index]))
  if (values.length === 0 && declared.length > 0) return null
  for (const entry of entriesFor(context, file, target, false)) {
    if (entry === target) continue
    const wrapping = wrappingExports(facts, entry, facts.exportsOf(entry) ?? [], wrapped, values)
    const offers = new Map(wrapping.map((one) => [one, offerOf(context, one, entry, wrapped)]))
    const isSure = [...offers.values()].includes('same')
    const found = wrapping.filter((one) => offers.get(one) === 'same' || (!isSure && offers.get(one) === 'unknown'))
    if (found.length === 0) continue
    // The provider publishes what wraps it, not the thing itself.
    if (isReExport) return deleteReExport(context)
    const passing = names.length === 1 && symbols.plain ? passThrough(facts, entry, found, wrapped, declared[0]!) : null
    const exported = passing === null ? found.map(({ name }) => name) : [passing.name]
    return {
      plan: {
        action: 'use-wrapper',
        key: 'use-wrapping-export',
        ...(passing !== null && { applicability: 'suggested', replacement: { member: passing.member } }),
        target: entry,
        wrapper: found[0]!.origin?.path ?? entry,
        exported,
        wraps: symbols.values,
        symbols: exported,
      },
      edges: [fileEdge(file, entry, false)],
    }
  }
  return null
}

function isValue({ facts, target }: RemedyContext, name: RemedyContext['edge']['names'][number] | undefined): boolean {
  return name !== undefined && !name.typeOnly && exportNamed(facts.exportsOf(target), name.name)?.kind !== 'type'
}

/** Whether an export does with the wrapped names something that the importer does, as far as that is known. */
export function offersUses(...given: Parameters<typeof offerOf>): boolean {
  return offerOf(...given) !== 'other'
}

/** What an export does with the wrapped names, compared with the importer; only what both import is compared. */
function offerOf(
  { facts, file, edge }: Pick<RemedyContext, 'facts' | 'file' | 'edge'>,
  { name, origin }: ExportFact,
  entry: string,
  wrapped: Wrapped,
): 'same' | 'unknown' | 'other' {
  const source = origin ?? { path: entry, name }
  const along = facts.belongingsOf?.(source.path, [source.name])?.along.map((one) => one.name) ?? []
  const bound = (facts.importsOf?.(source.path) ?? [])
    .filter(({ target }) => leadsTo(target, wrapped))
    .flatMap(({ names }) => names)
  const pairs = edge.names.flatMap((own) => {
    const other = bound.find((one) => one.name === own.name && one.name !== '*')
    if (own.local === null || other?.local == null) return []
    const uses = facts.usesOf?.(source.path, other.local, [source.name, ...along]) ?? null
    return [[facts.usesOf?.(file, own.local) ?? null, uses] as const]
  })
  if (pairs.length === 0) return 'unknown'
  return pairs.some(([wanted, offered]) => wanted === null || sharesUse(wanted, offered)) ? 'same' : 'other'
}

function sharesUse(wanted: ReadonlySet<string>, offered: ReadonlySet<string> | null): boolean {
  if (offered === null) return true
  return wanted.has('other') || offered.has('other') || [...wanted].some((form) => offered.has(form))
}

/** The export that can replace a function, because it only calls it with the same arguments. */
function passThrough(
  facts: Facts,
  entry: string,
  found: readonly ExportFact[],
  wrapped: Wrapped,
  declared: string,
): { name: string; member: string | null } | null {
  for (const { name, origin } of found) {
    const source = origin ?? { path: entry, name }
    const locals = (facts.importsOf?.(source.path) ?? [])
      .filter(({ target }) => leadsTo(target, wrapped))
      .flatMap(({ names }) => names.flatMap((one) => (one.name === declared && one.local !== null ? one.local : [])))
    const same = facts
      .passThroughsOf?.(source.path)
      .find(({ exported, callee }) => exported === source.name && locals.includes(callee))
    if (same !== undefined) return { name, member: same.member }
  }
  return null
}

/** The functions and objects among the exports of a file whose code uses these names of something; all of it where no names are given. */
export function wrappingExports(
  facts: Facts,
  path: string,
  exported: readonly ExportFact[],
  wrapped: Wrapped,
  names: readonly string[],
): ExportFact[] {
  return exported
    .slice(0, MOST_READ)
    .filter(({ name, kind, origin }) => {
      const source = origin ?? { path, name }
      if (kind !== 'value' || name === 'default' || isRaw(source, wrapped, names)) return false
      // A module of Nest has no methods to call.
      if (/Module$/.test(name) && isOfNest(facts, source.path)) return false
      const belongings = facts.belongingsOf?.(source.path, [source.name])
      if (belongings == null) return false
      const isHere = wrapped.type === 'file' && source.path === wrapped.path
      return isHere
        ? belongings.along.some((one) => names.includes(one.name))
        : belongings.imports.some((one) => leadsTo(one.target, wrapped) && sharesNames(one.names, names))
    })
    .slice(0, MOST_SHOWN)
}

/** The binding itself wraps nothing. */
function isRaw(source: { path: string; name: string }, wrapped: Wrapped, names: readonly string[]): boolean {
  return wrapped.type === 'file' && source.path === wrapped.path && names.includes(source.name)
}

function leadsTo(target: { type: string; name?: string; path?: string }, wrapped: Wrapped): boolean {
  return wrapped.type === 'external'
    ? target.type === 'external' && target.name === wrapped.name
    : target.type === 'file' && target.path === wrapped.path
}

function sharesNames(used: readonly string[] | undefined, names: readonly string[]): boolean {
  return names.length === 0 || used === undefined || used.some((name) => name === '*' || names.includes(name))
}
