import type { EdgeName, ResolvedEdge } from '@stratalint/core'
import type { ModuleSource, Style } from './module-source.ts'

/** One binding of an import or a re-export. */
export interface Binding {
  /** `default` for the default export, `*` for all. */
  name: string
  local: string
  typeOnly: boolean
}

/** The text of an import statement, without a line break. */
export function importStatement(
  bindings: readonly Binding[],
  specifier: string,
  { eol, quote, semicolon, columns, listEnd }: Style,
  keyword: 'import' | 'export' = 'import',
): string {
  const allTypes = bindings.every(({ typeOnly }) => typeOnly)
  const isDefault = ({ name }: Binding): boolean => keyword === 'import' && name === 'default'
  // `import type A, { B }` is not TypeScript.
  const inBraces = allTypes && bindings.length > 1
  const named = bindings.filter((binding) => binding.name !== '*' && (inBraces || !isDefault(binding)))
  const parts = bindings.flatMap((binding) =>
    binding.name === '*' ? [`* as ${binding.local}`] : isDefault(binding) && !inBraces ? [binding.local] : [],
  )
  const texts = named.map((binding) => bindingText(binding, allTypes))
  const written = (list: string): string => {
    const all = [...parts, ...(texts.length > 0 ? [`{${list}}`] : [])]
    return `${keyword} ${allTypes ? 'type ' : ''}${all.join(', ')} from ${quote}${specifier}${quote}${semicolon}`
  }
  const line = written(` ${texts.join(', ')} `)
  if (line.length <= columns || texts.length < 2) return line
  return written(`${eol}${texts.map((text) => `  ${text}`).join(`,${eol}`)}${listEnd}${eol}`)
}

/** A binding as it is written between braces. */
export function bindingText({ name, local, typeOnly }: Binding, inTypeImport: boolean): string {
  return `${typeOnly && !inTypeImport ? 'type ' : ''}${name === local ? name : `${name} as ${local}`}`
}

/** The bindings of an import in the order of its statement. */
export function bindingsOf(edge: ResolvedEdge): Binding[] {
  return edge.names.map((name) => ({
    name: name.name,
    local: name.local ?? name.name,
    typeOnly: isTypeOnly(edge, name),
  }))
}

function isTypeOnly(edge: ResolvedEdge, name: EdgeName): boolean {
  return name.typeOnly || edge.kind === 'import-type' || edge.kind === 'export-type'
}

/** Where a new import goes: behind the last one, else above the first statement that is not a directive. */
export function placeOfImports(source: ModuleSource): { at: number; before: string; after: string } {
  const { eol } = source.style
  const last = source.statements.findLast(({ node }) => node.type === 'ImportDeclaration')
  if (last !== undefined) return { at: last.end, before: source.text[last.end - 1] === '\n' ? '' : eol, after: eol }
  const first = source.statements.find(({ node }) => node['directive'] == null)
  const directive = source.statements.findLast(({ node }) => node['directive'] != null)
  if (first !== undefined) return { at: first.start, before: '', after: eol + eol }
  return { at: directive?.end ?? source.text.length, before: '', after: eol }
}
