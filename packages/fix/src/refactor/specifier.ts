import { quoted, specifierFor, type ResolvedEdge } from '@stratalint/core'
import type { World } from './world.ts'

/** The specifier by which a file imports a target, in the style of an import that it has already. */
export function specifierIn(
  world: World,
  file: string,
  target: string,
  style: { specifier: string; path: string } | null,
): string {
  const like = style ?? styleOf(world, file)
  const written = specifierFor(file, target, like)
  if (written.certain || world.leadsTo(file, written.text, target)) return written.text
  // An alias that does not cover the target.
  return specifierFor(file, target, relativeStyle(world, file)).text
}

/** The same with its quotes, as they are at an import. */
export function quotedLike(text: string, edge: Pick<ResolvedEdge, 'start'>, specifier: string): string {
  return quoted(specifier, text[edge.start]!)
}

function styleOf(world: World, file: string): { specifier: string; path: string } {
  const edge = world.edgesOf(file).find(({ target, kind }) => target.type === 'file' && /^(?:im|ex)port/.test(kind))
  return edge?.target.type === 'file'
    ? { specifier: edge.specifier, path: edge.target.path }
    : relativeStyle(world, file)
}

function relativeStyle(world: World, file: string): { specifier: string; path: string } {
  const edge = world
    .edgesOf(file)
    .find(
      ({ target, specifier }) =>
        target.type === 'file' && /^\.\.?\//.test(specifier) && /\.[cm]?[jt]sx?$/.test(target.path),
    )
  return edge?.target.type === 'file'
    ? { specifier: edge.specifier, path: edge.target.path }
    : { specifier: './x', path: '' }
}
