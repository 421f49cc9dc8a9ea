import { isSourceFile } from '../../policy/coverage.ts'
import type { ResolvedEdge } from '../../facts/edge.ts'
import { once, type Facts } from '../../facts/facts.ts'
import type { Judge } from '../../verdict/judge.ts'
import type { RemedyContext } from '../context.ts'
import { pathIn } from '../home.ts'
import { lastResort } from '../invert/last-resort.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { deleteReExport } from '../reroute/delete-re-export.ts'
import { areLegal, edgesFrom, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { incomingOf, placementsFor, type Placement } from './placements.ts'

/** More files than this are not moved by one remedy. */
const MOST_MOVED = 5

type Import = Pick<ResolvedEdge, 'target' | 'typeOnly'>

/** A placement of a file and of the unplaced files that it imports, with all imports that result. */
interface Move {
  placement: Placement
  /** The other files that move along, in the order of their imports. */
  along: string[]
  importers: string[]
  /** Whether every importer may import it there. */
  isLegal: boolean
  edges: PlannedEdge[]
}

/** Moves the target to where its imports and its importers are legal; unplaced files that it imports move along. */
export function placeTarget(context: RemedyContext): Remedy | null {
  const { judge, facts, file, target, edge } = context
  const moves = once(facts, MOVES, target, () => movesFor(judge, facts, target)).filter(({ placement }) =>
    areLegal(judge, [fileEdge(file, placement.path, edge.typeOnly)]),
  )
  // Where the other importers have a finding already, they may have another one after the move.
  const move = moves.find(({ isLegal }) => isLegal) ?? moves[0]
  if (move === undefined) return null
  const { placement, along, importers, isLegal } = move
  const isSure = isLegal && facts.importersOf?.(target) != null && facts.importsOf?.(target) != null
  return {
    plan: {
      action: 'place-target',
      key: 'place-target',
      applicability: !isSure ? 'manual' : moves.filter((one) => one.isLegal).length === 1 ? 'auto' : 'suggested',
      target: placement.path,
      from: target,
      home: placement.home,
      along,
      importers: isLegal ? importers : null,
    },
    edges: [...move.edges, fileEdge(file, placement.path, edge.typeOnly)],
  }
}

const MOVES = {}

/** The placements from which all moved files may import what they import; computed once for all importers of a file. */
function movesFor(judge: Judge, facts: Facts, target: string): Move[] {
  const along = unplacedImports(judge, facts, target)
  if (along === null) return []
  const group = [target, ...along]
  const outside = group
    .flatMap((file) => importsOf(facts, file))
    .filter((one) => one.target.type !== 'file' || !group.includes(one.target.path))
  const incoming = group.flatMap((file) =>
    incomingOf(judge, facts, file)
      .filter(({ from }) => !group.includes(from))
      .map((one) => ({ ...one, file })),
  )
  const placements = placementsFor(
    judge,
    facts,
    target,
    outside.filter((one) => one.target.type !== 'unresolved'),
    incoming.filter(({ file }) => file === target),
  )
  return placements.flatMap((placement): Move[] => {
    const paths = new Map(
      group.map((file) => [file, file === target ? placement.path : pathIn(judge, placement.home, fileNameOf(file))]),
    )
    const isFree = [...paths].every(
      ([file, path]) =>
        path !== null && (file === target || (path !== file && !facts.exists(path) && judge.unchecked(path) === null)),
    )
    if (!isFree || new Set(paths.values()).size < paths.size) return []
    const pathOf = (file: string): string => paths.get(file) ?? file
    const edges = group.flatMap((file) =>
      resolvedImports(facts, file).map((one): PlannedEdge =>
        one.target.type === 'file'
          ? fileEdge(pathOf(file), pathOf(one.target.path), one.typeOnly)
          : { from: pathOf(file), target: one.target, typeOnly: one.typeOnly },
      ),
    )
    if (!areLegal(judge, edges)) return []
    const isLegal = areLegal(
      judge,
      incoming.map(({ from, file, typeOnly }) => fileEdge(from, pathOf(file), typeOnly)),
    )
    return [
      {
        placement,
        along,
        importers: [...new Set(incoming.filter(({ file }) => file === target).map(({ from }) => from))],
        isLegal,
        edges,
      },
    ]
  })
}

/** The unplaced source files that a file imports, directly or indirectly; `null` when they are too many. */
function unplacedImports(judge: Judge, facts: Facts, file: string): string[] | null {
  const found = new Set([file])
  for (const one of found) {
    for (const { target } of importsOf(facts, one)) {
      if (
        target.type === 'file' &&
        judge.locate(target.path) === null &&
        isSourceFile(target.path) &&
        !judge.isOutside(target.path)
      )
        found.add(target.path)
    }
    if (found.size > MOST_MOVED) return null
  }
  return [...found].slice(1)
}

/** A file outside of the root is imported by the name of its package, like any other package. */
export function useOutsidePackage({ facts, file, target, edge }: RemedyContext): Remedy | null {
  const specifier = target.startsWith('../') ? (facts.packageSpecifier?.(target) ?? null) : null
  const name = specifier === null ? null : (facts.packageOf?.(target) ?? null)
  if (specifier === null || name === null) return null
  return {
    plan: {
      action: 'reroute',
      key: 'use-package-name',
      sources: [{ names: [], path: target, specifier }],
      because: 'to-declare',
    },
    edges: [{ from: file, target: { type: 'external', name }, typeOnly: edge.typeOnly }],
  }
}

/** A file that is excluded by its name alone is checked under another name in the same folder. */
export function renameTarget({ judge, facts, file, target, edge }: RemedyContext): Remedy | null {
  const name = fileNameOf(target)
  const renamed = name.replace(/\.(config|min)(?=\.)/, '-$1').replace(/^\.(?=[\w-]*rc\.)/, '')
  const path = folderOf(target) === '' ? renamed : `${folderOf(target)}/${renamed}`
  if (renamed === name || judge.unchecked(path) !== null || facts.exists(path)) return null
  const incoming = incomingOf(judge, facts, target)
  return {
    plan: { action: 'rename-file', key: 'rename-target', applicability: 'suggested', target: path, from: target },
    edges: [
      fileEdge(file, path, edge.typeOnly),
      ...edgesFrom(path, resolvedImports(facts, target)),
      ...incoming.map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
    ],
  }
}

/** A file that is excluded where it has a place is checked there, once nothing excludes it. */
export function checkTarget({ judge, facts, file, reason, target, edge }: RemedyContext): Remedy | null {
  if (reason.code !== 'unchecked' || (reason.why !== 'ignores' && reason.why !== 'git' && reason.why !== 'files'))
    return null
  // Everything around the file is judged as it is now; only that the file is checked differs.
  const edges = [fileEdge(file, target, edge.typeOnly), ...edgesFrom(target, resolvedImports(facts, target))]
  const isLegal = edges.every((one) => {
    const { status, rule, exceptions } = judge.judge({ ...one, packageByPath: null, specifier: '' }, target)
    return rule === null && status === 'allowed' && exceptions.length === 0
  })
  if (!isLegal) return null
  const plan = { action: 'check-file', key: 'check-target', target } as const
  return { plan: { ...plan, excludedBy: reason.why }, edges: [] }
}

/** The importer no longer names the target, which then moves to where its own imports are legal. */
export function takeAndPlace(context: RemedyContext): Remedy {
  const { judge, facts, target, edge } = context
  const imports = importsOf(facts, target).filter(
    (one) => one.target.type === 'external' || (one.target.type === 'file' && judge.locate(one.target.path) !== null),
  )
  const belongs =
    placementsFor(judge, facts, target, imports, incomingOf(judge, facts, target)).find(
      ({ legal }) => legal === imports.length && imports.length > 0,
    )?.path ?? null
  if (edge.kind.startsWith('export')) return deleteReExport(context, belongs)
  const last = lastResort(context)
  return last.plan.action === 'invert' && last.plan.key === 'take-parameter'
    ? { ...last, plan: { ...last.plan, belongs } }
    : last
}

function importsOf(facts: Facts, file: string): readonly Import[] {
  return facts.importsOf?.(file) ?? []
}

function resolvedImports(facts: Facts, file: string): Import[] {
  return importsOf(facts, file).filter((one) => one.target.type !== 'unresolved')
}
