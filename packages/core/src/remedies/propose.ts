import type { Reason } from '../verdict/reason.ts'
import { legalRemedies, type RemedyContext } from './context.ts'
import { homesByRole, homesOf, type Home } from './home.ts'
import { callFromAbove } from './invert/call-from-above.ts'
import { declareInPlace } from './invert/declare-types.ts'
import { declareStructure, invert } from './invert/invert.ts'
import { lastResort, takeParameter } from './invert/last-resort.ts'
import { importsComponent } from './invert/take-component.ts'
import { referenceRemedies } from './move/global-declarations.ts'
import { moveTypes, moveValue, type FindHomes } from './move/move-declarations.ts'
import { declaredWhere } from './move/moved-declarations.ts'
import { moveMisplacedFile } from './move/misplaced-file.ts'
import { isAsset, moveAsset, moveComponent, moveImporter } from './move/move-file.ts'
import { moveTestHelper } from './move/move-test-helper.ts'
import { kebabCase } from './paths/path.ts'
import { checkTarget, placeTarget, renameTarget, takeAndPlace, useOutsidePackage } from './place/place-target.ts'
import { kindOf, type EdgePlan, type Remedy } from './plan.ts'
import { deleteReExport } from './reroute/delete-re-export.ts'
import { useClosedLayer } from './reroute/use-closed-layer.ts'
import { useConsumerEntry } from './reroute/use-consumer-entry.ts'
import { publish, useEntry } from './reroute/use-entry.ts'
import { useOrigin } from './reroute/use-origin.ts'
import { usePackageName } from './reroute/use-package-name.ts'
import { useWrappingExport } from './reroute/use-wrapping-export.ts'
import { packageRemedies } from './reroute/wrap-package.ts'
import { patternRemedies, unmatchedRemedies } from './resolve/import-pattern.ts'
import { unresolvedRemedies } from './resolve/unresolved-import.ts'
import { passedOnPackage, type PassedOnPackage } from './reroute/passed-on-package.ts'
import { leavesServer } from './server/leaves-server.ts'
import { serverRemedies } from './server/server-remedies.ts'
import { areLegal, fileEdge } from './simulate/simulate.ts'

/** Reasons whose remedies fit a re-export unchanged. */
const SAME_FOR_RE_EXPORT: ReadonlySet<Reason['code']> = new Set([
  'unresolved',
  'unplaced',
  'unchecked',
  'provider-internals',
  'app-to-layer',
  'to-test',
  'instance-entry',
  'layer-entry',
  'package-by-path',
])

/** Reasons whose remedies fit a reference to global declarations unchanged. */
const SAME_FOR_REFERENCE: ReadonlySet<Reason['code']> = new Set([
  'unresolved',
  'external',
  'unplaced',
  'unchecked',
  'provider-internals',
  'app-to-layer',
  'instance-entry',
  'layer-entry',
  'package-by-path',
])

/** The remedies of a violation, best first, each of them legal; never empty. */
export function proposeRemedies(context: RemedyContext): Remedy[] {
  const legal = legalRemedies(context, [importAsType(context), ...candidates(context)]).filter(
    (remedy) => !leavesServer(context, remedy),
  )
  const onServer = legal.some(({ plan }) => isReady(plan)) ? null : serverRemedies(context, legal)
  if (onServer !== null) return onServer
  const remedies = context.edge.kind.startsWith('export') ? forReExport(context, legal) : legal
  const first = remedies[0] ?? lastResortFor(context)
  return isReady(first.plan) || remedies.length === 0 ? [first] : remedies
}

function candidates(context: RemedyContext): (Remedy | null)[] {
  const { edge, reason, symbols } = context
  if (edge.kind === 'glob')
    return edge.target.type === 'file'
      ? patternRemedies(context)
      : reason.code === 'unresolved'
        ? unmatchedRemedies(context)
        : [lastResortFor(context)]
  if (edge.kind === 'reference' && !SAME_FOR_REFERENCE.has(reason.code)) return referenceRemedies(context)
  switch (reason.code) {
    case 'unresolved':
      return unresolvedRemedies(context, reason.why)
    case 'external':
      return packageRemedies(context, reason.name, reason.allowedIn)
    case 'unplaced':
    case 'unchecked': {
      const ready = [
        useOrigin(context),
        useOutsidePackage(context),
        ...(reason.code === 'unchecked' ? [renameTarget(context), checkTarget(context)] : []),
        placeTarget(context),
      ]
      if (ready.some((remedy) => remedy !== null && areLegal(context.judge, remedy.edges))) return ready
      return [...(edge.kind.startsWith('export') ? [] : moves(context, ownAndSharedHomes)), takeAndPlace(context)]
    }
    case 'from-shared':
      return context.to!.place.role === 'app'
        ? [useOrigin(context), ...moves(context, ownHomes)]
        : [useOrigin(context), moveImporter(context, homesForImporter(context)), lastResort(context)]
    case 'to-app':
      return [useOrigin(context), ...movesOrInversion(context, ownAndSharedHomes)]
    case 'provider-too-low':
      return [useOrigin(context), (symbols.types ? declareStructure(context) : null) ?? callFromAbove(context)]
    case 'provider-internals': {
      const passed = passedOnPackage(context)
      if (passed !== null) return wrappersOf(passed)
      return [useEntry(context), useOrigin(context), useWrappingExport(context) ?? publish(context)]
    }
    case 'cross-domain':
      return [
        useEntry(context),
        useOrigin(context),
        useConsumerEntry(context),
        useWrappingExport(context),
        movePlain(context),
        declareStructure(context),
        symbols.types ? null : publish(context),
      ]
    case 'cross-domain-equal':
      return [
        useOrigin(context),
        useConsumerEntry(context),
        ...movesOrInversion(context, (one) => [...lowerHomes(one), ...sharedHomes(one)]),
      ]
    case 'outside-to-domain':
      return [useOrigin(context), declareStructure(context)]
    case 'app-to-layer':
      return [useEntry(context), useWrappingExport(context) ?? publish(context), useOrigin(context)]
    case 'later-layer':
    case 'unordered-layers':
      return [useOrigin(context), ...movesOrInversion(context, commonHomes)]
    case 'past-closed':
      return [useOrigin(context), useClosedLayer(context, reason.closed)]
    case 'to-test':
      return [moveTestHelper(context)]
    case 'instance-entry':
      return [
        useEntry(context),
        reason.reserved ? useConsumerEntry(context) : null,
        publish(context),
        useOrigin(context),
      ]
    case 'layer-entry':
      return [useEntry(context), publish(context), useOrigin(context)]
    case 'package-by-path':
      return [usePackageName(context, reason.packageName)]
  }
}

/** What wraps a package that reaches the importer through a re-export. */
function wrappersOf({ context, name, allowedIn }: PassedOnPackage): Remedy[] {
  return packageRemedies(context, name, allowedIn).flatMap((remedy) =>
    remedy?.plan.action === 'use-wrapper' ? [{ ...remedy, plan: { ...remedy.plan, package: name } }] : [],
  )
}

/** A re-export has no use for a parameter: its declarations move, or its importers import them directly. */
function forReExport(context: RemedyContext, remedies: readonly Remedy[]): Remedy[] {
  if (SAME_FOR_RE_EXPORT.has(context.reason.code)) return [...remedies]
  const kept = remedies.filter(({ plan }) => kindOf(plan) !== 'invert' && plan.key !== 'publish')
  const ready = kept.filter(({ plan }) => isReady(plan))
  if (ready.length > 0) return ready
  if (!context.symbols.types) return [deleteReExport(context), ...kept]
  const declared = kept.length === 0 ? declareInPlace(context) : null
  return [...kept, deleteReExport(context), ...(declared === null ? [] : [declared])]
}

/** Where types are exempt, an import that names only types is written as a type import. */
function importAsType({ edge, file, target, symbols }: RemedyContext): Remedy | null {
  const isValueImport = !edge.typeOnly && (edge.kind === 'import' || edge.kind === 'export')
  if (!isValueImport || !symbols.types || !symbols.named || target === '') return null
  const plan = { action: 'edit-import', key: 'use-import-type', applicability: 'auto' } as const
  return {
    plan: { ...plan, symbols: symbols.names, change: { type: 'import-type' } },
    edges: [fileEdge(file, target, true)],
  }
}

/** Whether a legal import of the same names exists already, so that no other remedy is worth reading. */
function isReady({ key }: EdgePlan): boolean {
  return key === 'use-origin' || key === 'use-entry' || key === 'use-import-type'
}

function lastResortFor(context: RemedyContext): Remedy {
  return context.reason.code === 'external' ? takeParameter(context) : lastResort(context)
}

/** Types move as low as possible; values as high as possible, into the importer's own layer first. */
function moves(context: RemedyContext, homesFor: FindHomes): (Remedy | null)[] {
  if (isAsset(context)) return context.symbols.bare ? [lastResort(context)] : [moveAsset(context), lastResort(context)]
  if (importsComponent(context)) return [moveComponent(context, highestFirst(context, homesFor))]
  return [moveTypes(context, homesFor), moveValue(context, (one) => highestFirst(one, homesFor))]
}

/** An enum or a constant moves to the importer's domain where the other one may import it from there. */
function movePlain(context: RemedyContext): Remedy | null {
  const { facts, target, symbols } = context
  const declared = symbols.plain ? declaredWhere(facts, target, symbols.names) : null
  const isPlain = declared?.names.every((name) => /^(?:enum|data)$/.test(facts.shapeOf?.(declared.path, name) ?? ''))
  return isPlain === true ? moveValue(context, (one) => highestFirst(one, ownHomes)) : null
}

function highestFirst(context: RemedyContext, homesFor: FindHomes): Home[] {
  const homes = homesFor(context)
  const own = homes.filter(({ layer, place }) => place === context.from.place && layer === context.from.layer)
  return [...own, ...[...homes].reverse()]
}

/** A type that can move needs no other remedy; a value that can move may still be better passed in. */
function movesOrInversion(context: RemedyContext, homesFor: FindHomes): (Remedy | null)[] {
  const misplaced = moveMisplacedFile(context)
  if (misplaced !== null) return context.symbols.types ? [misplaced] : [misplaced, invert(context)]
  const moved = moves(context, homesFor)
  return isAsset(context) || (context.symbols.types && moved.some((remedy) => remedy !== null))
    ? moved
    : [...moved, invert(context)]
}

function ownHomes({ judge, file }: RemedyContext): readonly Home[] {
  return homesOf(judge, file)
}

/** Where code for everybody belongs in the part that it imports from: types as low as possible, other code beside those who use it. */
function homesForImporter({ judge, facts, file, target }: RemedyContext): readonly Home[] {
  const homes = homesOf(judge, target)
  if (facts.exportsOf(file)?.every(({ kind }) => kind === 'type') === true) return homes
  const users = new Set(facts.importersOf?.(file)?.map((user) => judge.locate(user)?.layer))
  const isUsed = ({ layer }: Home): boolean => users.has(layer)
  return [...homes.filter(isUsed), ...homes.filter((home) => !isUsed(home))]
}

function ownAndSharedHomes(context: RemedyContext): Home[] {
  return [...ownHomes(context), ...sharedHomes(context)]
}

function commonHomes(context: RemedyContext): readonly Home[] {
  const own = ownHomes(context)
  return context.from.instance === context.to!.instance ? own : [...own, ...homesOf(context.judge, context.target)]
}

function sharedHomes({ judge, symbols }: RemedyContext): Home[] {
  return homesByRole(judge, 'shared', kebabCase(symbols.first))
}

/** The layers below the target's: places of one layer, and instances with the target's name where a layer is part of an instance. */
function lowerHomes({ judge, target, to }: RemedyContext): Home[] {
  const { places, layers } = judge.policy
  const below = to?.layer == null ? [] : (layers.below[to.layer] ?? [])
  return layers.names
    .filter((layer) => below.includes(layer))
    .flatMap((layer): Home[] => [
      ...places.filter((place) => place.layer === layer).map((place) => ({ place, layer, like: null })),
      { place: to!.place, layer, like: target },
    ])
}
