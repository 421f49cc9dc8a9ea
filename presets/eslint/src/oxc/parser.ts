import { parseSource, type SourceTree } from '@stratalint/graph'
import { analyze, type AnalyzeOptions } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/utils'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { Linter } from 'eslint'
import { createLocator, type Located } from './locate.ts'
import { tokensOf } from './tokens.ts'
import { visitNodes } from './visit-nodes.ts'

interface Options {
  filePath?: string
  sourceType?: 'script' | 'module' | 'commonjs'
  ecmaFeatures?: { globalReturn?: boolean }
}

/** oxc's parser in the form that ESLint wants: a TS-ESTree tree with locations, tokens, comments and scopes. */
export const parser: Linter.Parser = {
  meta: { name: 'stratalint/oxc-parser', version: '1' },
  parseForESLint(text: string, options: Options = {}) {
    const { filePath = 'input.ts', sourceType = 'module', ecmaFeatures = {} } = options
    const locator = createLocator(text)
    const parsed = parseSource(filePath, text)
    if ('error' in parsed) throw syntaxError(parsed.error, locator.position(parsed.error.start))
    const ast = Object.assign(toProgram(parsed, text, locator), { sourceType })
    const analyzeOptions: AnalyzeOptions = {
      sourceType: sourceType === 'commonjs' ? 'script' : sourceType,
      globalReturn: ecmaFeatures.globalReturn === true || sourceType === 'commonjs',
    }
    return { ast, scopeManager: analyze(ast, analyzeOptions), visitorKeys, services: {} } as never
  },
}

function toProgram(
  { program, comments }: SourceTree,
  text: string,
  { locate }: ReturnType<typeof createLocator>,
): TSESTree.Program {
  const nodes: [Located, Located | null][] = []
  visitNodes(program as unknown as Located, (node, parent) => nodes.push([locate(node), parent]))
  return Object.assign(program, {
    comments: comments.map(locate),
    tokens: tokensOf(text, nodes, comments).map(locate),
  }) as unknown as TSESTree.Program
}

/** ESLint reads where a text does not parse from these properties. */
function syntaxError(
  { message, start }: { message: string; start: number },
  { line, column }: { line: number; column: number },
): Error {
  return Object.assign(new SyntaxError(message), { index: start, lineNumber: line, column: column + 1 })
}
