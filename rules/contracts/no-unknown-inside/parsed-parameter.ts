import type { RuleSource } from '@stratalint/rule'
import { usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { reachesSchema, type FlowOptions } from '../parse-at-boundary/flow-verdict.ts'
import { bindingOf, type OpenType } from './open-types.ts'

/** Whether the body of the function gives the value of such a type to a schema, or the whole parameter that has it. */
export function isParsedParameter(sourceCode: RuleSource, { param, path }: OpenType, options: FlowOptions): boolean {
  const target = bindingOf(param!)
  if (target.parent?.type.startsWith('TS') === true && target.parent.type !== 'TSParameterProperty') return false
  let values: TSESTree.Node[] = [target]
  for (const step of [...path, null]) {
    const uses: Use[] = values.flatMap((value) => usesOf(sourceCode, value))
    if (reachesSchema(sourceCode, [...uses, ...copiesOf(sourceCode, uses, 0)], options)) return true
    if (step === null) return false
    values = uses.flatMap((use) =>
      use.kind === 'read' && (use.name === null || use.name === step || step === '*') ? [use.node] : [],
    )
  }
  return false
}

/** The uses of objects that contain a copy of the value: `{ ...value, type: 'card' }`. */
function copiesOf(sourceCode: RuleSource, uses: readonly Use[], depth: number): Use[] {
  if (depth > 1) return []
  return uses.flatMap((use) => {
    let at: TSESTree.Node | null | undefined = use.kind === 'spread' ? use.node : undefined
    while (at != null && at.type !== 'SpreadElement' && !at.type.endsWith('Statement')) at = at.parent
    if (at?.parent?.type !== 'ObjectExpression') return []
    const own = usesOf(sourceCode, at.parent)
    return [...own, ...copiesOf(sourceCode, own, depth + 1)]
  })
}
