import type { RemedyContext } from '../context.ts'
import { folderIn, pathIn, type Home } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { knownStems, newStem } from '../paths/file-case.ts'
import { extensionOf, fileNameOf, folderOf } from '../paths/path.ts'
import { isToolConfig } from '../place/tool-config.ts'

/** A file that a remedy moves code into. */
export interface Destination {
  path: string
  exists: boolean
}

interface Wanted {
  symbol: string
  extension: string
  /** Where the home has only subfolders, the file is in the one of this file, or in one named like its folder. */
  near?: string
  /** The file is in the folder of this one. */
  beside?: string
  /** The name of a new file, if not that of the symbol. */
  name?: string | null
}

/** The file of a home for a symbol: the one named after it, the layer's only file, or a new one. */
export function destinationIn(
  { judge, facts, file }: RemedyContext,
  home: Home,
  { symbol, extension, near, beside, name: wanted }: Wanted,
): Destination | null {
  const top = folderIn(judge, home)
  if (top === null) return null
  const isBelow = beside?.startsWith(`${top}/`) === true
  const sub = isBelow
    ? folderOf(beside).slice(top.length)
    : near === undefined
      ? ''
      : subfolderFor({ judge, facts }, top, near)
  const folder = `${top}${sub}`
  const files = facts.filesIn(folder)
  const named = knownStems(symbol)
    .map((stem) => fileOfStem(files, stem))
    .find((name) => name !== undefined)
  const name =
    named ??
    (wanted != null && !files.includes(wanted)
      ? wanted
      : `${newStem(judge.policy, facts, [folder, folderOf(file)], symbol)}${extension}`)
  const path = pathIn(judge, home, `${sub.slice(1)}${sub === '' ? '' : '/'}${name}`)
  if (path === null) return null
  if (named === undefined && files.length === 0) {
    const single = fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder))
    const layerFile = single === undefined ? null : `${folderOf(folder)}/${single}`
    if (layerFile !== null && judge.locate(layerFile)?.root === folder) return { path: layerFile, exists: true }
  }
  return { path, exists: facts.exists(path) }
}

/** Whether a file for a symbol would be an index. */
export function isIndexName(symbol: string): boolean {
  return knownStems(symbol).includes('index')
}

/** The part of a path below a home's folder, with a slash in front; empty where the home has files of its own. */
function subfolderFor({ judge, facts }: Pick<RemedyContext, 'judge' | 'facts'>, top: string, near: string): string {
  const isOwn = (name: string): boolean => extensionOf(name) !== null && !isToolConfig(facts, `${top}/${name}`)
  if (facts.filesIn(top).some(isOwn) || (facts.foldersIn?.(top) ?? []).length === 0) return ''
  const folder = folderOf(near)
  if (folder.startsWith(`${top}/`)) return folder.slice(top.length)
  const name = fileNameOf(folder)
  // Only a folder for one thing, such as `cart` with `cart.service.ts`, is worth another one.
  const isOfThing = judge.locate(near)?.root !== folder && fileNameOf(near).startsWith(name)
  return isOfThing || facts.foldersIn?.(top).includes(name) === true ? `/${name}` : ''
}
