import type { PackageEntry } from '../../facts.ts'
import { clean, clip, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { indexOf } from '../paths/folder-files.ts'
import { folderOf } from '../paths/path.ts'
import { showSpecifier, specifierEdit } from './use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { counterpartOf, verbOf } from '../symbols.ts'

/** Imports another workspace package by its name instead of by a path into it. */
export function byPackageName(context: RemedyContext, packageName: string): Option {
  const { judge, facts, file, target, symbols } = context
  const name = clip(clean(packageName), 80)
  const what = symbols.list === '' ? symbols.phrase : symbols.list
  const published = (facts.packageEntries?.(packageName) ?? []).filter(({ path }) =>
    simulate(judge, [fileEdge(file, path, symbols.types)]),
  )
  const direct =
    published.find(({ path }) => path === target) ??
    published.find(
      ({ path }) =>
        symbols.plain && symbols.names.every((symbol) => counterpartOf(facts, path, target, symbol)?.name === symbol),
    )
  if (direct !== undefined) return useSpecifier(context, direct)
  const legal = indexesAbove(context).filter(({ path }) => simulate(judge, [fileEdge(file, path, symbols.types)]))
  const offers = (path: string): boolean =>
    path === target ||
    (symbols.plain && symbols.names.every((symbol) => counterpartOf(facts, path, target, symbol)?.name === symbol))
  const offering = legal.find(({ path }) => offers(path))
  const own =
    offering === undefined && simulate(judge, [fileEdge(file, target, symbols.types)])
      ? (facts.packageSpecifier?.(target) ?? null)
      : null
  if (own !== null) return useSpecifier(context, { specifier: own, path: target })
  const publishing = legal.find(({ path }) => simulate(judge, [fileEdge(path, target, symbols.types)]))
  const entry = offering ?? publishing ?? null
  const from =
    entry === null
      ? `${name} or a subpath that its package.json exports`
      : entry.main
        ? name
        : (published.find(({ path }) => path === entry.path)?.specifier ??
          `the entry of ${name} that leads to ${showPath(entry.path)}`)
  return {
    fix: {
      key: 'use-package-name',
      kind: 'reroute',
      applicability: offering?.main ? 'suggested' : 'manual',
      symbols: symbols.names,
      target: entry?.path ?? target,
      title:
        offering !== undefined || entry === null
          ? `Import ${what} from ${from}.`
          : `Export ${what} from ${showPath(entry.path)} and import ${symbols.pronoun} from ${entry.main ? name : (published.find(({ path }) => path === entry.path)?.specifier ?? `the entry of ${name} that leads there`)}.`,
      ...(offering?.main ? { edits: [specifierEdit(context, packageName)] } : {}),
    },
    leaves: [fileEdge(file, entry?.path ?? target, symbols.types)],
  }
}

function useSpecifier(context: RemedyContext, { specifier, path }: PackageEntry): Option {
  const { edge, file, symbols } = context
  return {
    fix: {
      key: 'use-package-name',
      kind: 'reroute',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
      title: `${verbOf(edge.kind)} ${symbols.list === '' ? symbols.phrase : symbols.list} from ${showSpecifier(specifier)} (${showPath(path)}).`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [fileEdge(file, path, symbols.types)],
  }
}

/** The index files between a file and its package.json, the nearest first; the last one before it is likely the main entry. */
function indexesAbove({ facts, target }: RemedyContext): { path: string; main: boolean }[] {
  const indexes: string[] = []
  for (let folder = folderOf(target); folder !== ''; folder = folderOf(folder)) {
    const index = indexOf(facts.filesIn(folder))
    if (index !== undefined) indexes.push(`${folder}/${index}`)
    if (facts.exists(`${folder}/package.json`)) {
      const isMain = (path: string): boolean => [folder, `${folder}/src`, `${folder}/lib`].includes(folderOf(path))
      return indexes.map((path) => ({ path, main: isMain(path) })).sort((a, b) => Number(b.main) - Number(a.main))
    }
  }
  return []
}
