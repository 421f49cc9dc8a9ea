import type { ResolvedModule } from '@stratalint/graph'
import type { Project } from '@stratalint/rule'
import { namesFromFile } from './names.ts'
import { textOf } from './lazy-targets.ts'

const DECLARED =
  /^export\s+default\s+(?:(?:async\s+)?function\s*\*?|(?:abstract\s+)?class|interface)\s+([\w$]+)|^export\s+default\s+([\w$]+)\s*;?\s*$/m

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
