import type { RemedyContext } from '../context.ts'
import { lastResort } from '../invert/last-resort.ts'
import { fileNameOf, folderOf, relativeTo, resolveFrom } from '../paths/path.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import type { PatternChange } from '../plan-details.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { similarNames } from './similar-names.ts'
import { deleteUnused } from './unresolved-import.ts'

const MOST_EXCLUDED = 3
const MOST_LISTED = 12

/** The ways to exclude a forbidden file from what a pattern matches. */
export function patternRemedies(context: RemedyContext): (Remedy | null)[] {
  const { file } = context
  const { legal, forbidden } = matchedBy(context)
  if (legal.length === 0) {
    const plan = { action: 'delete-import', key: 'remove-pattern', target: file } as const
    return [{ plan: { ...plan, because: 'no-legal-match', path: null }, edges: [] }, lastResort(context)]
  }
  const edges = legal.map((path) => fileEdge(file, path, false))
  const narrowed = narrow(context, legal, forbidden)
  const isListed = patternForm(context.edge.specifier) === 'computed' && legal.length <= MOST_LISTED
  return [
    narrowed && { plan: editPattern('narrow-pattern', narrowed, file), edges },
    isListed
      ? {
          plan: editPattern(
            'list-files',
            { type: 'list-files', paths: legal.map((path) => relativeTo(file, path)) },
            file,
          ),
          edges,
        }
      : null,
    lastResort(context),
  ]
}

/** What a pattern that matches nothing may mean. */
export function unmatchedRemedies(context: RemedyContext): (Remedy | null)[] {
  const { edge, file, facts } = context
  const start = edge.specifier.replace(/(?:\$\{|[*?[{]| matching ).*$/s, '')
  const folder = edge.specifier.startsWith('.')
    ? resolveFrom(file, patternForm(edge.specifier) === 'expression' ? start : folderOf(start))
    : null
  if (folder === null) return [...byPath(context, folderOf(start)), deleteUnused()]
  const entries = [...facts.filesIn(folder), ...(facts.foldersIn?.(folder) ?? []).map((name) => `${name}/`)]
  if (entries.length > 0) return [correct({ type: 'correct', folder, entries }), deleteUnused()]
  const similar = similarNames(facts.foldersIn?.(folderOf(folder)) ?? [], fileNameOf(folder), {
    most: Math.max(2, Math.floor(fileNameOf(folder).length / 3)),
    whole: true,
  })[0]
  if (similar === undefined) return [correct({ type: 'correct-start', folder }), deleteUnused()]
  const meant = [folderOf(folder), similar.name].filter((part) => part !== '').join('/')
  return [startWith(context, meant, folder), deleteUnused()]
}

/** The folder that the start of a pattern may mean where no alias defines it: from the root, or from `src`. */
function byPath(context: RemedyContext, start: string): Remedy[] {
  const { judge, facts, file } = context
  const rest = start.split('/').slice(1).join('/')
  const folder = [start, ...(rest === '' || /^[\w.-]/.test(start) ? [] : [`src/${rest}`, rest])].find(
    (one) => facts.filesIn(one).length > 0,
  )
  if (folder === undefined) return []
  if (facts.filesIn(folder).some((name) => areLegal(judge, [fileEdge(file, `${folder}/${name}`, false)])))
    return [startWith(context, folder, null)]
  const plan = { action: 'delete-import', key: 'delete-import' } as const
  return [{ plan: { ...plan, because: 'forbidden', path: folder }, edges: [] }]
}

function startWith({ file }: RemedyContext, folder: string, missing: string | null): Remedy {
  const plan = { action: 'reroute-pattern', key: 'use-nearest', applicability: 'suggested', target: folder } as const
  return { plan: { ...plan, specifier: `${relativeTo(file, folder)}/`, missing }, edges: [] }
}

function correct(change: Extract<PatternChange, { folder: string }>): Remedy {
  return { plan: editPattern('correct-pattern', change, change.folder), edges: [] }
}

function editPattern(key: string, change: PatternChange, target: string): EdgePlan {
  return { action: 'edit-pattern', key, target, change }
}

/** The files that the same pattern matches, by whether the importer may import them. */
function matchedBy({ judge, facts, file, edge, target }: RemedyContext): { legal: string[]; forbidden: string[] } {
  const siblings = (facts.importsOf?.(file) ?? []).filter(
    ({ kind, specifier }) => kind === 'glob' && specifier === edge.specifier,
  )
  const paths = [
    ...new Set([target, ...siblings.flatMap((one) => (one.target.type === 'file' ? [one.target.path] : []))]),
  ].sort()
  const isLegal = (path: string): boolean => path !== target && areLegal(judge, [fileEdge(file, path, false)])
  return { legal: paths.filter(isLegal), forbidden: paths.filter((path) => !isLegal(path)) }
}

/** How a pattern is written: with gaps that are filled at run time, as globs, or as a folder with a regular expression. */
export function patternForm(specifier: string): 'computed' | 'globs' | 'expression' {
  return specifier.includes('${') ? 'computed' : / matching \/.*\/\w*$/s.test(specifier) ? 'expression' : 'globs'
}

function narrow(
  { file, edge }: RemedyContext,
  legal: readonly string[],
  forbidden: readonly string[],
): PatternChange | null {
  const form = patternForm(edge.specifier)
  const relative = (paths: readonly string[]): string[] => paths.map((path) => relativeTo(file, path))
  if (form === 'globs') {
    if (forbidden.length <= MOST_EXCLUDED) return { type: 'exclude', globs: relative(forbidden) }
    const folder = commonFolder(forbidden)
    if (!legal.some((path) => path.startsWith(`${folder}/`)))
      return { type: 'exclude', globs: relative([`${folder}/**`]) }
  }
  // A deeper folder, below which every file is legal.
  const folder = commonFolder(legal)
  if (folder !== '' && !forbidden.some((path) => path.startsWith(`${folder}/`)))
    return { type: 'start-at', path: `${relativeTo(file, folder)}/` }
  return form === 'expression' ? { type: 'exclude-by-expression', paths: relative(forbidden) } : null
}

/** The deepest folder that contains all these paths. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/'))
  let shared = first.length
  for (const other of others) {
    const differs = first.findIndex((segment, index) => other[index] !== segment)
    if (differs !== -1) shared = Math.min(shared, differs)
  }
  return first.slice(0, shared).join('/')
}
