import type { RemedyContext } from '../context.ts'
import { folderIn, pathIn, type Home } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { fileNameOf, fileStem, folderOf, kebabCase } from '../paths/path.ts'

/** A file that a remedy moves code into. */
export interface Destination {
  path: string
  exists: boolean
}

/** The file of a home for a symbol: the one named after it, the layer's only file, or a new one. */
export function destinationIn(
  { judge, facts }: RemedyContext,
  home: Home,
  symbol: string,
  extension: string,
): Destination | null {
  const folder = folderIn(judge, home)
  if (folder === null) return null
  const stems = stemsOf(symbol)
  const files = facts.filesIn(folder)
  const named = stems.map((stem) => fileOfStem(files, stem)).find((name) => name !== undefined)
  const path = pathIn(judge, home, named ?? `${stems[0]}${extension}`)
  if (path === null) return null
  if (named === undefined && files.length === 0) {
    const single = fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder))
    const layerFile = single === undefined ? null : `${folderOf(folder)}/${single}`
    if (layerFile !== null && judge.locate(layerFile)?.root === folder) return { path: layerFile, exists: true }
  }
  return { path, exists: facts.exists(path) }
}

/** The names, without an extension, of a file for a symbol. */
function stemsOf(symbol: string): [string, string] {
  if (symbol !== lastStems.symbol) lastStems = { symbol, stems: [fileStem(symbol), kebabCase(symbol)] }
  return lastStems.stems
}

// Callers try the homes of an instance in turn with the same symbol.
let lastStems: { symbol: string; stems: [string, string] } = { symbol: '', stems: ['shared', 'shared'] }

/** Whether a file for a symbol would be an index. */
export function isIndexName(symbol: string): boolean {
  return stemsOf(symbol).includes('index')
}
