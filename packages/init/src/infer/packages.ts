import { staticPrefix } from '@stratalint/core'
import { isBelow, lastSegment } from '../paths.ts'
import type { Part } from '../partition/part.ts'
import { rankOf } from '../roles/names.ts'
import type { Survey } from '../survey/survey.ts'
import { isInApps } from '../survey/workspace.ts'
import { layerWeights } from './cross-domain.ts'
import type { Crossing } from './locate.ts'
import type { LayerFacts } from './order.ts'

/** The packages of a workspace, as far as they decide an order. */
export interface Packages {
  all: readonly string[]
  /** The package that a part or a file is in; `null` outside all of them, and for parts of several. */
  of(path: string): string | null
  isApp(folder: string): boolean
  /** Whether package.json lets one package import another; `null` where none decides. */
  declares(from: string, to: string): boolean | null
  /** Whether any code of a package imports another package. */
  uses(from: string, to: string): boolean
}

/** Where so many of the imports between packages are not declared, package.json forbids none of them. */
const UNDECLARED = 0.25

/** What the package.json files of a workspace say about today's imports. */
export function packagesOf({ members, workspace }: Survey, crossings: readonly Crossing[]): Packages {
  const of = (path: string): string | null => members.find((member) => path === member || isBelow(path, member)) ?? null
  const between = crossings.flatMap(({ from, to }) => {
    const [source, target] = [of(from), of(to)]
    return source === null || target === null || source === target ? [] : [{ source, target }]
  })
  const known = between.map(({ source, target }) => workspace.declares(source, target)).filter((one) => one !== null)
  const isStrict = known.filter((one) => !one).length <= known.length * UNDECLARED
  const pairs = new Set(between.map(({ source, target }) => `${source}\0${target}`))
  // What another package declares and imports is a library, whatever it starts besides.
  const isLibrary = (folder: string): boolean =>
    members.some((other) => pairs.has(`${other}\0${folder}`) && workspace.declares(other, folder) === true)
  return {
    all: members,
    of,
    isApp: (folder) => workspace.apps.has(folder) && (isInApps(folder) || !isLibrary(folder)),
    declares: (from, to) => workspace.declares(from, to) || (isStrict ? workspace.declares(from, to) : null),
    uses: (from, to) => pairs.has(`${from}\0${to}`),
  }
}

/** What is known about the layers of a model besides the number of their imports. */
export function layerFacts(
  parts: readonly Part[],
  crossings: readonly Crossing[],
  packages: Packages,
  sizeOf: (part: Part) => number,
  forbids: (from: string, to: string) => boolean,
): LayerFacts {
  const layers = new Map<string, Part[]>()
  for (const one of parts) {
    if (one.role === 'layer') layers.set(one.layer, [...(layers.get(one.layer) ?? []), one])
  }
  const packageOf = new Map(
    [...layers].map(([name, own]) => {
      const folders = [...new Set(own.map(({ pattern }) => packages.of(staticPrefix(pattern))))]
      return [name, folders.length === 1 ? folders[0]! : null]
    }),
  )
  const counts = new Map<string, number>()
  for (const folder of packageOf.values()) if (folder !== null) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  const isWhole = (name: string): boolean => {
    const folder = packageOf.get(name) ?? null
    return layers.get(name)!.every(({ isPackage }) => isPackage) && (folder === null || counts.get(folder) === 1)
  }
  const isExports = (name: string): boolean => layers.get(name)!.some(({ origin }) => origin === 'exports')
  const environment = (name: string): string | null => {
    const own = layers.get(name) ?? []
    return (own.find(({ isInside }) => !isInside) ?? own[0])?.environment ?? null
  }
  const runApart = (from: string, to: string): boolean =>
    environment(from) !== null && environment(to) !== null && environment(from) !== environment(to)
  const weights = layerWeights(crossings)
  const isOther = (name: string, folder: string): boolean => (packageOf.get(name) ?? folder) !== folder
  return {
    environment,
    isWhole,
    // A name that is not unique has the folder around it in front.
    rank: (name) => rankOf(name) ?? rankOf(lastSegment(layers.get(name)![0]!.shown)),
    isStarted: (name) => layers.get(name)!.some(({ origin }) => origin === 'framework'),
    forbids,
    size: (name) => layers.get(name)!.reduce((sum, one) => sum + sizeOf(one), 0),
    runtime: layerWeights(crossings.filter(({ typeOnly }) => !typeOnly)),
    isApp: (name) => {
      const folder = packageOf.get(name) ?? null
      return folder !== null && packages.isApp(folder)
    },
    declares: (from, to) => {
      const [source, target] = [packageOf.get(from) ?? null, packageOf.get(to) ?? null]
      if (source === null || target === null || source === target) return null
      const isDeclared = packages.declares(source, target)
      if (isDeclared === true && packages.isApp(target)) return packages.uses(source, target)
      if (isDeclared !== true || (weights.get(from)?.get(to) ?? 0) > 0) return isDeclared
      if ((isWhole(from) && isWhole(to)) || isExports(to)) return true
      if (runApart(from, to)) return false
      // In a package of several layers, those that import the other package, or any, show which of them may.
      if (!packages.uses(source, target))
        return isWhole(from) || [...(weights.get(from)?.keys() ?? [])].some((name) => isOther(name, source))
      const users = [...packageOf].filter(
        ([name, folder]) =>
          folder === source && [...(weights.get(name)?.keys() ?? [])].some((other) => packageOf.get(other) === target),
      )
      const isUsual = users.length > 1 && users.length >= counts.get(source)! / 2
      return isUsual && users.some(([name]) => (weights.get(name)?.get(to) ?? 0) > 0)
    },
  }
}
