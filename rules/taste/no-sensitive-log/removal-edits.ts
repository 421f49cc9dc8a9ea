import type { Edit } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Sensitive } from './find-sensitive.ts'

type Change = Omit<Edit, 'file'>

/** What is left in a text in place of a secret. */
const REDACTED = '[redacted]'

/** The edits that take secrets out of a log call; `null` where one of them cannot go by itself. */
export function removalEdits(source: RuleSource, call: TSESTree.Node, found: readonly Sensitive[]): Change[] | null {
  const gone = new Set<TSESTree.Node>()
  const changes: Change[] = []
  for (const { node, place } of found) {
    const { parent } = node
    if (parent?.type === 'TemplateLiteral' && parent.parent.type !== 'TaggedTemplateExpression') {
      const [start, end] = aroundExpression(source, node)
      changes.push({ start, end, text: REDACTED })
    } else if (place === 'field' && parent?.type === 'Property' && parent.parent.type === 'ObjectExpression')
      gone.add(parent)
    else if (place === 'value' && parent === call && !hasPlaceholder(parent)) gone.add(node)
    else return null
  }
  const objects = new Set([...gone].flatMap(({ parent }) => (parent?.type === 'ObjectExpression' ? [parent] : [])))
  for (const object of objects) {
    if (!object.properties.every((one) => gone.has(one))) continue
    // An object in another one stays, though it is empty.
    if (object.parent !== call) return null
    for (const one of object.properties) gone.delete(one)
    gone.add(object)
  }
  const lists = [...objects].map(({ properties }): TSESTree.Node[] => properties)
  const given = (call as TSESTree.CallExpression).arguments as TSESTree.Node[]
  if (given.every((one) => gone.has(one))) return statementEdit(source, call)
  for (const list of [...lists, given]) changes.push(...listEdits(source, list, gone))
  return changes
}

/** `'signing in with %s'` writes the value after it. */
function hasPlaceholder(call: TSESTree.Node): boolean {
  return (call as TSESTree.CallExpression).arguments.some(
    (one) => one.type === 'Literal' && typeof one.value === 'string' && /%[sdifjoOc]/.test(one.value),
  )
}

/** From `${` to `}`. */
function aroundExpression({ text, getRange }: RuleSource, node: TSESTree.Node): [number, number] {
  const [start, end] = getRange(node)
  return [text.lastIndexOf('${', start), text.indexOf('}', end) + 1]
}

/** Removes some elements of a list with the commas between them. */
function listEdits(
  { getRange }: RuleSource,
  list: readonly TSESTree.Node[],
  gone: ReadonlySet<TSESTree.Node>,
): Change[] {
  const kept = list.findIndex((one) => !gone.has(one))
  return list.flatMap((one, index): Change[] => {
    if (!gone.has(one)) return []
    const [start, end] = getRange(one)
    // Before the first that stays, the comma behind goes too, and after it the one before.
    if (index < kept) return [{ start, end: getRange(list[index + 1]!)[0], text: '' }]
    return [{ start: getRange(list[index - 1]!)[1], end, text: '' }]
  })
}

/** A call that writes nothing else goes with its line. */
function statementEdit({ text, getRange }: RuleSource, call: TSESTree.Node): Change[] | null {
  const statement = call.parent
  const isBlock = /^(?:BlockStatement|Program)$/.test(statement?.parent?.type ?? '')
  if (statement?.type !== 'ExpressionStatement' || !isBlock) return null
  const [start, end] = getRange(statement)
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, start))?.[1]
  const after = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0]
  return before === undefined || after === undefined
    ? [{ start, end, text: '' }]
    : [{ start: start - before.length, end: end + after.length, text: '' }]
}
