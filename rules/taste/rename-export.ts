import { withPlan, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { isEntry } from './package-entry.ts'

/**
 * A fix that renames what a file exports, which `stratalint fix` carries out in all files. It is certain where all
 * importers are known; what nobody imports may be used by its name elsewhere.
 */
export function renamedExport(
  fix: Fix,
  project: Project,
  file: string,
  [name, newName]: readonly [string, string],
): Fix {
  const importers = project.facts.importersOf?.(file) ?? null
  if (importers === null || name === newName) return fix
  const isKnown = importers.length > 0 && !isEntry(project, file)
  const applicability = isKnown ? 'auto' : 'suggested'
  return withPlan(
    { ...fix, applicability },
    { action: 'rename-export', key: fix.key, applicability, from: file, name, newName },
  )
}
