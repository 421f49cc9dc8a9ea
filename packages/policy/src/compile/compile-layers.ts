import type { Layers } from '@stratalint/core'
import type { LayersConfig, ListedLayer, OrderedLayer } from '../merge/merged-config.ts'
import type { KeyPath } from '../errors/key-path.ts'
import { checkName } from './check-name.ts'
import type { Problems } from '../errors/problems.ts'

const PATH = ['architecture', 'layers']

/** The order as declared. */
interface Order {
  /** The layers directly below each layer. */
  directlyBelow: Map<string, string[]>
  closed: Set<string>
}

/** Compiles either form of `layers`. */
export function compileLayers(config: LayersConfig, problems: Problems): Layers {
  const order = Array.isArray(config) ? readList(config, problems) : readPartialOrder(config, problems)
  const below = closeTransitively(order.directlyBelow)
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
  const directlyBelow = new Map<string, string[]>()
  const closed = new Set<string>()
  const earlier: string[] = []
  steps.forEach((step, index) => {
    const siblings = Array.isArray(step) ? step : [step]
    const added: string[] = []
    siblings.forEach((sibling, position) => {
      const path: KeyPath = Array.isArray(step) ? [...PATH, index, position] : [...PATH, index]
      const name = typeof sibling === 'string' ? sibling : sibling.name
      checkName(name, 'layer', path, problems)
      if (directlyBelow.has(name)) {
        problems.add(path, `"${name}" is listed twice`)
        return
      }
      directlyBelow.set(name, [...earlier])
      if (typeof sibling !== 'string' && sibling.closed === true) closed.add(name)
      added.push(name)
    })
    earlier.push(...added)
  })
  return { directlyBelow, closed }
}

function readPartialOrder(config: Record<string, OrderedLayer>, problems: Problems): Order {
  const names = Object.keys(config)
  const directlyBelow = new Map<string, string[]>()
  const closed = new Set<string>()
  for (const [name, layer] of Object.entries(config)) {
    checkName(name, 'layer', [...PATH, name], problems)
    const listed = Array.isArray(layer) ? layer : (layer.above ?? [])
    const path = Array.isArray(layer) ? [...PATH, name] : [...PATH, name, 'above']
    listed.forEach((below, index) => {
      if (!names.includes(below)) problems.addUnknown([...path, index], below, 'a layer', names)
    })
    directlyBelow.set(
      name,
      listed.filter((below) => names.includes(below)),
    )
    if (!Array.isArray(layer) && layer.closed === true) closed.add(name)
  }
  const cycle = findCycle(directlyBelow)
  if (cycle !== null) {
    problems.add([...PATH, cycle[0]!], `the layers form a cycle: ${cycle.join(' above ')}`)
    return { directlyBelow: new Map(names.map((name) => [name, []])), closed: new Set() }
  }
  return { directlyBelow, closed }
}

function findCycle(directlyBelow: ReadonlyMap<string, string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (name: string, trail: string[]): string[] | null => {
    const start = trail.indexOf(name)
    if (start !== -1) return [...trail.slice(start), name]
    if (done.has(name)) return null
    for (const below of directlyBelow.get(name)!) {
      const cycle = visit(below, [...trail, name])
      if (cycle !== null) return cycle
    }
    done.add(name)
    return null
  }
  for (const name of directlyBelow.keys()) {
    const cycle = visit(name, [])
    if (cycle !== null) return cycle
  }
  return null
}

function closeTransitively(directlyBelow: ReadonlyMap<string, string[]>): Map<string, Set<string>> {
  const closure = new Map<string, Set<string>>()
  const visit = (name: string): Set<string> => {
    let all = closure.get(name)
    if (all === undefined) {
      all = new Set(directlyBelow.get(name)!.flatMap((below) => [below, ...visit(below)]))
      closure.set(name, all)
    }
    return all
  }
  for (const name of directlyBelow.keys()) visit(name)
  // In the order of declaration; the visits above add layers in another order.
  return new Map([...directlyBelow.keys()].map((name) => [name, closure.get(name)!]))
}

/** Puts every layer after those below it, otherwise in the order of declaration. */
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
