import { defineRule } from '@stratalint/rule'
import {
  createLogCallFinder,
  enclosingFunction,
  enclosingName,
  isFunction,
  isTestCode,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { attemptIn, calleeText } from './attempt.ts'
import { isCleanUp, isHandledAfter, outcomeOfCatch } from './catch-outcome.ts'
import { describeSwallowed } from './describe-swallowed.ts'
import { isConversion, usesCapability } from './expected-failure.ts'
import { awaitedConstant, fallbackOf, isTestedAfter, isValueTested, returnedAfter } from './fallback-values.ts'
import { areKeptByHooks, isKeptByHook } from './hook-state.ts'
import { alwaysLeaves, neverEnds, returnsIn } from './jumps.ts'
import type { NamedCalls } from './log-calls.ts'
import { errorName, outcomeOf, type Outcome, type OutcomeContext } from './outcome.ts'
import { isAwaited, isStored, outcomeInCallback, outcomeOfHandler, promiseHandler } from './promise-handlers.ts'
import { lostOthers } from './other-errors.ts'
import { isInAdvance, isShutdown, isStreamRelease, isTriedAgain } from './quiet-attempts.ts'
import { planCause, planRethrow } from './plan-edits.ts'
import { constructedAround, findReplacements, replacedError, type Replacement } from './replaced-error.ts'
import { debugLine, forcedDelete, sideWorkOf } from './release-calls.ts'
import { isTelemetry, placeOf, type Place } from './setting.ts'
import type { SwallowedDetails } from './swallowed-details.ts'
import { waysOutOf } from './ways-out.ts'

const CANDIDATE = /\bcatch\b|\.then\s*\([^]*?,\s*(?:async\b|function\b|\(|\w+\s*=>|[\w.$]*noop\b|console\.|[\w.$]*log)/

export default defineRule({
  id: 'contracts/no-swallowed-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'Handle a caught error, pass it on or keep it as the cause',
      why: 'After an empty or log-only catch the program goes on as if the operation had succeeded, and fails later somewhere else.',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          logFunctions: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description: 'Further functions that only log: `report`, `telemetry.record`.',
          },
          handlers: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description:
              'Functions that handle the error although their names look like logging: `Sentry.captureException`.',
          },
        },
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  hints: ['catch', 'then'],
  concerns: ({ text }) => CANDIDATE.test(text),
  create({ project, inspection, sourceCode, options, report }) {
    if (isTestCode(inspection)) return {}
    const { logCallOf } = createLogCallFinder({ project, inspection, sourceCode })
    const named: NamedCalls = { ...(options[0] as NamedCalls), isLogCall: (node) => logCallOf(node) !== null }
    const keywordOf = (clause: TSESTree.CatchClause): { start: number; end: number } => {
      const [start] = sourceCode.getRange(clause)
      return { start, end: start + 'catch'.length }
    }
    return {
      CatchClause(node) {
        const error = errorName(node.param)
        const context: OutcomeContext = { sourceCode, named, root: node, error, isValueUsed: true }
        const found = outcomeOfCatch(node, context)
        const handles = (statements: readonly TSESTree.Node[]): boolean =>
          outcomeOf(statements, context) === 'handles' ||
          isHandledAfter(node, context) ||
          isTestedAfter(node.parent, sourceCode)
        const others = found === 'handles' ? lostOthers(sourceCode, error, node.body.body, handles) : null
        const outcome = others === null ? found : outcomeOf(others.statements, context)
        const replacements = outcome === 'handles' ? findReplacements(sourceCode, node.body.body, error, handles) : []
        const [replacement = null] = replacements
        if (outcome === 'handles' && replacement === null) return
        const { block } = node.parent
        const isSideWork = outcome !== 'handles' && sideWorkOf(block, named) !== null
        if (isSideWork && outcome === 'logs') return
        if (outcome === 'logs' && isTestedAfter(node.parent, sourceCode)) return
        if (outcome !== 'handles' && areKeptByHooks({ project, inspection, sourceCode }, block)) return
        const place = placed(node.parent, attemptIn(sourceCode, block), node.body)
        const within = enclosingName(node) ?? ''
        if (outcome === 'nothing' && place.isCommented && isTelemetry(`${place.attempt ?? ''} ${within}`)) return
        if (
          outcome === 'nothing' &&
          (isConversion(node.parent) || (place.isCommented && usesCapability(block, sourceCode)))
        )
          return
        if (outcome === 'nothing' && place.isCommented && OWN_LOG.test(within)) return
        if (outcome === 'nothing' && place.isCommented && isTriedAgain(node.parent, sourceCode, place.attempt)) return
        if ((outcome === 'logs' || (outcome === 'nothing' && place.isCommented)) && isInAdvance(node, place.attempt))
          return
        if (outcome === 'logs' && (isEnough(place.place) || isShutdown(within))) return
        const details = {
          ...detailsOf(outcome, replacements, node),
          ...quietOf(node.parent, block, isSideWork),
          form: 'catch' as const,
          isEmpty: node.body.body.length === 0,
          others: others === null ? null : { place: others.place, isRethrown: others.isRethrown },
          error,
          ...place,
          isVoided: false,
          isAwaited: true,
          isStored: false,
          continues: node.body.body.at(-1)?.type === 'ContinueStatement',
          returns: returnsOf(node.body),
          success: null,
          edits:
            replacement !== null
              ? replacements.length > 1
                ? []
                : planCause(sourceCode, node, replacement.value, error)
              : outcome === 'logs' && (others === null || others.place === 'end')
                ? planRethrow(sourceCode, node, error)
                : [],
        }
        report({ ...keywordOf(node), subject: subjectOf(details), extent: null, message: { details } })
      },
      CallExpression(node) {
        const handler = promiseHandler(sourceCode, node)
        if (handler === null) return
        const found = outcomeOfHandler(handler, node, sourceCode, named)
        const isExempt = found === 'logs' && isCleanUp(node, { sourceCode, named, isValueUsed: true })
        const { body } = handler
        const error = errorName(body?.params[0])
        const statements = body === null ? [] : body.body?.type === 'BlockStatement' ? body.body.body : [body.body]
        const handles = (some: readonly TSESTree.Node[]): boolean =>
          isValueTested(node) || (body !== null && outcomeInCallback(some, body, node, sourceCode, named) === 'handles')
        const isInline = handler.callback === body
        const others = found === 'handles' && isInline ? lostOthers(sourceCode, error, statements, handles) : null
        const outcome = isExempt
          ? 'handles'
          : others === null || body === null
            ? found
            : outcomeInCallback(others.statements, body, node, sourceCode, named)
        const replacements =
          outcome === 'handles' && isInline ? findReplacements(sourceCode, statements, error, handles) : []
        const [replacement = null] = replacements
        if (outcome === 'handles' && replacement === null) return
        const isSideWork = outcome !== 'handles' && sideWorkOf(handler.promise, named) !== null
        if (outcome === 'logs' && (isSideWork || isValueTested(node))) return
        if (outcome !== 'handles' && isKeptByHook({ project, inspection, sourceCode }, handler.promise)) return
        const place = placed(node, calleeText(sourceCode, handler.promise), body)
        if (outcome === 'nothing' && place.isCommented && usesCapability(handler.promise, sourceCode)) return
        if ((outcome === 'logs' || (outcome === 'nothing' && place.isCommented)) && isInAdvance(node, place.attempt))
          return
        if (outcome === 'nothing' && isStreamRelease(node, place.attempt)) return
        if (outcome === 'logs' && (isEnough(place.place) || isShutdown(enclosingName(node) ?? ''))) return
        const details = {
          ...detailsOf(outcome, replacements, node),
          ...quietOf(null, handler.promise, isSideWork),
          form:
            handler.keyword.type === 'Identifier' && handler.keyword.name === 'then'
              ? ('then' as const)
              : ('.catch' as const),
          isEmpty: statements.length === 0,
          others: others === null ? null : { place: others.place, isRethrown: others.isRethrown },
          error,
          ...place,
          isVoided: node.parent.type === 'UnaryExpression' && node.parent.operator === 'void',
          isAwaited: isAwaited(node),
          isStored: isStored(node),
          continues: false,
          returns: 'none' as const,
          success: successOf(node),
          edits:
            replacement === null || replacements.length > 1 || body === null
              ? []
              : planCause(sourceCode, body, replacement.value, error),
        }
        report({ node: handler.keyword, subject: subjectOf(details), extent: null, message: { details } })
      },
    }

    function placed(
      node: TSESTree.Node,
      attempt: string | null,
      handler: TSESTree.Node | null,
    ): Pick<SwallowedDetails, 'attempt' | 'place' | 'isCommented'> {
      const comments = handler === null ? [] : sourceCode.getCommentsInside(handler).map(({ value }) => value)
      const place = placeOf(node, inspection.file, attempt, comments.join(' '))
      return { attempt, place, isCommented: comments.length > 0 }
    }

    function detailsOf(
      outcome: Outcome,
      [replacement, ...others]: readonly Replacement[],
      node: TSESTree.Node,
    ): Pick<SwallowedDetails, 'outcome' | 'replacement' | 'within' | 'waysOut'> {
      const within = enclosingName(node)
      return {
        outcome,
        replacement: replacement === undefined ? null : replacedError(sourceCode, replacement, others.length),
        within: within === 'constructor' ? (constructedAround(node) ?? within) : within,
        waysOut: waysOutOf(sourceCode, enclosingFunction(node)),
      }
    }

    function quietOf(
      statement: TSESTree.TryStatement | null,
      work: TSESTree.Node,
      isRelease: boolean,
    ): Pick<
      SwallowedDetails,
      'fallback' | 'returned' | 'alwaysReturns' | 'constant' | 'isRelease' | 'forced' | 'logLine'
    > {
      return {
        fallback: statement === null ? null : fallbackOf(statement, sourceCode),
        returned: statement === null ? null : returnedAfter(statement, sourceCode),
        alwaysReturns: statement !== null && alwaysLeaves(statement.block),
        constant: statement === null ? null : awaitedConstant(statement),
        isRelease,
        forced: isRelease ? forcedDelete(sourceCode, work) : null,
        logLine: isRelease ? debugLine(sourceCode.text) : null,
      }
    }
  },
  describe: (context, details: SwallowedDetails) => describeSwallowed(context, details),
})

/** A function that is itself the log, and could only log its failure with itself. */
const OWN_LOG = /^log(?:ger|Error)?$/

/** Whether a log is all that can be done: an emitter calls the function, and nothing of it runs after the failure. */
const isEnough = ({ setting, isOfEvent, goesOn }: Place): boolean => setting === 'listener' && isOfEvent && !goesOn

function subjectOf({ outcome, attempt, within, form }: SwallowedDetails): string {
  return [outcome === 'handles' ? 'replaced' : outcome, form, attempt ?? '', within ?? '']
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function returnsOf(body: TSESTree.BlockStatement): SwallowedDetails['returns'] {
  const returns = returnsIn(body)
  if (returns.length === 0) return 'none'
  if (returns.some(({ argument }) => argument?.type === 'CallExpression')) return 'value'
  if (returns.length === 1 && body.body.at(-1) === returns[0]) return 'last'
  return neverEnds(body) ? 'each' : 'inside'
}

/** What a promise calls when it succeeds, where that is written elsewhere. */
function successOf(call: TSESTree.CallExpression): string | null {
  const [first] = call.arguments
  if (call.arguments.length < 2 || first === undefined || isFunction(first)) return null
  return first.type === 'Identifier' && first.name !== 'undefined' ? first.name : ''
}
