import { withPlan, type Fix } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { isEntry } from './package-entry.ts'

/** A fix that renames a file, which `stratalint fix` carries out unless the names differ only in their case. */
export function renamed(fix: Fix, project: Project, from: string, target: string): Fix {
  if (from.toLowerCase() === target.toLowerCase()) return fix
  const applicability = isEntry(project, from) ? 'suggested' : 'auto'
  return withPlan({ ...fix, applicability }, { action: 'rename-file', key: fix.key, applicability, target, from })
}
