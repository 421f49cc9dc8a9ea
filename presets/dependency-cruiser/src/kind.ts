import { isGap } from './gap.ts'
import {
  mayEnter,
  compileGlob,
  compileNameGlob,
  EDGE_RULES,
  isReservedFor,
  isIndex,
  isReserved,
  ruleSetting,
  type Judge,
  type Location,
  type Place,
  type Severity,
} from '@stratalint/core'

/** Files whose verdicts differ only by their instance. */
export interface Kind {
  place: Place
  /** The layer's name, or the place's where there is none. */
  label: string
  test: boolean
  /** Paths by instance. */
  instances: Map<string, string[]>
  /** Of the edge rules, for files that import; everything `error` for targets. */
  severities: Record<string, Severity>
}

/** Groups importing files by all that a verdict can ask of an importer. */
export function importerKinds(judge: Judge, files: readonly string[], targets: readonly string[] = []): Kind[] {
  const { policy } = judge
  const kept = targets
    .map((path) => judge.locate(path))
    .filter((location) => location !== null && isReserved(location.place.entry.instances, location))
  const allows = policy.crossDomain.allow.map(({ from }) => compileNameGlob(from))
  const exceptions = policy.exceptions.map(({ from }) => compileGlob(from))
  const entriesFor = (from: Location): string[] => [
    ...new Set(
      kept.flatMap((to) =>
        to !== null && isReservedFor(to.place.entry.instances, to, from) ? `${to.place.name} ${to.inside}` : [],
      ),
    ),
  ]
  return group(judge, files, (path, location) => {
    const severities = Object.fromEntries(
      EDGE_RULES.map((rule) => [rule, ruleSetting(policy, rule, path, location)?.severity ?? 'error']),
    )
    return {
      severities,
      key: [
        allows.map((matches) => matches(location.domain)),
        exceptions.map((matches) => matches(path)),
        severities,
        entriesFor(location),
      ],
    }
  })
}

/** Groups files by all that a verdict can ask of a target. */
export function targetKinds(judge: Judge, files: readonly string[]): Kind[] {
  const { policy } = judge
  const allows = policy.crossDomain.allow.map(({ to }) => compileNameGlob(to))
  const exceptions = policy.exceptions.map(({ to }) => (to === null ? () => true : compileGlob(to)))
  const severities = Object.fromEntries(EDGE_RULES.map((rule) => [rule, 'error' as const]))
  return group(judge, files, (path, location) => {
    const { instances, layers } = location.place.entry
    const entries = [
      isIndex(location.inside),
      ...[instances, layers].map((entry) => entry !== null && mayEnter(entry, location, location)),
    ]
    return {
      severities,
      key: [
        isGap(judge, path),
        allows.map((matches) => matches(location.domain)),
        exceptions.map((matches) => matches(path)),
        entries,
        isReserved(instances, location) ? location.inside : null,
      ],
    }
  })
}

type Traits = (path: string, location: Location) => { key: unknown; severities: Record<string, Severity> }

function group(judge: Judge, files: readonly string[], traits: Traits): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const path of files) {
    const location = judge.locate(path)
    if (location === null) continue
    const { key, severities } = traits(path, location)
    const whole = JSON.stringify([location.place.name, location.layer, location.test, key])
    const kind = kinds.get(whole) ?? {
      place: location.place,
      label: location.layer ?? location.place.name,
      test: location.test,
      instances: new Map<string, string[]>(),
      severities,
    }
    kinds.set(whole, kind)
    const paths = kind.instances.get(location.instance)
    if (paths === undefined) kind.instances.set(location.instance, [path])
    else paths.push(path)
  }
  const order = [...judge.policy.layers.names, ...judge.policy.places.map(({ name }) => name)]
  return [...kinds.values()].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
}

/** All paths of some kinds, or only those of one instance. */
export function pathsOf(kinds: readonly Kind[], instance?: string): string[] {
  return kinds.flatMap((kind) =>
    instance === undefined ? [...kind.instances.values()].flat() : (kind.instances.get(instance) ?? []),
  )
}
