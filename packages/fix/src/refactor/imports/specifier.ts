import { quoted, specifierFor, type ResolvedEdge } from '@stratalint/core'
import type { World } from '../world.ts'

/** The specifier by which a file imports a target, in the style of an import that it has already. */
export function specifierIn(
  world: World,
  file: string,
  target: string,
  style: { specifier: string; path: string } | null,
): string {
  const like = style ?? styleOf(world, file, target)
  // The name of a package, or an alias of one file, leads to the same file from everywhere that it is known.
  if (like.path === target && !isPath(like.specifier) && world.leadsTo(file, like.specifier, target))
    return like.specifier
  const written = specifierFor(file, target, like)
  if (written.certain || world.leadsTo(file, written.text, target)) return written.text
  // An alias that does not cover the target.
  return specifierFor(file, target, relativeStyle(world, file, target)).text
}

/** Whether a specifier is a path from the file that imports it. */
export function isPath(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier)
}

/** The same with its quotes, as they are at an import. */
export function quotedLike(text: string, edge: Pick<ResolvedEdge, 'start'>, specifier: string): string {
  return quoted(specifier, text[edge.start]!)
}

/** How a file imports what is nearest to the target. */
function styleOf(world: World, file: string, target: string): { specifier: string; path: string } {
  const styles = world
    .edgesOf(file)
    .flatMap((edge) =>
      edge.target.type === 'file' && /^(?:im|ex)port/.test(edge.kind)
        ? [{ specifier: edge.specifier, path: edge.target.path }]
        : [],
    )
  const [nearest] = styles.toSorted((a, b) => sharedStart(b.path, target) - sharedStart(a.path, target))
  return nearest ?? relativeStyle(world, file, target)
}

/** How many folders two paths have in common. */
function sharedStart(path: string, other: string): number {
  const [a, b] = [path.split('/'), other.split('/')]
  const end = a.findIndex((segment, index) => segment !== b[index])
  return end === -1 ? a.length : end
}

/** How a file imports by a path, or else how the files around it do. */
function relativeStyle(world: World, file: string, target: string): { specifier: string; path: string } {
  const around = [file, target].flatMap((path) => [path, ...world.importersOf(path)])
  for (const one of around) {
    const edge = world
      .edgesOf(one)
      .find(
        ({ target: found, specifier }) =>
          found.type === 'file' && /^\.\.?\//.test(specifier) && /\.[cm]?[jt]sx?$/.test(found.path),
      )
    if (edge?.target.type === 'file') return { specifier: edge.specifier, path: edge.target.path }
  }
  return { specifier: world.needsExtensions(file) ? './x.js' : './x', path: '' }
}
