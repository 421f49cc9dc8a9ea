import { parseSource } from '@stratalint/graph'
import type { Linter } from 'eslint'
import { createLocator } from '../oxc/locate.ts'

/**
 * A parser for components where the project has none. The rules read the text themselves, so that the tree has only
 * comments: other rules, which know nothing of the markup, have nothing to say about the scripts.
 */
export const componentParser: Linter.Parser = {
  meta: { name: 'stratalint/component-parser', version: '1' },
  parseForESLint(text: string, { filePath = 'Component.vue' }: { filePath?: string } = {}) {
    const { position, locate } = createLocator(text)
    const parsed = parseSource(filePath, text)
    if ('error' in parsed) {
      const { line, column } = position(parsed.error.start)
      throw Object.assign(new SyntaxError(parsed.error.message), {
        index: parsed.error.start,
        lineNumber: line,
        column: column + 1,
      })
    }
    const program = locate({ type: 'Program', start: 0, end: text.length })
    return { ast: { ...program, body: [], sourceType: 'module', tokens: [], comments: parsed.comments.map(locate) } }
  },
}
