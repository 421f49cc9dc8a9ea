import type { Layers } from '@stratalint/core'
import type { LayersConfig, ListedLayer, OrderedLayer } from '../merge/merged-config.ts'
import type { KeyPath } from '../errors/key-path.ts'
import { checkName } from './check-name.ts'
import type { Problems } from '../errors/problems.ts'

const PATH = ['architecture', 'layers']

/** The declared order before it is closed: what stands straight below each layer. */
interface Order {
  straightBelow: Map<string, string[]>
  closed: Set<string>
}

/** Turns either form of `layers` into the order that core reads. */
export function compileLayers(config: LayersConfig, problems: Problems): Layers {
  const order = Array.isArray(config) ? readList(config, problems) : readPartialOrder(config, problems)
  const below = closeTransitively(order.straightBelow)
  const names = sortLowestFirst([...below.keys()], below)
  const hidden = (layer: string, target: string): boolean =>
    [...order.closed].some((closed) => below.get(layer)!.has(closed) && below.get(closed)!.has(target))
  const ordered = (layers: Iterable<string>): string[] =>
    [...layers].sort((a, b) => names.indexOf(a) - names.indexOf(b))
  return {
    names,
    below: Object.fromEntries(names.map((name) => [name, ordered(below.get(name)!)])),
    sees: Object.fromEntries(
      names.map((name) => [name, ordered(below.get(name)!).filter((target) => !hidden(name, target))]),
    ),
    closed: ordered(order.closed),
    last: names.filter((name) => !names.some((other) => below.get(other)!.has(name))),
  }
}

function readList(steps: (ListedLayer | ListedLayer[])[], problems: Problems): Order {
  const straightBelow = new Map<string, string[]>()
  const closed = new Set<string>()
  const earlier: string[] = []
  steps.forEach((step, index) => {
    const siblings = Array.isArray(step) ? step : [step]
    const added: string[] = []
    siblings.forEach((sibling, position) => {
      const path: KeyPath = Array.isArray(step) ? [...PATH, index, position] : [...PATH, index]
      const name = typeof sibling === 'string' ? sibling : sibling.name
      checkName(name, 'layer', path, problems)
      if (straightBelow.has(name)) {
        problems.add(path, `"${name}" is listed twice`)
        return
      }
      straightBelow.set(name, [...earlier])
      if (typeof sibling !== 'string' && sibling.closed === true) closed.add(name)
      added.push(name)
    })
    earlier.push(...added)
  })
  return { straightBelow, closed }
}

function readPartialOrder(config: Record<string, OrderedLayer>, problems: Problems): Order {
  const names = Object.keys(config)
  const straightBelow = new Map<string, string[]>()
  const closed = new Set<string>()
  for (const [name, layer] of Object.entries(config)) {
    checkName(name, 'layer', [...PATH, name], problems)
    const listed = Array.isArray(layer) ? layer : (layer.above ?? [])
    const path = Array.isArray(layer) ? [...PATH, name] : [...PATH, name, 'above']
    listed.forEach((below, index) => {
      if (!names.includes(below)) problems.addUnknown([...path, index], below, 'a layer', names)
    })
    straightBelow.set(
      name,
      listed.filter((below) => names.includes(below)),
    )
    if (!Array.isArray(layer) && layer.closed === true) closed.add(name)
  }
  const cycle = findCycle(straightBelow)
  if (cycle !== null) {
    problems.add([...PATH, cycle[0]!], `the order has a cycle: ${cycle.join(' above ')}`)
    return { straightBelow: new Map(names.map((name) => [name, []])), closed: new Set() }
  }
  return { straightBelow, closed }
}

function findCycle(straightBelow: ReadonlyMap<string, string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (name: string, trail: string[]): string[] | null => {
    const start = trail.indexOf(name)
    if (start !== -1) return [...trail.slice(start), name]
    if (done.has(name)) return null
    for (const below of straightBelow.get(name)!) {
      const cycle = visit(below, [...trail, name])
      if (cycle !== null) return cycle
    }
    done.add(name)
    return null
  }
  for (const name of straightBelow.keys()) {
    const cycle = visit(name, [])
    if (cycle !== null) return cycle
  }
  return null
}

function closeTransitively(straightBelow: ReadonlyMap<string, string[]>): Map<string, Set<string>> {
  const closure = new Map<string, Set<string>>()
  const visit = (name: string): Set<string> => {
    let all = closure.get(name)
    if (all === undefined) {
      all = new Set(straightBelow.get(name)!.flatMap((below) => [below, ...visit(below)]))
      closure.set(name, all)
    }
    return all
  }
  for (const name of straightBelow.keys()) visit(name)
  // In the order of declaration, which the visits above do not keep.
  return new Map([...straightBelow.keys()].map((name) => [name, closure.get(name)!]))
}

/** Every layer after the ones below it; otherwise as declared. */
function sortLowestFirst(names: string[], below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const sorted: string[] = []
  while (sorted.length < names.length) {
    const next = names.find(
      (name) => !sorted.includes(name) && [...below.get(name)!].every((other) => sorted.includes(other)),
    )!
    sorted.push(next)
  }
  return sorted
}
