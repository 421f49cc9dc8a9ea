import { exportNamed } from '../../facts/exports.ts'
import { once } from '../../facts/facts.ts'
import { isComponentFile } from '../../policy/policy.ts'
import type { RemedyContext } from '../context.ts'
import { homesOf, sampleIn, type Home } from '../home.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import { newExtension } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { leavesServer } from '../server/leaves-server.ts'
import { needsServerCode } from '../server/needs-server.ts'
import { hasRoute, legalRoute } from '../simulate/legal-route.ts'
import { blockedFollowersOf, followersOf, type Follower } from '../simulate/followers.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { verdictGroupsOf } from '../simulate/verdict-groups.ts'
import { suitableHomes } from '../suitable-homes.ts'
import { forComponents, generalFirst } from './component-home.ts'
import { destinationIn, isIndexName } from './destination.ts'
import { isMapped, isProvided } from './mapped-class.ts'
import {
  declarationsToMove,
  declaredWhere,
  nameKept,
  usesImporter,
  type MovedDeclarations,
} from './moved-declarations.ts'
import { moveWhole } from './move-whole.ts'
import { isForeign } from './new-path.ts'
import { declares, exportsOther, useDeclared } from './use-declared.ts'

/** The homes that suit the importer of a context, best first. */
export type FindHomes = (context: RemedyContext) => readonly Home[]

/** Moves types, with the constants that they query, to the first of these homes that both ends may import. */
export function moveTypes(context: RemedyContext, homesFor: FindHomes): Remedy | null {
  if (!context.symbols.types || !context.symbols.named) return null
  if (context.symbols.queriesValue && !queriesData(context)) return null
  const moved = declarationsToMove(context)
  return moved === null || moved.along.some(({ kind }) => kind === 'value')
    ? null
    : firstLegal(context, homesFor, moved)
}

/** Whether what a type queries is plain data, which may be declared where the type is. */
function queriesData({ facts, target, symbols }: RemedyContext): boolean {
  const declared = symbols.plain ? declaredWhere(facts, target, symbols.names) : null
  return declared?.names.every((name) => /^(?:data|enum)$/.test(facts.shapeOf?.(declared.path, name) ?? '')) === true
}

/** Moves a value to the first of these homes that both ends may import and from which its own imports are legal. */
export function moveValue(context: RemedyContext, homesFor: FindHomes): Remedy | null {
  const { symbols } = context
  if (symbols.types || symbols.bare || !symbols.named) return null
  const moved = declarationsToMove(context)
  if (moved === null || isMapped(context.facts, moved.source) || movesProvided(context, moved)) return null
  return firstLegal(context, homesFor, moved)
}

function movesProvided({ facts, edge, target }: RemedyContext, { source, along }: MovedDeclarations): boolean {
  const names = edge.names.map(({ name }) => name)
  const declared = declaredWhere(facts, target, names)?.names ?? names
  // Other files do not see what moves along without an export.
  const classes = along.filter(({ name }) => facts.shapeOf?.(source, name) === 'class').map(({ name }) => name)
  return isProvided(facts, source, [...declared, ...classes])
}

function firstLegal(context: RemedyContext, homesFor: FindHomes, moved: MovedDeclarations): Remedy | null {
  const blocked = blockedFollowersOf(context, moved.source, namesOf(context, moved.along))
  if (blocked.length <= 1) return movesTo(context, homesFor, moved, blocked).next().value?.remedy ?? null
  const chosen = homeForAll(context, homesFor, moved, blocked)
  return chosen === null ? null : legalMove(context, chosen, moved, blocked)
}

/** The moves that are legal for one importer. */
function* movesTo(
  context: RemedyContext,
  homesFor: FindHomes,
  moved: MovedDeclarations,
  blocked: readonly Follower[],
): Generator<{ home: Home; remedy: Remedy }, undefined> {
  const declaring =
    context.judge.locate(moved.source)?.instance === context.to?.instance ? [] : homesOf(context.judge, moved.source)
  const homes = [...homesFor(context), ...declaring]
  const isOwn = ({ place, layer }: Home): boolean => place === context.from.place && layer === context.from.layer
  const candidates = moved.jsx ? generalFirst(homes, isOwn).flatMap(forComponents) : homes
  for (const home of suitableHomes(context, candidates)) {
    const remedy = legalMove(context, home, moved, blocked)
    if (remedy !== null) yield { home, remedy }
  }
}

function legalMove(
  context: RemedyContext,
  home: Home,
  moved: MovedDeclarations,
  blocked: readonly Follower[],
): Remedy | null {
  const remedy = moveTo(context, home, moved)
  return remedy !== null &&
    areLegal(context.judge, remedy.edges) &&
    !worsens(context, remedy, blocked) &&
    !leavesServer(context, remedy)
    ? remedy
    : null
}

const HOMES = {}

/** The home that suits most of the blocked importers; the same whichever of them asks, so that a declaration has one home. */
function homeForAll(
  context: RemedyContext,
  homesFor: FindHomes,
  moved: MovedDeclarations,
  blocked: readonly Follower[],
): Home | null {
  const { judge, facts, symbols, reason } = context
  return once(facts, HOMES, JSON.stringify([moved.source, symbols.names, reason.code]), () => {
    const groups = verdictGroupsOf(judge)
    // Importers that are judged alike have the same homes.
    const importers = new Map(blocked.map(({ from }) => [groups.of(from), from]))
    const found = [...importers.values()].sort().flatMap((file) => {
      const from = judge.locate(file)
      return from === null ? [] : [...movesTo({ ...context, file, from }, homesFor, moved, blocked)]
    })
    const unsuited = new Map(found.map((one) => [one, unsuitedBy(context, one.remedy, blocked)]))
    return found.sort((a, b) => unsuited.get(a)! - unsuited.get(b)!)[0]?.home ?? null
  })
}

/** Whether an import that one rule forbids now would break another one. */
function worsens({ judge, file }: RemedyContext, { plan: { target } }: Remedy, blocked: readonly Follower[]): boolean {
  return blocked.some(({ from, typeOnly, rule }) => {
    if (from === file || from === target) return false
    const edge = { ...fileEdge(from, target!, typeOnly), packageByPath: null, specifier: '' }
    const verdict = judge.judge(edge)
    return verdict.status === 'forbidden' && verdict.rule !== rule
  })
}

/** How many of the blocked importers stay blocked after a move. */
function unsuitedBy(context: RemedyContext, remedy: Remedy, blocked: readonly Follower[]): number {
  const { target } = remedy.plan
  return blocked.filter(({ from, typeOnly }) => from !== target && !hasRoute(context, from, target!, typeOnly)).length
}

function moveTo(context: RemedyContext, home: Home, moved: MovedDeclarations): Remedy | null {
  const { file, symbols, facts } = context
  const { source, along, imports, jsx } = moved
  if (!isIndexName(symbols.first) && !suits(context, home, moved)) return null
  // Its name follows the names around the declaration, so that it is the same for all importers; components have names of their own.
  const destination = destinationIn({ ...context, file: isComponentFile(source) ? file : source }, home, {
    symbol: symbols.first,
    extension: newExtension(source, jsx),
    near: isOnlyUser(context, moved) ? file : source,
    // What runs anywhere leaves the name of a file of the server.
    name:
      /\.server\.\w+$/.test(source) && !needsServerCode(context, source, namesOf(context, along))
        ? null
        : nameKept(context, moved),
  })
  if (destination === null || destination.path === source) return null
  if (isForeign(destination.path) && !isForeign(source)) return null
  if (!symbols.plain) {
    const whole = moveWhole(context, home, moved, namesOf(context, along))
    if (whole !== null) return whole
  }
  // Beside the importer, what uses the importer's own declarations would import it and be imported by it.
  const isBeside = usesImporter(context, moved) && !exportsOther(context, file, source)
  const path = isBeside && isSameHome(context, destination.path) ? file : destination.path
  const exists = path === file || destination.exists
  // The importer depends on the package that declares it, which may then not depend on the importer's.
  if (isInOtherPackage(facts, file, source) && !isInOtherPackage(facts, file, path)) return null
  // What both ends have in common stays in their package, unless there is a place for everyone.
  if (!isInOtherPackage(facts, file, source) && isInOtherPackage(facts, file, path) && home.place.role !== 'shared')
    return null
  if (exists && path !== file && declares(context, path)) return useDeclared(context, path)
  if (exists && exportsOther(context, path, source)) return null

  const fromImporter = path === file ? { entry: null, edges: [] } : legalRoute(context, file, path, symbols.types)
  const fromSource = legalRoute(context, source, path, symbols.types)
  if (fromImporter === null || fromSource === null) return null
  const followers = followersOf(context, source, namesOf(context, along))
    .filter(({ from }) => from !== file && from !== path)
    .map(({ from, typeOnly }) => fileEdge(from, path, typeOnly))
  const entry = fromImporter.entry ?? fromSource.entry
  const own = imports?.filter((edge) => edge.target.type !== 'file' || edge.target.path !== path) ?? []
  return {
    plan: {
      action: 'move-declarations',
      key: symbols.types ? 'move-type' : 'move-value',
      // A default export has no name to move it by.
      applicability:
        imports === null || entry !== null || !symbols.plain
          ? 'manual'
          : symbols.types || isInert(context, moved)
            ? 'auto'
            : 'suggested',
      symbols: namesOf(context, along),
      target: path,
      from: source,
      along: along.map(({ name }) => name),
      exists,
      entry,
    },
    edges: [
      ...fromImporter.edges,
      ...fromSource.edges,
      ...followers,
      ...edgesFrom(path, own),
      ...edgesToOrigins(context, path, own),
    ],
  }
}

/** Imports of what other instances re-export count as imports of where it is declared, as the rule about laundering sees them. */
function edgesToOrigins(
  { judge, facts }: RemedyContext,
  path: string,
  imports: NonNullable<MovedDeclarations['imports']>,
): PlannedEdge[] {
  return imports.flatMap(({ target, typeOnly, names }) => {
    if (target.type !== 'file') return []
    const exported = facts.exportsOf(target.path)
    const instance = judge.locate(target.path)?.instance
    const origins = (names ?? []).flatMap((name) => exportNamed(exported, name)?.origin?.path ?? [])
    return origins
      .filter((origin) => judge.locate(origin) !== null && judge.locate(origin)?.instance !== instance)
      .map((origin) => fileEdge(path, origin, typeOnly))
  })
}

function isSameHome({ judge, from }: RemedyContext, path: string): boolean {
  const at = judge.locate(path)
  return at?.instance === from.instance && at.layer === from.layer
}

/** Whether no other file than the importer uses what moves. */
function isOnlyUser(context: RemedyContext, { source, along }: MovedDeclarations): boolean {
  const names = namesOf(context, along)
  const users = [...followersOf(context, source, names), ...blockedFollowersOf(context, source, names)]
  return users.every(({ from }) => from === context.file)
}

/** Whether any new file of a home could be the target, as far as that does not depend on its name. */
function suits(context: RemedyContext, home: Home, { source, along, imports }: MovedDeclarations): boolean {
  const { judge, file, symbols } = context
  const sample = sampleIn(judge, home)
  if (sample === null) return true
  if (!hasRoute(context, file, sample, symbols.types)) return false
  const groups = verdictGroupsOf(judge)
  const own = groups.of(sample)
  // Files of one home may import each other, and one of them may be the target; a file without a place is not judged.
  const isLegal = (from: number, to: number, typeOnly: boolean): boolean =>
    from === to || from < 0 || groups.allows(from, to, typeOnly)
  const isImportLegal = ({ target, typeOnly }: Omit<PlannedEdge, 'from'>): boolean =>
    target.type === 'file'
      ? isLegal(own, groups.of(target.path), typeOnly)
      : areLegal(judge, [{ from: sample, target, typeOnly }])
  return (
    hasRoute(context, source, sample, symbols.types) &&
    (imports ?? []).every(isImportLegal) &&
    followersOf(context, source, namesOf(context, along)).every(
      ({ from, typeOnly }) => from === file || isLegal(groups.of(from), own, typeOnly),
    )
  )
}

const INERT = /^(?:function|class|enum|data|type|alias)$/

/** Whether it makes no difference when the declarations are evaluated, so that a move keeps what the code does. */
function isInert(context: RemedyContext, { source, along }: MovedDeclarations): boolean {
  const { facts, target, symbols } = context
  const declared = declaredWhere(facts, target, symbols.names)?.names ?? symbols.names
  return [...declared, ...along.map(({ name }) => name)].every((name) =>
    INERT.test(facts.shapeOf?.(source, name) ?? ''),
  )
}

function namesOf({ symbols }: RemedyContext, along: MovedDeclarations['along']): string[] {
  return [...symbols.names, ...along.map(({ name }) => name)]
}
