import { mayEnter, isIndex, type Judge, type Location } from '@stratalint/core'
import type { Origin, Step, Trail } from './trace-origins.ts'

/**
 * The part of a trail that counts for an importer. An entry that legally re-exports a binding of its own instance
 * publishes it: for others, the binding is the entry's own.
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
  // No instance owns a package, so a plain re-export does not publish it unless the policy allows this file to.
  if (origin.type !== 'file') return judge.publishesPackage(step.file, origin.name)
  const location = judge.locate(step.file)
  if (location === null) return false
  const outside = importer.instance !== location.instance
  if (!(outside ? isEntry(location, importer) : isLayerEntry(location, importer))) return false
  const home = judge.locate(origin.path)
  if (home === null || home.instance !== location.instance) return false
  if (!outside && home.layer !== location.layer) return false
  // An entry does not own a binding that it gets only through an exception.
  const holds = judge.judge({ from: step.file, target: origin, typeOnly, packageByPath: null, specifier: origin.path })
  return holds.status === 'allowed' && holds.exceptions.length === 0
}

function isEntry(location: Location, importer: Location): boolean {
  const entry = location.place.entry.instances
  return Array.isArray(entry) ? mayEnter(entry, location, importer) : isIndex(location.inside)
}

/** Layers of one instance have entries only if the policy defines them. */
function isLayerEntry(location: Location, importer: Location): boolean {
  const entry = location.place.entry.layers
  return entry !== null && entry !== 'any' && mayEnter(entry, location, importer)
}
