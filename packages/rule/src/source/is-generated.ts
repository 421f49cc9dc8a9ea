import { isDeclarationFile } from '@stratalint/core'

/** Fewer characters are read by people, however they are laid out. */
const LEAST_MINIFIED = 20_000
/** The characters of an average line that nobody wrote. */
const MINIFIED_LINE = 400

/** Whether nobody writes a file by hand: a declaration file, `*.gen.*`, minified JavaScript, or one that begins with an `@generated` comment. */
export function isGenerated(file: string, text: string): boolean {
  if (isDeclarationFile(file) || /\.gen\.[^/]+$/.test(file) || isMinified(file, text)) return true
  // Few files have the name, and the comments at the start are only matched where it occurs.
  const name = text.indexOf('@generated')
  if (name === -1) return false
  const [head] = /^(?:#![^\n]*\n)?(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/|<!--[^]*?-->|<script[^>]*>)*/.exec(text)!
  return name < head.length
}

/** Whether a tool put the JavaScript of a library on a few long lines. */
function isMinified(file: string, text: string): boolean {
  if (text.length < LEAST_MINIFIED || !/\.[cm]?js$/.test(file)) return false
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines++
    if (lines * MINIFIED_LINE > text.length) return false
  }
  return true
}
