import { listNames, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { lastResort } from '../invert/invert.ts'
import { namesLike } from './similar-names.ts'
import { folderOf, fileNameOf, relativeTo, resolveFrom } from '../paths/path.ts'
import { showSpecifier } from '../reroute/use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'

/** How a pattern is written: with gaps that are filled at run time, as globs, or as a folder with a regular expression. */
type Form = 'computed' | 'globs' | 'expression'

const MOST_EXCLUDED = 3
const MOST_LISTED = 12

/** The ways to keep a forbidden file out of what a pattern matches. */
export function globOptions(context: RemedyContext): (Option | null)[] {
  const { legal, forbidden } = matchedBy(context)
  if (legal.length === 0) return [removePattern(context), lastResort(context)]
  const leaves = legal.map((path) => fileEdge(context.file, path, false))
  const narrowed = narrow(context, legal, forbidden)
  const listed = formOf(context) === 'computed' && legal.length <= MOST_LISTED ? list(context, legal) : null
  return [narrowed, listed, lastResort(context)].map(
    (option) => option && (option.fix.kind === 'edit' ? { ...option, leaves } : option),
  )
}

/** What a pattern that matches nothing may have meant. */
export function unmatchedOptions(context: RemedyContext): (Option | null)[] {
  const { edge, file, facts } = context
  const start = edge.specifier.replace(/(?:\$\{|[*?[{]| matching ).*$/s, '')
  const folder = edge.specifier.startsWith('.')
    ? resolveFrom(file, formOf(context) === 'expression' ? start : folderOf(start))
    : null
  const remove: Option = {
    fix: {
      key: 'delete-import',
      kind: 'delete',
      applicability: 'manual',
      title: `Delete the import of ${showSpecifier(edge.specifier)} if nothing needs it.`,
    },
    leaves: [],
  }
  if (folder === null) return [...byPath(context, folderOf(start)), remove]
  const isThere = facts.filesIn(folder).length + (facts.foldersIn?.(folder).length ?? 0) > 0
  const shown = showPath(folder === '' ? '.' : folder)
  if (isThere) {
    return [
      {
        fix: {
          key: 'correct-pattern',
          kind: 'edit',
          applicability: 'manual',
          target: folder,
          title: `Correct the pattern: ${shown} has ${listed([...facts.filesIn(folder), ...(facts.foldersIn?.(folder) ?? []).map((name) => `${name}/`)])}, and none of it matches.`,
        },
        leaves: [],
      },
      remove,
    ]
  }
  const like = namesLike(facts.foldersIn?.(folderOf(folder)) ?? [], fileNameOf(folder), {
    most: Math.max(2, Math.floor(fileNameOf(folder).length / 3)),
    whole: true,
  })[0]
  const meant = like === undefined ? null : [folderOf(folder), like.name].filter((part) => part !== '').join('/')
  return [
    meant === null
      ? null
      : {
          fix: {
            key: 'use-nearest',
            kind: 'reroute',
            applicability: 'suggested',
            target: meant,
            title: `Start it with ${showSpecifier(relativeTo(file, meant))}/ (${showPath(meant)} exists, ${shown} does not).`,
          },
          leaves: [],
        },
    meant === null
      ? {
          fix: {
            key: 'correct-pattern',
            kind: 'edit',
            applicability: 'manual',
            target: folder,
            title: `Correct the start of the path: there is no folder ${shown}.`,
          },
          leaves: [],
        }
      : null,
    remove,
  ]
}

/** The folder that the start of a pattern may mean, where no alias defines it: from the root, or from `src`. */
function byPath({ judge, facts, file, edge }: RemedyContext, start: string): Option[] {
  const rest = start.split('/').slice(1).join('/')
  const folder = [start, ...(rest === '' || /^[\w.-]/.test(start) ? [] : [`src/${rest}`, rest])].find(
    (one) => facts.filesIn(one).length > 0,
  )
  if (folder === undefined) return []
  if (facts.filesIn(folder).some((name) => simulate(judge, [fileEdge(file, `${folder}/${name}`, false)]))) {
    return [
      {
        fix: {
          key: 'use-nearest',
          kind: 'reroute',
          applicability: 'suggested',
          target: folder,
          title: `Start it with ${showSpecifier(relativeTo(file, folder))}/ (${showPath(folder)} exists).`,
        },
        leaves: [],
      },
    ]
  }
  return [
    {
      fix: {
        key: 'delete-import',
        kind: 'delete',
        applicability: 'manual',
        title: `Delete the import of ${showSpecifier(edge.specifier)}: it means ${showPath(folder)}, which this file may not import by any specifier.`,
      },
      leaves: [],
    },
  ]
}

/** The files that the same pattern matches, by whether the importer may import them. */
function matchedBy({ judge, facts, file, edge, target }: RemedyContext): { legal: string[]; forbidden: string[] } {
  const siblings = (facts.importsOf?.(file) ?? []).filter(
    ({ kind, specifier }) => kind === 'glob' && specifier === edge.specifier,
  )
  const paths = [
    ...new Set([target, ...siblings.flatMap((one) => (one.target.type === 'file' ? [one.target.path] : []))]),
  ].sort()
  const isLegal = (path: string): boolean => path !== target && simulate(judge, [fileEdge(file, path, false)])
  return { legal: paths.filter(isLegal), forbidden: paths.filter((path) => !isLegal(path)) }
}

function formOf({ edge: { specifier } }: RemedyContext): Form {
  return specifier.includes('${') ? 'computed' : / matching \/.*\/\w*$/s.test(specifier) ? 'expression' : 'globs'
}

function narrow(context: RemedyContext, legal: readonly string[], forbidden: readonly string[]): Option | null {
  const title = narrowTitle(context, legal, forbidden)
  return title === null
    ? null
    : { fix: { key: 'narrow-pattern', kind: 'edit', applicability: 'manual', target: context.file, title }, leaves: [] }
}

function narrowTitle(context: RemedyContext, legal: readonly string[], forbidden: readonly string[]): string | null {
  const { file } = context
  const form = formOf(context)
  if (form === 'globs') {
    const excluded = forbidden.length <= MOST_EXCLUDED ? forbidden : [`${commonFolder(forbidden)}/**`]
    const keepsLegal =
      forbidden.length <= MOST_EXCLUDED || !legal.some((path) => path.startsWith(`${commonFolder(forbidden)}/`))
    return keepsLegal
      ? `Add ${listNames(
          excluded.map((path) => `'!${relativeTo(file, path)}'`),
          MOST_EXCLUDED,
        )} to the patterns.`
      : startAt(context, legal, forbidden)
  }
  const start = startAt(context, legal, forbidden)
  if (start !== null || form === 'computed') return start
  return `Narrow the regular expression so that it does not match ${listNames(
    forbidden.map((path) => relativeTo(file, path)),
    MOST_EXCLUDED,
  )}.`
}

/** A deeper folder, below which there is nothing but legal files. */
function startAt({ file }: RemedyContext, legal: readonly string[], forbidden: readonly string[]): string | null {
  const folder = commonFolder(legal)
  if (folder === '' || forbidden.some((path) => path.startsWith(`${folder}/`))) return null
  return `Start the pattern with ${showSpecifier(relativeTo(file, folder))}/, below which every match is legal.`
}

function list(context: RemedyContext, legal: readonly string[]): Option {
  const names = listed(legal.map((path) => relativeTo(context.file, path)))
  return {
    fix: {
      key: 'list-files',
      kind: 'edit',
      applicability: 'manual',
      target: context.file,
      title: `Replace the pattern by ${legal.length === 1 ? `the one file that may be loaded, ${names}` : `a map with one import for each of the ${legal.length} legal files: ${names}`}.`,
    },
    leaves: [],
  }
}

function removePattern(context: RemedyContext): Option {
  const title =
    formOf(context) === 'globs'
      ? 'Remove this pattern: no file that it matches may be imported here.'
      : 'Delete this import: no file that it matches may be imported here.'
  return {
    fix: { key: 'remove-pattern', kind: 'delete', applicability: 'manual', target: context.file, title },
    leaves: [],
  }
}

function listed(names: readonly string[]): string {
  return listNames(names, 4)
}

/** The deepest folder that holds all these paths. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/'))
  let shared = first.length
  for (const other of others) {
    const differs = first.findIndex((segment, index) => other[index] !== segment)
    if (differs !== -1) shared = Math.min(shared, differs)
  }
  return first.slice(0, shared).join('/')
}
