import { exportsAll } from '../../facts/exports.ts'
import type { PackageEntry } from '../../facts/facts.ts'
import { editDistance } from '../../nearest-spelling.ts'
import type { RemedyContext } from '../context.ts'
import { folderOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import type { ConfigChange, ImportChange } from '../plan-details.ts'
import { rewriteSpecifier } from '../reroute/rewrite-specifier.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { isGenerated, missingFile } from './missing-file.ts'

const MOST_REMEDIES = 2

/** The entries of a workspace package that an unknown specifier may mean: those that export its names, else those with similar names. */
export function packageEntryRemedies(context: RemedyContext): Remedy[] {
  const { edge, judge, facts, file, symbols } = context
  const parts = edge.specifier.split('/')
  const name = parts.slice(0, edge.specifier.startsWith('@') ? 2 : 1).join('/')
  const wanted = edge.specifier.slice(name.length + 1)
  const legal = (facts.packageEntries?.(name) ?? []).filter(({ path }) =>
    areLegal(judge, [fileEdge(file, path, symbols.types)]),
  )
  const distance = ({ specifier }: PackageEntry): number =>
    editDistance(wanted.slice(0, 80), specifier.slice(name.length + 1).slice(0, 80))
  const sorted = legal.toSorted((a, b) => distance(a) - distance(b))
  const exporting = symbols.plain
    ? sorted.filter(({ path }) => exportsAll(facts.exportsOf(path) ?? [], symbols.names))
    : []
  const similar = sorted.filter((entry) => distance(entry) <= Math.max(2, Math.floor(wanted.length / 3)))
  const chosen = (exporting.length > 0 ? exporting : similar).slice(0, MOST_REMEDIES)
  if (chosen.length > 0) return chosen.map((entry) => useEntry(context, entry, exporting.includes(entry)))
  const folder = isGenerated(wanted) ? folderOfPackage(context, name) : null
  if (folder !== null) return [missingFile(context, folder === '' ? wanted : `${folder}/${wanted}`)]
  if (sorted.length > 0)
    return [fixWorkspace({ type: 'use-entry', name, entries: sorted.map(({ specifier }) => specifier) })]
  return [fixWorkspace(edge.specifier === name ? { type: 'export-source', name } : { type: 'use-subpath', name })]
}

/** The folder with the package.json of a workspace package; `null` where its entries do not show it. */
function folderOfPackage({ facts }: RemedyContext, name: string): string | null {
  const [entry] = facts.packageEntries?.(name) ?? []
  if (entry === undefined) return null
  for (let folder = folderOf(entry.path); ; folder = folderOf(folder)) {
    if (facts.exists(folder === '' ? 'package.json' : `${folder}/package.json`)) return folder
    if (folder === '') return null
  }
}

function useEntry(context: RemedyContext, { specifier, path }: PackageEntry, isExported: boolean): Remedy {
  const { file, symbols } = context
  const source = { path, specifier, names: isExported ? symbols.shown : [] }
  const plan = rewriteSpecifier(context, 'use-package-entry', source, isExported ? 'exports-them' : null)
  return { plan: { ...plan, symbols: symbols.names }, edges: [fileEdge(file, path, symbols.types)] }
}

function fixWorkspace(change: ImportChange | Extract<ConfigChange, { type: 'export-source' }>): Remedy {
  const outline = { key: 'fix-workspace' } as const
  return {
    plan:
      change.type === 'export-source'
        ? { ...outline, action: 'edit-config', change }
        : { ...outline, action: 'edit-import', change },
    edges: [],
  }
}
