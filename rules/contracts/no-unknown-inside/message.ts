import type { Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import { cut, type OpenTypeDetails } from './details.ts'
import { fixesFor } from './fixes.ts'

export function describeOpenType(context: DescribeContext, details: OpenTypeDetails): Message {
  return { what: whatFor(details), fix: fixesFor(context, details), not: notFor(details) }
}

function whatFor({ role, owner, name, text, layer, inCallback, memberOf }: OpenTypeDetails): string {
  const of = `\`${cut(owner, 32)}\``
  const type = `\`${cut(text, 40)}\``
  if (memberOf !== '')
    return `\`${cut(memberOf, 28)}.${cut(name, 24)}\`, in the signature of ${of} (${layer}), is ${type}, so its users have to guess.`
  if (inCallback) return `${of} (${layer}) has ${type} in a function type of its signature, so its users have to guess.`
  if (role === 'result') return `${of} (${layer}) returns ${type}, so every caller has to guess what it holds.`
  if (role === 'value') return `${of} (${layer}) is exported as ${type}, so its users have to guess what it holds.`
  const param = name === '' ? 'a parameter' : `\`${cut(name, 24)}\``
  return `${of} (${layer}) takes ${param} as ${type}, so nothing says what it holds.`
}

function notFor({ open }: OpenTypeDetails): string {
  return open.startsWith('Record')
    ? 'Do not write any or object instead.'
    : 'Do not write another open type instead, such as Record<string, any>.'
}
