import type { ResolvedModule } from '@stratalint/graph'
import type { DescribeContext } from '@stratalint/rule'
import type { KnownType } from '@stratalint/rule/analysis'
import { membersOfSchema } from './schema-members.ts'

/** A schema of zod that the file imports, with exactly these members. */
export function schemaOfShape(
  { textOf }: Pick<DescribeContext['project'], 'textOf'>,
  { edges }: ResolvedModule,
  shape: string | null,
): KnownType | null {
  const wanted = membersIn(shape ?? '')
  // One member may be that of anything.
  if (wanted === null || !wanted.includes(',')) return null
  for (const { target, names } of edges) {
    if (target.type !== 'file') continue
    for (const { name, local, typeOnly } of names) {
      if (local === null || typeOnly || name === null || !/schema$/i.test(name)) continue
      const declared = new RegExp(String.raw`\bconst ${name}\b[^=\n]*= (z\.object\(\{[^{}]*\}\))[ \t]*;?\r?(?:\n|$)`)
      if (membersIn(declared.exec(textOf(target.path))?.[1] ?? '') === wanted)
        return { name: local, file: target.path, specifier: null, library: 'zod' }
    }
  }
  return null
}

/** The members of `z.object({ … })`, sorted. */
function membersIn(code: string): string | null {
  const inner = /^z\.object\(\{([^{}]+)\}\)$/.exec(code.replace(/\s+/g, ''))?.[1]
  return inner === undefined ? null : inner.split(',').filter(Boolean).sort().join()
}

/** Names of members that every list or text has. */
const OF_ANY = /^(?:\d+|length|at|concat|every|filter|find|flatMap|forEach|join|map|slice|some|sort)$/

/** Whether a schema that is known by its name alone may be that of data with these members. */
export function mayHaveMembers(
  { textOf, facts }: Pick<DescribeContext['project'], 'textOf' | 'facts'>,
  { name, file }: KnownType,
  reads: readonly string[],
): boolean {
  const path = facts.exportsOf(file)?.find((one) => one.name === name)?.origin?.path ?? file
  if (!facts.exists(path)) return true
  const members = membersOfSchema(textOf(path), name)
  return members === null || reads.every((read) => members.has(read) || OF_ANY.test(read))
}
