import { exportNamed } from '../../facts/exports.ts'
import type { NameFacts } from '../../facts/facts.ts'
import { distanceWithin } from '../../nearest-spelling.ts'
import type { RemedyContext } from '../context.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import type { ConfigChange, ImportChange } from '../plan-details.ts'
import { specifierEdit } from '../reroute/rewrite-specifier.ts'
import { areLegal, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { equivalentsOf } from './equivalent-packages.ts'
import { fileOfName, type NamedFile } from './file-of-name.ts'
import { useNearest } from './other-folder.ts'

const NOTHING: NameFacts = {
  manifest: null,
  declared: [],
  declaredBy: null,
  aliases: [],
  aliasConfig: null,
  through: [],
  faults: [],
}

/** What an import by a name that nothing defines may mean. */
export function unknownNameRemedies(
  context: RemedyContext,
  why: 'no-alias' | 'no-imports' | 'undeclared',
): (Remedy | null)[] {
  const { facts, file, edge } = context
  const known = facts.nameFacts?.(file, edge.specifier) ?? NOTHING
  const named = edge.specifier.startsWith('.') ? null : fileOfName(context, why)
  const found = named !== null && exportsAny(context, named.path) ? named : null
  const through = known.through.filter(({ path }) => exportsAny(context, path))
  const first = through.slice(0, 1).map((entry) => useNearest(context, entry.path, entry.specifier))
  const byPath = found === null || first.length > 0 ? null : useNearest(context, found.path, found.specifier)
  const define =
    found === null || first.length > 0 || (why === 'no-alias' && known.faults.length > 0)
      ? null
      : defineAlias(context, known, why, found)
  const faults = known.faults.slice(0, 1).map(repairConfig)
  const meant = first[0]?.plan.target ?? found?.path
  const forbidden =
    meant === undefined || areLegal(context.judge, [fileEdge(file, meant, edge.typeOnly)]) ? null : doWithout(meant)
  const isFound = found !== null || first.length > 0
  const write = isFound ? null : writePath({ type: 'write-path', aliases: known.aliases })
  switch (why) {
    // One repair of the config may settle every import of that alias.
    case 'no-alias':
      return [...faults, ...first, byPath, define, forbidden, write]
    case 'no-imports':
      return [...first, byPath, define, forbidden, write, ...faults]
    case 'undeclared': {
      if (isFound) return [...first, byPath, define, forbidden]
      const name = nameOf(edge.specifier)
      // A package resolves its own name only through its exports.
      if (name === known.ownName) return [writePath({ type: 'write-path-within', name, manifest: known.manifest })]
      // Their types differ.
      const equivalents = (context.symbols.types ? [] : equivalentsOf(name, known.declared))
        .slice(0, 1)
        .map((other) => usePackage(context, known, other, other, 'same-purpose'))
      return [misspelled(context, known, name), ...equivalents, declare(context, known, name), ...faults]
    }
  }
}

/** Whether a file exports something of what is imported, as far as that is known. */
function exportsAny({ facts, edge }: RemedyContext, path: string): boolean {
  const names = edge.names.map(({ name }) => name)
  const exported = facts.exportsOf(path)
  if (exported === null || names.length === 0 || names.includes('*')) return true
  return names.some((name) => exportNamed(exported, name) !== undefined)
}

/** The package that a bare specifier names. */
function nameOf(specifier: string): string {
  const bare = specifier.replace(/[?#].*$/, '').replace(/^\..*\/node_modules\//, '')
  return bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The import would be forbidden if it resolved. */
function doWithout(path: string): Remedy {
  const plan = { action: 'delete-import', key: 'delete-import' } as const
  return { plan: { ...plan, because: 'forbidden', path }, edges: [] }
}

/** The alias that is missing, where the rest of the specifier is a path in a folder. */
function defineAlias(
  { file, edge }: RemedyContext,
  { aliasConfig, manifest }: NameFacts,
  why: string,
  { path, pattern, folder }: NamedFile,
): Remedy | null {
  const config = why === 'no-imports' ? manifest : aliasConfig
  if (config === null) return null
  const base = config.includes('/') ? config.slice(0, config.lastIndexOf('/') + 1) : ''
  if (config.startsWith('../') || !`${folder}/`.startsWith(base)) return null
  const change = { type: 'define-alias', config, pattern, folder: folder.slice(base.length) } as const
  return { plan: editConfig('define-alias', change, config), edges: [fileEdge(file, path, edge.typeOnly)] }
}

/** A config that computes aliases may define the name. */
function repairConfig(fault: NameFacts['faults'][number]): Remedy {
  return { plan: editConfig('repair-config', { type: 'repair', fault }, fault.file), edges: [] }
}

/** No file is found, so the author has to choose one. */
function writePath(change: ImportChange): Remedy {
  return { plan: { action: 'edit-import', key: 'write-path', change }, edges: [] }
}

/** The declared package with the most similar name; a name of several words may lack its scope. */
function misspelled(context: RemedyContext, known: NameFacts, name: string): Remedy | null {
  const { edge } = context
  // What another package of the repository declares is spelled right.
  if (!edge.specifier.startsWith(name) || known.declaredBy !== null) return null
  const most = name.length <= 7 ? 1 : 2
  // Types of a package are no package to import.
  const packages = known.declared.filter((other) => !other.startsWith('@types/'))
  const candidates = packages.map((other) => ({
    other,
    steps:
      // `express` and `@bull-board/express` have nothing in common.
      name.includes('-') && other.replace(/^@[^/]+\//, '') === name
        ? 0.5
        : name.length < 4
          ? null
          : distanceWithin(name, other, most),
  }))
  const best = candidates
    .filter(({ steps }) => steps !== null)
    .sort((a, b) => a.steps! - b.steps! || (a.other < b.other ? -1 : 1))[0]
  if (best === undefined) return null
  const specifier = `${best.other}${edge.specifier.slice(name.length)}`
  return usePackage(context, known, best.other, specifier, 'misspelled')
}

function usePackage(
  context: RemedyContext,
  { manifest }: NameFacts,
  name: string,
  specifier: string,
  because: 'misspelled' | 'same-purpose',
): Remedy {
  const outline = { action: 'use-package', key: 'use-declared-package', specifier, manifest, because } as const
  return {
    plan:
      because === 'same-purpose'
        ? { ...outline }
        : { ...outline, applicability: 'suggested', edits: [specifierEdit(context, specifier)] },
    edges: [packageEdge(context, name)],
  }
}

/** A package that is declared only elsewhere, or nowhere: the name may be invented. */
function declare(context: RemedyContext, { manifest, declaredBy }: NameFacts, name: string): Remedy {
  const dev = context.from.test || context.edge.typeOnly
  const change = { type: 'declare-package', name, dev, manifest, declaredBy } as const
  return { plan: editConfig('declare-package', change, manifest), edges: [packageEdge(context, name)] }
}

function editConfig(key: string, change: ConfigChange, target: string | null): EdgePlan {
  return { action: 'edit-config', key, change, ...(target !== null && { target }) }
}

function packageEdge({ file, edge }: RemedyContext, name: string): PlannedEdge {
  return { from: file, target: { type: 'external', name }, typeOnly: edge.typeOnly }
}
