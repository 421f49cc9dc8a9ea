import { isSourceFile } from '../coverage.ts'
import type { ResolvedEdge } from '../edge.ts'
import { once, type Facts } from '../facts.ts'
import { placeLabel } from '../messages/standing.ts'
import { clip, clean, listNames, showPath } from '../messages/text.ts'
import type { Judge } from '../verdict.ts'
import type { Option, RemedyContext } from './context.ts'
import { pathIn, type Home } from './home.ts'
import { deleteReExport, lastResort } from './invert.ts'
import { fileNameOf, folderOf } from './path.ts'
import { incomingOf, seatsFor, type Seat } from './place-file.ts'
import { fileEdge, simulate, type LeftEdge } from './simulate.ts'

/** More files than this are not moved by one remedy. */
const MOST_MOVED = 5

type Import = Pick<ResolvedEdge, 'target' | 'typeOnly'>

/** A place for a file and the unplaced ones that it imports, with every edge that they and their importers would have. */
interface Move {
  seat: Seat
  /** The other files that move along, in the order of their imports. */
  along: string[]
  importers: string[]
  leaves: LeftEdge[]
}

/** Moves the target to where its imports and its importers are legal; unplaced files that it imports move along. */
export function moveTarget(context: RemedyContext): Option | null {
  const { judge, facts, file, target, edge } = context
  const move = moveOf(judge, facts, target, (found) => simulate(judge, [fileEdge(file, found.path, edge.typeOnly)]))
  if (move === null) return null
  const { seat, along, importers } = move
  const others = importers.filter((importer) => importer !== file).length
  const group = along.length === 0 ? '' : `, with ${listNames(along.map(fileNameOf))} that it imports,`
  const pointed = others === 0 ? 'import it from there' : `import it from there here and in ${others === 1 ? showPath(importers.find((importer) => importer !== file)!) : `${others} other files`}`
  const isSure = facts.importersOf?.(target) != null && facts.importsOf?.(target) != null
  return {
    fix: {
      key: 'place-target', kind: 'place', applicability: isSure ? 'suggested' : 'manual', target: seat.path,
      title: `Move ${showPath(target)}${group} to ${showPath(seat.path)} (${whereIs(seat.home)}) and ${pointed}.`,
    },
    leaves: [...move.leaves, fileEdge(file, seat.path, edge.typeOnly)],
  }
}

const MOVES = {}

/** The first place where everything is legal; worked out once for all importers of a file. */
function moveOf(judge: Judge, facts: Facts, target: string, fits: (seat: Seat) => boolean): Move | null {
  return once(facts, MOVES, target, () => movesFor(judge, facts, target)).find(({ seat }) => fits(seat)) ?? null
}

function movesFor(judge: Judge, facts: Facts, target: string): Move[] {
  const along = unplacedImports(judge, facts, target)
  if (along === null) return []
  const group = [target, ...along]
  const outside = group.flatMap((file) => importsOf(facts, file)).filter((one) => one.target.type !== 'file' || !group.includes(one.target.path))
  const incoming = group.flatMap((file) => incomingOf(judge, facts, file).filter(({ from }) => !group.includes(from)).map((one) => ({ ...one, file })))
  const seats = seatsFor(judge, facts, target, outside.filter((one) => one.target.type !== 'unresolved'), incoming.filter(({ file }) => file === target))
  return seats.flatMap((seat): Move[] => {
    const paths = new Map(group.map((file) => [file, file === target ? seat.path : pathIn(judge, seat.home, fileNameOf(file))]))
    const isFree = [...paths].every(([file, path]) => path !== null && (file === target || (path !== file && !facts.exists(path) && judge.unchecked(path) === null)))
    if (!isFree || new Set(paths.values()).size < paths.size) return []
    const pathOf = (file: string): string => paths.get(file) ?? file
    const leaves = [
      ...group.flatMap((file) => importsOf(facts, file).filter((one) => one.target.type !== 'unresolved').map((one): LeftEdge => (
        one.target.type === 'file' ? fileEdge(pathOf(file), pathOf(one.target.path), one.typeOnly) : { from: pathOf(file), target: one.target, typeOnly: one.typeOnly }))),
      ...incoming.map(({ from, file, typeOnly }) => fileEdge(from, pathOf(file), typeOnly)),
    ]
    return simulate(judge, leaves) ? [{ seat, along, importers: [...new Set(incoming.filter(({ file }) => file === target).map(({ from }) => from))], leaves }] : []
  })
}

/** The unplaced source files that a file imports, however far; `null` when they are too many. */
function unplacedImports(judge: Judge, facts: Facts, file: string): string[] | null {
  const found = new Set([file])
  for (const one of found) {
    for (const { target } of importsOf(facts, one)) {
      if (target.type === 'file' && judge.locate(target.path) === null && isSourceFile(target.path) && !judge.isOutside(target.path)) found.add(target.path)
    }
    if (found.size > MOST_MOVED) return null
  }
  return [...found].slice(1)
}

function importsOf(facts: Facts, file: string): readonly Import[] {
  return facts.importsOf?.(file) ?? []
}

/** Where a file is left out by its name alone, another name is checked in the same place. */
export function renameTarget({ judge, facts, file, target, edge }: RemedyContext): Option | null {
  const name = fileNameOf(target)
  const renamed = name.replace(/\.(config|min)(?=\.)/, '-$1').replace(/^\.(?=[\w-]*rc\.)/, '')
  const path = folderOf(target) === '' ? renamed : `${folderOf(target)}/${renamed}`
  if (renamed === name || judge.unchecked(path) !== null || facts.exists(path)) return null
  return {
    fix: {
      key: 'rename-target', kind: 'rename', applicability: 'suggested', target: path,
      title: `Rename ${showPath(target)} to ${showPath(renamed)}: by its name it is ${/\.min\./.test(name) ? 'built' : 'a tool config'}, which is not checked.`,
    },
    leaves: [fileEdge(file, path, edge.typeOnly), ...movedEdges(judge, facts, target, path)],
  }
}

const TAKE_IN = {
  ignores: (path: string) => `Let \`ignores\` of the policy no longer match ${path}, so that it is checked where it is`,
  git: (path: string) => `Commit ${path} and take it out of .gitignore, so that it is checked where it is`,
  files: (path: string) => `Let \`files\` of the policy match ${path}, so that it is checked where it is`,
} as const

/** A file that is left out where it has a place is checked there, once nothing leaves it out. */
export function checkTarget(context: RemedyContext): Option | null {
  const { judge, facts, file, reason, target, edge } = context
  if (reason.code !== 'unchecked' || (reason.why !== 'ignores' && reason.why !== 'git' && reason.why !== 'files')) return null
  const imports = facts.importsOf?.(target)?.filter((one) => one.target.type !== 'unresolved') ?? []
  // What it leads to is judged as its neighbours are: only that it is checked is different.
  const here: LeftEdge[] = [fileEdge(file, target, edge.typeOnly), ...imports.map((one) => ({ from: target, target: one.target, typeOnly: one.typeOnly }))]
  const isLegal = here.every(({ from, target: to, typeOnly }) => {
    const { status, rule, exceptions } = judge.judge({ from, target: to, typeOnly, packageByPath: null, specifier: '' }, target)
    return rule === null && status === 'allowed' && exceptions.length === 0
  })
  if (!isLegal) return null
  return {
    fix: { key: 'check-target', kind: 'edit', applicability: 'manual', target, title: `${TAKE_IN[reason.why](showPath(target))}.` },
    leaves: [],
  }
}

function movedEdges(judge: Judge, facts: Facts, target: string, path: string): LeftEdge[] {
  return [
    ...importsOf(facts, target).filter((one) => one.target.type !== 'unresolved').map((one) => ({ from: path, target: one.target, typeOnly: one.typeOnly })),
    ...incomingOf(judge, facts, target).map(({ from, typeOnly }) => fileEdge(from, path, typeOnly)),
  ]
}

/** The importer stops naming the target, which then goes to where its own imports are legal. */
export function takeAndPlace(context: RemedyContext): Option {
  const { judge, facts, target, edge } = context
  const last = edge.kind.startsWith('export') ? deleteReExport(context) : lastResort(context)
  const imports = importsOf(facts, target).filter((one) => one.target.type === 'external' || (one.target.type === 'file' && judge.locate(one.target.path) !== null))
  const seat = seatsFor(judge, facts, target, imports, incomingOf(judge, facts, target)).find(({ legal }) => legal === imports.length && imports.length > 0)
  if (seat === undefined || last.fix.key !== 'take-parameter') return last
  return { ...last, fix: { ...last.fix, title: `${last.fix.title.replace(/\.$/, '')}; ${showPath(target)} belongs in ${showPath(seat.path)}, where its imports are legal.` } }
}

function whereIs({ layer, place }: Home): string {
  return clip(clean(layer ?? placeLabel(place)), 32)
}
