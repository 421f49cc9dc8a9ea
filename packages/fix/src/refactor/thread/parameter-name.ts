import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'

/** `MAX_LINES` as `maxLines`. */
export function parameterName(local: string): string {
  if (!/^\p{Lu}[\p{Lu}\p{N}_]*$/u.test(local)) return local
  return local.toLowerCase().replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** A use of a name, with the nodes around it. */
export interface Use {
  node: AstNode
  around: readonly AstNode[]
}

/** Where a statement uses a name that it does not declare. */
export function usesOf({ node: statement }: Statement, local: string): Use[] {
  const uses: Use[] = []
  walk(statement, (node, around) => {
    const parent = around.at(-1)
    if (!/^(?:JSX)?Identifier$/.test(node.type) || node['name'] !== local || parent === undefined) return
    const isMember = parent['computed'] !== true && parent['property'] === node
    if (!isMember && (parent['key'] !== node || parent['computed'] === true)) uses.push({ node, around: [...around] })
  })
  return uses
}

/** Uses the parameter in place of the import. */
export function renameUses(
  changes: ChangeSet,
  source: ModuleSource,
  statement: Statement,
  { local, name }: { local: string; name: string },
): void {
  if (local === name) return
  for (const { node, around } of usesOf(statement, local)) {
    if (node.type === 'JSXIdentifier') throw new Refusal(`${source.file} uses ${local} as an element.`)
    const isShorthand = around.at(-1)!['shorthand'] === true
    changes.edit(source.file).overwrite(node.start, node.end, isShorthand ? `${local}: ${name}` : name)
  }
}
