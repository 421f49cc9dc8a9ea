import type { ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'

/** `MAX_LINES` as `maxLines`. */
export function parameterName(local: string): string {
  if (!/^\p{Lu}[\p{Lu}\p{N}_]*$/u.test(local)) return local
  return local.toLowerCase().replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Uses the parameter in place of the import. */
export function renameUses(
  changes: ChangeSet,
  source: ModuleSource,
  { node: statement }: Statement,
  { local, parameter }: { local: string; parameter: string },
): void {
  if (local === parameter) return
  walk(statement, (node, around) => {
    const parent = around.at(-1)
    if (node.type !== 'Identifier' || node['name'] !== local || parent === undefined) return
    if (parent['shorthand'] === true) throw new Refusal(`${source.file} uses ${local} as the name of a property.`)
    const isMember = parent['computed'] !== true && (parent['property'] === node || parent['key'] === node)
    if (!isMember) changes.edit(source.file).overwrite(node.start, node.end, parameter)
  })
}
