import { defineRule, type RuleSource } from '@stratalint/rule'
import { createLogCallFinder, isTestCode, mayLog, type LogCall, memberName, unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isConstant } from '../logging/constant-message.ts'
import { consoleMethod, isConsole } from '../logging/console-use.ts'
import { eventDomain } from '../logging/event-names.ts'
import { functionAround } from '../logging/function-around.ts'
import { LOGGER_OPTIONS, type LoggerOptions } from '../logging/options.ts'
import { handlingAround, isBrowserCode, runsOnServer } from './browser-code.ts'
import { isBin, mayUseConsole } from './console-allowed.ts'
import type { ConsoleDetails } from './console-details.ts'
import { describeConsole } from './console-remedy.ts'
import { describeLine } from './describe-line.ts'
import { argumentsForLogger, isClear } from './console-line.ts'
import { catchEnd, className, errorOf, isInCallback, onlySeparates, referenceUse } from './console-context.ts'
import { passesOn, readLine, type Fault } from './read-line.ts'
import { serializesError } from './serializes-error.ts'

const CONSOLE_VALUE = /\bconsole\b(?!\s*(?:\?\.|[.[]))/
const LEVELS: Readonly<Record<string, string>> = {
  ...{ log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug' },
  ...{ trace: 'debug', table: 'debug', dir: 'debug', assert: 'error', timeEnd: 'debug', timeLog: 'debug' },
}

export default defineRule({
  id: 'taste/structured-logging',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Log a constant message and pass values as fields',
      why: 'A message with a value in it is a new message on each line, so nobody can count it, filter by the value or set an alert on it.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          ...LOGGER_OPTIONS,
          consoleIn: {
            type: 'array',
            items: { type: 'string' },
            default: ['bin', 'providers'],
            description:
              'Where `console` is allowed: `bin` (files that are run by name), `providers` (that make a logger), places, layers, globs.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  concerns: ({ text, file, module }) => (text.includes('console') || mayLog(text)) && !isTestCode({ file, module }),
  create(context) {
    const { project, inspection, sourceCode, report } = context
    if (isTestCode(inspection)) return {}
    const [options = {}] = context.options as [(LoggerOptions & { consoleIn?: string[] })?]
    const { consoleIn = ['bin', 'providers'], library = 'pino' } = options
    const { logCallOf } = createLogCallFinder(context, options)
    const { text, file } = inspection
    const domain = eventDomain(project, file)

    const isBrowser = lazily(() => isBrowserCode(inspection))
    const reportConsole = (node: TSESTree.Node, method: string | null, isReference = true): void => {
      const call = node.type === 'CallExpression' && !isReference ? node : null
      const level = LEVELS[method ?? 'log'] ?? null
      report({
        node,
        subject: `console ${method ?? ''} ${functionAround(node) ?? ''}`.trimEnd(),
        extent: null,
        message: {
          details: {
            use: method === null ? 'console' : `console.${method}`,
            level,
            within: functionAround(node),
            ...argumentsForLogger(sourceCode, node, call, { level, domain }),
            reference: call === null ? referenceUse(node) : null,
            hasSpread: call !== null && call.arguments.some(({ type }) => type === 'SpreadElement'),
            caught: catchEnd(node),
            isInCallback: isInCallback(node),
            browser: isBrowser() && !runsOnServer(node, text) ? (handlingAround(node) ?? 'none') : null,
            error: errorOf(call, sourceCode),
            owner: className(node),
            replaced: replacedCall(sourceCode, call),
            onlySeparates: call !== null && onlySeparates(call),
            isValue: method === null,
            library,
          } satisfies ConsoleDetails,
        },
      })
    }
    const onMember = (node: TSESTree.MemberExpression): void => {
      const method = consoleMethod(sourceCode, node)
      if (method === null) return
      const outer = node.parent.type === 'ChainExpression' ? node.parent : node
      const parent = outer.parent ?? node.parent
      if (parent.type === 'AssignmentExpression' && parent.left === outer) return
      const isCalled = parent.type === 'CallExpression' && unwrap(parent.callee) === node
      // `console.log.bind(console)`
      const isBound = parent.type === 'MemberExpression' && parent.object === node && memberName(parent) === 'bind'
      reportConsole(isCalled ? parent : isBound ? parent.parent : node, method, !isCalled)
    }
    /** The console passed on as a value, or taken apart. */
    const onValue = (node: TSESTree.Identifier): void => {
      if (node.name !== 'console' || !isConsole(sourceCode, node)) return
      const { parent } = node
      const isValue =
        (parent.type === 'VariableDeclarator' && parent.init === node) ||
        (parent.type === 'Property' && parent.value === node && parent.parent.type === 'ObjectExpression') ||
        (parent.type === 'CallExpression' && parent.arguments.includes(node) && !isBinding(parent) && !isSpy(parent)) ||
        (parent.type === 'LogicalExpression' && parent.right === node) ||
        (parent.type === 'AssignmentPattern' && parent.right === node)
      if (isValue) reportConsole(node, null)
    }

    const isNest = inspection.module.edges.some(({ specifier }) => /^(?:@nestjs\/|nestjs-pino$)/.test(specifier))
    const usesConsole = text.includes('console') && !mayUseConsole(project, inspection, consoleIn)
    return {
      ...(usesConsole && { MemberExpression: onMember }),
      ...(usesConsole && CONSOLE_VALUE.test(text) && { Identifier: onValue }),
      ...(mayLog(text) && {
        CallExpression(node) {
          const found = logCallOf(node)
          if (found === null || (found.library === 'consola' && isBin(project, inspection))) return
          const call = isNest ? withoutContext(sourceCode, found) : found
          const line = readLine(sourceCode, call)
          const isRenamed = (fault: Fault): boolean => fault.kind === 'error' && fault.field !== null
          if (line.faults.some(isRenamed) && serializesError(project, inspection))
            line.faults = line.faults.filter((fault) => !isRenamed(fault))
          if (line.faults.length === 0 || passesOn(line)) return
          report({ node, extent: null, ...describeLine(sourceCode, line, { file, domain }) })
        },
      }),
    }
  },
  describe: describeConsole,
})

/** Where a call is, and where an import of what is called instead goes. */
function replacedCall(source: RuleSource, call: TSESTree.CallExpression | null): ConsoleDetails['replaced'] {
  const last = source.ast.body.findLast(({ type }) => type === 'ImportDeclaration')
  if (call === null || last === undefined || source.getCommentsInside(call).length > 0) return null
  const [start, end] = source.getRange(call)
  const [, at] = source.getRange(last)
  return { start, end, at, isCertain: isClear(source, call) }
}

function lazily(ask: () => boolean): () => boolean {
  let known: boolean | null = null
  return () => (known ??= ask())
}

/** `vi.spyOn(console, 'error')` */
function isSpy({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && /^(?:spyOn|spy|stub|mock)/.test(memberName(callee) ?? '')
}

function isBinding({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && memberName(callee) === 'bind'
}

/** The loggers of Nest take the name of the class as the last argument. */
function withoutContext(source: RuleSource, call: LogCall): LogCall {
  const last = call.values.at(-1)
  return last !== undefined && isConstant(source, last) ? { ...call, values: call.values.slice(0, -1) } : call
}
