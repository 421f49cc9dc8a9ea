import { clean, clip, clipMiddle, fitMessage, listNames, shortPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

export interface TwinDetails {
  /** The name of the function here, and of the shared one. */
  name: string
  sharedName: string
  by: 'shape' | 'name'
  /** The literals that differ. */
  differences: readonly { here: string; there: string }[]
  /** The file to import from, the one that declares the function, and the name of the export. */
  path: string
  origin: string
  exported: string
  specifier: string
  /** The declared types of the results. */
  results: { here: string | null; there: string | null }
  isExported: boolean
  /** Whether the file contains nothing else. */
  isAlone: boolean
  /** Whether it is declared inside of another function. */
  isInside: boolean
}

export function describeTwin(project: Project, file: string, details: TwinDetails): Message {
  const { name, sharedName, by, origin } = details
  const shared = `${clip(sharedName, 28)} of ${shortPath(origin)}`
  return fitMessage(
    by === 'shape'
      ? `${shortPath(file)} declares ${clip(name, 28)}, a copy of ${shared} apart from names and literals.`
      : `${shortPath(file)} declares ${clip(name, 28)}, as ${shortPath(origin)} does with as many parameters.`,
    fixesFor(project, file, details),
    by === 'shape'
      ? 'Do not reorder the code so that it only looks different.'
      : 'Do not delete it unread: the two may differ in what they do.',
  )
}

function fixesFor(project: Project, file: string, details: TwinDetails): Fix[] {
  const { name, sharedName, by, differences, path, origin, results } = details
  const shown = clip(sharedName, 40)
  const base: Pick<Fix, 'applicability' | 'symbols' | 'target'> = {
    applicability: 'manual',
    symbols: [sharedName],
    target: path,
  }
  const replaced = replaceText(project, file, details)
  const lowered = replaced.charAt(0).toLowerCase() + replaced.slice(1)
  if (differences.length > 0) {
    const parameters = listNames(differences.map(({ there }) => quoted(there)))
    const passed = listNames(differences.map(({ here }) => quoted(here)))
    const [word, values] = differences.length === 1 ? ['a parameter', 'its default'] : ['parameters', 'their defaults']
    return [
      {
        ...{ ...base, key: 'add-parameter', kind: 'edit' },
        title: `Give ${shown} of ${shortPath(origin)} ${word} with ${parameters} as ${values}. ${replaced} Pass ${passed}.`,
      },
    ]
  }
  const importIt: Fix = { ...base, key: 'import-shared', kind: 'delete', title: replaced }
  if (by === 'shape') return [importIt]
  const rename = (start: string): Fix => ({
    ...{ applicability: 'manual', symbols: [name], key: 'rename', kind: 'rename' },
    title: `${start} rename ${clip(name, 40)} here by what it does differently.`,
  })
  const { here, there } = results
  if (here !== null && there !== null && here !== there)
    return [
      {
        ...rename(''),
        title: `Rename ${clip(name, 40)} here by what it returns: ${clip(clean(here), 32)}, where ${shown} of ${shortPath(origin)} returns ${clip(clean(there), 32)}.`,
      },
      { ...importIt, title: `If its callers can use ${clip(clean(there), 32)}, ${lowered}` },
    ]
  return [
    { ...importIt, title: `Compare it with ${shown} of ${shortPath(origin)}. If both do the same, ${lowered}` },
    rename('If not,'),
  ]
}

/** How the function goes, and who imports the shared one. */
function replaceText({ facts }: Project, file: string, details: TwinDetails): string {
  const { name, sharedName, exported, path, specifier, isExported, isAlone } = details
  const [own, shown] = [clip(name, 40), clip(sharedName, 40)]
  const binding = exported === 'default' ? shown : `{ ${shown} }`
  const from = `import ${binding} from '${clipMiddle(specifier, 70)}'`
  const renamed = sharedName === name ? '' : `, calling ${shown} for ${own}`
  if (!isExported || details.isInside)
    return `Delete ${own} and write ${from}${sharedName === name ? '' : `, and call ${shown} where ${own} is called`}.`
  const importers = facts.importersOf?.(file) ?? null
  const callers =
    importers === null || importers.length === 0
      ? 'each file that imports it'
      : listNames(importers.map((importer) => shortPath(importer)))
  if (isAlone) return `Delete ${shortPath(file)} and import ${shown} of ${shortPath(path)} in ${callers}${renamed}.`
  return `Delete ${own}, and import ${shown} of ${shortPath(path)} here and in ${callers}${renamed}.`
}

function quoted(literal: string): string {
  const text = clip(clean(literal), 24)
  return /^-?\d+(?:\.\d+)?$|^(?:true|false|null)$|^\//.test(text) ? text : `'${text}'`
}
