import { clip, listNames, type Fix } from '@stratalint/core'
import type { Inspection } from '@stratalint/rule'
import { toPascalCase, toSnakeCase } from '@stratalint/rule/analysis'
import { candidatesFor, collectedNames, type NamedExport } from './export-names.ts'
import { IMPORTERS, type Naming } from './proposals.ts'

export interface ExportNaming {
  naming: Naming
  inspection: Inspection
  node: NamedExport['node']
  /** What the file is about, if its path says so. */
  topic: string | null
  /** The name in the file, where the export has another one: `cancelOrder` of `export { cancelOrder as handler }`. */
  local: string | null
  /** Whether the file exports no other value. */
  isOnly: boolean
  /** Names that other exports of the file get. */
  given: Set<string>
}

/** How an export with a vague name may be called. */
export function exportFixes(
  name: string,
  { naming, inspection, node, topic, local, isOnly, given }: ExportNaming,
): Fix[] {
  const { text } = inspection
  const isFree = (candidate: string): boolean =>
    /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(candidate) &&
    !naming.isVague(candidate) &&
    !given.has(candidate) &&
    !new RegExp(`(?<![\\w$])${candidate}(?![\\w$])`).test(text)
  if (local !== null && local.length > 2 && !naming.isVague(local) && !given.has(local)) {
    given.add(local)
    const title = `Export ${clip(local, 60)} by its own name, in place of ${clip(name, 40)}${IMPORTERS}.`
    return [{ key: 'rename-export', kind: 'rename', title, applicability: 'manual', symbols: [name, local] }]
  }
  const newName = (topic === null ? [] : candidatesFor(name, node, topic, isOnly))
    .map((candidate) => inStyleOf(name, candidate))
    .find(isFree)
  if (newName !== undefined) given.add(newName)
  const collected = collectedNames(node)
  const shown = clip(name, 40)
  const each: Fix[] =
    collected === null
      ? []
      : [
          {
            key: 'export-each',
            kind: 'edit',
            title: `Export ${listNames(collected)} by name and delete the object ${shown}${IMPORTERS}.`,
            applicability: 'manual',
            symbols: [...collected],
          },
        ]
  if (newName === undefined && each.length > 0) return each
  const title =
    newName === undefined
      ? `Rename ${shown} after what it does or contains, in two words or more${IMPORTERS}.`
      : `Rename ${shown} to ${clip(newName, 60)}${IMPORTERS}.`
  const symbols = newName === undefined ? [name] : [name, newName]
  return [...each, { key: 'rename-export', kind: 'rename', title, applicability: 'manual', symbols }]
}

/** Constants and components keep their capitals. */
function inStyleOf(name: string, candidate: string): string {
  if (name.length > 1 && name === name.toUpperCase()) return toSnakeCase(candidate).toUpperCase()
  return /^\p{Lu}/u.test(name) ? toPascalCase(candidate) : candidate
}
