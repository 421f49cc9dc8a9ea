import { parentOf, quoted, specifierFor, type ResolvedEdge } from '@stratalint/core'
import type { World } from '../world.ts'
import { isInOtherPackage, packageNameOf } from './package-name.ts'

/** The specifier by which a file imports a target, in the style of an import that it has already. */
export function specifierIn(
  world: World,
  file: string,
  target: string,
  style: { specifier: string; path: string } | null,
): string {
  const isBeside = parentOf(file) === parentOf(target)
  const like = style ?? (isBeside ? relativeStyle(world, file, target) : styleOf(world, file, target))
  // The name of a package, or an alias of one file, leads to the same file from everywhere that it is known.
  if (like.path === target && !isPath(like.specifier) && world.leadsTo(file, like.specifier, target))
    return like.specifier
  const named = isInOtherPackage(world, file, target) ? packageNameOf(world, file, target) : null
  if (named !== null) return named
  const written = specifierFor(file, target, like)
  if (climbs(written.text) && isPath(like.specifier) && !usesParents(world, file, like.specifier)) {
    const alias = aliasIn(world, [file], file, target)
    if (alias !== null) return alias
  }
  const isLost = isPath(written.text) && !isPath(like.specifier)
  if (!isLost && (written.certain || leadsTo(world, file, target, like))) return written.text
  // An alias that does not cover the target; another one may.
  const other = isPath(like.specifier) ? null : aliasIn(world, [file, ...world.importersOf(like.path)], file, target)
  if (other !== null) return other
  return specifierFor(file, target, relativeStyle(world, file, target)).text
}

function climbs(specifier: string): boolean {
  return specifier.startsWith('../')
}

/** Whether a file imports from folders above it by paths. */
function usesParents(world: World, file: string, specifier: string): boolean {
  return climbs(specifier) || world.edgesOf(file).some((edge) => edge.target.type === 'file' && climbs(edge.specifier))
}

/** The specifier of a target under an alias that some files use for others. */
function aliasIn(world: World, users: readonly string[], file: string, target: string): string | null {
  for (const { specifier, target: found } of users.flatMap((one) => world.edgesOf(one))) {
    if (found.type !== 'file' || isPath(specifier)) continue
    const like = { specifier, path: found.path }
    const { text } = specifierFor(file, target, like)
    if (!isPath(text) && leadsTo(world, file, target, like)) return text
  }
  return null
}

/** Whether a specifier in the style of another one leads to a file; one that does not exist yet is named as the file beside it would be. */
function leadsTo(world: World, file: string, target: string, like: { specifier: string; path: string }): boolean {
  const path = world.exists(target) ? target : (world.fileBeside(target) ?? target)
  return world.leadsTo(file, specifierFor(file, path, like).text, path)
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
      edge.target.type === 'file' && /^(?:im|ex)port/.test(edge.kind) && !/[?#]/.test(edge.specifier)
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
