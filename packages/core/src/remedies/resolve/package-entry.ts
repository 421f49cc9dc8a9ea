import type { PackageEntry } from '../../facts.ts'
import { exportsAll } from '../../exports.ts'
import { clean, clip, listNames, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { editDistance } from '../../nearest.ts'
import { showSpecifier, specifierEdit } from '../reroute/use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { verbOf } from '../symbols.ts'

const MOST_OPTIONS = 2

/** What an import by a workspace package's name may have meant: the entries that offer its names, else those named alike. */
export function packageOptions(context: RemedyContext): Option[] {
  const { edge, judge, facts, file, symbols } = context
  const parts = edge.specifier.split('/')
  const name = parts.slice(0, edge.specifier.startsWith('@') ? 2 : 1).join('/')
  const entries = facts.packageEntries?.(name) ?? null
  if (entries === null) return [mendManifest(name, edge.specifier !== name)]
  const legal = entries.filter(({ path }) => simulate(judge, [fileEdge(file, path, symbols.types)]))
  const wanted = edge.specifier.slice(name.length + 1)
  const distance = ({ specifier }: PackageEntry): number =>
    editDistance(wanted.slice(0, 80), specifier.slice(name.length + 1).slice(0, 80))
  const sorted = legal.toSorted((a, b) => distance(a) - distance(b))
  const offering = symbols.plain ? sorted.filter(({ path }) => offers(context, path)) : []
  const alike = sorted.filter((entry) => distance(entry) <= Math.max(2, Math.floor(wanted.length / 3)))
  const chosen = (offering.length > 0 ? offering : alike).slice(0, MOST_OPTIONS)
  if (chosen.length > 0) return chosen.map((entry) => useEntry(context, entry, offering.includes(entry)))
  return [sorted.length === 0 ? mendManifest(name, edge.specifier !== name) : listEntries(context, name, sorted)]
}

function offers({ facts, symbols }: RemedyContext, path: string): boolean {
  const exported = facts.exportsOf(path) ?? []
  return exportsAll(exported, symbols.names)
}

function useEntry(context: RemedyContext, { specifier, path }: PackageEntry, offered: boolean): Option {
  const { edge, file, symbols } = context
  const what = offered ? `${symbols.list} from ` : ''
  const because = offered ? `, which exports ${symbols.pronoun}` : ''
  return {
    fix: {
      key: 'use-package-entry',
      kind: 'reroute',
      applicability: 'suggested',
      symbols: symbols.names,
      target: path,
      title: `${verbOf(edge.kind)} ${what}${showSpecifier(specifier)} (${showPath(path)})${because}.`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [fileEdge(file, path, symbols.types)],
  }
}

function listEntries({ edge }: RemedyContext, name: string, entries: readonly PackageEntry[]): Option {
  const shown = listNames(
    entries.map(({ specifier }) => specifier),
    4,
  )
  return {
    fix: {
      key: 'mend-workspace',
      kind: 'edit',
      applicability: 'manual',
      title: `${verbOf(edge.kind)} from ${entries.length === 1 ? shown : `one of the entries of ${clip(clean(name), 60)}: ${shown}`}, and export there what is missing.`,
    },
    leaves: [],
  }
}

function mendManifest(name: string, hasSubpath: boolean): Option {
  const shown = clip(clean(name), 60)
  return {
    fix: {
      key: 'mend-workspace',
      kind: 'edit',
      applicability: 'manual',
      title: hasSubpath
        ? `Import from ${shown} itself, or from a subpath that its package.json exports.`
        : `Give the package.json of ${shown} an exports entry that leads to its source.`,
    },
    leaves: [],
  }
}
