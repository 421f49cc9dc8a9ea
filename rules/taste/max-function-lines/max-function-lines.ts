import { defineRule, type FileContext } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { describeLongFunction, type LongFunctionDetails } from './describe-extraction.ts'
import { createFlowFinder } from './flow.ts'
import { labelOf } from './function-label.ts'
import { mayHaveLongFunction } from './may-be-long.ts'
import { countBreaks, ownLines, type Span } from './own-lines.ts'
import { planExtraction } from './plan-extraction.ts'
import { isSuiteCallback } from './suites.ts'
import type { FunctionNode } from './walk.ts'

/** A function around the node that is visited. */
interface Open {
  /** Ranges of the functions directly inside of it, methods with their names. */
  nested: Span[]
}

export default defineRule({
  id: 'taste/max-function-lines',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Keep functions short',
      why: 'A long function does several things in turn; a part with a name, inputs and a result can be read, tested and changed alone.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          max: {
            type: 'integer',
            minimum: 1,
            default: 80,
            description: 'The number of lines that a function may have, without those of nested functions.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false },
  create(context) {
    const { inspection, sourceCode, options } = context
    const [{ max }] = options as [{ max: number }]
    if (!mayHaveLongFunction(inspection.text, max)) return {}
    const opened: Open[] = []
    const enter = (): void => void opened.push({ nested: [] })
    const leave = (node: FunctionNode): void => {
      const { nested } = opened.pop()!
      opened.at(-1)?.nested.push(nestedSpan(context, node))
      const span = sourceCode.getRange(node)
      if (countBreaks(inspection.text.slice(...span)) < max || isSuiteCallback(node)) return
      const own = ownLines(inspection.text, span, nested)
      if (own > max) reportLong(context, node, nested, own, max)
    }
    return {
      FunctionDeclaration: enter,
      FunctionExpression: enter,
      ArrowFunctionExpression: enter,
      'FunctionDeclaration:exit': leave,
      'FunctionExpression:exit': leave,
      'ArrowFunctionExpression:exit': leave,
    }
  },
  describe: (_context, details: LongFunctionDetails) => describeLongFunction(details),
})

/** A method takes its name along. */
function nestedSpan({ sourceCode }: FileContext, node: FunctionNode): Span {
  const { parent } = node
  const isNamed =
    parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'))
  return sourceCode.getRange(isNamed ? parent : node)
}

function reportLong(
  { inspection, sourceCode, report }: FileContext,
  node: FunctionNode,
  nested: readonly Span[],
  own: number,
  max: number,
): void {
  const label = labelOf(sourceCode, node)
  const lineOf = (offset: number): number => inspection.position(offset).line
  const flow = createFlowFinder(sourceCode, node)
  const plan = planExtraction({ file: inspection.file, sourceCode, node, nested, flow, label, own, max, lineOf })
  const longest = plan === null ? longestStatement(node) : null
  const [start, end] = label.span
  const span = longest === null ? null : sourceCode.getRange(longest)
  report({
    start,
    end,
    subject: label.text,
    extent: own,
    message: {
      details: {
        label: label.text,
        kind: label.kind,
        own,
        max,
        plan,
        longest: span && { fromLine: lineOf(span[0]), toLine: lineOf(span[1]), what: statementText(longest!) },
      } satisfies LongFunctionDetails,
    },
  })

  function longestStatement({ body }: FunctionNode): TSESTree.Node | null {
    if (body.type !== 'BlockStatement') return body
    const length = (one: TSESTree.Node): number => sourceCode.getRange(one)[1] - sourceCode.getRange(one)[0]
    return body.body.toSorted((a, b) => length(b) - length(a))[0] ?? null
  }
}

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

function statementText({ type }: TSESTree.Node): string {
  return STATEMENTS[type] ?? 'the statement'
}
