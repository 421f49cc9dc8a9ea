import { mayEnter, isIndex, type Judge, type Location } from '@stratalint/core'
import type { Origin, Step, Trail } from './trace-origins.ts'

/**
 * The part of a trail that an importer has to answer for. An entry that legally re-exports its own instance's binding
 * publishes it, so that for others the binding counts as the entry's own.
 */
export function trailToPublisher(trail: Trail, importer: Location, judge: Judge): Trail {
  let origin = trail.origin
  let last = trail.steps.length - 1
  for (let index = last - 1; index >= 0; index--) {
    const step = trail.steps[index]!
    if (!publishes(step, origin, trail.typeOnly, importer, judge)) continue
    origin = { type: 'file', path: step.file }
    last = index
  }
  return { ...trail, steps: trail.steps.slice(0, last + 1), origin }
}

function publishes(step: Step, origin: Origin, typeOnly: boolean, importer: Location, judge: Judge): boolean {
  // A package is nobody's own: passing it on as it is wraps nothing, unless the policy says that this file may.
  if (origin.type !== 'file') return judge.publishesPackage(step.file, origin.name)
  const location = judge.locate(step.file)
  if (location === null) return false
  const outside = importer.instance !== location.instance
  if (!(outside ? isEntry(location, importer) : isLayerEntry(location, importer))) return false
  const home = judge.locate(origin.path)
  if (home === null || home.instance !== location.instance) return false
  if (!outside && home.layer !== location.layer) return false
  // What an entry holds only by an exception is not its own to pass on.
  const holds = judge.judge({ from: step.file, target: origin, typeOnly, packageByPath: null, specifier: origin.path })
  return holds.status === 'allowed' && holds.exceptions.length === 0
}

function isEntry(location: Location, importer: Location): boolean {
  const entry = location.place.entry.instances
  return Array.isArray(entry) ? mayEnter(entry, location, importer) : isIndex(location.inside)
}

/** Between the layers of one instance there are entries only where the policy asks for them. */
function isLayerEntry(location: Location, importer: Location): boolean {
  const entry = location.place.entry.layers
  return entry !== null && entry !== 'any' && mayEnter(entry, location, importer)
}
