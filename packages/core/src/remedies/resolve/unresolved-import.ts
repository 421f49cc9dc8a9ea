import type { Unresolved } from '../../edge.ts'
import { exportsAll } from '../../exports.ts'
import { isComponentFile } from '../../policy.ts'
import { clean, clip, listNames, showPath } from '../../texts/text.ts'
import { builtFrom } from './build-output.ts'
import { legalOptions, type Option, type RemedyContext } from '../context.ts'
import { elsewhere } from './other-folder.ts'
import { namesLike } from './similar-names.ts'
import { writtenFor } from '../paths/other-package.ts'
import { packageOptions } from './package-entry.ts'
import {
  extensionOf,
  fileNameOf,
  folderOf,
  newExtension,
  relativeTo,
  resolveFrom,
  withoutExtension,
} from '../paths/path.ts'
import { showSpecifier, specifierEdit } from '../reroute/use-entry.ts'
import { isTypeScript } from '../simulate/legal-route.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { thingOfSpecifier, verbOf } from '../symbols.ts'
import { unknownNameOptions } from './unknown-name.ts'

const MOST_NEAREST = 2

/** What an import that leads nowhere may have meant. */
export function unresolvedOptions(context: RemedyContext, why: Unresolved): (Option | null)[] {
  const { edge, file } = context
  if (why === 'relative') {
    const wanted = resolveFrom(file, edge.specifier.replace(/[?#].*$/, ''))
    if (wanted === null) return [remove(context)]
    const source = builtFrom(context, wanted)
    return [...(source === null ? meant(context, wanted) : [source]), removeUnused(context)]
  }
  if (why === 'absolute') {
    const relative = edge.specifier.startsWith('/') ? edge.specifier.slice(1).replace(/[?#].*$/, '') : null
    const inside = relative === null ? null : fromRoot(context, relative)
    return [...(inside === null ? keepCopy(context) : [inside]), removeUnused(context)]
  }
  if (why === 'no-alias' || why === 'no-imports' || why === 'undeclared') {
    const options = legalOptions(context, unknownNameOptions(context, why))
    return [...(options.length > 0 ? options : [remove(context)]), removeUnused(context)]
  }
  return [...(why === 'workspace' ? packageOptions(context) : [mendMapping(context, why)]), removeUnused(context)]
}

/** What a relative specifier may have meant, and what is left when nothing is near. */
function meant(context: RemedyContext, wanted: string): Option[] {
  const near = [...inFolder(context, wanted), ...nearest(context, wanted)]
  const options = legalOptions(context, [...(near.length > 0 ? near : elsewhere(context)), create(context, wanted)])
  return options.length > 0 ? options : [remove(context)]
}

/** A folder without an index: the file in it that exports the names. */
function inFolder(context: RemedyContext, folder: string): Option[] {
  const { facts, judge, file, edge, symbols } = context
  if (!symbols.plain) return []
  const path = facts
    .filesIn(folder)
    .map((name) => `${folder}/${name}`)
    .find((one) => {
      const exported = facts.exportsOf(one) ?? []
      return exportsAll(exported, symbols.names) && simulate(judge, [fileEdge(file, one, edge.typeOnly)])
    })
  if (path === undefined) return []
  const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: folder })?.text
  if (specifier === undefined) return []
  return [
    {
      fix: {
        key: 'use-nearest',
        kind: 'reroute',
        applicability: 'suggested',
        target: path,
        title: `${verbOf(edge.kind)} ${symbols.list} from ${showSpecifier(specifier)} (${showPath(path)}): the folder has no index.`,
        edits: [specifierEdit(context, specifier)],
      },
      leaves: [fileEdge(file, path, edge.typeOnly)],
    },
  ]
}

/** The files of the folder whose names are nearest to the one that was written. */
function nearest(context: RemedyContext, wanted: string): Option[] {
  const { facts, judge, file, edge } = context
  const stem = fileNameOf(withoutExtension(wanted))
  const folder = folderOf(wanted)
  const legal: { path: string; same: boolean }[] = []
  for (const { name, steps } of namesLike(facts.filesIn(folder), stem, {
    most: Math.max(2, Math.floor(stem.length / 3)),
    whole: extensionOf(wanted) === null,
  })) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (path !== file && simulate(judge, [fileEdge(file, path, edge.typeOnly)])) legal.push({ path, same: steps === 0 })
    if (legal.length === MOST_NEAREST) break
  }
  return legal.flatMap(({ path, same }): Option[] => {
    const specifier = writtenFor(facts, file, path, { specifier: edge.specifier, path: wanted })?.text
    return specifier === undefined
      ? []
      : [
          {
            fix: {
              key: 'use-nearest',
              kind: 'reroute',
              applicability: same ? 'auto' : 'suggested',
              target: path,
              title: `${verbOf(edge.kind)} ${showSpecifier(specifier)} (${showPath(path)} exists).`,
              edits: [specifierEdit(context, specifier)],
            },
            leaves: [fileEdge(file, path, edge.typeOnly)],
          },
        ]
  })
}

function create({ file, edge, facts, judge }: RemedyContext, wanted: string): Option | null {
  const extension = isComponentFile(file) ? newExtension(file, false) : (extensionOf(file) ?? '.ts')
  const path =
    facts.filesIn(wanted).length > 0
      ? `${wanted}/index${extension}`
      : /\.[^./]+$/.test(fileNameOf(wanted))
        ? toSource(wanted, file)
        : `${wanted}${extension}`
  if (judge.locate(path) === null || (extensionOf(path) === null && facts.filesIn(folderOf(path)).length === 0))
    return null
  const names =
    extensionOf(path) === null || isComponentFile(path)
      ? []
      : edge.names.map(({ name }) => name).filter((name) => name !== '*')
  return {
    fix: {
      key: 'create-file',
      kind: 'edit',
      applicability: 'manual',
      target: path,
      title: `Write ${showPath(path)}${names.length === 0 ? '' : ` so that it exports ${listNames(names)}`}, if it is still to come.`,
    },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** An absolute specifier that names a file from the root, written as a relative one. */
function fromRoot(context: RemedyContext, wanted: string): Option | null {
  // A path of some machine may end in a path of this repository.
  const segments = wanted.split('/').filter((segment) => segment !== '')
  for (let from = 0; from < Math.max(1, segments.length - 1); from += 1) {
    const option = fromFolder(context, segments.slice(from).join('/'))
    if (option !== null) return option
  }
  return null
}

function fromFolder(context: RemedyContext, wanted: string): Option | null {
  const { facts, file, edge } = context
  const name = facts
    .filesIn(folderOf(wanted))
    .find((one) => one === fileNameOf(wanted) || withoutExtension(one) === fileNameOf(withoutExtension(wanted)))
  if (name === undefined) return null
  const path = folderOf(wanted) === '' ? name : `${folderOf(wanted)}/${name}`
  const specifier = writtenFor(facts, file, path, { specifier: relativeTo(file, wanted), path })?.text
  if (specifier === undefined) return null
  return {
    fix: {
      key: 'use-relative',
      kind: 'reroute',
      applicability: 'auto',
      target: path,
      title: `Import ${showSpecifier(specifier)} (${showPath(path)}).`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** A file of one machine: a copy of it belongs to the code, or its path to the settings. */
function keepCopy({ file, edge }: RemedyContext): Option[] {
  const name = fileNameOf(edge.specifier.replace(/[?#].*$/, '').replaceAll('\\', '/'))
  const path = `${folderOf(file)}/${name}`
  const settings: Option = {
    fix: {
      key: 'read-at-run-time',
      kind: 'edit',
      applicability: 'manual',
      title: 'If it differs between machines, read it at run time from a path that is handed in.',
    },
    leaves: [],
  }
  if (name === '') return [settings]
  const specifier = relativeTo(file, path)
  return [
    {
      fix: {
        key: 'keep-copy',
        kind: 'move',
        applicability: 'manual',
        target: path,
        title: `Keep a copy at ${showPath(path)} and ${verbOf(edge.kind).toLowerCase()} ${showSpecifier(specifier)}.`,
      },
      leaves: [fileEdge(file, path, edge.typeOnly)],
    },
    settings,
  ]
}

/** A name that the project itself maps to a path. */
function mendMapping({ edge }: RemedyContext, why: 'alias' | 'imports'): Option {
  const title =
    why === 'imports'
      ? `Point ${clip(clean(edge.specifier.split('/')[0]!), 60)} in the imports of package.json at a file that exists.`
      : `Correct the path behind the alias: no file matches ${clip(clean(edge.specifier), 60)}.`
  return { fix: { key: `mend-${why}`, kind: 'edit', applicability: 'manual', title }, leaves: [] }
}

/** Names that an import binds are likely used. */
function removeUnused(context: RemedyContext): Option | null {
  return context.symbols.bare ? remove(context) : null
}

function remove({ edge }: RemedyContext): Option {
  return {
    fix: {
      key: 'delete-import',
      kind: 'delete',
      applicability: 'manual',
      title: `Delete the ${thingOfSpecifier(edge.kind)} ${showSpecifier(edge.specifier)} if nothing needs it.`,
    },
    leaves: [],
  }
}

/** The source that a specifier with a JavaScript extension stands for, in a TypeScript importer. */
function toSource(path: string, file: string): string {
  return isTypeScript(file) ? path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2') : path
}
