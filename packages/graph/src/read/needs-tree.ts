/**
 * The words without which a file says all that it says about modules in its top-level statements. A word in a comment or a
 * string costs a tree and nothing else.
 */
const NEEDS_TREE = /\bimport\b(?=\s*(?:[(.]|\/[/*]))|\b(?:require|createRequire|getBuiltinModule|exports|vi|vitest|jest|URL)\b/

/** An escape that spells an ASCII letter, by which any of these words may hide. */
const ESCAPED_LETTER = /\\u(?:00[4-7][\da-f]|\{0*[4-7][\da-f]\})/i

/** Whether imports may stand where only the whole tree shows them. */
export function needsTree(text: string): boolean {
  return NEEDS_TREE.test(text) || isDisguised(text)
}

/** Whether words that deep edges must contain may be written in another way. */
export function isDisguised(text: string): boolean {
  return text.includes('\\u') && ESCAPED_LETTER.test(text)
}
