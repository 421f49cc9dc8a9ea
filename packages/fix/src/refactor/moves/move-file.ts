import { parentOf, type ResolvedEdge } from '@stratalint/core'
import { bindingsOf } from '../../source/imports.ts'
import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { pastIndex } from '../imports/origin.ts'
import { isPath, quotedLike, specifierIn } from '../imports/specifier.ts'
import { sourceOf, type World } from '../world.ts'
import { refuseNamed } from './named-by-path.ts'
import { ownPlaceIn, refuseOwnPlace } from './own-place.ts'

/** Moves a file, and the test that is named after it: their imports and those of their importers lead to the same files as before. */
export function moveFile(world: World, changes: ChangeSet, from: string, to: string): void {
  if (extensionOf(from) !== extensionOf(to)) throw new Refusal(`${to} has another extension than ${from}.`)
  const source = sourceOf(world, changes, from)
  refuseOwnPlace(source, nodesOf(source), to)
  const moved = new Map([[from, to], ...testsOf(world, changes, from, to)])
  for (const [file, path] of moved) {
    refuseNamed(world, changes, file)
    changes.move(file, path)
    followOwn(world, changes, file, moved)
  }
  for (const [file, path] of moved) {
    for (const importer of world.importersOf(file)) {
      if (moved.has(importer)) continue
      const source = sourceOf(world, changes, importer)
      for (const edge of source.edges) {
        if (pathOf(edge) !== file) continue
        const style = { specifier: edge.specifier, path: file }
        rewrite(changes, importer, source.text, edge, specifierIn(world, importer, path, style))
      }
    }
  }
}

/** Writes the imports of a file for where it moves. */
function followOwn(world: World, changes: ChangeSet, from: string, moved: ReadonlyMap<string, string>): void {
  const to = moved.get(from)!
  const own = sourceOf(world, changes, from)
  for (const edge of own.edges) {
    const target = pathOf(edge)
    if (target === null) continue
    const next = moved.get(target) ?? originFor(world, changes, to, edge, target)
    // From the same folder, everything leads where it led before; a pattern leads to more than this file.
    if (next === target && (parentOf(from) === parentOf(to) || (edge.kind === 'glob' && !isPath(edge.specifier))))
      continue
    rewrite(changes, from, own.text, edge, specifierIn(world, to, next, { specifier: edge.specifier, path: target }))
  }
}

/** The one file behind an index of the new folder that an import may name instead; the index would lead back to the file. */
function originFor(world: World, changes: ChangeSet, to: string, edge: ResolvedEdge, target: string): string {
  const bindings = /^import(?:-type)?$/.test(edge.kind) ? bindingsOf(edge) : []
  const [origin, ...others] = [...pastIndex(world, changes, to, { bindings, target })]
  const isSame = origin?.[1].every(({ name }, index) => name === bindings[index]!.name)
  return origin === undefined || others.length > 0 || !isSame ? target : origin[0]
}

/** Where the tests beside a file that are named after it go, if they may import there what they import now. */
function testsOf(world: World, changes: ChangeSet, from: string, to: string): [string, string][] {
  const [stem, target] = [withoutExtension(from), withoutExtension(to)]
  return world.importersOf(from).flatMap((file): [string, string][] => {
    const kind = file.startsWith(`${stem}.`) ? /^\.(?:test|spec)\.[cm]?[jt]sx?$/.exec(file.slice(stem.length)) : null
    if (kind === null || changes.read(target + kind[0]) !== null) return []
    const test = sourceOf(world, changes, file)
    if (ownPlaceIn(test, nodesOf(test)) !== null) return []
    const mayMove = world.edgesOf(file).every((edge) => {
      const path = pathOf(edge)
      return path === null || path === from || world.mayImport(target + kind[0], path, edge.typeOnly)
    })
    return mayMove ? [[file, target + kind[0]]] : []
  })
}

function nodesOf({ statements }: ModuleSource): AstNode[] {
  return statements.map(({ node }) => node)
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

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extensionOf(path).length)
}

function extensionOf(path: string): string {
  return /(?:\.d)?\.[^./]+$/.exec(path)?.[0] ?? ''
}
