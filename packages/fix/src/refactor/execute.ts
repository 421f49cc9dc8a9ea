import { planOf, type Edit, type Fix, type Plan, type PlanOf, type Violation } from '@stratalint/core'
import { bindingsOf } from '../source/imports.ts'
import { removeStatement, replaceImport, statementOf } from './imports/bindings.ts'
import { Refusal, type ChangeSet } from './change-set.ts'
import { moveDeclarations } from './moves/move-declarations.ts'
import { moveFile } from './moves/move-file.ts'
import { edgeAt } from './edge-at.ts'
import { deleteReExport } from './imports/delete-re-export.ts'
import { renameExport } from './names/rename-export.ts'
import { publish } from './imports/publish.ts'
import { repoint } from './moves/repoint.ts'
import { reroute } from './imports/reroute.ts'
import { replaceUses } from './imports/replace-uses.ts'
import { threadParameter } from './thread/thread-parameter.ts'
import { sourceOf, type World } from './world.ts'
import { writeOutTypes } from './types/write-out-types.ts'

/** What a fix does: its plan, or the edits of a rule that plans for itself. */
export type Change = Plan | { edits: readonly Edit[]; action?: undefined }

/** How a fix is carried out; `undefined` where it has neither a plan nor edits. */
export function changeOf(fix: Fix): Change | undefined {
  return planOf(fix) ?? (fix.edits === undefined ? undefined : { edits: fix.edits })
}

/** Carries a change out for the violation that it fixes, or throws a `Refusal`. */
export function execute(world: World, changes: ChangeSet, plan: Change, violation: Violation): void {
  if (plan.edits !== undefined) {
    for (const { file, start, end, text } of plan.edits) {
      if (start === end) changes.edit(file).appendLeft(start, text)
      else changes.edit(file).overwrite(start, end, text)
    }
    return
  }
  switch (plan.action) {
    case 'move-declarations':
      if (plan.entry !== null) throw new Refusal(`${plan.entry} would have to export them.`)
      moveDeclarations(world, changes, { from: plan.from, to: plan.target, names: plan.symbols ?? [] })
      repointBarrel(world, changes, plan, violation)
      return
    case 'move-file':
    case 'rename-file':
      moveFile(world, changes, plan.from, plan.target)
      return
    case 'rename-export':
      renameExport(world, changes, plan)
      return
    case 'place-file':
      if (plan.target === undefined) throw new Refusal('Nothing shows where the file belongs.')
      moveFile(world, changes, violation.file, plan.target)
      return
    case 'place-target':
      placeTarget(world, changes, plan)
      return
    case 'reroute':
      reroute(world, changes, plan, violation)
      return
    case 'publish':
      publish(world, changes, plan, violation)
      return
    case 'invert': {
      const source = sourceOf(world, changes, violation.file)
      const edge = edgeAt(source.text, source.edges, violation)
      if (plan.takesParameter) threadParameter(world, changes, source, edge)
      else writeOutTypes(world, changes, plan, source, edge)
      return
    }
    case 'call-from-above': {
      const source = sourceOf(world, changes, violation.file)
      threadParameter(world, changes, source, edgeAt(source.text, source.edges, violation))
      return
    }
    case 'use-wrapper':
      useWrapper(world, changes, plan, violation)
      return
    case 'delete-re-export':
      deleteReExport(world, changes, violation)
      return
    case 'delete-import':
      deleteImport(world, changes, plan, violation)
      return
    default:
      throw new Refusal('It needs decisions that only a person can make.')
  }
}

/** An import through a barrel, which may still lead to what has moved, leads to it directly. */
function repointBarrel(
  world: World,
  changes: ChangeSet,
  { from, target, symbols = [] }: PlanOf<'move-declarations'>,
  { file }: Violation,
): void {
  if (file === target) return
  const barrels = new Set<string>()
  for (const { kind, names, target: to } of world.edgesOf(file)) {
    const isNamed = /^(?:import|export)(?:-type)?$/.test(kind) && names.some(({ name }) => symbols.includes(name))
    if (isNamed && to.type === 'file' && to.path !== from && leadsThrough(world, to.path, from)) barrels.add(to.path)
  }
  for (const barrel of barrels) repoint(world, changes, file, { from: barrel, to: target, names: new Set(symbols) })
}

/** Whether a file exports, directly or through others, from another one. */
function leadsThrough(world: World, barrel: string, from: string): boolean {
  const seen = new Set([barrel])
  for (const file of seen)
    for (const { kind, target } of world.edgesOf(file))
      if (target.type === 'file' && kind.startsWith('export')) seen.add(target.path)
  return seen.has(from)
}

function placeTarget(
  world: World,
  changes: ChangeSet,
  { from, target, along, importers }: PlanOf<'place-target'>,
): void {
  if (importers === null) throw new Refusal(`Some files that import ${from} may not import it there either.`)
  if (along.length > 0) throw new Refusal(`${from} imports ${along[0]!}, which has no place either.`)
  moveFile(world, changes, from, target)
}

function deleteImport(world: World, changes: ChangeSet, plan: PlanOf<'delete-import'>, violation: Violation): void {
  if (plan.because !== 'unused') throw new Refusal('Only a person knows what the code needs it for.')
  const source = sourceOf(world, changes, violation.file)
  const statement = statementOf(source, edgeAt(source.text, source.edges, violation))
  if (statement === undefined) throw new Refusal('It is part of an expression.')
  removeStatement(changes, source, statement)
}

/** Every use of a function becomes one of the export that does the same. */
function useWrapper(world: World, changes: ChangeSet, plan: PlanOf<'use-wrapper'>, violation: Violation): void {
  const source = sourceOf(world, changes, violation.file)
  const edge = edgeAt(source.text, source.edges, violation)
  const [name] = plan.exported
  const [binding] = bindingsOf(edge)
  if (plan.replacement === undefined || name === undefined || binding === undefined)
    throw new Refusal('It needs decisions that only a person can make.')
  const { member } = plan.replacement
  replaceUses(changes, source, binding.local, { name, expression: member === null ? name : `${name}.${member}` })
  const style = { specifier: edge.specifier, path: edge.target.type === 'file' ? edge.target.path : '' }
  replaceImport(world, changes, source, edge, [{ name, local: name, typeOnly: false }], plan.target, style)
}
