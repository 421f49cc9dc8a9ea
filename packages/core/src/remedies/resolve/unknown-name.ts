import type { NameFacts } from '../../facts.ts'
import { clean, clip, listNames, showPath } from '../../texts/text.ts'
import { distanceWithin } from '../../nearest.ts'
import type { Option, RemedyContext } from '../context.ts'
import { equivalentsOf } from './equivalent-packages.ts'
import { fileOfName } from './file-of-name.ts'
import { showSpecifier, specifierEdit } from '../reroute/use-entry.ts'
import { fileEdge, simulate, type LeftEdge } from '../simulate/simulate.ts'
import { verbOf } from '../symbols.ts'

const NOTHING: NameFacts = {
  manifest: null,
  declared: [],
  declaredBy: null,
  aliases: [],
  aliasConfig: null,
  through: [],
  faults: [],
}

/** What an import by a name that nothing defines may have meant. */
export function unknownNameOptions(
  context: RemedyContext,
  why: 'no-alias' | 'no-imports' | 'undeclared',
): (Option | null)[] {
  const { facts, file, edge } = context
  const known = facts.nameFacts?.(file, edge.specifier) ?? NOTHING
  const found = edge.specifier.startsWith('.') ? null : fileOfName(context, why)
  const first = known.through.slice(0, 1).map((entry) => useFile(context, entry.specifier, entry.path))
  const byPath = found === null || first.length > 0 ? null : useFile(context, found.specifier, found.path)
  const define =
    found === null || first.length > 0 || (why === 'no-alias' && known.faults.length > 0)
      ? null
      : defineAlias(context, known, why, found)
  const faults = known.faults.slice(0, 1).map(repairConfig)
  const meant = first[0]?.fix.target ?? found?.path
  const forbidden =
    meant === undefined || simulate(context.judge, [fileEdge(file, meant, edge.typeOnly)])
      ? null
      : doWithout(context, meant)
  const isFound = found !== null || first.length > 0
  switch (why) {
    // One repair of the config may settle every import of that alias.
    case 'no-alias':
      return [...faults, ...first, byPath, define, forbidden, isFound ? null : writePath(context, known, why)]
    case 'no-imports':
      return [...first, byPath, define, forbidden, isFound ? null : writePath(context, known, why), ...faults]
    case 'undeclared': {
      if (isFound) return [...first, byPath, define, forbidden]
      const name = nameOf(edge.specifier)
      if (name === known.ownName) return [ownFile(known, name)]
      const equivalents = equivalentsOf(name, known.declared)
        .slice(0, 1)
        .map((other) => useDeclared(context, known, other))
      return [misspelt(context, known, name), ...equivalents, declare(context, known, name), ...faults]
    }
  }
}

/** A package finds itself by its name only through its exports. */
function ownFile(known: NameFacts, name: string): Option {
  const title = `Import the file by its relative path: ${showSpecifier(name)} is the package of this file, and ${manifestOf(known)} has no exports.`
  return { fix: { key: 'write-path', kind: 'edit', applicability: 'manual', title }, leaves: [] }
}

/** The package that a bare specifier names. */
function nameOf(specifier: string): string {
  const bare = specifier.replace(/[?#].*$/, '').replace(/^\..*\/node_modules\//, '')
  return bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')
}

function useFile(context: RemedyContext, specifier: string, path: string): Option {
  const { edge, file } = context
  return {
    fix: {
      key: 'use-nearest',
      kind: 'reroute',
      applicability: 'suggested',
      target: path,
      title: `${verbOf(edge.kind)} ${showSpecifier(specifier)} (${showPath(path)} exists).`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** The import would be forbidden if it led anywhere. */
function doWithout({ edge }: RemedyContext, path: string): Option {
  return {
    fix: {
      key: 'delete-import',
      kind: 'delete',
      applicability: 'manual',
      title: `Delete the import of ${showSpecifier(edge.specifier)}: it means ${showPath(path)}, which this file may not import by any specifier.`,
    },
    leaves: [],
  }
}

/** The alias that is missing, where the rest of the specifier is a path in a folder. */
function defineAlias(
  { file, edge }: RemedyContext,
  { aliasConfig, manifest }: NameFacts,
  why: string,
  { path, pattern, folder }: { path: string; pattern: string; folder: string },
): Option | null {
  const config = why === 'no-imports' ? manifest : aliasConfig
  if (config === null) return null
  const base = config.includes('/') ? config.slice(0, config.lastIndexOf('/') + 1) : ''
  if (config.startsWith('../') || !`${folder}/`.startsWith(base)) return null
  const target = `./${folder.slice(base.length)}`.replace(/\/$/, '')
  const star = pattern.endsWith('*') ? `${target === '.' ? '.' : target}/*` : target
  const key = showSpecifier(pattern)
  const title =
    why === 'no-imports' || /package\.json$/.test(config)
      ? `Or add '${key}': '${star}' to the imports of ${showPath(config)}.`
      : /deno\.jsonc?$/.test(config)
        ? `Or add '${key.replace(/\*$/, '')}': '${star.replace(/\*$/, '')}' to the imports of ${showPath(config)}.`
        : /sconfig[^/]*\.json$/.test(config)
          ? `Or define the alias: add '${key}': ['${star}'] to compilerOptions.paths in ${showPath(config)}, and to the bundler.`
          : `Or define the alias: map '${key.replace(/\/\*$/, '')}' to ${target} in resolve.alias of ${showPath(config)}.`
  return {
    fix: { key: 'define-alias', kind: 'edit', applicability: 'manual', title, target: config },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** What a config computes may define the very name. */
function repairConfig({ file, line, reason }: NameFacts['faults'][number]): Option {
  const shown = showPath(file)
  const title = reason.startsWith('computes')
    ? `Write the alias as a literal path in ${shown}, where line ${line} ${clip(clean(reason), 70)}.`
    : `Repair ${shown}, which may define the name: it ${clip(clean(reason), 90)}.`
  return { fix: { key: 'repair-config', kind: 'edit', applicability: 'manual', title, target: file }, leaves: [] }
}

/** No file is found, so the author has to say which one is meant. */
function writePath({ edge }: RemedyContext, { aliases }: NameFacts, why: string): Option {
  const usable = aliases.length === 0 ? '' : `, or through an alias that exists: ${listNames(aliases, 3)}`
  const what = why === 'no-imports' ? 'no entry of imports and no file matches' : 'no file matches'
  return {
    fix: {
      key: 'write-path',
      kind: 'edit',
      applicability: 'manual',
      title: `Import the file that is meant by its relative path${usable}; ${what} ${clip(clean(edge.specifier), 60)}.`,
    },
    leaves: [],
  }
}

/** A declared package whose name is so near that it is likely the one; a scope that was left out counts too. */
function misspelt(context: RemedyContext, known: NameFacts, name: string): Option | null {
  if (!context.edge.specifier.startsWith(name)) return null
  const bare = name.replace(/^@[^/]+\//, '')
  const most = name.length <= 7 ? 1 : 2
  const candidates = known.declared.map((other) => ({
    other,
    steps:
      other.replace(/^@[^/]+\//, '') === bare && bare.length > 4
        ? 0.5
        : name.length < 4
          ? null
          : distanceWithin(name, other, most),
  }))
  const best = candidates
    .filter(({ steps }) => steps !== null)
    .sort((a, b) => a.steps! - b.steps! || (a.other < b.other ? -1 : 1))[0]
  if (best === undefined) return null
  const { edge, file } = context
  const specifier = `${best.other}${edge.specifier.slice(name.length)}`
  return {
    fix: {
      key: 'use-declared-package',
      kind: 'edit',
      applicability: 'suggested',
      title: `${edge.kind === 'mock' ? 'Mock' : verbOf(edge.kind)} ${showSpecifier(specifier)}, which ${manifestOf(known)} declares.`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [external(file, best.other, edge.typeOnly)],
  }
}

function useDeclared({ file, edge }: RemedyContext, known: NameFacts, other: string): Option {
  return {
    fix: {
      key: 'use-declared-package',
      kind: 'edit',
      applicability: 'manual',
      title: `Use ${showSpecifier(other)}, which does the same job and which ${manifestOf(known)} declares.`,
    },
    leaves: [external(file, other, edge.typeOnly)],
  }
}

/** A package that is only declared elsewhere, or nowhere: that may be a name that somebody made up. */
function declare({ file, edge, from }: RemedyContext, { manifest, declaredBy }: NameFacts, name: string): Option {
  const shown = showSpecifier(name)
  const where =
    manifest === null
      ? 'a package.json'
      : `the ${from.test || edge.typeOnly ? 'devDependencies' : 'dependencies'} of ${showPath(manifest)}`
  const title =
    declaredBy !== null
      ? `Add ${shown} to ${where}, as in ${showPath(declaredBy.manifest)} (${clip(clean(declaredBy.version), 30)}).`
      : `No package.json here declares ${shown}: check that it exists and is the one you mean, then add it to ${where}.`
  return {
    fix: {
      key: 'declare-package',
      kind: 'edit',
      applicability: 'manual',
      title,
      ...(manifest !== null && { target: manifest }),
    },
    leaves: [external(file, name, edge.typeOnly)],
  }
}

function manifestOf({ manifest }: NameFacts): string {
  return manifest === null ? 'the package.json above' : showPath(manifest)
}

function external(from: string, name: string, typeOnly: boolean): LeftEdge {
  return { from, target: { type: 'external', name }, typeOnly }
}
