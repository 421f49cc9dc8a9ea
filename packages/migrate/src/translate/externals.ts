import type { Group, OldConfig } from '../model/old-config.ts'
import { importOfPackage } from '../model/old-edge.ts'
import type { Form } from './forms.ts'
import type { Relation } from './relation.ts'

/** A package that no config names. */
const UNNAMED = 'a-package-without-rules'

/** Who may import each package that the old rules restrict. */
export function externalsOf(config: OldConfig, { groups, sampler }: Relation, form: Form): Record<string, string[]> {
  const mayImport = (name: string): Group[] =>
    groups.filter((group) => config.judge(importOfPackage(sampler.path(group, 'from')!, name)) === null)
  const others = mayImport(UNNAMED)
  const named = config.packages
    .map((pattern): [string, Group[]] => [pattern, mayImport(pattern.replaceAll(/\*+/g, 'x').replace(/^!/, ''))])
    .filter(([, allowed]) => allowed.length !== others.length || allowed.some((group) => !others.includes(group)))
  const restricted: [string, Group[]][] = [
    ...named,
    ...(others.length < groups.length ? [['*', others] as [string, Group[]]] : []),
  ]
  return Object.fromEntries(restricted.map(([pattern, allowed]) => [pattern, namesOf(allowed, form)]))
}

/** Layers where all of their groups are listed, and places. */
function namesOf(allowed: readonly Group[], { layers, places }: Form): string[] {
  const isWhole = (layer: string): boolean =>
    [...layers!].every(([group, name]) => name !== layer || allowed.includes(group))
  return [
    ...new Set(
      allowed.map((group) => {
        const layer = layers?.get(group)
        return layer !== undefined && isWhole(layer) ? layer : places.get(group)!
      }),
    ),
  ]
}
