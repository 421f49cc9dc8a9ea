import { isDeclarationFile } from '@stratalint/core'

/** Whether nobody writes a file by hand: a declaration file, `*.gen.*`, or one that begins with an `@generated` comment. */
export function isGenerated(file: string, text: string): boolean {
  if (isDeclarationFile(file) || /\.gen\.[^/]+$/.test(file)) return true
  // Few files have the name, and the comments at the start are only matched where it occurs.
  const name = text.indexOf('@generated')
  if (name === -1) return false
  const [head] = /^(?:#![^\n]*\n)?(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/|<!--[^]*?-->|<script[^>]*>)*/.exec(text)!
  return name < head.length
}
