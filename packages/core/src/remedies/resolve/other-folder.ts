import { exportsAll } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { fileLike, indexOf } from '../paths/folder-files.ts'
import { writtenFor } from '../paths/other-package.ts'
import { fileNameOf, folderOf, resolveFrom } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { rewriteSpecifier } from '../reroute/rewrite-specifier.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'

const MOST_FOLDERS_UP = 6

/** The file that a relative specifier would name with more or fewer `../`, the smallest change first. */
export function inOtherFolder(context: RemedyContext): Remedy[] {
  const { file, edge, facts, judge } = context
  const [, dots = '', tail = ''] = /^((?:\.\.?\/)+)([^?#]+)/.exec(edge.specifier) ?? []
  if (tail === '' || tail.startsWith('.')) return []
  const written = dots.split('/').filter((segment) => segment === '..').length
  const others = Array.from({ length: MOST_FOLDERS_UP + 1 }, (_, up) => up).filter((up) => up !== written)
  for (const up of others.sort((a, b) => Math.abs(a - written) - Math.abs(b - written))) {
    const wanted = resolveFrom(file, `${'../'.repeat(up)}${tail}`)
    const path = wanted === null ? null : fileAt(context, wanted)
    if (path === null || path === file || !areLegal(judge, [fileEdge(file, path, edge.typeOnly)])) continue
    const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: wanted! })?.text
    if (specifier !== undefined) return [useNearest(context, path, specifier)]
  }
  return []
}

/** Imports an existing file whose path is close to the one that was written. */
export function useNearest(context: RemedyContext, path: string, specifier: string): Remedy {
  const { file, edge } = context
  const plan = rewriteSpecifier(context, 'use-nearest', { path, specifier, names: [] }, 'exists')
  return { plan, edges: [fileEdge(file, path, edge.typeOnly)] }
}

/** The file for a path without its extension, or with a JavaScript one, if it exports the imported names. */
export function fileAt({ facts, symbols }: RemedyContext, wanted: string): string | null {
  const inFolder = (folder: string): string => (folder === '' ? '' : `${folder}/`)
  const named = fileLike(facts.filesIn(folderOf(wanted)), fileNameOf(wanted))
  const index = named === undefined ? indexOf(facts.filesIn(wanted)) : undefined
  if (named === undefined && index === undefined) return null
  const path = named === undefined ? `${inFolder(wanted)}${index!}` : `${inFolder(folderOf(wanted))}${named}`
  const exported = facts.exportsOf(path)
  const exportsNames = !symbols.plain || exported === null || exportsAll(exported, symbols.names)
  return exportsNames ? path : null
}
