import type { Edge } from '@stratalint/core'

const TRIVIA = /\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//y
const HASHBANG = /^#![^\n\r]*/
const DIRECTIVE = /^\/\/\/\s*<reference\s[^>]*\/>/
const ATTRIBUTE = /\s(path|types)\s*=\s*("[^"]*"|'[^']*')/g

/** `/// <reference path="./x" />`, and `types` if it is relative, in the comments at the top of a file. */
export function extractReferences(text: string): Edge[] {
  const edges: Edge[] = []
  if (!text.includes('<reference')) return edges
  TRIVIA.lastIndex = HASHBANG.exec(text)?.[0].length ?? 0
  for (let match = TRIVIA.exec(text); match !== null; match = TRIVIA.exec(text)) {
    const directive = DIRECTIVE.exec(match[0])
    if (directive === null) continue
    for (const { 0: whole, 1: attribute, 2: quoted, index } of directive[0].matchAll(ATTRIBUTE)) {
      const specifier = quoted!.slice(1, -1)
      if (attribute === 'types' && !/^\.\.?(?:\/|$)/.test(specifier)) continue
      const end = match.index + index + whole.length
      edges.push({ kind: 'reference', specifier, start: end - quoted!.length, end, typeOnly: true, names: [] })
    }
  }
  return edges
}
