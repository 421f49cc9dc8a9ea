import type { TSESTree } from '@typescript-eslint/utils'
import type { LongPart, Target } from './extraction.ts'
import type { Span } from './own-lines.ts'
import { elementsOf, repeatsIn } from './repeats.ts'
import { runsOf } from './runs.ts'

/** Where no statement has more lines, none of them is a long one. */
const SHORT = 4

/** The parameters, the statement or the list that most lines of a function are in, apart from those in some ranges. */
export function longestPart(
  { sourceCode, node, max, lineOf }: Pick<Target, 'sourceCode' | 'node' | 'max' | 'lineOf'>,
  moved: readonly Span[] = [],
): LongPart | null {
  const partOf = (what: string, span: Span): LongPart & { span: Span } => ({
    what,
    fromLine: lineOf(span[0]),
    toLine: lineOf(span[1]),
    span,
  })
  const [bodyStart, bodyEnd] = sourceCode.getRange(node.body)
  const statements = node.body.type === 'BlockStatement' ? node.body.body : [node.body]
  const linesOf = (one: TSESTree.Node): number => {
    const [start, end] = sourceCode.getRange(one)
    return lineOf(end) - lineOf(start) + 1
  }
  const partOfRepeats = (list: readonly TSESTree.Node[]): (LongPart & { span: Span })[] =>
    repeatsIn(list, sourceCode).map(({ noun, nodes }) =>
      partOf(`the ${nodes.length} ${noun} of the same form`, [
        sourceCode.getRange(nodes[0]!)[0],
        sourceCode.getRange(nodes.at(-1)!)[1],
      ]),
    )
  const parts: (LongPart & { span: Span })[] = statements.map((one) => {
    const jsx = jsxOf(one)
    const whole = { ...partOf(kindOf(one), sourceCode.getRange(one)), returns: returnsInBranch(one) }
    if (jsx === null) return whole
    const elements = elementsOf(jsx)
    const most = partOfRepeats(elements).find(({ fromLine, toLine }) => (toLine - fromLine + 1) * 2 > linesOf(one))
    if (most !== undefined) return most
    return elements.some((element) => linesOf(element) > SHORT) ? whole : { ...whole, what: 'the flat JSX' }
  })
  const { params } = node
  if (params.length > 0)
    parts.push(partOf('the parameters', [sourceCode.getRange(params[0]!)[0], sourceCode.getRange(params.at(-1)!)[1]]))
  const linesLeft = ({ fromLine, toLine, span: [start, end] }: LongPart & { span: Span }): number =>
    moved
      .filter((range) => range[0] >= start && range[1] <= end)
      .reduce((lines, range) => lines - (lineOf(range[1]) - lineOf(range[0])), toLine - fromLine)
  parts.push(...partOfRepeats(statements))
  for (const { shape, nodes } of runsOf(statements, sourceCode)) {
    const items = nodes.filter(({ type }) => type !== 'VariableDeclaration')
    const [, kind] = KINDS.find(([pattern]) => pattern.test(shape)) ?? []
    if (kind === undefined) continue
    const span: Span = [sourceCode.getRange(items[0]!)[0], sourceCode.getRange(items.at(-1)!)[1]]
    parts.push(partOf(`the ${items.length} ${kind}`, span))
  }
  const [longest] = parts.toSorted((a, b) => linesLeft(b) - linesLeft(a))
  if (longest === undefined) return null
  if (linesLeft(longest) < Math.min(SHORT, Math.floor(max / 4)))
    return { what: 'what else is about one topic', fromLine: lineOf(bodyStart), toLine: lineOf(bodyEnd) }
  const { what, fromLine, toLine, returns } = longest
  return { what, fromLine, toLine, ...(returns === true && { returns }) }
}

/** What the statements of a run are, by their shape. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^check$/, 'checks'],
  [/ (?:push|add)$/, 'additions'],
  [/ =$/, 'assignments'],
]

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

/** The JSX that a statement returns, or that is the body of an arrow function. */
function jsxOf(statement: TSESTree.Node): TSESTree.JSXElement | TSESTree.JSXFragment | null {
  const value = statement.type === 'ReturnStatement' ? statement.argument : statement
  return value?.type === 'JSXElement' || value?.type === 'JSXFragment' ? value : null
}

function kindOf(statement: TSESTree.Node): string {
  const value = statement.type === 'ReturnStatement' ? statement.argument : statement
  if (value?.type === 'ObjectExpression') return 'the returned object'
  if (jsxOf(statement) !== null) return 'the returned JSX'
  if (statement.type.endsWith('Expression')) return 'the returned value'
  if (statement.type === 'SwitchStatement' && (onlyReturns(statement) || onlySets(statement))) return VALUES_OF_SWITCH
  return STATEMENTS[statement.type] ?? 'the statement'
}

/** A switch whose cases are the entries of a table. */
export const VALUES_OF_SWITCH = 'the switch that only chooses a value'

const onlyReturns = ({ cases }: TSESTree.SwitchStatement): boolean =>
  cases.length >= 3 &&
  cases.every(
    ({ consequent: [first, ...others] }) =>
      others.length === 0 && (first === undefined || (first.type === 'ReturnStatement' && first.argument !== null)),
  )

/** Whether all that the cases of a switch do is to give the same variables their values. */
function onlySets({ cases }: TSESTree.SwitchStatement): boolean {
  const sets = cases
    .filter(({ consequent }) => consequent.length > 0)
    .map(({ consequent }) => {
      const [only] = consequent
      const statements = only?.type === 'BlockStatement' && consequent.length === 1 ? only.body : consequent
      return statements.flatMap((one) => (one.type === 'BreakStatement' ? [] : [setBy(one)])).join(' ')
    })
  const [first = ''] = sets
  const isSame = (one: string, index: number): boolean =>
    one === first || (cases.at(-1)?.test === null && index === sets.length - 1 && first.startsWith(one))
  return sets.length >= 3 && first !== '' && !first.includes('?') && sets.every(isSame)
}

/** The variable that a statement sets; `?` for any other statement. */
function setBy(statement: TSESTree.Node): string {
  const set = statement.type === 'ExpressionStatement' ? statement.expression : null
  const isSet = set?.type === 'AssignmentExpression' && set.operator === '=' && set.left.type === 'Identifier'
  return isSet && set.right.type !== 'AwaitExpression' ? (set.left as TSESTree.Identifier).name : '?'
}

/** Whether a branch of an if statement ends with a return. */
function returnsInBranch(statement: TSESTree.Node): boolean {
  if (statement.type !== 'IfStatement') return false
  const { consequent, alternate } = statement
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent
  return last?.type === 'ReturnStatement' || (alternate !== null && returnsInBranch(alternate))
}
