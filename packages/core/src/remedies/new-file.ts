import { showPath } from '../messages/text.ts'
import type { RemedyContext } from './context.ts'
import { folderIn, pathIn, type Home } from './home.ts'
import { extensionOf, fileNameOf, fileStem, folderOf, kebabCase, withoutExtension } from './path.ts'

/** A file that a remedy moves code into. */
export interface Destination {
  path: string
  exists: boolean
}

/** The file of a home that a symbol belongs into: the one named after it, the layer's only file, or a new one. */
export function destinationIn(context: RemedyContext, home: Home, symbol: string, extension: string): Destination | null {
  const { judge, facts } = context
  const folder = folderIn(judge, home)
  if (folder === null) return null
  const stems = [fileStem(symbol), kebabCase(symbol)]
  const files = facts.filesIn(folder)
  const named = stems.flatMap((stem) => files.filter((name) => extensionOf(name) !== null && withoutExtension(name) === stem))[0]
  const fresh = pathIn(judge, home, named ?? `${stems[0]!}${extension}`)
  if (fresh === null) return null
  if (named === undefined && files.length === 0) {
    const single = facts.filesIn(folderOf(folder)).find((name) => extensionOf(name) !== null && withoutExtension(name) === fileNameOf(folder))
    const path = single === undefined ? null : `${folderOf(folder)}/${single}`
    if (path !== null && judge.locate(path)?.root === folder) return { path, exists: true }
  }
  return { path: fresh, exists: facts.exists(fresh) }
}

/** `to src/a/b.ts`, or `into the existing src/a/b.ts`. */
export function into({ path, exists }: Destination): string {
  return exists ? `into the existing ${showPath(path)}` : `to ${showPath(path)}`
}
