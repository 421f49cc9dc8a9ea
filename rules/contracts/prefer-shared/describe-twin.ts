import { clean, clip, clipMiddle, fitMessage, listNames, shortPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import type { Difference } from './twins.ts'

export interface TwinDetails {
  /** The name of the function here, and of the shared one. */
  name: string
  sharedName: string
  by: 'shape' | 'name'
  /** The literals that differ. */
  differences: readonly Difference[]
  /** The file to import from, the one that declares the function, and the name of the export. */
  path: string
  origin: string
  exported: string
  specifier: string
  /** The declared types of the results. */
  results: { here: string | null; there: string | null }
  /** What only this function calls, and only the shared one. */
  callsOnly: { here: readonly string[]; there: readonly string[] }
  /** Whether the shared function takes any number of arguments. */
  isOpen: boolean
  isExported: boolean
  /** Whether the file contains nothing else. */
  isAlone: boolean
  /** Whether it is declared inside of another function. */
  isInside: boolean
}

export function describeTwin(project: Project, file: string, details: TwinDetails): Message {
  const { name, sharedName, by, origin } = details
  const [here, there] = placesOf(project, file, origin)
  const shared = `\`${clip(sharedName, 28)}\` from ${there}`
  const own = `\`${clip(name, 28)}\``
  return fitMessage(
    by === 'shape'
      ? `${here} declares ${own}, a copy of ${shared} apart from names and literals.`
      : `${here} declares ${own}, which ${there} also declares with the same number of parameters.`,
    fixesFor(project, file, details),
    by === 'shape'
      ? 'Do not just reorder the code to make it look different.'
      : 'Do not delete it unread: the two may differ in what they do.',
  )
}

function fixesFor(project: Project, file: string, details: TwinDetails): Fix[] {
  const { name, sharedName, by, path, origin, results } = details
  const differences = details.differences.filter(({ parameter }) => parameter === null)
  const defaults = details.differences.filter(({ parameter }) => parameter !== null)
  const place = placesOf(project, file, origin)[1]
  const shown = `\`${clip(sharedName, 40)}\``
  const own = `\`${clip(name, 40)}\``
  const base: Pick<Fix, 'applicability' | 'symbols' | 'target'> = {
    applicability: 'manual',
    symbols: [sharedName],
    target: path,
  }
  const replaced = replaceText(project, file, details)
  const lowered = replaced.charAt(0).toLowerCase() + replaced.slice(1)
  if (differences.length > 0) {
    if (differences.length > MAX_PARAMETERS) return manyDifferences({ ...details, differences }, place)
    const parameters = differences.map(({ there }) => `\`${literalText(there)}\``).join(' and ')
    const passed = differences.map(({ here }) => `\`${literalText(here)}\``).join(' and ')
    const isOne = differences.length === 1
    const [word, values] = isOne ? ['a last parameter', 'its default'] : ['two last parameters', 'their defaults']
    // Both names say which value they are for, and importers keep what they import.
    if (details.isOpen || (details.isExported && name !== sharedName)) {
      const title = `In ${place}, export a function with this body that takes ${parameters} as ${isOne ? 'a parameter' : 'parameters'}. Let ${shown} only call it with ${parameters}, and ${own} only with ${passed}.`
      return [{ ...base, key: 'add-parameter', kind: 'edit', title }]
    }
    const pass = `Pass ${passed} ${isOne ? 'for it' : 'for them'} in each call that called ${own}.${defaultsText(defaults)}`
    const title = `Give ${shown} in ${place} ${word} with ${parameters} as ${values}. ${replaced} ${pass}`
    return [{ ...base, key: 'add-parameter', kind: 'edit', title }]
  }
  const importIt: Fix = { ...base, key: 'import-shared', kind: 'delete', title: replaced + defaultsText(defaults) }
  if (by === 'shape') return [importIt]
  const rename = (start: string): Fix => ({
    ...{ applicability: 'manual', symbols: [name], key: 'rename', kind: 'rename' },
    title: `${start} rename ${own} here to say what it does differently.`,
  })
  const { here, there } = results
  if (here !== null && there !== null && here !== there)
    return [
      {
        ...rename(''),
        title: `Rename ${own} here to say what it returns: \`${clip(clean(here), 32)}\`, where ${shown} in ${place} returns \`${clip(clean(there), 32)}\`.`,
      },
      { ...importIt, title: `If its callers can use \`${clip(clean(there), 32)}\`, ${lowered}` },
    ]
  const { callsOnly } = details
  const calls = (names: readonly string[]): string =>
    names
      .slice(0, 2)
      .map((name) => `\`${clip(name, 24)}()\``)
      .join(' and ')
  // What only this function does would be lost with it.
  if (callsOnly.here.length > 0 && callsOnly.there.length === 0)
    return [
      {
        ...rename(''),
        title: `Rename ${own} here to say what it does differently: it calls ${calls(callsOnly.here)}, which ${shown} in ${place} does not.`,
      },
      { ...importIt, title: `If its callers do not need that, ${lowered}` },
    ]
  return [
    { ...importIt, title: `Compare it with ${shown} in ${place}. If both do the same thing, ${lowered}` },
    rename('If not,'),
  ]
}

/** The calls that rely on another default than that of the shared function. */
const defaultsText = (defaults: readonly Difference[]): string =>
  defaults
    .map(
      ({ here, parameter }) =>
        ` A call without a value for \`${clip(parameter!, 24)}\` has to pass \`${literalText(here)}\`.`,
    )
    .join('')

/** More differing values than this make a call that nobody can read. */
const MAX_PARAMETERS = 2

/** Functions that differ in many values share one that takes them as an object: a new name alone leaves the copy. */
function manyDifferences({ name, sharedName, path, differences }: TwinDetails, place: string): Fix[] {
  const [own, shown] = [`\`${clip(name, 40)}\``, `\`${clip(sharedName, 40)}\``]
  const base: Pick<Fix, 'applicability' | 'target'> = { applicability: 'manual', target: path }
  return [
    {
      ...{ ...base, key: 'add-options', kind: 'edit', symbols: [sharedName] },
      title: `Give ${shown} in ${place} one options object with its ${differences.length} differing values as defaults, and let ${own} only call it with its own values.`,
    },
  ]
}

/** How the function goes, and who imports the shared one. */
function replaceText(project: Project, file: string, details: TwinDetails): string {
  const { facts, textOf } = project
  const { name, sharedName, exported, path, specifier, isExported, isAlone } = details
  const [own, shown] = [`\`${clip(name, 40)}\``, `\`${clip(sharedName, 40)}\``]
  const bound = clip(sharedName, 40)
  const binding = exported === 'default' ? bound : `{ ${bound} }`
  const from = `\`import ${binding} from '${clipMiddle(specifier, 70)}'\``
  const renamed = sharedName === name ? '' : `, calling ${shown} instead of ${own}`
  if (!isExported || details.isInside)
    return `Delete ${own} and write ${from}${sharedName === name ? '' : `, and call ${shown} where ${own} is called`}.`
  const [here] = pathsApart(file, path)
  const there = isOfOther(project, file, path) ? `'${clipMiddle(specifier, 60)}'` : pathsApart(file, path)[1]
  const importers = importersOf(facts, file, name)
  const isUsedHere =
    textOf(file).match(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$&')}(?![\\w$])`, 'g'))!.length > 1
  if (importers?.length === 0 && !isUsedHere) return `Delete ${isAlone ? here : own}; no other file imports it.`
  if (importers?.length === 0)
    return `Delete ${own} and write ${from}${sharedName === name ? '' : `, and call ${shown} where ${own} is called`}; no other file imports ${own}.`
  const callers = importersText(importers ?? [])
  if (isAlone) return `Delete ${here} and import ${shown} from ${there} in ${callers}${renamed}.`
  return `Delete ${own}, and import ${shown} from ${there} ${isUsedHere ? (importers?.length === 0 ? 'here' : `here and in ${callers}`) : `in ${callers}`}${renamed}.`
}

/** More importers than this are counted. */
const MAX_IMPORTERS = 3

/** The files that import a function of this file. */
/** The files that import a function; `null` where the importers are not known. */
function importersOf(facts: Project['facts'], file: string, name: string): string[] | null {
  const all = facts.importersOf?.(file) ?? null
  if (all === null) return null
  return all.filter((importer) => {
    const names = facts.importsOf?.(importer)?.filter(({ target }) => target.type === 'file' && target.path === file)
    return (
      names?.every(
        ({ names }) => names.length > 0 && names.every((one) => ![name, 'default', '*'].includes(one.name)),
      ) !== true
    )
  })
}

function importersText(importers: readonly string[]): string {
  if (importers.length === 0) return 'each file that imports it'
  if (importers.length > MAX_IMPORTERS) return `the ${importers.length} files that import it`
  return listNames(importers.map((importer) => shortPath(importer)))
}

/** Two paths, each as short as it can be without being equal to the other. */
/** Both files; one of another package by its whole path, as each package has such a file. */
function placesOf(project: Project, file: string, origin: string): [string, string] {
  const [here, there] = pathsApart(file, origin)
  return [here, isOfOther(project, file, origin) ? clipMiddle(clean(origin), 60) : there]
}

function isOfOther({ resolver }: Project, file: string, path: string): boolean {
  const other = resolver.nameOf(path)
  return other !== null && other !== resolver.nameOf(file)
}

function pathsApart(one: string, other: string): [string, string] {
  const [a, b] = [one.split('/'), other.split('/')]
  let size = 2
  while (size < Math.max(a.length, b.length) && a.slice(-size).join('/') === b.slice(-size).join('/')) size += 1
  return [a, b].map((segments) => clipMiddle(clean(segments.slice(-size).join('/')), 44)) as [string, string]
}

function literalText(literal: string): string {
  const text = clip(clean(literal), 24)
  return /^-?\d+(?:\.\d+)?$|^(?:true|false|null)$|^\//.test(text) ? text : `'${text}'`
}
