import { lowerBound } from '@stratalint/core'
import type { AstNode } from '../syntax/ast-node.ts'
import { nameOf } from '../syntax/ast-node.ts'
import { hasEscapedLetters } from './needs-full-tree.ts'

const HINT = /\bimport\b(?=\s*(?:[(.]|\/[/*]))|\b(?:require|getBuiltinModule|vi|vitest|jest|URL)\b/g

/** Modules that export objects with loading methods. */
const MODULES_WITH_LOADERS = new Set(['vitest', '@jest/globals', 'url', 'node:url', 'process', 'node:process'])
/** The names of such objects that are keywords. */
const LOADER_NAMES = new Set(['vi', 'vitest', 'jest', 'URL', 'getBuiltinModule'])

/** The positions in a text at which an expression or a type may import a module. */
export interface KeywordOffsets {
  any: boolean
  within(start: number, end: number): boolean
}

/** Finds the keywords of expression edges and `names` in a text, which is much cheaper than walking its tree. */
export function findKeywordOffsets(text: string, body: readonly AstNode[], names: ReadonlySet<string>): KeywordOffsets {
  if (text.includes('createRequire') || hasEscapedLetters(text) || body.some(renamesKnownObject)) {
    return { any: true, within: () => true }
  }
  const offsets: number[] = []
  for (const match of text.matchAll(HINT)) offsets.push(match.index)
  for (const name of names)
    if (name !== 'require')
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) offsets.push(at)
  if (names.size > 1) offsets.sort((a, b) => a - b)
  return {
    any: offsets.length > 0,
    within(start, end) {
      const first = offsets[lowerBound(offsets, start)]
      return first !== undefined && first < end
    },
  }
}

/** `import { vi as mocker } from 'vitest'`: the calls then contain no keyword. */
function renamesKnownObject(statement: AstNode): boolean {
  if (statement.type !== 'ImportDeclaration' || !MODULES_WITH_LOADERS.has(statement['source'].value)) return false
  return statement['specifiers'].some(
    (specifier: AstNode) =>
      specifier.type === 'ImportSpecifier' &&
      LOADER_NAMES.has(nameOf(specifier['imported'])) &&
      !LOADER_NAMES.has(specifier['local'].name),
  )
}
