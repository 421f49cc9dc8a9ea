import type { Folders } from './folders.ts'
import { type Kind, pathsOf } from './kind.ts'
import type { Row } from './table.ts'
import { fill, listedForms, openForm, slotsOf, templatesOf, type Template } from './template.ts'

/** The path conditions of one dependency-cruiser rule. */
export interface Conditions {
  from: string[]
  to: string[]
  toNot: string[]
  /** The instance that the rule was written out for; `null` when it holds for many. */
  instance: string | null
}

/** The files that can be on either side of an import: whatever is no checked source imports nothing here. */
export interface Sides {
  importers: Folders
  targets: Folders
}

/** Turns a row into path conditions that hold for exactly its pairs of files on disk. */
export function conditionsOf(row: Row, { importers, targets: folders }: Sides): Conditions[] {
  if (row.relation === 'any') {
    return [{ from: anyInstance(row.from, importers), to: anyInstance(row.to, folders), toNot: [], instance: null }]
  }
  const result: Conditions[] = []
  const comparable = row.to.filter((kind) => kind.place.identity.join() === row.from[0]!.place.identity.join())
  const targets = templatesOf(comparable, folders)
  const targetPaths = new Set(pathsOf(comparable))
  const openTargets = targets.templates.every((template) => openForm(template, targetPaths, folders, false) !== null)
  // `$1` in a target may only be left to the importer's name where every such target belongs to the row.
  const byReference = !targets.stray && (row.relation === 'other' || openTargets)

  const referring = byReference ? row.from.filter((kind) => slotsOf(kind.place) !== null) : []
  const { templates, odd } = templatesOf(referring, importers)
  const fromPaths = new Set(pathsOf(referring))
  const orders = new Map<string, Template[]>()
  for (const template of templates) {
    const order = template.slots.names.join()
    orders.set(order, [...(orders.get(order) ?? []), template])
  }
  for (const alike of orders.values()) {
    const names = alike[0]!.slots.names
    const own = targets.templates.map((template) => fill(template, folders, (name) => `$${names.indexOf(name) + 1}`))
    if (row.relation === 'same' && own.length === 0) continue
    const from = alike.flatMap(
      (template) => openForm(template, fromPaths, importers, true) ?? listedForms(template, importers, true),
    )
    result.push(
      row.relation === 'same'
        ? { from, to: own, toNot: [], instance: null }
        : { from, to: anyInstance(row.to, folders), toNot: own, instance: null },
    )
  }

  const spelled = new Set(odd)
  for (const kind of row.from) {
    if (!referring.includes(kind)) pathsOf([kind]).forEach((path) => spelled.add(path))
  }
  for (const instance of new Set(row.from.flatMap((kind) => [...kind.instances.keys()]))) {
    const paths = pathsOf(row.from, instance).filter((path) => spelled.has(path))
    const own = pathsOf(comparable, instance)
    if (paths.length === 0 || (row.relation === 'same' && own.length === 0)) continue
    const from = exactly(importers, paths)
    const values = JSON.parse(instance) as [string[], string[]]
    result.push(
      row.relation === 'same'
        ? { from, to: exactly(folders, own), toNot: [], instance: values[1].join('/') }
        : { from, to: anyInstance(row.to, folders), toNot: exactly(folders, own), instance: values[1].join('/') },
    )
  }
  return result
}

/** Expressions for all files of some kinds: by folder, or with the instances left open, whichever is shorter. */
export function anyInstance(kinds: readonly Kind[], folders: Folders): string[] {
  const paths = pathsOf(kinds)
  const byFolder = exactly(folders, paths)
  const { templates, odd } = templatesOf(kinds, folders)
  const all = new Set(paths)
  const open = [
    ...templates.flatMap(
      (template) => openForm(template, all, folders, false) ?? listedForms(template, folders, false),
    ),
    ...exactly(folders, odd),
  ]
  return open.length < byFolder.length ? open : byFolder
}

/** Expressions for exactly these files. */
export function exactly(folders: Folders, paths: readonly string[]): string[] {
  return folders.cover(paths, 1).map((span) => folders.expression(span))
}
