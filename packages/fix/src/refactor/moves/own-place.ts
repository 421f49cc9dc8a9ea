import { parentOf } from '@stratalint/core'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal } from '../change-set.ts'

/** Refuses where code that moves to another file asks where its own file is: it would look for other files there. */
export function refuseOwnPlace(source: ModuleSource, nodes: readonly AstNode[], to: string): void {
  const found = ownPlaceIn(source, nodes, parentOf(source.file) === parentOf(to))
  if (found !== null) throw new Refusal(`${source.file} uses ${found}, which would be another place.`)
}

/** The expression by which code asks where its file is; `null` where it does not, or only in imports, which follow. */
export function ownPlaceIn(
  { file, edges }: ModuleSource,
  nodes: readonly AstNode[],
  isSameFolder = false,
): string | null {
  let found: string | null = null
  const isFollowing = (call: AstNode | undefined): boolean =>
    edges.some(
      ({ start, end, specifier, target }) =>
        call !== undefined &&
        /^(?:New|Call)Expression$/.test(call.type) &&
        call.start <= start &&
        end <= call.end &&
        (target.type === 'file' ? target.path !== file : !specifier.startsWith('.')),
    )
  for (const node of nodes)
    walk(node, (inner, around) => {
      const name = placeAt(inner, around.at(-1))
      if (name === null || (isSameFolder && /dirname$/.test(name))) return
      if (!isFollowing(around.at(-2))) found ??= name
    })
  return found
}

/** What of `import.meta` or of CommonJS says where a file is. */
function placeAt(node: AstNode, parent: AstNode | undefined): string | null {
  if (node.type === 'Identifier') {
    const isKey = parent?.['computed'] !== true && (parent?.['property'] === node || parent?.['key'] === node)
    const isName = /^__(?:dirname|filename)$/.test(node['name'] as string)
    return isName && (!isKey || parent?.['shorthand'] === true) ? (node['name'] as string) : null
  }
  if (node.type !== 'MetaProperty' || node['meta'].name !== 'import') return null
  const isMember = parent?.type === 'MemberExpression' && parent['computed'] !== true
  if (!isMember) return 'import.meta'
  const name = parent['property'].name as string
  return /^(?:dirname|filename|url|resolve|dir|file|path)$/.test(name) ? `import.meta.${name}` : null
}
