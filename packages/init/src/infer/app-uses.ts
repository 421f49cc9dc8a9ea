import { groupBy, staticPrefix } from '@stratalint/core'
import type { Part } from '../partition/part.ts'
import { CLIENT_PAGES } from './environments/client-pages.ts'
import type { Crossing } from './locate.ts'
import type { Packages } from './packages.ts'

/** More imports of the server in what the browser shows are no accident. */
const FEW = 4

/** The layers that an app may import: those of its package and of the packages it declares, without those that run elsewhere. */
export function layersOfApp(
  app: Part,
  layers: readonly string[],
  parts: readonly Part[],
  crossings: readonly Crossing[],
  packages: Packages,
  below: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (app.origin === 'alone') return []
  const own = packages.of(staticPrefix(app.pattern))
  const imported = groupBy(
    crossings.filter(({ source, typeOnly }) => source.part === app && !typeOnly),
    ({ target }) => target.part.layer,
  )
  const isForBrowser = app.layer === CLIENT_PAGES
  // What no code of the browser may import is not for its pages either.
  const shown = new Set(
    parts.flatMap(({ role, layer, environment }) =>
      role === 'layer' && environment === 'browser' ? [layer, ...(below.get(layer) ?? [])] : [],
    ),
  )
  const reachable = own === null ? null : reachableFrom(own, packages)
  // A program that runs no code of the server needs none, whatever its package.json lists for the types.
  const isOnServer =
    own === null ||
    crossings.some(
      ({ from, target, typeOnly }) => !typeOnly && target.part.environment === 'server' && packages.of(from) === own,
    )
  const isProgram = (home: string | null): boolean => home !== null && home !== own && packages.isApp(home)
  return layers.filter((layer) => {
    const homes = parts.filter((one) => one.role === 'layer' && one.layer === layer)
    const isOfServer = homes.every(({ environment }) => environment === 'server')
    if ((isForBrowser || !isOnServer) && isOfServer) return false
    if ((imported.get(layer)?.length ?? 0) > (app.environment === 'browser' && isOfServer ? FEW : 0)) return true
    // A program is no library of another one.
    if (homes.every(({ pattern }) => isProgram(packages.of(staticPrefix(pattern))))) return false
    if (isForBrowser && !shown.has(layer)) return false
    return homes.some(({ pattern, environment }) => {
      const home = packages.of(staticPrefix(pattern))
      const isNear = reachable === null || home === null || reachable.has(home)
      return isNear && (environment === null || app.environment === null || environment === app.environment)
    })
  })
}

/** A package, and those that it and its packages declare; those that it imports itself, where no package.json decides. */
function reachableFrom(start: string, packages: Packages): Set<string> {
  const found = new Set([start])
  for (const folder of found) {
    for (const other of packages.all)
      if (packages.declares(folder, other) ?? (folder === start && packages.uses(folder, other))) found.add(other)
  }
  return found
}
