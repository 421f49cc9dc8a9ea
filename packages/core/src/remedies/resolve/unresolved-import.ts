import type { Unresolved } from '../../facts/edge.ts'
import { exportsAll } from '../../facts/exports.ts'
import { isComponentFile } from '../../policy/policy.ts'
import { legalRemedies, type RemedyContext } from '../context.ts'
import { writtenFor } from '../paths/other-package.ts'
import {
  extensionOf,
  fileNameOf,
  folderOf,
  isTypeScript,
  newExtension,
  relativeTo,
  resolveFrom,
  withoutExtension,
} from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { rewriteSpecifier } from '../reroute/rewrite-specifier.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { useSource } from './build-output.ts'
import { inOtherFolder, useNearest } from './other-folder.ts'
import { fileOfName } from './file-of-name.ts'
import { isGenerated, missingFile } from './missing-file.ts'
import { packageEntryRemedies } from './package-entry.ts'
import { isOfSameKind, similarNames } from './similar-names.ts'
import { unknownNameRemedies } from './unknown-name.ts'

const MOST_NEAREST = 2

/** What an import that does not resolve may mean. */
export function unresolvedRemedies(context: RemedyContext, why: Unresolved): (Remedy | null)[] {
  return [...meantBy(context, why), context.symbols.bare ? deleteUnused() : null]
}

function meantBy(context: RemedyContext, why: Unresolved): Remedy[] {
  const { edge, file } = context
  switch (why) {
    case 'relative': {
      const wanted = resolveFrom(file, edge.specifier.replace(/[?#].*$/, ''))
      if (wanted === null) return [deleteUnused()]
      const source = useSource(context, wanted)
      return source === null ? meantByPath(context, wanted) : [source]
    }
    case 'absolute': {
      const relative = edge.specifier.startsWith('/') ? edge.specifier.slice(1).replace(/[?#].*$/, '') : null
      const inside = relative === null ? null : fromRoot(context, relative)
      return inside === null ? keepCopy(context) : [inside]
    }
    case 'no-alias':
    case 'no-imports':
    case 'undeclared': {
      const remedies = legalRemedies(context, unknownNameRemedies(context, why))
      return remedies.length > 0 ? remedies : [deleteUnused()]
    }
    case 'workspace':
      return packageEntryRemedies(context)
    case 'alias':
      return meantByAlias(context)
    case 'imports':
      return [fixMapping(why)]
  }
}

/** What a relative specifier may mean, and what remains where no file is similar. */
function meantByPath(context: RemedyContext, wanted: string): Remedy[] {
  const near = [...inFolder(context, wanted), ...nearest(context, wanted)]
  const remedies = legalRemedies(context, [
    ...(near.length > 0 ? near : inOtherFolder(context)),
    isGenerated(wanted) ? null : createFile(context, wanted),
  ])
  return remedies.length > 0 ? remedies : [isForbidden(context, wanted) ? deleteUnused() : missingFile(context, wanted)]
}

/** The importer may not import the file, once it exists. */
function isForbidden({ judge, file, edge }: RemedyContext, wanted: string): boolean {
  const path = extensionOf(wanted) === null ? `${wanted}${newExtension(file, false)}` : wanted
  return judge.locate(path) !== null && !areLegal(judge, [fileEdge(file, path, edge.typeOnly)])
}

/** An alias that leads to a folder is right, so the file is missing. */
function meantByAlias(context: RemedyContext): Remedy[] {
  const { facts, file, edge } = context
  const mapped = facts.nameFacts?.(file, edge.specifier)?.mapped ?? null
  if (mapped === null) return [fixMapping('alias')]
  const { pattern, folder, path, config } = mapped
  if (folder === '' || facts.filesIn(folder).length > 0 || (facts.foldersIn?.(folder) ?? []).length > 0)
    return meantByPath(context, path)
  const found = fileOfName(context, 'no-alias')
  if (found === null) return [fixMapping('alias')]
  const change = {
    type: 'point-alias',
    config,
    pattern,
    missing: folder,
    folder: found.folder,
    path: found.path,
  } as const
  return [
    {
      plan: { action: 'edit-config', key: 'point-alias', target: config, change },
      edges: [fileEdge(file, found.path, edge.typeOnly)],
    },
  ]
}

/** A folder without an index: the file in it that exports the names. */
function inFolder(context: RemedyContext, folder: string): Remedy[] {
  const { facts, judge, file, edge, symbols } = context
  if (!symbols.plain) return []
  const path = facts
    .filesIn(folder)
    .map((name) => `${folder}/${name}`)
    .find((one) => {
      const exported = facts.exportsOf(one) ?? []
      return exportsAll(exported, symbols.names) && areLegal(judge, [fileEdge(file, one, edge.typeOnly)])
    })
  if (path === undefined) return []
  const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: folder })?.text
  if (specifier === undefined) return []
  const plan = rewriteSpecifier(context, 'use-nearest', { path, specifier, names: symbols.shown }, 'no-index')
  return [{ plan, edges: [fileEdge(file, path, edge.typeOnly)] }]
}

/** The files of the folder whose names are the most similar to the written one. */
function nearest(context: RemedyContext, wanted: string): Remedy[] {
  const { facts, judge, file, edge } = context
  const stem = fileNameOf(withoutExtension(wanted))
  const folder = folderOf(wanted)
  const legal: { path: string; same: boolean }[] = []
  for (const { name, steps } of similarNames(facts.filesIn(folder), stem, {
    most: Math.max(2, Math.floor(stem.length / 3)),
    whole: extensionOf(wanted) === null,
  })) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (!isOfSameKind(name, wanted)) continue
    if (path !== file && areLegal(judge, [fileEdge(file, path, edge.typeOnly)])) legal.push({ path, same: steps === 0 })
    if (legal.length === MOST_NEAREST) break
  }
  return legal.flatMap(({ path, same }): Remedy[] => {
    const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: wanted })?.text
    if (specifier === undefined) return []
    const { plan, edges } = useNearest(context, path, specifier)
    return [{ plan: same ? { ...plan, applicability: 'auto' } : plan, edges }]
  })
}

function createFile({ file, edge, facts, judge }: RemedyContext, wanted: string): Remedy | null {
  const extension = isComponentFile(file) ? newExtension(file, false) : (extensionOf(file) ?? '.ts')
  const path =
    facts.filesIn(wanted).length > 0
      ? `${wanted}/index${extension}`
      : /\.[^./]+$/.test(fileNameOf(wanted))
        ? toSource(wanted, file)
        : `${wanted}${extension}`
  if (judge.locate(path) === null || (extensionOf(path) === null && facts.filesIn(folderOf(path)).length === 0))
    return null
  const isCode = extensionOf(path) !== null && !isComponentFile(path)
  const names = isCode ? edge.names.map(({ name }) => name).filter((name) => name !== '*') : []
  const plan = { action: 'edit-import', key: 'create-file', target: path } as const
  return {
    plan: { ...plan, change: { type: 'create-file', path, names } },
    edges: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** An absolute specifier that names a file from the root, written as a relative one. */
function fromRoot(context: RemedyContext, wanted: string): Remedy | null {
  // An absolute path of one machine may end in a path of this repository.
  const segments = wanted.split('/').filter((segment) => segment !== '')
  for (let from = 0; from < Math.max(1, segments.length - 1); from += 1) {
    const remedy = fromFolder(context, segments.slice(from).join('/'))
    if (remedy !== null) return remedy
  }
  return null
}

function fromFolder(context: RemedyContext, wanted: string): Remedy | null {
  const { facts, file, edge } = context
  const name = facts
    .filesIn(folderOf(wanted))
    .find((one) => one === fileNameOf(wanted) || withoutExtension(one) === fileNameOf(withoutExtension(wanted)))
  if (name === undefined) return null
  const path = folderOf(wanted) === '' ? name : `${folderOf(wanted)}/${name}`
  const specifier = writtenFor(facts, file, path, { specifier: relativeTo(file, wanted), path })?.text
  if (specifier === undefined) return null
  const plan = rewriteSpecifier(context, 'use-relative', { path, specifier, names: [] })
  return { plan: { ...plan, applicability: 'auto' }, edges: [fileEdge(file, path, edge.typeOnly)] }
}

/** A file of one machine: the repository gets a copy, or the path becomes a setting. */
function keepCopy({ file, edge }: RemedyContext): Remedy[] {
  const name = fileNameOf(edge.specifier.replace(/[?#].*$/, '').replaceAll('\\', '/'))
  const path = `${folderOf(file)}/${name}`
  const outline = { key: 'read-at-run-time' } as const
  const setting: Remedy = {
    plan: { ...outline, action: 'edit-import', change: { type: 'read-at-run-time' } },
    edges: [],
  }
  if (name === '') return [setting]
  const plan = { action: 'copy-file', key: 'keep-copy', target: path } as const
  return [{ plan: { ...plan, from: edge.specifier }, edges: [fileEdge(file, path, edge.typeOnly)] }, setting]
}

/** A name that the project itself maps to a path. */
function fixMapping(why: 'alias' | 'imports'): Remedy {
  const plan = { action: 'edit-config', key: `fix-${why}` } as const
  return { plan: { ...plan, change: { type: why === 'alias' ? 'correct-alias' : 'correct-imports' } }, edges: [] }
}

/** Deletes the import, in case nothing needs it. */
export function deleteUnused(): Remedy {
  const plan = { action: 'delete-import', key: 'delete-import' } as const
  return { plan: { ...plan, because: 'unused', path: null }, edges: [] }
}

/** The source for a specifier with a JavaScript extension in a TypeScript importer. */
function toSource(path: string, file: string): string {
  return isTypeScript(file) ? path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2') : path
}
