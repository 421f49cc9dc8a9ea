import {
  clipMiddle,
  fitMessage,
  isDeclarationFile,
  listFiles,
  listNames,
  shortPath,
  withoutExtension,
  type Fix,
  type Message,
} from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { renamed } from '../rename-file.ts'
import { toFileCase } from '@stratalint/rule/analysis'
import { filesThatName, testsThatName } from '../files-that-name.ts'
import type { FileNameOptions, NameFault } from './proper-name.ts'

/** What the message about a file's name is made from. */
export interface FileNameDetails {
  name: string
  newName: string
  lacks: NameFault['lacks']
  options: FileNameOptions
  /** Where nearly all other names are in the case that this one lacks; `null` where the policy sets the case. */
  usualIn: 'folder' | 'package' | 'repository' | null
}

export function describeFileName(
  { name, newName, lacks, options, usualIn }: FileNameDetails,
  file: string,
  project: Project,
): Message {
  const folder = file.slice(0, file.length - name.length)
  const old = clipMiddle(name, 60)
  const what =
    lacks === 'case'
      ? `The name of ${shortPath(file, 80)} is not in ${options.case}${usualIn === null ? '' : `, as nearly all such files of the ${usualIn} are`}.`
      : `The name of ${shortPath(file, 80)} does not end in ${listNames(options.suffix, 3).replace(/ and (?!\d)/, ' or ')}.`
  const others = [...filesThatName(project, file), ...testsThatName(project, file)]
  const rename = (to: string): Fix => {
    const fix: Fix = {
      key: 'rename-file',
      kind: 'rename',
      title: `Rename ${old} to ${clipMiddle(to, 70)} with git mv${usersClause(file, others, project)}.`,
      applicability: 'manual',
      target: folder + to,
    }
    // No tool knows how each of these files means the path.
    return others.length > 0 ? fix : renamed(fix, project, file, folder + to)
  }
  const taken = fileInTheWay(name, newName, folder, project)
  if (taken === null) return fitMessage(what, [rename(newName)], 'Do not leave a re-exporting file under the old name.')
  const other = nameAfterExports(file, folder, newName, options, project)
  const merge: Fix = {
    key: 'merge-files',
    kind: 'move',
    title: `Move what ${old} contains into ${clipMiddle(taken, 60)}, which exists, and delete ${old}.`,
    applicability: 'manual',
    target: folder + taken,
  }
  const fixes = other === null ? [merge] : taken === newName ? [merge, rename(other)] : [rename(other)]
  return fitMessage(what, fixes, `Do not overwrite ${clipMiddle(taken, 60)}.`)
}

/** The file or folder that a specifier for the new name would find too; `null` if there is none. */
function fileInTheWay(name: string, newName: string, folder: string, { facts }: Project): string | null {
  const at = folder.slice(0, -1)
  const stem = withoutExtension(newName)
  const files = facts.filesIn(at).filter((one) => one !== name)
  const isSame = (one: string): boolean =>
    one === newName || (/\.[cm]?[jt]sx?$/.test(one) && withoutExtension(one) === stem)
  if (/\.[cm]?[jt]sx?$/.test(newName)) {
    const twin = files.find((one) => one === newName) ?? files.find(isSame)
    if (twin !== undefined) return twin
    return facts.foldersIn?.(at).includes(stem) === true ? `${stem}/index` : null
  }
  return files.includes(newName) ? newName : null
}

/** A free name from the first export, where the proper name of the file is taken. */
function nameAfterExports(
  file: string,
  folder: string,
  newName: string,
  options: FileNameOptions,
  project: Project,
): string | null {
  const extension = newName.slice(withoutExtension(newName).length)
  const taken = withoutExtension(newName)
  const names = (project.facts.exportsOf(file) ?? [])
    .filter(({ name, origin }) => origin === null && name !== 'default')
    .map(({ name }) => toFileCase(name, options.case))
    .filter((name) => name !== '' && name !== taken)
  const found = names.find((name) => fileInTheWay('', name + extension, folder, project) === null)
  return found === undefined || options.suffix.length > 0 ? null : found + extension
}

/** What has to change with the name: imports, and paths as text in the configs of tools and in tests. */
function usersClause(file: string, others: readonly string[], { facts }: Project): string {
  const importers = facts.importersOf?.(file)?.filter((one) => !isDeclarationFile(one)) ?? null
  const named = listFiles(others, 3, 36)
  const path = named === '' ? '' : ` and its path in ${named}`
  if (importers === null) return ` and update the imports of it${path}`
  // Names such as `[id].ts` make a route in frameworks that this project does not have.
  const routes = /\[.+\]|\$/.test(shortPath(file))
    ? ', and no framework of this project reads a route from its name'
    : ''
  if (importers.length === 0)
    return named === ''
      ? `; no other file imports it${routes}`
      : `, and change its path in ${named}; no file imports it${routes}`
  if (importers.length === 1) return ` and change the import in ${shortPath(importers[0]!)}${path}`
  return ` and change the imports in ${importers.length} files (${listFiles(importers, 2, 36)})${path}`
}
