import { groupBy, type ReviewBudget } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import { placementOf } from '../placement.ts'
import type { CountedFile } from './counted.ts'
import { isSetting, needsOf, shownPath } from './needs.ts'

/** A part of a change that checks on its own once the parts before it are there. */
export interface Part {
  name: string
  /** From the project's root, sorted. */
  paths: readonly string[]
}

/** A group of files that belong together. */
interface Unit {
  labels: readonly string[]
  domain: string | null
  members: readonly number[]
}

/** Splits a change along domains and layers, so that each part needs only earlier ones. */
export function proposeSplit(context: ReviewContext, files: readonly CountedFile[], budget: ReviewBudget): Part[] {
  const labels = files.map((file) => labelOf(context, file))
  const needs = needsOf(context, files)
  const units = unitsOf(files, labels, needs)
  return join(units, files, budget).map((group) => ({
    name: nameOf(group),
    paths: group.flatMap(({ members }) => members.map((index) => shownPath(context, files[index]!))).sort(),
  }))
}

function labelOf(context: ReviewContext, file: CountedFile): string {
  const { path } = file.change
  const { inHead, atBase } = placementOf(context)
  const here = shownPath(context, file)
  const location = inHead(here) ?? atBase(here)
  if (location === null) return isSetting(path) ? 'settings' : /\.mdx?$/.test(path) ? 'documents' : 'other files'
  const place = location.place.role === 'domain' ? location.domain : location.place.name
  return `${place}${location.layer === null ? '' : ` ${location.layer}`}${location.test ? ' tests' : ''}`
}

/** Groups the files by label; labels that need each other become one unit. Units come after what they need. */
function unitsOf(
  files: readonly CountedFile[],
  labels: readonly string[],
  needs: readonly ReadonlySet<number>[],
): Unit[] {
  const links = new Map<string, Set<string>>(labels.map((label) => [label, new Set<string>()]))
  needs.forEach((targets, index) => targets.forEach((target) => links.get(labels[index]!)!.add(labels[target]!)))
  const open = componentsOf(links).map((component) => {
    const members = labels.flatMap((label, index) => (component.includes(label) ? [index] : []))
    const domains = new Set(members.map((index) => files[index]!.domain))
    const waitsFor = new Set(component.flatMap((label) => [...links.get(label)!]))
    for (const label of component) waitsFor.delete(label)
    return { labels: component.sort(), domain: domains.size === 1 ? [...domains][0]! : null, members, waitsFor }
  })
  return inOrder(open)
}

/** Puts units after those that they wait for, and where there is a choice, units of one place next to each other. */
function inOrder(open: (Unit & { waitsFor: ReadonlySet<string> })[]): Unit[] {
  const ordered: Unit[] = []
  const done = new Set<string>()
  while (open.length > 0) {
    const ready = open.filter(({ waitsFor }) => [...waitsFor].every((label) => done.has(label)))
    const last = ordered.at(-1)
    const next = ready.find((unit) => last !== undefined && placeOf(unit) === placeOf(last)) ?? ready[0]!
    open.splice(open.indexOf(next), 1)
    next.labels.forEach((label) => done.add(label))
    ordered.push(next)
  }
  return ordered
}

function placeOf({ labels }: Unit): string {
  return labels[0]!.split(' ', 1)[0]!
}

/** The strongly connected components of a graph, each after those that it leads to (Tarjan). */
function componentsOf(links: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const [order, low, stack] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
  const found: string[][] = []
  const visit = (node: string): void => {
    order.set(node, order.size)
    low.set(node, order.get(node)!)
    stack.push(node)
    for (const next of links.get(node)!) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!))
    }
    if (low.get(node) === order.get(node)) found.push(stack.splice(stack.indexOf(node)))
  }
  for (const node of [...links.keys()].sort(byRank)) if (!order.has(node)) visit(node)
  return found
}

/** Settings first, documents last, and the units of a domain next to each other. */
function byRank(a: string, b: string): number {
  const rank = (label: string): number => (label === 'settings' ? 0 : label === 'documents' ? 2 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/** Joins units that follow each other as long as the budget allows. */
function join(units: readonly Unit[], files: readonly CountedFile[], budget: ReviewBudget): Unit[][] {
  const parts: Unit[][] = []
  for (const unit of units) {
    const current = parts.at(-1)
    if (current !== undefined && fits([...current, unit], files, budget)) current.push(unit)
    else parts.push([unit])
  }
  return parts
}

function fits(units: readonly Unit[], files: readonly CountedFile[], budget: ReviewBudget): boolean {
  const members = units.flatMap((unit) => unit.members.map((index) => files[index]!))
  const { files: count, lines, domains } = measure(members)
  return (
    count <= (budget.files ?? Infinity) &&
    lines <= (budget.lines ?? Infinity) &&
    domains <= (budget.domains ?? Infinity)
  )
}

/** The size of some files of a change. */
export function measure(files: readonly CountedFile[]): Required<ReviewBudget> {
  return {
    files: files.length,
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    domains: new Set(files.flatMap(({ domain }) => domain ?? [])).size,
  }
}

/** `orders types, service; app`: a place is named once. */
function nameOf(units: readonly Unit[]): string {
  const layersOf = groupBy(
    units.flatMap(({ labels }) => labels).map((label) => label.split(/ (.*)/s, 2)),
    ([place]) => place!,
  )
  return [...layersOf]
    .map(([place, entries]) => `${place} ${entries.flatMap(([, layer]) => layer ?? []).join(', ')}`.trim())
    .join(' and ')
}
