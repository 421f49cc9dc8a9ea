import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { walk } from '../max-function-lines/walk.ts'
import type { FileSource, Unit } from './outline.ts'
import { draftOf } from './statements.ts'

/** The first statement of a unit. */
export function statementsOf(
  { sourceCode, position }: FileSource,
  { fromLine, toLine, names }: Unit,
): TSESTree.Statement | null {
  const within = sourceCode.ast.body.filter((one) => {
    const line = position(sourceCode.getRange(one)[0]).line
    return line >= fromLine && line <= toLine
  })
  const size = (one: TSESTree.Statement): number => sourceCode.getRange(one)[1] - sourceCode.getRange(one)[0]
  const named = within.filter((one) => draftOf(one).some((draft) => draft.names.some((name) => names.includes(name))))
  return (named.length > 0 ? named : within).toSorted((a, b) => size(b) - size(a))[0] ?? null
}

/** What a statement is about: the first segment of a route, or what is called. */
export function topicOfStatement(context: FileSource, unit: Unit): string {
  const statement = statementsOf(context, unit)
  let path = ''
  let callee = ''
  if (statement !== null)
    walk(statement, (node) => {
      if (node.type === 'CallExpression' && callee === '') callee = context.sourceCode.getText(node.callee).slice(0, 40)
      if (
        path === '' &&
        node.type === 'Literal' &&
        typeof node.value === 'string' &&
        /^\/?[a-z][\w/:.-]*$/i.test(node.value)
      )
        path = node.value
      return !isFunction(node)
    })
  const segment = path.split(/[/:.]/).find((part) => /^[a-z][\w-]{2,}$/i.test(part) && !/^(?:api|v\d+)$/.test(part))
  return segment ?? callee.split(/[.(\s]/).at(-1) ?? ''
}
