import type { ResolvedModule } from '@stratalint/graph'
import type { DescribeContext } from '@stratalint/rule'
import type { KnownType } from '@stratalint/rule/analysis'

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
