import { lowerBound } from '@stratalint/core'
import type { AstNode } from './ast-node.ts'
import { nameOf } from './ast-node.ts'
import { isDisguised } from '../read/needs-tree.ts'

const HINT = /\bimport\b(?=\s*(?:[(.]|\/[/*]))|\b(?:require|getBuiltinModule|vi|vitest|jest|URL)\b/g

/** Where objects come from whose calls load modules. */
export const RENAMABLE = new Set(['vitest', '@jest/globals', 'url', 'node:url', 'process', 'node:process'])
/** The names that the hints know such objects by. */
export const KNOWN_LOCALS = new Set(['vi', 'vitest', 'jest', 'URL', 'getBuiltinModule'])

/** Where in the text something stands that only a walk into expressions and types can understand. */
export interface Hints {
  any: boolean
  within(start: number, end: number): boolean
}

/** Reads a file's text for words that every deep edge must contain, `names` among them; far cheaper than walking its tree. */
export function findHints(text: string, body: readonly AstNode[], names: ReadonlySet<string>): Hints {
  if (text.includes('createRequire') || isDisguised(text) || body.some(renamesKnownObject)) {
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

/** `import { vi as mocker } from 'vitest'`: the calls then contain no word that the hints know. */
function renamesKnownObject(statement: AstNode): boolean {
  if (statement.type !== 'ImportDeclaration' || !RENAMABLE.has(statement['source'].value)) return false
  return statement['specifiers'].some(
    (specifier: AstNode) =>
      specifier.type === 'ImportSpecifier' &&
      KNOWN_LOCALS.has(nameOf(specifier['imported'])) &&
      !KNOWN_LOCALS.has(specifier['local'].name),
  )
}
