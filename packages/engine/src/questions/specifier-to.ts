import { relativeTo, writtenFor } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** How a file names another in the style of its own imports, or else of its neighbours; `null` where nothing leads there. */
export function specifierTo(project: Project, from: string, path: string): string | null {
  const { facts, resolver } = project
  const styles = stylesNear(project, from)
  for (const style of styles) {
    const written = writtenFor(facts, from, path, style)
    if (written === null) return null
    if (!facts.exists(path) || leadsTo(written.text)) return written.text
  }
  const plain = writtenFor(facts, from, path, { specifier: './x', path: '' })
  if (plain === null) return null
  const withExtension = relativeTo(from, path).replace(/\.([cm]?)tsx?$/, '.$1js')
  return [plain.text, withExtension, relativeTo(from, path)].find(leadsTo) ?? plain.text

  function leadsTo(specifier: string): boolean {
    const { target } = resolver.resolve(from, { specifier, kind: 'import', typeOnly: false })
    return target.type === 'file' && target.path === path
  }
}

const MOST_NEIGHBOURS = 3

function stylesNear({ facts }: Project, from: string): { specifier: string; path: string }[] {
  const folder = from.slice(0, Math.max(0, from.lastIndexOf('/')))
  const neighbours = facts
    .filesIn(folder)
    .slice(0, MOST_NEIGHBOURS)
    .map((name) => `${folder}/${name}`)
  for (const file of facts.exists(from) ? [from, ...neighbours] : neighbours) {
    const known = facts
      .importsOf?.(file)
      ?.flatMap(({ specifier, target, kind }) =>
        target.type === 'file' && (kind === 'import' || kind === 'import-type')
          ? [{ specifier, path: target.path }]
          : [],
      )
    if (known !== undefined && known.length > 0) return [known[0]!]
  }
  return []
}
