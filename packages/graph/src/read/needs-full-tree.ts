import { MOCK_LOADERS, MOCK_SWITCHES } from '../edges/expressions/mock.ts'

const MOCK_METHODS = [...MOCK_LOADERS.keys(), ...MOCK_SWITCHES].join('|')

/**
 * Words of imports that are not statements: `import(` and `import.meta`, which `new URL` needs too; those of CommonJS;
 * and calls that mock a module, on any object. A match in a comment or a string costs a tree and nothing else.
 */
const NEEDS_FULL_TREE = new RegExp(
  String.raw`\bimport\b(?=\s*(?:[(.]|/[/*]))|\b(?:require|createRequire|getBuiltinModule|exports)\b|\b(?:${MOCK_METHODS})\b(?=['"\x60]?\s*\]?\s*(?:[(<?!)]|/[/*]|as\b|satisfies\b))`,
)

/** An escaped ASCII letter or a line continuation, which may hide any of these words. */
const ESCAPED_LETTER = /\\u(?:00[4-7][\da-f]|\{0*[4-7][\da-f]\})|\\x[4-7][\da-f]|\\[\n\r\u2028\u2029]/i

/** Whether only the whole tree of a file may show all imports. */
export function needsFullTree(text: string): boolean {
  return NEEDS_FULL_TREE.test(text) || hasEscapedLetters(text)
}

/** Whether the keywords of a file may be written with escapes. */
export function hasEscapedLetters(text: string): boolean {
  return text.includes('\\') && ESCAPED_LETTER.test(text)
}
