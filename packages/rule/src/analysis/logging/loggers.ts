import { memoize } from '@stratalint/core'
import type { TSESTree } from '@typescript-eslint/utils'
import type { FileContext } from '../../declaration/declaration.ts'
import { classMembers } from '../definitions/members.ts'
import { isClass, viewOf, type Definition, type FileView } from '../definitions/file-view.ts'
import { unwrap } from '../syntax/functions.ts'
import type { LogLibrary } from './logger-libraries.ts'
import { createSearch, MAX_DEPTH, nameOfChain, type Logger } from './search-loggers.ts'
import { mayMakeLoggers } from './wrappers.ts'

/** The options about loggers that rules have in common. */
export interface LoggerOptions {
  /** Names of loggers, such as `log`, `this.logger` and `ctx.log`. */
  loggers?: readonly string[]
  /** The library that decides the order of arguments where no library is known. */
  library?: LogLibrary
}

export interface LoggerFinder {
  /** The logger that an expression is; `null` where it is none, or is not known to be one. */
  loggerOf(node: TSESTree.Node): Logger | null
  /** The logger at a definition in any file. */
  loggerAt(view: FileView, node: TSESTree.Node): Logger | null
  /** The definitions of a method of a wrapper. */
  methodOf(wrapper: Definition, name: string): Definition[]
}

/** Words of which one occurs in every file with a logger, unless option `loggers` names it. */
const EVIDENCE = /log|pino|winston|bunyan|consola|fastify/i

/** Finds the loggers of a file. */
export function createLoggerFinder(
  context: Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>,
  options: LoggerOptions = {},
): LoggerFinder {
  const { project, inspection, sourceCode } = context
  const own = viewOf(inspection, sourceCode)
  const named = new Set(options.loggers ?? [])
  const { ofNode, definitionsOf, membersOf } = createSearch(project, own, named)
  const known = new Map<string, Logger | null>()
  const isShadowed = memoize((name: string) => isBoundTwice(sourceCode.text, name))
  let evidence: boolean | null = null

  const loggerOf = (expression: TSESTree.Node): Logger | null => {
    const node = unwrap(expression)
    const name = nameOfChain(node)
    return mayBeLogger(name) ? ofNode(own, node, MAX_DEPTH) : null
  }

  /** Scopes are slow, so names that nothing suggests to be loggers are not looked up. */
  const mayBeLogger = (name: string | null): boolean => {
    evidence ??= inspection.module.edges.some(
      ({ specifier, names, target }) =>
        EVIDENCE.test(specifier) ||
        names.some((one) => EVIDENCE.test(one.name) || EVIDENCE.test(one.local ?? '')) ||
        (target.type === 'file' && mayMakeLoggers(project, target.path)),
    )
    return evidence || named.size > 0 || (name !== null && EVIDENCE.test(name))
  }

  return {
    loggerOf(node) {
      // The same name at the same place of a file has one meaning, except where it is shadowed.
      if (node.type !== 'Identifier') return loggerOf(node)
      const scope = isShadowed(node.name) ? String(sourceCode.getRange(node)[0]) : ''
      const key = `${node.name} ${scope}`
      if (!known.has(key)) known.set(key, loggerOf(node))
      return known.get(key)!
    },
    loggerAt: (view, node) => ofNode(view, unwrap(node), MAX_DEPTH),
    methodOf(wrapper, name) {
      const { view, node } = wrapper
      const found =
        node !== undefined && isClass(node)
          ? classMembers(view, node, name, false)
          : membersOf(wrapper, name, MAX_DEPTH)
      return found.flatMap((one) =>
        one.node?.type === 'Identifier' ? definitionsOf(one.view!, one.node, MAX_DEPTH) : [one],
      )
    },
  }
}

/** Whether a file may bind a name more than once. */
function isBoundTwice(text: string, name: string): boolean {
  const binding = new RegExp(
    String.raw`(?:const|let|var|function|class|[({,])\s*${name.replaceAll('$', String.raw`\$`)}\s*[,:=)}?]`,
    'g',
  )
  return (text.match(binding)?.length ?? 0) > 1
}
