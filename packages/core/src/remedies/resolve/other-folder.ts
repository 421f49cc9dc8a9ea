import { exportsAll } from '../../exports.ts'
import { showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { writtenFor } from '../paths/other-package.ts'
import { fileLike, indexOf } from '../paths/folder-files.ts'
import { fileNameOf, folderOf, resolveFrom } from '../paths/path.ts'
import { showSpecifier, specifierEdit } from '../reroute/use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { verbOf } from '../symbols.ts'

const MOST_FOLDERS_UP = 6

/** The file that a relative specifier would name with more or fewer `../`, the fewest changed first. */
export function elsewhere(context: RemedyContext): Option[] {
  const { file, edge, facts, judge } = context
  const [, dots = '', tail = ''] = /^((?:\.\.?\/)+)([^?#]+)/.exec(edge.specifier) ?? []
  if (tail === '' || tail.startsWith('.')) return []
  const written = dots.split('/').filter((segment) => segment === '..').length
  const others = Array.from({ length: MOST_FOLDERS_UP + 1 }, (_, up) => up).filter((up) => up !== written)
  for (const up of others.sort((a, b) => Math.abs(a - written) - Math.abs(b - written))) {
    const wanted = resolveFrom(file, `${'../'.repeat(up)}${tail}`)
    const path = wanted === null ? null : fileAt(context, wanted)
    if (path === null || path === file || !simulate(judge, [fileEdge(file, path, edge.typeOnly)])) continue
    const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: wanted! })?.text
    if (specifier === undefined) continue
    return [
      {
        fix: {
          key: 'use-nearest',
          kind: 'reroute',
          applicability: 'suggested',
          target: path,
          title: `${verbOf(edge.kind)} ${showSpecifier(specifier)} (${showPath(path)} exists).`,
          edits: [specifierEdit(context, specifier)],
        },
        leaves: [fileEdge(file, path, edge.typeOnly)],
      },
    ]
  }
  return []
}

/** The file that a path without its extension, or with a JavaScript one, stands for and that exports what is imported. */
export function fileAt({ facts, symbols }: RemedyContext, wanted: string): string | null {
  const inFolder = (folder: string): string => (folder === '' ? '' : `${folder}/`)
  const named = fileLike(facts.filesIn(folderOf(wanted)), fileNameOf(wanted))
  const index = named === undefined ? indexOf(facts.filesIn(wanted)) : undefined
  if (named === undefined && index === undefined) return null
  const path = named === undefined ? `${inFolder(wanted)}${index!}` : `${inFolder(folderOf(wanted))}${named}`
  const exported = facts.exportsOf(path)
  const carries = !symbols.plain || exported === null || exportsAll(exported, symbols.names)
  return carries ? path : null
}
