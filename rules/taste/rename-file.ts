import { withPlan, type Fix } from '@stratalint/core'

/** A fix that renames a file, which `stratalint fix` carries out unless the names differ only in their case. */
export function renamed(fix: Fix, from: string, target: string): Fix {
  if (from.toLowerCase() === target.toLowerCase()) return fix
  const automatic = { ...fix, applicability: 'auto' } as const
  return withPlan(automatic, { action: 'rename-file', key: fix.key, applicability: 'auto', target, from })
}
