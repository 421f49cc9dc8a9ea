import type { RemedyContext } from '../context.ts'
import { indexOf } from '../paths/folder-files.ts'
import { folderOf } from '../paths/path.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import type { Source } from '../plan-details.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { counterpartOf } from '../symbols.ts'
import { rewriteSpecifier, specifierEdit } from './rewrite-specifier.ts'

/** Imports another workspace package by its name instead of by a path into it. */
export function usePackageName(context: RemedyContext, packageName: string): Remedy {
  const { judge, facts, file, target, symbols } = context
  const published = (facts.packageEntries?.(packageName) ?? []).filter(({ path }) =>
    areLegal(judge, [fileEdge(file, path, symbols.types)]),
  )
  const exportsAll = (path: string): boolean =>
    symbols.plain &&
    symbols.names.every((symbol) => {
      const counterpart = counterpartOf(facts, path, target, symbol)
      return counterpart?.same === true && counterpart.name === symbol
    })
  const direct = published.find(({ path }) => path === target) ?? published.find(({ path }) => exportsAll(path))
  if (direct !== undefined) return useSpecifier(context, direct.specifier, direct.path)
  const legal = indexesAbove(context).filter(({ path }) => areLegal(judge, [fileEdge(file, path, symbols.types)]))
  const exporting = legal.find(({ path }) => path === target || exportsAll(path))
  const own =
    exporting === undefined && areLegal(judge, [fileEdge(file, target, symbols.types)])
      ? (facts.packageSpecifier?.(target) ?? null)
      : null
  if (own !== null) return useSpecifier(context, own, target)
  const entry = exporting ?? legal.find(({ path }) => areLegal(judge, [fileEdge(path, target, symbols.types)])) ?? null
  const path = entry?.path ?? target
  const specifier = entry?.main
    ? packageName
    : (published.find((one) => entry !== null && one.path === entry.path)?.specifier ?? null)
  return {
    plan: {
      ...planFor(context, { path, specifier, names: symbols.shown }, exporting !== undefined || entry === null),
      ...(exporting?.main && { applicability: 'suggested', edits: [specifierEdit(context, packageName)] }),
    },
    edges: [fileEdge(file, path, symbols.types)],
  }
}

function planFor({ symbols }: RemedyContext, source: Source, isExported: boolean): EdgePlan {
  const outline = { key: 'use-package-name', symbols: symbols.names, target: source.path } as const
  return isExported
    ? { ...outline, action: 'reroute', sources: [source], because: null }
    : { ...outline, action: 'publish', exists: true, specifier: source.specifier, exported: null }
}

function useSpecifier(context: RemedyContext, specifier: string, path: string): Remedy {
  const { file, symbols } = context
  const plan = rewriteSpecifier(context, 'use-package-name', { path, specifier, names: symbols.shown })
  return { plan: { ...plan, symbols: symbols.names }, edges: [fileEdge(file, path, symbols.types)] }
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
