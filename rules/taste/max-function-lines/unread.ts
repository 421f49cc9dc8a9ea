import type { RuleSource } from '@stratalint/rule'
import { isFunction } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Target } from './extraction.ts'
import type { LongPart } from './extraction.ts'
import { referencesOf } from './references.ts'
import { walk } from './walk.ts'

/** The longest run of declarations in a function that nothing reads; `null` where there is none. */
export function unreadPart({
  sourceCode,
  node,
  lineOf,
}: Pick<Target, 'sourceCode' | 'node' | 'lineOf'>): LongPart | null {
  if (node.body.type !== 'BlockStatement') return null
  const used = new Set<number>()
  for (const { variable } of referencesOf(sourceCode).filter(({ reads, writes }) => reads || writes))
    for (const { name } of variable?.defs ?? []) used.add(sourceCode.getRange(name)[0])
  const isUnread = (one: TSESTree.Node): boolean =>
    one.type === 'VariableDeclaration' &&
    one.declarations.every(({ id }) => id.type === 'Identifier' && !used.has(sourceCode.getRange(id)[0]))
  const runs: TSESTree.Node[][] = [[]]
  for (const statement of node.body.body)
    if (isUnread(statement)) runs.at(-1)!.push(statement)
    else runs.push([])
  const [longest] = runs
    .filter((run) => run.length > 0)
    .map((run) => ({ run, ...linesOf(run, sourceCode, lineOf) }))
    .toSorted((a, b) => b.toLine - b.fromLine - (a.toLine - a.fromLine))
  if (longest === undefined) return null
  const { run, fromLine, toLine } = longest
  const what =
    run.length === 1 ? 'the declaration that nothing reads' : `the ${run.length} declarations that nothing reads`
  return { what, fromLine, toLine, ...(run.some(mayDoMore) && { doesMore: true }) }
}

function linesOf(
  run: readonly TSESTree.Node[],
  sourceCode: RuleSource,
  lineOf: Target['lineOf'],
): Pick<LongPart, 'fromLine' | 'toLine'> {
  return { fromLine: lineOf(sourceCode.getRange(run[0]!)[0]), toLine: lineOf(sourceCode.getRange(run.at(-1)!)[1]) }
}

const EFFECTS =
  /^(?:NewExpression|AwaitExpression|YieldExpression|AssignmentExpression|UpdateExpression|TaggedTemplateExpression|ImportExpression)$/
/** Functions that only compute a value. */
const PURE = /^(?:Math|String|Number|Boolean)$/

/** Whether a declaration may do something else than compute a value. */
function mayDoMore(root: TSESTree.Node): boolean {
  let found = false
  walk(root, (node) => {
    if (isFunction(node)) return false
    if (EFFECTS.test(node.type) || (node.type === 'UnaryExpression' && node.operator === 'delete')) found = true
    if (node.type === 'CallExpression') {
      const { callee } = node
      const owner = callee.type === 'MemberExpression' ? callee.object : callee
      if (owner.type !== 'Identifier' || !PURE.test(owner.name)) found = true
    }
    return !found
  })
  return found
}
