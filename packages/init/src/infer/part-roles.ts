import { folderNames, rankOf } from '../roles/names.ts'
import { isStarted, withoutAccidents } from './accidents.ts'
import { isProcess, type Part } from '../partition/part.ts'
import type { Crossing } from './locate.ts'
import { lastSegment } from '../paths.ts'

/** Fewer files that nothing imports are no layer, whatever their folder is called. */
const FEW_FILES = 3

/** How a part is used, without the imports of tests. */
export interface Usage {
  /** The parts that import it. */
  importers: number
  /** In how many different environments its importers run. */
  environments: number
  /** How many imports lead to it from other parts. */
  incoming: number
  /** How many of those lead to an index. */
  byIndex: number
  /** How many imports lead from it to parts that are not shared. */
  outgoing: number
}

/** Finds which parts are shared, providers or apps. */
export function withRoles(
  parts: readonly Part[],
  all: readonly Crossing[],
  sizeOf: (part: Part) => number,
  hasRules = false,
  isPrivate: (one: Part) => boolean = () => false,
): Part[] {
  // Where other tools have rules, what they allow is no accident.
  const crossings = hasRules ? all : withoutAccidents(all)
  const total = parts.reduce((sum, one) => sum + sizeOf(one), 0)
  const shared = new Set(
    parts.filter(
      (one) =>
        one.role === 'layer' &&
        one.origin === null &&
        !one.isDomain &&
        !one.isPackage &&
        one.environment === null &&
        // Everything may import shared code, other packages too.
        !isPrivate(one) &&
        (folderNames.isShared(one.layer) || sizeOf(one) <= total * 0.5),
    ),
  )
  let usage = usageOf(parts, crossings, shared)
  // A shared part imports only shared parts, so each one that drops out may take others with it.
  for (let dropped = true; dropped;) {
    const failed = [...shared].filter((one) => !isShared(one, usage.get(one)!, parts, hasRules))
    dropped = failed.length > 0
    for (const one of failed) shared.delete(one)
    usage = usageOf(parts, crossings, shared)
  }
  const whole = usageOf(parts, all, shared)
  // What the program starts is above all of it, so importing that makes no app.
  const importing = new Set(
    all.flatMap(({ source, target }) => (source.part === target.part || isStarted(target.part) ? [] : [source.part])),
  )
  // A few imports against the usual order make no app.
  const isUsual = (one: Part): boolean => importing.has(one) && usage.get(one)!.outgoing === whole.get(one)!.outgoing
  const roleOf = (one: Part): Part['role'] => {
    if (shared.has(one)) return isProvider(one, usage.get(one)!) ? 'provider' : 'shared'
    return isApp(one, whole.get(one)!, isUsual(one) && sizeOf(one) < FEW_FILES) ? 'app' : one.role
  }
  return parts.map((one) => {
    const role = roleOf(one)
    const isUnused = role === 'app' && one.role === 'layer' && usage.get(one)!.outgoing + usage.get(one)!.incoming === 0
    return { ...one, role, origin: isUnused ? ('alone' as const) : one.origin }
  })
}

/** Folders that no import connects with the others are no layers: nothing shows an order. */
export function withoutIsolated(parts: readonly Part[], crossings: readonly Crossing[]): Part[] {
  const linked = new Set(
    crossings.flatMap(({ source, target }) => (source.part === target.part ? [] : [source.part, target.part])),
  )
  const isAlone = (one: Part): boolean =>
    one.role === 'layer' &&
    one.origin === null &&
    !one.isDomain &&
    !one.isPackage &&
    one.environment === null &&
    rankOf(one.layer) === null &&
    !linked.has(one)
  if (linked.size === 0) return [...parts]
  return parts.map((one) => (isAlone(one) ? { ...one, role: 'app' as const, origin: 'alone' as const } : one))
}

/** How the parts are used, given the roles that they have. */
export function usageOfRoles(parts: readonly Part[], crossings: readonly Crossing[]): Map<Part, Usage> {
  const isFree = ({ source, target }: Crossing): boolean => target.part.role === 'app' && source.part.role === 'app'
  const shared = new Set(parts.filter(({ role }) => role === 'shared' || role === 'provider'))
  return usageOf(
    parts,
    crossings.filter((crossing) => !isFree(crossing)),
    shared,
  )
}

function usageOf(parts: readonly Part[], crossings: readonly Crossing[], shared: ReadonlySet<Part>): Map<Part, Usage> {
  const importers = new Map(parts.map((one) => [one, new Set<Part>()]))
  const running = new Map(parts.map((one) => [one, new Set<Part>()]))
  const usage = new Map(
    parts.map((one) => [one, { importers: 0, environments: 0, incoming: 0, byIndex: 0, outgoing: 0 }]),
  )
  for (const { to, source, target, typeOnly } of crossings) {
    if (source.part === target.part) continue
    // Types are gone when the program runs, wherever that is.
    if (!typeOnly) running.get(target.part)!.add(source.part)
    const of = usage.get(target.part)!
    of.incoming++
    if (/\/index\.[^/]+$/.test(to)) of.byIndex++
    importers.get(target.part)!.add(source.part)
    if (!shared.has(target.part)) usage.get(source.part)!.outgoing++
  }
  for (const [one, from] of importers) {
    const of = usage.get(one)!
    of.importers = from.size
    of.environments = new Set([...running.get(one)!].flatMap(({ environment }) => environment ?? [])).size
  }
  return usage
}

/** Shared code is used by many and imports nothing but shared code; a usual name is enough for the first of these. */
function isShared(
  { layer }: Part,
  { importers, environments, incoming, outgoing }: Usage,
  parts: readonly Part[],
  hasRules: boolean,
): boolean {
  // Where other tools have rules, what they allow is no accident.
  if (hasRules && outgoing > 0) return false
  const others = parts.filter(({ isInside }) => !isInside).length - 1
  if (folderNames.isShared(layer)) return outgoing <= Math.max(2, incoming * 0.03)
  // What shows the product is above the code that everything uses, however many import it.
  if ((rankOf(layer) ?? 0) >= rankOf('ui')!) return false
  // What the browser and the server import runs everywhere.
  if (environments > 1 && outgoing === 0) return true
  if (rankOf(layer) === 0 && importers >= 2) return outgoing <= incoming * 0.03
  return importers >= Math.max(3, others * 0.5) && outgoing <= incoming * 0.02
}

/** A provider is a cross-cutting folder that is entered by its index. */
function isProvider({ layer, pattern }: Part, { incoming, byIndex }: Usage): boolean {
  return (
    (folderNames.isCrossCutting(layer) || folderNames.isProviders(layer)) &&
    pattern.endsWith('/**') &&
    incoming >= 3 &&
    byIndex >= incoming * 0.95
  )
}

/** An app connects other parts, and no other code imports it; one or two files that nothing imports are no layer in spite of their name. */
function isApp(one: Part, { incoming, outgoing }: Usage, isFew: boolean): boolean {
  const { layer, role, origin, isPackage, isDomain, shown } = one
  const isNamed = folderNames.isApp(layer === '' ? lastSegment(shown) : layer)
  const isSmall = isFew && rankOf(layer) !== null && incoming === 0
  return (
    role === 'layer' &&
    origin === null &&
    !isPackage &&
    !isDomain &&
    !isProcess(one) &&
    ((isNamed && outgoing > 0 && incoming <= Math.max(1, outgoing * 0.05)) || isSmall)
  )
}
