import { clean, clip, listNames, showPath } from '../messages/text.ts'
import type { Option, RemedyContext } from './context.ts'
import { editDistance } from './edit-distance.ts'
import { extensionOf, fileNameOf, folderOf, relativeTo, resolveFrom, withoutExtension } from './path.ts'
import { showSpecifier, specifierEdit } from './reroute.ts'
import { fileEdge, simulate } from './simulate.ts'
import { specifierFor } from './specifier.ts'
import { thingOf } from './symbols.ts'

/** What an import that leads nowhere may have meant. */
export function unresolvedOptions(context: RemedyContext, why: 'relative' | 'absolute' | 'workspace' | 'alias' | 'imports'): (Option | null)[] {
  const { edge, file } = context
  if (why === 'relative') {
    const wanted = resolveFrom(file, edge.specifier.replace(/[?#].*$/, ''))
    return wanted === null ? [remove(context)] : [...nearest(context, wanted), create(context, wanted), remove(context)]
  }
  if (why === 'absolute') {
    const relative = edge.specifier.startsWith('/') ? edge.specifier.slice(1).replace(/[?#].*$/, '') : null
    return [relative === null ? null : fromRoot(context, relative), remove(context)]
  }
  return [...whereItMightBe(context), remove(context)]
}

/** The files of the folder whose names are nearest to the one that was written. */
function nearest(context: RemedyContext, wanted: string): Option[] {
  const { facts, judge, file, edge } = context
  const stem = fileNameOf(withoutExtension(wanted))
  const candidates = facts.filesIn(folderOf(wanted))
    .filter((name) => `${folderOf(wanted)}/${name}` !== file)
    .map((name) => ({ path: folderOf(wanted) === '' ? name : `${folderOf(wanted)}/${name}`, steps: editDistance(stem.toLowerCase(), stemName(name, wanted).toLowerCase()), same: stemName(name, wanted).toLowerCase() === stem.toLowerCase() }))
    .filter(({ path, steps }) => steps <= Math.max(2, Math.floor(stem.length / 3)) && simulate(judge, [fileEdge(file, path, edge.typeOnly)]))
    .sort((a, b) => a.steps - b.steps || (a.path < b.path ? -1 : 1))
  return candidates.slice(0, 2).map(({ path, same }) => {
    const specifier = specifierFor(file, path, { specifier: edge.specifier, path: wanted }).text
    return {
      fix: {
        key: 'use-nearest', kind: 'reroute', applicability: same ? 'auto' : 'suggested', target: path,
        title: `Import ${showSpecifier(specifier)} (${showPath(path)} exists).`,
        edits: [specifierEdit(context, specifier)],
      },
      leaves: [fileEdge(file, path, edge.typeOnly)],
    }
  })
}

function create({ file, edge, judge }: RemedyContext, wanted: string): Option | null {
  const path = /\.[^./]+$/.test(fileNameOf(wanted)) ? toSource(wanted, file) : `${wanted}${extensionOf(file) ?? '.ts'}`
  if (judge.locate(path) === null) return null
  const names = edge.names.map(({ name }) => name).filter((name) => name !== '*')
  return {
    fix: {
      key: 'create-file', kind: 'edit', applicability: 'manual', target: path,
      title: `Write ${showPath(path)}${names.length === 0 ? '' : ` so that it exports ${listNames(names)}`}, if it is still to come.`,
    },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** An absolute specifier that names a file from the root, written as a relative one. */
function fromRoot(context: RemedyContext, wanted: string): Option | null {
  const { facts, file, edge } = context
  const name = facts.filesIn(folderOf(wanted)).find((one) => one === fileNameOf(wanted) || withoutExtension(one) === fileNameOf(withoutExtension(wanted)))
  if (name === undefined) return null
  const path = folderOf(wanted) === '' ? name : `${folderOf(wanted)}/${name}`
  const specifier = specifierFor(file, path, { specifier: relativeTo(file, wanted), path }).text
  return {
    fix: {
      key: 'use-relative', kind: 'reroute', applicability: 'auto', target: path,
      title: `Import ${showSpecifier(specifier)} (${showPath(path)}).`,
      edits: [specifierEdit(context, specifier)],
    },
    leaves: [fileEdge(file, path, edge.typeOnly)],
  }
}

/** For a name rather than a path: its subpath is what may be wrong, its first part is what people can check. */
function whereItMightBe(context: RemedyContext): Option[] {
  const { edge } = context
  const parts = edge.specifier.split('/')
  const packageParts = edge.specifier.startsWith('@') ? 2 : 1
  const name = parts.slice(0, packageParts).join('/')
  const shown = clip(clean(name), 60)
  const { reason } = context
  const why = reason.code === 'unresolved' ? reason.why : 'alias'
  const title = why === 'workspace' && parts.length > packageParts
    ? `Import from ${shown} itself, or from a subpath that the exports of its package.json list.`
    : why === 'workspace'
      ? `Give the package.json of ${shown} an exports entry that leads to its source.`
      : why === 'imports'
        ? `Point ${shown} in the imports of package.json at a file that exists.`
        : `Correct the path behind the alias: no file answers to ${clip(clean(edge.specifier), 60)}.`
  return [{ fix: { key: `mend-${why}`, kind: 'edit', applicability: 'manual', title }, leaves: [] }]
}

function remove({ edge }: RemedyContext): Option {
  return {
    fix: { key: 'delete-import', kind: 'delete', applicability: 'manual', title: `Delete the ${thingOf(edge.kind)} of ${showSpecifier(edge.specifier)} if nothing needs it.` },
    leaves: [],
  }
}

function stemName(name: string, wanted: string): string {
  return extensionOf(wanted) === null && extensionOf(name) === null ? name : fileNameOf(withoutExtension(name))
}

/** The source that a specifier with a JavaScript extension stands for, in a TypeScript importer. */
function toSource(path: string, file: string): string {
  return /\.[cm]?tsx?$/.test(file) ? path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2') : path
}
