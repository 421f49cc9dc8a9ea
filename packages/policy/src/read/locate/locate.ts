import { basename, extname } from 'node:path'
import type { KeyPath } from '../../errors/key-path.ts'
import type { Locate, Position } from '../../errors/position.ts'
import { PACKAGE_KEY } from '../../find/package-key.ts'
import { readRegularText } from '../../files/regular-file.ts'
import { jsonTree } from './json-tree.ts'
import type { Located } from './located.ts'
import { moduleTree } from './module-tree.ts'
import { yamlTree } from './yaml-tree.ts'

/** Finds positions in a config file. The file is parsed at the first call, so never for a valid config. */
export function locateIn(file: string): Locate {
  let parsed: { text: string; tree: Located | null } | null = null
  return (path) => {
    parsed ??= parse(file)
    const { text, tree } = parsed
    const start =
      tree === null ? null : startOf(tree, basename(file) === 'package.json' ? [PACKAGE_KEY, ...path] : path)
    return start === null ? null : positionAt(text, start)
  }
}

function parse(file: string): { text: string; tree: Located | null } {
  try {
    const text = readRegularText(file)
    return { text, tree: treeOf(file, text) }
  } catch {
    return { text: '', tree: null }
  }
}

function treeOf(file: string, text: string): Located | null {
  switch (extname(file)) {
    case '.json':
      return jsonTree(text)
    case '.yaml':
    case '.yml':
      return yamlTree(text)
    default:
      return moduleTree(file, text)
  }
}

/** The start of a key, or of its nearest parent in the file. */
function startOf(tree: Located, path: KeyPath): number | null {
  let located = tree
  for (const key of path) {
    const next = located.inner.get(key)
    if (next === undefined) break
    located = next
  }
  return located === tree && path.length > 0 ? null : located.start
}

/** The line and column of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
