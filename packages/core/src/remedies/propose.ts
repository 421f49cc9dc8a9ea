import type { Reason } from '../reason.ts'
import { throughClosed } from './reroute/use-closed-layer.ts'
import { carriesComponent, moveComponent } from './move/move-component.ts'
import { legalOptions, type Option, type RemedyContext } from './context.ts'
import { externalOptions, withoutPackage } from './reroute/wrap-package.ts'
import { globOptions, unmatchedOptions } from './resolve/import-pattern.ts'
import { homesByRole, homesOf, type Home } from './home.ts'
import { declareInPlace, declareStructure, deleteReExport, invert, lastResort } from './invert/invert.ts'
import { moveTypes, moveValue } from './move/move-declarations.ts'
import { isAsset, moveAsset } from './move/move-asset.ts'
import { moveImporter } from './move/move-importer.ts'
import { toOrigin } from './reroute/use-origin.ts'
import { byPackageName } from './reroute/use-package-name.ts'
import { kebabCase } from './paths/path.ts'
import { byForeignName, checkTarget, moveTarget, renameTarget, takeAndPlace } from './place/place-target.ts'
import { callFromAbove } from './invert/call-from-above.ts'
import { referenceOptions } from './move/global-declarations.ts'
import { publish, throughEntry } from './reroute/use-entry.ts'
import { sharedEntry } from './reroute/use-consumer-entry.ts'
import { fileEdge, simulate } from './simulate/simulate.ts'
import { outOfTest } from './move/move-test-helper.ts'
import { unresolvedOptions } from './resolve/unresolved-import.ts'

/** Reasons whose remedies fit a re-export as they stand. */
const STAYS_FOR_RE_EXPORT: ReadonlySet<Reason['code']> = new Set([
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

/** Reasons that an export of the entry answers, for a reference to global declarations too. */
const STAYS_FOR_REFERENCE: ReadonlySet<Reason['code']> = new Set([
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

/** The ways out of a violation, best first, each of them legal; never empty. */
export function optionsFor(context: RemedyContext): Option[] {
  const legal = legalOptions(context, [asType(context), ...candidates(context)])
  const options = context.edge.kind.startsWith('export') ? forReExport(context, legal) : legal
  const first = options[0] ?? lastResortFor(context)
  return isReady(first) || options.length === 0 ? [first] : options
}

function candidates(context: RemedyContext): (Option | null)[] {
  const { edge, reason, symbols } = context
  if (edge.kind === 'glob')
    return edge.target.type === 'file'
      ? globOptions(context)
      : reason.code === 'unresolved'
        ? unmatchedOptions(context)
        : [lastResortFor(context)]
  if (edge.kind === 'reference' && !STAYS_FOR_REFERENCE.has(reason.code)) return referenceOptions(context)
  const structure = symbols.types ? () => declareStructure(context) : () => null
  switch (reason.code) {
    case 'unresolved':
      return unresolvedOptions(context, reason.why)
    case 'external':
      return externalOptions(context, reason.name, reason.allowedIn)
    case 'unplaced':
    case 'unchecked': {
      const ready = [
        toOrigin(context),
        byForeignName(context),
        ...(reason.code === 'unchecked' ? [renameTarget(context), checkTarget(context)] : []),
        moveTarget(context),
      ]
      if (ready.some((option) => option !== null && simulate(context.judge, option.leaves))) return ready
      return [
        ...(edge.kind.startsWith('export') ? [] : moves(context, [...ownHomes(context), ...sharedHomes(context)])),
        takeAndPlace(context),
      ]
    }
    case 'from-shared':
      return context.to!.place.role === 'app'
        ? [toOrigin(context), ...moves(context, ownHomes(context))]
        : [toOrigin(context), moveImporter(context, homesOf(context.judge, context.target)), lastResort(context)]
    case 'to-app':
      return [toOrigin(context), ...movesOrInversion(context, [...ownHomes(context), ...sharedHomes(context)])]
    case 'provider-too-low':
      return [toOrigin(context), structure() ?? callFromAbove(context)]
    case 'provider-internals':
      return [throughEntry(context), toOrigin(context), publish(context)]
    case 'cross-domain':
      return [
        throughEntry(context),
        toOrigin(context),
        sharedEntry(context),
        declareStructure(context),
        symbols.types ? null : publish(context),
      ]
    case 'cross-domain-equal':
      return [
        toOrigin(context),
        sharedEntry(context),
        ...movesOrInversion(context, [...lowerHomes(context), ...sharedHomes(context)]),
      ]
    case 'outside-to-domain':
      return [toOrigin(context), declareStructure(context)]
    case 'app-to-layer':
      return [throughEntry(context), publish(context), toOrigin(context)]
    case 'later-layer':
    case 'unordered-layers':
      return [toOrigin(context), ...movesOrInversion(context, commonHomes(context))]
    case 'past-closed':
      return [toOrigin(context), throughClosed(context, reason.closed)]
    case 'to-test':
      return [outOfTest(context)]
    case 'instance-entry':
      return [throughEntry(context), reason.kept ? sharedEntry(context) : null, publish(context), toOrigin(context)]
    case 'layer-entry':
      return [throughEntry(context), publish(context), toOrigin(context)]
    case 'package-by-path':
      return [byPackageName(context, reason.packageName)]
  }
}

/** Who only passes a binding on has no use for a parameter: it moves, or the others import it themselves. */
function forReExport(context: RemedyContext, options: readonly Option[]): Option[] {
  if (STAYS_FOR_RE_EXPORT.has(context.reason.code)) return [...options]
  const kept = options.filter((option) => option.fix.kind !== 'invert' && option.fix.key !== 'publish')
  const ready = kept.filter(isReady)
  if (ready.length > 0) return ready
  if (!context.symbols.types) return [deleteReExport(context), ...kept]
  const declared = kept.length === 0 ? declareInPlace(context) : null
  return [...kept, deleteReExport(context), ...(declared === null ? [] : [declared])]
}

/** Where types are exempt, an import of nothing but types only has to say so. */
function asType({ edge, file, target, symbols }: RemedyContext): Option | null {
  if (
    edge.typeOnly ||
    !symbols.types ||
    symbols.list === '' ||
    target === '' ||
    (edge.kind !== 'import' && edge.kind !== 'export')
  )
    return null
  return {
    fix: {
      key: 'use-import-type',
      kind: 'edit',
      applicability: 'suggested',
      symbols: symbols.names,
      title: `Write ${edge.kind} type: ${symbols.list} ${symbols.names.length > 1 ? 'are types' : 'is a type'}, and types are free to cross here.`,
    },
    leaves: [fileEdge(file, target, true)],
  }
}

/** Whether what the importer wants is there already, so that no other way is worth reading. */
function isReady({ fix }: Option): boolean {
  return fix.key === 'use-origin' || fix.key === 'use-entry' || fix.key === 'use-import-type'
}

function lastResortFor(context: RemedyContext): Option {
  return context.reason.code === 'external' ? withoutPackage(context, context.reason.name) : lastResort(context)
}

/** Types go as low as they can; values as high as they can, the importer's own layer before all. */
function moves(context: RemedyContext, homes: readonly Home[]): (Option | null)[] {
  if (isAsset(context)) return context.symbols.bare ? [lastResort(context)] : [moveAsset(context), lastResort(context)]
  const own = homes.filter(({ layer, place }) => place === context.from.place && layer === context.from.layer)
  if (carriesComponent(context)) return [moveComponent(context, [...own, ...[...homes].reverse()])]
  return [moveTypes(context, homes), moveValue(context, [...own, ...[...homes].reverse()])]
}

/** A type that can move needs no second way; a value that can move may still be better passed in. */
function movesOrInversion(context: RemedyContext, homes: readonly Home[]): (Option | null)[] {
  const moved = moves(context, homes)
  return isAsset(context) || (context.symbols.types && moved.some((option) => option !== null))
    ? moved
    : [...moved, invert(context)]
}

function ownHomes({ judge, file }: RemedyContext): readonly Home[] {
  return homesOf(judge, file)
}

function commonHomes(context: RemedyContext): readonly Home[] {
  const own = ownHomes(context)
  return context.from.instance === context.to!.instance ? own : [...own, ...homesOf(context.judge, context.target)]
}

function sharedHomes({ judge, symbols }: RemedyContext): Home[] {
  return homesByRole(judge, 'shared', kebabCase(symbols.first))
}

/** The layers below the target's: places that are one layer each, and instances named after the target's where a layer is an instance. */
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
