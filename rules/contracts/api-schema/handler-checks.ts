import type { RuleSource } from '@stratalint/rule'
import { nodesIn, type FunctionNode } from '@stratalint/rule/analysis'

/** A test by hand of an input, which a schema replaces. */
export interface HandlerCheck {
  /** The properties that it tests. */
  names: string[]
  /** The statement that answers, on one line; `null` where it is long. */
  answer: string | null
  status: number | null
}

/** The tests of a handler that answer where one of these properties is missing or has another type. */
export function checksOf(sourceCode: RuleSource, fn: FunctionNode, names: readonly string[]): HandlerCheck[] {
  return [...nodesIn(fn)].flatMap((node) => {
    if (node.type !== 'IfStatement') return []
    const test = sourceCode.getText(node.test)
    const tested = names.filter((name) =>
      new RegExp(
        String.raw`!\s*(?:[\w$]+\??\.)*${name}\b|typeof\s+(?:[\w$]+\??\.)*${name}\s*!==|\b${name}\s*===?\s*(?:undefined|null|'')`,
      ).test(test),
    )
    // Other conditions would be lost.
    const others = test.replace(
      /typeof\s+[\w$.?]+\s*!==?\s*['"]\w+['"]|!\s*[\w$.?]+|[\w$.?]+\s*===?\s*(?:undefined|null|'')|[\w$.?]+\.length\s*===\s*0/g,
      '',
    )
    if (tested.length === 0 || /\w/.test(others)) return []
    const { consequent } = node
    const statements = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
    const text = sourceCode.getText(consequent)
    const answer = sourceCode.getText(statements.length === 1 ? statements[0]! : consequent).replaceAll(/\s+/g, ' ')
    const exits = statements.some(({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement')
    if (!exits || /redirect/i.test(text) || !/\b4\d\d\b|\bthrow\b|status|json|send|Response|error/i.test(text))
      return []
    const status = Number(/\b4\d\d\b/.exec(text)?.[0] ?? Number.NaN)
    const isShort = answer.length <= 84 && names.every((name) => !new RegExp(String.raw`\$\{${name}\b`).test(answer))
    return [
      {
        names: tested,
        answer: isShort ? answer.replace(/;$/, '').replace(/,(\s*[)}\]])/g, '$1') : null,
        status: Number.isNaN(status) ? null : status,
      },
    ]
  })
}
