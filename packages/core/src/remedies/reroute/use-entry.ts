import { exportNamed } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { declaredWhere } from '../move/moved-declarations.ts'
import { folderOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { entriesFor } from '../simulate/legal-route.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { counterpartOf, type Counterpart } from '../symbols.ts'
import { specifierEdit, specifierTo } from './rewrite-specifier.ts'

/** Imports the same bindings from an entry that the importer may use and that exports them already, or others of those names. */
export function useEntry(context: RemedyContext): Remedy | null {
  return fromEntry(context, ({ same }) => same) ?? fromEntry(context, () => true)
}

function fromEntry(context: RemedyContext, fits: (counterpart: Counterpart) => boolean): Remedy | null {
  const { facts, target, symbols } = context
  if (symbols.names.length === 0 || !symbols.plain) return null
  for (const entry of legalEntries(context)) {
    const found = symbols.names.map((name) => counterpartOf(facts, entry, target, name))
    const counterparts = found.filter((counterpart) => counterpart !== null && fits(counterpart)) as Counterpart[]
    const isExported =
      counterparts.length === found.length && counterparts.every(({ name }) => mayExport(context, entry, name))
    const remedy = isExported ? reroute(context, entry, counterparts, 'use-entry') : null
    if (remedy !== null) return remedy
  }
  return null
}

/** Whether an entry declares a binding, or may itself import it; otherwise it would launder it. */
export function mayExport({ facts, judge, symbols }: RemedyContext, entry: string, name: string): boolean {
  const origin = exportNamed(facts.exportsOf(entry), name)?.origin ?? null
  return origin === null || areLegal(judge, [fileEdge(entry, origin.path, symbols.types)])
}

/** Exports the bindings from an entry that the importer may use, then imports them from there. */
export function publish(context: RemedyContext): Remedy | null {
  const { facts, file, target, symbols, judge } = context
  const usable = legalEntries(context).filter(
    (entry) => entry !== target && areLegal(judge, [fileEdge(entry, target, symbols.types)]),
  )
  const near = (entry: string): number => (target.startsWith(`${folderOf(entry)}/`) ? folderOf(entry).length : 0)
  const sorted = usable.sort((a, b) => near(b) - near(a) || Number(facts.exists(b)) - Number(facts.exists(a)))
  const entry = sorted[0]
  if (entry === undefined) return null
  return {
    plan: {
      action: 'publish',
      key: 'publish',
      applicability: !symbols.named || exportsClient(context) ? 'manual' : facts.exists(entry) ? 'auto' : 'suggested',
      symbols: symbols.names,
      target: entry,
      exists: facts.exists(entry),
      specifier: specifierTo(context, entry)?.text ?? null,
      exported: symbols.named ? null : exportedBy(context, entry),
    },
    edges: [fileEdge(file, entry, symbols.types), fileEdge(entry, target, symbols.types)],
  }
}

/** Whether a provider would hand out an object or a class that it keeps to itself, which may be the client that it wraps. */
function exportsClient({ facts, target, to, symbols }: RemedyContext): boolean {
  const declared = to?.place.role === 'provider' ? declaredWhere(facts, target, symbols.values) : null
  return (
    declared?.names.some((name) => {
      const shape = facts.shapeOf?.(declared.path, name)
      return shape === 'object' || (shape === 'class' && !/(?:Error|Exception)$/.test(name))
    }) === true
  )
}

/** What an entry already exports of all that a file exports; `null` when that is nothing. */
function exportedBy({ facts, target }: RemedyContext, entry: string): { names: string[]; missing: number } | null {
  const all = (facts.exportsOf(target) ?? []).filter(({ name }) => name !== 'default')
  const names = all.flatMap(({ name }) => {
    const counterpart = counterpartOf(facts, entry, target, name)
    return counterpart?.same === true ? [counterpart.name] : []
  })
  return names.length === 0 ? null : { names, missing: all.length - names.length }
}

function legalEntries(context: RemedyContext): string[] {
  const { file, symbols, target } = context
  return entriesFor(context, file, target, symbols.types).filter((entry) => entry !== file)
}

/** Imports the bindings from another file, under the names that they have there. */
export function reroute(
  context: RemedyContext,
  path: string,
  counterparts: readonly Counterpart[],
  key: 'use-entry' | 'use-origin',
): Remedy | null {
  const { file, symbols } = context
  const specifier = specifierTo(context, path)
  if (specifier === null) return null
  const names = counterparts.map(({ name }) => name)
  const isSame = counterparts.every(({ same }) => same)
  const isCertain = specifier.certain && context.edge.kind !== 'mock'
  const isRenamed = names.some((name, index) => name !== symbols.names[index])
  return {
    plan: {
      action: 'reroute',
      key,
      applicability: !isSame ? 'manual' : isRenamed || !isCertain ? 'suggested' : 'auto',
      symbols: names,
      target: path,
      sources: [{ names, path, specifier: specifier.text }],
      because: !isSame ? 'same-name' : key === 'use-entry' ? null : 'declared-there',
      ...(isSame && !isRenamed && { edits: [specifierEdit(context, specifier.text)] }),
    },
    edges: [fileEdge(file, path, symbols.types)],
  }
}
