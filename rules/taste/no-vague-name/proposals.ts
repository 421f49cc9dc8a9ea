import { clipMiddle, listNames, withoutExtension, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { toFileCase, type FileCase } from '@stratalint/rule/analysis'
import { topicsOf, type Topic } from './topics.ts'

/** Where a proposal is made, and how files are named there. */
export interface Naming {
  project: Project
  file: string
  fileCase: FileCase
  isVague(name: string): boolean
}

/** Stands in a title for what the importers of a file change. */
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
  const topics = topicsOf(names.filter((one) => !naming.isVague(one))).filter((topic) => !naming.isVague(named(topic)))
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
    return [
      fixOf(isFree ? 'rename-file' : 'merge-file', isFree ? 'rename' : 'move', title, folder + to, first?.names ?? []),
    ]
  }
  const shown = targets.slice(0, targets.length > 3 ? 2 : 3)
  const rest = targets.length - shown.length
  const parts = shown.map(
    ({ to, names }) => `${exists(to) ? 'the existing ' : ''}${clipMiddle(to, 40)} (${listNames(names, 3)})`,
  )
  const more = rest > 0 ? `, and ${rest} more files in the same way` : ''
  return [fixOf('split-file', 'split', `Split ${old} into ${joined(parts)}${more}${IMPORTERS}.`, null, [...names])]
}

/** How the files of a folder with a vague name may be placed. */
export function folderFixes(naming: Naming, folder: string): Fix[] {
  const { project, fileCase } = naming
  const { facts, judge } = project
  const [parent, name] = splitPath(folder)
  const at = parent.slice(0, -1)
  const files = facts.filesIn(folder).filter((one) => /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(one))
  const folders = facts.foldersIn?.(folder) ?? []
  const shown = clipMiddle(name, 40)
  const contents = files.filter((one) => !/(?:^index|\.(?:test|spec))\./.test(one))
  const [topic, ...topics] = topicsOf(contents.map((one) => withoutExtension(one).split('.')[0]!))
  const newName = topic === undefined || topics.length > 0 ? null : toFileCase(topic.words.join('-'), fileCase)
  const isFree = newName !== null && !naming.isVague(newName) && !isTaken(`${newName}.ts`, parent, name, project)
  const rename =
    isFree && contents.length > 1
      ? [
          fixOf(
            'rename-folder',
            'rename',
            `Rename the folder ${shown} to ${clipMiddle(newName, 60)}, after what its files are about.`,
            parent + newName,
            [],
          ),
        ]
      : []
  const sample = contents[0] ?? files[0] ?? 'index.ts'
  const home = judge.locate(parent + sample)
  const own = judge.locate(`${folder}/${sample}`)
  const isLegal = home?.instance === own?.instance && home?.layer === own?.layer && home?.place === own?.place
  const isPossible =
    files.every((one) => one.startsWith('index.') || !facts.exists(parent + one)) &&
    folders.every((one) => !facts.exists(parent + one))
  const moved = [...contents, ...folders.map((one) => `${one}/`)]
  const where = at === '' ? 'the root' : `${clipMiddle(splitPath(at)[1], 40)}/`
  const move =
    isLegal && isPossible && moved.length > 0
      ? [
          fixOf(
            'move-files',
            'move',
            `Move ${listNames(moved)} up to ${where}, import ${moved.length === 1 ? 'it' : 'them'} from there, and delete ${shown}/.`,
            at,
            [],
          ),
        ]
      : []
  const fixes = contents.length > 4 || topics.length === 0 ? [...rename, ...move] : [...move, ...rename]
  if (fixes.length > 0) return fixes
  if (isLegal && moved.length > 0) {
    const title = `Move ${listNames(moved)} up to ${where} under names that are free there, and delete ${shown}/.`
    return [fixOf('move-files', 'move', title, at, [])]
  }
  const names =
    topic === undefined ? [] : [topic, ...topics].slice(0, 3).map(({ words }) => toFileCase(words.join('-'), fileCase))
  const title =
    names.length > 0
      ? `Give each topic of ${shown}/ a folder of its own beside it: ${listNames(names.filter((one) => !naming.isVague(one)))}.`
      : `Rename the folder ${shown} after what the files in it have in common.`
  return [fixOf('split-folder', 'split', title, null, [])]
}

/** Whether a file in the folder would be found by the same specifier. */
function isTaken(to: string, folder: string, own: string, { facts }: Project): boolean {
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

function fixOf(key: string, kind: Fix['kind'], title: string, target: string | null, symbols: string[]): Fix {
  return {
    key,
    kind,
    title,
    applicability: 'manual',
    ...(target !== null && { target }),
    ...(symbols.length > 0 && { symbols }),
  }
}

const joined = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`

/** A path as its folder, with the slash, and its name. */
export function splitPath(path: string): [string, string] {
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at)]
}
