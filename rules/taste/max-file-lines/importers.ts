import type { ResolvedEdge } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'

type Project = DescribeContext['project']

/** Names that a file imports from another. */
export interface Taken {
  file: string
  names: string[]
}

/** The files that import some names of a file; `null` where they are not known. */
export function importersOf({ facts }: Project, file: string, exported: readonly string[]): Taken[] | null {
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return null
  return importers.flatMap((importer) => {
    const edges = facts.importsOf?.(importer) ?? []
    const names = edges.flatMap(({ target, names: imported }) =>
      target.type === 'file' && target.path === file ? imported.map(({ name }) => name) : [],
    )
    const taken = names.includes('*') ? exported : exported.filter((name) => names.includes(name))
    return taken.length === 0 ? [] : [{ file: importer, names: [...taken] }]
  })
}

/** The exports that have to stay exports of the old file. */
export function keptExports(
  project: Project,
  from: string,
  path: string,
  exported: readonly string[],
  importers: readonly Taken[] | null,
): string[] {
  const { judge } = project
  const isEntry = /(?:^|\/)index\.[^/]+$/.test(from) && judge.locate(from)?.inside.includes('/') !== true
  // What an entry exports, others may need from there.
  if (isPublished(project, from) || isEntry) return [...exported]
  if (importers === null) return []
  const bound = importers.filter(({ file }) => !mayImport(project, file, { type: 'file', path }, false))
  return exported.filter((name) => bound.some(({ names }) => names.includes(name)))
}

/** Whether other packages import a file by name, as its package's exports list it: nobody knows which of its names they need. */
function isPublished({ facts, resolver }: Project, file: string): boolean {
  const fields = resolver.manifestOf(file)?.fields ?? {}
  const { exports } = fields
  if (exports === undefined)
    return (
      fields['private'] !== true &&
      fields['main'] !== undefined &&
      /^(?:.*\/)?(?:src\/)?index\.[^/]+$/.test(file) &&
      facts.packageSpecifier?.(file) === facts.packageOf?.(file)
    )
  return !JSON.stringify(exports).includes('*') && typeof facts.packageSpecifier?.(file) === 'string'
}

export function mayImport(
  { judge }: Pick<Project, 'judge'>,
  from: string,
  target: ResolvedEdge['target'],
  typeOnly: boolean,
): boolean {
  if (target.type === 'file' && target.path === from) return false
  const checked = target.type === 'file' ? target.path : undefined
  return judge.judge({ from, target, typeOnly, packageByPath: null, specifier: '' }, checked).status !== 'forbidden'
}
