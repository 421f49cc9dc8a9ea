import { compileGlobs, groupBy, isServerUse } from '@stratalint/core'
import { isBuiltin } from 'node:module'
import { isOfBrowser, isProcess, type Part } from '../../partition/part.ts'
import { BOUNDARY } from '../../roles/packages.ts'
import type { PackageUse } from '../../survey/survey.ts'
import type { Placement } from './placement.ts'

/** What is known about the two sides of a program. */
export interface ServerSide {
  /** Whether a part imports code of the server today. */
  usesServer(part: Part): boolean
  /** Whether code of the browser could import a package, because its package.json lists it. */
  isOpen(name: string): boolean
  /** Whether code of the browser imports a part, so that it runs there too. */
  isShown(part: Part): boolean
}

type LocatedUse = PackageUse & { part: Part }

/** It marks code of the server, in a browser it fails by itself. */
const MARKER = 'server-only'

/** Builtins that no browser has and that code of one asks for by mistake, whether the server uses them today or not. */
const SYSTEM_BUILTINS = ['node:child_process', 'node:fs']

/** What the window of a desktop program reaches through its preload script. */
const DESKTOP = 'electron'

/** So few files of the browser that import a package of the server, as a share of all its files, are findings. */
const FEW = 0.1
const FEW_FILES = 2

/** Where more parts of the browser import a package than these, it is no package of the server alone. */
const MOST_ASTRAY = 3

/** The packages of a server that no place has yet: all code of the server may import them, and the places that do today. */
export function serverPackages(
  uses: readonly LocatedUse[],
  placed: readonly Placement[],
  units: readonly Part[],
  { usesServer, isOpen, isShown }: ServerSide,
): Placement[] {
  const browser = units.filter(isOfBrowser)
  const running = uses.filter(({ typeOnly }) => !typeOnly)
  const onServer = new Set(running.flatMap((use) => (isOfServerAlone(use) ? [use.part] : [])))
  const isOfServer = (one: Part): boolean =>
    one.environment === null
      ? (one.role === 'app' && (onServer.has(one) || usesServer(one))) ||
        (one.role === 'layer' && onServer.has(one) && !isShown(one))
      : !isOfBrowser(one)
  const server = units.filter(isOfServer)
  const isPlaced = compileGlobs(placed.map(({ name }) => name))
  const names = new Set(running.flatMap((use) => (isOfServerAlone(use) && !isBuiltin(use.name) ? [use.name] : [])))
  if (units.some(isProcess) && running.some(({ name }) => name === DESKTOP)) names.add(DESKTOP)
  if (server.length > 0) SYSTEM_BUILTINS.forEach((name) => names.add(name))
  // What the package.json of the root lists, all packages of a workspace may import.
  const ofRoot = new Set(uses.flatMap(({ name, isOfRoot }) => (isOfRoot ? [name] : [])))
  const isCandidate = (name: string): boolean =>
    !isPlaced(name) && (isBuiltin(name) || isOpen(name) || ofRoot.has(name))
  const groups = groupBy([...names].filter(isCandidate).sort(), (name) => scopeOf(name, uses))
  return [...groups].flatMap(([name, of]): Placement[] => {
    const own = uses.filter((use) =>
      name.endsWith('/*') ? use.name.startsWith(name.slice(0, -1)) : of.includes(nameOf(use)),
    )
    const files = filesOf(own)
    const astray = groupBy(
      own.filter(({ part }) => isOfBrowser(part)),
      ({ part }) => part,
    )
    // No browser has these.
    const few = isBuiltin(name) || name === DESKTOP ? FEW_FILES : Math.min(FEW_FILES, files * FEW)
    const elsewhere = filesOf([...astray.values()].flat())
    // What much of the browser uses runs there too.
    if (elsewhere > few && astray.size > MOST_ASTRAY) return []
    const users = own.flatMap(({ part }) => (elsewhere <= few && astray.has(part) ? [] : [part]))
    const allowed = [...new Set([...server, ...users])]
    // Where most code of the browser may import a package, naming it keeps hardly anybody from it.
    if (browser.filter((one) => !allowed.includes(one)).length < browser.length / 2 || browser.length === 0) return []
    const strayed = elsewhere <= few ? elsewhere : 0
    return [{ name, parts: allowed, files: files - strayed, elsewhere: strayed, isForServer: true }]
  })
}

/** Whether an import works on a server alone, and its package does not say so by itself. */
function isOfServerAlone(use: PackageUse): boolean {
  return isBuiltin(use.name) ? SYSTEM_BUILTINS.includes(nameOf(use)) : isServerUse(use) && use.name !== MARKER
}

/** So many packages of one scope are named together, where all that the code imports of it are for the server. */
const MANY_OF_SCOPE = 3

function scopeOf(name: string, uses: readonly LocatedUse[]): string {
  const scope = `${name.split('/')[0]!}/`
  if (!name.startsWith('@')) return name
  const all = uses.filter((use) => use.name.startsWith(scope))
  const isLarge = new Set(all.map((use) => use.name)).size >= MANY_OF_SCOPE
  return isLarge && all.every(isOfServerAlone) ? `${scope}*` : name
}

/** Builtins by one spelling. */
function nameOf({ name }: PackageUse): string {
  return isBuiltin(name) ? `node:${name.replace(/^node:/, '').split('/')[0]!}` : name
}

function filesOf(uses: readonly LocatedUse[]): number {
  return new Set(uses.map(({ from }) => from)).size
}

/** In fewer files, a package has no pattern yet. */
const LEAST_FILES = 3

/** Where more of the places or of the code use a package, it is for all of them. */
const MOST_PLACES = 0.5
const MOST_CODE = 0.6

/** More packages than these are no list that people read. */
const MOST_PACKAGES = 12

/** The packages that connect a program with the world and that some places import: these may, and no others. */
export function packagesOfToday(
  uses: readonly LocatedUse[],
  placed: readonly Placement[],
  units: readonly Part[],
  sizeOf: (part: Part) => number,
): Placement[] {
  const isPlaced = compileGlobs(placed.map(({ name }) => name))
  const total = units.reduce((sum, one) => sum + sizeOf(one), 0)
  return [
    ...groupBy(
      uses.filter(({ name }) => BOUNDARY.test(name) && !isPlaced(name)),
      ({ name }) => name,
    ),
  ]
    .flatMap(([name, own]): Placement[] => {
      const parts = [...new Set(own.map(({ part }) => part))]
      const layers = parts.filter(({ role }) => role === 'layer')
      const size = parts.reduce((sum, one) => sum + sizeOf(one), 0)
      const isWide = parts.length > units.length * MOST_PLACES || size > total * MOST_CODE
      // The package.json files of these packages say the same.
      const isDeclaredThere = own.every(({ isOfRoot }) => !isOfRoot) && layers.every(({ isPackage }) => isPackage)
      const isShared = parts.some(({ role }) => role === 'shared')
      return filesOf(own) < LEAST_FILES || layers.length === 0 || isWide || isDeclaredThere || isShared
        ? []
        : [{ name, parts, files: filesOf(own), elsewhere: 0, isForServer: false }]
    })
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PACKAGES)
}
