import { isSourceFile } from '../../coverage.ts'
import type { ResolvedEdge } from '../../edge.ts'
import { once, type Facts } from '../../facts.ts'
import { placeLabel } from '../../texts/labels.ts'
import { clip, clean, listNames, showPath } from '../../texts/text.ts'
import type { Judge } from '../../verdict.ts'
import type { Option, RemedyContext } from '../context.ts'
import { pathIn, type Home } from '../home.ts'
import { deleteReExport, lastResort } from '../invert/invert.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'
import { incomingOf, seatsFor, type Seat } from './placements.ts'
import { showSpecifier } from '../reroute/use-entry.ts'
import { fileEdge, simulate, type LeftEdge } from '../simulate/simulate.ts'
import { verbOf } from '../symbols.ts'

/** More files than this are not moved by one remedy. */
const MOST_MOVED = 5

type Import = Pick<ResolvedEdge, 'target' | 'typeOnly'>

/** A place for a file and the unplaced ones that it imports, with every edge that they would have. */
interface Move {
  seat: Seat
  /** The other files that move along, in the order of their imports. */
  along: string[]
  importers: string[]
  /** Whether every importer may import it there. */
  isLegal: boolean
  leaves: LeftEdge[]
}

/** Moves the target to where its imports and its importers are legal; unplaced files that it imports move along. */
export function moveTarget(context: RemedyContext): Option | null {
  const { judge, facts, file, target, edge } = context
  const moves = once(facts, MOVES, target, () => movesFor(judge, facts, target)).filter(({ seat }) =>
    simulate(judge, [fileEdge(file, seat.path, edge.typeOnly)]),
  )
  const move = moves.find(({ isLegal }) => isLegal) ?? moves[0]
  if (move === undefined) return null
  const { seat, along, importers } = move
  if (!move.isLegal) {
    // The other importers have a finding before it and another one after it.
    return {
      fix: {
        key: 'place-target',
        kind: 'place',
        applicability: 'manual',
        target: seat.path,
        title: `Move ${showPath(target)}${along.length === 0 ? '' : `, with ${listNames(along.map(fileNameOf))} that it imports,`} to ${showPath(seat.path)} (${whereIs(seat.home)}), where its imports and this one are legal.`,
      },
      leaves: [...move.leaves, fileEdge(file, seat.path, edge.typeOnly)],
    }
  }
  const others = importers.filter((importer) => importer !== file).length
  const group = along.length === 0 ? '' : `, with ${listNames(along.map(fileNameOf))} that it imports,`
  const pointed =
    others === 0
      ? 'import it from there'
      : `import it from there here and in ${others === 1 ? showPath(importers.find((importer) => importer !== file)!) : `${others} other files`}`
  const isSure = facts.importersOf?.(target) != null && facts.importsOf?.(target) != null
  return {
    fix: {
      key: 'place-target',
      kind: 'place',
      applicability: isSure ? 'suggested' : 'manual',
      target: seat.path,
      title: `Move ${showPath(target)}${group} to ${showPath(seat.path)} (${whereIs(seat.home)}) and ${pointed}.`,
    },
    leaves: [...move.leaves, fileEdge(file, seat.path, edge.typeOnly)],
  }
}

const MOVES = {}

/** The places where all that is moved may import what it imports; worked out once for all importers of a file. */
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
  const seats = seatsFor(
    judge,
    facts,
    target,
    outside.filter((one) => one.target.type !== 'unresolved'),
    incoming.filter(({ file }) => file === target),
  )
  return seats.flatMap((seat): Move[] => {
    const paths = new Map(
      group.map((file) => [file, file === target ? seat.path : pathIn(judge, seat.home, fileNameOf(file))]),
    )
    const isFree = [...paths].every(
      ([file, path]) =>
        path !== null && (file === target || (path !== file && !facts.exists(path) && judge.unchecked(path) === null)),
    )
    if (!isFree || new Set(paths.values()).size < paths.size) return []
    const pathOf = (file: string): string => paths.get(file) ?? file
    const leaves = group.flatMap((file) =>
      importsOf(facts, file)
        .filter((one) => one.target.type !== 'unresolved')
        .map((one): LeftEdge =>
          one.target.type === 'file'
            ? fileEdge(pathOf(file), pathOf(one.target.path), one.typeOnly)
            : { from: pathOf(file), target: one.target, typeOnly: one.typeOnly },
        ),
    )
    if (!simulate(judge, leaves)) return []
    const isLegal = simulate(
      judge,
      incoming.map(({ from, file, typeOnly }) => fileEdge(from, pathOf(file), typeOnly)),
    )
    return [
      {
        seat,
        along,
        importers: [...new Set(incoming.filter(({ file }) => file === target).map(({ from }) => from))],
        isLegal,
        leaves,
      },
    ]
  })
}

/** The unplaced source files that a file imports, however far; `null` when they are too many. */
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

function importsOf(facts: Facts, file: string): readonly Import[] {
  return facts.importsOf?.(file) ?? []
}

/** A file outside of the root is imported by the name of its package, which then is one like any other. */
export function byForeignName({ facts, file, target, edge }: RemedyContext): Option | null {
  const specifier = target.startsWith('../') ? (facts.packageSpecifier?.(target) ?? null) : null
  const name = specifier === null ? null : (facts.packageOf?.(target) ?? null)
  if (specifier === null || name === null) return null
  return {
    fix: {
      key: 'use-package-name',
      kind: 'reroute',
      applicability: 'manual',
      title: `${verbOf(edge.kind)} it from ${showSpecifier(specifier)}, and declare that package in package.json.`,
    },
    leaves: [{ from: file, target: { type: 'external', name }, typeOnly: edge.typeOnly }],
  }
}

/** Where a file is left out by its name alone, another name is checked in the same place. */
export function renameTarget({ judge, facts, file, target, edge }: RemedyContext): Option | null {
  const name = fileNameOf(target)
  const renamed = name.replace(/\.(config|min)(?=\.)/, '-$1').replace(/^\.(?=[\w-]*rc\.)/, '')
  const path = folderOf(target) === '' ? renamed : `${folderOf(target)}/${renamed}`
  if (renamed === name || judge.unchecked(path) !== null || facts.exists(path)) return null
  return {
    fix: {
      key: 'rename-target',
      kind: 'rename',
      applicability: 'suggested',
      target: path,
      title: `Rename ${showPath(target)} to ${showPath(renamed)}: by its name it counts as ${/\.min\./.test(name) ? 'a built file' : 'the settings of a tool'}, which nothing checks.`,
    },
    leaves: [fileEdge(file, path, edge.typeOnly), ...movedEdges(judge, facts, target, path)],
  }
}

const TAKE_IN = {
  ignores: (path: string) => `Take ${path} out of what is left out of the check: where it is, it breaks no rule`,
  git: (path: string) => `Let git track ${path}, so that it is checked: where it is, it breaks no rule`,
  files: (path: string) => `Add ${path} to the files that are checked: where it is, it breaks no rule`,
} as const

/** A file that is left out where it has a place is checked there, once nothing leaves it out. */
export function checkTarget(context: RemedyContext): Option | null {
  const { judge, facts, file, reason, target, edge } = context
  if (reason.code !== 'unchecked' || (reason.why !== 'ignores' && reason.why !== 'git' && reason.why !== 'files'))
    return null
  const imports = facts.importsOf?.(target)?.filter((one) => one.target.type !== 'unresolved') ?? []
  // What it leads to is judged as its neighbours are: only that it is checked is different.
  const here: LeftEdge[] = [
    fileEdge(file, target, edge.typeOnly),
    ...imports.map((one) => ({ from: target, target: one.target, typeOnly: one.typeOnly })),
  ]
  const isLegal = here.every(({ from, target: to, typeOnly }) => {
    const { status, rule, exceptions } = judge.judge(
      { from, target: to, typeOnly, packageByPath: null, specifier: '' },
      target,
    )
    return rule === null && status === 'allowed' && exceptions.length === 0
  })
  if (!isLegal) return null
  return {
    fix: {
      key: 'check-target',
      kind: 'edit',
      applicability: 'manual',
      target,
      title: `${TAKE_IN[reason.why](showPath(target))}.`,
    },
    leaves: [],
  }
}

function movedEdges(judge: Judge, facts: Facts, target: string, path: string): LeftEdge[] {
  return [
    ...importsOf(facts, target)
      .filter((one) => one.target.type !== 'unresolved')
      .map((one) => ({ from: path, target: one.target, typeOnly: one.typeOnly })),
    ...incomingOf(judge, facts, target).map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
  ]
}

/** The importer stops naming the target, which then goes to where its own imports are legal. */
export function takeAndPlace(context: RemedyContext): Option {
  const { judge, facts, target, edge } = context
  const last = edge.kind.startsWith('export') ? deleteReExport(context) : lastResort(context)
  const imports = importsOf(facts, target).filter(
    (one) => one.target.type === 'external' || (one.target.type === 'file' && judge.locate(one.target.path) !== null),
  )
  const seat = seatsFor(judge, facts, target, imports, incomingOf(judge, facts, target)).find(
    ({ legal }) => legal === imports.length && imports.length > 0,
  )
  if (seat === undefined || (last.fix.key !== 'take-parameter' && last.fix.key !== 'delete-re-export')) return last
  if (last.fix.key === 'delete-re-export')
    return {
      ...last,
      fix: {
        ...last.fix,
        title: `Delete this re-export; ${showPath(target)} belongs in ${showPath(seat.path)}, where its imports are legal.`,
      },
    }
  return {
    ...last,
    fix: {
      ...last.fix,
      title: `${last.fix.title.replace(/\.$/, '')}; ${showPath(target)} belongs in ${showPath(seat.path)}, where its imports are legal.`,
    },
  }
}

function whereIs({ layer, place }: Home): string {
  return clip(clean(layer ?? placeLabel(place)), 32)
}
