import { exportNamed } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import { namesFromFile } from './names.ts'
import { textOf } from './lazy-targets.ts'

const DECLARED =
  /^export\s+default\s+(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class|interface)\s+([\w$]+)|^export\s+default\s+([\w$]+)\s*;?\s*$/m

/** The export of an imported file that has one of these names, if the file has no default export to pass on. */
export function namedInstead(
  { facts }: Pick<Project, 'facts'>,
  { edges }: ResolvedModule,
  specifier: string,
  names: readonly string[],
): string | null {
  const target = edges.find((edge) => edge.specifier === specifier)?.target
  const exported = target?.type === 'file' ? facts.exportsOf(target.path) : null
  if (exported === null || exportNamed(exported, 'default') !== undefined) return null
  return names.find((name) => exportNamed(exported, name) !== undefined) ?? null
}

/** The names that the default export of an imported file may have: its own, else one that its path suggests. */
export function namesOfTarget(project: Project, { edges }: ResolvedModule, specifier: string): string[] {
  const target = edges.find((edge) => edge.specifier === specifier)?.target
  if (target?.type !== 'file') return []
  // The call records that the answer depends on the file.
  project.facts.exportsOf(target.path)
  const [, declared, named] = DECLARED.exec(textOf(project, target.path)) ?? []
  const isPascal = /\.(?:[jt]sx|vue|svelte|astro)$|(?:^|\/)[A-Z][^/]*$/.test(target.path)
  return [...[declared ?? named ?? []].flat(), ...namesFromFile(target.path, { isPascal, others: [] }, [])]
}
