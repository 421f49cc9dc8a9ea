import type { RuleSource } from '@stratalint/rule'
import { enclosingFunction, type FunctionNode } from '@stratalint/rule/analysis'
import { errorName } from './outcome.ts'

/** How the code around a catch can pass an error on, as calls with the name of the error in place of `$`. */
export function waysOutOf({ text }: RuleSource, within: FunctionNode | null): string[] {
  const ways: string[] = []
  for (let at = within; at !== null; at = enclosingFunction(at)) {
    const parameters = at.params.map(errorName)
    if (parameters.includes('next') && parameters.length > 1) ways.push('next($)')
    if (parameters.includes('reject')) ways.push('reject($)')
    if (parameters.includes('res') && !parameters.includes('next'))
      ways.push("res.status(500).json({ error: 'internal' })")
    if (parameters.includes('reply')) ways.push('reply.send($)')
  }
  const setter = /\bconst\s*\[\s*\w+\s*,\s*(set\w*Error)\s*\]/.exec(text)?.[1]
  if (setter !== undefined) ways.push(`${setter}($)`)
  return ways
}
