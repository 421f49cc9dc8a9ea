import type { Facts } from '../../facts/facts.ts'
import { specifierFor, type WrittenSpecifier } from './specifier.ts'

/** Whether a path belongs to another workspace package than a file does. */
export function isInOtherPackage(facts: Facts, file: string, path: string): boolean {
  const owner = facts.packageOf?.(path) ?? null
  return owner !== null && owner !== facts.packageOf!(file)
}

/** The specifier for `path` in `file`: by name into another package; `null` where only a relative path would lead there. */
export function writtenFor(
  facts: Facts,
  file: string,
  path: string,
  old: { specifier: string; path: string },
): WrittenSpecifier | null {
  const written = specifierFor(file, path, old)
  if (!isInOtherPackage(facts, file, path)) return written
  const byName = facts.packageSpecifier?.(path) ?? null
  if (byName !== null) return { text: byName, certain: true }
  return written.text.startsWith('.') ? null : written
}
