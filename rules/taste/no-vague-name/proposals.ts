import { clipMiddle, listNames, withoutExtension, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { singularOf, toFileCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'
import { renamed } from '../rename-file.ts'
import { isFiller, topicsOf, type Topic } from './topics.ts'
import { isRole } from './vague.ts'

/** Where a proposal is made, and how files are named there. */
export interface Naming {
  project: Project
  file: string
  fileCase: FileCase
  isVague(name: string): boolean
}

/** Replaced in a title by what the importers of a file change. */
export const IMPORTERS = '{importers}'

/** How a file with a vague name may be called, or split, by the names that it declares. */
export function fileFixes(naming: Naming, names: readonly string[], fallback: string | null): Fix[] {
  const { file, fileCase, project } = naming
  const [folder, name] = splitPath(file)
  const stem = withoutExtension(name)
  const ending = name.slice(stem.length)
  const old = clipMiddle(name, 40)
  const role = stem.includes('.') ? stem.slice(stem.indexOf('.')) : ''
  const named = (topic: Topic): string => toFileCase(topic.words.join('-'), fileCase)
  const topics = topicsOf(names.filter((one) => saysSomething(one, naming) && !isFiller(one))).filter(
    // In `schemas/`, `schema` says no more than the old name.
    (topic) => !naming.isVague(named(topic)) && named(topic) !== singularOf(splitPath(folder.slice(0, -1))[1]),
  )
  const targets = merged(topics.map((topic) => ({ to: named(topic) + role + ending, names: topic.names })))
  const [first, ...others] = targets
  const exists = (to: string): boolean => isTaken(to, folder, name, project)
  if (first === undefined && fallback === null) {
    const title = `Rename ${old} after what it contains, in two words or more${IMPORTERS}.`
    return [fixOf('rename-file', 'rename', title, null, [])]
  }
  if (first === undefined || others.length === 0) {
    const to = first?.to ?? toFileCase(fallback!, fileCase) + role + ending
    const isFree = !exists(to)
    const title = isFree
      ? `Rename ${old} to ${clipMiddle(to, 60)}${IMPORTERS}.`
      : `Move ${names.length === 0 ? 'its contents' : listNames(names)} into ${clipMiddle(to, 60)}, which exists, and delete ${old}.`
    const symbols = first?.names ?? []
    return [
      isFree
        ? renamed(fixOf('rename-file', 'rename', title, folder + to, symbols), project, file, folder + to)
        : fixOf('merge-file', 'move', title, folder + to, symbols),
    ]
  }
  const place = (to: string): string => `${exists(to) ? 'the existing ' : ''}${clipMiddle(to, 40)}`
  if (targets.length > 3) {
    const [{ to, names: moved }] = targets as [(typeof targets)[0]]
    const left = names.length - moved.length
    const each = `Move each of the ${names.length} exports of ${old} to a file that is named after its topic, such as ${moved[0]!} to ${place(to)}${IMPORTERS}.`
    if (moved.length === 1) return [fixOf('split-file', 'split', each, null, [...names])]
    const title = `Split ${old} by topic: move ${listNames(moved, 4)} to ${place(to)}, with what only they use, then the other ${left} exports to files that are named after their topics${IMPORTERS}.`
    return [fixOf('split-file', 'split', title, null, [...names])]
  }
  const parts = targets.map(({ to, names }) => `${place(to)} (${listNames(names, 3)})`)
  const remaining = names.length - targets.flatMap(({ names }) => names).length
  const more =
    remaining > 0
      ? `, and move the other ${remaining === 1 ? 'export' : `${remaining} exports`} to the code that uses ${remaining === 1 ? 'it' : 'them'}`
      : ''
  return [fixOf('split-file', 'split', `Split ${old} into ${joined(parts)}${more}${IMPORTERS}.`, null, [...names])]
}

/** Whether a name has a word that is neither vague nor a role, as `SharedModule` has not. */
function saysSomething(name: string, { isVague }: Naming): boolean {
  return wordsOf(name).some((one) => !isVague(one) && !isRole(one.toLowerCase()))
}

/** Whether another file or folder would be found by the same specifier. */
export function isTaken(to: string, folder: string, own: string, { facts }: Project): boolean {
  const at = folder.slice(0, -1)
  const stem = withoutExtension(to)
  const isScript = /\.[cm]?[jt]sx?$/.test(to)
  return (
    facts
      .filesIn(at)
      .some(
        (one) =>
          one !== own && (one === to || (isScript && /\.[cm]?[jt]sx?$/.test(one) && withoutExtension(one) === stem)),
      ) ||
    (isScript && facts.foldersIn?.(at).includes(stem) === true)
  )
}

function merged(targets: readonly { to: string; names: string[] }[]): { to: string; names: string[] }[] {
  const byFile = new Map<string, string[]>()
  for (const { to, names } of targets) byFile.set(to, [...(byFile.get(to) ?? []), ...names])
  return [...byFile].map(([to, names]) => ({ to, names }))
}

/** A fix without edits. */
export function fixOf(key: string, kind: Fix['kind'], title: string, target: string | null, symbols: string[]): Fix {
  return {
    key,
    kind,
    title,
    applicability: 'manual',
    ...(target !== null && { target }),
    ...(symbols.length > 0 && { symbols }),
  }
}

/** `a, b and c` */
export const joined = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`

/** A path as its folder, with the slash, and its name. */
export function splitPath(path: string): [string, string] {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}
