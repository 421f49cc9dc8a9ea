import { exportsAll } from '../../exports.ts'
import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign, writtenFor } from '../paths/other-package.ts'
import { showSpecifier, specifierEdit } from '../reroute/use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { verbOf } from '../symbols.ts'

/** Where an import leads to a build output that is not there: the source that it is made from, of another package by name. */
export function builtFrom(context: RemedyContext, wanted: string): Option | null {
  const { facts, file, edge, symbols, judge } = context
  const source = facts.sourceOf?.(wanted) ?? null
  if (source === null || source === file) return null
  const found = isForeign(facts, file, source) ? ofPackage(context, source) : specified(context, wanted, source)
  if (found === null || !simulate(judge, [fileEdge(file, found.path, symbols.types)])) return null
  const what = symbols.list === '' ? '' : `${symbols.list} from `
  const because = found.path === source ? ', the source of that build output' : ''
  return {
    fix: {
      key: 'use-source',
      kind: 'reroute',
      applicability: 'suggested',
      symbols: symbols.names,
      target: found.path,
      title: `${verbOf(edge.kind)} ${what}${showSpecifier(found.specifier)} (${showPath(found.path)})${because}.`,
      edits: [specifierEdit(context, found.specifier)],
    },
    leaves: [fileEdge(file, found.path, symbols.types)],
  }
}

function specified(
  { facts, file, edge }: RemedyContext,
  wanted: string,
  path: string,
): { specifier: string; path: string } | null {
  const written = writtenFor(facts, file, path, { specifier: edge.specifier, path: wanted })
  return written === null ? null : { specifier: written.text, path }
}

function ofPackage(context: RemedyContext, source: string): { specifier: string; path: string } | null {
  const { facts, symbols } = context
  const entries = facts.packageEntries?.(facts.packageOf!(source)!) ?? []
  const offers = (path: string): boolean => {
    const exported = facts.exportsOf(path) ?? []
    return symbols.plain && exportsAll(exported, symbols.names)
  }
  const entry = entries.find(({ path }) => path === source) ?? entries.find(({ path }) => offers(path))
  const specifier = entry?.specifier ?? facts.packageSpecifier?.(source) ?? null
  return specifier === null ? null : { specifier, path: entry?.path ?? source }
}
