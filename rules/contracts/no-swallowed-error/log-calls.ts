import { memberName, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** What counts as a log: names that the options add, and loggers that are found by their definition. */
export interface NamedCalls {
  isLogCall?(node: TSESTree.CallExpression): boolean
  logFunctions: readonly string[]
  handlers: readonly string[]
}

const LEVELS = new Set(
  'trace debug verbose silly http info notice log success warn warning error err fatal critical alert emergency exception dir table'.split(
    ' ',
  ),
)
const LOGGERS = new Set('log logger logging loggers winston pino bunyan consola signale loglevel rollbar'.split(' '))
/** Services that collect errors: all of their calls only record. */
const COLLECTORS = new Set(
  'console sentry bugsnag honeybadger airbrake newrelic datadogrum logrocket appinsights raygun'.split(' '),
)
const RECORDERS = new Set(
  'captureException captureMessage captureError captureEvent recordException recordError noticeError notifyError reportError reportException trackException logError logException addBreadcrumb'.split(
    ' ',
  ),
)

/** The names of a member chain, calls included: `this.logger.child().error` is `this logger child error`. */
function chainOf(given: TSESTree.Node): string[] {
  const node = unwrap(given)
  switch (node.type) {
    case 'Identifier':
      return [node.name]
    case 'PrivateIdentifier':
      return [node.name]
    case 'ThisExpression':
      return ['this']
    case 'CallExpression':
      return chainOf(node.callee)
    case 'MemberExpression': {
      const name = node.property.type === 'PrivateIdentifier' ? node.property.name : memberName(node)
      return [...chainOf(node.object), name ?? '?']
    }
    default:
      return ['?']
  }
}

const isLogger = (name: string): boolean => LOGGERS.has(wordsOf(name).at(-1)?.toLowerCase() ?? '')

/** Whether a function only logs: `console.error`, `this.logger.warn`, `Sentry.captureException`, `logError`. */
export function isLogFunction(callee: TSESTree.Node, { logFunctions, handlers }: NamedCalls): boolean {
  const chain = chainOf(callee)
  const text = chain.join('.')
  const isNamed = (name: string): boolean => text === name || text.endsWith(`.${name}`)
  if (handlers.some(isNamed)) return false
  if (logFunctions.some(isNamed)) return true
  const name = chain.at(-1)!
  const owners = chain.slice(0, -1)
  if (RECORDERS.has(name)) return true
  if (owners.length === 0) {
    const [first] = wordsOf(name)
    return first?.toLowerCase() === 'log' || name === 'debug' || isLogger(name)
  }
  if (owners.some((owner) => COLLECTORS.has(owner.toLowerCase()))) return true
  if (text === 'process.stderr.write' || text === 'process.stdout.write') return true
  return (LEVELS.has(name) || isLogger(name)) && owners.some(isLogger)
}
