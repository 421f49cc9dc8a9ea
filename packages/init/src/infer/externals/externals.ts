import { groupBy } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { isProcess, type Part } from '../../partition/part.ts'
import type { PackageUse } from '../../survey/survey.ts'
import { BOUNDARY, FRAMEWORK, GENERAL } from '../../roles/packages.ts'
import type { Spot } from '../locate.ts'
import type { Placement } from './placement.ts'
import { packagesOfToday, serverPackages, type ServerSide } from './server-packages.ts'

const NO_SIDES: ServerSide = { usesServer: () => false, isOpen: () => false, isShown: () => false }

type Users = Map<Part, Set<string>>

const MANY = 12
/** In fewer files, a package has no place, unless it is known for one. */
const FEW_FILES = 8
/** In a project with fewer files, the next folder may need the framework too. */
const SMALL = 20
/** So many packages of one scope are named together or not at all. */
const MANY_OF_SCOPE = 3
/** The share of the files of a package that are in its parts. */
const NEARLY_ALL = 0.9
/** A framework has one side of a program, apart from this share of its files. */
const FEW = 0.02
/** More findings about one package are no accident. */
const MOST_ELSEWHERE = 12
/** Parts with more of the code are the whole project. */
const WHOLE = 0.8

/** Packages whose imports are nearly all in one or two parts that are not the whole project. */
export function inferExternals(
  uses: readonly PackageUse[],
  locate: (file: string) => Spot | null,
  parts: readonly Part[],
  sizeOf: (part: Part) => number,
  sides: ServerSide = NO_SIDES,
): Placement[] {
  const total = parts.reduce((sum, one) => sum + sizeOf(one), 0)
  const located = uses.flatMap((use) => {
    const spot = isCandidate(use) ? locate(use.from) : null
    return spot === null ? [] : [{ ...use, part: unitOf(spot.part, parts) }]
  })
  const placementOf = (name: string, isKnown: boolean, of: readonly (PackageUse & { part: Part })[]): Placement[] => {
    // The files that start a program connect everything, and types are gone when it runs.
    const deciding = usersOf(of.filter(({ part, typeOnly }) => !typeOnly && part.origin !== 'entry'))
    const sorted = [...deciding].sort(([, a], [, b]) => b.size - a.size)
    const all = countOf(sorted)
    const enough = sorted.findIndex((_, index) => countOf(sorted.slice(0, index + 1)) >= all * NEARLY_ALL) + 1
    const chosen = sorted.slice(0, enough).map(([one]) => one)
    // Its package.json says the same.
    const isDeclaredThere = of.every(({ isOfRoot }) => !isOfRoot)
    if (
      all < (isKnown ? 1 : FEW_FILES) ||
      (FRAMEWORK.test(name) && total < SMALL && !parts.some(isProcess)) ||
      enough > (FRAMEWORK.test(name) ? 4 : isKnown && all >= 6 ? 2 : 1) ||
      chosen.some(({ isPackage, role }) => (isPackage && isDeclaredThere) || role === 'app') ||
      chosen.reduce((sum, one) => sum + sizeOf(one), 0) > total * WHOLE ||
      (!isKnown && isOneOfBrowser(chosen, parts))
    )
      return []
    const everywhere = usersOf(of)
    const composing = [...everywhere.keys()].filter((one) => one.origin === 'entry' || isDirectlyAround(one, chosen))
    const single = typed(of, deciding)
    const allowed = [...new Set([...chosen, ...composing, ...single])]
    const files = countOf([...everywhere].filter(([one]) => allowed.includes(one)))
    const elsewhere = countOf([...everywhere]) - files
    // Types that most of the code uses are no sign of a place.
    const tolerated = FRAMEWORK.test(name) ? files * FEW : isKnown ? Math.min(MOST_ELSEWHERE, files * 0.25) : 0
    return elsewhere > tolerated ? [] : [{ name, parts: allowed, files, elsewhere, isForServer: false }]
  }
  const byName = groupBy(located, ({ name }) => name)
  const scopes = [
    ...groupBy(
      located.filter(({ name }) => name.startsWith('@')),
      ({ name }) => name.split('/')[0]!,
    ),
  ]
  const whole = scopes.flatMap(([scope, of]) => {
    const names = new Set(of.map(({ name }) => name))
    const isKnown = FRAMEWORK.test(scope) || [...names].every((name) => BOUNDARY.test(name))
    return names.size >= (isKnown ? 2 : 3) ? placementOf(`${scope}/*`, isKnown, of) : []
  })
  const single = [...byName]
    .filter(([name]) => !whole.some((one) => one.name === `${name.split('/')[0]}/*`))
    // One package of a framework is as much at home as the others.
    .filter(([name]) => !(name.startsWith('@') && FRAMEWORK.test(name)) || BOUNDARY.test(name))
    .flatMap(([name, of]) => placementOf(name, BOUNDARY.test(name) || FRAMEWORK.test(name), of))
  const scopeOf = ({ name }: Placement): string => (name.startsWith('@') ? name.split('/')[0]! : name)
  const ofScope = groupBy(single, scopeOf)
  // Many packages of a scope that is used elsewhere too are parts of one product.
  const printed = single.filter((one) => isBoundary(one) || ofScope.get(scopeOf(one))!.length < MANY_OF_SCOPE)
  const weight = ({ name }: Placement): number => Number(isBoundary({ name }))
  const placed = [...whole, ...printed]
    .sort((a, b) => weight(b) - weight(a) || b.files - a.files || (a.name < b.name ? -1 : 1))
    .slice(0, MANY)
  const all = uses.flatMap((use) => {
    const spot = locate(use.from)
    return spot === null ? [] : [{ ...use, part: unitOf(spot.part, parts) }]
  })
  const units = [...new Set(parts.map((one) => unitOf(one, parts)))]
  const ofServer = serverPackages(all, placed, units, sides)
  return [...placed, ...ofServer, ...packagesOfToday(all, [...placed, ...ofServer], units, sizeOf)]
}

/** Whether parts are some of those that the browser shows: what one of them shows its neighbours may use too. */
function isOneOfBrowser(chosen: readonly Part[], parts: readonly Part[]): boolean {
  const isShown = ({ environment }: Part): boolean => environment === 'browser'
  return chosen.some(isShown) && parts.some((one) => isShown(one) && !chosen.includes(unitOf(one, parts)))
}

/** The one part outside of the layers that takes nothing but types of a package, as a folder of types does; none where several do. */
function typed(uses: readonly (PackageUse & { part: Part })[], deciding: Users): Part[] {
  const parts = [...usersOf(uses).keys()].filter((one) => one.origin !== 'entry' && !deciding.has(one))
  return parts.length === 1 && parts[0]!.role === 'shared' ? parts : []
}

/** Whether a place has the files next to the folder of another one, such as those of the same project. */
function isDirectlyAround({ role, pattern }: Part, parts: readonly Part[]): boolean {
  return role === 'app' && parts.some((one) => pattern === one.pattern.replace(/[^/]+\/\*\*$/, '*'))
}

function isBoundary({ name }: Pick<Placement, 'name'>): boolean {
  return BOUNDARY.test(name) || FRAMEWORK.test(name)
}

function isCandidate({ name, isRuntime }: PackageUse): boolean {
  if (isBuiltin(name) || GENERAL.test(name)) return false
  return isRuntime || BOUNDARY.test(name) || FRAMEWORK.test(name)
}

/** The parts of one layer are one. */
function unitOf(one: Part, parts: readonly Part[]): Part {
  return one.role === 'layer' ? parts.find(({ role, layer }) => role === 'layer' && layer === one.layer)! : one
}

function usersOf(uses: readonly { part: Part; from: string }[]): Users {
  const users: Users = new Map()
  for (const { part, from } of uses) users.set(part, (users.get(part) ?? new Set()).add(from))
  return users
}

function countOf(users: readonly (readonly [Part, ReadonlySet<string>])[]): number {
  return users.reduce((sum, [, { size }]) => sum + size, 0)
}
