import { extensionOf, fileNameOf, folderOf, withoutExtension } from '../paths/path.ts'
import type { RemedyContext } from '../context.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { isOfSameKind, similarNames } from './similar-names.ts'

/** The path says that a program writes the file. */
export function isGenerated(path: string): boolean {
  return /(?:^|[/_.-])(?:generated|codegen|gen)(?:$|[/_.-])/i.test(path)
}

const MOST_NAMED = 3

/** A file that is not there, and that nobody should write by hand without a look at what creates it. */
export function missingFile(context: RemedyContext, wanted: string): Remedy {
  const { facts, judge, file, edge } = context
  const stem = fileNameOf(withoutExtension(wanted))
  const folder = folderOf(wanted)
  const names = similarNames(facts.filesIn(folder), stem, { most: stem.length, whole: extensionOf(wanted) === null })
  const nearest = names
    .filter(({ name }) => isOfSameKind(name, wanted))
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
    .filter((path) => path !== file && areLegal(judge, [fileEdge(file, path, edge.typeOnly)]))
    .slice(0, MOST_NAMED)
  const plan = { action: 'edit-import', key: 'missing-file' } as const
  return { plan: { ...plan, change: { type: 'missing-file', path: wanted, nearest } }, edges: [] }
}
