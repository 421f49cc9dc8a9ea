import { showPath } from '../../texts/text.ts'
import type { RemedyContext } from '../context.ts'
import { folderIn, pathIn, type Home } from '../home.ts'
import { fileOfStem } from '../paths/folder-files.ts'
import { fileNameOf, fileStem, folderOf, kebabCase } from '../paths/path.ts'

/** A file that a remedy moves code into. */
export interface Destination {
  path: string
  exists: boolean
}

/** The file of a home that a symbol belongs into: the one named after it, the layer's only file, or a new one. */
export function destinationIn(
  context: RemedyContext,
  home: Home,
  symbol: string,
  extension: string,
): Destination | null {
  const { judge, facts } = context
  const folder = folderIn(judge, home)
  if (folder === null) return null
  const stems = stemsOf(symbol)
  const files = facts.filesIn(folder)
  const named = stems.map((stem) => fileOfStem(files, stem)).find((name) => name !== undefined)
  const fresh = pathIn(judge, home, named ?? `${stems[0]!}${extension}`)
  if (fresh === null) return null
  if (named === undefined && files.length === 0) {
    const single = fileOfStem(facts.filesIn(folderOf(folder)), fileNameOf(folder))
    const path = single === undefined ? null : `${folderOf(folder)}/${single}`
    if (path !== null && judge.locate(path)?.root === folder) return { path, exists: true }
  }
  return { path: fresh, exists: facts.exists(fresh) }
}

/** The names, without an extension, of a file for a symbol. */
function stemsOf(symbol: string): [string, string] {
  if (symbol !== lastStems.symbol) lastStems = { symbol, stems: [fileStem(symbol), kebabCase(symbol)] }
  return lastStems.stems
}

// One symbol is asked about for each home in turn.
let lastStems: { symbol: string; stems: [string, string] } = { symbol: '', stems: ['shared', 'shared'] }

/** Whether a file for a symbol would be an index. */
export function isIndexName(symbol: string): boolean {
  return stemsOf(symbol).includes('index')
}

/** `to src/a/b.ts`, or `into the existing src/a/b.ts`. */
export function into({ path, exists }: Destination): string {
  return exists ? `into the existing ${showPath(path)}` : `to ${showPath(path)}`
}
