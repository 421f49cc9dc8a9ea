import type { OldConfig } from '../model/old-config.ts'
import { importOfPackage } from '../model/old-edge.ts'
import type { Form } from './forms.ts'
import type { Relation } from './relation.ts'

/** A package that no config names. */
const UNNAMED = 'a-package-without-rules'

/** Who may import each package that the old rules restrict. */
export function externalsOf(config: OldConfig, { groups, sampler }: Relation, form: Form): Record<string, string[]> {
  const nameOf = (group: (typeof groups)[number]): string => form.layers?.get(group) ?? form.places.get(group)!
  const allowedFor = (name: string): string[] => [
    ...new Set(
      groups.filter((group) => config.judge(importOfPackage(sampler.path(group, 'from')!, name)) === null).map(nameOf),
    ),
  ]
  const everywhere = new Set(groups.map(nameOf)).size
  const others = allowedFor(UNNAMED)
  const named = config.packages
    .map((pattern): [string, string[]] => [pattern, allowedFor(pattern.replaceAll(/\*+/g, 'x').replace(/^!/, ''))])
    .filter(([, allowed]) => allowed.length !== others.length || allowed.some((name) => !others.includes(name)))
  return Object.fromEntries([...named, ...(others.length < everywhere ? [['*', others] as [string, string[]]] : [])])
}
