import { fitsMainThread } from '@stratalint/graph'
import { isFunction, nodesIn, type FunctionNode } from '@stratalint/rule/analysis'
import { defineRule, type DescribeContext, type FileContext, type RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { describeLongFunction, type LongFunctionDetails } from './describe-extraction.ts'
import { createFlowFinder } from './flow.ts'
import { labelOf } from './function-label.ts'
import { longestPart } from './longest-part.ts'
import { mayHaveLongFunction } from './may-be-long.ts'
import { countBreaks, ownLines, type Span } from './own-lines.ts'
import { planExtraction } from './plan-extraction.ts'
import { isListOfRegistrations, isSettings } from './registrations.ts'
import { isSuiteCallback } from './suites.ts'
import { unreadPart } from './unread.ts'

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
  traits: { tests: false, generated: false, sets: ['strict'] },
  create(context) {
    const { inspection, sourceCode, options, report } = context
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
      if (own <= max || isSettings(node) || isListOfRegistrations(sourceCode, node)) return
      const label = labelOf(sourceCode, node)
      const [start, end] = label.span
      const found: FoundFunction = { span, nested, own, max }
      const details = fitsMainThread(inspection.text) ? found : planFor({ ...inspection, sourceCode }, found)
      report({ start, end, subject: label.text, extent: own, message: { details } })
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
  describe: (context, details: FoundFunction | LongFunctionDetails) =>
    describeLongFunction(details.plan === undefined ? planFor(context, details) : details),
})

/** A function that is too long. What to extract is planned when the finding is shown, unless the file is too large to be parsed again there. */
interface FoundFunction extends Pick<LongFunctionDetails, 'own' | 'max'> {
  span: Span
  nested: readonly Span[]
  plan?: undefined
}

/** A method takes its name along. */
function nestedSpan({ sourceCode }: FileContext, node: FunctionNode): Span {
  const { parent } = node
  const isNamed =
    parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && (parent.method || parent.kind !== 'init'))
  return sourceCode.getRange(isNamed ? parent : node)
}

function planFor(
  { module, sourceCode, position }: Pick<DescribeContext, 'module' | 'sourceCode' | 'position'>,
  found: FoundFunction,
): LongFunctionDetails {
  const { span, nested, own, max } = found
  const node = functionAt(sourceCode, span)
  const label = labelOf(sourceCode, node)
  const lineOf = (offset: number): number => position(offset).line
  const flow = createFlowFinder(sourceCode, node)
  const unread = unreadPart({ sourceCode, node, lineOf })
  // What can be deleted needs no function of its own.
  if (unread !== null && unread.toLine - unread.fromLine + 1 >= own - max)
    return { label: label.text, kind: label.kind, own, max, plan: null, longest: unread }
  const plan = planExtraction({ file: module.file, sourceCode, node, nested, flow, label, own, max, lineOf })
  const longest = plan === null ? longestPart({ sourceCode, node, max, lineOf }) : null
  return { label: label.text, kind: label.kind, own, max, plan, longest }
}

function functionAt(sourceCode: RuleSource, [start, end]: Span): FunctionNode {
  const isOutside = (node: TSESTree.Node): boolean => {
    const [from, to] = sourceCode.getRange(node)
    // Decorators are not always in the range of what they decorate, or of its export.
    return (
      (from > start || to < end) &&
      (node as { decorators?: unknown }).decorators === undefined &&
      !/^Export|^ClassBody$/.test(node.type)
    )
  }
  for (const node of nodesIn(sourceCode.ast, isOutside))
    if (isFunction(node) && sourceCode.getRange(node).join() === `${start},${end}`) return node
  throw new Error('the file changed while it was checked')
}
