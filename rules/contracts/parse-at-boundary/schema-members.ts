import type { FileContext, RuleSource } from '@stratalint/rule'
import { happensBefore, importedAs, parseCallOf, withWrappers, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** A member that is read of data whose schema does not have it. */
export interface Lacking {
  schema: string
  member: string
  /** The parsed value, where it has a name. */
  value: string | null
}

/** The names in `const name = z.object({ … })`, those of objects in it too; `null` where the text does not show all. */
export function membersOfSchema(text: string, name: string): ReadonlySet<string> | null {
  const escaped = name.replaceAll('$', String.raw`\$`)
  const found = new RegExp(String.raw`\bconst ${escaped}\b[^=\n]*= z\s*\.object\(\{`).exec(text)
  const body = found === null ? null : insideOf(text, found.index + found[0].length)
  if (body === null || body.includes('...') || /[,{]\s*\[/.test(body)) return null
  // `{ id, name }` has members without a colon.
  const names = [...body.matchAll(/(?:^|[\s,{])['"]?([\w$]+)['"]?\s*(?=[:,}]|$)/g)].map(([, member]) => member!)
  return new Set(names)
}

/** The text up to the brace that closes an argument; `null` where a method follows the call, as it may take other members. */
function insideOf(text: string, start: number): string | null {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0)
      return /^\}\s*,?\s*\)(?!\s*\.)/.test(text.slice(at)) ? text.slice(start, at) : null
  }
  return null
}

/** The members of a schema that a file declares or imports by its name. */
export function schemaMembers({
  project,
  inspection,
  sourceCode,
}: FileContext): (schema: TSESTree.Node) => ReadonlySet<string> | null {
  return (schema) => {
    if (schema.type !== 'Identifier') return null
    const imported = importedAs(sourceCode, schema)
    if (imported === null) return membersOfSchema(inspection.text, schema.name)
    const [name] = imported.path
    const edge = inspection.module.edges.find(({ specifier }) => specifier === imported.module)
    if (edge?.target.type !== 'file' || name === undefined || imported.path.length > 1) return null
    const { path } = edge.target
    const origin = project.facts.exportsOf(path)?.find((each) => each.name === name)?.origin
    return membersOfSchema(project.textOf(origin?.path ?? path), origin?.name ?? name)
  }
}

/** What an earlier call of a schema has not parsed, as that has no such member. */
export function lackingIn(
  sourceCode: RuleSource,
  earlier: Use,
  use: Use,
  membersOf: (schema: TSESTree.Node) => ReadonlySet<string> | null,
): Lacking | null {
  if (use.kind !== 'read' || use.name === null || earlier.kind !== 'argument' || earlier.path.length > 0) return null
  if (earlier.call.type !== 'CallExpression' || !happensBefore(earlier, use)) return null
  const parse = parseCallOf(sourceCode, earlier.call)
  const members = parse?.schema == null || parse.input !== earlier.node ? null : membersOf(parse.schema)
  if (members === null || members.has(use.name)) return null
  const { parent: awaited } = withWrappers(earlier.call)
  const { parent } = withWrappers(awaited?.type === 'AwaitExpression' ? awaited : earlier.call)
  const id = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : null
  const value = id === null ? null : parse!.outcome === 'result' ? `${id}.data` : id
  return { schema: sourceCode.getText(parse!.schema!), member: use.name, value }
}
