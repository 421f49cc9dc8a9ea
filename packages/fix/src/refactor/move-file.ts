import type { ResolvedEdge } from '@stratalint/core'
import { Refusal, type ChangeSet } from './change-set.ts'
import { quotedLike, specifierIn } from './specifier.ts'
import { sourceOf, type World } from './world.ts'

/** Moves a file: its own imports and those of its importers lead to the same files as before. */
export function moveFile(world: World, changes: ChangeSet, from: string, to: string): void {
  if (extensionOf(from) !== extensionOf(to)) throw new Refusal(`${to} has another extension than ${from}.`)
  changes.move(from, to)
  const own = sourceOf(world, changes, from)
  for (const edge of own.edges) {
    const target = pathOf(edge)
    if (target === null) continue
    const next = target === from ? to : target
    if (!isPath(edge.specifier) && next === target) continue
    rewrite(changes, from, own.text, edge, specifierIn(world, to, next, { specifier: edge.specifier, path: target }))
  }
  for (const importer of world.importersOf(from)) {
    if (importer === from) continue
    const source = sourceOf(world, changes, importer)
    for (const edge of source.edges)
      if (pathOf(edge) === from)
        rewrite(
          changes,
          importer,
          source.text,
          edge,
          specifierIn(world, importer, to, { specifier: edge.specifier, path: from }),
        )
  }
}

/** Writes another specifier at an import. */
export function rewrite(changes: ChangeSet, file: string, text: string, edge: ResolvedEdge, specifier: string): void {
  if (specifier === edge.specifier) return
  if (edge.kind === 'glob') throw new Refusal(`${file} imports by a pattern, ${edge.specifier}.`)
  changes.edit(file).overwrite(edge.start, edge.end, writtenAt(text, edge, specifier))
}

function writtenAt(text: string, edge: ResolvedEdge, specifier: string): string {
  const quote = text[edge.start]!
  // The path of a reference, of a component's attribute, or one that an expression computes.
  if (!/["'`]/.test(quote)) throw new Refusal(`The path ${edge.specifier} is not written as text.`)
  const query = /[?#].*$/s.exec(edge.specifier)?.[0] ?? ''
  return quotedLike(text, edge, specifier.endsWith(query) ? specifier : specifier + query)
}

function pathOf({ target }: ResolvedEdge): string | null {
  return target.type === 'file' ? target.path : null
}

function isPath(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier)
}

function extensionOf(path: string): string {
  return /(?:\.d)?\.[^./]+$/.exec(path)?.[0] ?? ''
}
