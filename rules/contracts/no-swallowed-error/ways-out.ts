import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, type FunctionNode } from '@stratalint/rule/analysis'
import { errorName } from './outcome.ts'

/** How the code around a catch can pass an error on, as calls with the name of the error in place of `$`. */
export function waysOutOf(sourceCode: RuleSource, within: FunctionNode | null): string[] {
  const ways: string[] = []
  let outermost: FunctionNode | null = null
  for (let at = within; at !== null; at = enclosingFunction(at)) {
    outermost = at
    const parameters = at.params.map(errorName)
    // The handler of an interceptor is called `next` too, but is no function.
    const isNext =
      parameters.includes('next') && parameters.length > 2 && !/\bnext\s*\.\s*\w/.test(sourceCode.getText(at))
    if (isNext) ways.push('next($)')
    if (parameters.includes('reject')) ways.push('reject($)')
    if (parameters.includes('res') && !parameters.includes('next'))
      ways.push("res.status(500).json({ error: 'internal' })")
    if (parameters.includes('reply')) ways.push('reply.send($)')
  }
  const around = outermost === null ? '' : sourceCode.getText(outermost)
  const setter = /\bconst\s*\[\s*\w+\s*,\s*(set\w*Error)\s*\]/.exec(around)?.[1]
  if (setter !== undefined) ways.push(`${setter}($)`)
  return ways
}
