import type { RemedyContext } from '../context.ts'
import { folderIn, pathIn, type Home } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { knownStems, newStem } from '../paths/file-case.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'

/** A file that a remedy moves code into. */
export interface Destination {
  path: string
  exists: boolean
}

/** The file of a home for a symbol: the one named after it, the layer's only file, or a new one. */
export function destinationIn(
  { judge, facts, file }: RemedyContext,
  home: Home,
  symbol: string,
  extension: string,
): Destination | null {
  const folder = folderIn(judge, home)
  if (folder === null) return null
  const files = facts.filesIn(folder)
  const named = knownStems(symbol)
    .map((stem) => fileOfStem(files, stem))
    .find((name) => name !== undefined)
  const path = pathIn(
    judge,
    home,
    named ?? `${newStem(judge.policy, facts, [folder, folderOf(file)], symbol)}${extension}`,
  )
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
