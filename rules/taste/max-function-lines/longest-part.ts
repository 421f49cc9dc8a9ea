import type { TSESTree } from '@typescript-eslint/utils'
import type { LongPart, Target } from './extraction.ts'
import type { Span } from './own-lines.ts'
import { runsOf } from './runs.ts'

/** The parameters or the statement that most lines of a function are in, apart from those in some ranges. */
export function longestPart(
  { sourceCode, node, lineOf }: Pick<Target, 'sourceCode' | 'node' | 'lineOf'>,
  moved: readonly Span[] = [],
): LongPart | null {
  const partOf = (what: string, span: Span): LongPart & { span: Span } => ({
    what,
    fromLine: lineOf(span[0]),
    toLine: lineOf(span[1]),
    span,
  })
  const statements = node.body.type === 'BlockStatement' ? node.body.body : [node.body]
  const parts: (LongPart & { span: Span })[] = statements.map((one) => ({
    ...partOf(kindOf(one), sourceCode.getRange(one)),
    returns: returnsInBranch(one),
  }))
  const { params } = node
  if (params.length > 0)
    parts.push(partOf('the parameters', [sourceCode.getRange(params[0]!)[0], sourceCode.getRange(params.at(-1)!)[1]]))
  const linesLeft = ({ fromLine, toLine, span: [start, end] }: LongPart & { span: Span }): number =>
    moved
      .filter((range) => range[0] >= start && range[1] <= end)
      .reduce((lines, range) => lines - (lineOf(range[1]) - lineOf(range[0])), toLine - fromLine)
  for (const { shape, nodes } of runsOf(statements, sourceCode)) {
    const items = nodes.filter(({ type }) => type !== 'VariableDeclaration')
    const [, kind] = KINDS.find(([pattern]) => pattern.test(shape)) ?? []
    if (kind === undefined) continue
    const isUniform = new Set(items.map((node) => formOf(sourceCode.getText(node)))).size === 1
    const form = kind === 'checks' && isUniform ? ' of the same form' : ''
    const span: Span = [sourceCode.getRange(items[0]!)[0], sourceCode.getRange(items.at(-1)!)[1]]
    parts.push(partOf(`the ${items.length} ${kind}${form}`, span))
  }
  const [longest] = parts.toSorted((a, b) => linesLeft(b) - linesLeft(a))
  if (longest === undefined) return null
  const { what, fromLine, toLine, returns } = longest
  return { what, fromLine, toLine, ...(returns === true && { returns }) }
}

/** What the statements of a run are, by their shape. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^check$/, 'checks'],
  [/ (?:push|add)$/, 'additions'],
  [/ =$/, 'assignments'],
]

/** A statement without the names of members, texts and numbers in it. */
const formOf = (text: string): string =>
  text.replace(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`|\b\d[\d_.]*\b|(?<=\.)[\w$]+/g, '_').replace(/\s+/g, ' ')

const STATEMENTS: Record<string, string> = {
  SwitchStatement: 'the switch',
  IfStatement: 'the if statement',
  TryStatement: 'the try block',
  ForStatement: 'the loop',
  ForOfStatement: 'the loop',
  ForInStatement: 'the loop',
  WhileStatement: 'the loop',
  DoWhileStatement: 'the loop',
  ReturnStatement: 'the returned value',
}

function kindOf(statement: TSESTree.Node): string {
  const value = statement.type === 'ReturnStatement' ? statement.argument : statement
  if (value?.type === 'ObjectExpression') return 'the returned object'
  if (value?.type === 'JSXElement' || value?.type === 'JSXFragment') return 'the returned JSX'
  if (statement.type.endsWith('Expression')) return 'the returned value'
  return STATEMENTS[statement.type] ?? 'the statement'
}

/** Whether a branch of an if statement ends with a return. */
function returnsInBranch(statement: TSESTree.Node): boolean {
  if (statement.type !== 'IfStatement') return false
  const { consequent, alternate } = statement
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
  return last?.type === 'ReturnStatement' || (alternate !== null && returnsInBranch(alternate))
}
