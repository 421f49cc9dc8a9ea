import type { TSESTree } from '@typescript-eslint/utils'
import { isComponentFile, type Edit } from '@stratalint/core'
import type { Inspection, RuleSource } from '@stratalint/rule'

type Renamable = TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration

/** The edits that rename a type everywhere; `null` where a use of it may be missed or the new name means something else. */
export function renameEdits(
  node: Renamable,
  newName: string,
  { file, text }: Inspection,
  sourceCode: RuleSource,
): Edit[] | null {
  const { name } = node.id
  const occurrences = (of: string): number => text.match(new RegExp(`(?<![\\w$])${of}(?![\\w$])`, 'g'))?.length ?? 0
  if (occurrences(newName) > 0) return null
  // Without imports and exports, a file is a script, and other files see its types.
  const isModule = sourceCode.ast.body.some(({ type }) => /^(?:Import|Export|TSExport)/.test(type))
  if (!isModule && !isComponentFile(file)) return null
  const variable = variableOf(node, sourceCode)
  if (variable === null || variable.defs.some(({ type }) => String(type) !== 'Type')) return null
  const identifiers = new Map(
    [...variable.identifiers, ...variable.references.map(({ identifier }) => identifier)].map((identifier) => [
      sourceCode.getRange(identifier)[0],
      identifier,
    ]),
  )
  // The scopes of a component do not contain its template.
  if (isComponentFile(file) && identifiers.size !== occurrences(name)) return null
  return [...identifiers.keys()]
    .sort((a, b) => a - b)
    .map((start) => ({ file, start, end: start + name.length, text: newName }))
}

function variableOf(node: Renamable, source: RuleSource) {
  for (
    let scope: ReturnType<RuleSource['getScope']> | null = source.getScope(node);
    scope !== null;
    scope = scope.upper
  ) {
    const variable = scope.set.get(node.id.name)
    if (variable !== undefined) return variable
  }
  return null
}
