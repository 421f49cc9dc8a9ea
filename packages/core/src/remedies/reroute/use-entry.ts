import { exportNamed } from '../../exports.ts'
import type { Edit, Fix } from '../../finding.ts'
import { clean, clipMiddle, listNames, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { writtenFor } from '../paths/other-package.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'
import { entriesFor } from '../simulate/legal-route.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { quoted, type WrittenSpecifier } from '../paths/specifier.ts'
import { counterpartOf, verbOf, type Counterpart } from '../symbols.ts'

/** Imports the same bindings from an entry that the importer may use and that carries them already. */
export function throughEntry(context: RemedyContext): Option | null {
  const { facts, target, symbols } = context
  if (symbols.names.length === 0 || !symbols.plain) return null
  for (const entry of legalEntries(context)) {
    const found = symbols.names.map((name) => counterpartOf(facts, entry, target, name))
    const counterparts = found.filter((counterpart) => counterpart !== null)
    const isOffered =
      counterparts.length === found.length && counterparts.every(({ name }) => mayOffer(context, entry, name))
    const option = isOffered ? rerouted(context, entry, counterparts, 'use-entry') : null
    if (option !== null) return option
  }
  return null
}

/** Whether an entry declares a binding, or may itself import it; else it launders what it passes on. */
export function mayOffer({ facts, judge, symbols }: RemedyContext, entry: string, name: string): boolean {
  const origin = exportNamed(facts.exportsOf(entry), name)?.origin ?? null
  return origin === null || simulate(judge, [fileEdge(entry, origin.path, symbols.types)])
}

/** Publishes the bindings through an entry that the importer may use, then imports them from there. */
export function publish(context: RemedyContext): Option | null {
  const { facts, file, target, symbols, judge } = context
  const usable = legalEntries(context).filter(
    (entry) => entry !== target && simulate(judge, [fileEdge(entry, target, symbols.types)]),
  )
  const near = (entry: string): number => (target.startsWith(`${folderOf(entry)}/`) ? folderOf(entry).length : 0)
  const sorted = usable.sort((a, b) => near(b) - near(a) || Number(facts.exists(b)) - Number(facts.exists(a)))
  const entry = sorted[0]
  if (entry === undefined) return null
  return {
    fix: {
      key: 'publish',
      kind: 'reroute',
      applicability: symbols.list === '' ? 'manual' : 'suggested',
      symbols: symbols.names,
      target: entry,
      title: publishTitle(context, entry),
    },
    leaves: [fileEdge(file, entry, symbols.types), fileEdge(entry, target, symbols.types)],
  }
}

function publishTitle(context: RemedyContext, entry: string): string {
  const { facts, edge, symbols, target } = context
  const shown = showPath(entry)
  const file = showPath(fileNameOf(target))
  const verb = verbOf(edge.kind).toLowerCase()
  switch (edge.kind) {
    case 'mock':
      return `Mock ${specified(context, entry)} instead, with what it exports.`
    case 'url':
      return `Let ${shown} export a function that makes the URL of ${file}, and call that.`
    case 'reference':
      return `Delete this reference, export the types that you need of ${file} from ${shown}, and import them.`
    default: {
      const offered = symbols.list === '' ? offeredOf(context, entry) : null
      if (offered !== null) {
        const from = specified(context, entry)
        return offered.missing === 0
          ? `${verbOf(edge.kind)} ${listNames(offered.names)} from ${from}, which exports all of ${file}.`
          : `${verbOf(edge.kind)} ${listNames(offered.names)} from ${from}; what else is needed of ${file} must be exported there first.`
      }
      const what = symbols.list === '' ? `what is needed of ${file}` : symbols.list
      const then = symbols.list === '' ? `${verb} that` : `${verb} ${symbols.pronoun} from there`
      return facts.exists(entry)
        ? `Export ${what} from ${shown} and ${then}.`
        : `Create ${shown}, export ${what} from it and ${then}.`
    }
  }
}

/** What an entry carries already of all that a file exports; `null` when that is nothing. */
function offeredOf({ facts, target }: RemedyContext, entry: string): { names: string[]; missing: number } | null {
  const all = (facts.exportsOf(target) ?? []).filter(({ name }) => name !== 'default')
  const names = all.flatMap(({ name }) => {
    const counterpart = counterpartOf(facts, entry, target, name)
    return counterpart?.same === true ? [counterpart.name] : []
  })
  return names.length === 0 ? null : { names, missing: all.length - names.length }
}

/** The edit that puts another specifier in the place of the one that stands there. */
export function specifierEdit({ edge, file, quote, loaders }: RemedyContext, specifier: string): Edit {
  return {
    file,
    start: edge.start,
    end: edge.end,
    text: quoted(loaders + specifier, edge.kind === 'reference' ? '"' : quote),
  }
}

/** The specifier of another target, in the style of the one that stands there; `null` where none is allowed. */
export function specifierTo({ edge, facts, file, target }: RemedyContext, path: string): WrittenSpecifier | null {
  return writtenFor(facts, file, path, { specifier: edge.specifier, path: target })
}

/** A file as a title names it: by its specifier, if it has one, and its path. */
function specified(context: RemedyContext, path: string): string {
  const specifier = specifierTo(context, path)
  return specifier === null ? showPath(path) : `${showSpecifier(specifier.text)} (${showPath(path)})`
}

/** A specifier as a title shows it. */
export function showSpecifier(specifier: string): string {
  return clipMiddle(clean(specifier), 60)
}

function legalEntries(context: RemedyContext): string[] {
  const { file, symbols, target } = context
  return entriesFor(context, file, target, symbols.types).filter((entry) => entry !== file)
}

/** Imports the bindings from another file, under the names that they have there. */
export function rerouted(
  context: RemedyContext,
  path: string,
  counterparts: readonly Counterpart[],
  key: 'use-entry' | 'use-origin',
): Option | null {
  const { file, symbols } = context
  const specifier = specifierTo(context, path)
  if (specifier === null) return null
  const names = counterparts.map(({ name }) => name)
  const certain = specifier.certain && counterparts.every(({ same }) => same) && context.edge.kind !== 'mock'
  const renamed = names.some((name, index) => name !== symbols.names[index])
  const verb = verbOf(context.edge.kind)
  const isWhole = names.length === 1 && names[0] === '*'
  const what = isWhole
    ? `* as ${symbols.list}`
    : renamed
      ? `${listNames(names)}, which ${symbols.list} ${names.length > 1 ? 'stand' : 'stands'} for,`
      : listNames(names)
  const tail = key === 'use-entry' ? '' : `, where ${symbols.pronoun === 'it' ? 'it is' : 'they are'} declared`
  const fix: Fix = {
    key,
    kind: 'reroute',
    symbols: names,
    target: path,
    title: `${verb} ${what} from ${showSpecifier(specifier.text)} (${showPath(path)})${tail}.`,
    applicability: renamed || !certain ? 'suggested' : 'auto',
  }
  return {
    fix: renamed ? fix : { ...fix, edits: [specifierEdit(context, specifier.text)] },
    leaves: [fileEdge(file, path, symbols.types)],
  }
}
