import { MOCK_LOADERS, MOCK_SWITCHES } from '../edges/expressions/mock.ts'

const MOCK_METHODS = [...MOCK_LOADERS.keys(), ...MOCK_SWITCHES].join('|')

/**
 * What a file contains that names modules elsewhere than in its statements: `import(` and `import.meta`, without which a URL
 * names none; the words of CommonJS; and the calls that mock a module, whatever the object is called. A match in a comment
 * or a string costs a tree and nothing else.
 */
const NEEDS_FULL_TREE = new RegExp(
  String.raw`\bimport\b(?=\s*(?:[(.]|/[/*]))|\b(?:require|createRequire|getBuiltinModule|exports)\b|\b(?:${MOCK_METHODS})\b(?=['"\x60]?\s*\]?\s*(?:[(<?!)]|/[/*]|as\b|satisfies\b))`,
)

/** An escape that spells an ASCII letter, or a line that goes on in the next one, by which any of these words may hide. */
const ESCAPED_LETTER = /\\u(?:00[4-7][\da-f]|\{0*[4-7][\da-f]\})|\\x[4-7][\da-f]|\\[\n\r\u2028\u2029]/i

/** Whether imports may stand where only the whole tree shows them. */
export function needsFullTree(text: string): boolean {
  return NEEDS_FULL_TREE.test(text) || hasEscapedLetters(text)
}

/** Whether words that deep edges must contain may be written in another way. */
export function hasEscapedLetters(text: string): boolean {
  return text.includes('\\') && ESCAPED_LETTER.test(text)
}
